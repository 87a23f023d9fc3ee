import { commandIn, isTaskVerb, talkIn } from './commands/index.ts';
import { goalWords } from './goal.ts';
import { asksForNew } from './leads.ts';
import { readOnce } from './once.ts';
import { understandTasks } from './tasks.ts';
import type { Setting, Understanding } from './types.ts';

/**
 * What a person's message asks for, read by rules alone: English, in the person's zone, exact or asked back.
 * Whether somebody is in danger is `findCrisis`'s to say, before this.
 */
export const understand = readOnce(understandAnew);

function understandAnew(text: string, setting: Setting): Understanding {
  const message = text.trim();
  if (message === '') return { kind: 'unclear' };
  const talk = talkIn(message);
  if (talk) return talk;
  if (!asksForNew(message)) {
    const said = commandIn(message, setting);
    if (said) return orANewTask(said, message, setting);
  }
  const goal = goalOf(message, setting);
  return goal ?? understandTasks(message, setting) ?? { kind: 'unclear' };
}

/** With a time of its own the sentence may as well name something new; which it is, the open tasks tell. */
function orANewTask(said: Understanding, message: string, setting: Setting): Understanding {
  const may =
    said.kind === 'delete' ||
    said.kind === 'done' ||
    said.kind === 'skip' ||
    (said.kind === 'reschedule' && !said.words);
  if (!may || !(isTaskVerb(message) || isAhead(said, setting))) return said;
  const otherwise = understandTasks(message, setting);
  return otherwise ? { ...said, otherwise } : said;
}

/** "Mark the tests tomorrow at 5pm" is not done yet. */
function isAhead(said: Understanding, { now, zone }: Setting): boolean {
  const about = said.kind === 'done' ? said.task : null;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return about?.date != null && about.time !== null && Temporal.PlainDate.compare(about.date, today) > 0;
}

/** "I want to run a marathon". With a time in it, it is a task. */
function goalOf(message: string, setting: Setting): Understanding | null {
  const words = goalWords(message);
  if (words === null) return null;
  const tasks = understandTasks(message, setting);
  const exact = tasks?.kind === 'new_tasks' && tasks.tasks.some((task) => task.when.kind !== 'todo');
  return exact ? null : { kind: 'goal', goal: words.charAt(0).toUpperCase() + words.slice(1) };
}
