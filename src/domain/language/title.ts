import { type Token, tokenize } from './grammar/tokens.ts';
import { TITLES as DE } from './locales/de/titles.ts';
import { TITLES as EN } from './locales/en/titles.ts';
import { TITLES as ES } from './locales/es/titles.ts';
import { type PhraseRow, phraseAt, tableOf } from './phrases/table.ts';
import { MASK, mask, type Sentence } from './sentence.ts';

/** A locale's words that frame a title and are no part of it. */
export type TitleWords = {
  /** "to my list", wherever it stands. */
  lists: PhraseRow<true>[];
  /** "please", "thanks", at the end. */
  thanks: PhraseRow<true>[];
  /** Words left dangling before a time that was taken, and phrases left behind one. */
  ends: string;
  starts: PhraseRow<true>[];
};

const ALL = [EN, DE, ES];
const LISTS = tableOf(ALL.flatMap(({ lists }) => lists));
const THANKS = tableOf(ALL.flatMap(({ thanks }) => thanks));
const STARTS = tableOf(ALL.flatMap(({ starts }) => starts));
const ENDS = new Set(ALL.flatMap(({ ends }) => ends.split(' ')));

const MAX_LENGTH = 300;

/** Takes what only frames a title: "to my list", "please", "thanks". */
export function takeFrame(sentence: Sentence): void {
  const tokens = tokenize(sentence.rest);
  const last = tokens.findLastIndex(({ text }) => text !== MASK) + 1;
  takeFirst(sentence, tokens, (at) => phraseAt(LISTS, tokens, at)?.to);
  takeFirst(sentence, tokens, (at) => (phraseAt(THANKS, tokens, at)?.to === last ? last : undefined));
}

function takeFirst(sentence: Sentence, tokens: Token[], endOf: (at: number) => number | undefined): void {
  const at = tokens.findIndex((_, i) => endOf(i) !== undefined);
  const [first, end] = [tokens[at], tokens[(endOf(at) ?? 0) - 1]];
  if (first && end) mask(sentence, first.start, end.end);
}

/** What is left of the sentence, as a title: "Take my pills". Empty when nothing is left. */
export function titleOf(sentence: Sentence): string {
  const pieces: string[] = [];
  let piece = '';
  for (let i = 0; i <= sentence.rest.length; i++) {
    if (i < sentence.rest.length && sentence.rest[i] !== MASK) piece += sentence.text.charAt(i);
    else {
      const masked = { before: i - piece.length > 0, after: i < sentence.rest.length };
      const clean = trimPiece(piece, { ...masked, first: pieces.length === 0 });
      if (clean) pieces.push(clean);
      piece = '';
    }
  }
  const title = unquote(
    pieces
      .join(' ')
      .replace(/\s+/g, ' ')
      .replace(/\s+([,.;!?])/g, '$1')
      .trim(),
  );
  const bare = title.replace(/^[\s,.;:!?-]+|[\s,.;:!?-]+$/g, '');
  return (/^\w+:\/\//.test(bare) ? bare : bare.charAt(0).toUpperCase() + bare.slice(1)).slice(0, MAX_LENGTH);
}

/** "at" before a time that was taken is left dangling; "turn the heating on" at the end of a sentence is not. */
function trimPiece(piece: string, masked: { before: boolean; after: boolean; first: boolean }): string {
  let text = piece.replace(/^[\s,.;:!?]+|[\s,;:]+$/g, '');
  for (let before = ''; before !== text; ) {
    before = text;
    if (masked.after) text = withoutEnd(text);
    // "take out the chicken [at 5] to defrost".
    if (masked.before && (masked.first || !/^to\b/i.test(text))) text = withoutStart(text);
  }
  return /[\p{L}\p{N}]/u.test(text) || /\p{Extended_Pictographic}/u.test(text) ? text : '';
}

function withoutEnd(text: string): string {
  const tokens = tokenize(text);
  let end = tokens.length;
  while (end > 0 && dangles(tokens, end - 1)) end -= 1;
  return end < tokens.length ? text.slice(0, tokens[end - 1]?.end ?? 0) : text;
}

const dangles = (tokens: Token[], at: number) => {
  const token = tokens[at];
  return token !== undefined && ENDS.has(token.text) && (at === 0 || !token.glued);
};

function withoutStart(text: string): string {
  const tokens = tokenize(text);
  const to = phraseAt(STARTS, tokens, 0)?.to ?? 0;
  const next = tokens[to];
  if (to === 0 || next?.glued) return text;
  return next ? text.slice(next.start) : '';
}

function unquote(text: string): string {
  return text.replace(/^["'“](.*)["'”]$/, '$1');
}
