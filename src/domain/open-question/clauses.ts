import { type Ask, type Setting, understandTasks } from '../language/index.ts';
import { withDetail } from './details.ts';
import type { Heard } from './heard.ts';
import { wishesIn } from './parts.ts';

/** How each clause is heard. */
type Hear = (ask: Ask, clause: string, setting: Setting) => Heard;

/**
 * "Every 3 months, next due mid December": clause by clause, where the first is an answer. What of the others says nothing that is read is kept
 * as a note beside the name.
 */
export function inClauses(ask: Ask, message: string, setting: Setting, hear: Hear): Heard | null {
  const [first = '', ...rest] = message.split(/\s*[,;]\s+|\.\s+/).filter((clause) => clause.trim() !== '');
  if (rest.length === 0 || rest.length > 3 || message.length > 160 || ask.gap === 'title' || ask.gap === 'task')
    return null;
  const clauses = [first, ...rest];
  let text: string | null = null;
  for (const clause of clauses) {
    const open: Ask | null = text === null ? ask : askOf(text, setting);
    const heard: Heard | null = open && hear(open, clause, setting);
    if (heard?.kind === 'answer' && heard.texts.length === 1) text = heard.texts[0] ?? text;
    else if (heard?.kind === 'correction') text = heard.text;
    else if (text === null || heard?.kind === 'leave' || understandTasks(clause, setting)?.kind === 'new_tasks')
      return null;
    else text = noted(text, clause, setting);
    if (text === null) return null;
  }
  if (text === null) return null;
  return understandTasks(text, setting)?.kind === 'new_tasks'
    ? { kind: 'answer', texts: [text] }
    : { kind: 'correction', text, said: 'other' };
}

/** The question about a wish; of one that is complete, what could still be said of it. */
function askOf(text: string, setting: Setting): Ask | null {
  const read = understandTasks(text, setting);
  if (read?.kind === 'ask') return read;
  const end = text.length;
  return read && { kind: 'ask', gap: 'time', question: '', choices: [], text, start: end, end, day: null };
}

function noted(text: string, clause: string, setting: Setting): string | null {
  const [part, ...others] = wishesIn(text, setting);
  return part && others.length === 0 ? withDetail(part, clause.replace(/[.!"]+/g, '')) : null;
}
