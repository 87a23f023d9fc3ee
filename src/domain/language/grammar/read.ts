import { type Language, languagesIn, localeOf } from '../locales/index.ts';
import { ROWS, SHAPES } from '../rules/index.ts';
import type { Setting } from '../types.ts';
import type { Values } from '../values.ts';
import { type Chart, type Item, readChart } from './chart.ts';
import { bestCover, type Piece } from './cover.ts';
import { buildGrammar, type Grammar } from './grammar.ts';
import { KINDS } from './kinds.ts';
import type { Context } from './row.ts';
import { plainText, type Token, tokenize } from './tokens.ts';

const built = new Map<string, Grammar>();

/** The grammar of these languages together, built once. */
export function grammarOf(languages: Language[]): Grammar {
  const key = languages.join();
  const known = built.get(key) ?? buildGrammar(languages.map(localeOf), { rows: ROWS, shapes: SHAPES }, KINDS);
  built.set(key, known);
  return known;
}

export type Read = { text: string; tokens: Token[]; chart: Chart; pieces: Piece[] };

/** Reads `[start, end)` of a text: its tokens, all readings, and the pieces of the best cover. */
export function read(text: string, setting: Setting, start = 0, end = text.length): Read {
  const tokens = tokenize(text, start, end);
  const plain = plainText(text);
  const languages = languagesIn(plain);
  const context = contextOf(setting);
  // Whoever writes another language than English, writes the day first.
  if (languages.length > 1) context.dayFirst ??= true;
  const chart = readChart(tokens, plain.slice(0, end), grammarOf(languages), context);
  return { text, tokens, chart, pieces: bestCover(chart, tokens, (item) => stands(item, tokens, chart)) };
}

export function contextOf({ now, zone, country }: Setting): Context {
  return {
    today: now.toZonedDateTimeISO(zone).toPlainDate(),
    dayFirst: dayFirst(country ?? null),
    country: country ?? null,
  };
}

const MONTH_FIRST = new Set(['US', 'PH', 'PR', 'GU', 'VI', 'FM', 'MH', 'PW', 'AS', 'MP']);
/** Both orders are in use. */
const MIXED = new Set(['CA', 'KE', 'GH', 'SA', 'ZA']);

function dayFirst(country: string | null): boolean | null {
  if (country === null || MIXED.has(country)) return null;
  return !MONTH_FIRST.has(country);
}

/** Whether a reading may stand in the cover: by its shyness, and an hour alone not before what it counts ("at 6 Main Street"). */
function stands(item: Item, tokens: Token[], chart: Chart): boolean {
  if (isBareHour(item) && countsSomething(tokens, item.end)) return false;
  if (isPartOfFeast(item, chart)) return false;
  if (item.shy === 0) return true;
  if (!isOpen(tokens[item.end]) && !isTime(chart, item.end)) return false;
  return item.shy === 1 || isOpen(tokens[item.start - 1]) || endsTime(chart, item.start);
}

const isOpen = (token: Token | undefined) =>
  !token || token.kind === 'break' || (token.kind === 'mark' && !/[$€£#%@&+\-/']/.test(token.text));

const isTime = (chart: Chart, at: number) => some(chart[at], (item) => item.shy === 0);

function endsTime(chart: Chart, end: number): boolean {
  for (let start = Math.max(0, end - 6); start < end; start++) {
    if (some(chart[start], (item) => item.end === end && item.shy === 0)) return true;
  }
  return false;
}

function some(kinds: Chart[number] | undefined, test: (item: Item) => boolean): boolean {
  for (const items of kinds?.values() ?? []) if (items.some(test)) return true;
  return false;
}

/** "Friday" in "Black Friday". */
function isPartOfFeast(item: Item, chart: Chart): boolean {
  for (let start = Math.max(0, item.start - 3); start < item.start; start++) {
    const feasts = chart[start]?.get('feast') ?? [];
    if (feasts.some(({ end }) => end > item.start && end <= item.end)) return true;
  }
  return false;
}

function isBareHour(item: Item): boolean {
  if (item.kind !== 'times') return false;
  const { clocks } = item.value as Values['times'];
  return clocks.every((clock) => clock.bare);
}

/** "at 6 percent", "at 6 Main Street": within three words. */
function countsSomething(tokens: Token[], at: number): boolean {
  const [next, ...more] = tokens.slice(at, at + 3);
  if (!next) return false;
  return theGrammar().counted.has(next.text) || more.some(({ text }) => theGrammar().streets.has(text));
}
