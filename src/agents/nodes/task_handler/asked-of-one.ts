import type { AskedOfOne } from '../../../domain/about/index.ts';
import { joinWords, longDate, sayDuration, sayMoment } from '../../../domain/language/index.ts';
import { describeSeries } from '../../../domain/recurrence/index.ts';
import { tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';
import type { Named } from './about-effects.ts';

/** How long it takes, whether it is on that day, how it comes. */
export function answerOfOne({ asks, days }: AskedOfOne, thing: Named, run: Run): Update {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const name = `**${asText(thing.title)}**`;
  const then = days ? thing.times.filter(({ local }) => isIn(local.toPlainDate(), days)) : thing.times;
  const [first] = then;
  const [next] = thing.times;
  const say = (words: string): Update => ({
    answer: tell(
      'CHITCHAT',
      words,
      thing.own.slice(0, 1).map(({ id }) => id),
    ),
    effects: [],
  });
  const moment = (at: Temporal.PlainDateTime) => sayMoment(at, today, run.person.hour12);
  if (asks !== 'how it comes' && days && !first) {
    const on = days.from.equals(days.to)
      ? `on ${longDate(days.from, today)}`
      : `from ${longDate(days.from, today)} to ${longDate(days.to, today)}`;
    return say(`No, ${name} is not on your list ${on}.${next ? ` Next is ${moment(next.local)}.` : ''}`);
  }
  if (asks === 'how long') {
    if (!first?.minutes) return say(`How long ${name} takes is not noted. Say "it takes half an hour", for example.`);
    return say(`${name} takes ${sayDuration(first.minutes)} (${moment(first.local)}).`);
  }
  if (asks === 'on a day' && first) {
    const all = joinWords(then.slice(0, MOST).map(({ local }) => moment(local)));
    return say(`Yes, ${name} is ${all}.`);
  }
  if (thing.series.length === 0) return say(`${name} comes once: ${next ? moment(next.local) : 'not again'}.`);
  const comes = thing.series.map(({ rrule, first: dtstart }) =>
    describeSeries(
      { rrule, afterCompletionDays: null, dtstart, zone: null, exdates: [], rdates: [] },
      { hourCycle: run.person.hour12 ? 12 : 24 },
    ),
  );
  return say(`${name} comes ${joinWords(comes)}${next ? `, next ${moment(next.local)}` : ''}.`);
}

const MOST = 7;
const isIn = (day: Temporal.PlainDate, { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate }) =>
  Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
