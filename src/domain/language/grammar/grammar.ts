import { buildLexicon, type Lexicon, type Said, type Shape } from './lexicon.ts';
import type { Row } from './row.ts';

/** What a language adds to the rules that all of them share. */
export type Locale = {
  said: Said[];
  shapes: Shape[];
  rows: Row[];
  /** Words (parted by blanks) by which a text shows that this language is in it; none of them is a common English one. */
  marks?: string;
  /** Phrases (parted by "|") that mean nothing in other languages where this one is read: German "am" is no morning. */
  over?: string;
  /** Words that a number before them counts: such a number is no hour. */
  counted?: string;
  /** Words that make an address of what stands before them. */
  streets?: string;
};

/** `rows` are those of one symbol, by it. */
export type Grammar = {
  lexicon: Lexicon;
  shapes: Shape[];
  rows: Map<string, Compiled[]>;
  /** Rows of several symbols by the first, then by the second. */
  longer: Map<string, Map<string, Compiled[]>>;
  words: Set<string>;
  counted: Set<string>;
  streets: Set<string>;
};

/** A row with its optional symbols decided; `slots` says which argument a symbol is, -1 for none. */
export type Compiled = { symbols: string[]; slots: number[]; arity: number; row: Row };

export function buildGrammar(locales: Locale[], shared: { rows: Row[]; shapes: Shape[] }, kinds: Set<string>): Grammar {
  const rows = new Map<string, Compiled[]>();
  const all = [...shared.rows, ...locales.flatMap((locale) => locale.rows)];
  const longer: Grammar['longer'] = new Map();
  const words = new Set<string>();
  for (const row of all) {
    for (const compiled of expand(row, kinds)) {
      const [first = '', second] = compiled.symbols;
      if (second === undefined) rows.set(first, [...(rows.get(first) ?? []), compiled]);
      else {
        const after = longer.get(first) ?? new Map<string, Compiled[]>();
        after.set(second, [...(after.get(second) ?? []), compiled]);
        longer.set(first, after);
      }
    }
    for (const symbol of row.symbols) if (symbol.startsWith('=')) words.add(symbol.slice(1).replace(/\?$/, ''));
  }
  const shapes = [...shared.shapes, ...locales.flatMap((locale) => locale.shapes)];
  const list = (words: (locale: Locale) => string | undefined) =>
    new Set(locales.flatMap((locale) => words(locale)?.split(' ') ?? []));
  const lexicon = buildLexicon(locales.flatMap((locale) => saidIn(locale, locales)));
  return {
    lexicon,
    shapes,
    rows,
    longer,
    words,
    counted: list(({ counted }) => counted),
    streets: list(({ streets }) => streets),
  };
}

/** What a locale says, without what another one of the same text overrides. */
function saidIn(locale: Locale, all: Locale[]): Said[] {
  const silenced = new Set(all.flatMap((other) => (other === locale ? [] : (other.over?.split('|') ?? []))));
  return silenced.size === 0 ? locale.said : locale.said.filter(({ phrase }) => !silenced.has(phrase));
}

/** A row for each choice of its optional symbols. */
function expand(row: Row, kinds: Set<string>): Compiled[] {
  let found: { symbols: string[]; slots: number[] }[] = [{ symbols: [], slots: [] }];
  let arity = 0;
  for (const symbol of row.symbols) {
    const optional = symbol.endsWith('?') && symbol.length > 1;
    const name = optional ? symbol.slice(0, -1) : symbol;
    const slot = kinds.has(name) ? arity++ : -1;
    const taken = found.map(({ symbols, slots }) => ({ symbols: [...symbols, name], slots: [...slots, slot] }));
    found = optional ? [...found, ...taken] : taken;
  }
  return found.filter(({ symbols }) => symbols.length > 0).map((one) => ({ ...one, arity, row }));
}
