import { plainly } from './plain.ts';

const OPENS = /^(?:(?:no|nope|oh|hm+|sorry|actually|ah|ok|but|and|well|please|wait)[\s,]+)*/;
const CLOSES =
  /(?: (?:please|instead|maybe|if possible|if you can|actually|then|though|tho|sorry|i'm afraid))*[\s.!?]*$/;
const ASKS = "(?:(?:can|could) (?:we|you|i|it|that|this) |let's |i'd like (?:it|that) |i need (?:it|that) )?";
const MOVE =
  '(?:(?:make|move|do|have|put|shift|push|bring|be|pick|choose|find|try) )?(?:(?:it|that|this|them|me) )?(?:be )?';

/** "Make it a bit earlier". */
const WAY = new RegExp(
  `^${ASKS}${MOVE}(?:an? (?:little|bit|tad|touch)(?: bit)? |bit |slightly |much |way |little |somewhat )?(earlier|later|sooner)(?: on)?(?: in the (?:day|morning|afternoon|evening|week))?$`,
);
/** "That's too late for me". */
const TOO =
  /^(?:(?:it's|that's|this is|it is|that is|is|its) )?(?:an? (?:little|bit) |bit |way |far |much |still )?too (early|late|soon)(?: for me| for us)?$/;
const NO_FIT = [
  "(?:(?:that|it|this|the time|that time|that day|then) )?(?:really |just )?(?:doesn't|does not|won't|will not|isn't going to) (?:really |quite )?(?:work|suit|fit)(?: for)?(?: me| us)?(?: at all)?",
  "(?:i|we) (?:can't|cannot|can not|won't be able to|couldn't)(?: make| do| manage)? (?:it|that|this|then|that time|that day|it then|that then)",
  "(?:i'm|i am|i'll be|i have|i've got|we're|we have) (?:busy|away|out|at work|working|asleep|driving|(?:in |at )?(?:an?|the|my|another) \\p{L}+(?: \\p{L}+)?) (?:then|at that time|that day|at the time)",
  `${ASKS}${MOVE}(?:to |on |at |for )?(?:some other|another|a different|any other) (?:time|day|slot|date)`,
  "(?:that's|it's|this is|that is) (?:not|no) (?:a )?good(?: time| day)?(?: for me)?",
].map((form) => new RegExp(`^${form}$`, 'u'));

/**
 * Its time does not suit, and no other is said: "make it earlier" (-1), "that's too early" (1), "I'm in a meeting then" (0). Null: something else is
 * said.
 */
export function readUnsuited(message: string): -1 | 0 | 1 | null {
  if (message.length > 80) return null;
  const text = plainly(message.replaceAll('’', "'").replace(/\s+/g, ' ').trim()).replace(OPENS, '');
  // "Then" may be a part of what is said, or close it.
  const forms = [text.replace(/[\s.!?]+$/, ''), text.replace(CLOSES, '')];
  for (const said of forms) {
    const way = WAY.exec(said)?.[1];
    if (way) return way === 'later' ? 1 : -1;
    const too = TOO.exec(said)?.[1];
    if (too) return too === 'late' ? -1 : 1;
    if (NO_FIT.some((form) => form.test(said))) return 0;
  }
  return null;
}
