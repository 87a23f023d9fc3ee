import { plainText } from '../../../domain/plan/index.ts';
import { getTask } from '../../../services/tasks/index.ts';
import { lastChanges } from '../../../services/undo/index.ts';
import { tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Answer, State, Update } from '../../state.ts';
import { isRecent } from '../task_handler/amend.ts';
import { candidateOf, nameOf } from '../task_handler/find.ts';

const ASKS_SAVED =
  /^\W*(?:(?:so|and|but|ok(?:ay)?|hey|wait|hm+|sorry)[\s,]+)*(?:(?:did|have)\s+you\s+(?:really\s+|actually\s+|already\s+)?(?:saved?|stored?)(?:\s+(?:it|that|this|the\s+plan|my\s+plan|everything))?|(?:is|was)\s+(?:it|that|this|the\s+plan|my\s+plan)\s+(?:really\s+|now\s+|already\s+)?saved|you\s+(?:said|told\s+me)\s+(?:that\s+)?you(?:\s+had|\s+have|'ve|'d)?\s+(?:already\s+)?saved\s+(?:it|that|this|the\s+plan)|you\s+saved\s+(?:it|that|the\s+plan))(?:[\s,]+(?:now|already|yet|or\s+not|then|right|didn't\s+you))*\W*$/i;

const GOT_IT =
  /^(?:ok |so |and |but |hey )?(?:(?:did|have) you (?:get|got|catch|understand|understood|note|noted) (?:it|that|this)(?: down)?)\?*$/i;

/** "Did you save it?": what is saved and what is not, as it stands. Null: something else was said. */
export async function tellsSaved({ request, plan, memory }: State, run: Run): Promise<{ update: Update } | null> {
  const what = request.intent ? null : await tellsWhat(request.message, memory, run);
  if (what) return { update: { route: 'end', answer: what, effects: [] } };
  const message = request.message.replaceAll('’', "'").trim();
  if (request.intent || !(ASKS_SAVED.test(message) || GOT_IT.test(message))) return null;
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

const ASKS_WHAT =
  /^\W*(?:(?:so|and|but|ok(?:ay)?|hey|wait|hm+|sorry)[\s,]+)*what\s+(?:exactly\s+)?(?:did\s+you|have\s+you|you)\s+(?:just\s+|now\s+|actually\s+)?(?:set|put|saved?|noted?|write|written|got|made?|schedule[d]?)(?:\s+(?:down|in|up|it|that|for|now|then|me|exactly))*\W*$/i;

/** "Did you change it?", right after it was. */
const ASKS_CHANGED =
  /^\W*(?:(?:so|and|but|ok(?:ay)?|hey|wait|hm+|sorry)[\s,]+)*(?:(?:did|have)\s+you\s+(?:really\s+|actually\s+|already\s+|just\s+)?(?:changed?|moved?|updated?|fix(?:ed)?|set|sort(?:ed)?)\s+(?:it|that|this|them)|(?:is|was|has)\s+(?:it|that|this)\s+(?:been\s+)?(?:really\s+|now\s+|already\s+)?(?:changed|moved|updated|fixed|sorted))(?:\s+(?:now|already|yet|or\s+not|then|right))*\W*$/i;

/** "What did you set?", right after something was: that, as it stands. */
async function tellsWhat(message: string, memory: State['memory'], run: Run): Promise<Answer | null> {
  const whether = ASKS_CHANGED.test(message.replaceAll('’', "'"));
  const names = whether || ASKS_WHAT.test(message) ? await justSaved(memory, run) : [];
  if (names.length === 0) return null;
  const [only, ...others] = names;
  const words =
    others.length === 0
      ? `${whether ? 'Yes: ' : ''}${only}.`
      : `These:\n\n${[only, ...others].map((name) => `- ${name}`).join('\n')}`;
  return tell('CHITCHAT', words, memory.recent?.taskIds ?? []);
}

/** What was made or changed a moment ago, as it stands: its name and when it comes, in bold. */
export async function justSaved(memory: State['memory'], run: Run): Promise<string[]> {
  const ids = isRecent(memory, run.now) ? (memory.recent?.taskIds ?? []) : [];
  const found = await Promise.all(ids.map((id) => getTask(run.ctx, run.user, id).catch(() => null)));
  return found.flatMap((task) => (task ? [`**${asText(nameOf(candidateOf(task, run.person.zone), run))}**`] : []));
}
