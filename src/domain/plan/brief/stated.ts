import type { Weekday } from '../../calendar/index.ts';
import { readValues, type Setting } from '../../language/index.ts';
import { wishIn } from '../../wish/index.ts';
import { asRead, datesIn, NUMBER, numberOf, plain, weekdaysIn } from '../said/index.ts';

// What the words of a goal say plainly of when, how long and how often: read thought by thought and without the readers of its facts, so that the plan can be held against it.

/** Days of each week, hours (either half of the day), minutes, times a week, the first day and the last one; `lasts`: for so many days. */
export type Stated = {
  days?: Weekday[];
  clocks?: string[];
  minutes?: number[];
  atMost?: true;
  perWeek?: number;
  start?: string;
  until?: string;
  lasts?: number;
};

const THOUGHTS = /[;!?()]|\.(?!\d)|,(?!\d)| - | (?:because|though|so that) /;
const ONE_DAY = /^(?:(?:on|ok|yes|hm+)[ ,]+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\W*$/;
const IN_A_LIST =
  /\b((?:mon|tues|wednes|thurs|fri|satur|sun)days?), (?:and )?(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day)/g;
/** How things are or were, what does not suit, what something else takes, what is open. */
const NO_WISH =
  /\b(?:no|not|never|nothing|except|but|without|don't|can't|cannot|won't|was|were|used|had|been|did|already|now|currently|usually|last|ago|work|working|class|school|shift|busy|exam|test|race|interview|or|free|available|flexible|any|some|maybe|either|every other|earlier|later|longer|shorter|than|between|within|under|in)\b/;
/** Words that say nothing beside a day, an hour or a length. */
const BESIDE =
  /\b(?:on|at|in|the|for|from|to|and|a|an|i|i'd|i'll|i'm|it|me|my|we|each|every|per|of|about|around|only|just|please|is|are|be|would|will|should|could|can|do|like|want|works?|suits?|best|good|fine|great|make|let's|go|with|time|times|session|sessions|week|weekly|daily|day|days|morning|mornings|evening|evenings|afternoon|afternoons|night|nights|long|max|o'clock|pm|am|hours?|min(?:ute)?s?|mins?|half|quarter|once|twice|start|starting|begin|beginning|until|till|weeks|next|this|coming|tomorrow|today|tonight|christmas|easter|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/g;
const VALUE =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\b|\bweek(?:day|end|night)s?\b|\d[\d:.]*(?:[ap]m|h|min|st|nd|rd|th)?/g;
const OF_A_DATE =
  /\b(?:start\w*|begin\w*|from|first|next|this|coming|tomorrow|today|tonight|until|till|by|before|after)\b/;
const DATED = /\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/;
const OFTEN = new RegExp(
  `\\b(${NUMBER}) ?(?:x|times|days|evenings|mornings|nights|sessions)(?: (?:a|per|each|every))? week\\b|\\b(once|twice) a week\\b`,
);
const EACH_DAY = /\b(?:every|each) (?:single )?(?:day|evening|morning|night)\b|\bdaily\b|\bnightly\b/;
const LASTS = new RegExp(`\\bfor (?:the next )?(${NUMBER}) (days|weeks)\\b`);
const AT_MOST = /\b(?:max(?:imum)?|at most|up to|tops)\b/;

/** The newest plain word on each matter, of all that was said in turn. Linear in its length. */
export function statedIn(messages: readonly string[], setting: Setting): Stated {
  return Object.assign({}, ...messages.map((message) => ofMessage(message, setting)));
}

function ofMessage(message: string, setting: Setting): Stated {
  const wish = plain(wishIn(message)?.text ?? '');
  const stated: Stated = {};
  const text = plain(message);
  // An answer to when it shall begin.
  if (ONE_DAY.test(text)) return stated;
  for (const part of text.replace(IN_A_LIST, '$1 and ').split(THOUGHTS)) {
    const thought = part.trim();
    if (thought === '' || NO_WISH.test(thought) || !(isOnlyWhen(thought) || wish.includes(thought))) continue;
    take(thought, stated, setting);
  }
  return stated;
}

const isOnlyWhen = (thought: string): boolean => thought.replace(VALUE, ' ').replace(BESIDE, ' ').trim() === '';

function take(thought: string, stated: Stated, setting: Setting): void {
  const isDated = OF_A_DATE.test(thought) || DATED.test(thought);
  if (isDated) takeDates(thought, stated, setting);
  const days = isDated ? [] : weekdaysIn(thought);
  if (days.length > 0) stated.days = [...new Set([...(stated.days ?? []), ...days])].sort((a, b) => a - b);
  const often = OFTEN.exec(thought);
  if (often) stated.perWeek = numberOf(often[1] ?? often[2] ?? '');
  else if (EACH_DAY.test(thought)) stated.perWeek = 7;
  const lasts = LASTS.exec(thought);
  if (lasts) stated.lasts = numberOf(lasts[1] ?? '') * (lasts[2] === 'weeks' ? 7 : 1);
  for (const found of readValues(asRead(thought), setting)) {
    if (found.kind === 'length' && found.minutes >= 5 && found.minutes <= 240) {
      stated.minutes = [...(stated.minutes ?? []), found.minutes];
      if (AT_MOST.test(thought)) stated.atMost = true;
    }
    if (found.kind === 'clock' && /:|[ap]m|\bat\b/.test(asRead(thought).slice(found.start - 3, found.end + 3)))
      stated.clocks = [...(stated.clocks ?? []), found.time.toString({ smallestUnit: 'minute' })];
  }
}

function takeDates(thought: string, stated: Stated, setting: Setting): void {
  for (const { date, before, start, end } of datesIn(thought, setting)) {
    const said = `${before}${thought.slice(start, end)}`;
    if (/\b(?:until|till)\b/.test(said)) stated.until = date.toString();
    else if (/^(?:start|begin|from)/.test(thought)) stated.start = date.toString();
  }
}
