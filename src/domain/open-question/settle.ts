import { monthName } from '../calendar-names.ts';
import { type Draft, readDraft } from '../language/draft/draft.ts';
import {
  type Ask,
  type Assumption,
  answerInto,
  type Choice,
  joinWords,
  type Setting,
  sayTime,
  type TaskWish,
  understandTasks,
} from '../language/index.ts';
import { clockWords } from '../language/say-back.ts';
import type { DayPart } from '../language/values.ts';

/** The hour that a part of the day mostly means, among those that a question offers for it. */
const USUAL: Record<DayPart, number> = { morning: 9, noon: 12, afternoon: 15, evening: 19, night: 21 };
const BEFORE_WORK = 8;
const AFTER: Record<string, number> = { work: 18, school: 16 };
/** Of a day without any hour. */
const OF_A_DAY = 9;
/** A day and a time of each of a few things: no message leaves more open than that. */
const MOST = 8;

/** How much there is on a day already. */
export type Loads = (date: Temporal.PlainDate) => number;

/** What is usual was taken for what was left open: how that was said, what else there would have been to tap, and what was left open last. */
export type Settled = { tasks: TaskWish[]; assumed: Assumption[]; took: string; others: Choice[]; open: Ask };

/**
 * What a question is about, with what is usual in the place of what is asked: "in the morning" at nine, three times a day over the day. Who was
 * asked once already is not asked again. Null where nothing is usual ("on which date?") or what was said contradicts itself, and for what has no
 * day at all.
 */
export function settle(asked: Ask, setting: Setting, loads: Loads = () => 0): Settled | null {
  const yearly = everyYear(asked, setting);
  const days: string[] = yearly ? ['every year'] : [];
  const times: string[] = [];
  let open: Ask = yearly ?? asked;
  for (let i = 0; i < MOST; i++) {
    const usual = usualOf(open, setting, loads);
    if (!usual) return null;
    (open.gap === 'time' ? times : days).push(
      usual.label.replace(/^(?:The|Tomorrow|Today)\b/, (word) => word.toLowerCase()),
    );
    const read = understandTasks(usual.value, setting);
    if (read?.kind === 'new_tasks') {
      const others = open.choices.filter(({ value, label }) => value !== usual.value && label !== usual.label);
      const took = [days, times].map((some) => joinWords([...new Set(some)])).filter(Boolean);
      return { ...read, assumed: read.assumed ?? [], took: took.join(' at '), others, open };
    }
    if (read?.kind !== 'ask' || read.text === open.text) return null;
    open = read;
  }
  return null;
}

/** Whether only a vague part of the day was said, or "sometime next week": what is usual is so likely that it need not be asked first. */
export function isVague(asked: Ask, setting: Setting): boolean {
  if (usualOf(asked, setting) === null) return false;
  if (asked.text.includes('\n')) return linesVague(asked, setting);
  if (asked.gap !== 'time') return asked.gap === 'day' && asked.choices.length > 1 && !FROM_TO.test(asked.text);
  if (asked.about !== undefined) return false;
  if (everyYear(asked, setting)) return true;
  const { part, repeat, clocks, title } = readDraft(asked.text, setting);
  if (clocks.length > 0) return false;
  return part !== null || (repeat?.value.parts?.length ?? 0) > 0 || (isErrand(title) && asked.choices.length > 1);
}

/** Of several at once, each by itself. */
const linesVague = ({ text, gap }: Ask, setting: Setting): boolean =>
  gap === 'time' &&
  text.split('\n').every((line) => {
    const read = understandTasks(line, setting);
    return read?.kind === 'new_tasks' || (read !== null && isVague(read, setting));
  });

