import { readPause } from '../../../domain/language/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Effect, State, Update } from '../../state.ts';
import { firstOfEach, namesOnly, openTasks } from './find.ts';

const JUST_NOW_MINUTES = 15;
const EXCEPT =
  /^\W*(?:(?:but|and|oh|ok(?:ay)?|please)[\s,]+)*(?:except(?:\s+for)?|not|but\s+not|apart\s+from)\s+(?:for\s+)?(?:the\s+|my\s+)?(\S.{1,40}?)[\s.!]*$/i;

/** "Except pills", right after the quiet hours: those may come all the same. Null: something else was said. */
export async function throughQuiet({ text, memory }: Pick<State, 'text' | 'memory'>, run: Run): Promise<Update | null> {
  const { said } = memory;
  const name = EXCEPT.exec(text)?.[1];
  if (!name || !said || Temporal.Instant.from(said.at).until(run.now).total('minutes') > JUST_NOW_MINUTES) return null;
  if (readPause(said.words, settingOf(run, memory.writes24))?.kind !== 'quiet') return null;
  const named = firstOfEach((await openTasks(run)).filter(({ title }) => namesOnly(name, title)));
  if (named.length === 0) return null;
  const effects = named.map(
    ({ id, title, recurring }): Effect => ({
      do: 'edit',
      taskId: id,
      change: { allow_quiet_hours: true },
      scope: recurring ? 'series' : 'one',
      title,
      said: 'may reach you in your quiet hours as well',
    }),
  );
  return { effects, pending: null };
}
