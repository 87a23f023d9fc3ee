export { withApostrophes } from './apostrophes.ts';
export { cleanDeep, cleanLine, cleanText, evenSpacing } from './clean.ts';
export { folded, signsIn } from './fold.ts';
export { withoutGreeting } from './greeting.ts';
export { looksLikeHealth } from './health.ts';
export { asText, withoutMarkup } from './markdown.ts';
export { isMedicine } from './medicine.ts';
export { piecesOf } from './pieces.ts';
export { type WordBook, wordBook } from './word-book.ts';
