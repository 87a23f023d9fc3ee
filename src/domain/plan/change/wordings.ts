// What people say of a plan that is shown, word for word in other words: the readers of changes know these.

import { NUMBER_WORD } from '../../number-words.ts';

export const CLOCK = '\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?';
export const NO_CLOCK =
  '(?![:.]?\\d| ?(?:min|hours?|days?|weeks?|months?|times|x\\b|km|k\\b|%|pages|sessions?|runs?|of\\b))';
export const A_DAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
export const HALF_PAST =
  '(?:half|half past) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])(?![:.]?\\d| ?min)';
/** Bounds, and hours that are said about, whatever else the message holds; each row that fits counts. */
export const WORDINGS: [said: RegExp, plain: string][] = [
  // "Can we have one on Saturday as well".
  [
    new RegExp(
      `^((?:(?:can|could|maybe|and|please|also|we|i|you|have|do|add|get|put|ok|yes) )*)(?:one|a session) (on ${A_DAYS}(?: (?:mornings?|evenings?|afternoons?))?(?: at (?:${HALF_PAST}|${CLOCK}))?) (?:as well|too|also)(?: please)?$`,
    ),
    'add one more session $2',
  ],
  [
    new RegExp(`\\b(?:by |at |until |till )?(${CLOCK})(?: is)?(?: at)?(?: the)?(?: very| absolute)? latest\\b`),
    'not after $1',
  ],
  [new RegExp(`\\b(?:the )?latest(?: is| at| by| would be)? (${CLOCK})\\b${NO_CLOCK}`), 'not after $1'],
  [new RegExp(`\\b(?:from |at )?(${CLOCK})(?: is)?(?: at)?(?: the)?(?: very| absolute)? earliest\\b`), 'not before $1'],
  [new RegExp(`\\b(?:the )?earliest(?: is| at| would be)? (${CLOCK})\\b${NO_CLOCK}`), 'not before $1'],
  // "I can't before 6.30pm on weekdays": the hours, and not the days.
  [
    new RegExp(
      `\\b(?:can't|cannot|can not|won't|don't|not able to|unable to)(?: (?:want to|do|make|manage|run|start|go|get|be|come|have|train|practise|practice|study|it|that|this|them|those|anything|there|here|home|back|free|any))* (before|after|until|till|earlier than|later than) (?=${CLOCK}\\b${NO_CLOCK}|noon\\b)`,
    ),
    'not $1 ',
  ],
  [
    new RegExp(
      `(?<=[,;] ?)(?:like|say|maybe|perhaps|around|about|at)(?: at| around| about)? (${CLOCK}) ?(?:ish)?\\b${NO_CLOCK}`,
    ),
    'at $1',
  ],
  // "4 is too many, make it 3".
  [
    /\b(?:[1-7]|two|three|four|five|six|seven)(?: times| days| sessions)? (?:is|are|feels) (?:a bit |way |far |just )?too (?:many|often)[ ,;.]*(?:so |please |can we |could we |let's )*(?:make it|do|have|rather|maybe) ([1-6]|one|two|three|four|five|six)\b(?! ?(?:min|pm|am|:))/,
    '$1 times a week',
  ],
  [new RegExp(`(?<!\\b(?:too|so|very|how|this|that) )\\bearly (?:on )?(${A_DAYS})\\b(?: mornings?)?`), '$1 morning'],
  [/\b(?:at|in) (?:the )?begin\b(?!ning)/, 'at the beginning'],
  [/\b(first|last) month\b(?! of)/, '$1 four weeks'],
  // "And start 18:00 instead of 18:30".
  [
    new RegExp(
      `\\b(?:start(?:ing)?|begin(?:ning)?|do|have|make it|put it) (?:it )?(?:at )?(${CLOCK}) (?:instead of|rather than|not) (?:at )?${CLOCK}\\b${NO_CLOCK}`,
    ),
    'make it at $1',
  ],
  // "Except Thursday, which is fine in the evening".
  [
    new RegExp(
      `^(?:but |and )?(?:except|apart from|other than)(?: on| for)? (?:the )?(${A_DAYS})(?: ones?)?,? (?:which|that|those|where|they|it) (?:is|are|can be|can stay|could be|would be|should be|stays?) (?:still )?(?:fine |ok |okay |better |good )?(?=in |at |on )`,
    ),
    '$1 ',
  ],
  // "But only 3 of them".
  [/\b(?:only|just) ([1-6]|one|two|three|four|five|six) of them(?=[,.;]|$| a week)(?: a week)?/, '$1 times a week'],
  [new RegExp(`\\bnot to (?:a |the )?(${A_DAYS})(?=[,.;!?]|$)`), 'not on $1'],
  // "Five days a week?? Too many".
  [
    /\b([1-7]|two|three|four|five|six|seven)( times| days| sessions| runs)?(?: (?:a|per|each) week)?[?!.,; ]+(?:(?:that's|that is|is|it's|way|far|a bit|just) )*(?=too (?:many|often)\b)/,
    '$1$2 is ',
  ],
  // "Except Friday and Saturday, those at 10 pm".
  [
    new RegExp(
      `^(?:but |and )?(?:except|apart from)(?: on| for)? ((?:the )?${A_DAYS}(?:(?:,| and|, and) (?:the )?${A_DAYS})*|weekends),? (?:those|they|these|which|that|it)(?: (?:should|can|could|go|be|are|is))* (?:at )?(?=${CLOCK}\\b${NO_CLOCK})`,
    ),
    '$1 at ',
  ],
  // "Ok, leave 3".
  [
    /(?<=^|[,.;] ?|\b(?:ok|and|but|no|just|please) )(?:leave|keep|stick with|stay with)(?: it)?(?: at)? (?:the )?([1-7]|two|three|four|five|six)(?: times| days| sessions| runs)?(?=[,.;!]|$| but\b| and\b)/,
    '$1 times a week',
  ],
  [/\b(?:the )?(long|short)est(?: one| session| run| of (?:them|all))?(?=[,.;!?]|$| (?:please|then|and)\b)/, '$1er'],
  // "Tuesday back to 6".
  [new RegExp(`\\b(${A_DAYS}) (?:back|again) (?:to|at) (?=${CLOCK}\\b${NO_CLOCK})`), '$1 at '],
  // "10 is a bit long".
  [
    /^((?:(?:but|and|well|hm+|honestly|i think|so|ok|the) )*)(\d{1,3}) (?=(?:is|feels|seems|sounds|looks)(?: (?:a|bit|little|way|far|quite|rather|pretty|still|maybe|probably|much|like))* (?:too )?(?:long|short)\b)/,
    '$1$2 minutes ',
  ],
  // "5 the first 3 weeks, 8 after".
  [
    /^((?:(?:ok|just|maybe|make it|only|then|do) )*)(\d{1,3})(?: minutes)? ((?:for |in |during )?(?:the )?first (?:\d|two|three|four|five|few|couple of) weeks?),? (?:and |then |and then )*(\d{1,3})(?: minutes)? (?:after(?:wards)?(?: that)?|from then on|then|for the rest|the rest|later)$/,
    '$1$2 minutes $3 then $4 minutes',
  ],
  // "Start with 2 a week and go up to 4 in January".
  [
    /\b(?:start|begin)(?: off| out)? (?:with|at|on) ([1-7]|two|three|four|five|six)(?: times| days| sessions| runs)?(?: (?:a|per|each) week| weekly|x)?,? (?:and |then |and then )*(?:go|move|build|step|work|get|come|bump it|increase)(?: it)?(?: back)?(?: up)? to ([1-7]|two|three|four|five|six)(?: times| days| sessions| runs)?(?: (?:a|per|each) week| weekly|x)? (?=(?:in|from|after|by) )/,
    '$1 times a week, $2 times a week ',
  ],
  // "No, 3 was right".
  [
    /(?<=^|[,.;] ?|\b(?:no|oh|hm+|ok|but|and|actually|well|so) )([1-7]|one|two|three|four|five|six|seven)(?: times| days| sessions| a week| per week)* (?:was|were|is) (?:actually |really |just |probably )?(?:right|fine|better|good|perfect|ok|okay|enough)\b(?! (?:on|at|in)\b)/,
    '$1 times a week',
  ],
  // "Can one be at lunchtime?"
  [
    /\b(can|could|make|put|have|move|let|would like|want) (?:just |only |maybe )?one (?=(?:be |go |happen )?(?:at|in|on|during|over|to) )/,
    '$1 one of them ',
  ],
  // "Wednesday off and Friday on".
  [new RegExp(`\\b(${A_DAYS}) off,? (?:and |but )?(?:have )?(${A_DAYS}) on\\b`), '$2 instead of $1'],
  [/\b((?:mon|tues|wednes|thurs|fri|satur|sun)days?) nights\b/, '$1 evenings'],
  [new RegExp(`\\bi(?:'m| am) (?:only |usually |mostly )?free (?:on )?(?=${A_DAYS})`), ''],
  [new RegExp(`\\b(?:change|set|move|put) the (?:times?|hours?) to (?=${CLOCK}\\b${NO_CLOCK})`), 'make it at '],
  [/\bduring the week\b(?! (?:of|before|after|between))/, 'on weekdays'],
  // "Can Wednesday be half 7?"
  [
    new RegExp(
      `\\b((?:can|could|should|may|let) (?:the )?${A_DAYS}(?: ones?| sessions?| runs?)?) (?:be|go|start|begin|happen) (?:at )?(${HALF_PAST}|${CLOCK})(?=\\W*$|[,;.?!]| (?:please|instead|then|and|but|not|rather|too))`,
    ),
    '$1 at $2',
  ],
  [
    /\b(that|this|the (?:mon|tues|wednes|thurs|fri|satur|sun)day) one (?=in the (?:morning|afternoon|evening))/,
    '$1 session ',
  ],
  [
    /\bthe (first|last|second|third)(?: ones?)? (?=(?:a bit |much |even )?(?:easier|harder|longer|shorter|lighter|heavier|gentler)\b)/,
    'the $1 week ',
  ],
  [/\b((?:one|session|run|walk|ride|swim|lesson) on [^,.;]{3,20}), (?=(?:to|onto) )/, '$1 '],
  [/\bno to (?:the )?((?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/, 'not on $1'],
  [/\b(?:an|one|1) hour (?=(?:a|per|each|every) week\b)/, '60 minutes '],
  [/\b(?:two|2) hours (?=(?:a|per|each|every) week\b)/, '120 minutes '],
  // "2 x 40", "two 40 minute ones".
  [
    /(?<![\d:.])([1-7]) ?[x×*] ?(\d{2,3})\b(?! ?(?:pages|words|km|reps|kg|m\b))(?: ?min(?:ute)?s?)?(?: (?:a|per|each) week)?/,
    '$1 times a week, $2 minutes',
  ],
  [
    /\b(one|two|three|four|five|six|[1-7]) (?:lots of |times )?(\d{2,3})[ -]?min(?:ute)?s? (?:sessions?|ones?|runs?|blocks?|slots?|walks?|rides?|lessons?)(?: (?:a|per|each) week)?\b/,
    '$1 times a week, $2 minutes',
  ],
  [
    /\b(?:short(?:er)?|small(?:er)?|little|quick(?:er)?) (?:bits|ones|sessions|chunks|bursts|slots|blocks|runs) (?:but )?(?:more often|more frequently|more times)\b/,
    'one more session, shorter',
  ],
  // "Fewer but longer", "more of them but shorter".
  [
    /^((?:(?:maybe|please|rather|can we do|could we do|i'd like|i want|make it|let's do|have|do) )*)(?:fewer|less often)(?: of them| ones)? but /,
    '$1one session less, ',
  ],
  [
    /^((?:(?:maybe|please|rather|can we do|could we do|i'd like|i want|make it|let's do|have|do) )*)(?:more|more often|more of them|more ones) but (?=(?:a bit |much )?(?:shorter|less time|quicker))/,
    '$1one more session, ',
  ],
  // "Everything to 19:15", "Tuesday and Thursday to 19:30".
  [
    new RegExp(
      `\\b(all|everything|both|each)( of (?:them|it|those|these))? to (?=(?:${HALF_PAST}|quarter (?:past|to) \\w+|${CLOCK})(?:$|[,.;!]| (?:please|and|but|instead)\\b))`,
    ),
    '$1$2 at ',
  ],
  [
    new RegExp(
      `(?<!\\bfrom )\\b(${A_DAYS}(?:(?:,? and |, | & )${A_DAYS})*(?: ones| sessions)?) to (?=(?:${HALF_PAST}|quarter (?:past|to) \\w+|${CLOCK})(?:$|[,.;!]| (?:please|and|but|instead)\\b))`,
    ),
    '$1 at ',
  ],
  // "Can it just be 4 weeks", "4 weeks is enough".
  [
    new RegExp(
      `^(?:(?:can|could|it|we|make|do|have|just|only|maybe|ok|and|please|be|that|let's|i'd|rather) )*(\\d{1,2}|${NUMBER_WORD}) weeks(?: (?:is|are|will be|would be) (?:enough|plenty|fine|ok|okay|better))?(?: in all| in total| only| instead| please| then)*$`,
    ),
    'only $1 weeks',
  ],
  // "7 not 6.30", "I meant Tuesdays, not Mondays".
  [
    new RegExp(
      `^(?:(?:no|ok|yes|but|i|meant|mean|make it|rather|at|please|sorry|it's|should be)[ ,]+)*(${HALF_PAST}|${CLOCK})(?:,? and)?,? (?:not|instead of|rather than) (?:at )?(?:${HALF_PAST}|${CLOCK})(?: please)?$`,
    ),
    'make it at $1',
  ],
  [
    new RegExp(
      `^(?:(?:no|ok|yes|but|oh|sorry)[ ,]+)*i mean(?:t)? (?:on )?(${A_DAYS}(?: and ${A_DAYS})*)(?:,? and)?,? not (?:on )?(${A_DAYS}(?: and ${A_DAYS})*)(?: please)?$`,
    ),
    '$1 instead of $2',
  ],
  // "No, back to 8pm".
  [
    new RegExp(
      `^(?:(?:no|h+m+|ok|oh|sorry|and|actually)[ ,]+)*(?:(?:go|put it|make it|set it|move it) )?back to (${HALF_PAST}|${CLOCK})(?: please| then| again)*$`,
    ),
    'make it at $1',
  ],
  [new RegExp(`\\b(to (?:the )?${A_DAYS}) (?=(?:\\d{1,2}[:.]\\d\\d|\\d{1,2}(?:[:.]\\d\\d)? ?[ap]m)\\b)`), '$1 at '],
  // "Stop it before Christmas Eve", "only until Christmas".
  [
    /^(?:(?:can|could|we|you|please|and|ok|but|just|so) )*(?:stop|quit)(?: (?:it|the plan|there|everything))? (?:before|by|at|on|from) (.{3,24}?)(?: tho| though| please)*$/,
    'no sessions from $1 on',
  ],
  [
    /^(?:(?:can|could|we|you|please|and|ok|but|so|do|it|run|go|maybe) )*(?:(?:only|just) (?:until|till|up to) ([a-z\d][^,.;]{2,24}?)|(?:until|till|up to) ([a-z\d][^,.;]{2,24}?) only)(?: please| then)*$/,
    'no sessions after $1$2',
  ],
  // "Fridays we go out, so make that Thursdays".
  [
    new RegExp(
      `^(?:(?:oh|but|sorry|ok|hm+|the thing is|and)[ ,]+)*(?:on )?(${A_DAYS}),? (?:i|we|my|i'm|we're|i've|there's|it's) ?[^,.;]{3,40}?(?:,| so|, so) (?:can (?:we|you) |could (?:we|you) |please |let's )?(?:make|move|put|do|have) (?:that|it|this|them|those)(?: one)?(?: to| on)? (${A_DAYS})(?: instead| please| then)*$`,
    ),
    '$2 instead of $1',
  ],
  [/\bkick (?:it |this |things |them )?off\b/, 'start'],
  // "Every session an hour please".
  [
    /\b(?:every|each) (?:session|one|time),? ((?:an|half an|a quarter of an) hour|\d{1,3} ?min(?:ute)?s?)(?: long)?(?: please| then| instead)*$/,
    'each session $1',
  ],
  // "Hm, better an hour later than that", "a bit later still".
  [
    /^(?:h+m+[ ,.]+)?(?:(?:or|better|maybe|perhaps|rather|even|ok|and|no|yes)[ ,]+)*((?:\d{1,3} ?min(?:ute)?s?|(?:half )?an hour|(?:a )?quarter of an hour|half hour|an hour and a half|(?:one|two|three|\d) hours?|a (?:bit|little)) (?:later|earlier))(?: than (?:that|this|it)| again| still| yet| though| please| then| after all)*$/,
    '$1',
  ],
  [
    /^(?:(?:or|maybe|perhaps|rather|ok|and|no|yes)[ ,]+)*even (later|earlier)(?: than (?:that|this|it)| still| please)*$/,
    'a bit $1',
  ],
  // "Could we squeeze in a third one on Sunday".
  [
    /\b(?:squeeze|fit|throw|chuck|slot|get|put|do|have|make it|take)(?: in)? (?:a (?:second|third|fourth|fifth)|another|an extra|one more|an additional)(?: one| session| day)?(?: in)?(?: (?:a|per|each|every) week)? (?=(?:on )?(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b)/,
    'add one more session ',
  ],
];
