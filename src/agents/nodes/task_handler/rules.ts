import { type Ask, type Setting, type TaskWish, understandTasks } from '../../../domain/language/index.ts';
import type { Wishes } from './schema.ts';

export type Understood = { kind: 'new_tasks'; tasks: TaskWish[] } | Ask | null;

/** The wishes of a text without a model. */
export function taskHandlerRules(text: string, setting: Setting): Understood {
  return understandTasks(text, setting);
}

/** Whether a model is worth asking: not where the rules are certain, nor where what was said is itself unclear or impossible. */
export function rulesSuffice(text: string, understood: Understood): boolean {
  if (understood === null) return false;
  if (understood.kind === 'ask') return understood.gap !== 'title';
  return text.length <= 200;
}

const HOW = { push_only: 'just a push', normal: '', call_me: 'call me' } as const;

/**
 * What a model heard, as sentences that the rules read: it names titles and repeats words, the exact time is worked out here. Times on
 * a clock that the person never wrote are taken out.
 */
export function sentencesOf({ tasks }: Wishes, message: string): string {
  return tasks
    .map(({ title, when, how }) => {
      const words = when && agrees(when, message) ? when : '';
      return ['Remind me to', `"${title.replaceAll('"', "'")}"`, words, how ? HOW[how] : ''].filter(Boolean).join(' ');
    })
    .join('\n');
}

/** Every number of the model's "when" stands in the message, in digits or in words of any language (then in none). */
function agrees(when: string, message: string): boolean {
  const said = new Set(message.match(/\d+/g)?.map(Number) ?? []);
  if (said.size === 0) return true;
  return (when.match(/\d+/g) ?? []).every(
    (digits) => said.has(Number(digits)) || Number(digits) === 0 || said.has((Number(digits) + 12) % 24),
  );
}
