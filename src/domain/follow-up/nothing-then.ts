import { isTimeAlone } from '../amend/index.ts';

const NOTHING =
  /^\W*(?:(?:please|ok|and|oh|so)[ ,]+)*(?:nothing|no (?:reminders|tasks|notifications|messages)|leave me alone|don't remind me of anything)(?: (?:at all|for me|else))* ((?:(?:on|in|for|this|next|the|tomorrow|today|tonight)\b).{0,40}?)(?:[,;.!]\s*(?:because |as |since )?(?:i|i'm|we|we're|we've|my|our|there|it)\b.{2,80})?[.!]*$/i;

/** "Nothing on Friday evening, we have people over": what stands there is to be skipped, whatever it is. Null: something else. */
export function nothingThen(message: string): string | null {
  const when = NOTHING.exec(message.replaceAll('’', "'"))?.[1]?.trim();
  return when && isTimeAlone(when) ? `skip everything ${when}` : null;
}
