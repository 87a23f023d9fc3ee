export { isAboutAnother } from './another.ts';
export { type Worry, worryIn } from './worry.ts';
