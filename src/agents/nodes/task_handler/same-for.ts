import { sameForIn, titleFor } from '../../../domain/about/index.ts';
import { joinWords, readValues, sayMoment } from '../../../domain/language/index.ts';
import { describeSeries } from '../../../domain/recurrence/index.ts';
import { getTask, type Policy } from '../../../services/tasks/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Effect, State, Update } from '../../state.ts';
import { recentOf, thingsIn } from './about-things.ts';
import { openTasks } from './find.ts';

const OWN_HOUR = /^(?:at )?(?:\d|half \w+|quarter (?:past|to)|noon)/;
/** "At quarter past", of what comes at that hour. */
const MINUTES: Record<string, number> = { 'quarter past': 15, 'half past': 30, 'quarter to': -15 };

/** "Same for the dog": what was made or changed last once more, called after the dog, at the same times. Null: something else. */
export async function sameFor({ text, memory }: Pick<State, 'text' | 'memory'>, run: Run): Promise<Update | null> {
  const said = sameForIn(text);
  if (!said || (said.rest !== '' && !OWN_HOUR.test(said.rest))) return null;
  const [thing] = recentOf(thingsIn(await openTasks(run)), memory, run);
  const [first] = thing?.own ?? [];
  if (!thing || !first) return null;
  // Its own hour, on the same day: what is called after another name.
  const hour = said.rest.replace(/^at /, '');
  const minute = MINUTES[hour.replace(/^a /, '')];
  const clock = hour === '' ? null : readValues(`at ${hour}`, settingOf(run, memory.writes24))[0];
  const isNamed = titleFor(thing.title, said.what) !== `${thing.title} for ${said.what}`;
  if (said.too && !isNamed) return null;
  if (hour !== '' && ((minute === undefined && clock?.kind !== 'clock') || thing.todo)) return null;
  const at = (local: Temporal.PlainDateTime) =>
    minute !== undefined
      ? local.with({ minute: 0 }).add({ minutes: minute })
      : clock?.kind === 'clock'
        ? local.toPlainDate().toPlainDateTime(nearest(clock, local.toPlainTime()))
        : local;
  const view = await getTask(run.ctx, run.user, first.id);
  const { hour12, zone } = run.person;
  const today = run.now.toZonedDateTimeISO(zone).toPlainDate();
  const task = {
    title: titleFor(thing.title, said.what),
    description: view.description,
    duration_minutes: view.duration_minutes,
    escalation_policy: view.escalation_policy as Policy,
    class_tags: view.class_tags,
  };
  const once = thing.todo ? [] : thing.times.filter(({ series }) => series === null);
  const effects: Effect[] = [
    ...thing.series.map(({ rrule, first: own }): Effect => {
      const start = at(own);
      const words = describeSeries(
        { rrule, afterCompletionDays: null, dtstart: start, zone: null, exdates: [], rdates: [] },
        { hourCycle: hour12 ? 12 : 24 },
      );
      return {
        do: 'create',
        task: { ...task, recurrence_rule: rrule, local_time: start.toString({ smallestUnit: 'second' }) },
        when: joinWords([words]),
        firstAt: start.toZonedDateTime(zone).toInstant().toString(),
      };
    }),
    ...once
      .map(({ local: own }) => at(own))
      .map(
        (local): Effect => ({
          do: 'create',
          task: { ...task, local_time: local.toString({ smallestUnit: 'second' }) },
          when: sayMoment(local, today, hour12),
          firstAt: local.toZonedDateTime(zone).toInstant().toString(),
        }),
      ),
    ...(thing.todo ? [{ do: 'create' as const, task, when: '', firstAt: null }] : []),
  ];
  return { effects, pending: null };
}

/** Of two readings the one nearer to what stands there. */
function nearest(
  { time, other }: { time: Temporal.PlainTime; other: Temporal.PlainTime | null },
  to: Temporal.PlainTime,
): Temporal.PlainTime {
  const apart = (one: Temporal.PlainTime) => Math.abs(one.until(to).total('minutes'));
  return other && apart(other) < apart(time) ? other : time;
}
