import {
  type Ask,
  type Assumption,
  asSaid,
  type Setting,
  type TaskWish,
  understandTasks,
} from '../../../domain/language/index.ts';
import type { Wishes } from './schema.ts';

export type Understood = { kind: 'new_tasks'; tasks: TaskWish[]; assumed?: Assumption[] } | Ask | null;

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
 * What a model heard, as sentences that the rules read: it names titles and repeats words, the exact time is worked out here. A number or
 * a half of the day that the person never said is not taken over.
 */
export function sentencesOf({ tasks }: Wishes, message: string, setting: Setting): string {
  return tasks
    .map(({ title, when, how }) => {
      const words = when ? asSaid(when, message, setting) : '';
      return ['Remind me to', `"${title.replaceAll('"', "'")}"`, words, how ? HOW[how] : ''].filter(Boolean).join(' ');
    })
    .join('\n');
}
