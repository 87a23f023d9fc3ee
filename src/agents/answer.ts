import type { Ask, Choice } from '../domain/language/index.ts';
import type { AgentNode, ChatOption } from '../services/conversations/index.ts';
import type { Answer, Pending } from './state.ts';

/** A reply that waits for nothing. */
export function tell(node: AgentNode, message: string, taskIds: string[] = []): Answer {
  return { message, node, options: [], needsAnswer: false, taskIds };
}

/** One answer after the other; what the last one asks for is what is asked for. What was done outweighs talk after it. */
export function together(first: Answer, next: Answer): Answer {
  if (first.message === next.message) return next;
  const done = next.node === 'CHITCHAT' && !next.needsAnswer && first.node !== 'CLARIFY' ? first : next;
  return {
    ...next,
    node: done.node,
    options: next.options.length > 0 || next.needsAnswer ? next.options : done.options,
    message: [gentle(first), next.message].filter(Boolean).join('\n\n'),
    taskIds: [...new Set([...first.taskIds, ...next.taskIds])],
  };
}

/** One question at a time: that of small talk, or of a message that nothing was made of, gives way to what stands below it. */
export function gentle({ node, message }: Answer): string {
  if (node !== 'CHITCHAT' && node !== 'CLARIFY') return message;
  const [first = '', ...others] = message.split('\n\n');
  const said = first.replace(/(?:^|(?<=[.!:]\s))[^.!?\n]{1,160}\?\s*$/, '').trim();
  return [said, ...others].filter(Boolean).join('\n\n');
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
