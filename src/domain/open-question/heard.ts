import type { Delta } from './delta.ts';
import type { State } from './states.ts';

/**
 * What a message is to the question that is open. This is the one place that decides it:
 *
 * | kind | for example, after "When should I remind you: Buy milk?" | what becomes of the question |
 * |---|---|---|
 * | `answer` | "hmm, around noon I guess", "the first one", "both" | answered: `texts` are whole sentences |
 * | `correction` | "no, oat milk", "on my way home", "call it groceries" | asked again about `text`, the wish in its new words |
 * | `less` | "got it already", of several: "done the vet", "skip the bank" | asked again about what is left |
 * | `leave` | "never mind", "neither" | closed, and said so |
 * | `choose` | "whenever", "you decide" | one choice is proposed |
 * | `undecided` | "I don't know", "hm" | asked again, with time to think |
 * | `why` | "why do you need to know?" | told, and asked again |
 * | `what` | "what did you say?" | asked again, in full |
 * | `own` | another reminder, a question, a command, thanks | what they say goes first; then it is asked again |
 * | `unclear` | anything else | asked again: nothing is made of words that may be half an answer |
 */
export type Heard =
  | { kind: 'answer'; texts: string[] }
  /** `words`: what of it is new, where the question does not show it. */
  | { kind: 'correction'; text: string; said: 'condition' | 'other'; words?: string }
  | Extract<Delta, { kind: 'less' }>
  | { kind: State | 'own' | 'unclear' };
