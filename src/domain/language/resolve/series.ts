import { plainRule, type Rule } from '../../recurrence/index.ts';
import { ask, atEnd } from '../ask.ts';
import type { Draft, Span } from '../draft/draft.ts';
import type { Ask, Assumption, Setting } from '../types.ts';
import type { Repeat } from '../values.ts';
import { askTimeApart } from './apart.ts';
import { beginning } from './beginning.ts';
import { buildSeries, type Series } from './build.ts';
import { wrongDay } from './day.ts';
import { groupTimes } from './grid.ts';
import { resolveInterval } from './interval.ts';
import { askMissing, askRare } from './missing.ts';
import { assume, isAsk, type Resolved } from './resolved.ts';
import { rulesOf } from './rule.ts';
import { timesOf } from './series-times.ts';

/** The series that a draft with a repetition names (several where it does not fit one rule), or what to ask. */
export function resolveSeries(
  draft: Draft,
  repeat: NonNullable<Draft['repeat']>,
  setting: Setting,
): Resolved<Series> | Ask {
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const place = { text: draft.text, start: repeat.at.start, end: repeat.at.end };
  const [main, on] = inOrder(repeat.value, draft.repeatOn?.value ?? null);
  const { either, problem } = main;
  if (problem) return ask('impossible', `${problem} How often do you mean?`, place, []);
  // "Monday and Friday for 4 weeks" is no question of this week or every one.
  const bounded = draft.over !== null || draft.until !== null || draft.count !== null || draft.start !== null;
  const rather = either?.rather ? assumeFirst(either, draft.text, place) : [];
  if (either && !either.rather && !(bounded && main.on.length > 0))
    return ask('repeat', either.question, place, either.readings);
  const wrong = wrongDay(draft, [draft.start, draft.until, ...draft.days], today);
  const apart = wrong ?? askTimeApart(draft, setting);
  if (apart) return apart;
  const { dates: except } = draft.without;
  if (except && (!except.days || isWithinDay(main))) return askLeftOut(draft.text, except.at);
  if (draft.minutesFromNow)
    return ask('time', 'You gave two times. When exactly?', { text: draft.text, ...draft.minutesFromNow.at }, []);
  const from = dayOf(draft.start) ?? dayOf(draft.days[0] ?? null);
  // "five minutes before every hour".
  if (draft.before && (isWithinDay(main) || draft.clocks.some(({ sure }) => !sure)))
    return ask('time', 'At what time exactly?', { text: draft.text, ...draft.before.at }, []);
  if (isWithinDay(main)) {
    const rules = rulesOn(draft, on, place, from);
    return isAsk(rules) ? rules : resolveInterval(draft, main, rules, from, setting);
  }
  const perDay = main.times !== undefined && main.unit === 'day';
  if (main.times !== undefined && !perDay) return askMissing(main, 'days', place);
  const begun = from ? null : beginning(draft, perDay ? on : main, setting);
  const start = from ?? begun?.date ?? null;
  const rules = rulesOn(draft, perDay ? on : main, place, start);
  if (isAsk(rules)) return rules;
  const times = timesOf(draft, perDay ? (main.times ?? null) : null, setting);
  if (isAsk(times)) return times;
  const ahead = draft.before?.minutes ?? 0;
  const earlier = times.times.map((time) => minutesBefore(time, ahead));
  if (draft.before && earlier.some((time) => time === null))
    return ask('time', 'At what time exactly?', { text: draft.text, ...draft.before.at }, []);
  const after = main.afterDone ? main.n : null;
  const assumed = [...rather, ...(begun?.assumed ?? []), ...times.assumed];
  const groups = groupTimes(earlier.flatMap((time) => time ?? []));
  const built = buildSeries(draft, { rules, after, groups, from: start, assumed, zone: times.zone }, setting);
  return isAsk(built) || fitsItsDay(built.found, draft, main) ? built : askWhichDays(draft);
}

/** "due on the 1st, remind me on the last day of each month": a day that is none of the repetition's is no beginning of it. */
function fitsItsDay(found: Series[], { days: [day, more], start }: Draft, { on }: Repeat): boolean {
  if (more) return false;
  if (start || day?.kind !== 'on' || on.length === 0) return true;
  return found.some(({ first }) => first.local.toPlainDate().equals(day.date));
}

const askWhichDays = ({ text, days: [day] }: Draft): Ask =>
  ask(
    'repeat',
    'You named a day beside the repetition. On which days exactly?',
    { text, ...(day?.at ?? atEnd(text)) },
    [],
  );

/** On the same day; null where that would be the day before. */
function minutesBefore<T extends { hour: number; minute: number }>(time: T, minutes: number): T | null {
  const at = time.hour * 60 + time.minute - minutes;
  return at < 0 ? null : { ...time, hour: Math.floor(at / 60), minute: at % 60 };
}

/** "every 2 hours on weekdays": the finer one is what repeats, the other says on which days. */
function inOrder(a: Repeat, b: Repeat | null): [Repeat, Repeat | null] {
  if (!b) return [a, null];
  const fine = (repeat: Repeat) => repeat.unit === 'hour' || repeat.unit === 'minute' || repeat.times !== undefined;
  return fine(a) || !fine(b) ? [a, b] : [b, a];
}

function rulesOn(
  draft: Draft,
  repeat: Repeat | null,
  place: Span & { text: string },
  from: Temporal.PlainDate | null,
): Rule[] | Ask {
  const rules = repeat ? rulesOf(repeat, from) : [plainRule('DAILY')];
  if ('lack' in rules) return askMissing(repeat, rules.lack, place);
  const rare = repeat && askRare(repeat, rules, place);
  if (rare) return rare;
  const left = rules.map((rule) => without(rule, draft));
  return left.find((rule) => isAsk(rule)) ?? left.flatMap((rule) => (isAsk(rule) ? [] : [rule]));
}

/** "Monday, Wednesday and Friday" are a week's plan. */
function assumeFirst({ readings }: NonNullable<Repeat['either']>, text: string, at: Span): Assumption[] {
  const [first, other] = readings;
  return first && other ? [assume(first.label.toLowerCase(), other.label, text, [{ ...at, words: other.words }])] : [];
}

/** "every hour except on 24 December". */
const askLeftOut = (text: string, at: Span): Ask =>
  ask('repeat', 'I cannot leave these days out of it. Shall I keep them in?', { text, ...at }, [
    { label: 'Keep them in', words: '' },
  ]);

/** "every day except on weekends". */
function without(rule: Rule, { without: { weekdays }, text }: Draft): Rule | Ask {
  if (weekdays.length === 0) return rule;
  const everyDay = rule.freq === 'DAILY' && rule.interval === 1;
  const days = everyDay
    ? [1, 2, 3, 4, 5, 6, 7]
    : rule.freq === 'WEEKLY'
      ? rule.byDay.map(({ weekday }) => weekday)
      : [];
  const left = days.filter((day) => !weekdays.includes(day));
  if (left.length === 0) return ask('repeat', 'On which days, then?', { text, ...atEnd(text) }, []);
  return { ...rule, freq: 'WEEKLY', byDay: left.map((weekday) => ({ ordinal: 0, weekday })) };
}

const isWithinDay = ({ unit }: Repeat) => unit === 'hour' || unit === 'minute';

function dayOf(day: Draft['start']): Temporal.PlainDate | null {
  return day?.kind === 'on' ? day.date : null;
}
