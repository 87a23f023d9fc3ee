import { playbookFor } from '../playbooks/index.ts';
import { isEmpty } from '../text/index.ts';
import { answersOnly, wishIn } from '../wish/index.ts';

/** Asked of Flux: "so how will I hear from you". "How can I …" wishes. */
const ASKS_FLUX =
  /^(?:(?:so|and|but|ok|okay|well|then|also|oh)[\s,]+)*(?:how|when|where|what|why|who|which)(?:'s| [a-z]+)? (?:(?:do|does|did|will|would|can|could|shall|should|are|is) )?(?:i|you|we|it|they)\b(?=.*\b(?:you|your|flux)\b)/;

/** "Save it thanks": what is spoken of, and no money. */
const SAVES_IT =
  /^(?:please )?(?:save|keep) (?:it|that|this|them)(?: (?:please|thanks|thank you|then|now|as it is))*$/i;

/** "Keep 9pm over there", "start with this month's pay", "so how will I hear from you": nothing is named that could be reached. `words`: the wish alone. */
export function namesNothing(text: string, words: string): boolean {
  if (answersOnly(text) || SAVES_IT.test(words)) return true;
  if (playbookFor(words).id !== 'general') return false;
  if (ASKS_FLUX.test(text.toLowerCase()) || isEmpty(words)) return true;
  // "Im in Dubai until Friday, I want to keep 7pm there": the wish among all that is said.
  const wish = playbookFor(text).id === 'general' ? wishIn(text) : null;
  return wish?.kind === 'wish' && isEmpty(wish.rest);
}
