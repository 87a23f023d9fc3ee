import { plain, plainText } from '../../domain/plan/index.ts';
import { listGoals } from '../../services/goals/index.ts';
import { asking } from '../answer.ts';
import type { Run } from '../run.ts';
import type { Update } from '../state.ts';
import { to } from './to.ts';

const WITHIN_DAYS = 14;
const GOES_ON =
  /^(?:(?:yes|ok(?:ay)?|so|and|can|could|let's|i|we|want|would|'d|like|to|please|how about|what about|just)[, ]+)*(?:keep (?:going|it up|at it|running|practi[sc]ing|learning|walking|swimming|cycling|reading)|continue|carry on|go on)(?: (?:with (?:it|that|this|the [a-z]+)))?(?: (?:with|at|for) (.{3,40}?))?(?: please| then| now)*$/;
const DID_IT =
  /^(?:yay |woohoo |yes |hooray |so |and |wow )*(?:that was (?:it|the (?:very )?(?:last|final) (?:one|run|session|swim|ride|walk|lesson|workout))(?:[,.! ]+(?:i did it|i made it|done|all done|finished|phew))*|i (?:did it|made it|reached my goal)|i(?:'ve| have) (?:done|made|reached) it)$/;

/** Every session of a goal is done and none runs: "I did it!", "can we keep going with two runs a week". Null: something else, or none ended lately. */
export async function afterTheEnd(message: string, run: Run): Promise<Update | null> {
  const text = plain(message).replace(/[?.!\s]+$/, '');
  const goesOn = GOES_ON.exec(text);
  if (message.length > 120 || (!goesOn && !DID_IT.test(text))) return null;
  const since = run.now.subtract({ hours: 24 * WITHIN_DAYS });
  const [goal] = (await listGoals(run.ctx, run.user, 'completed')).filter(
    ({ completed_at }) => completed_at !== null && Temporal.Instant.compare(completed_at, since) >= 0,
  );
  if (!goal) return null;
  const wish = `I want to ${goal.title.charAt(0).toLowerCase()}${goal.title.slice(1)}`;
  if (goesOn) return to('goal_clarifier', goesOn[1] ? `${wish}, ${goesOn[1]}` : wish);
  const question = `Well done! **${plainText(goal.title)}** is completed, and what you did stays yours. Shall I lay out a plan that goes on from there?`;
  const choices = [
    { label: 'Yes, keep going', value: wish },
    { label: 'No, that was it', value: 'never mind' },
  ];
  return { route: 'end', ...asking('MODIFY_GOAL', question, choices, run.now, { guess: true }) };
}
