import { type Suggestion, suggestMove } from '../../../services/patterns/index.ts';
import { isPlanning } from '../../routing.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Answer, Effect, Pending, State, Update } from '../../state.ts';
import { nextMilestone } from './milestone.ts';
import { observations } from './plan.ts';
import { yesOrNo } from './rules.ts';

/**
 * Beside the scheduler it says what was learned that a new plan should know. Else patterns only propose. After a reply that asks nothing itself, what was learned may be put as one question, once for ever ("You skip
 * Monday mornings. Move “Gym” to Tuesday?"); the answer, yes or no, is remembered. Needs no model.
 */
export async function patternObserver(state: State, run: Run): Promise<Update> {
  if (isPlanning(state)) return { observed: await observations(run) };
  const { request, pending, answer, memory } = state;
  if (pending?.kind === 'suggestion') {
    const said = yesOrNo(request.message, settingOf(run, memory.writes24));
    return { pending: null, effects: effectsOf(pending.suggestion, said === 'yes') };
  }
  if (!answer || answer.needsAnswer) return {};
  const milestone = await nextMilestone(state, run);
  if (milestone) return milestone;
  const suggestion = await proposal(run);
  return suggestion ? { answer: withQuestion(answer, suggestion), pending: asked(suggestion, run.now) } : {};
}

/** A pattern that cannot be read is no reason to lose the reply. */
async function proposal({ ctx, user }: Run): Promise<Suggestion | null> {
  try {
    return await suggestMove(ctx, user);
  } catch (err) {
    ctx.log.error({ err, user: user.id }, 'no suggestion could be made');
    return null;
  }
}

/** A yes moves the series, or the one task, and marks the hours as avoided; a no is remembered as one. */
function effectsOf(suggestion: Suggestion, yes: boolean): Effect[] {
  const answered: Effect = {
    do: 'answer_suggestion',
    patternId: suggestion.pattern_id,
    answer: yes ? 'yes' : 'no',
    title: suggestion.title,
  };
  if (!yes) return [answered];
  const move: Effect = {
    do: 'move',
    taskId: suggestion.task_id,
    occurrenceDate: suggestion.series_id ? suggestion.occurrence_date : null,
    to: suggestion.to.scheduled_at,
    scope: suggestion.series_id ? 'series' : 'one',
    title: suggestion.title,
  };
  return [answered, move];
}

function withQuestion(answer: Answer, { question }: Suggestion): Answer {
  const choice = (label: string, value: string) => ({ label, value, zod_validator: null, input_type: null });
  return {
    ...answer,
    message: `${answer.message}\n\n${question}`,
    options: [choice('Yes, move it', 'yes'), choice('No, leave it', 'no')],
    needsAnswer: true,
  };
}

const asked = (suggestion: Suggestion, now: Temporal.Instant): Pending => ({
  kind: 'suggestion',
  suggestion,
  askedAt: now.toString(),
});
