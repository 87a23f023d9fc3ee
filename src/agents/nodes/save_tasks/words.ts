import { joinWords, longDate, sayDate, sayMoment, sayTime } from '../../../domain/language/index.ts';
import type { Policy } from '../../../services/tasks/index.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Effect } from '../../state.ts';
import { sayPause } from '../task_handler/pause.ts';
import type { Outcome } from './effects.ts';
import { isGoalEffect } from './goal-effects.ts';
import { sayGoalChange } from './goal-words.ts';
import { isPauseEffect } from './pause-effects.ts';
import { canReach, inQuietHours, reachWords } from './reach.ts';

/** What was committed, in words. Said only after the commit. */
export function confirmation(outcomes: Outcome[], run: Run, saidUnreachable = false): string {
  const created = outcomes.filter(({ effect }) => effect.do === 'create' && !effect.told);
  // A pause that takes the place of another one: only the new one is told.
  const anew = outcomes.some(({ effect }) => effect.do === 'pause');
  const skips = skippedTogether(outcomes);
  const others = outcomes
    .filter(
      (one) =>
        one.effect.do !== 'create' &&
        !(one.effect.do === 'delete' && one.effect.told) &&
        !(anew && one.effect.do === 'undo') &&
        !skips.includes(one),
    )
    .map((outcome) => sayChange(outcome, run, saidUnreachable));
  const together = skips.length > 0 ? saySkips(skips, run) : null;
  // A series in two halves is told of once.
  return [created.length > 0 ? sayCreated(created, run, saidUnreachable) : null, together, ...new Set(others)]
    .filter(Boolean)
    .join('\n\n');
}

type Created = Extract<Effect, { do: 'create' }>;

function sayCreated(outcomes: Outcome[], run: Run, saidUnreachable: boolean): string {
  const effects = outcomes.map(({ effect }) => effect as Created);
  const timed = effects.filter(({ firstAt }) => firstAt !== null);
  const first = effects[0];
  if (timed.length === 0) {
    if (effects.length === 1 && first?.task.trigger_type === 'location')
      return `**${asText(first.task.title)}** is saved for the moment you leave home, as soon as your app tells me that you did. It stands in your list until then.`;
    return effects.length === 1 && first
      ? `**${asText(first.task.title)}** is on your list, without a time.`
      : `On your list, without a time:\n\n${effects.map(({ task }) => `- ${asText(task.title)}`).join('\n')}\n\nName a day or a time if I shall remind you.`;
  }
  const policies = new Set(timed.map(({ task }) => task.escalation_policy ?? 'standard'));
  const reachable = [...policies].some((policy) => canReach(run.person, policy));
  const opening = first?.anew ? 'All right' : reachable ? "I'll remind you" : 'Saved';
  const list =
    effects.length === 1 && first
      ? `${opening}: **${asText(first.task.title)}**, ${first.when}.`
      : `${opening}:\n\n${effects.map(({ task, when }) => `- **${asText(task.title)}**${when ? `, ${when}` : ' (on your list, without a time)'}`).join('\n')}`;
  const strictest: Policy = policies.has('aggressive')
    ? 'aggressive'
    : policies.has('standard')
      ? 'standard'
      : 'silent';
  // Once in a conversation is enough.
  const reach =
    !reachable && saidUnreachable
      ? null
      : reachWords(
          run.person,
          strictest,
          timed.some(({ firstAt }) => isSoon(firstAt, run)),
        );
  const notes = [readNote(effects), reach, quietNote(timed, run)];
  return [list, notes.filter(Boolean).join(' ')].join('\n\n');
}

/** How words that could mean two times were read. */
function readNote(effects: Created[]): string | null {
  const said = effects.flatMap(({ read }) => (read?.said ? [read.said] : []));
  const took = effects.find(({ read }) => read?.took)?.read?.took;
  const notes = [
    said.length > 0 ? `I read that as ${joinWords([...new Set(said)])}.` : null,
    took ? `I took ${took}; say another and I change it.` : null,
  ];
  return notes.filter(Boolean).join(' ') || null;
}

/** Due before the lead is over: then the first rung comes at its time. */
function isSoon(firstAt: string | null, { now, person }: Run): boolean {
  return firstAt !== null && now.until(Temporal.Instant.from(firstAt)).total('minutes') <= person.leadMinutes;
}

/** Said when it matters: messages and calls wait for the end of the quiet hours. */
function quietNote(timed: Created[], { person }: Run): string | null {
  const held = timed.find(({ task, firstAt }) => {
    if (!firstAt || task.allow_quiet_hours || task.escalation_policy === 'silent') return false;
    return inQuietHours(person, Temporal.Instant.from(firstAt).toZonedDateTimeISO(person.zone).toPlainTime());
  });
  if (!held || !person.quiet) return null;
  const { start, end } = person.quiet;
  return `That is within your quiet hours (${sayTime(start, person.hour12)} to ${sayTime(end, person.hour12)}), when I only send a push; say "even at night" if I may do more.`;
}

