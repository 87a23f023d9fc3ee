import { thoughtsOf, wishIn } from '../../wish/index.ts';

/** What makes of how things are a word on when something suits. */
const WHEN = [
  '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)s?|weekends?|weekdays?|workdays?',
  '\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)? ?(?:-|to|until|till) ?\\d{1,2}|football|training|practice|choir|church|match|therapy',
  '(?:mornings?|evenings?|afternoons?|lunch\\w*|nights?)(?: \\w+)? (?:is|are|would|suits?|works?)|best',
  'i (?:write|train|study|read|practi[sc]e|go|work out|exercise|can)\\b.{0,30}\\b(?:at night|mornings?|evenings?|after|before|at \\d)',
  '(?:[01]?\\d|2[0-3]):[0-5]\\d',
  '(?:starts?|begins?) (?:on |in |from )?(?:the )?(?:\\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\\b|next )',
  'free|busy|works?|working|class(?:es)?|lectures?|school|uni|college|shifts?|meetings?|available|paid|pay ?day|salary|wages?',
  "time|home|asleep|in bed|prefer|suits?|can(?:not|'t)? (?:do|make|manage|only)|only (?:have|got|free)|rather|max(?:imum)?|at most|tops|(?:no|not) (?:more|longer)|enough|plenty",
  '(?:have|got|spare|spend|do|manage)\\b.{0,20}\\b(?:hours?|minutes?|mins?|hrs?)\\b',
  '(?:can|could|able to|possible)\\b.{0,40}\\b(?:mornings?|evenings?|afternoons?|lunch\\w*|nights?|after|before|between|until)\\b',
  '(?:morning|evening|lunch|night) person|night owl|early bird|baby|naps?|kids|toddler|commute',
];
const SAYS_WHEN = new RegExp(`\\b(?:${WHEN.join('|')})\\b`);
/** "Not before 10", "only mornings", "20 minutes a day": how things are by its first word, and a wish all the same. */
const BOUNDS =
  /^(?:(?:but|and|perhaps|maybe|so|then|just) )*(?:not?|never|only|mostly|usually|mainly|preferably|ideally|best|except|nothing|about|around|roughly|maybe|twice|once|half an|an|one|\d+)\b.*\b(?:before|after|until|mornings?|evenings?|afternoons?|lunch\w*|nights?|minutes?|mins?|hours?|hrs?|times|x|days?|week(?:ly)?|daily)\b/;
/** How much of what they want less of; how it is by now. */
const OF_NOW =
  /\b(?:right now|rn|at the moment|currently|now|nowadays|these days|so far|already|ago|last (?:year|month|week|summer|winter|spring|autumn)|used to|tried|usually|normally|glass(?:es)?|beers?|drinks?|pints?|cigarettes?|cigs?|smokes?|cans?|coffees?|cups?|units|bottles?|a pack)\b/;

/** "Saturdays, 5.45pm": an hour by itself. */
const A_CLOCK =
  /^(?:(?:at|around|about|from) )?(?:\d{1,2}(?:[:.][0-5]\d)? ?[ap]\.?m\b|(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d))|^(?:at|around|about) (?:[5-9]|1[0-2]|five|six|seven|eight|nine|ten|eleven|twelve|noon)(?:ish)?$/;

/** "Stop checking mails after 7": the hour is part of what is wished for. */
const STOPS = /^(?:like |to |e\.g\. )*(?:stop|stopping|quit|avoid|give up) \w+ing\b.*\b(?:after|before|at) \d/;

/** "Beers at the weekend": what they have then, and no day of the plan. */
const TREATS =
  /^(?:(?:a few|some|couple of|mostly|only|but|and|two|three|\d) )*(?:beers?|wine|drinks?|pints?|cigarettes?|takeaways?|pizza|sweets|chocolate|burgers?|parties)\b/;

/** The text without greetings, and without thoughts that tell how things are and nothing of when it suits: "I keep scrolling till 1am". Lower-case text. */
export function withoutTold(text: string): string {
  let left = text;
  const wish = wishIn(text)?.text;
  for (const { kind, text: thought } of thoughtsOf(text)) {
    const tells =
      STOPS.test(thought) ||
      (kind === 'bare' && TREATS.test(thought) && thought !== wish) ||
      (kind === 'status' &&
        !SAYS_WHEN.test(thought) &&
        !A_CLOCK.test(thought) &&
        !(BOUNDS.test(thought) && !OF_NOW.test(thought)));
    if (kind === 'hello' || tells) left = left.replace(thought, ' ; ');
  }
  return left;
}

/** The thoughts that say what is wanted, where they say something of it; else all of them. */
export function wishesIn(text: string): string {
  const wished = thoughtsOf(text).filter(({ kind }) => kind === 'wish' || kind === 'bare');
  return wished.map((thought) => thought.text).join('. ');
}

/** The thoughts that tell how things are. */
export function toldIn(text: string): string {
  return thoughtsOf(text)
    .filter(({ kind }) => kind === 'status')
    .map((thought) => thought.text)
    .join('. ');
}
