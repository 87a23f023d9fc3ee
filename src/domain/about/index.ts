export { type Asked, readAsked } from './asked.ts';
export { decide } from './decide.ts';
export { noteIn } from './note.ts';
export { readSaid } from './read.ts';
export { type Report, readReport, reported } from './report.ts';
export { supposed } from './supposed.ts';
export type { Deed, Facets, Occurrence, Part, Said, Thing } from './types.ts';
export { namesNothing, SORTS } from './words.ts';
