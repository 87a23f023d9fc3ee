export { type Worry, worryIn } from './worry.ts';
