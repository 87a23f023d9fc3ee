import type { Crisis } from '../../../../domain/language/index.ts';
import type { Worry } from '../../../../domain/safety/index.ts';
import type { Numbers } from '../numbers.ts';

/** What is said to somebody who may be in danger, in one language. Written by hand: no model writes these words. */
export type Words = {
  /** With care, without a diagnosis, with help that is real. `other`: it is about somebody else's life. */
  help(crisis: Crisis, numbers: Numbers | null, other: boolean): string;
  /** Not certain: one caring question, and the numbers all the same. `other`: it is about somebody else. */
  care(worry: Worry, numbers: Numbers | null, other: boolean): string;
};

export const lines = (...items: (string | null)[]) => items.filter((item) => item !== null).join('\n');
