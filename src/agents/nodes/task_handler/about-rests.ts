import { type Deed, decide, NOTHING_SAID, readRests, type Said } from '../../../domain/about/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State } from '../../state.ts';
import { type Meant, names, thingsIn, wordsOf } from './about-things.ts';
import { openTasks, stem } from './find.ts';

/** Looks at the list only where somebody speaks of a rest. */
const MAY_REST =
  /\b(?:pause|pausing|suspend|hold|ice|freeze|rest|mute|silence|break|skip|cancel|stop|drop|leave out|no|not|without|don'?t|won'?t|can'?t)\b/i;

/** More is told day by day no longer. */
const MANY_DAYS = 21;

/** "Pause running until the 12th", "I'm away from the 7th to the 13th, no gym then": what is called so, and nothing else, rests for these days. */
export async function restsMeant(text: string, memory: State['memory'], run: Run): Promise<Meant | null> {
  if (!MAY_REST.test(text)) return null;
  const all = thingsIn(await openTasks(run)).filter(({ todo }) => !todo);
  const known = new Set([...wordsOf(all.map(({ title }) => title))].map(stem));
  const read = readRests(text, (word) => known.has(stem(word)), settingOf(run, memory.writes24));
  if (!read) return null;
  const now = run.now.toZonedDateTimeISO(run.person.zone).toPlainDateTime();
  const { from, to } = read.days;
  const isLong = from.until(to).days > MANY_DAYS;
  const said: Said = {
    ...NOTHING_SAID,
    act: 'skip',
    ...(isLong ? { from, until: to } : { once: [read.days] }),
    changes: true,
    moves: true,
  };
  const fits: { thing: (typeof all)[number]; deeds: Deed[] }[] = [];
  for (const words of read.names) {
    const [thing, ...others] = all.filter(({ title }) => names(words, title));
    const deeds = thing && others.length === 0 ? decide(said, thing, now) : null;
    if (!thing || !deeds) return null;
    fits.push({ thing, deeds });
  }
  return { kind: 'change', said: null, fits, every: true };
}
