import { readValues, type Setting } from '../language/index.ts';
import type { Days, Said, SlotWords } from './types.ts';
import { NTHS, PARTS } from './words.ts';

/** What a text speaks of, and the text without these words. */
type Spoken = { slot: SlotWords | null; which: Said['which']; weekdays: number[]; rest: string };

const ONE = '(?:one|dose|session|reminder|slot|alarm|lesson|class|task|time)';
const PART = `(${Object.keys(PARTS).join('|')})`;
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const IS_MONTH = new RegExp(`^${MONTH}$`);
const DAY = `(?:this |next |coming |this coming )?(?:${WEEKDAY}|week|month)|today|tonight|tomorrow|${MONTH}|\\d{1,2}(?:st|nd|rd|th)`;

/** What follows a time of day and is no name. */
const AFTER_A_TIME =
  '(?:on|to|at|from|for|in|instead|and|or|but|before|after|of|until|till|please|too|only|off|then|now|got|gets|has|was|moved|changed|one|ones|this|next|not|when|because|every|dose|is|are|would|will|works|better|again)\\b';

type Row = [form: RegExp, read: (match: RegExpExecArray, setting: Setting) => Partial<Spoken> | null];
const CLOCK = '(\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?|noon|midnight)';

/** The first row that fits is taken out of the text; one of each sort. */
const ROWS: Row[] = [
  [/\b(?:the )?(?:one|time) after(?: that| it)?\b/, () => ({ which: 'next' })],
  [/\b(?:just |only )?this time\b(?! (?:tomorrow|next|last|of))/, () => ({ which: 'next' })],
  [/\b(?:the |my )?next (?:one|time|session|reminder|lesson|class|appointment)\b/, () => ({ which: 'next' })],
  [
    new RegExp(`\\b(?:the |my )?${CLOCK}(?: o'clock)? ${ONE}s?\\b`),
    ([, clock = ''], setting) => atClock(clock, setting),
  ],
  [
    new RegExp(`\\b(?:the |my )?(${WEEKDAY})(?:s|'s)? ${ONE}s\\b`),
    ([, day = ''], setting) => onWeekdays(`${day}s`, setting),
  ],
  [/\b(?:the |my )?(weekend|weekday|workday) ones?\b/, ([, day = ''], setting) => onWeekdays(`${day}s`, setting)],
  [new RegExp(`\\b(?:the |my )?(${DAY})(?:'s)? ${ONE}\\b`), ([, day = ''], setting) => onDays(day, setting)],
  [
    new RegExp(`\\b(?:the )?one (?:on|in|of|for) (?:the )?(${DAY})\\b`),
    ([, day = ''], setting) => onDays(day, setting),
  ],
  [new RegExp(`\\b(${DAY})'s\\b`), ([, day = ''], setting) => onDays(day, setting)],
  [new RegExp(`\\b(?:the |my )?${PART} ${ONE}s?\\b`), ([, part = '']) => ofPart(part)],
  [
    new RegExp(`\\b(?:the |my )?(${Object.keys(NTHS).join('|')}) (?:one|dose|slot|reminder|alarm)\\b`),
    ([, nth = '']) => ({ slot: { kind: 'nth', nth: NTHS[nth] ?? 0 } }),
  ],
  [/\bthe (earlier|later) one\b/, ([, which = '']) => ({ slot: { kind: 'nth', nth: which === 'later' ? -1 : 0 } })],
  // "Cancel the second".
  [
    /\bthe (first|second|third|last)(?=$|[,.!]| please)/,
    ([, nth = '']) => ({ slot: { kind: 'nth', nth: NTHS[nth] ?? 0 } }),
  ],
  // "The evening pills", "the 8 pm pills": one of its times, before its name.
  [
    new RegExp(
      `\\b(?:the |my )?(?<!\\b(?:this|in the|every|each|tomorrow|${WEEKDAY}|next|last|good|to the|until|till) )(morning|afternoon|evening|noon|night)s? (?=(?!${AFTER_A_TIME})\\p{L}{3,})`,
      'u',
    ),
    ([, part = '']) => ofPart(part),
  ],
  [
    new RegExp(
      `\\b(?:the|my) (\\d{1,2}(?:[:.]\\d\\d| ?[ap]m|[:.]\\d\\d ?[ap]m))(?: o'clock)? (?=(?!${AFTER_A_TIME})\\p{L}{3,})`,
      'u',
    ),
    ([, clock = ''], setting) => atClock(clock, setting),
  ],
  // "Move it to the morning" is a new time; "skip the morning" is one of those that are there.
  [
    new RegExp(
      `(?<!\\b(?:in|to|into|until|till|by|${WEEKDAY}|tomorrow|this|every|for) )\\b(?:the |my )${PART}(?! (?:before|after|of))\\b`,
    ),
    ([, part = '']) => ofPart(part),
  ],
  [/\b(?<!\b(?:in|to|into|by) )(?:the |my )?(mornings|evenings|afternoons|nights)\b/, ([, part = '']) => ofPart(part)],
];

/** Which of the times of a day, and which occurrence, a message speaks of. Lower-case text. */
export function slotIn(text: string, setting: Setting): Spoken {
  const found: Spoken = { slot: null, which: null, weekdays: [], rest: text };
  for (const [form, read] of ROWS) {
    const match = form.exec(found.rest);
    const said = match && read(match, setting);
    if (!match || !said || (said.slot && found.slot) || (said.which && found.which)) continue;
    Object.assign(found, said);
    found.rest = `${found.rest.slice(0, match.index)} ; ${found.rest.slice(match.index + match[0].length)}`;
  }
  return found;
}

const ofPart = (word: string): Partial<Spoken> | null => {
  const part = PARTS[word];
  return part ? { slot: { kind: 'part', part, every: word.endsWith('s') } } : null;
};

function atClock(words: string, setting: Setting): Partial<Spoken> | null {
  const [clock] = readValues(`at ${words}`, setting);
  if (clock?.kind !== 'clock') return null;
  return { slot: { kind: 'clock', clocks: [clock.time, ...(clock.other ? [clock.other] : [])] } };
}

function onWeekdays(words: string, setting: Setting): Partial<Spoken> | null {
  const [found] = readValues(words, setting);
  return found?.kind === 'weekdays' ? { weekdays: found.days } : null;
}

function onDays(words: string, setting: Setting): Partial<Spoken> | null {
  const month = IS_MONTH.test(words);
  const [found] = readValues(month ? `in ${words}` : /^\d/.test(words) ? `on the ${words}` : words, setting);
  const days: Days | null =
    found?.kind === 'date' ? { from: found.date, to: found.date } : found?.kind === 'date_range' ? found : null;
  if (!days) return null;
  // "Skip tonight's", of what comes several times a day.
  const slot = words === 'tonight' ? { slot: { kind: 'part' as const, part: 'evening' as const, every: false } } : {};
  return { which: { from: days.from, to: days.to }, ...slot };
}
