import {
  type Ask,
  type Assumption,
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
export function sentencesOf({ tasks }: Wishes, message: string): string {
  return tasks
    .map(({ title, when, how }) => {
      const words = when ? asSaid(when, message) : '';
      return ['Remind me to', `"${title.replaceAll('"', "'")}"`, words, how ? HOW[how] : ''].filter(Boolean).join(' ');
    })
    .join('\n');
}

/** Words of several languages that tell morning from evening. */
const HALF =
  /\d\s*[ap]\.?\s?m\b|\b[ap]\.m\.|morning|afternoon|evening|tonight|night|noon|morgens|früh|vormittag|mittag|nachmittag|abend|nacht|matin|midi|soir|nuit|mañana|tarde|noche|mediodía|manhã|noite|mattin|pomeriggio|sera|notte|ochtend|middag|avond|rano|wieczor|утр|вечер|朝|晩|夜|午前|午後|上午|下午|晚上|早上/i;

function asSaid(when: string, message: string): string {
  const half = HALF.test(message);
  const words = half
    ? when
    : when.replace(/\s*\b[ap]\.?m\b\.?|\s*\bin\s+the\s+(?:morning|afternoon|evening)\b|\s*\bat\s+night\b/gi, '');
  const said = new Set(message.match(/\d+/g)?.map(Number) ?? []);
  // Said in words, or in another script: there is nothing to compare with.
  if (said.size === 0) return words;
  const known = (n: number) => n === 0 || said.has(n) || (half && (said.has(n - 12) || said.has(n + 12)));
  return (words.match(/\d+/g) ?? []).every((digits) => known(Number(digits))) ? words : '';
}
