import { readRepeats, readValues, type Setting } from '../language/index.ts';
import { NOTHING_SAID, type Said } from './types.ts';
import { SMALL, set } from './words.ts';

/** "Rename the dentist to Doctor Hill". */
const RENAMES =
  /^(?:(?:please|can you|could you|and|ok|oh)[ ,]+)*(?:rename|retitle|change the (?:name|title) of) (\S.{0,60}?) (?:to|as|into) (\S.{0,100}?)(?: please| from now on)?[.!?]*$/i;
/** "It's called Project kickoff". */
const IS_CALLED =
  /^(?:(?:and|ok|oh|actually|no|sorry)[ ,]+)*(?:it'?s|that'?s|this is|its name is|the name is)(?: (?:actually|now|really))* (?:called|named) (\S.{0,80}?)(?: now| actually)?[.!]*$/i;
/** "Change call Jane to email Jane": other words for it, and no time. */
const CHANGES_WORDS =
  /^(?:(?:please|can you|could you|and|ok|oh)[ ,]+)*change (?:the |my )?(\S.{0,60}?) (?:to|into) (\p{L}[\p{L}' -]{2,60}?)(?: please| instead)*[.!?]*$/iu;
const IT = set('it that this them one');

/** What it is to be called, and which words name it. Null: it is no such order. */
export function renames(message: string, setting: Setting): Said | null {
  const called = IS_CALLED.exec(message)?.[1];
  if (called) return { ...NOTHING_SAID, title: called.charAt(0).toUpperCase() + called.slice(1), words: [] };
  const other = RENAMES.test(message) ? null : CHANGES_WORDS.exec(message);
  const [, name, title] = other ?? RENAMES.exec(message) ?? [];
  if (!name || !title || (other && !isOtherName(name, title, setting))) return null;
  const words = (name.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).filter(
    (word) => !IT.has(word) && !SMALL.has(word),
  );
  return { ...NOTHING_SAID, title: title.charAt(0).toUpperCase() + title.slice(1), words };
}

/** They share a word, and neither says when, how long or how often. */
function isOtherName(name: string, title: string, setting: Setting): boolean {
  const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const own = new Set(wordsOf(name).filter((word) => !SMALL.has(word)));
  const says = (text: string) => readValues(text, setting).length + readRepeats(text, setting).length > 0;
  return wordsOf(title).some((word) => own.has(word)) && !says(name) && !says(title);
}
