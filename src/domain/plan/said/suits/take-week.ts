import { cannotLeave } from '../complaint.ts';
import { weekdaysIn } from '../days.ts';
import { saysNo } from './negation.ts';
import { around } from './spans.ts';
import { speaksOfElsewhere } from './taken.ts';
import type { Suits } from './types.ts';
import { type Week, weekIn } from './week.ts';

/** Takes a week that is told day by day: when the goal suits, or what is there already and not wanted. The text without it. */
export function takeWeek(text: string, suits: Suits, goal: ReadonlySet<string>): string {
  const week = weekIn(text);
  if (!week) return text;
  const start = text.indexOf(week.words);
  const end = start + week.words.length;
  const lead = text.slice(text.slice(0, start).search(LAST_THOUGHT), start);
  if (isUnsure(lead, week)) return text;
  const isRefused = saysNo(lead) || IS_OUT.test(text.slice(end));
  if (isRefused || (!IS_FREE.test(lead) && speaksOfElsewhere(`${lead}${week.words}`, goal))) {
    // Of the other days nobody knows.
    if (!week.names) return text;
    takeAsTaken(week, suits);
    return `${text.slice(0, start - lead.length)} ; ${text.slice(end)}`;
  }
  suits.days.push(...week.of.flatMap(({ days }) => days));
  suits.notDays.push(...week.out);
  for (const { days: on, when, at } of week.of) {
    if (at) suits.at.push({ days: on, time: at });
    else if (when) suits.busy.push(...around(when).map((span) => ({ ...span, days: on })));
  }
  return `${text.slice(0, start)} ; ${text.slice(end)}`;
}

/** "Choir Tuesdays 7-9 and Sunday mornings", "Tuesday evenings and Sundays are out". */
function takeAsTaken({ of }: Week, suits: Suits): void {
  for (const { days, when } of of)
    if (when) suits.busy.push({ ...when, days });
    else suits.notDays.push(...days);
}

const LAST_THOUGHT = /(?:(?! but | so | because )(?:[^.,;!?()]|[.,](?=\d)))*$/;

/** Hours of work have a reader of their own; in "Tuesdays free from 6 and Saturday mornings" the hour is that of the days before it. */
const isUnsure = (lead: string, { names }: Week): boolean =>
  cannotLeave(lead) ||
  /\b(?:i|we) (?:work|teach)\b|\b(?:shifts?|lectures?|lessons?|class|classes|closed|open)\b/.test(lead) ||
  (!names && weekdaysIn(lead).length > 0);

/** "I've got", "I can do": what follows is free. */
const IS_FREE =
  /\b(?:i have|i've|i've got|i can(?: only)?(?: do| make| manage)?|i'm free|free|available)(?: on| only)? $/;
/** "Tuesday evenings and Sundays are out". */
const IS_OUT =
  /^ ?,? ?(?:(?:is|are|'re) (?!best|good|fine|ok|okay|free|great|possible|mine|when|what|easiest|ideal)|i (?:have|work|can't|cannot|don't)|i've|i'm (?!free)|off\b|out\b|taken|busy|don't|won't|no good)/;
