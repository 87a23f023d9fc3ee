import type { AskedOfAll } from '../../../domain/about/index.ts';
import { WEEKDAYS } from '../../../domain/calendar-names.ts';
import { joinWords, longDate, sayMoment, sayTime } from '../../../domain/language/index.ts';
import { plainText } from '../../../domain/plan/index.ts';
import { describeSeries } from '../../../domain/recurrence/index.ts';
import { listRange, type TaskView } from '../../../services/tasks/index.ts';
import { lastChanges } from '../../../services/undo/index.ts';
import { asking, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';
import type { Named } from './about-effects.ts';
import { names, thingsIn } from './about-things.ts';
import { type Candidate, openTasks, wordsFor } from './find.ts';

/** Answers a question about the list as a whole. Null: what it names is not there. */
export async function answerOfAll(asked: AskedOfAll, run: Run): Promise<Update | null> {
  switch (asked.asks) {
    case 'on weekdays':
      return onWeekdays(asked.weekdays, await openTasks(run), run);
    case 'how often':
      return howOften(asked.words, thingsIn(await openTasks(run)), run);
    case 'how many done':
      return howManyDone(asked, run);
    case 'behind':
      return behind(run);
    case 'can wait':
      return canWait(await openTasks(run), run);
    case 'who did it':
      return whoDidIt(run);
    case 'called so': {
      const called = thingsIn(await openTasks(run)).filter(({ title }) => names(asked.words, title));
      return called.length > 0 ? all(called, { ...run, person: { ...run.person, goals: [] } }) : null;
    }
    case 'all':
      return all(thingsIn(await openTasks(run)), run);
  }
}

const AHEAD_DAYS = 28;
const MOST = 25;

const said = (message: string, taskIds: string[] = []): Update => ({
  answer: tell('CHITCHAT', message, taskIds),
  effects: [],
});
const todayOf = ({ now, person }: Run) => now.toZonedDateTimeISO(person.zone).toPlainDate();
const nowOf = ({ now, person }: Run) => now.toZonedDateTimeISO(person.zone).toPlainDateTime();

function onWeekdays(weekdays: number[], open: Candidate[], run: Run): Update {
  const today = todayOf(run);
  const last = today.add({ days: AHEAD_DAYS });
  const days = joinWords(weekdays.map((day) => `${WEEKDAYS[day - 1]}s`));
  const own = open.filter(
    ({ local }) =>
      local &&
      weekdays.includes(local.dayOfWeek) &&
      Temporal.PlainDateTime.compare(local, nowOf(run)) > 0 &&
      Temporal.PlainDate.compare(local.toPlainDate(), last) < 0,
  );
  const lines = own.map(({ title, local, recurring }) => {
    const at = local as Temporal.PlainDateTime;
    const day = weekdays.length > 1 ? `${WEEKDAYS[at.dayOfWeek - 1]} ` : '';
    const once = recurring ? '' : ` (only ${longDate(at.toPlainDate(), today)})`;
    return {
      clock: at.toPlainTime().toString(),
      line: `- ${day}${sayTime(at, run.person.hour12)} ${asText(title)}${once}`,
    };
  });
  const each = new Map(lines.toSorted((a, b) => a.clock.localeCompare(b.clock)).map((one) => [one.line, one.line]));
  if (each.size === 0) return said(`Nothing is planned on ${days} in the next four weeks.`);
  return said([`On ${days}:`, '', ...[...each.keys()].slice(0, MOST)].join('\n'));
}

const comes = ({ rrule, first }: Named['series'][number], { person }: Run): string =>
  describeSeries(
    { rrule, afterCompletionDays: null, dtstart: first, zone: null, exdates: [], rdates: [] },
    { hourCycle: person.hour12 ? 12 : 24 },
  );

const next = ({ times }: Named, run: Run): string | null =>
  times[0] ? sayMoment(times[0].local, todayOf(run), run.person.hour12) : null;

function howOften(words: string[], things: Named[], run: Run): Update | null {
  const thing = things.find(({ title }) => names(words, title));
  if (!thing || thing.todo) return null;
  const name = `**${asText(thing.title)}**`;
  const ids = thing.own.slice(0, 1).map(({ id }) => id);
  if (thing.series.length === 0) return said(`${name} comes once: ${next(thing, run)}.`, ids);
  return said(`${name} comes ${joinWords(thing.series.map((one) => comes(one, run)))}, next ${next(thing, run)}.`, ids);
}

const BACK_DAYS = 91;

async function howManyDone(
  { words, days }: Extract<AskedOfAll, { asks: 'how many done' }>,
  run: Run,
): Promise<Update | null> {
  const today = todayOf(run);
  const from = days?.from ?? today.subtract({ days: BACK_DAYS });
  const to = days && Temporal.PlainDate.compare(days.to, today) < 0 ? days.to : today;
  if (Temporal.PlainDate.compare(from, to) > 0) return null;
  const rows = await listRange(run.ctx, run.user, from.toString(), to.toString());
  const own = rows.filter(({ title }) => names(words, title));
  const title = own[0]?.title ?? thingsIn(await openTasks(run)).find((one) => names(words, one.title))?.title;
  if (!title) return null;
  const done = own.filter(({ status }) => status === 'done').length;
  const times = done === 0 ? 'not once' : done === 1 ? 'once' : `${done} times`;
  const when = days ? `from ${longDate(from, today)} to ${longDate(to, today)}` : 'in the last three months';
  return said(
    `You ticked off **${asText(title)}** ${times} ${when}.`,
    own.slice(-1).map(({ id }) => id),
  );
}

const WEEK = 7;

/** What was due and is still open, what was missed in the last days, and what is ahead today. */
async function behind(run: Run): Promise<Update> {
  const today = todayOf(run);
  const rows = await listRange(run.ctx, run.user, today.subtract({ days: WEEK }).toString(), today.toString());
  const timed = rows.filter(({ scheduled_at }) => scheduled_at !== null);
  const isPast = ({ scheduled_at }: TaskView) => Temporal.Instant.compare(scheduled_at ?? '', run.now) <= 0;
  const line = ({ title, scheduled_at }: TaskView) =>
    `- ${asText(title)}, ${sayMoment(
      Temporal.Instant.from(scheduled_at ?? '')
        .toZonedDateTimeISO(run.person.zone)
        .toPlainDateTime(),
      today,
      run.person.hour12,
    )}`;
  const open = timed.filter((row) => row.status === 'pending' && isPast(row));
  const missed = timed.filter(({ status }) => status === 'missed');
  const ahead = timed.filter((row) => row.status === 'pending' && !isPast(row));
  const parts = [
    ...(open.length > 0 ? [['Due and still open:', '', ...open.slice(-MOST).map(line)].join('\n')] : []),
    ...(missed.length > 0 ? [['Missed in the last week:', '', ...missed.slice(-MOST).map(line)].join('\n')] : []),
    ...(ahead.length > 0
      ? [`Still ahead today: ${joinWords(ahead.slice(0, MOST).map(({ title }) => `**${asText(title)}**`))}.`]
      : []),
  ];
  const head =
    open.length + missed.length === 0 ? ['Nothing is overdue, and nothing was missed in the last week.'] : [];
  return said([...head, ...parts].join('\n\n'), open.length === 1 ? open.map(({ id }) => id) : []);
}

const OFFERED = 4;

/** Only they know what can wait: what is open today, each to be moved with a tap. */
function canWait(open: Candidate[], run: Run): Update {
  const today = todayOf(run);
  const own = open.filter(({ local }) => local?.toPlainDate().equals(today));
  if (own.length === 0) return said('Nothing is open today, so nothing has to wait.');
  const each = own.map(
    ({ title, local }) => `**${asText(title)}** (${local ? sayTime(local, run.person.hour12) : ''})`,
  );
  const question = `Open today: ${joinWords(each.slice(0, MOST))}. What can wait you know best; which shall I move to tomorrow?`;
  const choices = own
    .slice(0, OFFERED)
    .map((one) => ({ label: `${one.title} to tomorrow`, value: `Move ${wordsFor(one)} to tomorrow` }));
  return asking('CLARIFY', question, choices, run.now, { guess: true });
}

async function whoDidIt(run: Run): Promise<Update> {
  const [last] = await lastChanges(run.ctx, run.user, run.person.zone);
  if (!last) return said('I changed nothing today.');
  const at = sayTime(
    Temporal.Instant.from(last.at).toZonedDateTimeISO(run.person.zone).toPlainTime(),
    run.person.hour12,
  );
  return said(
    `That was me, by what I read in your message or your tap at ${at}: ${plainText(last.summary)}. If that was wrong, say "undo" and I take it back.`,
  );
}

function all(things: Named[], run: Run): Update {
  const goals = run.person.goals.map(({ title }) => `**${asText(title)}**`);
  const lines = things.map((thing) => {
    if (thing.todo) return `- ${asText(thing.title)} (no time)`;
    if (thing.series.length === 0) return `- ${asText(thing.title)}, ${next(thing, run)}`;
    return `- ${asText(thing.title)}, ${joinWords(thing.series.map((one) => comes(one, run)))}`;
  });
  const beside = goals.length > 0 ? [`Beside that the sessions of ${joinWords(goals)}.`] : [];
  if (lines.length === 0) return said(['Your list is empty.', ...beside].join(' '));
  const more = lines.length > MOST ? [`… and ${lines.length - MOST} more.`] : [];
  return said([['On your list:', '', ...lines.slice(0, MOST), ...more].join('\n'), ...beside].join('\n\n'));
}
