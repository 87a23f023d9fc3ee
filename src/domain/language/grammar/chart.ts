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
      for (const found of extend(item, chart, grammar, context)) if (add(chart, found)) agenda.push(found);
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

/** The readings of all rows that begin with this one. */
function extend(item: Item, chart: Chart, grammar: Grammar, context: Context): Item[] {
  const found: Item[] = [];
  for (const compiled of grammar.rows.get(item.kind) ?? []) make(compiled, [item], context, found);
  const longer = grammar.longer.get(item.kind);
  if (!longer) return found;
  for (const [kind, seconds] of chart[item.end] ?? []) {
    for (const compiled of longer.get(kind) ?? []) {
      for (const second of seconds) complete(compiled, [item, second], chart, context, found);
    }
  }
  return found;
}

/** Goes on with a row whose first parts are found, through all ways to find the rest. */
function complete(compiled: Compiled, parts: Item[], chart: Chart, context: Context, found: Item[]): void {
  const symbol = compiled.symbols[parts.length];
  if (symbol === undefined) {
    make(compiled, parts, context, found);
    return;
  }
  const last = parts[parts.length - 1];
  for (const part of (last && chart[last.end]?.get(symbol)) ?? [])
    complete(compiled, [...parts, part], chart, context, found);
}

function make({ slots, arity, row }: Compiled, parts: Item[], context: Context, found: Item[]): void {
  const args: unknown[] = new Array(arity).fill(undefined);
  let score = row.weight;
  let shy: Shyness = 2;
  let depth = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (!part) return;
    const slot = slots[i] ?? -1;
    if (slot >= 0) args[slot] = part.value;
    score += part.score;
    if (part.shy < shy) shy = part.shy;
    if (part.depth > depth) depth = part.depth;
  }
  const [first, last] = [parts[0], parts[parts.length - 1]];
  const value = first && last ? row.make(args as never[], context) : null;
  if (value === null || !first || !last) return;
  found.push({
    kind: row.makes,
    value,
    start: first.start,
    end: last.end,
    score,
    shy: row.shy ?? shy,
    depth: depth + 1,
  });
}
