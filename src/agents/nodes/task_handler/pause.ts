import { joinWords, longDate, type PauseWish, sayMoment, sayTime } from '../../../domain/language/index.ts';
import { isMedicine } from '../../../domain/text/index.ts';
import { listPauses } from '../../../services/calendar/index.ts';
import { lastChanges } from '../../../services/undo/index.ts';
import { asking, choose, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Effect, Pending, Update } from '../../state.ts';
import { type Candidate, firstOfEach, openTasks } from './find.ts';

const WAKES = Temporal.PlainTime.from('07:00');
const SLEEPS = Temporal.PlainTime.from('22:00');
const STOPPED = 'You stopped all messages and calls. Write START to me on WhatsApp, and both come again.';

/** "Mute until tomorrow", "pause everything from 20 December to 4 January", "no calls before 9", "resume". Medicine in the span is asked about first. */
export async function pauseReminders(wish: PauseWish, run: Run): Promise<Update> {
  switch (wish.kind) {
    case 'open':
      return askUntil(run);
    case 'resume':
      return resumed(run);
    case 'calls':
      if (wish.allowed && run.person.optedOut) return { answer: tell('CHITCHAT', STOPPED), effects: [] };
      return does({ do: 'allow_calls', allowed: wish.allowed });
    case 'calls then':
      return callsOnSomeDays();
    case 'quiet':
      return quiet(wish, run);
    case 'mute': {
      const until = muteEnd(wish, run);
      const medicine = medicineIn(await openTasks(run), null, until);
      if (medicine.length === 0) return does({ do: 'mute', until: until.toString() });
      return confirmMute(medicine, until, run);
    }
    case 'days off':
      return daysOff(wish, run);
  }
}

const does = (effect: Effect): Update => ({ effects: [effect], pending: null });

/** Less than all calls and more than one task's: what there is instead. */
function callsOnSomeDays(): Update {
  const words =
    'I cannot leave calls or reminders out on single days or while you work, so nothing is changed. What I can do: no calls before or after an hour of every day, or none at all. Which one?';
  const choices = [
    { label: 'No calls before 9', value: 'No calls before 9 am' },
    { label: 'No calls after 8 pm', value: 'No calls after 8 pm' },
    { label: 'No calls at all', value: 'No calls any more' },
  ];
  return { answer: choose('CLARIFY', words, choices), effects: [] };
}

function askUntil(run: Run): Update {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const choices = [
    { label: 'Until tomorrow', value: 'Mute until tomorrow' },
    { label: 'For a week', value: `Pause everything until ${today.add({ weeks: 1 })}` },
  ];
  const question = 'Until when shall your reminders rest? Nothing is paused yet.';
  return asking('CLARIFY', question, choices, run.now, { text: 'Pause everything until', gap: 'day' });
}

/** Until they get up, where no time was said. */
function muteEnd({ until, day }: Extract<PauseWish, { kind: 'mute' }>, { person }: Run): Temporal.Instant {
  const local = until ?? day.toPlainDateTime(person.waking?.wake ?? person.quiet?.end ?? WAKES);
  return local.toZonedDateTime(person.zone).toInstant();
}

async function daysOff({ from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate }, run: Run): Promise<Update> {
  const standing = (await listPauses(run.ctx, run.user)).find(
    (one) => one.from_day <= to.toString() && from.toString() <= one.to_day,
  );
  if (standing) {
    const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
    const [first, last] = [standing.from_day, standing.to_day].map((day) =>
      longDate(Temporal.PlainDate.from(day), today),
    );
    return {
      answer: tell(
        'CHITCHAT',
        `Your reminders rest from ${first} to ${last} already, so nothing was changed. Say "resume" to end that first.`,
      ),
      effects: [],
    };
  }
  const days = { from: from.toString(), to: to.toString() };
  const end = to.add({ days: 1 }).toZonedDateTime(run.person.zone).toInstant();
  const medicine = medicineIn(await openTasks(run), from.toZonedDateTime(run.person.zone).toInstant(), end);
  if (medicine.length === 0) return does({ do: 'days_off', ...days, kept: [], keptTitles: [] });
  const keeping: Effect = {
    do: 'days_off',
    ...days,
    kept: medicine.map(({ seriesId, id }) => seriesId ?? id),
    keptTitles: medicine.map(({ title }) => title),
  };
  const question = `${names(medicine)} ${medicine.length === 1 ? 'falls' : 'fall'} into those days. Shall I keep reminding you of ${medicine.length === 1 ? 'that' : 'those'}, and pause the rest? Nothing is paused yet.`;
  const pending: Pending = {
    kind: 'confirm',
    question,
    effects: [keeping],
    otherwise: [{ do: 'days_off', ...days, kept: [], keptTitles: [] }],
    labels: ['Yes, keep it', 'No, pause everything'],
    askedAt: run.now.toString(),
  };
  const choices = [
    { label: 'Yes, keep it', value: 'yes' },
    { label: 'No, pause everything', value: 'no' },
  ];
  return { answer: choose('CLARIFY', question, choices), pending, effects: [] };
}

