import { clockIn, weekdaysIn, windowIn } from '../said/index.ts';
import type { BusyHours, ClockSpan } from '../types.ts';

const OTHER =
  'class(?:es)?|lectures?|seminars?|school|uni(?:versity)?|college|work|shifts?|practice|rehearsals?|meetings?|kindergarten|daycare';
const CLAUSE = new RegExp(
  `(?:\\b(?:and|but|because|as|since|while) )?\\b(?:i(?: already| also)? have|i've(?: got)?|i have got|i'm (?:in|at)|i am (?:in|at)|i go to|there(?:'s| is)) (?:a |my |the )?(?:[a-z]{2,15} )?(?:${OTHER})\\b(?:[^,.;!?]|[.,](?=\\d)|, ?(?=(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b))*|\\b(?:and |but )?my (?:[a-z]{2,15} )?(?:${OTHER}) (?:is|are|runs?|goes|hours|times)\\b(?:[^,.;!?]|[.,](?=\\d))*|\\b(?:and |but )?i work (?=from\\b|mon|tue|wed|thu|fri|sat|sun|weekdays|\\d)(?:[^,.;!?]|[.,](?=\\d))*`,
  'g',
);
/** Who is looked after, and when. */
const CARE =
  '(?:look(?:ing)? after|car(?:e|ing) for|mind(?:ing)?|babysit(?:ting)?|pick(?:ing)? up|collect(?:ing)?|drop(?:ping)?(?: off)?|with) (?:my |the |our )?(?:mum|mom|mother|dad|father|parents?|gran\\w*|nan|kids?|children|son|daughter|boys?|girls?|baby|toddler|twins|grand\\w+|wife|husband|partner|brother|sister|aunt|uncle|nephews?|nieces?|neighbour|neighbor)|do(?:ing)? the school run|on (?:kid|school|dad|mum) duty';
const BUSY = new RegExp(`\\b(?:${OTHER})\\b|\\b(?:${CARE})\\b`);
const CARES = new RegExp(
  `\\b(?:and |but )?(?:i|we|i'm|we're|i am|have to|i have to)(?: am| are| have to| also)? (?:${CARE})\\b(?:[^,.;!?]|[.,](?=\\d))*`,
  'g',
);
/** Where something else begins within the clause. */
const NEXT =
  / but\b| (?:and|so) (?:i|it|the|my|we|that|want|need|would|would like|hope|wish)\b| so (?=(?:only |just |it's |then )?(?:mon|tue|wed|thu|fri|sat|sun|weekends?|evenings|mornings)[a-z]*\b)/;
const HOURS = /\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)? ?(?:-|to|till|until) ?\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?/;

/** "Lessons are Saturday mornings": they are there already, and what is planned lies beside them. */
const LESSONS =
  /\b(?:(?:my|the|and|our) )*(?:driving |riding |music )?(?:lessons?|classes|training|rehearsals?) (?:is|are) (?:always |usually |on |every )*(?=(?:mon|tue|wed|thu|fri|sat|sun))(?:[^,.;!?]|[.](?=\d))*/g;

function lessonsIn(clause: string): BusyHours[] {
  const days = weekdaysIn(clause.replace(HOURS, ' '));
  const window = windowIn(clause)?.window;
  return window && days.length > 0 ? [{ ...window, days }] : [];
}

/** Hours that are taken by something else, and the text without them: what is left may say when it suits. Lower-case text. */
export function apartFromBusy(text: string): { text: string; busy: BusyHours[] } {
  const busy: BusyHours[] = [];
  const alone = text.replace(LESSONS, (clause) => {
    const [first] = split(clause);
    const own = lessonsIn(first ?? '');
    busy.push(...own);
    return own.length > 0 ? clause.slice(first?.length) : clause;
  });
  const cared = alone.replace(CARES, (clause) => {
    const [first = ''] = split(clause);
    const span = windowIn(HOURS.test(first) ? `from ${HOURS.exec(first)?.[0]}` : first)?.window ?? hourAt(first);
    if (!span) return clause;
    busy.push({ ...span, days: weekdaysIn(first.replace(HOURS, ' ')) });
    return ` ; ${clause.slice(first.length)}`;
  });
  const rest = cared.replace(CLAUSE, (clause) =>
    split(clause)
      .filter((part) => {
        const isBusy = BUSY.test(part.replace(/\bwork (?:best|better|well)\b/, ''));
        const days = isBusy ? weekdaysIn(part.replace(HOURS, ' ')) : [];
        const hours = isBusy ? HOURS.exec(part)?.[0] : undefined;
        const window = hours ? windowIn(`from ${hours}`)?.window : undefined;
        if (window) busy.push({ ...window, days });
        return !window && days.length === 0;
      })
      .join(' '),
  );
  return { text: rest, busy };
}

/** "I pick up the kids at 3": about an hour, with the way. */
function hourAt(clause: string): ClockSpan | null {
  const start = clockIn(clause)?.time;
  return start === undefined
    ? null
    : { start, end: Temporal.PlainTime.from(start).add({ hours: 1 }).toString({ smallestUnit: 'minute' }) };
}

/** "I have class Mon and Tue", "and I have practice Wednesdays", "but mornings are fine". */
function split(clause: string): string[] {
  const parts: string[] = [];
  let left = clause;
  for (let at = left.slice(1).search(NEXT); at >= 0; at = left.slice(1).search(NEXT)) {
    parts.push(left.slice(0, at + 1));
    left = left.slice(at + 1);
  }
  return [...parts, left];
}
