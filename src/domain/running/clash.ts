import { plain } from '../plan/index.ts';

const CLASH =
  /^(.{6,140}?)[,;.]?(?: -)?(?: (?:so|and|but|which|that|this|it|unfortunately|sadly|also))* (?:clash(?:es)?|collides?|conflicts?|overlaps?|is at the same time|at the same time|same time)(?: with| as) (?:the|my) ([a-z]+(?: session)?)(?: then| that day| on that day)?[.!]*$/;

/** "I've got parents evening on Wednesday at half six, that clashes with my run": what comes in between, and with what. Null: no such thing. */
export function clashIn(message: string): { event: string; of: string } | null {
  if (message.length > 200) return null;
  const [, event = '', of = ''] = CLASH.exec(plain(message)) ?? [];
  return of === '' ? null : { event: message.slice(0, event.length).replace(/[\s,;.-]+$/, ''), of };
}
