import { readValues } from '../found.ts';
import type { Setting, Understanding } from '../types.ts';
import { splitTime } from './reference.ts';

type List = Extract<Understanding, { kind: 'list' }>;

const POLITE =
  '^\\W*(?:(?:ok(?:ay)?|so|and|hey|hi|please|can\\s+you\\s+(?:tell|show)\\s+me|tell\\s+me|show\\s+me|remind\\s+me)[\\s,:]+)*';
/** "What did I get done yesterday?", "did I miss anything?" */
const BACK = new RegExp(
  `${POLITE}(?:what|which\\s+(?:tasks|ones|reminders)|how\\s+(?:many\\s+(?:tasks|things)|much)|everything|all)?\\s*(?:all\\s+)?(?:that\\s+)?(did|have|had|i)\\s+i?\\s*(?:already\\s+)?(do|done|get\\s+done|got\\s+done|finish(?:ed)?|complete[d]?|accomplish(?:ed)?|achieve[d]?|manage[d]?|tick(?:ed)?\\s+off|miss(?:ed)?|skip(?:ped)?|forget|forgot(?:ten)?)\\b(.{0,60})$`,
  'i',
);
const DID = new RegExp(`${POLITE}(?:did|have)\\s+i\\s+(?:already\\s+|really\\s+)?(.{3,80}?)\\s*\\??$`, 'i');
const IS_DONE = new RegExp(
  `${POLITE}(?:is|are|was|were)\\s+(?:my\\s+|the\\s+)?(.{2,60}?)\\s+(?:already\\s+)?(?:done|finished|ticked\\s+off|checked\\s+off)(?:\\s+(?:yet|already|today))?\\s*\\?$`,
  'i',
);
const WHEN = new RegExp(
  `${POLITE}(?:when|what\\s+time|what\\s+day|which\\s+day|at\\s+what\\s+time)(?:'s|\\s+(?:is|are|was|do\\s+i\\s+have(?:\\s+to)?|am\\s+i\\s+(?:supposed\\s+to|doing|having|seeing)|should\\s+i|do\\s+i(?:\\s+need\\s+to)?))\\s+(.{2,80}?)\\s*(?:due|again|scheduled|planned)?\\s*\\??$`,
  'i',
);

/** A question about what was done: "what did I get done yesterday?", "did I miss anything?". Null: another question, or none. */
export function readLookBack(message: string, setting: Setting): List | null {
  const text = plain(message);
  return text.length > MAX_LENGTH ? null : lookBack(text, setting);
}

/** A question about one task by its name: "did I take my pills today?", "when is my next gym?". Null: another question, or none. */
export function readAbout(message: string, setting: Setting): List | null {
  const text = plain(message);
  return text.length > MAX_LENGTH ? null : aboutOne(text, setting);
}

const MAX_LENGTH = 140;
const plain = (message: string) => message.replaceAll('’', "'").replace(/\s+/g, ' ').trim();

function lookBack(text: string, setting: Setting): List | null {
  const [, , did = '', when = ''] = BACK.exec(text) ?? [];
  if (did === '' || !/^\W*(?:(?:so|and|ok|okay)\W+)?(?:what|which|how|show|tell|did|have)\b/i.test(text)) return null;
  const { title } = splitTime(when, setting);
  if (
    title
      .replace(
        /\b(?:so\s+far|already|all|anything|something|any|tasks?|things?|reminders?|my|in|on|for|during|the|yet|this|last|past)\b/gi,
        '',
      )
      .match(/[\p{L}\p{N}]/u)
  )
    return null;
  const what = /^miss|^forg/i.test(did) ? 'missed' : /^skip/i.test(did) ? 'skipped' : 'done';
  return { kind: 'list', ...daysIn(when, setting), next: false, what };
}

function aboutOne(text: string, setting: Setting): List | null {
  const when = WHEN.exec(text)?.[1];
  const did = when ? undefined : (IS_DONE.exec(text)?.[1] ?? DID.exec(text)?.[1]);
  const words = when ?? did;
  if (!words || (did && !text.endsWith('?') && !/^(?:did|have)\b/i.test(text))) return null;
  const about = splitTime(words, setting)
    .title.replace(/^\W*(?:(?:my|the|a|an|our|next|go\s+to|have)\s+)+/i, '')
    .replace(/\b(?:on|at|for|in)\s*$/i, '')
    .replace(/[\s?!.,]+$/, '')
    .trim();
  if (
    about.length < 2 ||
    /^(?:it|that|this|you|i|we|he|she|they|free|busy|everything|all|mean|say|tell)\b/i.test(about)
  )
    return null;
  return { kind: 'list', ...daysIn(words, setting), next: false, about, what: when ? 'when' : 'done' };
}

/** The days that are asked about; today where none is said. */
function daysIn(words: string, { now, zone, ...rest }: Setting): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  for (const value of readValues(words, { now, zone, ...rest })) {
    if (value.kind === 'date') return { from: value.date, to: value.date };
    if (value.kind === 'date_range') return { from: value.from, to: value.to };
  }
  return { from: today, to: today };
}
