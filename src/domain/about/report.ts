import { readValues, type Setting } from '../language/index.ts';
import { plainly } from './plain.ts';
import { slotIn } from './slot.ts';
import { inSlot } from './times.ts';
import type { Deed, Occurrence, SlotWords, Thing } from './types.ts';
import { ACTING, OPENERS, SMALL } from './words.ts';

/** What was done or was not, by its day or its time of day: "done this morning's", "I forgot the 2 pm one". `words` name it. */
export type Report = {
  answer: 'done' | 'missed';
  slot: SlotWords | null;
  day: 'yesterday' | 'today';
  words: string[];
};

const REPORTS =
  /^(?:(?:i|i've|i have|we|just|already|also|and|oh|ok|yes|no|sorry|hey|so)[ ,]+)*(done(?: with)?|did|do|took|taken|had|gave(?! up\b)|finished(?: with)?|completed|forgot|missed|didn't (?:do|take|have)|did not (?:do|take)|haven't (?:done|taken)|skipped) (.+)$/;
const MISSED = /^(?:forgot|missed|didn't|did not|haven't)/;
const DAY_OF_IT = /\b(?:this|today's) (morning|afternoon|evening|night)(?:'s)?(?: (?:ones?|dose))?\b/;
const YESTERDAY = /\b(?:yesterday|last night)(?:'s)?(?: (?:ones?|dose))?\b/;
const EARLY =
  /\b(?:early|earlier) today\b|\btoday (?:early|already|too)\b|\b(?:today|tonight)'s(?: (?:ones?|dose))?(?= |$)/;

/** Null: it tells of no day and no time of day, or tells more. */
export function readReport(message: string, setting: Setting): Report | null {
  if (message.length > 80 || /[?"“]/.test(message)) return null;
  const text = plainly(message.replaceAll('’', "'")).replace(/[\s.!]+$/, '');
  const [, verb = '', told = ''] = REPORTS.exec(text) ?? [];
  // "Did I run yesterday" asks.
  if (verb === 'did' && /^(?:i|we|you|he|she|it|they) /.test(told)) return null;
  if (verb === '' || /\b(?:but|move|instead|until|remind|tomorrow)\b/.test(told)) return null;
  const yesterday = YESTERDAY.test(told);
  const part = DAY_OF_IT.exec(told)?.[1];
  const rest = told
    .replace(YESTERDAY, ' ')
    .replace(EARLY, ' ')
    .replace(DAY_OF_IT, part ? ` the ${part} one ` : ' ');
  const { slot, which, rest: left } = slotIn(rest.trim(), setting);
  if (which || (!slot && !yesterday && !EARLY.test(told)) || readValues(left, setting).length > 0) return null;
  const words = (left.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? []).filter(
    (word) => !SMALL.has(word) && !ACTING.has(word) && !OPENERS.has(word),
  );
  return { answer: MISSED.test(verb) ? 'missed' : 'done', slot, day: yesterday ? 'yesterday' : 'today', words };
}

/** The open occurrences that it tells of; what was missed has been due. None: nothing of it stood there. */
export function reported({ answer, slot, day }: Report, { times }: Thing, now: Temporal.PlainDateTime): Deed[] {
  const on = day === 'yesterday' ? now.toPlainDate().subtract({ days: 1 }) : now.toPlainDate();
  const own = times.filter(({ local }) => local.toPlainDate().equals(on));
  const all = own.map(({ local }) => local.toPlainTime());
  const isDue = ({ local }: Occurrence) => answer === 'done' || Temporal.PlainDateTime.compare(local, now) <= 0;
  const meant = own.filter((one) => inSlot(one.local.toPlainTime(), slot, all) && isDue(one));
  return meant.map((at) => ({ do: 'settle', at, answer }));
}
