import { saysOneOf } from './phrases.ts';
import type { Playbook, Takes } from './types.ts';

/** What the wish takes, honestly: the first entry of its kind that is meant by its words, of the units and reaches it may be about. */
export function takesOf(
  { takes = [] }: Playbook,
  words: string,
  isAbout: (entry: Takes) => boolean = () => true,
): Takes | null {
  return takes.find((entry) => (!entry.when || saysOneOf(words, entry.when)) && isAbout(entry)) ?? null;
}

/** Whether they have been further already than the beginning: "did an Olympic last year". */
export const isKnown = ({ known }: Takes, words: string): boolean =>
  known !== undefined && saysOneOf(words, known.says);
