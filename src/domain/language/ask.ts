import { joins } from './grammar/joins.ts';
import type { Ask, Choice, Gap } from './types.ts';

type Span = { start: number; end: number };

/** A place in a text and what to write there. */
export type Edit = Span & { words: string };

/** Rewrites a text in several places at once; blanks around an edit are put right, and what stood apart stays apart. */
export function rewrite(text: string, edits: Edit[]): string {
  let out = text;
  for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    const before = out.slice(0, edit.start).trimEnd();
    const after = out.slice(edit.end).replace(/^\s+/, '');
    const apart = edit.words === '' && before !== '' && joins(before, after) ? ',' : '';
    const gap = /^[.,;!?]/.test(after) ? '' : /^\s*\n/.test(out.slice(edit.end)) ? '\n' : `${apart} `;
    out = [before, edit.words].filter(Boolean).join(' ') + (after ? gap + after : '');
  }
  return out.trim();
}

/** A place at the end of a text, before its full stop. */
export function atEnd(text: string): Span {
  const end = text.replace(/[\s.!?]+$/, '').length;
  return { start: end, end };
}

/**
 * Where in a text a question belongs. `day` names the day that the text has already; with `dropDay` the choices name their own,
 * so it goes away for them.
 */
export type Place = Span & { text: string; day?: Span | undefined; dropDay?: boolean };

/** Makes a question. `readings` are labels with the words that stand for them in the text; each becomes a whole sentence. */
export function ask(gap: Gap, question: string, place: Place, readings: { label: string; words: string }[]): Ask {
  const { text, start, end, day = null } = place;
  const away = day && place.dropDay && !(day.start === start && day.end === end) ? [{ ...day, words: '' }] : [];
  const choices: Choice[] = readings.map(({ label, words }) => ({
    label,
    value: rewrite(text, [...away, { start, end, words }]),
  }));
  return { kind: 'ask', gap, question, choices, text, start, end, day };
}
