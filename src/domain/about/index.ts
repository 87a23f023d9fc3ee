export { decide } from './decide.ts';
export { readSaid } from './read.ts';
export { supposed } from './supposed.ts';
export type { Deed, Facets, Occurrence, Part, Said, Thing } from './types.ts';
export { namesNothing, SORTS } from './words.ts';
