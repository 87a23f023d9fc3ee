import type { Setting } from '../../domain/language/index.ts';
import { saysOnlyWhen } from '../../domain/plan/index.ts';
import { type Limit, saysLeave, speaksOfLimit } from '../../domain/playbooks/index.ts';
import type { State, Update } from '../state.ts';
import { to } from './to.ts';

/** No plan was made before a doctor has been asked: their leave takes the goal up again, and so does what is said of when. */
export function afterLimit({ request: { message }, plan, pending, brief }: State, setting: Setting): Update | null {
  if (plan || !brief?.limited || (pending !== null && !(pending.kind === 'ask' && pending.guess))) return null;
  if ((ASSENTS.test(message) || WHAT_ELSE.test(message)) && brief.limited === 'crash_diet')
    return to('goal_clarifier', 'I want to lose weight');
  const [offered] = pending?.kind === 'ask' ? pending.ask.choices : [];
  if (ASSENTS.test(message) && offered) return to('task_handler', offered.value);
  const leave = saysLeave(message);
  const doubts = pending !== null && DOUBTS.test(message.replaceAll('’', "'"));
  if (leave === null && !doubts && !saysOnlyWhen(message, setting) && !goesOn(message, brief.limited)) return null;
  const words = leave === null ? brief.words : `${brief.words}. ${message}`.slice(0, 2_000);
  return to('goal_clarifier', message, {
    kind: 'goal_questions',
    brief: { ...brief, words },
    questions: [],
    askedAt: setting.now.toString(),
  });
}

/** "Fine, something sane then", "go on then", "ok do that": a yes to what was offered instead. */
const ASSENTS = new RegExp(
  `^\\W*(?:(?:${[
    "yes|yeah|yep|ok(?:ay)?|sure|please|fine|alright|all right|right|good|great|then|go on|go ahead|let'?s|do|plan|put|take|have|i'll|i guess|i suppose|maybe",
    'it|that|this|one|those|the (?:walks?|cooking|appointment|question|other(?: one)?|safe one)|on(?: (?:my|the) list)?|instead|thing|way|with|sounds?(?: (?:good|better|fine|ok))?|works?',
    'something (?:sane|safe|safer|sensible|healthy|healthier|gentler|else|slower|realistic|less extreme)|the (?:sane|safe|sensible|healthy|slow) (?:way|one|version|option)|what you (?:said|suggest\\w*|can)|for me|me',
  ].join('|')})[\\s,.!]*)+$`,
  'i',
);

/** "So just tell me how", "I can do it", or more of what the doctor is for. */
const goesOn = (message: string, limit: Limit): boolean =>
  INSISTS.test(message.replaceAll('’', "'")) || speaksOfLimit(limit, message);

/** "No shakes, no", "is it really that bad?", "I feel fine". */
const DOUBTS =
  /^\W*(?:(?:ok(?:ay)?|so|but|and|well|hm+|oh|no|nah)[\s,]+)*(?:(?:is|are)\s+(?:it|that|this|you)\s+(?:really|that|so|serious|sure)\b|really\W*$|seriously\W*$|it(?:'?s|\s+is)\s+(?:only|just|not\s+that|nothing|fine)\b|i(?:'m|\s+am|\s+feel)\s+(?:fine|ok(?:ay)?|healthy|young|fit|all\s*right|alright)\b|no\s+(?:shakes?|shaking|sweats?|pain|problems?|symptoms?|withdrawal)\b|(?:i\s+)?(?:never|don'?t)\s+(?:had|have|get|got|shake|sweat|feel)\b|not\s+(?:really|that|a\s+lot)\b|everyone\s+)/i;

/** "Fine, what else then". */
const WHAT_ELSE =
  /^\W*(?:(?:ok(?:ay)?|so|but|and|fine|right|alright|well)[\s,]+)*what\s+(?:else|instead|then|(?:can|could|should|would)\s+(?:i|you|we)\s+(?:do|plan|suggest))\b[^.]{0,30}$/i;

const INSISTS =
  /^\W*(?:(?:ok(?:ay)?|so|but|and|yes|then|right|fine|please|well)[\s,]+)*(?:just\s+(?:tell|show|plan|do|give|make)\b|tell\s+me\s+how|what\s+(?:else\s+)?(?:can|should|could|would)\s+(?:i|you)\b|what\s+else\b|(?:can|could|may)\s+i\s+(?:still\s+|at\s+least\s+)?(?:do|try|start|go|walk|swim|cycle)\b|(?:i'll|i\s+will|i\s+can|i'm\s+going\s+to|i'm|let\s+me)\s+(?:still\s+|just\s+)?(?:do\s+it|be\s+fine|manage|risk\s+it|fine|try(?:\s+it)?)\b|plan\s+it\b|do\s+it\s+anyway|how\s+(?:do|would|should)\s+i\s+do\s+(?:it|that)\b)/i;
