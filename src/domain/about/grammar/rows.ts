import type { Times } from '../times-said.ts';
import type { Said } from '../types.ts';
import { type Change, type Clause, row } from './row.ts';
import type { Token } from './tokens.ts';

/** What is spoken of. */
const ONE = 'IT|NAME|SLOT|DET|KIND|TO|ME';
/** When. */
const V = 'CLOCK|N|DATE|DAYS|PART|UNTIL';
/** Who says so: a pronoun, or whoever it may be. */
const WHO = 'SUBJ|DET|X|NAME|KIND';

/** Other days and times; null where a part of the day is all that is said. */
function when({ tokens, times }: Clause): Change | null {
  const read = times(tokens);
  if (!read) return null;
  const { clocks, loose, weekdays, from, shift, part } = read;
  // "Wants it by Wednesday" is that day, and no end.
  const isBy = read.until !== null && tokens.some(({ type, text }) => type === 'UNTIL' && text.startsWith('by '));
  const once = isBy && read.until ? [...read.once, { from: read.until, to: read.until }] : read.once;
  const until = isBy ? null : read.until;
  if (clocks.length + once.length + loose.length + weekdays.length === 0 && shift === null && !from && !until)
    return null;
  // "Monday night", of what comes in the evening.
  if (part && clocks.length === 0 && once.length + loose.length > 0) return { act: 'set', once, loose, toPart: part };
  if (part && (clocks.length !== 1 || !clocks[0]?.other)) return null;
  return { act: 'set', clocks: halved(read), once, loose, weekdays, from, until, shift };
}

/** "9 in the evening". */
function halved({ clocks, part }: Times): Said['clocks'] {
  const late = part === 'evening' || part === 'night' || part === 'afternoon';
  return clocks.map(({ time, other }) => {
    const [early, after] = other && time.hour < 12 ? [time, other] : [other ?? time, time];
    return part && other ? { time: late ? after : early, other: null } : { time, other };
  });
}

/** "9 instead of 7", "Tuesday rather than Friday": what comes, and what gives way to it. */
function exchanged({ tokens, times }: Clause): Change | null {
  const at = tokens.findIndex(({ type }) => type === 'INSTEAD_OF');
  const [to, gone] = [times(tokens.slice(0, at)), times(tokens.slice(at + 1))];
  if (
    !to ||
    !gone ||
    to.from ||
    to.until ||
    gone.from ||
    gone.until ||
    (gone.weekdays.length > 0 && to.weekdays.length === 0)
  )
    return null;
  const days = { once: to.once, loose: to.loose, weekdays: to.weekdays };
  const count = ({ once, loose, weekdays }: Times) => once.length + loose.length + weekdays.length;
  if (gone.clocks.length === 1 && count(gone) === 0 && to.clocks.length === 1)
    return { act: 'set', ...days, clocks: to.clocks, slot: { kind: 'clock', clocks: readings(gone.clocks) } };
  if (gone.clocks.length > 0 || count(gone) === 0 || count(to) === 0) return null;
  if (gone.once.length === 1 && gone.loose.length === 0 && to.weekdays.length === 0)
    return { act: 'set', ...days, clocks: to.clocks, which: gone.once[0] ?? null };
  const named = [...to.loose, ...to.weekdays];
  const gives = [...gone.loose, ...gone.weekdays];
  return to.once.length === 0 && gives.length > 0 && to.clocks.length === 0
    ? { act: 'set', weekdays: named, gives }
    : null;
}

const readings = (clocks: Said['clocks']) => clocks.flatMap(({ time, other }) => (other ? [time, other] : [time]));

/** "The week after": so many minutes. */
function beside({ tokens }: Clause): Change | null {
  const words = tokens.find(({ type }) => type === 'FOLLOWING')?.text ?? '';
  const days = words.includes('week') ? 7 : words.startsWith('two') ? 2 : 1;
  return { act: 'set', shift: (/earlier|before/.test(words) ? -1 : 1) * days * 1_440 };
}

/** Somebody else sees to it then. */
function notThen({ tokens, times }: Clause): Change | null {
  const read = times(tokens);
  if (!read || read.clocks.length > 0 || read.part || read.from || read.shift !== null || read.until) return null;
  const { once, loose, weekdays } = read;
  return once.length + loose.length + weekdays.length === 0 ? null : { act: 'skip', once, loose, weekdays };
}

