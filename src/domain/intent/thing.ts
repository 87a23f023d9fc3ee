import { readDraft } from '../language/draft/draft.ts';
import { type Setting, understand } from '../language/index.ts';

/** Words of somebody who tells of something, asks for a change, or answers: none of them stands in the bare name of a thing. */
const TELLS = new Set(
  (
    "i im i'm i've i'd i'll it its it's he he's she she's they they're we we're you that that's this these those there them him both one ones other " +
    "is are was were be been am do did does done don't didn't doesn't can can't could will won't would should must may might have has had not no never nothing " +
    'moved move cancelled cancel cancels canceled skip skipped missed forgot finished took taken got paid rang called went came made changed change push pushed ' +
    'put stop delete remove drop dropped later earlier again already instead actually too off late early sorry ok okay yes yeah thanks why what when how who where which'
  ).split(' '),
);

/** "Hair appointment", "bins", "dentist next week": a thing and perhaps a day, and nothing said of it; `timed`: a time of day as well ("gym today 3pm"). */
export function namesThing(text: string, setting: Setting, { timed = false } = {}): boolean {
  const plain = text.replaceAll('\u2019', "'").trim();
  if (plain.length > 60 || /[?!;\n]|:(?!\d)/.test(plain) || (!timed && plain.includes(':'))) return false;
  const { title, clocks } = readDraft(plain, setting);
  const words = plain
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean);
  if (!/\p{L}{3}/u.test(title) || (clocks.length > 0 && !timed) || title.split(' ').length > 4) return false;
  return (
    words.every((word) => !TELLS.has(word)) && ['unclear', 'new_tasks', 'ask'].includes(understand(plain, setting).kind)
  );
}
