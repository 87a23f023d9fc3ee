import type { Ask, Choice } from '../domain/language/index.ts';
import type { AgentNode, ChatOption } from '../services/conversations/index.ts';
import type { Answer, Pending } from './state.ts';

/** A reply that waits for nothing. */
export function tell(node: AgentNode, message: string, taskIds: string[] = []): Answer {
  return { message, node, options: [], needsAnswer: false, taskIds };
}

export const TYPE_IT: ChatOption = {
  label: 'Something else',
  value: null,
  zod_validator: 'z.string().min(1, "Please type something.").max(300, "300 characters are enough.")',
  input_type: null,
};

/** A question with choices to tap, the last of which is to type an answer. */
export function choose(node: AgentNode, message: string, choices: Choice[]): Answer {
  const options = choices.map(({ label, value }) => ({ label, value, zod_validator: null, input_type: null }));
  return { message, node, options: options.length > 0 ? [...options, TYPE_IT] : [], needsAnswer: true, taskIds: [] };
}

/** A question of the language rules, and the memory of it. */
export function askBack(ask: Ask, now: Temporal.Instant): { answer: Answer; pending: Pending } {
  return {
    answer: choose('CLARIFY', ask.question, ask.choices),
    pending: { kind: 'ask', ask, askedAt: now.toString() },
  };
}

type Open = {
  /** A sentence that a typed answer completes where the mark "…" stands in it, or at its end. */
  text?: string;
  gap?: Ask['gap'];
  /** What they want was guessed: let go of as soon as it is not answered. */
  guess?: boolean;
};

/** A question of the coach's own, and the memory of it: its choices are whole sentences. */
export function asking(
  node: AgentNode,
  question: string,
  choices: Choice[],
  now: Temporal.Instant,
  { text = '', gap = 'task', guess = false }: Open = {},
): { answer: Answer; pending: Pending; effects: never[] } {
  const at = text.indexOf('…');
  const [start, end] = at < 0 ? [text.length, text.length] : [at, at + 1];
  const ask: Ask = { kind: 'ask', gap, question, choices, text, start, end, day: null };
  return {
    answer: choose(node, question, choices),
    pending: { kind: 'ask', ask, askedAt: now.toString(), ...(guess && { guess: true }) },
    effects: [],
  };
}
