import { lastChanges } from '../../../services/undo/index.ts';
import type { Run } from '../../run.ts';

const BACK =
  /^\W*(?:(?:oh|no|wait|sorry|oops|actually|ok|please|can you|could you|pls|and)[ ,]+)*(?:(?:restore|reinstate|undelete|uncancel|bring back|put back)(?: the| my)? (\p{L}[\p{L}' -]{1,40}?)|(?:bring|put|get|i want|i need|i'd like|give me)(?: the| my)? (?!(?:it|that|this|them)\b)(\p{L}[\p{L}' -]{1,40}?) back(?: (?:on|in|again)(?: (?:the|my) list)?)?)(?: again| please| then)*[.!]*$/iu;

/** "Bring Sam back", "restore the dentist": the change of today that was about it. Null: none was. */
export async function backByName(message: string, run: Run): Promise<string | null> {
  const [, one, other] = BACK.exec(message.replaceAll('’', "'")) ?? [];
  const name = (one ?? other)?.toLowerCase();
  if (!name) return null;
  const changes = await lastChanges(run.ctx, run.user, run.person.zone);
  const isOf = ({ kinds, summary }: (typeof changes)[number]) =>
    kinds.every((kind) => kind !== 'create' && kind !== 'plan') && summary.toLowerCase().includes(name);
  return changes.some(isOf) ? `undo ${name}` : null;
}
