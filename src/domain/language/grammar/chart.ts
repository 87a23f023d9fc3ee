import type { Compiled, Grammar } from './grammar.ts';
import { type Entry, phrasesAt } from './lexicon.ts';
import type { Context } from './row.ts';
import type { Shyness } from './shyness.ts';
import type { Token } from './tokens.ts';

/** One reading of the tokens `[start, end)`. `shy` ones may as well be no time at all. */
export type Item = {
  kind: string;
  value: unknown;
  start: number;
  end: number;
  score: number;
  shy: Shyness;
  /** Rules above the words: where two readings say the same, the simpler is kept. */
  depth: number;
};

/** Readings of one stretch by one kind, and the longest stretch: with these the work grows with the text's length only. */
const MAX_READINGS = 4;
const MAX_SPAN = 28;
const MAX_AT = 160;

/** All readings, by the token they begin at, then by kind. */
export type Chart = Map<string, Item[]>[];

/**
 * Reads from the last token to the first: whatever begins later is complete, so a rule whose first part begins here finds the rest of
 * its parts ready. A bottom-up chart parser (Kay 1980; Jurafsky & Martin, "Constituency parsing").
 */
export function readChart(tokens: Token[], text: string, grammar: Grammar, context: Context): Chart {
  const chart: Chart = tokens.map(() => new Map());
  for (let at = tokens.length - 1; at >= 0; at--) {
    const agenda = lexical(tokens, text, at, grammar, context).filter((item) => add(chart, item));
    for (let next = 0; next < agenda.length && agenda.length < MAX_AT; next++) {
      const item = agenda[next];
      if (!item) break;
      for (const compiled of grammar.rows.get(item.kind) ?? []) {
        for (const found of apply(compiled, [item], chart, tokens, context)) if (add(chart, found)) agenda.push(found);
      }
    }
  }
  return chart;
}

function add(chart: Chart, item: Item): boolean {
  if (item.end - item.start > MAX_SPAN) return false;
  const here = chart[item.start];
  const same = here?.get(item.kind);
  if (!same) here?.set(item.kind, [item]);
  else {
    const rivals = same.filter((other) => other.end === item.end);
    const twin = rivals.find((other) => isSame(other.value, item.value));
    // The same by a rule that is surer of it.
    if (twin && item.shy < twin.shy) Object.assign(twin, { shy: item.shy, score: Math.max(item.score, twin.score) });
    if (twin || rivals.length >= MAX_READINGS) return false;
    same.push(item);
  }
  return true;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/** Words, shapes and bare words of the rules that begin at a token. */
function lexical(tokens: Token[], text: string, at: number, grammar: Grammar, context: Context): Item[] {
  const token = tokens[at];
  if (!token || token.kind === 'opaque' || token.kind === 'break') return [];
  const items: Item[] = [];
  const push = ({ kind, value, shy }: Entry, end: number) =>
    items.push({ kind, value, shy, start: at, end, score: 0, depth: 0 });
  if (token.kind === 'number' && !isInner(tokens, at, grammar)) {
    for (const { form, make } of grammar.shapes) {
      form.lastIndex = token.start;
      const match = form.exec(text);
      if (!match) continue;
      const end = tokenEnd(tokens, at, token.start + match[0].length);
      const entry = end === null ? null : make(match, context);
      if (entry && end !== null) push(entry, end);
    }
  }
  for (const { end, entry } of phrasesAt(grammar.lexicon, tokens, at)) push(entry, end);
  if (grammar.words.has(token.text)) push({ kind: `=${token.text}`, value: true, shy: 2 }, at + 1);
  return items;
}

/** "5" in "1.5" and "30" in "A30": no number of its own. */
function isInner(tokens: Token[], at: number, { lexicon }: Grammar): boolean {
  const [two, one] = [tokens[at - 2], tokens[at - 1]];
  if (!tokens[at]?.glued || !one) return false;
  // "Feb13" is a date.
  if (one.kind === 'word') return !lexicon.get(one.text)?.some(({ entry }) => entry.kind === 'month');
  return /^[.,:/]$/.test(one.text) && one.glued && two?.kind === 'number';
}

/** The index after the token that ends at this offset; null where the offset lies within a token. */
function tokenEnd(tokens: Token[], from: number, offset: number): number | null {
  for (let at = from; at < tokens.length && at < from + 12; at++) {
    const end = tokens[at]?.end ?? 0;
    if (end === offset) return at + 1;
    if (end > offset) return null;
  }
  return null;
}

/** The readings that a row makes of its first parts and what follows them. */
function apply(compiled: Compiled, parts: Item[], chart: Chart, tokens: Token[], context: Context): Item[] {
  const { symbols, row } = compiled;
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return [];
  if (parts.length === symbols.length) {
    const args: unknown[] = new Array(compiled.arity).fill(undefined);
    for (const [i, part] of parts.entries()) {
      const slot = compiled.slots[i] ?? -1;
      if (slot >= 0) args[slot] = part.value;
    }
    const value = row.make(args as never[], context);
    if (value === null) return [];
    const score = parts.reduce((sum, part) => sum + part.score, row.weight);
    const shy = row.shy ?? (Math.min(...parts.map((part) => part.shy)) as Shyness);
    const depth = 1 + Math.max(...parts.map((part) => part.depth));
    return [{ kind: row.makes, value, start: first.start, end: last.end, score, shy, depth }];
  }
  const next = chart[last.end]?.get(symbols[parts.length] ?? '');
  return next ? next.flatMap((part) => apply(compiled, [...parts, part], chart, tokens, context)) : [];
}
