export { cleanDeep, cleanLine, cleanText } from './clean.ts';
export { folded, signsIn } from './fold.ts';
export { looksLikeHealth } from './health.ts';
