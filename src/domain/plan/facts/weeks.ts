import { NUMBER, numberOf, toldIn } from '../said/index.ts';

/** So many weeks of a plan, and the words that say so. */
export type WeeksSaid = { weeks: number; words: string };

const COUNT = `(?:about |around |just |only |at least |maybe |roughly )?(${NUMBER})(?: full| whole)?`;
const UNIT = '(weeks?|months?)\\b(?! (?:ago|old|away|off|later|earlier|from now|before|after|now|already|time)\\b)';
const SPANS = [
  `\\b(?:for|over|during|across) (?:the )?(?:(?:next|first|coming|whole|following) )?${COUNT} ${UNIT}`,
  `(?:^|[,;.(:] ?|- )(?:and |so |to do |want |do )?${COUNT} ${UNIT}(?: long| in total| please| altogether| to (?:start|begin) with)*(?= ?(?:$|[,;.)!-])| (?:from|of) )`,
  `\\b(?:lasting|it lasts|lasts|make it) ${COUNT} ${UNIT}`,
  `\\b(${NUMBER})[ -](week|month)(?:s'|'s)?[ -](?:long )?(?:(?:[a-z-]+ )?(?:plan|programme|program|course|block|cycle)|challenge|[a-z]+ challenge)\\b`,
].map((one) => new RegExp(one));
/** "I've trained for 3 months", "away for two weeks", "in 6 weeks": another time than that of the plan. */
const OF_ANOTHER =
  /\b(?:been|last|past|previous|away|off|abroad|holidays?|ill|sick|haven't|hadn't|didn't|stopped|used to|since|start(?:ing)? in|begin(?:ning)? in|within|in)(?: [\w']+){0,3} ?$/;
const LONGEST = 104;

/** "For 6 weeks", "over the next three months", "a four-week plan": how long it is to go on. Lower-case text. */
export function weeksSaid(text: string): WeeksSaid | null {
  const told = toldIn(text);
  for (const span of SPANS) {
    const found = span.exec(text);
    if (!found || told.includes(found[0].trim()) || OF_ANOTHER.test(text.slice(0, found.index))) continue;
    const count = numberOf(found[1] ?? '');
    const weeks = found[2]?.startsWith('month') ? Math.round(count * WEEKS_OF_A_MONTH) : count;
    if (weeks >= 1 && weeks <= LONGEST) return { weeks, words: found[0].replace(/^[,;.(: -]+/, '') };
  }
  return null;
}
const WEEKS_OF_A_MONTH = 52 / 12;
