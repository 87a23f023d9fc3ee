import { readValues, type Setting } from '../language/index.ts';
import { withApostrophes } from '../text/index.ts';
import type { Days } from './types.ts';
import { KINDS, SMALL } from './words.ts';

/** A question about all that stands on the list, or about what was done last. `words` name a task. */
export type AskedOfAll =
  /** "What do I have on Fridays?" */
  | { asks: 'on weekdays'; weekdays: number[] }
  /** "How often do I run?" */
  | { asks: 'how often'; words: string[] }
  /** "How many times did I run this month?" */
  | { asks: 'how many done'; words: string[]; days: Days | null }
  /** "What's overdue?", "have I done everything today?" */
  | { asks: 'behind' }
  /** "What can wait?" */
  | { asks: 'can wait' }
  /** "Who did that?" */
  | { asks: 'who did it' }
  /** "What interviews do I have?" */
  | { asks: 'called so'; words: string[] }
  /** "Show me everything." */
  | { asks: 'all' };

const OPENS =
  /^(?:(?:so|and|ok|okay|hey|hi|hm+|oh|please|wait|sorry|but|also|quick question|can you tell me|tell me|actually)[\s,:]+)*/;
const LONGEST = 100;

const FORMS: [RegExp, AskedOfAll['asks']][] = [
  [
    /^(?:who|why) (?:has |have |did )?(?:you )?(?:did|do|done|change|changed|move|moved|delete|deleted|add|added|cancel|cancelled|set|put|make|made|book|booked)(?: you (?:do|change|move|delete|add|cancel))? (?:that|it|this|them)(?: up| in| there| on)?$/,
    'who did it',
  ],
  // "What did you change?", "which one did you cancel?", "who moved it to Tuesday?".
  [
    /^(?:what|which|which (?:one|ones|task|reminder)) (?:exactly )?(?:did|have|was it) (?:you|it|that) (?:just )?(?:change|changed|move|moved|delete|deleted|cancel|cancelled|skip|skipped|do|done|undo|take off|remove|removed)(?: there| now| just now| for me)*$/,
    'who did it',
  ],
  [
    /^(?:who|when did you|why did you|why has|why is) (?:has )?(?:change|changed|move|moved|put|set|make|made|cancel|cancelled|delete|deleted|skip|skipped) (?:it|that|this|them) (?:to|on|from|for|at) .{2,30}$/,
    'who did it',
  ],
  [
    /^(?:did i|have i) (?:really |actually )?(?:ask|asked|tell|told|want)(?: you)?(?: for| to do)? (?:that|this|it)$/,
    'who did it',
  ],
  [
    /^(?:what|which|which ones?|which of (?:them|these|those)|what of (?:that|this|it)|is there anything|anything)(?: on my list| of mine| here| today| tomorrow| that)* (?:can|could|might) (?:i |we )?(?:wait|be (?:moved|skipped|postponed|left|put off|dropped)|go|skip|drop|move|leave|put off|postpone)(?: (?:until|till|to) \p{L}+(?: \p{L}+)?| today| for now| out)*$/u,
    'can wait',
  ],
  [/^what (?:should|would you|shall) (?:i |we )?(?:drop|skip|leave out|move|postpone)(?: today| first)?$/, 'can wait'],
  [
    /^(?:what(?:'s| is| am i|'ve i| have i| did i)?|which(?: ones)?(?: are| have i| did i)?|anything|is anything|is there anything|am i|have i|did i) (?:still )?(?:got )?(?:\p{L}+ )?(?:overdue|behind(?: on| with)?(?: anything| everything| things)?|late (?:with|on)(?: anything)?|(?:not|haven't) (?:done|finished)(?: yet)?|missed|forgotten|forgot|miss|forget)(?: so far| lately| yet| anything| from (?:before|yesterday|last week))*$/u,
    'behind',
  ],
  [
    /^what (?:haven't|have) i (?:not )?(?:done|finished|got done|got round to|ticked off)(?: yet| today| so far)*$/,
    'behind',
  ],
  [
    /^(?:have|did) i (?:do|done|finish|finished|get|got)(?: through)? (?:everything|it all|all of it|all (?:my|the) (?:tasks|things))(?: done)?(?: (?:for )?today| yet)*$/,
    'behind',
  ],
  [
    /^(?:show|list|give|tell)(?: me)? (?:everything|it all|all of it|all (?:my |the )?(?:tasks|reminders|things|stuff|items)|(?:my|the) (?:whole|full|entire) list)(?: (?:please|i have|i've got|you have|that's on there|there is|on (?:my|the) list))*$/,
    'all',
  ],
  [
    /^(?:what|which) (?:all )?(?:reminders|things|tasks) (?:do i have|have i got|are)(?: set up| set| on my list| on there| there)*$/,
    'all',
  ],
  [/^what (?:have i got|do i have|have you got)(?: all)? (?:set up|on my list|saved|on there|down for me)$/, 'all'],
];

/** "What bills are left?", "which interviews have I got coming up?" */
const CALLED =
  /^(?:what|which) (\p{L}{4,20}) (?:do i have|have i got|have i|are there|are left|are still open|are open|are coming|is left|is there)(?: left| coming| coming up| open| still| to do| planned| booked| then)*$/u;
const NOT_CALLED =
  /^(?:else|time|times|days?|tasks?|things?|stuff|reminders?|plans?|goals?|ones?|dates?|hours?|about|exactly|milestones?|sessions?|options?|choices?|free|slots?|kind|happens|week|month|data|phone|number|languages?)$/;

const WEEKDAYS = /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends|weekdays)\b/;
const ON_WEEKDAYS = /^(?:what|what's|which|do i have|have i got|anything|is there anything|show me|my)\b/;
const OF_WEEKDAYS = new Set(
  "what what's which do i have got anything something is there on my usually normally usual regular always each every going for to are planned show me tasks things reminders stuff and or in the of then look looking like does ? it's".split(
    ' ',
  ),
);
const OFTEN =
  /^(?:how often|(?:what|which) days?(?: of the week)?) (?:do|does|is|am|are|will) (?:i |we |my |the |it )?(.{2,50})$/;
const TIMES = /^how (?:many times|many days|often) (?:did|have|had) (?:i|we) (?:already )?(.{2,60})$/;
const EMPTY = new Set(
  'go to do have doing going done been be at supposed get take took taken this last month week year far since in on the ever'.split(
    ' ',
  ),
);

const wordsIn = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}'-]+/gu) ?? []).filter((word) => !EMPTY.has(word) && !SMALL.has(word) && !KINDS.has(word));

/** Null: it asks something else. */
export function readAskedOfAll(message: string, setting: Setting): AskedOfAll | null {
  const text = withApostrophes(message.replaceAll('’', "'").replace(/\s+/g, ' ').trim().toLowerCase())
    .replace(/[\s?!.]+$/, '')
    .replace(OPENS, '');
  if (text.length > LONGEST) return null;
  const plain = FORMS.find(([form]) => form.test(text))?.[1];
  if (plain) return { asks: plain } as AskedOfAll;
  const called = CALLED.exec(text)?.[1];
  if (called && !NOT_CALLED.test(called)) return { asks: 'called so', words: [called] };
  const values = readValues(text, setting);
  if (WEEKDAYS.test(text) && ON_WEEKDAYS.test(text)) return onWeekdays(text, values);
  const times = TIMES.exec(text)?.[1];
  const often = times ? null : OFTEN.exec(text)?.[1];
  const named = wordsIn(withoutTime(times ?? often ?? '', setting));
  if (named.length === 0) return null;
  if (often) return { asks: 'how often', words: named };
  const days = values.find((value) => value.kind === 'date' || value.kind === 'date_range');
  const span =
    days?.kind === 'date'
      ? { from: days.date, to: days.date }
      : days?.kind === 'date_range'
        ? { from: days.from, to: days.to }
        : null;
  return { asks: 'how many done', words: named, days: span };
}

function onWeekdays(text: string, values: ReturnType<typeof readValues>): AskedOfAll | null {
  const weekdays = values.flatMap((value) => (value.kind === 'weekdays' ? value.days : []));
  const words = text.split(/[^\p{L}\p{N}']+/u).filter(Boolean);
  const isThat = words.every((word) => OF_WEEKDAYS.has(word) || WEEKDAYS.test(word));
  return weekdays.length > 0 && isThat ? { asks: 'on weekdays', weekdays: [...new Set(weekdays)] } : null;
}

const withoutTime = (text: string, setting: Setting): string =>
  readValues(text, setting).reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
