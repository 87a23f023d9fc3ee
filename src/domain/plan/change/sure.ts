import type { PlanChange } from '../reply-types.ts';
import type { PlanDraft } from '../types.ts';
import { isNamed } from './fit-together.ts';
import { unknownWords } from './unknown.ts';

/** "Dad in the evening": what would be done to the whole plan, of something that is none of it, is not sure, and is asked. */
export function sure(found: PlanChange[], clause: string, plan: PlanDraft): PlanChange[] {
  if (plan.standing) return found;
  if (found.some(({ kind }) => kind === 'times') && isOfAnother(clause, plan)) return [];
  if (!found.some(isSweeping)) return found;
  const named = /^(.*?)\b(?:on|at|in|after|before|around|from|to|only)\b/.exec(clause)?.[1] ?? '';
  return unknownWords(named, plan).length > 0 ? [] : found;
}

/** "Hazard perception twice a week", of a plan that has no such strand. */
function isOfAnother(clause: string, plan: PlanDraft): boolean {
  const named = OFTEN.exec(clause)?.[1] ?? '';
  return named !== '' && !HAS_VERB.test(named) && unknownWords(named, plan).length > 0;
}
const OFTEN =
  /^(.{3,40}?) (?:only |just |maybe |at most |at least |about )*(?:once|twice|thrice|\d|two|three|four|five|six|seven)(?: times| days| x)?(?: (?:a|per|each|every) week| weekly)?\b/;
const HAS_VERB =
  /\b(?:is|are|was|feels?|seems?|looks?|sounds?|do|does|make|have|has|want|need|can|can't|could|would|like|go|prefer|think|work|works|rather|i|i'm|i'd|we|it|it's|that|that's|so)\b/;

const isSweeping = (change: PlanChange): boolean =>
  change.kind === 'one_to_day' ||
  change.kind === 'start' ||
  (['to_days', 'time', 'window', 'minutes'].includes(change.kind) &&
    'of' in change &&
    !!change.of &&
    !isNamed(change.of));
