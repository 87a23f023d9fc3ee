import { type Weekday, weekdays } from '../../calendar/index.ts';
import type { Setting } from '../../language/index.ts';
import {
  cycleOf,
  readAnswers,
  readCycle,
  readRotation,
  type Shift,
  type ShiftCycle,
  turnsOf,
} from '../../onboarding/index.ts';
import { today, weekdaysIn } from '../said/index.ts';
import type { BusyHours, ClockSpan } from '../types.ts';

/** Hours of work that are told beside a goal, and the text without them. */
export type OwnShifts = { text: string; cycle: ShiftCycle | null; busy: BusyHours[]; sleep?: ClockSpan };

const OF_TURNS =
  /\b(?:earl(?:y|ies)|lates?|nights?|shifts?|(?:this|next|one|other|every other|the other) week|alternat\w*|rotat\w*|\d (?:days? )?on\b.*\boff)\b/;
const RANGE = /\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)? ?(?:-|to|till|until) ?\d{1,2}/;

/** "Early this week (6-14) and late next week (14-22)", "4 on 4 off, 6 to 18, from Monday", "night shifts Mon to Wed". Lower-case text. */
export function apartFromShifts(text: string, setting: Setting): OwnShifts {
  const rotation = readRotation(text);
  const block = rotation ? null : readCycle(text);
  const cycle = rotation ? turnsOf(rotation, today(setting)) : block?.first ? cycleOf(block, today(setting)) : null;
  if (!cycle) return { cycle, ...toldShifts(text) };
  const left = text
    .split(/(?<=[,.;!?])(?!\d)/)
    .filter((clause) => !(OF_TURNS.test(clause) || isOnlyHours(clause)) || !isOfShifts(clause));
  return { text: left.join(''), cycle, busy: [] };
}

const isOnlyHours = (clause: string): boolean =>
  /\d/.test(clause) && (clause.match(/[a-z]+/g) ?? []).every((word) => /^(?:to|and|am|pm)$/.test(word));

const isOfShifts = (clause: string) =>
  RANGE.test(clause) || /\b(?:alternat|rotat|shift|on\b.*\boff|this week|next week)/.test(clause);

const IS_SHIFT = new RegExp(
  `\\b(?:${[
    String.raw`shifts?|i work|work(?:ing)? (?:from|\d|mon|tue|wed|thu|fri|sat|sun|nights|days)|on duty|guard|nurse|chef`,
    'cook|driver|barista|waiter|waitress|bartender|warehouse|factory|my hours|office|teach',
  ].join('|')})\\b`,
);
/** "I work best from 6 to 8", "focus on my work". */
const NO_SHIFT = /\b(?:work (?:best|better|well|out|on)|on my work|my work (?:from|between))\b/;
/** "Barista, 6am-2pm Tue-Sat": hours right behind what somebody is. */
const JOB =
  /\b(?:guard|nurse|chef|cook|driver|barista|waiter|waitress|bartender|baker|cleaner|porter|carer|paramedic|warehouse|factory|shop|retail|hospital|shifts?)\b/;

function atTheJob(text: string): Shift[] {
  const pieces = piecesOf(text);
  const at = pieces.findIndex((piece, i) => RANGE.test(piece) && JOB.test(`${pieces[i - 1] ?? ''}${piece}`));
  const told = at < 0 ? undefined : readAnswers(pieces[at] ?? '', 'work').work;
  return told && told !== 'none' ? told : [];
}

const piecesOf = (text: string) =>
  text
    .split(
      /(?<=[,.;!?])(?!\d)| (?=so (?:only |just |i'm |free |it's )*(?:free|off|mon|tue|wed|thu|fri|sat|sun|weekends?)[a-z]*\b)/,
    )
    .slice(0, 24);
const IS_SLEEP = /\b(?:i )?(?:sleep|asleep|in bed|go to bed|bed at|get up|wake|up at)\b/;
const NOT_MINE = /\b(?:he|she|they|kids?|baby|son|daughter|child|children|toddler|wife|husband|partner)\b/;

