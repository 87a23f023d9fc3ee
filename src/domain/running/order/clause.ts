import type { Weekday } from '../../calendar/index.ts';
import { perWeekIn } from '../../plan/said/index.ts';
import type { Piece } from './pieces.ts';
import type { Day, Part } from './types.ts';

const WHY =
  /^(?:(?:because|cos|coz|since|as|sorry|but|and|so|well|oh|hi|hey|ugh|argh|damn|sadly|unfortunately|actually)[, ]+)*(?:i'm|im|i am|i've|ive|i have|i had|i need|i got|i was|i work|i promised|i'll be|i will be|i feel|got|have got|have|having|there's|there is|it's|it is|its|my|our|we're|we are|we've|we have|they|he|she|his|her|work|busy|because|cos|since|too|running late|ran|feeling|feel|stuck|bit|a bit|really|bad|long|late|the (?:kids?|car|boss|trains?|weather|baby|dog|boys?|girls?|wife|husband)|mum|dad|someone|somebody|visitors?|friends?|family|kids?|exams?|stuff|something|need to|meeting|working|going)\b/;
const BARE_VERBS = new Set(
  'go|have|do|make|doing|take|bring|set|place|fit|use|out|off|lose|cut|miss|forget|drop off'.split('|'),
);

const ADDS = new Set(['add', 'adding']);
/** "Only once", "just one session", and not "just this once". */
const ONE_ALONE = /\b(?:only|just|but) (?:do )?(?:once|one|1|a single)\b(?! of\b)|\bonce (?:only|that week)\b/;

/** What a clause says, read from its pieces; null: something that is none of an order. */
export function partOf(clause: string, pieces: readonly Piece[]): Part | null {
  const part = begun(clause, pieces);
  const days = daysOf(pieces);
  if (has(pieces, 'MISSED') && !has(pieces, 'SWAP') && days.length < 2)
    return { ...part, missed: true, from: days[0]?.day ?? null };
  if (tellsWhy(clause, pieces)) {
    const [first, ...more] = days;
    const stretch = pieces.find(({ type }) => type === 'SPAN');
    if (stretch?.type === 'SPAN') part.span = [stretch.from, stretch.to];
    return more.length > 0 || (first && !('date' in first.day) && has(pieces, 'ONCE'))
      ? null
      : { ...part, tells: true, from: first?.day ?? null };
  }
  // "Saturday mornings" are no hour of their own.
  if (part.adds && has(pieces, 'PART') && !has(pieces, 'TIME')) return null;
  // "Don't skip tomorrow" is its opposite.
  if (
    has(pieces, 'X') ||
    (has(pieces, 'LATER') && !has(pieces, 'TIME')) ||
    (part.hours && !has(pieces, 'SWAP') && !has(pieces, 'TIME')) ||
    (has(pieces, 'NO') && has(pieces, 'SKIP'))
  )
    return null;
  const joined = pieces.some((piece, i) => piece.type === 'AND' && isDay(pieces[i - 1]) && isDay(pieces[i + 1]));
  if (days.length > 2 || (joined && !has(pieces, 'SWAP'))) return null;
  for (const piece of pieces) {
    if (piece.type === 'TIME') part.times = piece.times;
    if (piece.type === 'BY') part.shifts = piece.minutes;
    if (piece.type === 'LEN') part.minutes = piece.minutes;
    if (piece.type === 'SPAN') part.span = [piece.from, piece.to];
    if (piece.type === 'NEXT_DAY') part.by = 1;
    if (piece.type === 'DAY_BEFORE') part.by = -1;
  }
  // "Ten minutes shorter" is another length than ten minutes.
  if (part.compared && part.minutes !== null) return null;
  part.does = deedOf(pieces);
  if (has(pieces, 'CANNOT') && (part.does === null || part.does === 'no')) {
    part.tells = true;
    part.times = null;
  }
  if (has(pieces, 'KEEP')) return keeping(part, days);
  return withDays(part, days, pieces);
}

const FOR_GOOD = /^(?:drop|lose|cut|ditch|axe|remove|delete|get rid of)$/;
const MORNING = /(?<!\b(?:this|tomorrow|tomorrow's|\w+day) )\bmornings?\b|\bearly (?:bird|riser)\b/;
const NOT_SO = /\b(?:not|no|never|bad|hard|can't|cannot|don't|won't|instead of|rather than)\b/;
/** "7 pm is too early", "20 minutes is a bit long": what it names is what is to go. */
const COMPLAINS =
  /^(?:(?:and|but|so|sorry|ok|hm+|oh|no|i think|i find) )*(?:(?:at )?(?:\d[\d:.]*(?: ?[ap]m| ?o'clock)?|half \w+|quarter (?:past|to) \w+)|(?:\d{1,3}|an? hour|half an hour)(?: ?(?:minutes?|mins?|hours?))?|it|that|this|they|the (?:times?|hours?|sessions?)) (?:is|are|feels?|seems?|was|were|'s) (?:just |really |still |a bit |a little |far |way |much |kind of )*(?:too )?(?:early|late|long|short|much)(?: for me| now| tbh)*$/;
/** "I'm more of a morning person", "mornings suit me better". */
const KIND_OF_DAY =
  /^(?:(?:and|but|so|because) )*(?:i'm|i am) (?:more of |really |not |much more of )*an? (?:morning|evening|night|early)[ -]?(?:person|bird|riser|owl)$|^(?:mornings?|evenings?) (?:are|is|suits?|works?) (?:me )?(?:better|best|easier)(?: for me)?$/;

/** "Can we do it later": by how much stands beside it. */
const COMPARES =
  /^(?:(?:and|but|so|please|can|could|we|i|you|let's|maybe|rather) )*(?:do|have|make|move|put|start) (?:it|them|that|this|all of (?:it|them)|everything) (?:a bit |a little |much )?(?:later|earlier)$/;

/** What is said of how all of it is: not what is to be, and for whom an hour is. */
export function complaintIn(clause: string): Part | null {
  if (![COMPLAINS, KIND_OF_DAY, COMPARES].some((form) => form.test(clause))) return null;
  return { ...begun(clause, []), tells: true, overall: true };
}

/** What single words of a clause tell, before their order is looked at. */
const begun = (clause: string, pieces: readonly Piece[]): Part => ({
  tells: false,
  does: null,
  from: null,
  to: null,
  loose: null,
  by: null,
  times: null,
  shifts: null,
  minutes: null,
  compared: has(pieces, 'COMPARED'),
  keeps: null,
  whole: has(pieces, 'WHOLE'),
  span: null,
  missed: false,
  once: has(pieces, 'ONCE'),
  ever: has(pieces, 'EVER'),
  named: ['ACT', 'SESSION'].some((type) => has(pieces, type)),
  adds: has(pieces, 'ALSO') || pieces.some(({ type, text }) => type === 'MOVE' && ADDS.has(text)),
  perWeek: null,
  overall: has(pieces, 'TIME') && has(pieces, 'LATER'),
  early: MORNING.test(clause) && !NOT_SO.test(clause),
  forGood: pieces.some(({ type, text }) => type === 'SKIP' && FOR_GOOD.test(text)),
  single: ONE_ALONE.test(clause),
  instead: has(pieces, 'INSTEAD'),
  hours: has(pieces, 'HOURS'),
  ofSession: false,
});

/** "Let's make it three times a week", and no day. */
export function oftenIn(clause: string): Part | null {
  const perWeek = A_WEEK.test(clause) && OFTEN_ALONE.test(clause) ? perWeekIn(clause) : null;
  return perWeek === null ? null : { ...begun('', []), perWeek };
}
const A_WEEK = /\b(?:a|per|each|every) week\b|\btimes\b/;
const OFTEN_ALONE =
  /^(?:(?:and|so|please|can|could|we|i|you|let's|want|would|like|to|i'd|go|do|make|have|it|up|now) )*[\w ]{3,24}$/;

/** "But keep the Saturday ones". */
function keeping(part: Part, days: readonly Named[]): Part | null {
  const [first, ...more] = days;
  if (!first || more.length > 0 || part.times || part.minutes !== null || part.span) return null;
  const keeps = 'date' in first.day && first.day.bare ? { days: [first.day.date.dayOfWeek as Weekday] } : first.day;
  return 'days' in keeps && (part.does === null || part.does === 'skip') ? { ...part, keeps, named: true } : null;
}

type Named = { day: Day; at: number; ofSession: boolean };

function daysOf(pieces: readonly Piece[]): Named[] {
  return pieces.flatMap((piece, at): Named[] => {
    const next = pieces[at + 1];
    const noun = next?.type === 'ACT' || next?.type === 'SESSION' ? next.text : '';
    if (piece.type === 'DAYS') return [{ day: { days: piece.days }, at, ofSession: false }];
    if (piece.type !== 'DAY') return [];
    // "The Saturday runs" are those of every week.
    if (piece.bare && /s$/.test(noun))
      return [{ day: { days: [piece.date.dayOfWeek as Weekday] }, at, ofSession: false }];
    return [{ day: { date: piece.date, bare: piece.bare }, at, ofSession: piece.bare && noun !== '' }];
  });
}

function deedOf(pieces: readonly Piece[]): Part['does'] {
  if (has(pieces, 'SWAP')) return 'swap';
  const moves = has(pieces, 'MOVE');
  const skips = has(pieces, 'SKIP');
  if (skips && !pieces.some(({ type, text }) => type === 'MOVE' && !BARE_VERBS.has(text))) return 'skip';
  if (has(pieces, 'NO')) return 'no';
  return moves || has(pieces, 'NEXT_DAY') || has(pieces, 'DAY_BEFORE') ? 'move' : null;
}

/** Which of the days gives way, and which one is the new one. */
function withDays(part: Part, days: readonly Named[], pieces: readonly Piece[]): Part | null {
  const [first, second] = days;
  if (!first) return part;
  const ofSession = first.ofSession;
  const before = (one: Named) => pieces.slice(0, one.at).findLast(({ type }) => !PASSED.has(type))?.type;
  if (!second) {
    if (part.does === 'skip' || part.does === 'no' || part.tells) return { ...part, from: first.day, ofSession };
    if (before(first) === 'OVER') return { ...part, from: first.day, ofSession };
    if (before(first) === 'TO' && !part.times) return { ...part, to: first.day };
    if (has(pieces, 'INSTEAD') && !part.times && part.does === null) return { ...part, to: first.day };
    return { ...part, loose: first.day, ofSession };
  }
  if (part.does === 'skip') return null;
  if (before(second) === 'OVER' || before(second) === 'NO')
    return {
      ...part,
      does: part.does === 'swap' ? 'swap' : 'move',
      from: second.day,
      to: first.day,
      ofSession: second.ofSession,
    };
  if (part.does === 'no') return null;
  if (before(first) === 'TO' || before(first) === 'OVER')
    return before(first) === 'OVER' ? { ...part, does: 'move', from: first.day, to: second.day, ofSession } : null;
  const onto = pieces.slice(first.at, second.at).some(({ text }) => text === 'on' || text === 'for' || text === 'be');
  return part.does !== null || onto || before(second) === 'TO' || has(pieces, 'INSTEAD') || part.tells
    ? { ...part, tells: false, does: part.does ?? 'move', from: first.day, to: second.day, ofSession }
    : null;
}

/** What may stand between a word and the day that it is said of. */
const PASSED = new Set<Piece['type']>(['FILL', 'SAME', 'ONCE', 'EVER']);

/** "I've got a parents' evening tomorrow", "Saturday is a wedding": words that nobody here needs to know. */
function tellsWhy(clause: string, pieces: readonly Piece[]): boolean {
  if (isBesides(clause, pieces)) return true;
  const orders = pieces.some(
    ({ type, text }) =>
      ['SWAP', 'INSTEAD', 'OVER'].includes(type) || (['MOVE', 'SKIP'].includes(type) && !BARE_VERBS.has(text)),
  );
  if (orders) return false;
  if (SOMEBODY.test(clause) && has(pieces, 'X')) return true;
  if (WHY.test(clause)) return has(pieces, 'X') || has(pieces, 'CANNOT') || !has(pieces, 'MOVE');
  const [first] = pieces.filter(({ type }) => type !== 'FILL' && type !== 'AND');
  const begins = isDay(first) && has(pieces, 'X') && !has(pieces, 'TO') && !has(pieces, 'ACT');
  return begins || (has(pieces, 'CANNOT') && has(pieces, 'X'));
}

/** "I finish later on Mondays now", "rain stopped me tonight". */
const SOMEBODY =
  /^(?:(?:so|and|but|because|as)[, ]+)*(?:i|we|they|he|she|you|my \w+|our \w+|the \w+|rain|snow|traffic|work|weather) (?!'?d rather)/;

/** "Hen do", "dentist": a few words without a time beside an order only say why; with "and" or "too" they are something else. */
const isBesides = (clause: string, pieces: readonly Piece[]): boolean =>
  pieces.length <= 5 &&
  pieces.every(({ type, text }) => type === 'X' || type === 'FILL' || BARE_VERBS.has(text)) &&
  has(pieces, 'X') &&
  !/^(?:and|also|plus|the|my|not)\b|\b(?:too|also|as well)\b/.test(clause);

const isDay = (piece: Piece | undefined) => piece?.type === 'DAY' || piece?.type === 'DAYS';
const has = (pieces: readonly Piece[], type: string) => pieces.some((piece) => piece.type === type);
