import { type Found, readValues } from '../found.ts';
import { type Token, tokenize } from '../grammar/tokens.ts';
import { clockWords, onDate } from '../say-back.ts';
import type { Setting } from '../types.ts';

const words = (list: string) => new Set(list.split(' '));

/** What somebody says before they put a day or a time right. */
const OPENS = words(
  'no nope sorry wait oops actually make rather scratch hang i nein quatsch ach lieber perdón mejor digo',
);
const GOES_ON = words(`${[...OPENS].join(' ')} mean meant that it on at i'd , . - … doch besser a el las um am`);
const SMALL = words('at on the to for please instead then it that um am el a las , . !');
const MARKS = words(', . - … ;');

/** What was put right within the message: "Thursday at 10. Actually make that Friday" is Friday at 10, "Thursday 7... no 7.30" is at 7.30. */
export function corrected(text: string, setting: Setting): string {
  const tokens = tokenize(text);
  for (let at = tokens.length - 2; at > 0; at--) {
    if (
      !OPENS.has(tokens[at]?.text ?? '') ||
      GOES_ON.has(tokens[at - 1]?.text ?? '') !== MARKS.has(tokens[at - 1]?.text ?? '')
    )
      continue;
    const put = putRight(text, tokens, at, setting);
    if (put !== null) return withoutRefused(put, setting);
  }
  return withoutRefused(text, setting);
}

function putRight(text: string, tokens: Token[], at: number, setting: Setting): string | null {
  let next = at;
  while (GOES_ON.has(tokens[next]?.text ?? '')) next += 1;
  const [marker, first] = [tokens[at], tokens[next]];
  if (!marker || !first) return null;
  const behind = text.slice(first.start);
  const end = /[,;!]\s|[.!]\s*$|\n/.exec(behind)?.index ?? behind.length;
  const [said, rest] = [behind.slice(0, end), behind.slice(end)];
  const values = timesAlone(said, setting);
  const head = text.slice(0, marker.start).replace(/[\s,.;…-]+$/, '');
  const before = readValues(head, setting);
  const beside = MARKS.has(tokens[at - 1]?.text ?? '') || before.at(-1)?.end === head.length;
  const old = values.map(({ kind }) => before.findLast((value) => value.kind === kind));
  if (!beside || values.length === 0 || old.some((value) => value === undefined)) return null;
  const edits = values
    .map((value, i) => ({ value, old: old[i] as Found }))
    .toSorted((a, b) => b.old.start - a.old.start);
  return (
    edits.reduce(
      (put, one) => `${put.slice(0, one.old.start)}${one.value.words(one.old)}${put.slice(one.old.end)}`,
      head,
    ) + rest
  );
}

type Right = { kind: Found['kind']; words: (old: Found) => string };

/** The day, the time or both that these words are, and nothing else; empty where they say more. */
function timesAlone(said: string, setting: Setting): Right[] {
  const text = /^\d{1,2}$/.test(said.trim()) ? `at ${said.trim()}` : said;
  const values = readValues(text, setting).filter(({ kind }) => kind === 'date' || kind === 'clock');
  const left = values.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  if (tokenize(left).some((token) => !SMALL.has(token.text))) return [];
  return values.map((value) => ({
    kind: value.kind,
    words: (old) => nearTo(value, old) ?? withJoint(text.slice(value.start, value.end)),
  }));
}

const withJoint = (words: string) => (/^\d/.test(words) ? `at ${words}` : words);

/** "7 pm, no, 8" is 8 pm: of two halves of the day the one nearer to what was said first. */
function nearTo(value: Found, old: Found): string | null {
  if (value.kind !== 'clock' || old.kind !== 'clock' || !old.sure || value.sure || !value.other) return null;
  const far = (time: Temporal.PlainTime) => Math.abs(time.until(old.time).total('minutes'));
  return clockWords(far(value.time) < far(value.other) ? value.time : value.other);
}

const REFUSED = /\b(?:not|nicht|no) (?:on )?([^,.;]{2,30}?),? (?:but|sondern|sino)(?: on| am| el)? /i;

const ONE_AFTER = /,?\s*\bnot this ([a-z]{3,9}),?(?: but)?(?: the)? (\w+(?: one| week| after)*)/i;
const IS_AFTER = /^(?:one after|week after|next(?: one| week)?|following(?: one| week)?)/i;

/** "Not tomorrow but Friday" is Friday. */
function withoutRefused(text: string, setting: Setting): string {
  const after = oneAfter(text, setting);
  if (after !== null) return after;
  const without = withoutOther(text, setting);
  if (without !== text) return without;
  const [said, day = ''] = REFUSED.exec(text) ?? [];
  const [value, ...more] = day ? readValues(day, setting) : [];
  const alone = value?.kind === 'date' && more.length === 0 && value.start === 0 && value.end === day.length;
  const behind = said && alone ? text.slice(text.indexOf(said) + said.length) : '';
  const other = readValues(behind, setting)[0];
  return said && other?.start === 0 && (other.kind === 'date' || other.kind === 'clock')
    ? text.replace(said, '')
    : text;
}

const NOT_DAY = /,? (?:and |but )?not (?:on )?(\p{L}{3,9})(?=\s|[,.!]|$)/iu;

/** "On Tuesday and not Monday": of what is on one day, the other says nothing more. */
function withoutOther(text: string, setting: Setting): string {
  const found = NOT_DAY.exec(text);
  const [day] = found ? readValues(found[1] ?? '', setting) : [];
  const before = found ? readValues(text.slice(0, found.index), setting).at(-1) : undefined;
  const isOnce = before?.kind === 'date' && day?.kind === 'date' && !before.date.equals(day.date);
  return found && isOnce && before.end === found.index
    ? text.slice(0, found.index) + text.slice(found.index + found[0].length)
    : text;
}

/** "Saturday at 11, not this Saturday, the one after": in a week from there. */
function oneAfter(text: string, setting: Setting): string | null {
  const found = ONE_AFTER.exec(text);
  if (!found || !IS_AFTER.test(found[2] ?? '')) return null;
  const [one, named = ''] = found;
  const head = text.slice(0, found.index);
  const tail = text.slice(found.index + one.length);
  const before = readValues(head, setting).findLast(({ kind }) => kind === 'date');
  const [first] = /week/i.test(named) ? [] : readValues(`this ${named}`, setting);
  if (before?.kind !== 'date') return first?.kind === 'date' ? `${head} ${inAWeek(first.date)}${tail}` : null;
  if (first?.kind === 'date' && first.date.dayOfWeek !== before.date.dayOfWeek) return null;
  // "Saturday 11": an hour, as it is no date any more.
  const behind = head.slice(before.end).replace(/^ (?=\d{1,2}(?![\d:.]| ?[ap]m))/i, ' at ');
  return `${head.slice(0, before.start)}${inAWeek(before.date)}${behind}${tail}`;
}

const inAWeek = (date: Temporal.PlainDate): string => onDate(date.add({ days: 7 }));
