import { lengthIn } from './commands/reference.ts';
import { type Draft, readDraft } from './draft/draft.ts';
import { resolveOnce } from './resolve/once.ts';
import { isAsk } from './resolve/resolved.ts';
import type { Ask, Setting } from './types.ts';

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
  const draft = nearTo(anchor, readDraft(text, setting));
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

/** "All at 7", of what stands at 18:00, means the evening: the half of the day that is nearer, where one is. */
function nearTo(anchor: Temporal.PlainDateTime | null, draft: Draft): Draft {
  const [clock, ...others] = draft.clocks;
  if (!anchor || !clock || clock.sure || draft.part || others.length > 0 || clock.hour > 12) return draft;
  const standing = anchor.hour * 60 + anchor.minute;
  const far = (hour: number) => Math.abs(hour * 60 + clock.minute - standing);
  const [early, late] = [clock.hour % 12, (clock.hour % 12) + 12];
  if (far(early) === far(late)) return draft;
  return { ...draft, clocks: [{ ...clock, hour: far(early) < far(late) ? early : late, sure: true }] };
}

function firstOf(
  found: ReturnType<typeof resolveOnce>,
): { kind: 'moment'; local: Temporal.PlainDateTime; at: Temporal.Instant } | Ask | null {
  if (isAsk(found)) return found;
  const [first] = found.found;
  return first ? { kind: 'moment', local: first.local, at: first.at } : null;
}

/** "2 hours later", "a day earlier": counted from where the task stands. What would lie in the past is no answer. */
function shiftedFrom(words: string, anchor: Temporal.PlainDateTime, setting: Setting) {
  const [, amount = '', direction] = /^(.{1,60}) (later|earlier)$/i.exec(words.trim()) ?? [];
  const found = direction ? lengthIn(amount, setting) : null;
  if (!found || found.start > 0 || found.end < amount.length) return null;
  const { months, days, minutes } = found.length;
  const sign = direction?.toLowerCase() === 'earlier' ? -1 : 1;
  const by = { months: sign * Math.trunc(months), days: sign * Math.trunc(days), minutes: sign * Math.round(minutes) };
  const at = anchor.add(by).toZonedDateTime(setting.zone).toInstant();
  if (Temporal.Instant.compare(at, setting.now) <= 0) return null;
  return { kind: 'moment' as const, at, local: at.toZonedDateTimeISO(setting.zone).toPlainDateTime() };
}
