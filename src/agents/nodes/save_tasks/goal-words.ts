import { weekdayName } from '../../../domain/calendar-names.ts';
import { joinWords, longDate, sayMoment } from '../../../domain/language/index.ts';
import { plainText, sayClock, sayDay } from '../../../domain/plan/index.ts';
import type { Undone } from '../../../services/undo/index.ts';
import type { Run } from '../../run.ts';
import type { GoalEffect } from '../../state.ts';
import { voiceOf } from '../plan_review/voice.ts';
import type { GoalOutcome } from './goal-effects.ts';
import { canReach, reachWords } from './reach.ts';
import { sayTravel } from './travel-words.ts';

const UNDO = 'Say "undo" to take that back.';

/** What was committed of a goal, in words. Said only after the commit. */
export function sayGoalChange(effect: GoalEffect, outcome: GoalOutcome, run: Run, saidUnreachable = false): string {
  const voice = voiceOf(run);
  if (effect.do === 'save_plan' && outcome.did === 'save_plan')
    return saySaved(effect, outcome.saved.sessions, saidUnreachable, run);
  if (effect.do === 'park_goal')
    return `**${plainText(effect.brief.title)}** waits in your pipeline; I come back to it when one of your goals is done.`;
  if (effect.do === 'finish_goal' && outcome.did === 'finish_goal') {
    const left = outcome.sessionsLeft;
    const sessions =
      left === 0
        ? 'No session of it was left.'
        : left === 1
          ? 'The one session that was left is taken off.'
          : `The ${left} sessions that were left are taken off.`;
    return `Well done! **${plainText(effect.title)}** is completed, ${sayDay(voice.today.toString(), voice)}. ${sessions}`;
  }
  if (effect.do === 'abandon_goal')
    return `**${plainText(effect.title)}** is given up; what was still ahead of it is cancelled. What you did stays yours. ${UNDO}`;
  if (effect.do === 'rename_goal')
    return `**${plainText(effect.title)}** is called **${plainText(effect.name)}** now; its sessions stay as they are. ${UNDO}`;
  if (effect.do === 'goal_day') return effect.said.endsWith(':') ? effect.said : `${effect.said} ${UNDO}`;
  if (effect.do === 'goal_sums') return effect.said;
  if (effect.do === 'pause' && outcome.did === 'pause') return sayPaused(effect, outcome, run);
  if (effect.do === 'travel' && outcome.did === 'travel') return sayTravel(effect, outcome.stay, run);
  if (effect.do === 'undo' && outcome.did === 'undo') {
    // What a change of a plan was, with its days, stands in the summary; its rows are the first of each series only.
    const items = effect.summary.startsWith('the change to') ? [] : soonest(outcome.undone.items, effect);
    return [
      `${effect.again ? 'Done again' : 'Taken back'}: ${plainText(effect.summary)}.`,
      ...(items.length > 0
        ? ['', ...items.slice(0, 10).map(({ title, at }) => `- ${plainText(title)}${at ? `, ${whenOf(at, run)}` : ''}`)]
        : []),
    ].join('\n');
  }
  return '';
}

/** After a pause the next session tells enough. */
function soonest(items: Undone['items'], { summary }: { summary: string }): Undone['items'] {
  const timed = items.toSorted((a, b) => (a.at ?? '9').localeCompare(b.at ?? '9'));
  return summary.startsWith('the pause') ? timed.slice(0, 1) : timed;
}

function whenOf(at: string, { now, person }: Run): string {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  return sayMoment(Temporal.Instant.from(at).toZonedDateTimeISO(person.zone).toPlainDateTime(), today, person.hour12);
}

function saySaved(
  { plan, diff }: Extract<GoalEffect, { do: 'save_plan' }>,
  sessions: number,
  saidUnreachable: boolean,
  run: Run,
): string {
  const voice = voiceOf(run);
  const [first] = plan.sessions;
  const title = `**${plainText(plan.title)}**`;
  if (diff?.length === 0) return sayKept(plan);
  if (!diff && plan.standing)
    return [
      `Changed, as shown, in your saved plan for ${title}.`,
      ...plan.notes,
      `Everything else stays. ${UNDO}`,
    ].join('\n\n');
  if (diff) {
    const lines = diff.slice(0, 10).map((line) => `- ${line}`);
    return [
      `Changed in your saved plan for ${title}:`,
      '',
      ...lines,
      ...(plan.notes.length > 0 ? ['', ...plan.notes] : []),
      '',
      `Everything else stays. ${UNDO}`,
    ].join('\n');
  }
  const when = first
    ? `The first is ${plainText(first.title)} on ${sayDay(first.date, voice)} at ${sayClock(first.time, voice)}.`
    : '';
  const waits = plan.swap ? ` **${plainText(plan.swap.title)}** waits until there is room.` : '';
  const reach = canReach(run.person, 'standard')
    ? `I'll remind you of each. ${reachWords(run.person, 'standard')} `
    : saidUnreachable
      ? ''
      : `${reachWords(run.person, 'standard')} `;
  const waiting = (plan.roadmap?.length ?? 1) - 1;
  const roadmap =
    waiting === 0
      ? ''
      : waiting === 1
        ? ' The next milestone waits in your pipeline.'
        : ` The other ${waiting} milestones wait in your pipeline.`;
  return [
    `Saved: ${title}, ${sessions === 1 ? 'one session' : `${sessions} sessions`}. ${when}${roadmap}${waits}`,
    '',
    `${reach}${UNDO}`,
  ].join('\n');
}

/** What was said holds from now on, though no session had to move. */
function sayKept({ title, limits }: Extract<GoalEffect, { do: 'save_plan' }>['plan']): string {
  const days = joinWords(limits.notDays.map((day) => `${weekdayName(day)}s`));
  return `Nothing of **${plainText(title)}** stands there, so no session moves. Noted for later: ${days} stay free.`;
}

const sayLeft = (left: number): string =>
  left === 0
    ? ''
    : `; ${left === 1 ? 'its last session finds' : `its last ${left} sessions find`} no day any more before the one it leads to`;

function sayPaused(
  { from, until, ill, grief, open }: Extract<GoalEffect, { do: 'pause' }>,
  { goals }: Extract<GoalOutcome, { did: 'pause' }>,
  run: Run,
): string {
  const voice = voiceOf(run);
  const lines = goals.map(({ title, nextAt, gently, left }) => {
    if (!nextAt) return `- ${plainText(title)}: nothing was ahead`;
    const at = Temporal.PlainDateTime.from(nextAt);
    return `- ${plainText(title)}: goes on ${longDate(at.toPlainDate(), voice.today)} at ${sayClock(at.toPlainTime().toString({ smallestUnit: 'minute' }), voice)}, ${gently ? 'with what you did last once more' : 'where it stopped'}${sayLeft(left)}`;
  });
  return [
    `${grief ? 'I am so sorry. Take all the time you need. ' : ill ? 'Get well soon. ' : ''}Your ${goals.length === 1 ? 'goal rests' : 'goals rest'} ${from ? `from ${sayDay(from, voice)} ` : ''}until ${open ? `you say “I'm back”, at the latest until ` : ''}${sayDay(until, voice)}; nothing counts against you, and nothing piles up:`,
    '',
    ...lines,
    '',
    `Other reminders go on as they are. ${UNDO}`,
  ].join('\n');
}
