import { plain } from '../plan/index.ts';
import { NUMBER } from '../plan/said/index.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const NTH = '\\d{1,2}(?:st|nd|rd|th)';
const N = `(?:${NUMBER}|\\d{1,4})`;
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const HOUR = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})';

/** Kinds of values that stand for each other; what comes first is looked for first. */
const KINDS = {
  length: `(?:half an hour|an hour(?: and a half)?|(?:a )?quarter of an hour|${N} ?(?:mins?|minutes?|hours?|hrs?|h))`,
  clock: `(?:\\d{1,2}[:.]\\d\\d(?: ?[ap]m)?|\\d{1,2} ?[ap]m|half (?:past )?${HOUR}|quarter (?:past|to) ${HOUR}|noon|midday)`,
  span: `(?:(?:an?|${N}|(?:a )?couple of) (?:days?|weeks?|months?)|a fortnight)`,
  day: `(?:(?:next |this )?${WEEKDAY}s?(?:,? (?:the )?(?:${NTH}(?: (?:of )?${MONTH})?|\\d{1,2} (?:of )?${MONTH}))?|(?:the )?${NTH}(?: (?:of )?${MONTH})?|(?:the )?\\d{1,2} (?:of )?${MONTH}|${MONTH} (?:the )?\\d{1,2}(?:st|nd|rd|th)?|tomorrow|today|tonight|(?:after )?(?:christmas|easter|new year(?:'s)?))`,
  often: `(?:once|twice|${N} ?(?:times|x))`,
  number: `(?:[£$€]?${N})`,
} as const;
type Kind = keyof typeof KINDS;
const ORDER: Kind[] = ['length', 'clock', 'span', 'day', 'often', 'number'];
const formsOf = (make: (kind: string) => RegExp) =>
  Object.fromEntries(ORDER.map((kind) => [kind, make(KINDS[kind])])) as Record<Kind, RegExp>;
const ALONE = formsOf((kind) => new RegExp(`^${kind}$`));
const WITHIN = formsOf((kind) => new RegExp(`\\b${kind}(?![\\w:])`, 'g'));
const NUMBERS = new RegExp(`[£$€]?\\b${N}\\b(?!(?:st|nd|rd|th))`, 'g');
const UNTIL_DAY = new RegExp(`\\b(?:until|till|til) ${KINDS.day}(?![\\w:])`, 'g');
const FROM_DAY = new RegExp(`\\bfrom ${KINDS.day}(?![\\w:])`, 'g');
const FOR_SPAN = new RegExp(`\\b(?:for )?${KINDS.span}\\b`, 'g');
const OF_MONTH = new RegExp(`(?: of)? ${MONTH}$`);
const ORDINAL = new RegExp(`^(?:(?:next |this )?${WEEKDAY} )?(?:the )?${NTH}$`);

/** It puts something right. */
const SIGN =
  "(?:no|nope|nah|sorry|oops|whoops|actually|wait|hang on|hold on|scratch that|rather|i (?:only |just )?mean(?:t)?|i said|my mistake|correction|wrong (?:day|date|one|time|week)|make (?:it|that)|it(?:'s| is| was| should be)|should be|should have been|that should be|on second thoughts?|not quite)";
const BESIDE =
  "(?:oh|ah|hm+|ok(?:ay)?|well|but|and|ugh|of course|(?:go )?back to|to|at|on|by|for|from|until|till|til|just|only|more like|better|maybe|let's say|say)";
const HEAD = new RegExp(`^(?:(?:${SIGN}|${BESIDE})(?:[\\s,.;:!-]+|$))*`);
const TAIL =
  /(?: (?:instead|then|please|rather|sorry|i mean(?:t)?|i think|to be safe|actually|now|after all|was it|on second thoughts?))+$/;
const NOT_THAT = /(?:[\s,]+)(?:and )?not [\w:.]+(?: [\w:.]+)?$|^(?:not [\w:.]+(?: [\w:.]+)?[\s,]+(?:but )?)/;
const IS_RIGHTED = new RegExp(`\\b${SIGN}\\b|\\binstead$|\\brather$`);
const LONGEST = 70;

/** `at`: "until" or "from", where that stands before it. */
type Found = { kind: Kind; value: string; at: 'until' | 'from' | null };

