export { isAboutAnother } from './another.ts';
export { certainDanger, type Worry, worryIn } from './worry.ts';
