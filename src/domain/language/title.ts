import { MASK, type Sentence, take } from './sentence.ts';

/** Takes what only frames a title: "to my list", "please", "thanks". */
export function takeFrame(sentence: Sentence): void {
  take(sentence, /\b(?:on|to|in)\s+(?:my|the)\s+(?:(?:to-?\s?do|task|shopping)\s+)?list\b/);
  take(sentence, /[,.]?\s*\b(?:please|pls|thanks|thank\s+you|thx|ok\?|okay\?)\s*[.!?]*\s*$/);
}

const DANGLING_END =
  /(?:^|\s)(?:at|on|in|by|for|from|around|about|every|each|and|then|of|to|the|a|an|but|with|starting|until|is|it's|also|,|-)\s*$/i;
const DANGLING_START =
  /^\s*(?:to|that|about|an\s+(?:die|der|das|den|dem|meine?[nm]?)|daran,?|dass|que|and|then|for|please|also|i\s+(?:need|have|want)\s+to|remind\s+me\s+to|remind\s+me|remember\s+to|of|is|,|:|-|\.)(?=\s|$)\s*/i;

/** What is left of the sentence, as a title: "Take my pills". Empty when nothing is left. */
export function titleOf(sentence: Sentence): string {
  const pieces: string[] = [];
  let piece = '';
  for (let i = 0; i <= sentence.rest.length; i++) {
    if (i < sentence.rest.length && sentence.rest[i] !== MASK) piece += sentence.text.charAt(i);
    else {
      const masked = { before: i - piece.length > 0, after: i < sentence.rest.length };
      const clean = trimPiece(piece, masked);
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
  return (/^\w+:\/\//.test(bare) ? bare : bare.charAt(0).toUpperCase() + bare.slice(1)).slice(0, 300);
}

/** "at" before a time that was taken is left dangling; "turn the heating on" at the end of a sentence is not. */
function trimPiece(piece: string, masked: { before: boolean; after: boolean }): string {
  let text = piece.replace(/^[\s,.;:!?]+|[\s,;:]+$/g, '');
  for (let before = ''; before !== text; ) {
    before = text;
    if (masked.after) text = text.replace(DANGLING_END, '').trim();
    if (masked.before) text = text.replace(DANGLING_START, '').trim();
  }
  return /[\p{L}\p{N}]/u.test(text) || /\p{Extended_Pictographic}/u.test(text) ? text : '';
}

function unquote(text: string): string {
  return text.replace(/^["'“](.*)["'”]$/, '$1');
}
