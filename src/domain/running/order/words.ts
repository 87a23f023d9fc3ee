/**
 * What the words of an order to single sessions stand for. A form is a phrase in small letters, `(s)` may be missing; the longest one that stands
 * there counts. What is in no list is unknown, and nothing is carried out on a clause with an unknown word in it, unless that only tells why.
 */
const FORMS = {
  /** Says nothing of what is to be different. */
  FILL: `but|please|kindly|can|could|would|will|may|should|shall|we|you|i|i'd|i'll|we'd|me|us|my|our|the|a|an|on|at|with|for|of|in|by|be|is|are|it's|that's|so|just|hi|hey|hello|ok|okay|oh|ah|well|hm|hmm|actually|and|thanks|thank you|cheers|sorry|if possible|if that's ok|if that is ok|
    if that works|want|like|need|have to|want to|need to|would like to|like to|going to|let's|let us|maybe|perhaps|possible|ok with you|fine|good|all right|alright|great|coach|give|leave|again please|yes|yeah|no problem|is that ok|is it possible|is that possible|how about|what about|ideally|
    it is|there|here|this one|planned|gonna|must|got to|gotta|still|already|tho|though|dear|do you mind|would you|could you|can you|ya|u|pls|plz|asap|now|think i|think|guess|prefer|i'd prefer|best|better|evening|night`,
  TO: 'to|onto|over to|->|=>|-->|back to|forward to|til|becomes|should be',
  OVER: 'instead of|than|rather than|in place of|better than|in lieu of|suits me better than|suits better than|works better than|is better than|works better for me than|is better for me than',
  INSTEAD:
    'instead|rather|then|works|works better|suits|suits me|suits me better|suits better|is better|does|do work|would work|would be better|works for me|is fine|would be fine|is ok|do|is possible',
  /** One more than there is. */
  ALSO: 'also|too|as well|additional|another|another day|another one|another session|one more|one more day|one more session|one more time|extra|an extra|extra day|an extra day|an extra session|a third|third|third day|a third day|a third one|a fourth|fourth|fourth day|a fourth day|one more day a week|another day a week|an extra day a week|a third day a week|a fourth day a week|one more session a week|another session a week|an extra session a week|one more time a week',
  MOVE: 'move|add|adding|start|starting|starts|begin|get it done|get done|go|shuffle|nudge|push|push back|shift|put|bump|reschedule|postpone|change|make|have|slide|carry over|bring|delay|place|do|doing|run it|set|schedule|fit|take|bring forward|put off|pull|pull forward|move over|catch up|make up|make it up|make up for it|use|go for|go with',
  HOURS: 'time(s)|hour(s)|start time(s)|starting time(s)',
  SWAP: 'swap|switch|exchange|trade|flip|swap around|switch around|swap round',
  SKIP: `skip|cancelled|canceled|scrapped|a rest|rest day|a rest day|blank|clear|empty|stop|stopping|leave out|leaving out|drop|cancel|scrap|bin|ditch|omit|remove|delete|get rid of|lose|cut|axe|off|out|miss|give a miss|sit|sit out|sitting out|cross out|cross off|take off|take out|strike|forget|forget about|call off|knock on the head|a miss|pass on|not happening|won't happen|isn't happening|
    out of the plan|off the plan|off the list|from the plan|out of it`,
  NO: `no|won't be|won't be doing|not|never|nothing|none|don't|do not|don't do|let's not|let's not do|no more|don't want|don't plan|not do|not doing|not want|without`,
  CANNOT: `can't|won't be possible|isn't gonna happen|become impossible|have become impossible|has become impossible|not gonna happen|cannot|can not|couldn't|won't|won't be able|won't be able to|won't have time|don't have time|haven't got time|have no time|unable|not able to|not able|unable to|am unable to|can't do|can't make|can't manage|cannot do|cannot make|can't run|won't make|won't manage|no good|doesn't work|don't work|won't work|isn't possible|isn't any good|isn't going to work|isn't going to happen|is not possible|
    impossible|out of the question|not possible|no longer work|no longer works|no longer possible|no longer suits|no longer suit|doesn't suit|don't suit|is bad|bad|not good|not great|tricky|difficult|clashes|doesn't fit|don't fit|not going to work|not going to happen|not gonna work|not gonna happen|
    is a no go|no go|am busy|busy|i'm busy|i'm out|i'm not free|not free|i'm away|away|not around|i'm not around|am away|isn't good|isn't great|isn't ideal|never works|a write-off|full|taken|a problem|no chance|a nightmare|silly|rubbish|too busy|gone`,
  MISSED: `missed|i missed|skipped|i skipped|didn't|did not|couldn't do|couldn't make|couldn't manage|didn't manage|didn't do|didn't get|didn't go|didn't make|didn't run|haven't done|haven't managed|forgot|i forgot|ran out of time|no time|too tired|too knackered|too late|failed to do|never got round to|never got to|didn't happen|
    wasn't able to|not done|didn't get round to|didn't get out|knackered|shattered`,
  IT: 'it|that|this|that one|this one|the one|them|those|these|those ones|these ones',
  SESSION: 'session(s)|one(s)|training(s)|training session(s)|workout(s)|slot(s)|appointment(s)|practice(s)|date(s)',
  ONCE: `just this once|this once|only this once|once|only that one|just that one|this time|only this time|just this time|just the one|only the one|one-off|as a one-off|for once|just for once|one time|only once|just once|just that day|only that day|that day only|that one only|only this one|just this one|only|just for this week|just|as an exception|exceptionally`,
  EVER: `from now on|for good|permanently|always|in general|generally|any more|anymore|any longer|completely|altogether|every week|each week|every time|as a rule|no longer|all|every|each|entirely|forever|for ever|going forward|in future|in the future|from here on|from here on in|all of them|they all|all the`,
  SAME: 'same time|at the same time|same hour|same time of day|same|same time as usual|usual time|at the usual time|same time please|the same time',
  NEXT_DAY:
    'day after|the day after|the day after that|the following day|following day|next day|the next day|a day later|one day later|the evening after|a day after|back a day|back by a day|on a day|by a day|a day on|one day on',
  DAY_BEFORE:
    'day before|the day before|the day before that|the previous day|a day earlier|one day earlier|the evening before|a day before|forward a day|a day forward|the night before',
  COMPARED: 'shorter|longer|quick|short|quicker|smaller',
  LATER: 'later|back|as long|half|earlier',
  /** All of it. */
  WHOLE:
    'everything|everything else|goal|plan|the goal|the plan|the rest|rest|others|the others|the other ones|it all|all of it|all of them|both|both days|all days|all the sessions|all sessions|all the others|whole thing|the whole thing|all the rest',
  KEEP: 'keep|keeping|leave only|leave just|keep only|keep just|leave me|except|except for|apart from|other than|but not|but keep',
} satisfies Record<string, string>;

export type OrderWord = keyof typeof FORMS;

const each = (forms: string): string[] =>
  forms.split('|').flatMap((form) => {
    const plain = form.replace(/\s+/g, ' ').trim();
    return plain.includes('(s)') ? [plain.replace('(s)', ''), plain.replace('(s)', 's')] : [plain];
  });

const PHRASES = new Map<string, OrderWord>();
for (const [word, forms] of Object.entries(FORMS))
  for (const form of each(forms)) if (!PHRASES.has(form)) PHRASES.set(form, word as OrderWord);

/** No phrase has more words. */
const MOST = Math.max(...[...PHRASES.keys()].map((form) => form.split(' ').length));

/** The longest phrase that begins with this word of a sentence, and how many words it has; null: none. */
export function orderWordAt(words: readonly string[], at: number): { word: OrderWord; length: number } | null {
  for (let length = Math.min(MOST, words.length - at); length > 0; length -= 1) {
    const word = PHRASES.get(words.slice(at, at + length).join(' '));
    if (word) return { word, length };
  }
  return null;
}
