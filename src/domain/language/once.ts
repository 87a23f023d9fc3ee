import type { Setting } from './types.ts';

/** Of one reader in one setting. A turn reads few texts; a long list of titles must not pile up. */
const MOST_TEXTS = 50;

/**
 * The same reader, which reads a text once in a setting: the nodes of a turn ask the same of one message, again and again. What was read stands
 * at the setting and is gone with it, that is with its turn: no word of anybody stays in the process. Who gets a result shares it, and
 * changes nothing in it.
 */
export function readOnce<T>(reader: (text: string, setting: Setting) => T): (text: string, setting: Setting) => T {
  return (text, setting) => {
    const kept = keptAt(setting);
    const texts = (kept.get(reader) ?? new Map()) as Map<string, { read: T }>;
    const before = texts.get(text);
    if (before) return before.read;
    const read = reader(text, setting);
    if (texts.size >= MOST_TEXTS) texts.clear();
    kept.set(reader, texts.set(text, { read }));
    return read;
  };
}

type Kept = Map<unknown, Map<string, unknown>>;

const KEPT = Symbol('what was read in this setting');

/** Not enumerable: a copy of a setting with another zone or another way of writing times begins with nothing. A WeakMap would keep it longer. */
function keptAt(setting: Setting & { [KEPT]?: Kept }): Kept {
  const known = setting[KEPT];
  if (known) return known;
  const value: Kept = new Map();
  Object.defineProperty(setting, KEPT, { value });
  return value;
}
