import { type Weekday, weekdays } from '../../../calendar/index.ts';
import type { ClockSpan } from '../../types.ts';
import { boundIn, partsOfDayIn } from '../clock.ts';
import { cannotLeave } from '../complaint.ts';
import { weekdaysIn } from '../days.ts';
import { CLAUSES } from './clauses.ts';
import { namedDays } from './day-names.ts';
import { takeFree } from './free.ts';
import { saysNo } from './negation.ts';
import { REGULAR, START } from './regular.ts';
import { overlap, rest } from './spans.ts';
import { takeWeek } from './take-week.ts';
import { isElsewhere, isTakenUp, takeTaken } from './taken.ts';
import type { Suits } from './types.ts';
import { takeBound, takeRefused, takeWished } from './wished.ts';
import { takeWork, WORKS } from './works.ts';

/** Reads what suits, clause by clause: "not on Fridays", "Tuesdays only after 3", "never before 10 am", "mornings". Lower-case text. */
export function suitsIn(text: string, goal: ReadonlySet<string> = new Set()): Suits {
  const suits: Suits = { days: [], notDays: [], busy: [], window: null, open: '', at: [] };
  const bounds: Bound[] = [];
  for (const part of takeWeek(text.replace(START, ' '), suits, goal)
    .replace(/\bweekday\b/g, 'weekdays')
    .split(CLAUSES)) {
    const clause = (part ?? '').trim();
    if (clause !== '') takeClause(clause, suits, bounds, goal);
  }
  suits.days = weekdays.filter((day) => suits.days.includes(day) && !suits.notDays.includes(day));
  suits.notDays = weekdays.filter((day) => suits.notDays.includes(day));
  for (const { span, days } of bounds) {
    // "Weekdays after 7, weekends any time": the hour is that of the days it was said of.
    if (days.length > 0 && suits.days.some((day) => !days.includes(day))) suits.busy.push({ ...rest(span), days });
    else suits.window = suits.window ? overlap(suits.window, span) : span;
  }
  return suits;
}

/** One end of a day, and the days of which it was said; none: of all. */
type Bound = { span: ClockSpan; days: Weekday[] };

function takeClause(clause: string, suits: Suits, bounds: Bound[], goal: ReadonlySet<string>): void {
  if (cannotLeave(clause) || takeFree(clause, suits) || takeWork(clause, suits)) return;
  const [no, works, busy] = [saysNo(clause), WORKS.test(clause), BUSY.test(clause.replace(OF_SCHOOL, ' '))];
  const bound = boundIn(clause, { no, busy: no || busy || works });
  const parts = partsOfDayIn(clause);
  if (takeTaken(clause, { bound, parts, goal }, suits)) return;
  if (!no && !bound && !busy) suits.open += `${clause}, `;
  // "Tuesday only before 7 am": an hour that is said of a day is that day's.
  const isOwn = no || (bound && !/\b(?:start|begin|from)/.test(clause));
  const days = isOwn ? namedDays(clause) : weekdaysIn((clause.match(REGULAR) ?? []).join(' '));
  // "I teach until 4": on the days of work.
  if (bound && days.length === 0 && works && !no) {
    suits.busy.push({ ...rest(bound), days: [1, 2, 3, 4, 5] });
    suits.works = true;
  } else if (bound) {
    const ofAll = takeBound(clause, { bound, days, no }, suits);
    if (ofAll) bounds.push({ span: ofAll, days });
  } else if (no) takeRefused(days, parts, suits);
  else takeWished(clause, days, suits);
}

/** At these hours they are elsewhere. */
const OF_SCHOOL =
  /\b(?:after (?:school|class|college)|before (?:work|school|class|college))\b|\b(?:school|class|work) (?:fair|f[eê]te|play|reunion|concert|trip|photos?|uniforms?|books?|party)\b/g;
const BUSY =
  /\b(?:busy|work(?:ing)?|class|school|uni|lectures?|meetings?|shift|appointment)\b|\b(?:i'm|i am|we're|we are|i get|i come|only|not) (?:\w+ )?(?:away|out|home|back|asleep)\b/;

/** The text without the thoughts that say when it does not suit: no day to begin stands in those. */
export function withoutRefused(text: string): string {
  return text
    .split(CLAUSES)
    .filter((part) => {
      const clause = (part ?? '').trim();
      return (
        !isTakenUp(clause) &&
        !(isElsewhere(clause) && weekdaysIn(clause).length > 0) &&
        !/^(?:just )?not (?:on )?(?:mon|tue|wed|thu|fri|sat|sun)/.test(clause)
      );
    })
    .join(', ');
}
