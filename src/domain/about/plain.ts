import { withApostrophes } from '../text/index.ts';

/** What is typed in other words for the same day or days, as the readers know it. */
const SAME: [RegExp, string | ((...found: string[]) => string)][] = [
  // "I don't want the sit-up reminder anymore", "I'm not doing sit-ups any more, delete it": it ends.
  [
    /^((?:ok|oh|and|so|please|actually|hey|sorry)[ ,]+)*(?:i|we) (?:don't|dont|do not|no longer) (?:want|need) (?:to be reminded (?:of|about|to) )?(?:(?:the|my|that|this|any) )?(.{2,40}?)(?: (?:reminders?|alarms?|ones?)(?: any ?(?:more|longer))?| any ?(?:more|longer))[.!]*$/g,
    '$1stop the $2',
  ],
  [
    /^((?:ok|oh|and|so|please|actually|hey|sorry)[ ,]+)*(?:i'm|im|i am|we're) (?:not|no longer) (?:doing|going to|taking) (?:the |my )?(.{2,40}?)(?: any ?(?:more|longer))(?:[,;.] (?:so )?(?:please )?(?:delete|remove|cancel|drop|stop) (?:it|that|them))?[.!]*$/g,
    '$1stop the $2',
  ],
  // "Not Thursday, Friday": that list would be of both.
  [
    /^((?:(?:no|oh|sorry|wait|actually)[ ,]+)*)not (?:on )?((?:mon|tues|wednes|thurs|fri|satur|sun)days?)[,;] ?(?:but )?(?:on )?((?:mon|tues|wednes|thurs|fri|satur|sun)days?)[.!]*$/g,
    '$3 not $2',
  ],
  [/\b(?:turn|switch) off (?=(?:the|my|that) )/g, 'stop '],
  // "Change Tuesday to Thursday" are no three days.
  [
    /^((?:can|could|please|ok|and|you|we|let's)[ ,]+)*(?:swap|switch|exchange|change) (?:the |my |this )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: one| session)? (?:for|with|to) (?:a |the )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/g,
    '$1move the $2 one to $3',
  ],
  // "Forget the place, just tomorrow at 2": when, in place of where.
  [
    /^((?:ok|oh|no|actually|sorry)[ ,]+)*(?:forget|never mind|nevermind|drop|ignore|scrap) (?:about )?(?:the (?:place|location|shop|store|where))[,;.: ]+(?:(?:and|but|just|make it|do it|put it|remind me) )*(?=\S)/g,
    'make it ',
  ],
  // "It's a one-off", "not every week, just this Thursday".
  [
    /^((?:no|oh|sorry|actually|but|please)[ ,]+)*(?:it's |its |that's |make it |do it )?(?:(?:just|only) (?:a )?(?:once|one[- ]off|one time)|a one[- ]off)(?: only| please)*[.!]*$/g,
    'only the next one',
  ],
  [/^((?:no|oh|sorry|actually)[ ,]+)*not (?:every|each) \p{L}+[,;]? (?=(?:just|only) )/gu, ''],
  // "Apart from the weekend".
  [/\b(except|apart from|other than|not|without|but) (?:on |at |for )?the weekend\b(?! of)/g, '$1 weekends'],
  // "It should last an hour", "put it down for 40 minutes", "allow 40 min".
  [
    /^((?:and|oh|also|please|ok|can you|could you|actually)[ ,]+)*(?:(?:(?:it|that|this)(?:'ll)? )?(?:(?:should|will|might|would|may|is going to) )?(?:take|last|be|lasts?)|(?:put|mark|set) (?:it|that|this) (?:down )?(?:for|as)|(?:block(?: out| off)?|allow|reserve|set aside|plan(?: in)?|keep)(?: (?:it|that))?|give it)(?: for)?(?: about| around)? ((?:\d{1,3}|an?|half an|one|two|three) ?(?:minutes?|mins?|min|hours?|hrs?)(?: and a half)?)(?: (?:for (?:it|that|this)|long|please))*[.!]*$/g,
    'it takes $2',
  ],
  // "Till 7", of what begins before: it ends then.
  [
    /^((?:and|oh|also|please|ok|actually|it's|that's|it is|goes|going)[ ,]+)*(?:until|till|til|to) (\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|noon|midnight|half \w+|quarter (?:to|past) \w+)[.!]*$/g,
    'it goes on until $2',
  ],
  [/\b(?:can|could|may) (?:i|we) (?:please )?(?:have|get) (?:a|another) (?:reminder|nudge|alert)\b/g, 'remind me'],
  [/\b(?:an )?(?:extra|additional) one\b|\banother one\b/g, 'an extra session'],
  [
    /^(?:and |also |oh )*(?:i (?:also )?(?:need|want)|i'd (?:also )?like|give me|can i have|i'll need) (?:a |another )?(?:heads[- ]up|nudge|reminder|warning|ping) (?=(?:the|an?|\d{1,3}|half|one|two|three) (?:\p{L}+ ){0,2}before)/gu,
    'remind me ',
  ],
  // "Every other day is enough according to my doctor": who says so.
  [/,? (?:according to|or so says?|says|said|suggests) (?:my|the|our) \p{L}+(?: \p{L}+)?[.!]*$/gu, ''],
  // "We make it up on Tuesday" is one in its place.
  [
    /\b(?:we |i |we'll |i'll |can we |let's )?(?:make (?:it|that) up|catch (?:it )?up) on (?=\p{L}+day|the \d)/gu,
    'do it instead on ',
  ],
  // "A second reminder at 3" is one more.
  [/^(?:and |also |plus )?(?:a )?second (?:reminder|one|alert|alarm)(?: for (?:it|that))? (?:at )?(?=\d)/g, 'also at '],
  // "Cancel it they rang": why stands behind it.
  [
    /^((?:please |and |ok |oh |no )*(?:cancel|delete|drop|skip|scrap|bin|remove|forget|move) (?:it|that|this one|that one)) (?=(?:they|she|he|we|it's|there's|i'm|i've|i am|no need|not needed)\b)/g,
    '$1, ',
  ],
  // "About 45 minutes".
  [
    /\b(?:about|around|roughly|approximately|approx) (?=(?:an?|one|two|three|half an|\d{1,3}) ?(?:hours?|minutes?|mins?)\b)/g,
    '',
  ],
  [
    /^(?:and |also |oh )*again (?=(?:the|an?|one|two|\d{1,2}) (?:day|week|evening|night|hour|hours|minutes|mins|days) before$)/g,
    'remind me ',
  ],
  [/,? (?:and )?((?:an?|one|two|three|half an|\d{1,3}) (?:hours?|minutes?|mins?)) long\b/g, ' for $1'],
  [/\ban? (\d{1,3})[ -]?min(?:ute)?s? (?:thing|one|job|slot|task|session)\b/g, '$1 minutes'],
  [/\bthree quarters of an hour\b/g, '45 minutes'],
  [/\b(?:a )?quarter of an hour\b/g, '15 minutes'],
  [/\b(\d{1,3}|an|half an) (minutes?|mins?|hours?) late\b/g, '$1 $2 later'],
  [/(?<=\b(?:can|could|would|will|do) )u\b/g, 'you'],
  [/\bill be\b/g, "i'll be"],
  [/(?<![\p{L}'])'?til\b/gu, 'until'],
  // "Scrap tonights", "I forgot todays".
  [/\b(today|tonight|tomorrow|yesterday)s\b/g, "$1's"],
  // "Move wednesdays yoga".
  [
    /\b((?:move|skip|cancel|shift|push|drop|miss|delete|remove) (?:the |my |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)s (?=(?!(?:and|or|at|to|from|only|off|please|until|till|for|instead|as|too|in)\b)\p{L}{3,})/gu,
    "$1's ",
  ],
  // "I need two more days", "give me another week".
  [
    /^((?:ok|oh|sorry|actually|and|please|no)[ ,]+)*(?:(?:can|could) (?:i|we) have |(?:i|we)(?:'ll| will)? (?:need|want|could use) |give me )(?:another|(an?|one|two|three|four|five|\d{1,2}) (?:more|extra)) (day|week)s?(?: (?:please|for (?:it|that)|to finish(?: it)?))*(?=[\s.!?]*$)/g,
    (_all = '', _opens = '', n = 'a', unit = '') => `push it ${n} ${unit}s`,
  ],
  // "Swap Tuesdays for Wednesdays", "change Mondays to Thursdays".
  [
    /^((?:can|could|please|ok|and|you|we|let's|the)[ ,]+)*(?:swap|switch|exchange|change) (?:the |my )?((?:mon|tues|wednes|thurs|fri|satur|sun)days) (?:for|with|to) (?:the )?((?:mon|tues|wednes|thurs|fri|satur|sun)days)\b/g,
    '$3 instead of $2',
  ],
  [
    /^((?:and|but|ok|please|so|actually|oh|only)[ ,]+)*(?:start|begin)(?:s|ing)?(?: on| from| with)? (?=(?:next|this coming|the \d|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)/g,
    'from ',
  ],
  // What stays as it is was not asked about.
  [
    /[,;.]? (?:and |but )?(?:the rest|everything else|the others?)(?: one)? (?:(?:can )?stays?(?: put)?|(?:is|are)(?: all)? fine|as (?:it is|they are|is))(?: (?:as it is|as they are|please))*[.!]*$/g,
    '',
  ],
  [
    /\b(?:would|do) (?:you|u) mind (mov|chang|push|shift|cancel|delet|skip|remov|mak|putt|swapp|postpon|reschedul|bring)(?:t|p)?ing\b/g,
    (_all = '', verb = '') => `can you ${VERBS[verb] ?? verb}`,
  ],
  // "I don't do yoga any more, delete it all", "I quit yoga".
  [
    /^(?:i|we) (?:don't|do not|no longer) (?:do|go to|need|have|play|attend|take) (?!it\b|that\b|this\b|them\b)((?:the |my )?\p{L}[\p{L} '-]{1,30}?)(?: any ?more| any longer| now)*,? (?:so |and |please )*(?:delete|cancel|remove|stop|drop|get rid of|take) (?:it|that|them|it all|all of it|them all)(?: all)?(?: off| out)?[.!]*$/gu,
    'stop $1 for good',
  ],
  [
    /^(?:i|we) (?:don't|do not|no longer) (?:do|go to|play|attend|take) (?!it\b|that\b|this\b|them\b)((?:the |my )?\p{L}[\p{L} '-]{1,30}?) (?:any ?more|any longer)[.!]*$/gu,
    'stop $1 for good',
  ],
  [
    /^(?:i|we|i've|we've)(?: have)?(?: just)? (?:quit|given up|stopped|gave up|dropped out of)(?: going to| doing)? (?!it\b|that\b|this\b|them\b)((?:the |my )?\p{L}[\p{L} '-]{1,30}?)[.!]*$/gu,
    'stop $1 for good',
  ],
  // "The physio rang and cancelled, take it out".
  [/\b(?:rang|called|phoned|texted|emailed|wrote)(?: me| us)?(?: up)? and (?:has |have )?(?=cancell?ed\b)/g, ''],
  [
    /\b(cancell?ed|off|not happening)(?: (?:it|on me|today))?,? (?:so |please )*(?:take|get) it (?:out|off)(?: (?:of |from )?(?:the|my) (?:list|calendar))?[.!]*$/g,
    '$1',
  ],
  // "No pushups today I'm knackered".
  [
    /\b(today|tonight|tomorrow|this week|next week|this evening|this morning|\p{L}{3,6}day|please) (?=(?:i'm|i am|i've|i have (?:no|a|to)|we're|we've|she's|he's|they're|it's|there's|because|cos|coz) )/gu,
    '$1, ',
  ],
  // "Dentist now thursday 10am".
  [
    /^((?:the |my )?\p{L}[\p{L}'-]{2,20}(?: \p{L}{3,20})?) now (?=(?:on |at )?(?:\d|mon|tue|wed|thu|fri|sat|sun|tomorrow))/gu,
    '$1 is now ',
  ],
  // "Monday's run at 7, just this week".
  [/ (?:just|only) this week\b/g, ' this week'],
  [/ this week only\b/g, ' this week'],
  [/^(.*\b\p{L}+day's .*?),? this week[.!]*$/gu, '$1'],
  [/\b((?:this|next|coming) \p{L}+day|today|tonight|tomorrow) only[.!]*$/gu, '$1'],
  // "Dentist -> weds 4pm".
  [/^(\p{L}[^<>=→\d]{1,40}?) *(?:->|-->|=>|→|>>) *(?=\S)/gu, 'move $1 to '],
  // "Choir starts at 8 tomorrow".
  [/(?<=\p{L} )(?:starts|begins|kicks off)(?: at| from)? (?=\d|half |quarter |noon)/gu, 'is at '],
  // Of the day that is named, and no other.
  [
    /,? (?:but )?(?:(?:just|only) )?(?:this once|for once|this one time|that one time|this one|once|(?:this|that) time)(?: only)?(?: please)?[.!]*$/g,
    '',
  ],
  [
    /,? (?:otherwise|the rest|after that|then|and then)(?: back to| it's| it is)? (?:as (?:usual|normal|before|always)|(?:the )?(?:usual|normal))(?: again)?[.!]*$/g,
    '',
  ],
  // "Put the accounts off till tomorrow".
  [
    /\bput (?!it\b|that\b|this\b|them\b|off\b)((?:the |my |our )?\p{L}[\p{L} '-]{1,30}?) off (?:until|till|to|for) /gu,
    'move $1 to ',
  ],
  // "Take Wednesday off the running".
  [
    /^((?:can you |please |could you )?)take ((?:mon|tues|wednes|thurs|fri|satur|sun)days?) (?:off|out of|away from) (?:the |my )?(\p{L}[\p{L} '-]{1,30}?)(?= please|[,.!]|$)/gu,
    '$1no $3 on $2s',
  ],
  [/\b(?:week|school|work) ?nights\b/g, 'weekdays'],
  [/\b(?:the )?(?:rest|remainder) of (?:the )?day\b/g, 'today'],
  [/\b(?:for )?(?:the )?(?:rest|remainder) of (?:the|this) (week|month)\b/g, 'this $1'],
  [/\b(?:the )?(?:rest|remainder) of (?=(?:today|tonight|this week|this month|the week|the month)\b)/g, ''],
];

const VERBS: Record<string, string> = {
  mov: 'move',
  chang: 'change',
  delet: 'delete',
  remov: 'remove',
  mak: 'make',
  putt: 'put',
  swapp: 'swap',
  postpon: 'postpone',
  reschedul: 'reschedule',
};

/** "The one at 5", whatever follows: "the one at 5 to 7" is no five to seven. */
export const withOneFirst = (text: string): string =>
  text.replace(/\b(the|my) one (?:at|from) (\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|noon|midnight)(?= |$)/g, '$1 $2 one');

/** Small letters, with their apostrophes. */
export const plainly = (text: string): string =>
  SAME.reduce(
    (left, [form, words]) => left.replace(form, words as string),
    withOneFirst(withApostrophes(text.toLowerCase())),
  );
