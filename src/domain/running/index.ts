import type { Setting } from '../language/index.ts';
import { dayMovedIn, moreTimeIn } from './day.ts';
import { bare } from './lead.ts';
import { questionIn } from './questions.ts';
import { renameIn } from './rename.ts';
import { reportIn } from './reports.ts';
import { awayIn, backIn, restIn } from './rest.ts';
import type { RunningWord } from './types.ts';

export { orderInEnglish, type ReadOrder, saysOrderRead } from './in-english.ts';
export type { RunningQuestion, RunningWord } from './types.ts';

const FINISH =
  /^(?:(?:please|you can|can you|let's|i want to) )?(?:finish|complete|close|mark|tick off|check off|wrap up) (?:the|my|this|that) (?:goal|milestone|plan|project)(?: (?:as|is) (?:done|complete|completed|finished|reached))?(?:,? (?:i(?:'ve| have)? (?:did|done|made|reached|finished|completed|achieved) (?:it|everything|that)|it's done|i'm done|because i (?:did|made) it))?$|^(?:i(?:'ve| have)? (?:did|done|made|reached|achieved) (?:it|my goal|the goal|the milestone)(?: all)?,? (?:so |and |you can )?(?:the goal is (?:done|reached)|finish (?:the|my) (?:goal|milestone)|close (?:the|my) goal))$/;
const DROP_ONE =
  /^(?:(?:i|we|can|could|should|shall|let's|want|wanna|need|have|like|would|'d|to|please|maybe|you|think|better|must) ){0,6}(?:drop|cut|stop|quit|give up(?: on)?|end|cancel|ditch|delete|remove|lose) (?:one|some|any) (?:of (?:my|the|them|these|those)|goals?)(?: \w+)?(?:,? (?:it's|that's|this is|it is|they're|because it's|as it's) .{0,40}| please)*$|^(?:too many|i have too many) goals\b.{0,60}$/;
const MERGE =
  /\b(?:merge|combine|join|unite|fold)\b.{0,20}\b(?:goals?|plans?|both|two|them|these|those|together|into)\b/;

/**
 * What a message says of a goal that runs, beside a change of its sessions: a question, the day that it leads to, its name, its end, a rest, days
 * away, how it went, a comeback. Null: something else, or a change, which `plan/change` reads.
 */
export function readRunning(message: string, setting: Setting): RunningWord | null {
  const text = bare(message);
  if (text === '') return null;
  const renamed = renameIn(message);
  if (renamed) return renamed;
  if (FINISH.test(text)) return { kind: 'finish' };
  if (DROP_ONE.test(text)) return { kind: 'drop one' };
  if (MERGE.test(text)) return { kind: 'merge' };
  const question = questionIn(message, setting);
  if (question) return { kind: 'question', question };
  return (
    dayMovedIn(message, setting) ??
    moreTimeIn(message) ??
    restIn(message) ??
    reportIn(message, setting) ??
    backIn(message) ??
    awayIn(message, setting)
  );
}
