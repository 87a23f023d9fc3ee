import type { Setting } from '../../domain/language/index.ts';
import { saysOnlyWhen } from '../../domain/plan/index.ts';
import { type Limit, saysLeave, speaksOfLimit } from '../../domain/playbooks/index.ts';
import type { State, Update } from '../state.ts';
import { to } from './to.ts';

/** No plan was made before a doctor has been asked: their leave takes the goal up again, and so does what is said of when. */
export function afterLimit({ request: { message }, plan, pending, brief }: State, setting: Setting): Update | null {
  if (plan || !brief?.limited || (pending !== null && !(pending.kind === 'ask' && pending.guess))) return null;
  if (brief.limited === 'crash_diet' && /^\W*(?:yes|ok(?:ay)?|please|sure|do|plan|go)\b.{0,30}$/i.test(message))
    return to('goal_clarifier', 'I want to lose weight');
  const leave = saysLeave(message);
  if (leave === null && !saysOnlyWhen(message, setting) && !goesOn(message, brief.limited)) return null;
  const words = leave === null ? brief.words : `${brief.words}. ${message}`.slice(0, 2_000);
  return to('goal_clarifier', message, {
    kind: 'goal_questions',
    brief: { ...brief, words },
    questions: [],
    askedAt: setting.now.toString(),
  });
}

/** "So just tell me how", "I can do it", or more of what the doctor is for. */
const goesOn = (message: string, limit: Limit): boolean =>
  INSISTS.test(message.replaceAll('’', "'")) || speaksOfLimit(limit, message);

const INSISTS =
  /^\W*(?:(?:ok(?:ay)?|so|but|and|yes|then|right|fine|please|well)[\s,]+)*(?:just\s+(?:tell|show|plan|do|give|make)\b|tell\s+me\s+how|what\s+(?:else\s+)?(?:can|should|could|would)\s+(?:i|you)\b|(?:i'll|i\s+will|i\s+can|i'm\s+going\s+to|i'm|let\s+me)\s+(?:still\s+|just\s+)?(?:do\s+it|be\s+fine|manage|risk\s+it|fine|try(?:\s+it)?)\b|plan\s+it\b|do\s+it\s+anyway|how\s+(?:do|would|should)\s+i\s+do\s+(?:it|that)\b)/i;
