import { plainly } from './plain.ts';

const OPENS = /^(?:(?:no|nope|oh|hm+|sorry|actually|ah|ok|but|and|well|please|wait)[\s,]+)*/;
const CLOSES =
  /(?: (?:please|instead|maybe|if possible|if you can|actually|then|though|tho|sorry|i'm afraid))*[\s.!?]*$/;
const ASKS = "(?:(?:can|could) (?:we|you|i|it|that|this) |let's |i'd like (?:it|that) |i need (?:it|that) )?";
const MOVE =
  '(?:(?:make|move|do|have|put|shift|push|bring|be|pick|choose|find|try) )?(?:(?:it|that|this|them|me) )?(?:be )?';
const A_BIT =
  '(?:an? (?:little|bit|tad|touch)(?: bit)? |bit |slightly |much |way |little |somewhat )?(earlier|later|sooner)(?: on)?(?: in the (?:day|morning|afternoon|evening|week))?$';

/** "Make it a bit earlier". */
const WAY = new RegExp(`^${ASKS}${MOVE}${A_BIT}`);
/** "Can we push it a bit". */
const PUSH = new RegExp(
  `^${ASKS}(?:push|nudge|shift|move|bring|pull) (?:it|that|this) ?(back|forward|along|out|up)?(?: by)? (?:an? (?:little|bit|tad|touch)(?: bit)?|slightly|somewhat)(?: (back|forward))?$`,
);
/** "Can yoga be a bit later". */
const WAY_OF = new RegExp(
  `^(?:(?:can|could) (?:we |you |i )?|let's |i'd like )?(?:(?:make|move|do|have|put|shift|push|bring) )?(?:the |my |our )?(\\p{L}[\\p{L}' -]{1,30}?) (?:to )?(?:be )?${A_BIT}`,
  'u',
);
/** The days for which it is said: "on Sundays", "at weekends", "tomorrow". */
const DAY =
  '(?:(?:this|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|week ?ends?|weekdays|work ?days|week ?nights';
const DAYS = `(?:(?:just |only )?(?:on|for|at) (?:the )?(?:${DAY})(?:(?:,| and| or| &) (?:on )?(?:${DAY}))*|(?:just |only )?(?:today|tonight|tomorrow|this week|next week))`;
const A_DAY = new RegExp(`\\b(?:${DAY}|to(?:day|night|morrow))\\b`);
const ON_DAYS = new RegExp(`^(.+?),? (${DAYS})$`);
const DAYS_FIRST = new RegExp(`^(${DAYS}),? (.+)$`);
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

/** Earlier (-1), later (1) or at another time (0); `on`: the days for which it was said, `name`: the words that name what it was said of. */
export type Unsuited = { way: -1 | 0 | 1; on: string | null; name: string[] };

/**
 * Its time does not suit, and no other is said: "make it earlier on Sundays", "that's too early", "I'm in a meeting then". Null: something else is
 * said.
 */
export function readUnsuited(message: string): Unsuited | null {
  if (message.length > 80) return null;
  const text = plainly(message.replaceAll('’', "'").replace(/\s+/g, ' ').trim()).replace(OPENS, '');
  // "Then" may be a part of what is said, or close it.
  const forms = [text.replace(/[\s.!?]+$/, ''), text.replace(CLOSES, '')];
  for (const said of forms) {
    const whole = unsuited(said);
    if (whole) return { ...whole, on: null };
    const [words, on] = daysApart(said);
    const ofDays = on === '' ? null : unsuited(words);
    if (ofDays && ofDays.way !== 0) return { ...ofDays, on };
  }
  return null;
}

/** "Can Saturdays be a bit later". */
const OF_DAYS = new RegExp(
  `^(?:(?:can|could|should) )?(?:(?:we |you )?(?:make|have|do) )?(?:the )?((?:${DAY})(?:(?:,| and| &) (?:${DAY}))*)(?: ones?)? (?:(?:be|are|is|should be|to be) )?(.+)$`,
);

/** "On Sundays" apart from what is said of them, as "on sundays". */
function daysApart(said: string): [words: string, on: string] {
  const [, before = '', last = ''] = ON_DAYS.exec(said) ?? [];
  const [, first = '', after = ''] = DAYS_FIRST.exec(said) ?? [];
  const [, days = '', rest = ''] = last || first ? [] : (OF_DAYS.exec(said) ?? []);
  if (days) return [rest, `on ${days}`];
  const on = (last || first).replace(/^(?:just |only )?(?:(?:on|for|at) )?(?:the )?/, '');
  const isDay = /^(?:to|this week|next week)/.test(on);
  return [last ? before.replace(CLOSES, '') : after, on === '' || isDay ? on : `on ${on}`];
}

function unsuited(said: string): Omit<Unsuited, 'on'> | null {
  const way = WAY.exec(said)?.[1];
  if (way) return { way: way === 'later' ? 1 : -1, name: [] };
  const push = PUSH.exec(said);
  if (push) return { way: /forward|up/.test(`${push[1]}${push[2]}`) ? -1 : 1, name: [] };
  const too = TOO.exec(said)?.[1];
  if (too) return { way: too === 'late' ? -1 : 1, name: [] };
  if (NO_FIT.some((form) => form.test(said))) return { way: 0, name: [] };
  const [, name, by] = WAY_OF.exec(said) ?? [];
  const words = (name ?? '').split(/[ -]+/).filter((word) => !NAMES_NOTHING.has(word));
  return name && by && words.length > 0 && !A_DAY.test(name) ? { way: by === 'later' ? 1 : -1, name: words } : null;
}

const NAMES_NOTHING = new Set('it that this them me be to at on a the my our you we i can could'.split(' '));
