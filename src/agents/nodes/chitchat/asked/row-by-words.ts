import type { Topic } from './topics.ts';

/**
 * A topic, and kinds of words (`words.txt`) that together ask about it, in whatever order. `said`: no question is needed;
 * `never`: with these it is something else.
 */
export type ByWords = { topic: Topic; kinds: string[]; never: string[]; said: boolean; example: string };

/** "!" before the kinds: no question is needed. "-kind": with that one it is something else. */
export const row = (topic: Topic, kinds: string, example: string): ByWords => {
  const all = kinds.replace(/^!/, '').split(' ');
  return {
    topic,
    kinds: all.filter((kind) => !kind.startsWith('-')),
    never: all.filter((kind) => kind.startsWith('-')).map((kind) => kind.slice(1)),
    said: kinds.startsWith('!'),
    example,
  };
};
