import { plainText } from '../../../domain/plan/index.ts';
import { lastChanges } from '../../../services/undo/index.ts';
import { tell } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';

const ASKS_SAVED =
  /^\W*(?:(?:so|and|but|ok(?:ay)?|hey|wait|hm+|sorry)[\s,]+)*(?:(?:did|have)\s+you\s+(?:really\s+|actually\s+|already\s+)?(?:saved?|stored?)(?:\s+(?:it|that|this|the\s+plan|my\s+plan|everything))?|(?:is|was)\s+(?:it|that|this|the\s+plan|my\s+plan)\s+(?:really\s+|now\s+|already\s+)?saved|you\s+(?:said|told\s+me)\s+(?:that\s+)?you(?:\s+had|\s+have|'ve|'d)?\s+(?:already\s+)?saved\s+(?:it|that|this|the\s+plan)|you\s+saved\s+(?:it|that|the\s+plan))(?:[\s,]+(?:now|already|yet|or\s+not|then|right|didn't\s+you))*\W*$/i;

/** "Did you save it?": what is saved and what is not, as it stands. Null: something else was said. */
export async function tellsSaved({ request, plan }: State, run: Run): Promise<{ update: Update } | null> {
  if (request.intent || !ASKS_SAVED.test(request.message.replaceAll('’', "'"))) return null;
  if (plan && !plan.standing) {
    const words = `No, **${plainText(plan.title)}** is only shown: nothing of it is saved yet. Say "save it" when it suits you.`;
    return { update: { route: 'end', answer: tell('GOAL', words), effects: [] } };
  }
  const [last] = await lastChanges(run.ctx, run.user, run.person.zone);
  const words = last
    ? `Yes. What was saved last is ${plainText(last.summary)}. Say "undo" to take that back.`
    : 'Nothing was saved today. What shall I save?';
  return { update: { route: 'end', answer: tell('CHITCHAT', words), effects: [] } };
}