/** "Mum's birthday is 3 March": a day of every year, and none that has an hour. The question about it as such; null of anything else. */
function everyYear(asked: Ask, setting: Setting): Ask | null {
  if (asked.gap !== 'time' || asked.about !== undefined) return null;
  const { title, days, repeat } = readDraft(asked.text, setting);
  const [day, more] = days;
  if (
    !BIRTHDAYS.test(title) ||
    ERRANDS.has(title.toLowerCase().split(' ')[0] ?? '') ||
    day?.kind !== 'on' ||
    more ||
    repeat
  )
    return null;
  const name = title.replaceAll('"', "'");
  const read = understandTasks(
    `Remind me to "${name}" every year on ${day.date.day} ${monthName(day.date.month)}`,
    setting,
  );
  return read?.kind === 'ask' && read.gap === 'time' ? read : null;
}
/** The day itself, and no card or party for it. */
const BIRTHDAYS =
  /^(?!(?:.+ )?(?:for|to|happy) )(?!(?:tell|wish|say|text|ring|call|buy|get|send) )(?:[\p{L}'.]+ ){0,3}(?:\d+(?:st|nd|rd|th) )?(?:birthday|bday|b-day|anniversary)$/iu;

/**
 * "Feed the cat at 7 and 19": what is done at more than one time, and on no day that was named, is done every day. Null of anything else.
 */
export function asHabit(text: string, tasks: readonly TaskWish[], setting: Setting): Settled | null {
  const [first, second] = tasks;
  if (!first || !second || text.includes('\n') || !HABITS.test(first.title)) return null;
  if (tasks.some(({ title, when }) => title !== first.title || when.kind !== 'once')) return null;
  const { days, part, repeat, minutesFromNow } = readDraft(text, setting);
  if (days.length > 0 || part?.today || repeat || minutesFromNow) return null;
  const whole = `${text.replace(/[\s.!]+$/, '')} every day`;
  const read = understandTasks(whole, setting);
  if (read?.kind !== 'new_tasks') return null;
  const choices = [{ label: 'Just this once', value: text }];
  const open: Ask = {
    kind: 'ask',
    gap: 'repeat',
    question: 'How often?',
    choices,
    text: whole,
    start: whole.length,
    end: whole.length,
    day: null,
  };
  return { tasks: read.tasks, assumed: read.assumed ?? [], took: 'every day', others: [], open };
}

const HABITS =
  /^(?:feed|take|give|drink|brush|stretch|walk the dog|check my (?:blood|sugar|glucose)|insulin|eye ?drops|(?:my )?(?:pills?|meds|medication|medicine|tablets?|inhaler|vitamins?|physio|antibiotics))\b/i;

/** A stretch of days: which of them is no question of the lightest. */
const FROM_TO = /\b(?:from|to|until|till?|through)\b(?! (?:do|get|be|make|have)\b)/i;

/** What is done at any hour of its day; a dentist, a train or pills have theirs. */
const ERRANDS = new Set(
  (
    'pay call ring phone text email message buy order book renew cancel post send return submit file clean wash water check sort tidy hoover vacuum mow ' +
    'write reply print scan update charge descale sign chase ask research find finish prepare pack iron fix mend replace register apply transfer measure review'
  ).split(' '),
);

/** "Call the vet", and no "call with the vet". */
const isErrand = (title: string): boolean => {
  const [verb = '', next = ''] = title.toLowerCase().split(/\s+/);
  return ERRANDS.has(verb) && next !== '' && !/^(?:with|at|on|in|for)$/.test(next);
};

function usualOf(asked: Ask, setting: Setting, loads: Loads = () => 0): Choice | null {
  const [first] = asked.choices;
  if (asked.gap === 'time' && asked.text.includes('\n')) return usualOfEach(asked, setting);
  if (first && asked.gap === 'day') return lightest(asked, setting, loads);
  if (!first || (asked.gap !== 'time' && asked.gap !== 'repeat')) return null;
  if (asked.choices.some(({ value }) => /^To-do:/.test(value))) return null;
  if (asked.gap === 'repeat') return usualDay(asked, setting);
  // Of several wishes it is about one.
  const draft = asked.about === undefined ? readDraft(asked.text, setting) : null;
  // "At 7 or 8 pm" is theirs to say, and so is what nobody made anything of.
  if (draft?.orClocks || draft?.doubt) return null;
  if (asked.choices.some(({ label }) => (label.match(/\d:\d\d/g) ?? []).length !== 1)) return first;
  return atUsualHour(asked, draft, setting) ?? first;
}

/** Of several that are asked about at once, what is usual for each. */
function usualOfEach({ text }: Ask, setting: Setting): Choice | null {
  const each = text.split('\n').map((line) => {
    const read = understandTasks(line, setting);
    return read?.kind === 'new_tasks' ? { label: '', value: line } : read && usualOf(read, setting);
  });
  const usual = each.flatMap((one) => one ?? []);
  const labels = [...new Set(usual.flatMap(({ label }) => label || []))];
  return usual.length === each.length && labels.length > 0
    ? { label: joinWords(labels), value: usual.map(({ value }) => value).join('\n') }
    : null;
}

/** The usual hour, unless it has gone by. */
function atUsualHour(asked: Ask, draft: Draft | null, setting: Setting): Choice | null {
  const usual = usualTime(draft, setting);
  const value = answerInto(asked, clockWords(usual), setting);
  const read = value === null ? null : understandTasks(value, setting);
  return value !== null && (read?.kind === 'new_tasks' || (read?.kind === 'ask' && read.gap !== 'past'))
    ? { label: sayTime(usual, setting.show12 ?? setting.hour12 ?? false), value }
    : null;
}

/** By what was said of it, their hours of work and when they get up. */
function usualTime(draft: Draft | null, { wake, work }: Setting): { hour: number; minute: number } {
  const part = draft?.part?.part ?? draft?.repeat?.value.parts?.[0] ?? draft?.hint;
  const [, side, of] = /\b(before|after) (work|school)\b/i.exec(draft?.text ?? '') ?? [];
  const [hours] = work ?? [];
  if (side && of) {
    const known =
      hours && of.toLowerCase() === 'work'
        ? /before/i.test(side)
          ? hours.from.subtract({ hours: 1 })
          : hours.to
        : null;
    const { hour, minute } = known ?? {
      hour: /before/i.test(side) ? BEFORE_WORK : (AFTER[of.toLowerCase()] ?? 18),
      minute: 0,
    };
    return { hour, minute };
  }
  const hour = part ? USUAL[part] : wake && wake.hour >= OF_A_DAY ? 12 : OF_A_DAY;
  return { hour, minute: 0 };
}

/** "On which day?", of a week: the one with the least on it, the first of several. */
function lightest({ choices, question }: Ask, setting: Setting, loads: Loads): Choice | null {
  if (!/^On which day\?$/.test(question.replace(/^.*: /, ''))) return null;
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const days = choices.flatMap((choice) => {
    const [day] = readDraft(choice.value, setting).days;
    return day?.kind === 'on' && Temporal.PlainDate.compare(day.date, today) > 0
      ? [{ choice, load: loads(day.date) }]
      : [];
  });
  const least = Math.min(...days.map(({ load }) => load));
  return days.find(({ load }) => load === least)?.choice ?? null;
}

/** "Which day of the week?": tomorrow's, so that it begins soon; "which day of the month?": the first. */
function usualDay({ choices, question }: Ask, { now, zone }: Setting): Choice | null {
  if (/day of the week\?$/.test(question)) {
    const tomorrow = now.toZonedDateTimeISO(zone).dayOfWeek % 7;
    return choices[tomorrow] ?? null;
  }
  return /^(?:On which day of the month|On which \d days|Between which hours)/.test(question)
    ? (choices[0] ?? null)
    : null;
}