const NOW: Record<string, string> = {
  done: 'done',
  missed: 'missed',
  skipped: 'skipped',
  rescheduled: 'moved',
  cancelled: 'taken away',
};

const HOW: Record<Policy, string> = {
  silent: 'a push and nothing louder',
  standard: 'a push and a WhatsApp, without a call',
  aggressive: 'a push, a WhatsApp and then a call',
};

function sayChange({ effect, at, status, goal }: Outcome, run: Run, saidUnreachable: boolean): string {
  if (isPauseEffect(effect)) return sayPause(effect, run);
  if (isGoalEffect(effect)) return goal ? sayGoalChange(effect, goal, run, saidUnreachable) : '';
  const { person, now } = run;
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const when = at
    ? sayMoment(Temporal.Instant.from(at).toZonedDateTimeISO(person.zone).toPlainDateTime(), today, person.hour12)
    : '';
  const title = effect.do === 'create' ? effect.task.title : effect.title;
  const name = `**${asText(title)}**`;
  switch (effect.do) {
    case 'settle':
      if (status) return `${name} was ${NOW[status] ?? status} already, so I left it at that.`;
      if (effect.answer === 'done') return `${name} is done${skippedOn(effect.on, run)}. Well done!`;
      if (effect.answer === 'skipped')
        return `${name} is skipped${skippedOn(effect.on, run) || (effect.recurring ? ' this time' : '')}. That is fine.`;
      return `Noted: ${name} did not happen this time. That happens. Say "move it to tomorrow at 9 am" if you want another go.`;
    case 'snooze':
      return `${name}: I'll come back to you at ${when.replace(/^today at /, '')}.`;
    case 'move':
      return effect.scope === 'series'
        ? `${name} and all that follow are moved; the next one is ${when}.${atNight(at, run)}`
        : `${name} is moved to ${when}.${atNight(at, run)}`;
    case 'delete':
      if (effect.said) return `${name} ${effect.said}.`;
      return effect.recurring && effect.scope === 'series'
        ? `${name} is gone, this one and all that would have followed.`
        : `${name} is gone${effect.recurring ? ', only this once' : ''}.`;
    case 'answer_suggestion':
      return effect.answer === 'no' ? `All right, ${name} stays where it is. I won't ask again.` : '';
    case 'edit':
      return `${name} ${effect.said}${effect.change.recurrence_rule && !effect.whole ? `; the first time is ${when}` : ''}.${effect.change.local_time ? atNight(at, run) : ''}`;
    case 'policy':
      return `${name} is set to ${HOW[effect.policy]}. ${reachWords(person, effect.policy)}`.trim();
    case 'create':
      return '';
  }
}

/** What is moved into the night is said to be there: more often it is half a day off. */
function atNight(at: string | null | undefined, { person }: Run): string {
  const time = at ? Temporal.Instant.from(at).toZonedDateTimeISO(person.zone).toPlainTime() : null;
  if (!time || time.hour >= 5) return '';
  return ` That is in the night; if you meant ${sayTime(time.add({ hours: 12 }), person.hour12)}, say so.`;
}

/** Several of one series that were left out are told of in one line. */
function skippedTogether(outcomes: Outcome[]): Outcome[] {
  const skips = outcomes.filter(
    ({ effect, status }) => effect.do === 'settle' && effect.answer === 'skipped' && effect.recurring && !status,
  );
  const titles = new Set(skips.map(({ effect }) => (effect.do === 'settle' ? effect.title : '')));
  return skips.length > 1 && titles.size === 1 ? skips : [];
}

const DAYS_NAMED = 6;

function saySkips(skips: Outcome[], { person, now }: Run): string {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const effects = skips.flatMap(({ effect }) => (effect.do === 'settle' ? [effect] : []));
  const days = effects.flatMap(({ on }) =>
    on ? [Temporal.Instant.from(on).toZonedDateTimeISO(person.zone).toPlainDate()] : [],
  );
  const names = [...new Set(days.map((day) => longDate(day, today)))];
  const title = `**${asText(effects[0]?.title ?? '')}**`;
  // Many days are told by the first and the last of them.
  const told =
    names.length > DAYS_NAMED ? `${names.length} days, from ${names[0]} to ${names.at(-1)}` : `on ${joinWords(names)}`;
  return `${title} is skipped ${told}. That is fine.`;
}

/** ", tomorrow, Saturday 28 November": of another day than today the day is said. */
function skippedOn(on: string | null | undefined, { person, now }: Run): string {
  if (!on) return '';
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const day = Temporal.Instant.from(on).toZonedDateTimeISO(person.zone).toPlainDate();
  return day.equals(today) ? '' : `: ${sayDate(day, today)}`;
}

/** Whether these outcomes make it worth saying that nothing reaches the person. */
export const isUnreached = (outcomes: Outcome[], { person }: Run): boolean =>
  outcomes.some(
    ({ effect }) =>
      (effect.do === 'create' &&
        effect.firstAt !== null &&
        !canReach(person, effect.task.escalation_policy ?? 'standard')) ||
      (effect.do === 'save_plan' && effect.diff === null && !canReach(person, 'standard')),
  );
