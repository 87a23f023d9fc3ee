export { deletePattern, getPattern, listPatterns, type PatternPatch, patchPattern } from './edit.ts';
export { patternFacts, rememberPreference, visiblePatterns } from './facts.ts';
export type { PatternView } from './standing.ts';
export { answerSuggestion, type Suggestion, suggestMove } from './suggest.ts';
