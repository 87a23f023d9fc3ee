import type { Setting } from '../../language/index.ts';
import { type PlanDraft, plain } from '../../plan/index.ts';
import { today } from '../../plan/said/index.ts';
import { tellsDone } from '../lead.ts';
import { carriedOut, endingOn } from './carried-out.ts';
import { complaintIn, oftenIn, partOf } from './clause.ts';
import { clausesOf } from './clauses.ts';
import { lastDayIn } from './last-day.ts';
import { ownWords } from './own-words.ts';
import { piecesOf } from './pieces.ts';
import type { Day, Order, Part, Said } from './types.ts';

export { hasStarted } from './carried-out.ts';
export type { Order } from './types.ts';

/** Whether a clause says no more than why something is to be. */
export function tellsOnly(clause: string, setting: Setting): boolean {
  const part = partOf(clause, piecesOf(clause, new Set(), setting));
  return part?.tells === true && part.does === null;
}

const LONGEST = 200;

/**
 * "I can't do tomorrow, Thursday instead", "missed tonight, tomorrow then", "swap this week's Saturday with Sunday": which sessions, and what becomes
 * of them. Each clause has to be accounted for word by word, or only tell why; else it is null, and other readers look at it.
 */
export function orderIn(message: string, plan: PlanDraft, setting: Setting): Order | null {
  if (!plan.standing || message.length > LONGEST) return null;
  const text = plain(message);
  if (tellsDone(text)) return null;
  const own = ownWords(plan);
  const parts: Part[] = [];
  const clauses = clausesOf(text, today(setting));
  const last = lastDayIn(clauses, own, setting);
  if (last) return endingOn(last, plan, setting);
  if (FROM_ON.test(text)) return null;
  for (const clause of clauses) {
    const part = oftenIn(clause) ?? complaintIn(clause) ?? partOf(clause, piecesOf(clause, own, setting));
    if (!part) return null;
    parts.push(part);
  }
  // "Stuck at work till 8, can I run at 8:30 instead": today's, and no other.
  const alone = parts.every(({ from, to, loose, span, ever }) => !from && !to && !loose && !span && !ever);
  const late = parts.find(({ tells }, i) => tells && OF_NOW.test(clauses[i] ?? ''));
  if (alone && late && parts.some(({ times }) => times)) late.from = { date: today(setting), bare: false };
  const said = together(parts);
  return (said && carriedOut(said, plan, setting)) ?? oneByOne(parts, plan, setting);
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
/** "From 14 December make it 20:00": of all that comes from then on, and no order to the one of that day. */
const FROM_ON = new RegExp(
  `(?<!\\b(?:one|session|run|that|move|it) )\\b(?:from|starting|beginning|as of|as from) (?:on )?(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}|${MONTH} (?:the )?\\d{1,2}(?:st|nd|rd|th)?)\\b(?! ?(?:to|onto|till|until|-)\\b)`,
);

/** "Skip tomorrow and move Saturday to Sunday": each clause is an order of its own; a week that one of them names is that of all. */
function oneByOne(parts: readonly Part[], plan: PlanDraft, setting: Setting): Order | null {
  const spans = parts.flatMap(({ span }) => (span ? [span] : []));
  const dated = parts.some(({ from, to }) => [from, to].some((day) => day !== null && 'date' in day && !day.bare));
  const whole = parts.filter(({ from, loose, to }) => from !== null || loose !== null || to !== null);
  if (whole.length < 2 || spans.length > 1) return null;
  const orders = whole.map((part) => {
    const said = together([{ ...part, span: spans[0] ?? null, once: part.once || dated }]);
    return said && carriedOut(said, plan, setting);
  });
  const made = orders.flatMap((order) => (order?.kind === 'changes' ? [order] : []));
  const dates = made.flatMap((order) => order.dates);
  if (made.length < whole.length || new Set(dates).size < dates.length) return null;
  return {
    kind: 'changes',
    changes: made.flatMap(({ changes }) => changes),
    named: made.some(({ named }) => named),
    dates,
  };
}

const OF_NOW =
  /\b(?:stuck|held up|running late|delayed|overslept|slept in|till|until|late (?:today|tonight)|working late|traffic|still at|just (?:got|left)|meeting|overrun\w*|overran)\b/;

function together(parts: readonly Part[]): Said | null {
  const deeds = new Set(parts.flatMap(({ does }) => (does && does !== 'no' ? [does] : [])));
  // "Skip Saturday and add Sunday instead": it moves.
  const isMoved =
    deeds.has('skip') && parts.some((part) => part.does === 'move' && part.instead && (part.to ?? part.loose));
  if (deeds.size === 2 && deeds.has('skip') && isMoved) deeds.delete('skip');
  const loose = parts.flatMap((part) => (part.loose ? [part.loose] : []));
  const tells = parts.filter((part) => part.tells || part.missed);
  let from = onlyDay(parts.flatMap((part) => (part.from ? [part.from] : [])));
  let to = onlyDay(parts.flatMap((part) => (part.to ? [part.to] : [])));
  if (from === undefined || to === undefined || deeds.size > 1 || loose.length > 1) return null;
  const [day] = loose;
  const missed = parts.some((part) => part.missed);
  // "I finish late on Mondays, so 7 pm on Mondays": the same once more.
  if (day && !(from && onlyDay([day, from]) !== undefined)) {
    if ((from || missed) && !to) to = day;
    else if (!from) from = day;
    else return null;
  }
  const times = one(parts.flatMap(({ times }) => (times ? [times] : [])));
  const minutes = one(parts.flatMap(({ minutes }) => (minutes === null ? [] : [minutes])));
  const span = one(parts.flatMap(({ span }) => (span ? [span] : [])));
  const by = one(parts.flatMap(({ by }) => (by === null ? [] : [by])));
  if (times === undefined || minutes === undefined || span === undefined || by === undefined) return null;
  const shifts = one(parts.flatMap(({ shifts }) => (shifts === null ? [] : [shifts])));
  const perWeek = one(parts.flatMap(({ perWeek }) => (perWeek === null ? [] : [perWeek])));
  if (shifts === undefined || perWeek === undefined || (shifts !== null && (times || minutes !== null))) return null;
  const [deed] = deeds;
  const keeps = one(parts.flatMap((part) => (part.keeps ? [part.keeps] : [])));
  const whole = parts.some(
    (part) => part.whole || (keeps && part.does === 'skip' && part.named && !part.keeps && !part.from && !part.span),
  );
  const compared = parts.some((part) => part.compared);
  if (keeps === undefined || (compared && minutes === null)) return null;
  // Of all of it, it is another wish, unless something of it stays.
  // "Everything half an hour later".
  const allBy = whole && shifts !== null && !keeps;
  const overall = allBy || parts.some((part) => part.overall);
  if ((whole && !allBy) !== (keeps !== null) || (keeps && (from || to || times || minutes !== null || deed !== 'skip')))
    return null;
  const no = parts.some(({ does }) => does === 'no');
  const adds = parts.some((part) => part.adds && !part.tells) && (to ?? from) !== null && !(to && from) && !no;
  const isAdded = adds && (deed ?? 'move') === 'move' && !span && !missed && by === null && minutes === null;
  // "Next week only once, on Thursday".
  const isAlone = parts.some(({ single }) => single) && span !== null && from !== null && !to && !times && !deed && !no;
  const does = isAdded
    ? 'add'
    : isAlone
      ? 'only'
      : (deed ?? (to || by !== null ? 'move' : no && (from || span) ? 'skip' : null));
  if (perWeek !== null && does !== 'add') return null;
  if (does === null && !times && minutes === null && shifts === null) return null;
  if (does === 'skip' && (to || times || minutes !== null || shifts !== null || by !== null)) return null;
  return {
    does,
    from,
    to,
    by,
    keeps,
    whole,
    compared,
    times,
    shifts,
    minutes,
    span,
    adds,
    perWeek,
    overall,
    early: parts.some(({ early }) => early),
    forGood: parts.some(({ forGood }) => forGood),
    single: isAlone,
    missed,
    once: isMoved || parts.some(({ once }) => once) || (tells.length > 0 && from !== null && 'date' in from),
    ever: parts.some(({ ever }) => ever),
    named: parts.some(({ named }) => named),
    instead: false,
    hours: parts.some(({ hours }) => hours),
    ofSession: parts.some(({ ofSession }) => ofSession),
  };
}

/** The one thing that is said; null: none, undefined: several. */
const one = <T>(all: readonly T[]): T | null | undefined => (all.length > 1 ? undefined : (all[0] ?? null));

/** The one day that is named, however often. */
function onlyDay(days: readonly Day[]): Day | null | undefined {
  const keys = new Set(days.map((day) => ('date' in day ? day.date.toString() : day.days.join())));
  return keys.size > 1 ? undefined : (days[0] ?? null);
}
