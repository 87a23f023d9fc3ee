import type { Setting } from '../../domain/language/index.ts';
import { readTravel } from '../../domain/travel/index.ts';
import { whereabouts } from '../../services/travel/index.ts';
import type { Run } from '../run.ts';

/** A place in another zone, or the way back from one: at home "I'm back" is a greeting. */
export async function isTravel(message: string, run: Run, setting: Setting): Promise<boolean> {
  const said = readTravel(message, setting);
  if (!said) return false;
  if (said.kind === 'off' && /\btime\b/i.test(message)) return true;
  const { home, travels } = await whereabouts(run.ctx, run.user);
  return (
    (said.kind === 'there' && said.zone !== home) ||
    travels.some(({ until }) => until === null || until >= run.now.toString().slice(0, 10))
  );
}
