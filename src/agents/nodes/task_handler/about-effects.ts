import type { Deed, Facets, Occurrence, Part, Thing } from '../../../domain/about/index.ts';
import { WEEKDAYS } from '../../../domain/calendar-names.ts';
import { joinWords, longDate, sayDuration, sayMoment, sayTime } from '../../../domain/language/index.ts';
import { describeSeries } from '../../../domain/recurrence/index.ts';
import { getTask, type NewTask, type Policy, type TaskView } from '../../../services/tasks/index.ts';
import { lastChanges } from '../../../services/undo/index.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Effect } from '../../state.ts';
import type { Candidate } from './find.ts';

/** A thing with the rows of the list that it is. */
export type Named = Thing & { own: Candidate[] };

export const keyOf = ({ id, local }: Candidate) => `${id} ${local}`;
const ownOf = ({ own }: Named, { key }: Occurrence) => own.find((one) => keyOf(one) === key);

/** The row of an occurrence, or the next one of a series. */
const rowOf = (thing: Named, at: Occurrence | string) =>
  typeof at === 'string' ? thing.own.find(({ seriesId }) => seriesId === at) : ownOf(thing, at);

/** What carries a decision out. */
export async function effectsOf(deed: Deed, thing: Named, run: Run): Promise<Effect[]> {
  switch (deed.do) {
    case 'skip': {
      const one = ownOf(thing, deed.at);
      return one ? [skipOf(one)] : [];
    }
    case 'settle': {
      const one = ownOf(thing, deed.at);
      return one ? [{ ...skipOf(one), answer: deed.answer }] : [];
    }
    case 'move': {
      const one = ownOf(thing, deed.at);
      const to = deed.to.toZonedDateTime(run.person.zone).toInstant().toString();
      return one
        ? [{ do: 'move', taskId: one.id, occurrenceDate: one.occurrenceDate, to, scope: 'one', title: one.title }]
        : [];
    }
    case 'drop': {
      const one = rowOf(thing, deed.at);
      return one ? [dropOf(one, typeof deed.at === 'string')] : [];
    }
    case 'name': {
      const one = rowOf(thing, deed.at);
      const said = `is called **${asText(deed.title)}** now`;
      const scope = typeof deed.at === 'string' ? 'series' : 'one';
      return one ? [{ do: 'edit', taskId: one.id, change: { title: deed.title }, scope, title: one.title, said }] : [];
    }
    case 'facets': {
      const one = rowOf(thing, deed.at);
      return one ? [facetsOf(deed.facets, one, typeof deed.at === 'string', run)] : [];
    }
    case 'extra': {
      const [first] = thing.own;
      return first ? [extraOf(deed, first, await getTask(run.ctx, run.user, first.id), run)] : [];
    }
    case 'also': {
      const [first] = thing.own;
      return first ? alsoOf(deed, await getTask(run.ctx, run.user, first.id), run) : [];
    }
    case 'undo':
      return undoOf(run);
    case 'alike':
    case 'nothing':
      return [];
    case 'week': {
      const first = thing.own.find(({ seriesId }) => seriesId === deed.series);
      return first ? weekOf(deed, thing, first, await getTask(run.ctx, run.user, first.id), run) : [];
    }
  }
}

const dropOf = ({ id: taskId, title }: Candidate, whole: boolean): Effect => ({
  do: 'delete',
  taskId,
  occurrenceDate: null,
  scope: whole ? 'series' : 'one',
  title,
  recurring: whole,
});

/** Another length, another way to remind: of a series, or of this one. */
function facetsOf(facets: Facets, one: Candidate, whole: boolean, run: Run): Effect {
  const { minutes, policy } = facets;
  const { id: taskId, title, recurring, occurrenceDate, local } = one;
  if (policy && minutes === undefined && (whole || !recurring)) return { do: 'policy', taskId, policy, title };
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const on = !whole && recurring && local ? ` on ${longDate(local.toPlainDate(), today)}` : '';
  return {
    do: 'edit',
    taskId,
    change: {
      ...(minutes !== undefined && { duration_minutes: minutes }),
      ...(policy && { escalation_policy: policy }),
      ...(!whole && occurrenceDate && { occurrence_date: occurrenceDate }),
    },
    scope: whole ? 'series' : 'one',
    title,
    said: `${sayFacets(facets)}${on || ' now'}`,
  };
}

