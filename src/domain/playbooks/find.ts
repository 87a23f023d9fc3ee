import { playbooks } from './library.ts';
import { holdsOf, phraseOf, spacedWords } from './phrases.ts';
import type { Playbook } from './types.ts';

/** The playbook that a wish means: the one whose words say most of it; the general one when none does. */
export function playbookFor(wish: string): Playbook {
  const holds = holdsOf(spacedWords(wish).replace(OTHERWISE, ' '));
  let best: Playbook | undefined;
  let most = 0;
  for (const { playbook, needs, also, says } of read) {
    if (needs && !needs.some(holds)) continue;
    // "Learn to" says more than "learn".
    const weak = also.reduce((most, phrase) => (holds(phrase) ? Math.max(most, 0.5 + phrase.weight / 1_000) : most), 0);
    const score = says.reduce((sum, phrase) => sum + (holds(phrase) ? phrase.weight : 0), weak);
    if (score > most) [best, most] = [playbook, score];
  }
  return best ?? playbookById('general');
}

/** @throws RangeError for an id that no file has. */
export function playbookById(id: string): Playbook {
  const found = playbooks.find((playbook) => playbook.id === id);
  if (!found) throw new RangeError(`there is no playbook "${id}"`);
  return found;
}

/** "Run a stall" is no run, and to organise recipes is not to cook. */
const OTHERWISE =
  /\brun (?=(?:a|an|the|my|our) (?:[\w'-]+ ){0,3}(?:stall|shop|business|workshop|caf[eé]|campaign|club|course|meeting|team|event|session|raffle|market|company|department|household)\b)|(?<=\b(?:organi[sz]e|sort|file|scan|digiti[sz]e|collect) (?:all )?(?:of )?(?:my|our|the) )recipes\b|(?<=\btranslate (?:a|an|one|the|some) )poems?\b|(?<=\b(?:my|our) (?:daughter|son|baby|toddler|child|kids?|little one) (?:to )?)sleep\w*/g;

const read = playbooks.map((playbook) => ({
  playbook,
  needs: playbook.needs?.map(phraseOf),
  also: playbook.also?.map(phraseOf) ?? [],
  says: playbook.says.map(phraseOf),
}));
