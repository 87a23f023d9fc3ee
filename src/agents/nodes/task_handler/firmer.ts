import { asking } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';
import { firstOfEach, namedIn, nameOf, openTasks } from './find.ts';

const FORGETS = new RegExp(
  [
    String.raw`\bi(?:'m)?\s+(?:just\s+|really\s+)?(?:keep(?:\s+on)?|always|constantly|often|usually)\s+(?:forgetting|forget|missing|miss|skipping)\b`,
    String.raw`\bi\s+(?:forget|forgot)\b.{0,40}\b(?:again|all\s+the\s+time|every\s+(?:day|time)|so\s+often)\b`,
  ].join('|'),
  'i',
);

/** "… make it 9:30": what is to be different is said already. */
const ORDERS = /[,;.]\s*(?:so |and |can you |could you |please )*(?:make|move|put|change|push|shift|remind|set)\b/i;

/** "I keep forgetting my evening meds", of what is on the list: a firmer reminder is offered, or another time. Null: nothing of the kind. */
export async function offerFirmer(text: string, run: Run): Promise<Update | null> {
  if (!FORGETS.test(text.replaceAll('’', "'")) || text.length > 120 || ORDERS.test(text)) return null;
  const [only, ...others] = firstOfEach(namedIn(text, await openTasks(run)));
  if (!only || others.length > 0) return null;
  const name = `"${only.title.replaceAll('"', "'")}"`;
  const question = `That happens to everybody. Next is **${asText(nameOf(only, run))}**. Shall I be firmer about it, or is another time better? Nothing is changed yet.`;
  const choices = [
    ...(only.policy === 'aggressive' ? [] : [{ label: 'Call me if I do not answer', value: `call me for ${name}` }]),
    { label: 'Another time', value: `Reschedule ${name}` },
    { label: 'Leave it as it is', value: 'never mind' },
  ];
  return asking('CLARIFY', question, choices, run.now, { guess: true });
}
