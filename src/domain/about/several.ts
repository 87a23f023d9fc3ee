import type { Setting } from '../language/index.ts';
import type { DayPart } from '../language/values.ts';
import { piecesOf } from '../text/index.ts';
import { asideIn } from './grammar/asides.ts';
import { clausesOf } from './grammar/clauses.ts';
import { apart, type Token, tokensOf } from './grammar/tokens.ts';
import { plainly } from './plain.ts';
import { type Times, timesIn } from './times-said.ts';
import type { Days } from './types.ts';

/** What a message says of whatever stands on some day. */
export type Several = {
  /** `ease`: that it is too much, and no word of what shall become of it. */
  act: 'move' | 'skip' | 'drop' | 'done' | 'ease';
  /** Where it stands; null: today. */
  days: Days | null;
  part: DayPart | null;
  /** Minutes later; earlier below zero. */
  shift: number | null;
  to: Temporal.PlainDate | null;
  /** Words of titles: these stay as they are. */
  but: string[];
  /** "The rest", "all of it": of what was spoken of, or of the day. */
  vague: boolean;
  /** Only a day was named: "cancel tomorrow". */
  bare: boolean;
};

/** Whether it may be said of several: what is not is not looked up. */
export const maySaySeveral = (message: string): boolean =>
  /\b(?:everything|all|rest|others?|remaining|lot|any of|late|behind|too m(?:uch|any)|keep|leave|only|just|except|apart|bar|afternoon|morning|evening|cancel|skip|clear|drop)\b/i.test(
    message,
  );

const LONGEST = 160;
/** Signs that more than one thing may be meant: what has none of them is not looked at. */
const SIGNS =
  /\b(?:everything|all|rest|others?|lot|any of|any more|late|later|behind|too much|too many|keep|leave|only|just|except|apart|bar|but|afternoon|morning|evening|today|tomorrow|tonight|day|\p{L}+day|else|remaining|left)\b/u;
const EXCEPTS =
  /,? ?\b(?:but (?:not|keep|leave)|everything but|all but|just not|though not|not including|(?:and )?(?:keep|leave) only)\b/g;
