import { readAmendment } from '../amend/index.ts';
import { reportsIn, type Setting, understand, understandTasks } from '../language/index.ts';
import { names, type Part } from './parts.ts';

const DROPS =
  /^(?:(?:and|but|oh|ok|actually|no|please|so|you can|we can|let's)[\s,]+)*(?:skip|drop|cancel|never mind(?: about)?|forget(?: about)?|leave out|scrap|remove|delete|not|without|no need (?:for|to)|i (?:don't|do not) need(?: to)?|don't bother (?:with|about)|take off)\s+(?:the\s+|my\s+)?\S/i;
const OFF =
  /\b(?:isn't|is not|not) (?:needed|necessary|happening)\b|\b(?:is|are) (?:off|cancelled|canceled)$|\bcan(?:'t| not|not)? be (?:skipped|dropped)$/i;
const IT = /^(?:it|that|this|them|those|these|both|all|one|all of (?:it|them))?$/i;

/** Some of it is done already, or not wanted any more. Of one thing alone the word has to be of it. */
export function lessBy(
  message: string,
  parts: Part[],
  isSome: boolean,
  setting: Setting,
): { kind: 'less'; done: boolean } | null {
  const plain = message
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.! ]+$/, '');
  const [only] = parts;
  if (!only) return null;
  const named = parts.some(({ title }) => names(plain, title));
  if (named && understandTasks(plain, setting)?.kind === 'new_tasks') return null;
  if (isSome && named && (DROPS.test(plain) || OFF.test(plain))) return { kind: 'less', done: false };
  if (readAmendment(plain)?.kind === 'off') return { kind: 'less', done: false };
  if (isSome && named && /\balready\b/i.test(plain)) return { kind: 'less', done: true };
  const objects = reportsIn(plain)?.map(({ object }) => object) ?? didIn(plain, setting);
  const isReport = objects?.every((object) => IT.test(object) || parts.some(({ title }) => names(object, title)));
  return isReport ? { kind: 'less', done: true } : null;
}

/** "Already did", "done the vet", "the bank's done". */
function didIn(plain: string, setting: Setting): string[] | null {
  if (DID_IT.test(plain)) return ['it'];
  const passive = doneIn(plain);
  if (passive) return [passive];
  const said = understand(plain, setting);
  return said.kind === 'done' && !said.task.all && said.task.date === null ? [said.task.title ?? 'it'] : null;
}

const DID_IT =
  /^(?:i(?:'ve| have)? )?(?:(?:already|just) )?(?:done|did|finished|sorted)(?: (?:it|that|this|already|today|now))*$/i;
const DONE = 'done sorted booked paid bought sent posted fixed finished ordered called rung made taken'.split(' ');

/** "The hotel is booked already": what is. */
function doneIn(plain: string): string | null {
  const words = plain.toLowerCase().split(' ');
  while (/^(?:already|now|too|all)$/.test(words.at(-1) ?? '')) words.pop();
  if (!DONE.includes(words.pop() ?? '')) return null;
  while (/^(?:already|all|been|has|have|is|are|was|were)$/.test(words.at(-1) ?? '')) words.pop();
  const name = words.join(' ').replace(/'s$/, '');
  return words.length < plain.split(' ').length - 1 || name !== words.join(' ') ? name || null : null;
}
