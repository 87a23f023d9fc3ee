/** A word of a playbook: "half marathon", "meditat*" for every ending, "fluent* + japanese" for both together. */
export type Phrase = { spaced: string; first: string; stem: boolean; weight: number };

/** Its first word is looked up before the whole is looked for. */
export function phraseOf(word: string): Phrase {
  const stem = word.endsWith('*');
  const plain = word.replace(/,/g, ' ');
  return {
    spaced: stem ? ` ${plain.slice(0, -1)}` : ` ${plain} `,
    first: plain.split(' ')[0] ?? '',
    stem,
    weight: word.length,
  };
}

/** Whether a text holds a phrase. */
export type Holds = (phrase: Phrase) => boolean;

/** Words between blanks, in small letters, so that each phrase is looked for as a whole. */
export function holdsOf(spaced: string): Holds {
  const words = new Set(spaced.split(' '));
  return (phrase) => (phrase.stem || words.has(phrase.first)) && spaced.includes(phrase.spaced);
}

/** Small letters and single blanks; units and currencies as words. */
export const spacedWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/(\d)(?=(?:kg|kgs|lbs?|km)\b)/g, '$1 ')
    .replace(/[€£$](?=\s?\d)|(?<=\d\s?)[€£$]/g, ' euros ')
    .replace(/[^\p{L}\p{N}'-]+/gu, ' ')
    .trim()} `;

/** Whether one of the words is said; with " + " between them, all of those. */
export function saysOneOf(text: string, words: readonly string[]): boolean {
  const holds = holdsOf(spacedWords(text));
  return words.some((word) => word.split(' + ').every((part) => holds(phraseOf(part))));
}