/** "Quarter to", of what comes at a whole hour. */
function aroundTheHour({ tokens }: Clause): Change | null {
  const words = tokens.find(({ type }) => type === 'QUARTER')?.text ?? '';
  return { act: 'set', shift: words.includes('half') ? 30 : words.endsWith('to') ? -15 : 15, wholeHour: true };
}

const isOther = ({ tokens }: Clause) => !/^(?:i|we|you)$/.test(tokens[0]?.text ?? '');
const isOwn = ({ tokens }: Clause) => /^(?:i|we)$/.test(tokens[0]?.text ?? '') || tokens[0]?.type === 'NOT';
const has = (tokens: readonly Token[], type: Token['type']) => tokens.some((token) => token.type === type);

const BEGINS = /^(?:start|begin)$/;

/** From that day on, and until then not at all. */
function notBefore({ tokens, times }: Clause): Change | null {
  const read = times(tokens.filter(({ type }) => type === 'DATE' || type === 'UNTIL' || type === 'PART'));
  if (!read || read.clocks.length + read.weekdays.length + read.loose.length > 1) return null;
  const day = read.until ?? read.from ?? read.once[0]?.from;
  return day && read.clocks.length + read.weekdays.length === 0 ? { act: 'skip', until: day, seriesOnly: true } : null;
}

const AND = /^\W*(?:(?:oh|ah|ok|okay|yes|yeah|so|then) )*and\b/;

