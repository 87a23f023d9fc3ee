import { longDate, sayDate, sayMoment, type Understanding } from '../../../domain/language/index.ts';
import { listRange, type TaskView } from '../../../services/tasks/index.ts';
import { asking, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';
import { goalNamed, ofPlaybook } from '../goal_modifier/rules.ts';
import { candidateOf, likeness, namesOnly, wordsFor } from './find.ts';

type Asked = Extract<Understanding, { kind: 'list' }> & { about: string };

export const isAboutOne = (asked: Extract<Understanding, { kind: 'list' }>): asked is Asked =>
  asked.about !== undefined;

const DAYS_AHEAD = 60;
const DAYS_BACK = 91;
/** "My dentist appointment" stands in a list as "Dentist". */
const A_KIND = /\s+(?:appointment|meeting|session|lesson|class|reminder|task)$/i;

/** "When is my next gym?", "did I take my pills today?": what the list knows of one task. */
export async function tellAbout(asked: Asked, run: Run): Promise<Update> {
  const { about, what } = asked;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  // "When do I play?": the sessions of a goal have names of their own.
  const goal = goalNamed(about, run.person.goals) ?? ofPlaybook(about, run.person.goals);
  const named = (all: readonly TaskView[]) => {
    const rows = all.filter(({ status }) => status !== 'cancelled' && status !== 'rescheduled');
    const own = rows.filter(({ title }) => isNamed(about, title) || isNamed(about.replace(A_KIND, ''), title));
    return own.length > 0 || !goal ? own : rows.filter(({ goal_id }) => goal_id === goal.id);
  };
  if (what === 'done') {
    const rows = named(await listRange(run.ctx, run.user, asked.from.toString(), asked.to.toString()));
    if (rows.length > 0) return told(asked, rows, run);
    const [back, ahead] = [today.subtract({ days: DAYS_BACK }), today.add({ days: DAYS_AHEAD })];
    const [were, come] = await Promise.all(
      [
        [back, today.subtract({ days: 1 })],
        [today, ahead],
      ].map(([first, last]) => listRange(run.ctx, run.user, String(first), String(last))),
    );
    return notThen(asked, named([...(were ?? []), ...(come ?? [])]), run);
  }
  const from = asked.from.toString();
  const to = (asked.from.equals(today) ? today.add({ days: DAYS_AHEAD }) : asked.to).toString();
  const rows = named(await listRange(run.ctx, run.user, from, to)).filter(({ status }) => status === 'pending');
  const next =
    rows.find(
      ({ scheduled_at }) =>
        scheduled_at !== null && Temporal.Instant.compare(Temporal.Instant.from(scheduled_at), run.now) > 0,
    ) ?? rows[0];
  if (!next)
    return say(
      `I find nothing open like "${about}" ${asked.from.equals(today) ? 'in the next two months' : sayDate(asked.from, today)}.`,
    );
  return say(
    `**${asText(next.title)}** is ${momentOf(next, run)}${next.is_projected || next.recurrence_rule ? ', and it repeats' : ''}.`,
    [next.id],
  );
}

/** Whether it was done, as far as the list knows; what is still open may be ticked off with a yes. */
function told({ about, from }: Pick<Asked, 'about' | 'from'>, rows: readonly TaskView[], run: Run): Update {
  const row = rows.find(({ status }) => status === 'pending') ?? rows.at(-1);
  if (!row) return notThen({ about, from }, rows, run);
  const name = `**${asText(row.title)}**`;
  if (row.status === 'done') return say(`Yes, ${name} is ticked off (${momentOf(row, run)}).`, [row.id]);
  if (row.status !== 'pending') return say(`${name} (${momentOf(row, run)}) is down as ${row.status}.`, [row.id]);
  const question = `${name} (${momentOf(row, run)}) is not ticked off yet. Is it done?`;
  const choices = [
    { label: 'Yes, it is done', value: `Done with ${wordsFor(candidateOf(row, run.person.zone))}` },
    { label: 'No, not yet', value: 'never mind' },
  ];
  return asking('CLARIFY', question, choices, run.now);
}

/** It does not stand on that day: when it was ticked off last, and when it comes. */
function notThen({ about, from }: Pick<Asked, 'about' | 'from'>, rows: readonly TaskView[], run: Run): Update {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const day = from.equals(today) ? 'for today' : `on ${longDate(from, today)}`;
  const done = rows.findLast(({ status }) => status === 'done');
  const next = rows.find(({ status }) => status === 'pending');
  const title = (next ?? done)?.title;
  if (!title) return say(`I have no task like "${about}" ${day}, so I cannot tell.`);
  const last = done ? `it was last ticked off ${momentOf(done, run)}` : 'it was not ticked off lately';
  const then = next ? `; open is the one of ${momentOf(next, run)}` : '';
  return say(`**${asText(title)}** is not on your list ${day}: ${last}${then}.`, next ? [next.id] : []);
}

const say = (message: string, taskIds: string[] = []): Update => ({
  answer: tell('CHITCHAT', message, taskIds),
  effects: [],
});

export function momentOf({ scheduled_at }: TaskView, { now, person }: Run): string {
  if (scheduled_at === null) return 'on your list, without a time';
  const local = Temporal.Instant.from(scheduled_at).toZonedDateTimeISO(person.zone).toPlainDateTime();
  return sayMoment(local, now.toZonedDateTimeISO(person.zone).toPlainDate(), person.hour12);
}

const isNamed = (about: string, title: string) => namesOnly(about, title) || likeness(about, title) >= 0.99;
