import type { Choice, Setting } from '../../../domain/language/index.ts';
import { type Heard, titleIn } from '../../../domain/open-question/index.ts';
import { choose, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Answer, Pending } from '../../state.ts';
import { YES_OR_NO } from '../task_handler/yes-or-no.ts';

/** A question about a task: what is missing, which one, how much of a series, to when, whether several at once. */
export type OpenQuestion = Extract<Pending, { kind: 'ask' | 'scope' | 'slot' | 'confirm' }>;

export const isOpen = (pending: Pending | null): pending is OpenQuestion =>
  pending?.kind === 'ask' || pending?.kind === 'scope' || pending?.kind === 'slot' || pending?.kind === 'confirm';

/** Why a question is put again. `beside`: something else was done first. */
export type Lead =
  | Exclude<Heard['kind'], 'answer' | 'leave' | 'own' | 'correction' | 'less'>
  | 'correction'
  /** Some of it is done, or not wanted any more. */
  | 'done'
  | 'less'
  | 'condition'
  /** It is done when this is answered. */
  | 'after'
  | 'beside'
  /** It was not asked before. */
  | 'new';

/** Asked more often than this it would be nagging. */
const MOST = 3;

/** The question once more, in words that say what it is about; the same question stays open. `news`: what was understood, where it does not show. */
export function putAgain(
  lead: Lead,
  pending: OpenQuestion,
  setting: Setting,
  news?: string,
): { answer: Answer; pending: Pending | null } {
  const again = (pending.again ?? 0) + 1;
  const name = nameOf(pending, setting);
  if (lead === 'beside' && again > MOST)
    return {
      answer: tell('CLARIFY', `I leave ${name ?? 'the other question'} for now; nothing is saved for it.`),
      pending: null,
    };
  const proposed = lead === 'choose' ? proposal(pending) : null;
  const kept = pending.kind === 'ask' && pending.kept !== undefined && name ? `${name} is on your list.` : null;
  const question = proposed
    ? `${name ? `${name}: shall` : 'Shall'} I take ${proposed.label.charAt(0).toLowerCase()}${proposed.label.slice(1)}?`
    : kept && lead === 'beside'
      ? 'When should I remind you of it?'
      : questionOf(pending, setting);
  const opens = news ? `All right, ${asText(news)}.` : lead === 'beside' && kept ? kept : LEADS[lead](name);
  const words = [opens, question, again >= 2 && !NEW_WORDS.has(lead) ? 'Or say "never mind".' : ''];
  const choices = proposed
    ? [{ label: 'Yes', value: proposed.value }, ...choicesOf(pending).filter(({ label }) => label !== proposed.label)]
    : choicesOf(pending);
  const answer = choose('CLARIFY', words.filter(Boolean).join(' '), choices);
  const open: OpenQuestion = { ...pending, again: NEW_WORDS.has(lead) ? 0 : again };
  return { answer, pending: proposed && open.kind === 'ask' ? { ...open, ask: { ...open.ask, choices } } : open };
}

/** It is another question than before. */
const NEW_WORDS = new Set<Lead>(['correction', 'condition', 'done', 'less', 'new']);

const LEADS: Record<Lead, (name: string | null) => string> = {
  choose: () => '',
  undecided: () => 'No hurry; a rough answer will do, and it is easily changed.',
  unclear: () => 'I am not sure I got that.',
  why: () => 'Only so that I remind you at the right moment; a rough time is fine, and so is "you choose".',
  what: () => 'I asked this:',
  correction: () => 'All right.',
  condition: () => 'Noted.',
  done: () => 'Good, then that needs no reminder.',
  less: () => 'All right, without that.',
  after: () => 'Gladly, as soon as this is saved.',
  beside: () => 'Still open:',
  new: () => '',
};

function proposal(pending: OpenQuestion): Choice | null {
  if (pending.kind !== 'ask' || pending.ask.gap === 'task' || pending.ask.gap === 'repeat') return null;
  const timed = pending.ask.choices.filter(({ label }) => /\d/.test(label));
  return timed[0] ?? null;
}

const choicesOf = (pending: OpenQuestion): Choice[] =>
  pending.kind === 'confirm'
    ? YES_OR_NO.map((choice, i) => ({ ...choice, label: pending.labels?.[i] ?? choice.label }))
    : pending.kind === 'ask'
      ? pending.ask.choices.map(({ label, value }) => ({ label, value }))
      : pending.kind === 'scope'
        ? [
            { label: 'Only this one', value: 'scope:one' },
            { label: 'All future ones', value: 'scope:series' },
          ]
        : [];

function nameOf(pending: OpenQuestion, setting: Setting): string | null {
  if (pending.kind === 'slot') return `**${asText(pending.title)}**`;
  const title = pending.kind === 'ask' ? titleIn(pending.ask, setting) : '';
  return title === '' ? null : `**${asText(title)}**`;
}

/** "I am not sure …" keeps its capital behind a name. */
const OWN_WORD = /^I\b/;

function questionOf(pending: OpenQuestion, setting: Setting): string {
  const name = nameOf(pending, setting);
  if (pending.kind === 'confirm') return pending.question;
  if (pending.kind === 'scope') return 'Move only this one, or all future ones?';
  if (pending.kind === 'slot') return `When should I move ${name} to? For example "tomorrow at 7 am".`;
  const { about = '', question: whole } = pending.ask;
  const question = about !== '' && whole.startsWith(`${about}: `) ? whole.slice(about.length + 2) : whole;
  if (name === null) return question;
  if (/^When should I remind you:/.test(question)) return `When should I remind you of ${name}?`;
  return `${name}: ${OWN_WORD.test(question) ? question : question.charAt(0).toLowerCase() + question.slice(1)}`;
}