function confirmMute(medicine: Candidate[], until: Temporal.Instant, run: Run): Update {
  const question = `That would hold ${names(medicine)} as well. Shall I mute everything until ${sayInstant(until, run)} all the same?`;
  const pending: Pending = {
    kind: 'confirm',
    question,
    effects: [{ do: 'mute', until: until.toString() }],
    askedAt: run.now.toString(),
  };
  const choices = [
    { label: 'Yes, everything', value: 'yes' },
    { label: 'No, leave it', value: 'no' },
  ];
  return { answer: choose('CLARIFY', question, choices), pending, effects: [] };
}

const names = (tasks: Candidate[]) =>
  joinWords([...new Set(tasks.map(({ title }) => `**${asText(title)}**`))].slice(0, 5));

function medicineIn(open: Candidate[], from: Temporal.Instant | null, to: Temporal.Instant): Candidate[] {
  return firstOfEach(
    open.filter(
      ({ title, at }) =>
        at &&
        isMedicine(title) &&
        Temporal.Instant.compare(at, to) < 0 &&
        (!from || Temporal.Instant.compare(from, at) <= 0),
    ),
  );
}

/** Messages and calls share their quiet hours; a push makes no noise. The end that was not named stays, or is that of their sleep. */
function quiet({ from, to, days }: Extract<PauseWish, { kind: 'quiet' }>, { person }: Run): Update {
  const start = from ?? person.quiet?.start ?? person.waking?.sleep ?? SLEEPS;
  const end = to ?? person.quiet?.end ?? person.waking?.wake ?? WAKES;
  const hhmm = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
  return does({ do: 'quiet_hours', start: hhmm(start), end: hhmm(end), ...(days && { days }) });
}

async function resumed(run: Run): Promise<Update> {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const pauses = (await listPauses(run.ctx, run.user)).filter(({ to_day }) => to_day >= today.toString());
  const running = pauses.filter(({ from_day }) => from_day <= today.toString());
  const muted = run.person.pausedUntil !== null && Temporal.Instant.compare(run.person.pausedUntil, run.now) > 0;
  const ends = running.length > 0 || muted ? running : pauses.slice(0, 1);
  const rest = ends.length === 0 && !muted ? (await lastChanges(run.ctx, run.user, run.person.zone))[0] : undefined;
  if (rest?.kinds.includes('pause')) return does({ do: 'undo', changeId: rest.id, summary: rest.summary });
  if (ends.length === 0 && !muted)
    return { answer: tell('CHITCHAT', 'Nothing is paused: your reminders come as planned.'), effects: [] };
  return does({ do: 'resume', pauseIds: ends.map(({ id }) => id), today: today.toString(), muted });
}

function sayInstant(at: Temporal.Instant, { person, now }: Run): string {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  return sayMoment(at.toZonedDateTimeISO(person.zone).toPlainDateTime(), today, person.hour12);
}

/** What is paused, until when, and what comes all the same. Said after it was stored. */
export function sayPause(
  effect: Extract<Effect, { do: 'days_off' | 'mute' | 'resume' | 'quiet_hours' | 'allow_calls' }>,
  run: Run,
): string {
  const { person, now } = run;
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const day = (text: string) => longDate(Temporal.PlainDate.from(text), today);
  switch (effect.do) {
    case 'days_off': {
      const span =
        effect.from === effect.to ? `on ${day(effect.from)}` : `from ${day(effect.from)} to ${day(effect.to)}`;
      const kept =
        effect.keptTitles.length > 0
          ? ` ${joinWords(effect.keptTitles.map((title) => `**${asText(title)}**`))} ${effect.keptTitles.length === 1 ? 'keeps' : 'keep'} coming.`
          : '';
      return `All right, your reminders rest ${span}.${kept} What is planned then closes as skipped and costs no streak; what you add for one of those days still rings. Say "resume" to end it sooner.`;
    }
    case 'mute':
      return `All right, I stay silent until ${sayInstant(Temporal.Instant.from(effect.until), run)}. Say "resume" to end it sooner.`;
    case 'resume':
      return 'Done: your reminders come as planned again.';
    case 'quiet_hours':
      return `From ${sayTime(Temporal.PlainTime.from(effect.start), person.hour12)} to ${sayTime(Temporal.PlainTime.from(effect.end), person.hour12)} I neither write nor call from now on; a push still comes, without a sound of mine.${effect.days ? ' Calls on single days of the week I cannot leave out: that part is not kept.' : ''}`;
    case 'allow_calls':
      return effect.allowed
        ? 'I may call you again for what you want to be called about.'
        : 'I will not call you any more. Pushes and messages come as before; say "you can call me again" to change that.';
  }
}
