import { daysIn } from '../onboarding/days.ts';

/** What is to be different about the task that was just made or changed. `words`: a day or time as it was said. */
export type Amendment =
  | { kind: 'shift'; minutes: number }
  | { kind: 'when'; words: string }
  /** ISO weekdays, every week */
  | { kind: 'days'; days: number[] }
  | { kind: 'rename'; title: string }
  | { kind: 'length'; minutes: number }
  | { kind: 'drop' };

const OPENER =
  /^(?:(?:no|nope|actually|sorry|wait|oh|ah|ahh|oops|hm+|ok(?:ay)?|please|rather|better|but|i\s+mean(?:t)?|i\s+said|on\s+second\s+thoughts?|can\s+you|could\s+you|let'?s)\b[\s,.!:–-]*)+/i;
const IT = '(?:it|that|this|that\\s+one|this\\s+one|the\\s+(?:reminder|task|last\\s+one))';
const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  half: 0.5,
  'half an': 0.5,
  quarter: 0.25,
  'a quarter of an': 0.25,
  'an hour and a half': 1.5,
};
const AMOUNT =
  '(\\d{1,3}(?:\\.\\d)?|a\\s+quarter\\s+of\\s+an|half\\s+an|half|an?|one|two|three|four|five|ten|fifteen|twenty|thirty)\\s*(minutes?|mins?|min|m|hours?|hrs?|h)\\b(\\s+and\\s+a\\s+half)?';
const SHIFT = new RegExp(
  `^(?:(?:make|move|push|shift|put|set|do)\\s+${IT}\\s+)?(?:(?:to|by)\\s+)?(?:about\\s+)?${AMOUNT}\\s+(later|earlier|sooner|back|forward|before|after)(?:\\s+(?:please|instead|than\\s+that))*\\W*$`,
  'i',
);
const LENGTH = new RegExp(
  `^(?:(?:make|let)\\s+${IT}\\s+(?:last\\s+)?(?:for\\s+)?|for\\s+)(?:only\\s+)?${AMOUNT}(?:\\s+(?:long|in\\s+total|please|instead))*\\W*$`,
  'i',
);
const RENAME = new RegExp(
  `^(?:(?:call|name|title|label)\\s+${IT}\\s+(?!off\\b|at\\b|on\\b|in\\b|tomorrow\\b|today\\b|a\\s+(?:day|night)\\b|again\\b|quits\\b)|(?:rename|retitle)\\s+${IT}\\s+(?:to|as|into)?\\s*|change\\s+(?:the\\s+)?(?:name|title)\\s+(?:of\\s+${IT}\\s+)?to\\s+|the\\s+(?:name|title)\\s+should\\s+be\\s+)(.{1,200})$`,
  'i',
);
const DROP = new RegExp(
  `^(?:forget\\s+(?:about\\s+)?${IT}|(?:delete|cancel|remove|scrap|scratch|drop)\\s+${IT}|never\\s*mind(?:\\s+${IT})?|i\\s+don'?t\\s+(?:want|need)\\s+${IT}(?:\\s+any\\s*more)?)(?:\\s+(?:please|again|after\\s+all|then))*\\W*$`,
  'i',
);
const WHEN = new RegExp(
  `^(?:(?:make|move|change|set|put|do|have|reschedule|shift)\\s+${IT}\\s+(?:to\\s+|be\\s+)?)(.{1,80})$`,
  'i',
);

/**
 * "Actually make it 20 minutes later", "no, Tuesdays", "call it stretching": a change of what was just talked of. Null: something else.
 * `corrects` in the opening ("no, …") lets a bare day or time stand for itself.
 */
export function readAmendment(message: string): Amendment | null {
  const text = message.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  if (text.length > 300) return null;
  const opening = OPENER.exec(text)?.[0] ?? '';
  const said = text
    .slice(opening.length)
    .replace(/[.!\s]+$/, '')
    .replace(/\s+(?:instead|please|then)$/i, '');
  if (said === '') return null;
  const shift = SHIFT.exec(said);
  if (shift) {
    const minutes = minutesOf(shift[1], shift[2], shift[3]);
    return { kind: 'shift', minutes: /earlier|sooner|forward|before/i.test(shift[4] ?? '') ? -minutes : minutes };
  }
  const rename = RENAME.exec(said)?.[1];
  if (rename) return { kind: 'rename', title: tidy(rename) };
  if (DROP.test(said)) return { kind: 'drop' };
  const length = LENGTH.exec(said);
  if (length) return { kind: 'length', minutes: minutesOf(length[1], length[2], length[3]) };
  return whenIn(
    said,
    /\binstead\W*$/i.test(text) ||
      /\b(?:no|nope|actually|sorry|wait|oops|i\s+meant?|i\s+said|rather|better)\b/i.test(opening),
  );
}

const BARE_TIME =
  /^(?:(?:at|on|to|for|the)\s+)*(?:\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|o'?clock)?|noon|midnight|half\s+(?:past\s+)?\w+|quarter\s+(?:to|past)\s+\w+|today|tonight|tomorrow|next\s+\w+|this\s+\w+|(?:mon|tues?|wednes|thurs?|fri|satur|sun)days?|in\s+the\s+(?:morning|evening|afternoon))(?:\s+(?:at\s+)?(?:\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm)?|in\s+the\s+(?:morning|evening|afternoon)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|morning|evening|night|noon))*$/i;
const EVERY =
  /^(?:(?:every|each)\s+.+|daily|weekly|(?:on\s+)?(?:week\s?days|weekends)|(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days(?:\s*(?:,|and|&)\s*)?)+)$/i;

const SURE_TIME = /^(?:at\s+)?(?:\d{1,2}(?:[:.]\d{2})?\s*[ap]\.?m\.?|[01]\d:\d{2}|2[0-3]:\d{2}|noon|midnight)$/i;

function whenIn(said: string, corrects: boolean): Amendment | null {
  const named = WHEN.exec(said)?.[1];
  const words = named ?? (corrects ? said : '');
  // Right after it was made, "7 pm" can only mean that.
  if (words === '') return SURE_TIME.test(said) ? { kind: 'when', words: said } : null;
  const bare = words.replace(/^(?:on|at)\s+/i, '');
  if (EVERY.test(bare) && daysIn(bare).length > 0 && !/\d/.test(bare)) return { kind: 'days', days: daysIn(bare) };
  return BARE_TIME.test(words) ? { kind: 'when', words } : null;
}

function minutesOf(amount = '', unit = '', more = ''): number {
  const plain = amount.toLowerCase().replace(/\s+/g, ' ');
  const value = NUMBERS[plain] ?? Number(plain);
  return Math.round((value + (more ? 0.5 : 0)) * (/^h/i.test(unit) ? 60 : 1));
}

function tidy(title: string): string {
  const bare = title.replace(/^["'“”]+|["'“”.!]+$/g, '').trim();
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
