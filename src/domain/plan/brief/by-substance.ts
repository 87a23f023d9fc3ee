import type { Setting } from '../../language/index.ts';
import { playbookFor } from '../../playbooks/index.ts';
import { wishIn } from '../../wish/index.ts';
import { factsIn } from '../facts/facts.ts';
import { measureIn } from '../facts/measure.ts';
import { levelIn, plain, toldIn } from '../said/index.ts';

const OF_TASKS = /\b(?:remind|reminder|alarm|task|list|done with|cancel|delete|snooze|move|reschedule|mark)\b/;

/**
 * Whether a message is a goal by what it holds, whatever its verb: a kind that there is a playbook for, and beside it how often, how long, by when
 * or where they stand, and no hour of an errand. "Meditate after dinner, 10 min daily, never done it".
 */
export function isGoalBySubstance(message: string, setting: Setting): boolean {
  const text = plain(message);
  if (message.trim().endsWith('?') || OF_TASKS.test(text)) return false;
  const wish = wishIn(message)?.rest;
  if (!wish || playbookFor(wish).id === 'general') return false;
  const { perWeek, minutes, maxMinutes, lengths, deadline, amount, done } = factsIn(message, setting);
  const said = [perWeek, minutes ?? maxMinutes ?? lengths, deadline, amount, done, measureIn(text)?.target];
  return said.filter((one) => one !== undefined).length >= 2;
}

/** None is named, or one that is some weeks away. */
const deadlineIsLater = (deadline: string | undefined, { now, zone }: Setting): boolean =>
  deadline === undefined || deadline > now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 13 }).toString();

/** A goal though it has the form of a task: a level that is told, lengths by day, or a day to be ready by beside how often or how long; no hour. */
export function isMoreThanATask(message: string, setting: Setting): boolean {
  const text = plain(message);
  const wish = wishIn(message)?.rest;
  if (!wish || OF_TASKS.test(text) || playbookFor(wish).id === 'general') return false;
  const { time, lengths, deadline, perWeek, minutes, days, amount, event } = factsIn(message, setting);
  // So many pages, an exam: what ends is a goal, its hours are those of its sessions.
  const often = perWeek ?? minutes ?? days;
  if ((amount !== undefined || event !== undefined) && deadlineIsLater(deadline, setting) && often !== undefined)
    return true;
  if (time) return false;
  return (
    lengths !== undefined ||
    levelIn(toldIn(text)) !== null ||
    (deadline !== undefined && (perWeek ?? minutes) !== undefined)
  );
}
