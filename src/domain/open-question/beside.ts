import { readDraft } from '../language/draft/draft.ts';
import { type Ask, longDate, type Setting, understandTasks } from '../language/index.ts';
import { relativeTo } from '../language/relative.ts';
import type { Delta } from './delta.ts';
import { names, wishesIn } from './parts.ts';

/** "Remind me a week before to buy a present", of a birthday on the 12th: another wish, on a day that hangs on this one's. */
function aheadOf(ask: Ask, message: string, setting: Setting): Delta | null {
  const [wish] = wishesIn(ask.text, setting);
  const [day] = wish ? readDraft(wish.line, setting).days : [];
  const before = message.replace(/\b(?:ahead|in advance|beforehand)\b/i, 'before').replace(TOO, '');
  const dated = day?.kind === 'on' ? relativeTo(before, day.date) : null;
  if (dated === null) return null;
  const words = dated.replace(ALSO, '');
  const same = wish && /^(?:remind|tell|nudge|ping) me (?:also |again )?(?=(?:on|in)\b)/i.exec(words)?.[0];
  if (wish && same && day?.kind === 'on' && readDraft(words, setting).title === '') {
    const line = `Remind me to "${wish.title} on ${longDate(day.date, day.date)}" ${words.slice(same.length)}`;
    return {
      kind: 'changed',
      text: [ask.text, line].join('\n'),
      noted: false,
      words: `"${wish.title}" ahead of it as well`,
    };
  }
  const text = /^(?:remind|add|put)\b/i.test(words) ? words : `Remind me to ${words}`;
  const more = wishesIn(text, setting);
  if (more.some(({ title }) => !isNew(title, ask, setting))) return null;
  const lines = [...wishesIn(ask.text, setting), ...more].map(({ line }) => line);
  return { kind: 'changed', text: lines.join('\n'), noted: false, words: `"${more[0]?.title}" as well` };
}

/** It is called something, and not what is asked about. */
const isNew = (title: string, ask: Ask, setting: Setting) =>
  /\p{L}{2}/u.test(title) && !wishesIn(ask.text, setting).some((wish) => names(title, wish.title));

const TOO = /(?:\s+(?:as\s+well|too|also))+\s*$/i;
const ALSO = /^(?:and|also|plus|oh\s+and)\s+/i;

/** "The rent's on the 1st as well": one more thing, of which something is asked as well. One that is complete goes first, by itself. */
export function beside(ask: Ask, message: string, setting: Setting): Delta | null {
  const ahead = aheadOf(ask, message, setting);
  if (ahead) return ahead;
  if (!TOO.test(message) && !ALSO.test(message)) return null;
  const words = message
    .replaceAll('’', "'")
    .replace(TOO, '')
    .replace(ALSO, '')
    .replace(/^((?:the|my|our)\s+\S+?)(?:'s|\s+is|\s+are)\s+(?=\S)/i, '$1 ');
  const more = understandTasks(/^(?:remind|add|put)\b/i.test(words) ? words : `Remind me to ${words}`, setting);
  if (
    more?.kind === 'new_tasks' &&
    more.tasks.every(({ title, when }) => isNew(title, ask, setting) && when.kind !== 'todo')
  )
    return { kind: 'own' };
  if (more?.kind !== 'ask' || more.gap === 'title' || !/\p{L}/u.test(more.text)) return null;
  const [only, ...others] = wishesIn(more.text, setting);
  if (
    !only ||
    others.length > 0 ||
    only.title === '' ||
    (more.end > 0 && !/\d|day|week|month|morning|evening/i.test(more.text))
  )
    return null;
  const text = [...wishesIn(ask.text, setting).map(({ line }) => line), more.text].join('\n');
  return { kind: 'changed', text, noted: false, words: `"${only.title}" as well` };
}
