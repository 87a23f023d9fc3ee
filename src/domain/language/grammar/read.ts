import { type Language, languagesIn, localeOf } from '../locales/index.ts';
import { readOnce } from '../once.ts';
import { ROWS, SHAPES } from '../rules/index.ts';
import type { Setting } from '../types.ts';
import { type Chart, readChart } from './chart.ts';
import { bestCover, type Piece } from './cover.ts';
import { buildGrammar, type Grammar } from './grammar.ts';
import { KINDS } from './kinds.ts';
import type { Context } from './row.ts';
import { stands } from './stands.ts';
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
  return start === 0 && end === text.length ? readWhole(text, setting) : readPart(text, setting, start, end);
}

/** Commands, goals and tasks look at the same words one after the other. */
const readWhole = readOnce((text, setting) => readPart(text, setting, 0, text.length));

function readPart(text: string, setting: Setting, start: number, end: number): Read {
  const tokens = tokenize(text, { start, end });
  const plain = plainText(text);
  const languages = languagesIn(plain);
  const context = contextOf(setting);
  // Whoever writes another language than English, writes the day first.
  if (languages.length > 1) context.dayFirst ??= true;
  const grammar = grammarOf(languages);
  const chart = readChart(tokens, plain.slice(0, end), grammar, context);
  return { text, tokens, chart, pieces: bestCover(chart, tokens, (item) => stands(item, tokens, chart, grammar)) };
}

export function contextOf({ now, zone, country }: Setting): Context {
  const local = now.toZonedDateTimeISO(zone);
  return {
    today: local.toPlainDate(),
    clock: { hour: local.hour, minute: local.minute },
    dayFirst: dayFirst(country ?? null),
    country: country ?? null,
    south: isSouth(country ?? null, zone),
  };
}

const SOUTH = new Set('AR AU BO BR BW CL FJ LS MG MU MW MZ NA NC NZ PE PF PG PY RE SZ TL UY VU WS ZA ZM ZW'.split(' '));
const SOUTHERN =
  'Australia Antarctica Pacific/Auckland Africa/Johannesburg America/Argentina America/Santiago America/Sao_Paulo'.split(
    ' ',
  );

/** By the country; where it is not known, by the zone. */
const isSouth = (country: string | null, zone: string) =>
  country === null ? SOUTHERN.some((place) => zone === place || zone.startsWith(`${place}/`)) : SOUTH.has(country);

const MONTH_FIRST = new Set(['US', 'PH', 'PR', 'GU', 'VI', 'FM', 'MH', 'PW', 'AS', 'MP']);
/** Both orders are in use. */
const MIXED = new Set(['CA', 'KE', 'GH', 'SA', 'ZA']);

function dayFirst(country: string | null): boolean | null {
  if (country === null || MIXED.has(country)) return null;
  return !MONTH_FIRST.has(country);
}
