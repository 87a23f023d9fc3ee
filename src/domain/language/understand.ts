import { commandIn, isTaskVerb, talkIn } from './commands/index.ts';
import { understandTasks } from './tasks.ts';
import type { Setting, Understanding } from './types.ts';

/**
 * What a person's message asks for, read by rules alone: English, in the person's zone, exact or asked back.
 * Whether somebody is in danger is `findCrisis`'s to say, before this.
 */
export function understand(text: string, setting: Setting): Understanding {
  const message = text.trim();
  if (message === '') return { kind: 'unclear' };
  const talk = talkIn(message);
  if (talk) return talk;
  if (
    !/^\W*(?:please\s+|can you\s+|could you\s+)?(?:remind\s+me(?!\s+(?:again|later)\b)|set\s+an?|to-?do:)/i.test(
      message,
    )
  ) {
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

const GOAL =
  /^(?:please\s+|ok(?:ay)?,?\s+|hi,?\s+|hey,?\s+)*(?:(?:my\s+(?:new\s+|big\s+)?(?:goal|dream|aim|resolution)\s+is\s+(?:to\s+)?)|(?:help\s+me\s+(?:to\s+)?)|(?:i\s+(?:really\s+)?(?:want|would\s+like|wish|hope|plan|need)\s+to\s+|i'd\s+(?:really\s+)?(?:like|love)\s+to\s+|i\s+(?:really\s+)?want\s+(?=an?\s)))(.+)$/i;
const BIG =
  /\b(?:run\s+(?:a|my\s+first|the)?\s*(?:half[ -])?(?:marathon|\d+\s*k)|marathon|lose\s+(?:weight|\d+)|get\s+(?:fit|fitter|in\s+shape|stronger|healthier)|learn\s+(?!about\s+it)\w+|quit\s+\w+|stop\s+(?:smoking|drinking|procrastinating)|write\s+a\s+(?:book|novel|thesis)|save\s+(?:money|for|\d+)|read\s+(?:more|\d+)|sleep\s+better|eat\s+(?:better|healthier)|start\s+a\s+(?:business|company)|build\s+a\s+(?:habit|business)|become\s+\w+|improve\s+\w+|change\s+(?:jobs?|careers?)|meditate\s+more|be\s+more\s+\w+|exercise\s+more|play\s+the\s+\w+|launch\s+\w+|gain\s+\w+)\b/i;

/** "I want to run a marathon". With a time in it, it is a task. */
function goalOf(message: string, setting: Setting): Understanding | null {
  const match = GOAL.exec(message);
  const words = match?.[1]?.replace(/[.!\s]+$/, '') ?? '';
  if (!match || words === '') return null;
  const stated = /\b(?:goal|dream|aim|resolution)\b/i.test(match[0].slice(0, match[0].length - words.length));
  if (!stated && !BIG.test(words)) return null;
  const tasks = understandTasks(message, setting);
  const exact = tasks?.kind === 'new_tasks' && tasks.tasks.some((task) => task.when.kind !== 'todo');
  return exact ? null : { kind: 'goal', goal: words.charAt(0).toUpperCase() + words.slice(1) };
}
