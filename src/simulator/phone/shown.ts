import type { Browser } from '../types.ts';

/** A browser as pages see it: without its keys, and what waits as a number. */
export function withoutSecret({ secret: _secret, waiting, ...rest }: Browser) {
  return { ...rest, waiting: waiting.length };
}