/** "From this afternoon to tomorrow" is no stretch of days. */
const OF_A_DAY =
  /(?<=\b(?:everything|all|rest|others|that|this|it|them)) (?:from|on|for|in) (?=this|next|today|tomorrow|the|my|\d{4}-|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/g;
const TO_A_DAY =
  / (?:to|until|till) (?=(?:next |this )?(?:today|tomorrow|mon|tues|wednes|thurs|fri|satur|sun|the |\d{4}-))/g;
const THE_REST =
  /\b(?:the |my )?(?<=the |my )(?:rest|remainder|others|other ones|other (?:two|three|four|five)(?: (?:ones|things|tasks))?|other things|other tasks)(?: of (?:it|them|my tasks))?\b/g;
/** What speaks of the whole day, and not of what was spoken of. */
const OF_THE_DAY = /\b(?:everything(?! else)|tasks|day|today|afternoon|morning|evening|late|behind)\b/;
/** "Everything tomorrow but the plumber". */
const BUT = /\b((?:everything|all|rest|it all)(?: \p{L}+){0,3}),? but (\p{L}+)/gu;
const TOO_MUCH =
  /^(?:(?:it 's|that 's|this is|there 's|i 've got|i have|way|far|just) )*(?:too (?:much|many)(?: (?:things|on|stuff|to do|going on|planned|tasks))*)(?: (?:for me|on))?(?= |$)/;

/**
 * "Move everything from this afternoon to tomorrow", "cancel all of it but the pills", "I'm running an hour late", "keep dinner, bin the rest". `names`:
 * words of the titles that are there. Null: a word is none of these.
 */
export function readSeveral(message: string, names: ReadonlySet<string>, setting: Setting): Several | null {
  const written = message.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  const lower = written.toLowerCase();
  if (written.length > LONGEST || /["“]/.test(written) || !SIGNS.test(lower) || OTHER.test(lower)) return null;
  if (written.includes('?') && !ORDERS.test(lower)) return null;
  const text = apart(plainly(lower))
    .replace(EXCEPTS, (words) => (/^,? ?(?:everything|all) /.test(words) ? ' everything except' : ' except'))
    .replace(BUT, (words, all: string, word: string) =>
      /^(?:the|my|our)$/.test(word) || names.has(word) ? `${all} except ${word}` : words,
    )
    .replace(/\bby (?=\d)/g, '')
    .replace(THE_REST, 'everything else')
    .replace(OF_A_DAY, ' of ')
    .replace(TO_A_DAY, ' onto ');
  const said: Reading = {
    today: setting.now.toZonedDateTimeISO(setting.zone).toPlainDate(),
    tokens: (clause) => tokensOf(clause, names, setting),
    times: (tokens) => timesIn(tokens.map((token) => token.text).join(' '), setting),
  };
  const clauses = clausesOf(text);
  const read = clauses.map((clause) => ofClause(clause, said));
  const told = clauses.filter((_, i) => read[i] === 'aside').flatMap((clause) => placeTold(clause, said));
  if (read.some((one) => one === null)) return null;
  const orders = read.filter((one) => one !== null && one !== 'aside');
  const [order, ...more] = orders.filter(({ act }) => act !== 'keep');
  const kept = orders.flatMap(({ but }) => but);
  if (more.length > 0) return null;
  if (order && order.act !== 'keep')
    return ofDay({
      ...order,
      act: order.act,
      but: kept,
      vague: !OF_THE_DAY.test(text),
      // "I'm not around tomorrow, move everything to Sunday".
      days: order.days ?? (told.length === 1 && order.to ? (told[0] ?? null) : null),
    });
  const [only] = orders;
  return only && ONLY.test(text) ? { ...only, act: 'ease', but: kept } : null;
}

/** The one day that is named by what only tells why. */
function placeTold(clause: string, { tokens, times }: Reading): Days[] {
  const read = times(tokens(clause).filter(({ type }) => type === 'DATE'));
  return read && read.once.length === 1 ? read.once : [];
}

/** "Delete everything" is of no day, and all that there is. */
const ofDay = (said: Several): Several | null =>
  // "Everything is done" the reports read.
  (said.act === 'done' && said.but.length === 0 && !said.days) ||
  ((said.act === 'drop' || said.act === 'skip') && !said.vague && !said.days && !said.part && said.but.length === 0)
    ? null
    : said;

/** Wishes of their own, and what is told of others. */
const OTHER = /\b(?:remind|tell|ask|wake|call) me (?:to|about|of)\b|\b(?:every|each) |\bif\b/;
const ORDERS =
  /^\W*(?:(?:hey|ok|oh|and|so|sorry|actually|right)[ ,]+)*(?:can|could|would|will|shall) (?:you|we|i)\b|[,;.] ?(?:so )?(?:can|could) (?:you|we|i)\b/;
const ONLY = /^(?:(?:actually|ok|so|please|and) )*(?:only|just) /;

type Reading = {
  today: Temporal.PlainDate;
  tokens: (clause: string) => Token[];
  times: (tokens: readonly Token[]) => Times | null;
};
type Read = Omit<Several, 'act'> & { act: Several['act'] | 'keep' };
const NOTHING: Omit<Read, 'act'> = {
  days: null,
  part: null,
  shift: null,
  to: null,
  but: [],
  vague: false,
  bare: false,
};
/** Of the things on the list, all that are there or all that are left. */
const ALL_OF =
  /^(?:the rest|the others|the rest of them|the other ones|all|all of (?:it|them)|them all|the lot|the whole thing)$/;

function ofClause(clause: string, said: Reading): Read | 'aside' | null {
  const much = TOO_MUCH.exec(clause)?.[0];
  if (much) return eased(said.tokens(clause.slice(much.length)), said);
  const tokens = said.tokens(clause);
  const [first] = tokens;
  if (!first) return 'aside';
  const { but, rest } = withoutKept(tokens);
  if (but === null) return null;
  const types = rest.map((token) => `${typeOf(token)} `).join('');
  const keeps = /^(?:only|just|keep|leave) ?$/.test(first.text) && !/^ALL |IT /.test(types);
  if (keeps || (first.type === 'NAME' && ONLY.test(clause))) return kept(tokens, said);
  for (const { pattern, make } of ROWS) {
    const read = pattern.test(types) ? make(rest, said) : null;
    if (read) return { ...NOTHING, ...read, but };
  }
  if (but.length > 0) return null;
  return asideIn(tokens, said.times) || tokens.every(({ type }) => !ORDERING.has(type)) ? 'aside' : null;
}

/** A clause with none of these tells why: "my meeting overran", "woke up ill". */
const ORDERING = new Set<Token['type']>([
  'MAKE',
  'SKIP',
  'DROP',
  'ALL',
  'EXCEPT',
  'LEAVE',
  'ONLY',
  'DATE',
  'DAYS',
  'CLOCK',
  'N',
  'LEN',
  'UNTIL',
  'SPAN',
  'OFTEN',
  'LATER',
  'DOES',
  'ALSO',
  'EXTRA',
  'NAME',
]);

/** Words that say nothing here beside their order. */
const JOINTS = new Set(['can', 'could', 'go', 'off', 'onto', 'wait', 'over', 'stuff', 'things']);

const DONE = new Set(['done', 'did', 'finished', 'completed', 'sorted']);
function typeOf({ type, text }: Token): string {
  if (type === 'IT' && ALL_OF.test(text)) return 'ALL';
  if (type === 'X' && JOINTS.has(text)) return 'TO';
  if (type === 'X' && DONE.has(text)) return 'DONE';
  return type === 'X' && text in PARTS ? 'PART' : type;
}
const NAMED = new Set<Token['type']>(['NAME', 'DET', 'KIND', 'TO', 'IT']);

/** "Except the pills": what stays, and the clause without it. `but` null: it is called by no name that is there. */
function withoutKept(tokens: readonly Token[]): { but: string[] | null; rest: Token[] } {
  const at = tokens.findIndex(({ type }) => type === 'EXCEPT');
  if (at < 0) return { but: [], rest: [...tokens] };
  let to = at + 1;
  while (to < tokens.length && NAMED.has(tokens[to]?.type ?? 'X')) to += 1;
  const named = tokens.slice(at + 1, to);
  // "But not to Monday": what is behind the name is no part of it.
  const last = named.findLastIndex(({ type }) => type === 'NAME');
  const but = named.flatMap(({ type, text }) => (type === 'NAME' ? [text] : []));
  return { but: but.length > 0 ? but : null, rest: [...tokens.slice(0, at), ...tokens.slice(at + 2 + last)] };
}

/** "Keep dinner", "only dinner today": what stays, and of which day it was said. */
function kept(tokens: readonly Token[], said: Reading): Read | null {
  const but = tokens.flatMap(({ type, text }) => (type === 'NAME' ? [text] : []));
  const when = tokens.filter(({ type }) => WHEN.has(type));
  const rest = tokens.filter(
    ({ type, text }) => !NAMED.has(type) && !WHEN.has(type) && !/^(?:only|just|keep|leave)$/.test(text),
  );
  const where = placeIn(when, said);
  return but.length > 0 && rest.length === 0 && where ? { ...NOTHING, act: 'keep', ...where, but } : null;
}

const WHEN = new Set(['DATE', 'PART', 'DAYS']);

/** On which day, in which part of it. Null: something else of time is said. */
function placeIn(tokens: readonly Token[], { times, today }: Reading): Pick<Several, 'days' | 'part'> | null {
  const own = tokens.filter((token) => WHEN.has(typeOf(token)));
  if (own.length === 0) return { days: null, part: null };
  const read = times(own);
  if (!read || read.clocks.length + read.weekdays.length > 0 || read.once.length + read.loose.length > 1) return null;
  const [weekday] = read.loose;
  const day = weekday ? today.add({ days: (weekday - today.dayOfWeek + 7) % 7 }) : null;
  return {
    days: read.once[0] ?? (day && { from: day, to: day }),
    part:
      read.part ??
      PARTS[own.find((token) => typeOf(token) === 'PART')?.text.replace(/^(?:this|in the|the|my) /, '') ?? ''] ??
      null,
  };
}

const PARTS: Record<string, DayPart> = { morning: 'morning', afternoon: 'afternoon', evening: 'evening' };

const eased = (tokens: readonly Token[], said: Reading): Read | null => {
  const where = tokens.every(({ type }) => WHEN.has(type) || type === 'TO') ? placeIn(tokens, said) : null;
  return where && { ...NOTHING, act: 'ease', ...where };
};

type Made = Partial<Read> & Pick<Read, 'act'>;
type Row = { pattern: RegExp; make: (tokens: Token[], said: Reading) => Made | null };
const row = (pattern: string, make: Row['make']): Row => ({ pattern: piecesOf(pattern), make });

/** By how much; "later" and "back" stand before or behind it. */
function shifted(tokens: Token[], said: Reading): Made | null {
  const by = said.times(tokens.filter(({ type }) => type === 'LEN' || type === 'LATER'));
  const words = tokens.map(({ text }) => text).join(' ');
  const minutes = by?.shift ?? by?.minutes ?? null;
  const where = placeIn(tokens, said);
  if (!where || minutes === null) return null;
  const isEarlier = /\b(?:earlier|sooner|forwards?|ahead)\b/.test(words);
  return { act: 'move', ...where, shift: Math.abs(minutes) * (isEarlier ? -1 : 1) };
}

const DAY = new Set<Token['type']>(['DATE', 'DAYS', 'UNTIL']);

/** To another day: the last that is named; before it where they stand. */
function moved(tokens: Token[], said: Reading): Made | null {
  const last = tokens.findLastIndex(({ type }) => DAY.has(type));
  const first = tokens.findLastIndex(({ type }, i) => i < last && !DAY.has(type)) + 1;
  const to = last < 0 ? null : dayIn(tokens.slice(first, last + 1), said);
  const where = placeIn(tokens.slice(0, first), said);
  const isBefore = to && where?.days && Temporal.PlainDate.compare(to, where.days.from) < 0;
  return to && where && { act: 'move', ...where, to: isBefore ? to.add({ weeks: 1 }) : to };
}

function dayIn(tokens: readonly Token[], { times, today }: Reading): Temporal.PlainDate | null {
  const read = times(tokens);
  if (!read || read.clocks.length + read.weekdays.length > 0 || read.from) return null;
  const coming = read.loose.map((day) => today.add({ days: (day - today.dayOfWeek + 7) % 7 || 7 }));
  const days = [
    ...read.once.flatMap(({ from, to }) => (from.equals(to) ? [from] : [])),
    ...coming,
    ...(read.until ? [read.until] : []),
  ];
  return days.length === 1 && read.once.length < 2 ? (days[0] ?? null) : null;
}

function taken(tokens: Token[], said: Reading): Made | null {
  const where = placeIn(tokens, said);
  const isSkip = tokens.some(({ type, text }) => type === 'SKIP' && text !== 'cancel');
  return where && { act: isSkip ? 'skip' : 'drop', ...where };
}

function told(tokens: Token[], said: Reading): Made | null {
  const where = placeIn(tokens, said);
  return where && { act: 'done', ...where };
}

const V = 'DATE|DAYS|PART|TO|DET';
const ROWS: Row[] = [
  // "I'm running an hour late", "push it all back an hour".
  row('SUBJ BE+ LEN LATER?', (tokens, said) =>
    /^(?:i|we)$/.test(tokens[0]?.text ?? '') ? shifted(tokens, said) : null,
  ),
  row(`MAKE* ALL ${V}* BE* TO* LATER? TO* LEN LATER? TO*`, shifted),
  row(`MAKE* ALL ${V}* LATER ${V}* LEN`, shifted),
  // "Do the rest tomorrow", "everything can go to tomorrow".
  row(`MAKE* ALL LATER? ${V}* SUBJ? BE* MAKE* ${V}|UNTIL+`, moved),
  row(`SUBJ? NOT? MAKE* ALL ${V}* MAKE+ IT ${V}+`, moved),
  // "Cancel everything today", "clear my afternoon".
  row(`MAKE* SKIP|DROP ALL ${V}*`, taken),
  row('MAKE* DROP|SKIP DET DATE|PART+', taken),
  row('MAKE* DROP|SKIP DATE|PART+ TO*', (tokens, said) => {
    const made = taken(tokens, said);
    return made && { ...made, bare: true };
  }),
  // "All done except the bins".
  row(`SUBJ? HAVE? ALL ${V}* BE* DONE ${V}*`, told),
  row(`SUBJ? HAVE? DONE ALL ${V}*`, told),
  // "I can't do any of that today".
  row(`SUBJ? BE? NOT HAVE? TO* MAKE* ALL ${V}*`, (tokens, said) => {
    const where = placeIn(tokens, said);
    return where && { act: 'ease', ...where };
  }),
];
