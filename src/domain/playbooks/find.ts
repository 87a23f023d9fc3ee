import { playbooks } from './library.ts';
import type { Playbook } from './types.ts';

/** The playbook that a wish means: the one whose words say most of it; the general one when none does. */
export function playbookFor(wish: string): Playbook {
  const text = ` ${wish
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/(\d)(?=(?:kg|kgs|lbs?|km)\b)/g, '$1 ')
    .replace(/[€£$](?=\s?\d)|(?<=\d\s?)[€£$]/g, ' euros ')
    .replace(/[^\p{L}\p{N}'-]+/gu, ' ')} `;
  let best: Playbook | undefined;
  let most = 0;
  for (const playbook of playbooks) {
    if (playbook.needs && !playbook.needs.some((word) => holds(text, word))) continue;
    const weak = playbook.also?.some((word) => holds(text, word)) ? 0.5 : 0;
    const score = playbook.says.reduce((sum, word) => sum + (holds(text, word) ? word.length : 0), weak);
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

function holds(text: string, word: string): boolean {
  return word.endsWith('*') ? text.includes(` ${word.slice(0, -1)}`) : text.includes(` ${word.replace(/,/g, ' ')} `);
}
