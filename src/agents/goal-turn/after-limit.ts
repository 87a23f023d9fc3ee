import type { Setting } from '../../domain/language/index.ts';
import { saysOnlyWhen } from '../../domain/plan/index.ts';
import { saysLeave } from '../../domain/playbooks/index.ts';
import type { State, Update } from '../state.ts';
import { to } from './to.ts';

/** No plan was made before a doctor has been asked: their leave takes the goal up again, and so does what is said of when. */
export function afterLimit({ request: { message }, plan, pending, brief }: State, setting: Setting): Update | null {
  if (plan || !brief?.limited || (pending !== null && !(pending.kind === 'ask' && pending.guess))) return null;
  if (brief.limited === 'crash_diet' && /^\W*(?:yes|ok(?:ay)?|please|sure|do|plan|go)\b.{0,30}$/i.test(message))
    return to('goal_clarifier', 'I want to lose weight');
  const leave = saysLeave(message);
  if (leave === null && !saysOnlyWhen(message, setting)) return null;
  const words = leave === null ? brief.words : `${brief.words}. ${message}`.slice(0, 2_000);
  return to('goal_clarifier', message, {
    kind: 'goal_questions',
    brief: { ...brief, words },
    questions: [],
    askedAt: setting.now.toString(),
  });
}