/** Hours of work and of sleep in so many words: "10pm to 6am Sunday to Thursday, sleep 7am to 2pm". */
function toldShifts(said: string): Omit<OwnShifts, 'cycle'> {
  const named = namedShifts(said);
  const works =
    IS_SHIFT.test(named.text.replace(NO_SHIFT, ' ')) && !NO_SHIFT.test(named.text) && RANGE.test(named.text);
  const shifts = works ? (readAnswers(named.text, 'commitments').work ?? atTheJob(named.text)) : [];
  const work = shifts === 'none' ? [] : shifts.filter(({ days }) => days.length > 0);
  const { wake, sleep } = IS_SLEEP.test(named.text) ? readAnswers(named.text, 'commitments') : {};
  const asleep =
    wake && (sleep || ALONE.test(named.text)) && !NOT_MINE.test(named.text)
      ? { start: hm(sleep ?? usualBedtime(wake)), end: hm(wake) }
      : undefined;
  const text =
    work.length > 0 || asleep ? withoutTelling(named.text, work.length > 0, asleep !== undefined) : named.text;
  return {
    text,
    busy: [
      ...named.busy,
      ...work.map(({ from, to, days }) => ({ start: hm(from), end: hm(to), days: days as Weekday[] })),
    ],
    ...(asleep && { sleep: asleep }),
  };
}

/** "I get up at 6", of one who says nothing of the night before, and wants no other one. */
const ALONE =
  /\bi(?:'m| am)? (?:always |usually |normally |already )?(?:get up|wake(?: up)?|up) (?:at|by|from|around|about)? ?\d/;
/** Seven hours before they get up, or eleven, whichever is earlier. */
function usualBedtime(wake: Temporal.PlainTime): Temporal.PlainTime {
  const bedtime = wake.subtract({ hours: 7 });
  const eleven = Temporal.PlainTime.from('23:00');
  return bedtime.hour >= 18 && Temporal.PlainTime.compare(bedtime, eleven) < 0 ? bedtime : eleven;
}

const hm = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });

/** The text without the clauses that told it: those with hours in them, without which nothing of it is left. */
function withoutTelling(text: string, work: boolean, sleep: boolean): string {
  const pieces = piecesOf(text);
  const tells = (words: string) => {
    const told = readAnswers(words, 'commitments');
    return (
      (work && (told.work !== undefined || atTheJob(words).length > 0)) ||
      (sleep && (told.sleep !== undefined || told.wake !== undefined))
    );
  };
  return pieces
    .filter((piece, i) => !(/\d/.test(piece) && (tells(piece) || tells(`${pieces[i - 1] ?? ''}${piece}`))))
    .join('');
}

const DAYS = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|weekdays?|weekends?)';
const SHIFT = new RegExp(
  `\\b(?:(?:i|i'm|and|but|work|works|working|do|doing|on|have|w/|with) )*(night|late|early|day)(?:s|ies)?(?: shifts?| duty)?(?: (?:on|from|every))? (${DAYS}(?:(?: ?- ?| to |, ?(?:and )?| and | & |/)${DAYS})*)`,
  'g',
);
const HOURS = {
  night: [
    { start: '18:00', end: '00:00', next: false },
    { start: '00:00', end: '15:00', next: true },
  ],
  late: [{ start: '12:00', end: '23:30', next: false }],
  early: [{ start: '04:00', end: '15:00', next: false }],
  day: [{ start: '06:00', end: '19:30', next: false }],
} as const;

/** Shifts of which only the days are named: the usual hours, after a night the sleep as well. */
function namedShifts(said: string): Pick<OwnShifts, 'text' | 'busy'> {
  const busy: BusyHours[] = [];
  const text = said.replace(SHIFT, (words: string, kind: string, names: string, at: number) => {
    const isShift =
      /shift|duty|\b(?:work|works|working|on|do|doing) /.test(words) ||
      /^(?:nights|lates|earlies)\b/.test(words.trim());
    const part = said.slice(at + words.length);
    if (!isShift || /^s? ?(?:\d|run|walk|class)/.test(part)) return words;
    const days = weekdaysIn(names);
    for (const { start, end, next } of HOURS[kind as keyof typeof HOURS])
      busy.push({ start, end, days: next ? after(days) : days });
    return ' ; ';
  });
  return { text, busy };
}

const after = (days: readonly Weekday[]): Weekday[] => {
  const next = days.map((day) => (day % 7) + 1);
  return weekdays.filter((day) => next.includes(day));
};