/** How a change of something that is there is said, one line each; the first that fits counts. */
export const ROWS = [
  // One for another.
  row(`MAKE* ${ONE}* BE* ${V}|TO+ MAKE? ${ONE}* INSTEAD_OF ${V}|TO+`, 'sundays 9 instead of 7', exchanged),
  row(`BE|${ONE}* ${V}|TO+ NOT ${V}|TO+`, '11 not 10', (clause) => {
    const tokens = clause.tokens.map(
      (token): Token => (token.type === 'NOT' ? { ...token, type: 'INSTEAD_OF' } : token),
    );
    return exchanged({ ...clause, tokens });
  }),
  // By so much.
  row(`MAKE* ${ONE}* LATER? TO* LEN LATER? TO*`, 'move the rest back half an hour', (clause) => {
    const change = has(clause.tokens, 'LATER') || /\b(?:later|earlier)\b/.test(clause.text) ? when(clause) : null;
    return change?.shift ? change : null;
  }),
  // Once more.
  row(`ALSO? MAKE* ${ONE}* DATE|DAYS PART? ALSO? ${V}|TO* ALSO?`, 'tomorrow night as well', ({ tokens, times }) => {
    const read = has(tokens, 'ALSO') ? times(tokens) : null;
    return read
      ? { act: 'add', clocks: read.clocks, once: read.once, loose: read.loose, weekdays: read.weekdays }
      : null;
  }),
  row('AGAIN? TO* DATE|DAYS+', 'and thursday', ({ text, tokens, times }) => {
    const read = AND.test(text) ? times(tokens) : null;
    return read && { act: 'add', once: read.once, loose: read.loose, weekdays: read.weekdays };
  }),
  row(
    `${WHO}|HAVE|TO|BE* ADDED? EXTRA KIND? ${V}|TO+`,
    'they added an extra one on saturday at 2',
    ({ tokens, times }) => {
      const read = times(tokens.slice(tokens.findIndex(({ type }) => type === 'EXTRA') + 1));
      const isDay = read && read.once.length + read.loose.length === 1 && read.clocks.length < 2;
      return isDay ? { act: 'add', clocks: read.clocks, once: read.once, loose: read.loose, extra: true } : null;
    },
  ),
  row(`${WHO}|IT* BE* LEN LATER?`, "she's an hour later", (clause) => {
    const change = when(clause);
    return change?.shift ? change : null;
  }),
  // The day or the week beside it.
  row('AGAIN? FOLLOWING ALSO?', 'and again the week after', (clause) =>
    AND.test(clause.text) || has(clause.tokens, 'ALSO') ? { ...beside(clause), act: 'add' } : null,
  ),
  row(`MAKE* ${ONE}* BE? FOLLOWING`, 'make it the week after', beside),
  row(`${WHO}|IT* BE? HAVE* BE? HAVE* MOVED ${ONE}|SUBJ* FOLLOWING`, "it's moved to the week after", beside),
  row(`DATE ${ONE}* BE? FOLLOWING`, 'next week it is a day later', (clause) => {
    const read = clause.times(clause.tokens.slice(0, 1));
    const by = beside(clause);
    return read && read.once.length === 1 && by ? { ...by, which: read.once[0] ?? null } : null;
  }),
  // How often.
  row(`ALSO? MAKE* ${ONE}* BE* OFTEN BE? BETTER*`, 'every other day is enough', ({ text, often }) => {
    const found = often(text);
    return found && { act: 'set', often: found };
  }),
  // Not before then.
  row(`BE NAG? ${ONE}* DATE|UNTIL|PART+`, 'start nagging me in the new year', (clause) =>
    BEGINS.test(clause.tokens[0]?.text ?? '') ? notBefore(clause) : null,
  ),
  row(`NOT BE? NAG? ${ONE}* UNTIL`, 'not until january', notBefore),
  // Then, and no reason beside it.
  row(`MAKE* BE* ${ONE}* BE* MAKE* ${ONE}* BE* ${V}|TO+ BE? BETTER* TO* SUBJ? TO*`, '9 would be better', when),
  row(`MAKE* BE* ${ONE}* ${V}|TO+ TO* THEN`, 'do it friday instead that week', (clause) => {
    const change = when(clause);
    return change && { ...change, proposes: true };
  }),
  row(`IT? BE? BETTER ${ONE}* ${V}|TO+`, 'better at 9', when),
  row(`${WHO}* BE? WANT+ TO|BE|MAKE|${ONE}* ${V}|TO+ BE? BETTER*`, 'they want 11 now', when),
  row(`${WHO}|IT* BE? HAVE* BE? HAVE* MOVED ${ONE}|SUBJ* LATER? ${V}|TO+`, "he's moved the meeting to monday", when),
  row(`BE? QUARTER`, 'quarter to', aroundTheHour),
  row(`MAKE* ${ONE}* BE? TO* QUARTER`, 'make it quarter past', aroundTheHour),
  // Not then.
  row(`${WHO}+ DOES ${ONE}|KIND* ${V}|TO+`, 'grandma does fridays', (clause) =>
    isOther(clause) ? notThen(clause) : null,
  ),
  row(`TO* ${V}+ ${WHO}+ DOES ${ONE}*`, 'on fridays dad does it', (clause) => {
    const [first, ...others] = clause.tokens.filter(({ type }) => type === 'SUBJ');
    return others.length === 0 && !/^(?:i|we|you)$/.test(first?.text ?? '') ? notThen(clause) : null;
  }),
  row(`SUBJ? BE* SKIPS ${ONE}* DATE|DAYS|TO+`, "we're skipping january", notThen),
  row(`SUBJ? NOT HAVE? MAKE? ${ONE}* ${V}|TO+`, "i can't next week", (clause) => {
    const change = isOwn(clause) ? notThen(clause) : null;
    return change && { ...change, seriesOnly: true };
  }),
  row(`${V}|TO+ ${ONE}* NONE`, "week of 15 february there's none", notThen),
  row(`NONE ${ONE}* ${V}|TO+`, 'no class on the 3rd', notThen),
  row('NOT_THEN', 'so not then', () => ({ act: 'skip', ofThose: true })),
  row('NOT TO* THEN', 'not those days', () => ({ act: 'skip', ofThose: true })),
  row(`SKIP ${ONE}* TO* THEN`, 'skip it that week', () => ({ act: 'skip', ofThose: true })),
  // Not until then.
  row(`SKIP|LEAVE ${ONE}* UNTIL`, 'skip it until thursday', ({ tokens, times }) => {
    const read = times(tokens);
    const only = read && read.once.length + read.loose.length + read.clocks.length === 0;
    return only && read.until ? { act: 'skip', until: read.until, seriesOnly: true } : null;
  }),
  // Not at all; no longer than that.
  row('DROP IT', 'bin it', () => ({ act: 'remove', off: true })),
  row(`END ${ONE}* ${V}|TO+`, 'stop it at the end of march', (clause) => {
    const read = clause.times(clause.tokens.slice(1));
    const last = read?.until ?? (/\bend of\b/.test(clause.text) ? read?.once[0]?.to : undefined);
    return last && read?.clocks.length === 0 ? { act: 'set', until: last } : null;
  }),
];
