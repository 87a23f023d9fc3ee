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
      const after = i < sentence.rest.length ? sentence.text.slice(i, i + 12) : null;
      const clean = trimPiece(piece, { before: i - piece.length > 0, after, first: pieces.length === 0 });
      // "job interview at 10, help me prepare".
      const apart = pieces.length > 0 && /^\s*,/.test(piece) && !/^(?:to|and|then)\b/i.test(clean) ? ',' : '';
      // "Buy milk [today] and eggs": what joined them before a time stood between joins them still.
      const [joint = ''] = pieces.length > 0 ? (/^\s*(?:and|und|y)\b(?=\s+[\p{L}\p{N}])/iu.exec(piece) ?? []) : [];
      if (clean)
        pieces.push(...(apart ? [apart] : []), clean.startsWith(joint.trim()) ? clean : `${joint.trim()} ${clean}`);
      piece = '';
    }
  }
  const title = unquote(
    pieces
      .join(' ')
      .replace(/\s+/g, ' ')
      .replace(/ ?\( ?\)/g, '')
      .replace(/\s+([,.;!?])/g, '$1')
      .trim(),
  );
  const bare = title.replace(/^[\s,.;:!?)-]+|[\s,.;:!?(-]+$/g, '');
  return (/^\w+:\/\//.test(bare) ? bare : bare.charAt(0).toUpperCase() + bare.slice(1)).slice(0, MAX_LENGTH);
}

/** "PE kit [Tuesdays at 8] for Ollie". */
const FOR_WHOM = /^for \p{Lu}\p{Ll}/u;

/** "at" before a time that was taken is left dangling; "turn the heating on" at the end of a sentence is not. */
function trimPiece(piece: string, masked: { before: boolean; after: string | null; first: boolean }): string {
  let text = piece.replace(/^[\s,.;:!?]+|[\s,;:]+$/g, '');
  for (let before = ''; before !== text; ) {
    before = text;
    if (masked.after !== null) text = withoutEnd(text, masked.after);
    // "take out the chicken [at 5] to defrost".
    if (masked.before && (masked.first || (!/^(?:to|for the|for my)\b/i.test(text) && !FOR_WHOM.test(text))))
      text = withoutStart(text);
  }
  return /[\p{L}\p{N}]/u.test(text) || /\p{Extended_Pictographic}/u.test(text) ? text : '';
}

function withoutEnd(text: string, after: string): string {
  const tokens = tokenize(text);
  let end = tokens.length;
  if (endsInParticle(tokens, after)) return text;
  while (end > 0 && dangles(tokens, end - 1)) end -= 1;
  return end < tokens.length ? text.slice(0, tokens[end - 1]?.end ?? 0) : text;
}

const PARTICLES = /^(?:on|in|by|around|about)$/;
const OWN = /^(?:at|in|on|by|every|tomorrow|tonight|today|from|around)\b/i;
const PUTS = new Set(
  'turn put switch leave keep log check plug hand come go get drop pop call have bring set sign clock'.split(' '),
);
/** Right behind these it belongs to them, whatever follows: "check in [24 hours before]". */
const GOES_IN = new Set('check log sign clock hand plug drop weigh'.split(' '));

/** "put the oven on [at ten to six]": the time has its own preposition. */
function endsInParticle(tokens: Token[], after: string): boolean {
  const [verb, ...between] = tokens.slice(-6).map(({ text }) => text);
  const words = [verb, ...between].filter((word) => word !== undefined);
  if (!PARTICLES.test(words.at(-1) ?? '')) return false;
  return GOES_IN.has(words.at(-2) ?? '') || (OWN.test(after) && words.slice(0, -1).some((word) => PUTS.has(word)));
}

const dangles = (tokens: Token[], at: number) => {
  const token = tokens[at];
  // "…, all before Friday".
  const before = tokens[at - 1]?.text;
  const all = before === ',' && /^(?:all|both)$/.test(token?.text ?? '');
  const again = before === 'and' && token?.text === 'again';
  return token !== undefined && (all || again || ENDS.has(token.text)) && (at === 0 || !token.glued);
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