const HOW: Record<Policy, string> = {
  silent: 'comes with a push and nothing louder',
  standard: 'comes with a push and a WhatsApp, without a call',
  aggressive: 'comes with a push, a WhatsApp and then a call',
};

/** "takes 20 minutes and comes with a push and nothing louder" */
const sayFacets = ({ minutes, policy }: Facets): string =>
  joinWords([...(minutes === undefined ? [] : [`takes ${sayDuration(minutes)}`]), ...(policy ? [HOW[policy]] : [])]);

/** Left out this time. */
export const skipOf = ({
  id,
  title,
  recurring,
  occurrenceDate,
  at,
  goalId,
}: Candidate): Extract<Effect, { do: 'settle' }> => ({
  do: 'settle',
  taskId: id,
  occurrenceDate,
  answer: 'skipped',
  title,
  recurring,
  on: at?.toString() ?? null,
  ...(goalId && { goalId }),
});

function extraOf(
  { title, at, ahead }: Extract<Deed, { do: 'extra' }>,
  { local }: Candidate,
  view: TaskView,
  { person, now }: Run,
): Effect {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  // What it is ahead of stands in its name.
  const day =
    local && !at.toPlainDate().equals(local.toPlainDate()) ? `on ${longDate(local.toPlainDate(), today)} ` : '';
  const name =
    ahead && !title && local
      ? `${view.title} ${day}at ${sayTime(local.toPlainTime(), person.hour12)}`
      : (title ?? view.title);
  const task = { ...likeness(view), title: capital(name), local_time: at.toString({ smallestUnit: 'second' }) };
  const instant = at.toZonedDateTime(person.zone).toInstant();
  const beside = ahead ? { taskId: view.id, title: view.title } : null;
  return {
    do: 'create',
    task,
    when: sayMoment(at, today, person.hour12),
    firstAt: instant.toString(),
    ...(beside && { beside }),
  };
}

async function undoOf(run: Run): Promise<Effect[]> {
  const [last] = await lastChanges(run.ctx, run.user, run.person.zone);
  return last ? [{ do: 'undo', changeId: last.id, summary: last.summary }] : [];
}

/** The series takes the first of its new rules; the others stand beside it. */
function weekOf(
  deed: Extract<Deed, { do: 'week' }>,
  thing: Named,
  first: Candidate,
  view: TaskView,
  run: Run,
): Effect[] {
  const [own, ...more] = [...deed.before, ...deed.during, ...deed.after];
  const { id: taskId, title } = first;
  const beside = thing.series
    .filter(({ key }) => key !== deed.series)
    .map((one) => withoutRuns(describe(one, run.person.hour12)));
  if (!own) {
    const said = beside.length > 0 ? `comes ${joinWords(beside)} now` : undefined;
    return [
      { do: 'delete', taskId, occurrenceDate: null, scope: 'series', title, recurring: true, ...(said && { said }) },
    ];
  }
  const change = {
    recurrence_rule: own.rrule,
    local_time: own.first.toString({ smallestUnit: 'second' }),
    ...columnsOf(own.facets),
  };
  return [
    { do: 'edit', taskId, change, scope: 'series', title, said: saidOf(deed, run), whole: true },
    ...more.map(({ rrule, first: at, facets }): Effect => {
      const local_time = at.toString({ smallestUnit: 'second' });
      const firstAt = at.toZonedDateTime(run.person.zone).toInstant().toString();
      return {
        do: 'create',
        task: { ...likeness(view), ...columnsOf(facets), recurrence_rule: rrule, local_time },
        when: '',
        firstAt,
        told: true,
      };
    }),
  ];
}

