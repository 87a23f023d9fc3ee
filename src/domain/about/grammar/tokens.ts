import { type Found, readRepeats, readValues, type Setting } from '../../language/index.ts';
import { phraseAt, type Word } from './words.ts';

/** A value of time, by its kind; `N`: a number alone, which may be an hour; `SLOT`: one of its times, taken out before; `NAME`: a word of a title; `X`: in no list. */
type Value = 'CLOCK' | 'DATE' | 'DAYS' | 'PART' | 'LEN' | 'UNTIL' | 'SPAN' | 'OFTEN' | 'N';

/** A piece of a clause, and where it stands there. */
export type Token = {
  type: Exclude<Word, 'FILL'> | Value | 'SLOT' | 'NAME' | 'X';
  text: string;
  start: number;
  end: number;
};

type Ranged = { kind: Found['kind'] | 'often'; start: number; end: number };
const KINDS: Partial<Record<Ranged['kind'], Value>> = {
  clock: 'CLOCK',
  date: 'DATE',
  date_range: 'DATE',
  weekdays: 'DAYS',
  part: 'PART',
  length: 'LEN',
  bound: 'UNTIL',
  span: 'SPAN',
  frequency: 'OFTEN',
  often: 'OFTEN',
};
const HOUR =
  /^(?:[1-9]|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1\d|2[0-3]|\d{1,2}[.:]\d\d)$/;
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'%:.-]*|'\p{L}+|;/gu;

/** "It's" and "they've" are two words. */
export const apart = (text: string): string => text.replace(/(?<=\p{L})('(?:s|ve|re|ll|d|m))(?!\p{L})/gu, ' $1');

/** A clause in pieces, without what says nothing. Lower-case text as `apart` gives it; `;` stands for a slot. */
export function tokensOf(clause: string, names: ReadonlySet<string>, setting: Setting): Token[] {
  const found = [...clause.matchAll(WORDS)].map((match) => ({
    word: match[0].replace(/[.:-]+$/, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const words = found.map(({ word }) => word);
  const values: Ranged[] = [
    ...readValues(clause, setting),
    ...readRepeats(clause, setting)
      .filter((one) => one.n > 1 || one.otherDays)
      .map(({ start, end }) => ({ kind: 'often' as const, start, end })),
  ].toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const tokens: Token[] = [];
  for (let i = 0; i < found.length; ) {
    const here = found[i];
    if (!here) break;
    const phrase = phraseAt(words, i);
    const value = values.find(({ start, end }) => start <= here.start && here.start < end);
    const type = value && KINDS[value.kind];
    const { start } = here;
    // "A day later" is one day on, and no length.
    // "Parents' evening" is called so.
    const isOfName = type === 'PART' && names.has(here.word) && tokens.at(-1)?.type === 'NAME';
    if (isOfName) {
      tokens.push({ type: 'NAME', text: here.word, start, end: here.end });
      i += 1;
    } else if (value && type && !isName(value, clause) && phrase?.word !== 'FOLLOWING' && phrase?.word !== 'EXTRA') {
      tokens.push({ type, text: clause.slice(value.start, value.end), start: value.start, end: value.end });
      while (i < found.length && (found[i]?.start ?? 0) < value.end) i += 1;
    } else if (here.word === 'half' && HOUR.test(words[i + 1] ?? '')) {
      const end = found[i + 1]?.end ?? here.end;
      tokens.push({ type: 'N', text: clause.slice(start, end), start, end });
      i += 2;
    } else if (
      phrase &&
      !(phrase.length === 1 && names.has(here.word) && phrase.word !== 'FILL' && ODD.has(phrase.word)) &&
      // "Glass bin is Wednesday" throws nothing away.
      !(
        phrase.word === 'DROP' &&
        names.has(here.word) &&
        (tokens.at(-1)?.type === 'NAME' || tokens.at(-1)?.type === 'DET')
      )
    ) {
      const end = found[i + phrase.length - 1]?.end ?? here.end;
      if (phrase.word !== 'FILL') tokens.push({ type: phrase.word, text: clause.slice(start, end), start, end });
      i += phrase.length;
    } else {
      const { word, end } = here;
      const kind = word === ';' ? 'SLOT' : HOUR.test(word) ? 'N' : isNamed(word, names) ? 'NAME' : 'X';
      tokens.push({ type: kind, text: word, start, end });
      i += 1;
    }
  }
  return tokens;
}

/** In a title these are what it is called: "Meeting with Tom". */
const ODD = new Set<Word>(['KIND', 'STATE', 'DOES', 'WANT', 'MOVED', 'EARLY', 'LATER']);

/** "One" names what is spoken of. */
const isName = ({ kind, start, end }: Ranged, text: string) =>
  kind === 'clock' && /^ones?$/.test(text.slice(start, end));

const isNamed = (word: string, names: ReadonlySet<string>) => names.has(word) || names.has(word.replace(/'?s$/, ''));
