import { weekdayName } from '../../../domain/calendar-names.ts';
import { joinWords, type Setting, sayDuration } from '../../../domain/language/index.ts';
import {
  datesIn,
  factsIn,
  type GoalBrief,
  type GoalFacts,
  plain,
  valuesIn,
  withWords,
} from '../../../domain/plan/index.ts';

const AS_SUGGESTED =
  /^(?:yes|go ahead|do it|let'?s go|start|yeah|yep|yup|sure|ok(?:ay)?|k|fine|good|great|perfect|that|that one|sounds good|that works|works for me|as you (?:say|suggest)|whatever|you (?:choose|decide|pick)|any(?:time| day)?|don'?t (?:care|mind)|no idea|the suggested (?:one|day)|save it|yes save|👍)\b/u;

/** The day to begin that a message names; `'suggested'` for a yes to the one put forward; null when it names none. */
export function startIn(message: string, setting: Setting): Temporal.PlainDate | 'suggested' | null {
  const text = plain(message);
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  if (
    /^(?:start |begin )?(?:right )?now\b(?! and)|\bstart(?:ing)? (?:right )?now\b|\bimmediately\b|\basap\b|\bas soon as possible\b/.test(
      text,
    )
  )
    return today;
  const { start } = factsIn(message, setting);
  if (start) return Temporal.PlainDate.from(start);
  const [found] = datesIn(text, setting);
  if (found) return found.date;
  const after = /\bafter (?:the )?(?:holidays|christmas holidays|festive season)\b/.test(text)
    ? datesIn('on 2 january', setting)
    : [];
  if (after[0]) return after[0].date;
  // "After Christmas": the first day behind it.
  const [behind] = /\bafter\b/.test(text) ? valuesIn(text, 'date_range', setting) : [];
  if (behind && Temporal.PlainDate.compare(behind.from, today) >= 0) return behind.from;
  if (/\bnext week\b/.test(text)) return today.add({ days: 8 - today.dayOfWeek });
  if (/\b(?:this|at the|on the) weekend\b/.test(text)) return today.add({ days: (6 - today.dayOfWeek + 7) % 7 || 7 });
  const span = /\bin (a|an|one|two|three|\d{1,2}) (days?|weeks?)\b/.exec(text);
  if (span) {
    const count = { a: 1, an: 1, one: 1, two: 2, three: 3 }[span[1] ?? ''] ?? Number(span[1]);
    return today.add(span[2]?.startsWith('w') ? { weeks: count } : { days: count });
  }
  return AS_SUGGESTED.test(text) ? 'suggested' : null;
}

/**
 * What a message says beside the day: how often, when, how long, where they stand. It is kept for the plan. `noted`: the same in words; null
 * where nothing was said.
 */
export function alsoSaid(
  brief: GoalBrief,
  message: string,
  start: Temporal.PlainDate | null,
  setting: Setting,
): { brief: GoalBrief; noted: string | null } {
  const said = message.slice(0, 500);
  const told = withWords(brief, said, setting);
  const { start: _start, ...facts } = told.facts;
  // "On Monday" is the day to begin, no day of each week.
  const oneDay =
    start !== null && facts.days?.length === 1 && facts.days[0] === start.dayOfWeek && !/days\b/.test(plain(said));
  const kept: GoalFacts = { ...facts, ...(brief.facts.start && { start: brief.facts.start }) };
  if (oneDay) {
    delete kept.days;
    if (brief.facts.days) kept.days = brief.facts.days;
  }
  const words = sayFacts(kept, brief.facts);
  const answered = Object.keys(told.answers).length > Object.keys(brief.answers).length;
  const tells = !said.trim().endsWith('?') && said.trim().split(/\s+/).length >= 3;
  if (words.length === 0 && !answered && !tells) return { brief, noted: null };
  const more = start === null && tells ? { words: `${brief.words}. ${said}`.slice(0, 2_000) } : {};
  return {
    brief: { ...told, ...more, facts: kept },
    noted: words.length > 0 ? `Noted: ${joinWords(words)}.` : 'Noted, I take that into the plan.',
  };
}

/** The facts that are new or another now. */
function sayFacts(facts: GoalFacts, before: GoalFacts): string[] {
  const isNew = (key: keyof GoalFacts) =>
    facts[key] !== undefined && JSON.stringify(facts[key]) !== JSON.stringify(before[key]);
  const days = (list: readonly number[] = []) => joinWords(list.map((day) => `${weekdayName(day)}s`));
  const said: string[] = [];
  if (isNew('perWeek'))
    said.push(
      facts.perWeek === 1 ? 'once a week' : facts.perWeek === 2 ? 'twice a week' : `${facts.perWeek} times a week`,
    );
  if (isNew('minutes')) said.push(`${sayDuration(facts.minutes ?? 0)} at a time`);
  if (isNew('days')) said.push(`on ${days(facts.days)}`);
  if (isNew('notDays')) said.push(`not on ${days(facts.notDays)}`);
  if (isNew('time')) said.push(`at ${facts.time}`);
  if (isNew('window')) said.push(`between ${facts.window?.start} and ${facts.window?.end}`);
  if (isNew('deadline')) said.push(`by ${facts.deadline}`);
  return said;
}
