import { DID } from '../locales/en/reports.ts';

/** Something that somebody says to have done. `verb` is as a task has it ("pay"), or null where it says nothing of the task ("finished"). */
export type Report = { verb: string | null; object: string };

const OPENS =
  /^(?:(?:ok(?:ay)?|so|and|oh|yes|yeah|hey|hi|btw|by\s+the\s+way)[\s,]+)*(?:(?:i|we)(?:'ve|\s+have|'m)?\s+)?(?:(?:just|already|finally|now|also|both)\s+)*([a-z]+)\s+(?:(?:up|out|off|down|in|back)\s+)?(.{2,80})$/i;
const ENDS =
  /[\s,]*\b(?:today|now|already|just\s+now|this\s+(?:morning|afternoon|evening)|by\s+the\s+way|btw|too|as\s+well|finally|earlier|yesterday|last\s+night)\s*$/i;
/** These say that it is done and not what. */
const PLAIN = new Set(['finished', 'completed', 'done', 'did', 'managed']);

/**
 * "Got the milk", "I paid the electricity bill", "bought the eggs and the bread": what may have been done, one after the other. Whether it is a
 * task that is there, the tasks tell; else it is a story. Null: no such report.
 */
export function reportsIn(message: string): Report[] | null {
  const text = message
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!\s]+$/, '');
  if (text.length > 140 || /[?]|\b(?:remind|tomorrow|not|never|n't|nothing)\b/i.test(text)) return null;
  let words = text;
  for (let i = 0; i < 2; i++) words = words.replace(ENDS, '');
  const [, verb = '', object = ''] = OPENS.exec(words) ?? [];
  const did = verb.toLowerCase();
  const base = PLAIN.has(did) ? null : (DID[did] ?? regular(did));
  if (base === undefined || object === '') return null;
  return object
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+(?:also\s+)?/)
    .filter(Boolean)
    .slice(0, 8)
    .map((one) => ({
      verb: base,
      object: one.replace(/^(?:with|to|the|my|a|an|some|all|our|his|her)\s+/i, '').replace(/^(?:the|my|a|an)\s+/i, ''),
    }));
}

/** "called" is "call", "emailed" is "email"; the likeness of titles forgives the rest of the ending. */
function regular(did: string): string | undefined {
  return did.length >= 5 &&
    did.endsWith('ed') &&
    !/^(?:need|want|tired|bored|stress|excit|worri|fail|miss|skipp|forgot)/.test(did)
    ? did
    : undefined;
}
