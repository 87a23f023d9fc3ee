/** Marks that do not show, alone or around what they belong to: joiners, variation selectors, tags, direction marks, soft hyphens. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u180e|\u3164|\uffa0/gu;
/** Skin tones, and the frame that makes a keycap of a digit. */
const DRESS = /[\u{1f3fb}-\u{1f3ff}\u20e3]/gu;
const PICTURE = /\p{Extended_Pictographic}/gu;
const WORD = /[\p{L}\p{N}]/u;

/**
 * What somebody wrote, for comparing: in small letters without accents, full-width and other forms as the plain ones, digits of every
 * script as 0–9, nothing invisible, no pictures, one space between words and no punctuation around them. Linear in its length.
 */
export function folded(text: string): string {
  return bare(
    plain(text)
      .replace(PICTURE, ' ')
      .replace(/[’‘ʼ`´′]/g, "'")
      .replace(/\s+/g, ' '),
  );
}

/** From the first letter or digit to the last one. Two steps from the ends: a pattern for the end would try every place before it. */
function bare(text: string): string {
  const characters = [...text];
  const first = characters.findIndex((one) => WORD.test(one));
  if (first < 0) return '';
  return characters.slice(first, characters.findLastIndex((one) => WORD.test(one)) + 1).join('');
}

/** The pictures in a text, as they look without their dress: 👍🏽 is 👍, ✅️ is ✅. */
export function signsIn(text: string): string[] {
  return plain(text).match(PICTURE) ?? [];
}

function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(DRESS, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Nd}/gu, digit);
}

/** 0–9 for a digit of any script. The digits of a script stand one after the other, its zero first (Unicode §4.6), and every run begins with a zero. */
export function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
