import type { Setting } from '../../../domain/language/index.ts';
import { datesIn, factsIn, plain } from '../../../domain/plan/index.ts';

const AS_SUGGESTED =
  /^(?:yes|go ahead|do it|let'?s go|start|yeah|yep|yup|sure|ok(?:ay)?|k|fine|good|great|perfect|that|that one|sounds good|that works|works for me|as you (?:say|suggest)|whatever|you (?:choose|decide|pick)|any(?:time| day)?|don'?t (?:care|mind)|no idea|the suggested (?:one|day)|👍)\b/u;

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
  if (/\bnext week\b/.test(text)) return today.add({ days: 8 - today.dayOfWeek });
  if (/\b(?:this|at the|on the) weekend\b/.test(text)) return today.add({ days: (6 - today.dayOfWeek + 7) % 7 || 7 });
  const span = /\bin (a|an|one|two|three|\d{1,2}) (days?|weeks?)\b/.exec(text);
  if (span) {
    const count = { a: 1, an: 1, one: 1, two: 2, three: 3 }[span[1] ?? ''] ?? Number(span[1]);
    return today.add(span[2]?.startsWith('w') ? { weeks: count } : { days: count });
  }
  return AS_SUGGESTED.test(text) ? 'suggested' : null;
}