const columnsOf = ({ minutes, policy }: Facets = {}) => ({
  ...(minutes !== undefined && { duration_minutes: minutes }),
  ...(policy && { escalation_policy: policy }),
});

/** Its name says how long there is left. */
function alsoOf({ minutes, parts }: Extract<Deed, { do: 'also' }>, view: TaskView, { person }: Run): Effect[] {
  return parts.map(({ rrule, first }) => ({
    do: 'create',
    task: {
      ...likeness(view),
      title: `${view.title} ${minutes === 1_440 ? 'tomorrow' : `in ${sayDuration(minutes)}`}`,
      recurrence_rule: rrule,
      local_time: first.toString({ smallestUnit: 'second' }),
    },
    when: withoutRuns(describe({ rrule, first }, person.hour12)),
    firstAt: first.toZonedDateTime(person.zone).toInstant().toString(),
    beside: { taskId: view.id, title: view.title },
  }));
}

const describe = ({ rrule, first }: Part, hour12: boolean): string =>
  describeSeries(
    { rrule, afterCompletionDays: null, dtstart: first, zone: null, exdates: [], rdates: [] },
    { hourCycle: hour12 ? 12 : 24 },
  );

/** All that a task has but its time. */
const likeness = (view: TaskView): NewTask => ({
  title: view.title,
  description: view.description,
  duration_minutes: view.duration_minutes,
  escalation_policy: view.escalation_policy as Policy,
  class_tags: view.class_tags,
  goal_id: view.goal_id,
});

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "comes every Thursday at 18:00 from Friday 1 January on; until then as before". */
function saidOf({ during, before, after, from, until }: Extract<Deed, { do: 'week' }>, { person, now }: Run): string {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const rules = during.map(({ rrule, first, facets }) => {
    const words = withoutRuns(
      describe({ rrule: until ? rrule.replace(/;UNTIL=[^;]+/, '') : rrule, first }, person.hour12),
    );
    return facets ? `${words} (${sayShort(facets)})` : words;
  });
  if (rules.length === 0 && from && !until) {
    const was = before.map(({ rrule, first }) =>
      describe({ rrule: rrule.replace(/;UNTIL=[^;]+/, ''), first }, person.hour12),
    );
    return `comes ${withoutRuns(joinWords(was))} until ${longDate(from.subtract({ days: 1 }), today)}, and then no more`;
  }
  const what = rules.length > 0 ? `comes ${joinWords(rules)}` : 'rests';
  const [start, end] = [from, until].map((day) => day && longDate(day, today));
  const span = start && end ? ` from ${start} to ${end}` : start ? ` from ${start} on` : end ? ` until ${end}` : ' now';
  const otherwise = after.length > 0 ? '; after that as before' : before.length > 0 ? '; until then as before' : '';
  const next =
    !start && during[0] ? `, next ${sayMoment(earliest(during.map(({ first }) => first)), today, person.hour12)}` : '';
  return `${what}${span}${next}${otherwise}`;
}

/** "every Monday, Tuesday, Wednesday and Thursday" is Monday to Thursday; six of them are every day but one. */
const withoutRuns = (words: string): string =>
  words.replace(/every ((?:\w+day, ){2,}\w+day) and (\w+day)/, (all, list: string, last: string) => {
    const days = [...list.split(', '), last];
    const [missing, ...more] = WEEKDAYS.filter((day) => !days.includes(day));
    if (missing && more.length === 0 && missing !== 'Sunday') return `every day except ${missing}`;
    return WEEKDAYS.join().includes(days.join()) ? `from ${days[0]} to ${last}` : all;
  });

const SHORT: Record<Policy, string> = { silent: 'just a push', standard: 'without a call', aggressive: 'with a call' };
const sayShort = ({ minutes, policy }: Facets): string =>
  [...(minutes === undefined ? [] : [sayDuration(minutes)]), ...(policy ? [SHORT[policy]] : [])].join(', ');

const earliest = (all: Temporal.PlainDateTime[]) =>
  all.toSorted(Temporal.PlainDateTime.compare)[0] as Temporal.PlainDateTime;
