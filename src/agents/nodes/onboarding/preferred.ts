import { type Preference, preferencesIn } from '../../../domain/patterns/index.ts';
import { saveInTurn } from '../../../services/conversations/index.ts';
import { rememberPreference } from '../../../services/patterns/index.ts';
import { tell } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';

/** "Never plan anything before 9": what is said of all hours to come, where no plan is spoken of that it would change. */
export function preferredBy(
  { request, pending, plan }: Pick<State, 'request' | 'pending' | 'plan'>,
  run: Run,
): Preference[] {
  const isOfPlan = (plan !== null && !plan.standing) || pending !== null || run.person.goals.length > 0;
  return request.intent || isOfPlan ? [] : preferencesIn(request.message);
}

/** Remembers it, among what was learned, where it is shown and can be taken back. */
export async function preferred(preferences: Preference[], run: Run): Promise<Update> {
  const said = preferences.map(({ description }) =>
    description.replace(', as you said.', '').replace('Rather', 'rather'),
  );
  const answer = tell(
    'CHITCHAT',
    `Noted: ${said.join(' and ')}. Plans keep to that wherever there is other room; what is planned already stays as it is. It stands among your patterns, where you can take it back.`,
  );
  const result = await saveInTurn(run.ctx, run.user, run.turn, async (inside) => {
    for (const one of preferences) await rememberPreference(inside, run.user, one);
    return { answer };
  });
  return { answer: result.answer, pending: null };
}
