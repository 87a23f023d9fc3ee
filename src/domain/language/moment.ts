import { readDraft } from './draft/draft.ts';
import { resolveOnce } from './resolve/once.ts';
import { isAsk } from './resolve/resolved.ts';
import type { Ask, Setting } from './types.ts';
import { numberOf } from './words.ts';

/**
 * One moment in the person's own words ("tomorrow at 7 am"), for a task that stands on `anchor`: a time without a day stays on
 * that day while it lies ahead, a day without a time keeps the anchor's time. Null when the words name no time.
 */
export function understandMoment(
  words: string,
  anchor: Temporal.PlainDateTime | null,
  setting: Setting,
): { kind: 'moment'; local: Temporal.PlainDateTime; at: Temporal.Instant } | Ask | null {
  const shifted = anchor && shiftedFrom(words, anchor, setting);
  if (shifted) return shifted;
  const text =
    /^\s*(?:at|on|in|by|tomorrow|today|tonight|next|this|noon|midnight)\b/i.test(words) || /[:a-z]{2}/i.test(words)
      ? words
      : `at ${words}`;
  const draft = readDraft(text, setting);
  const timed = draft.clocks.length > 0 || draft.minutesFromNow !== null;
  const dated = draft.days.length > 0 || draft.part?.today;
  if (!timed && !dated && !draft.part) return null;
  const now = setting.now.toZonedDateTimeISO(setting.zone).toPlainDateTime();
  const ahead =
    anchor && Temporal.PlainDate.compare(anchor.toPlainDate(), now.toPlainDate()) > 0 ? anchor.toPlainDate() : null;
  if (!dated && ahead && draft.minutesFromNow === null) {
    return firstOf(
      resolveOnce(
        { ...draft, days: [{ kind: 'on', date: ahead, again: null, today: false, at: { start: 0, end: 0 } }] },
        setting,
      ),
    );
  }
  if (!timed && dated && anchor && !draft.part) {
    const time = { hour: anchor.hour, minute: anchor.minute, sure: true, start: text.length, end: text.length };
    return firstOf(resolveOnce({ ...draft, clocks: [time] }, setting));
  }
  return firstOf(resolveOnce(draft, setting));
}

function firstOf(
  found: ReturnType<typeof resolveOnce>,
): { kind: 'moment'; local: Temporal.PlainDateTime; at: Temporal.Instant } | Ask | null {
  if (isAsk(found)) return found;
  const [first] = found.found;
  return first ? { kind: 'moment', local: first.local, at: first.at } : null;
}

/** "2 hours later", "a day earlier": counted from where the task stands. What would lie in the past is no answer. */
function shiftedFrom(words: string, anchor: Temporal.PlainDateTime, { zone, now }: Setting) {
  const match = /^(.+?)\s+(minutes?|mins?|hours?|days?|weeks?)\s+(later|earlier)$/i.exec(words.trim().toLowerCase());
  if (!match) return null;
  const [, amount = '', unit = '', direction] = match;
  const count = (amount.startsWith('half') ? 0.5 : numberOf(amount)) * (direction === 'earlier' ? -1 : 1);
  if (!Number.isFinite(count)) return null;
  const by = unit.startsWith('m')
    ? { minutes: count }
    : unit.startsWith('h')
      ? { minutes: count * 60 }
      : unit.startsWith('d')
        ? { days: Math.trunc(count) }
        : { weeks: Math.trunc(count) };
  const at = anchor.add(by).toZonedDateTime(zone).toInstant();
  if (Temporal.Instant.compare(at, now) <= 0) return null;
  return { kind: 'moment' as const, at, local: at.toZonedDateTimeISO(zone).toPlainDateTime() };
}
