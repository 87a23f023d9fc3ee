import { playbookFor } from '../../playbooks/index.ts';

const BETWEEN = /[,;]\s+|[.!?]\s+|\s+and\s+/;
const MOST_PARTS = 8;

/**
 * "Run 5k and learn Spanish, running twice a week and Spanish every evening": what names the kind of the other goal is said of that one. The words without it, and
 * the other goal with it.
 */
export function apartOfOther(said: string, first: string, other: string): { own: string; other: string } {
  const its = playbookFor(other).id;
  const at = said.indexOf(other);
  if (at < 0 || its === playbookFor(first).id) return { own: said, other };
  const behind = said.slice(at + other.length);
  const parts = behind.split(BETWEEN, MOST_PARTS).filter((part) => part.trim() !== '' && playbookFor(part).id === its);
  return {
    own: parts.reduce((left, part) => left.replace(part, ' '), said),
    other: [other, ...parts.map((part) => withoutName(part.trim(), other)).filter((part) => part !== '')].join(', '),
  };
}

/** "Spanish every evening", behind "learn Spanish", is "every evening". */
const withoutName = (part: string, goal: string): string => {
  const [name = '', ...rest] = part.replace(/^(?:the|my|for|with) /i, '').split(' ');
  return goal.toLowerCase().includes(name.toLowerCase().slice(0, 4)) ? rest.join(' ') : part;
};
