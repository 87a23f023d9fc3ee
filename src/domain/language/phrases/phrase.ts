import type { Token } from '../grammar/tokens.ts';

/**
 * A phrase, as the tables write it: words in order, "skip|drop" either of them, "just?" may be missing, "leave_out" two words
 * that belong together, "…" any words of the message between, "strangl+" a word that begins so, "+'s" one that ends so; "#" is any number, "~" any word or
 * number, "^" any word, "%" anything behind a blank, "§" a mark or the end; "new*" may stand any number of times, "^{5}" up to five. What stands after
 * ">" must follow and is not taken, what stands after "!!" must not.
 */
export type Phrase = Part[];
type Part = 'gap' | 'ahead' | 'never' | 'end' | { either: string[][]; optional: boolean; many: boolean; upTo: number };

export function phraseOf(source: string): Phrase {
  return source.split(' ').map((part) => {
    if (part === '…') return 'gap';
    if (part === '>') return 'ahead';
    if (part === '!!') return 'never';
    const [, limited = part, most = '0'] = /^(.+)\{(\d)\}$/.exec(part) ?? [];
    if (most !== '0') return { either: eitherOf(limited), optional: true, many: false, upTo: Number(most) };
    const many = part.endsWith('*');
    const optional = part.endsWith('?') || many;
    return { either: eitherOf(optional ? part.slice(0, -1) : part), optional, many, upTo: 0 };
  });
}

const eitherOf = (part: string) =>
  part
    .split('|')
    .map((words) => words.split('_'))
    .sort((a, b) => b.length - a.length);

/** The stretches of tokens that a phrase takes; what a gap stands for is not among them. */
export type Taken = { from: number; to: number }[];

/** Where a phrase stands, from this token on; null where it does not. */
export function takePhrase(phrase: Phrase, tokens: Token[], at: number): Taken | null {
  return takeFrom(phrase, 0, tokens, at, { from: at, to: at });
}

function takeFrom(
  phrase: Phrase,
  next: number,
  tokens: Token[],
  at: number,
  open: { from: number; to: number },
): Taken | null {
  const part = phrase[next];
  if (!part) return [open];
  if (part === 'ahead') return takeFrom(phrase, next + 1, tokens, at, open) && [open];
  if (part === 'end') return at === tokens.length ? [open] : null;
  if (part === 'never') return takeFrom(phrase, next + 1, tokens, at, open) ? null : [open];
  if (part === 'gap') return takeAfterGap(phrase, next + 1, tokens, at, open);
  if (part.upTo > 0) {
    // The longest run first, each shorter one once.
    const ends = [at];
    for (let end = at; ends.length <= part.upTo; ) {
      const words = part.either.find((one) => one.every((word, i) => isWord(word, tokens[end + i])));
      if (!words) break;
      end += words.length;
      ends.push(end);
    }
    for (const end of ends.reverse()) {
      const found = takeFrom(phrase, next + 1, tokens, end, { from: open.from, to: end });
      if (found) return found;
    }
    return null;
  }
  for (const words of part.either) {
    if (!words.every((word, i) => isWord(word, tokens[at + i]))) continue;
    const to = at + words.length;
    const found = takeFrom(phrase, part.many ? next : next + 1, tokens, to, { from: open.from, to });
    if (found) return found;
  }
  return part.optional ? takeFrom(phrase, next + 1, tokens, at, open) : null;
}

/** At least one word lies in a gap. A phrase has one gap at most, so this is linear. */
function takeAfterGap(
  phrase: Phrase,
  next: number,
  tokens: Token[],
  at: number,
  open: { from: number; to: number },
): Taken | null {
  for (let start = at + 1; start < tokens.length; start++) {
    const found = takeFrom(phrase, next, tokens, start, { from: start, to: start });
    if (found) return [open, ...found];
  }
  return null;
}

function isWord(word: string, token: Token | undefined): boolean {
  if (word === '#') return token?.kind === 'number';
  if (word === '^') return token?.kind === 'word';
  if (word === '%') return token !== undefined && !token.glued;
  if (word === '§') return token === undefined || token.kind === 'mark' || token.kind === 'break';
  if (word.endsWith('+') && word !== '+') return token?.text.startsWith(word.slice(0, -1)) === true;
  if (word.startsWith('+') && word !== '+') return token?.text.endsWith(word.slice(1)) === true;
  return word === '~' ? token?.kind === 'word' || token?.kind === 'number' : token?.text === word;
}

/** The words that a phrase can begin with; null where that may be any. */
export function firstWords(phrase: Phrase): string[] | null {
  const words: string[] = [];
  for (const part of phrase) {
    if (typeof part === 'string') return null;
    const first = part.either.map(([word = '']) => word);
    if (first.some((word) => /^[#~^%§]$|.\+$|^\+./.test(word))) return null;
    words.push(...first);
    if (!part.optional) return words;
  }
  return null;
}
