import { type Language, languagesIn, localeOf } from '../locales/index.ts';
import { ROWS, SHAPES } from '../rules/index.ts';
import type { Setting } from '../types.ts';
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

/** Words that may as well be no time count as time at an edge only: beside other time, a mark, or the end. */
function stands(item: Item, tokens: Token[], chart: Chart): boolean {
  if (!item.shy) return true;
  const before = tokens[item.start - 1];
  const after = tokens[item.end];
  const open = (token: Token | undefined) =>
    !token || token.kind === 'break' || (token.kind === 'mark' && !/[$€£#%@&+\-/]/.test(token.text));
  const known = (at: number) => [...(chart[at]?.values() ?? [])].some((items) => items.some((one) => !one.shy));
  const left =
    open(before) ||
    [...Array(6)].some((_, i) =>
      [...(chart[item.start - 1 - i]?.values() ?? [])].some((items) =>
        items.some((one) => one.end === item.start && !one.shy),
      ),
    );
  return left && (open(after) || known(item.end));
}
