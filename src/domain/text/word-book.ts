/** The longest phrase that begins with this word of a sentence, and how many words it has; null: none. */
export type WordBook<Word extends string> = (
  words: readonly string[],
  at: number,
) => { word: Word; length: number } | null;

/**
 * What each phrase stands for: "later|after that" are forms of one word; "day(s)" and "push(es)" are two. Of a phrase that stands twice the
 * earlier word counts.
 */
export function wordBook<Word extends string>(forms: Record<Word, string>): WordBook<Word> {
  const phrases = new Map<string, Word>();
  for (const word of Object.keys(forms) as Word[])
    for (const form of formsIn(forms[word])) if (!phrases.has(form)) phrases.set(form, word);
  const most = Math.max(...[...phrases.keys()].map((form) => form.split(' ').length));
  return (words, at) => {
    for (let length = Math.min(most, words.length - at); length > 0; length -= 1) {
      const word = phrases.get(words.slice(at, at + length).join(' '));
      if (word) return { word, length };
    }
    return null;
  };
}

const formsIn = (forms: string): string[] =>
  forms.split('|').flatMap((form) => {
    const plain = form.replace(/\s+/g, ' ').trim();
    const [ending] = /\((?:e?s)\)/.exec(plain) ?? [];
    return ending ? [plain.replace(ending, ''), plain.replace(ending, ending.slice(1, -1))] : [plain];
  });
