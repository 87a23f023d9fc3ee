import type { Setting } from './types.ts';

/** Of one setting. A turn reads few texts; a long list of titles must not pile up. */
const MOST_TEXTS = 50;

/**
 * The same reader, which reads a text once in a setting: the nodes of a turn ask the same of one message, again and again. What was read stands
 * beside the setting and is gone with it, that is with its turn: no word of anybody stays in the process. Who gets a result shares it, and
 * changes nothing in it.
 */
export function readOnce<T>(reader: (text: string, setting: Setting) => T): (text: string, setting: Setting) => T {
  const known = new WeakMap<Setting, Map<string, { read: T }>>();
  return (text, setting) => {
    const texts = known.get(setting) ?? new Map<string, { read: T }>();
    const before = texts.get(text);
    if (before) return before.read;
    const read = reader(text, setting);
    if (texts.size >= MOST_TEXTS) texts.clear();
    known.set(setting, texts.set(text, { read }));
    return read;
  };
}
