import { rewrite } from '../ask.ts';
import { onDate } from '../say-back.ts';
import type { Setting } from '../types.ts';
import { type Draft, readDraft, type Span } from './draft.ts';
import { readDrafts } from './segments.ts';
import { isUntimed, ON_THAT_DAY } from './together.ts';

/**
 * Each wish of a text as a sentence of its own, in their order: what one has of another (the day, the name) is written out in it. One wish stays
 * as it was written.
 */
export function linesOf(text: string, setting: Setting): string[] {
  const drafts = readDrafts(text, setting);
  return drafts.length < 2 ? [text] : linesOfDrafts(drafts, setting);
}

/** The same of what was read already. */
export const linesOfDrafts = (drafts: Draft[], setting: Setting): string[] =>
  drafts.map((draft) => lineOf(draft, setting));

function lineOf(draft: Draft, setting: Setting): string {
  const { text, range } = draft;
  const said = withHour(text.slice(range.start, range.end), draft).replace(/^[\s,]+|[\s,]+$/g, '');
  const own =
    draft.part && !draft.repeat
      ? said.replace(/\b\p{L}+s\b/giu, (word) => ON_THAT_DAY[word.toLowerCase()] ?? word)
      : said;
  const line = [named(onItsDay(own, draft, setting), draft, setting), ...elsewhere(draft)].join(' ');
  // One of several that says nothing of when goes on the list.
  return draft.lead === 'none' && isUntimed(draft) && draft.title !== '' ? `To-do: ${line}` : line;
}

/** "8 on Saturday" was an hour beside another; alone it says so. */
const withHour = (own: string, { clocks, range }: Draft) =>
  clocks.some(({ start }) => start === range.start) ? own.replace(/^(?=\d{1,2}\s+\p{L})/u, 'at ') : own;

/** "Friday", behind Wednesday in a list, is next week's. */
function onItsDay(own: string, { days: [day] }: Draft, setting: Setting): string {
  const [said] = readDraft(own, setting).days;
  if (said?.kind !== 'on' || day?.kind !== 'on' || said.date.equals(day.date)) return own;
  return rewrite(own, [{ ...said.at, words: onDate(day.date) }]);
}

/** By its name, where that stands in another part: "the bank", which is to be called as well. */
function named(own: string, { title, lead }: Draft, setting: Setting): string {
  const said = readDraft(own, setting).title;
  const opens = lead === 'remind' && !/\bremind\b/i.test(own) ? 'Remind me to ' : '';
  if (said === title) return `${opens}${own}`;
  const name = `"${title.replaceAll('"', "'")}"`;
  const at = said === '' ? -1 : own.toLowerCase().indexOf(said.toLowerCase());
  if (at < 0) return `Remind me to ${name} ${own}`;
  return `${opens || 'Remind me to '}${rewrite(own, [{ start: at, end: at + said.length, words: name }])}`;
}

/** The words of time that it has of others. */
function elsewhere({ text, range, days, clocks, part, repeat }: Draft): string[] {
  const outside = ({ start }: Span) => start < range.start || start >= range.end;
  const words = ({ start, end }: Span) => text.slice(start, end);
  const times = clocks.filter(
    (clock, i) => outside(clock) && clocks.findIndex(({ start }) => start === clock.start) === i,
  );
  return [
    ...times.map(words),
    ...days.filter(({ at }) => outside(at)).map((day) => (day.kind === 'on' ? onDate(day.date) : words(day.at))),
    ...(part && outside(part.at) && !days.some(({ at }) => at.start === part.at.start) ? [words(part.at)] : []),
    ...(repeat && outside(repeat.at) ? [words(repeat.at)] : []),
  ];
}
