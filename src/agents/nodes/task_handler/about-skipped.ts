import type { Said } from '../../../domain/about/index.ts';
import { listRange } from '../../../services/tasks/index.ts';
import { lastChanges } from '../../../services/undo/index.ts';
import type { Run } from '../../run.ts';
import type { State } from '../../state.ts';
import type { Named } from './about-effects.ts';
import { topicOf } from './about-things.ts';
import { isRecent } from './amend.ts';

// What is said right after one of a series was left out.

const JUST_NOW_MINUTES = 15;
const AHEAD_DAYS = 35;

/** What was changed just now, if that was only left out, ticked off or missed. */
async function justSettled(run: Run): Promise<string | null> {
  const [last] = await lastChanges(run.ctx, run.user, run.person.zone);
  const isFresh = last && Temporal.Instant.from(last.at).until(run.now).total('minutes') <= JUST_NOW_MINUTES;
  return isFresh && last.kinds.every((kind) => kind === 'settle') ? last.summary : null;
}

/** The day of the one that was left out. */
async function skippedDay(memory: State['memory'], run: Run): Promise<Temporal.PlainDate | null> {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const topic = topicOf(memory, run.now);
  const rows = await listRange(run.ctx, run.user, today.toString(), today.add({ days: AHEAD_DAYS }).toString(), 'all');
  const skipped = rows.findLast(({ status, title }) => status === 'skipped' && title.toLowerCase() === topic);
  return skipped?.scheduled_at
    ? Temporal.Instant.from(skipped.scheduled_at).toZonedDateTimeISO(run.person.zone).toPlainDate()
    : null;
}

const DAY = 1_440;

/** "And Wednesday", "and the week after too", right after one was left out: that one as well is left out, and not once more. */
export async function afterSkip(said: Said, memory: State['memory'], run: Run): Promise<Said> {
  const summary = said.act === 'add' && said.clocks.length === 0 ? await justSettled(run) : null;
  if (!summary || !/\bskipped\b/.test(summary)) return said;
  if (said.shift === null) return { ...said, act: 'skip' };
  const was = said.shift % DAY === 0 ? await skippedDay(memory, run) : null;
  const then = was?.add({ days: said.shift / DAY });
  return then ? { ...said, act: 'skip', shift: null, once: [{ from: then, to: then }] } : said;
}

/** "Do it Friday instead that week", of what was skipped just now: once more, in that week. */
export async function insteadOfSkipped(said: Said, memory: State['memory'], run: Run): Promise<Said | null> {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  if (!(await isForSkipped(said, memory, run))) return { ...said, proposes: false };
  const was = await skippedDay(memory, run);
  const [day] = said.loose;
  if (!was || !day || said.loose.length > 1) return onceMore(said, today);
  const then = was.add({ days: day - was.dayOfWeek });
  return { ...said, act: 'add', proposes: false, loose: [], once: [{ from: then, to: then }] };
}

/** That day alone, beside what comes anyway. */
function onceMore(said: Said, today: Temporal.PlainDate): Said {
  const days = said.loose.map((day) => today.add({ days: (day - today.dayOfWeek + 7) % 7 }));
  const once = [...said.once, ...days.map((day) => ({ from: day, to: day }))];
  return { ...said, act: 'add', proposes: false, loose: [], once };
}

/** "What about Saturday, same time?", right after one of it was skipped: instead of that one. */
export async function isForSkipped(said: Said, memory: State['memory'], run: Run): Promise<boolean> {
  const isSpoken = isRecent(memory, run.now) || topicOf(memory, run.now) !== null;
  return said.proposes && isSpoken && said.clocks.length === 0 && (await justSettled(run)) !== null;
}

/** "No, Sunday is fine": something of it was left out just now. */
export async function wasLeftOut(things: Named[], run: Run): Promise<boolean> {
  const summary = things.length === 1 ? await justSettled(run) : null;
  return summary?.includes(`“${things[0]?.title}”`) ?? false;
}