/** The one value that a message consists of, beside what shows that it puts something right. */
function valueIn(message: string): Found | null {
  const text = plain(message).replace(/[\s.!]+$/, '');
  if (text.length > LONGEST || /\?$/.test(text) || !IS_RIGHTED.test(text)) return null;
  const bare = lastClause(text.replace(NOT_THAT, '')).replace(TAIL, '');
  const head = HEAD.exec(bare)?.[0] ?? '';
  const value = bare
    .slice(head.length)
    .replace(/^the (?=(?:\d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)days)$)/, '');
  const kind = ORDER.find((one) => ALONE[one].test(value));
  const at = /\b(?:until|till|til)\b/.test(head) ? 'until' : /\bfrom\b/.test(head) ? 'from' : null;
  return kind ? { kind, value, at } : null;
}

/** "Still rough, make it till Sunday": what stands before only tells why, and names nothing. */
function lastClause(text: string): string {
  const [last = '', ...told] = text.split(/[,;.!]+ | - /).toReversed();
  const tells = told.some((clause) => clause.replace(HEAD, '') !== '');
  return tells && told.every((clause) => !NAMES.test(clause)) && IS_RIGHTED.test(last) ? last : text;
}
const NAMES = new RegExp(`\\d|\\b(?:${WEEKDAY}s?|today|tonight|tomorrow|weeks?|days?|hours?|not|n't)\\b`);

/**
 * "No sorry, an hour", "it was the 4th", "make it three", said of the change that was made last: its words with this value in the place of the one of the
 * same kind that they end with. Null: it puts nothing right, or it is not clear what.
 */
export function putRight(message: string, words: string): string | null {
  const found = valueIn(message);
  if (!found) return null;
  // Of "30 minutes instead of 20" it is the first that is put right.
  const text = plain(words).replace(/ (?:instead of|rather than) \S+(?: (?:mins?|minutes|hours?))?$/, '');
  const { kind, value, at } = found;
  if (kind === 'number')
    return /^[£$€]/.test(value)
      ? replaced(text, NUMBERS, value)
      : (replaced(text, WITHIN.often, `${value} times`) ?? replaced(text, NUMBERS, value));
  // "For a week", and then "no, till Friday", or the other way round.
  const first =
    kind === 'day' && at === 'until'
      ? (replaced(text, UNTIL_DAY, `until ${value}`) ?? replaced(text, FOR_SPAN, `until ${value}`))
      : kind === 'day' && at === 'from'
        ? replaced(text, FROM_DAY, `from ${value}`)
        : null;
  const own = first ?? replaced(text, WITHIN[kind], value);
  return own ?? (kind === 'span' ? replaced(text, UNTIL_DAY, `for ${value}`) : null);
}

function replaced(text: string, form: RegExp, value: string): string | null {
  const all = [...text.matchAll(form)];
  const last = all.at(-1);
  if (!last) return null;
  const before = all.at(-2);
  // Of two in a row it is not clear which: "skip Monday and Tuesday".
  if (before && /^(?:,| and| or| &|, and) ?$/.test(text.slice(before.index + before[0].length, last.index)))
    return null;
  const month = OF_MONTH.exec(last[0])?.[0];
  const whole = month && ORDINAL.test(value) ? `${value}${month}` : value;
  const said = text.slice(0, last.index) + whole + text.slice(last.index + last[0].length);
  return said === text ? null : said;
}

/** "No, go back to Wednesday", right after "move Wednesday to Thursday": as it was. */
export function backToFirst(message: string, words: string): boolean {
  const text = plain(message)
    .replace(/[\s.!]+$/, '')
    .replace(TAIL, '');
  const value = BACK_TO.exec(text)?.[1];
  if (!value) return false;
  const stem = value.replace(/s$/, '');
  const named = plain(words);
  if (GIVES_WAY.exec(named)?.[1]?.startsWith(stem)) return true;
  const at = ` ${named}`.indexOf(` ${stem}`);
  return at >= 0 && ONTO.test(named.slice(at + stem.length));
}
/** What another value takes the place of. */
const GIVES_WAY = /\b(?:instead of|rather than|from) (?:the )?([a-z0-9: ]{1,24})/;
const ONTO = / (?:to|on|onto) /;
const BACK_TO = new RegExp(
  `^(?:(?:${SIGN}|and|ok(?:ay)?|oh|please|let's|can we|could we)[\\s,.]+)*(?:go |put it |move it )?back to (?:the )?([a-z0-9: ]{1,24})$`,
);
