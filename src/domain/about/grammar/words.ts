import { wordBook } from '../../text/index.ts';

/**
 * What the words stand for that are said of a task which is there, as the rows name them. The longest phrase that stands there counts, and of one
 * that stands twice the earlier list. What is in no list is `X`: a row in which it stands does not fit.
 */
const FORMS = {
  /** Says nothing of what is to be different. */
  FILL: `please|thanks|thank you|just|actually|now|then|ok|okay|so|well|oh|ah|sorry|wait|hm|hmm|lol|haha|but|maybe|perhaps|probably|really|obviously|if possible|
    if that 's ok|if you can|instead|rather|after all|yes|yeah|yep|no wait|cheers|ta|again please|i guess|i think|i suppose|from now on|from here on|at least|less|less often|more often|fewer|like|say|sharp|ish|or so|
    just in case|to be safe|i mean|i meant|i said|btw|by the way|tbh|honestly|though|tho|and|it is|let 's say|latest|at the latest|at latest`,
  ALSO: 'also|too|as well|another|in addition|plus',
  EXTRA:
    'an extra one|another one|an additional one|one more|an extra|an extra session|an extra class|an extra lesson|an extra practice|another session|one extra',
  AGAIN: 'again|once more|another time',
  ADDED: 'added|squeezed in|scheduled|arranged|doing|organised|organized',
  IT: `it|its|hers|his|theirs|ours|mine|that|this|them|those|these|that one|this one|her|him|the one|all of them|all of it|them all|both|both of them|the rest|the others|the rest of them|the other ones|
    all|the whole thing|the lot|one|ones`,
  KIND: 'reminder|reminders|task|alarm|alarms|appointment|appt|booking|meeting|session|class|lesson|slot|call|visit|reservation|event|thing|game|match|training',
  INSTEAD_OF: 'instead of|rather than|in place of',
  TOO: `too|way too|far too|a bit too|much too|so|always too|usually too`,
  EARLY:
    'early|soon|late|tight|much|often|long|short|hectic|busy|hard|tough|killing me|hopeless|impossible|a pain|ridiculous|clashing|clashes|bad|no good|a nightmare|not great|rubbish|not ideal|awkward',
  MAKE: `make|move|change|shift|push|put|set|do|have|bring|take|give|reschedule|switch|swap|try|use|go for|go with|let 's do|let 's make|let 's have|let 's go for|let 's go with|let 's try|
    can you make|can you move|can we do|can we make|can we move|could we do|could you move|could we make|could you make|could we move|can i do|can i have|can i move|could that be|can that be|could it be|can it be|should it be|could they be|can they be|i 'd rather|
    i 'd prefer|i 'd like|we 'll|i 'll|i can do|i can make|can you|can we|could you|could we|can i|could i|let 's|let us|remind me|ring me|call me|
    tell me|ping me|nudge me|how about|what about|ask me|wake me|do it|get me|keep|manage|get through|handle|cope with|get to`,
  WANT: `wants|want|need|needs|wanted|prefer|prefers|said|says|asked for|asked|expects|likes|would like|'d like|'d prefer|'d rather have|told me|offered|can only do|could only do|only have|
    only has|have only|suggested|proposed|gave me|given me|can do|only do|go for|booked me in|booked me|have me down`,
  MOVED: `moved|pushed back|moved back|put back|brought forward|moved forward|moved up|pushed|changed|shifted|rescheduled|postponed|brought|switched|put|made|bumped|delayed|moving|pushing|changing|shifting|putting|pulled|set|rearranged`,
  HAVE: "has|have|had|'ve|got|been|gotten",
  BE: `is|are|be|was|'s|'m|am|should be|has to be|have to be|needs to be|need to be|must be|would be|will be|'ll be|can be|could be|should|has to|would|starts|start|begins|happens|'re|
    is going to be|going to be|running|is running|might be|works out|is at|should have been|was meant to be|is meant to be|is supposed to be`,
  SUBJ: 'i|he|she|they|we|you|someone|everyone|nobody',
  DET: 'the|my|our|his|her|their|a|an',
  BETTER: `better|fine|good|best|perfect|easier|nicer|enough|will do|would do|works|work|suits|suits me|works better|suit me better|suits me better|works for me|would suit me|
    better for me|fine for me|good for me|would work|would work better|is fine by me|more like it|more realistic|doable|great`,
  NOT: `not|no|don't|doesn't|didn't|isn't|won't|can't|cannot|can not|never|couldn't|aren't|wasn't|no longer|nor`,
  THEN: 'that time|that day|those days|that week|these days|at that time|by that time|by then|until then|before then',
  NOT_THEN:
    'not then|no need|not needed|no need then|not necessary|no need for it|not needed then|no not then|not at that time|not by then|not on then',
  SKIP: 'skip|cancel|leave out|miss|pause|mute|leave off',
  SKIPS: 'skipping|missing|leaving out|pausing|cancelling|taking off',
  /** Whatever stands there. */
  ALL: `everything|everything else|anything else|all my tasks|all my reminders|all tasks|all the tasks|all my stuff|it all|all that|all this|all of that|all of this|all of these|all of those|all these|all those|
    all else|all the rest|the whole lot|whatever 's left|whatever is left|what 's left|what is left|any of it|any of that|any of this|any of them|the whole day|my whole day|the remaining ones|the remaining tasks|
    all the others|all the other ones|the other tasks|the other things|the rest of my tasks|my day|most of it|most of that`,
  NAG: 'nagging|reminding|bugging|pinging|asking|calling|telling|chasing|nudging|bothering',
  EXCEPT: 'except|except for|apart from|other than|bar|besides|excluding|aside from',
  ONLY: 'only',
  LEAVE: 'leave',
  DROP: 'clear|wipe|scrap|drop|lose|bin|ditch|axe|delete|get rid of|forget|forget about|remove|scratch|take off',
  END: 'stop|end|finish|stops|ends|finishes|until|till',
  NONE: "none|there 's none|there is none|there are none|no class|no session|no lesson|no practice|no training|there 's no|there isn't one|there 's nothing|it 's off|closed",
  FOLLOWING:
    'the week after|the following week|a week later|one week later|the week after that|the week after next|the week following|the day after|the following day|a day later|one day later|the next day|the day after that|two days later|a day earlier|one day earlier|the day before instead|a week earlier',
  LATER: 'later|earlier|sooner|forward|back|backwards|forwards|ahead',
  DOES: `does|is doing|will do|takes|has|covers|handles|'s doing|is taking|takes over|will take|'s got|is covering|'ll do|sorts|looks after`,
  QUARTER: 'quarter to|quarter past|a quarter to|a quarter past|half past',
  TO: 'to|at|for|on|by|from|in|around|about|of|the',
  ME: 'me|us',
  BECAUSE: 'because|cos|cause|coz|since|as',
  STATE: `still|running|stuck|busy|late|tired|exhausted|knackered|ill|sick|poorly|feeling|not feeling|no time|too tired|too busy|too early|too late|too soon|too much|too often|turns out|
    there|there 's|there is|got a|forgot|change of|changed my mind|traffic|long day|overslept|slept`,
} satisfies Record<string, string>;

export type Word = keyof typeof FORMS;

/** The longest phrase that begins with this word of a sentence. */
export const phraseAt = wordBook<Word>(FORMS);
