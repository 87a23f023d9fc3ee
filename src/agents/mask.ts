/** Stands for something that a model need not know, and is put back where the model repeats it. */
export type Mask = {
  on(text: string): string;
  off(text: string): string;
  /** In every text of a value. */
  offIn<T>(value: T): T;
};

const HIDDEN: [string, RegExp][] = [
  ['id', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi],
  ['email', /[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g],
  // International, or with a leading zero; a date or a clock time is none.
  [
    'phone',
    /(?<![\w.:/-])(?:\+|00)\d(?:[ ()./-]{0,2}\d){6,14}(?![\w:])|(?<![\w.:/-])\(?0\d{1,4}\)?(?:[ /-]?\d){5,10}(?![\w:-])|(?<![\w.:/-])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\w:-])/g,
  ],
];

/** A mask for one question: the same thing has the same name in all of its texts. */
export function createMask(): Mask {
  const names = new Map<string, string>();
  const originals = new Map<string, string>();
  const nameOf = (kind: string, original: string) => {
    const known = names.get(original);
    if (known) return known;
    const name = `[${kind} ${names.size + 1}]`;
    names.set(original, name);
    originals.set(name, original);
    return name;
  };
  const off = (text: string) =>
    originals.size === 0
      ? text
      : text.replace(/\[(?:id|email|phone) \d{1,4}\]/g, (name) => originals.get(name) ?? name);
  const offIn = (value: unknown): unknown => {
    if (typeof value === 'string') return off(value);
    if (Array.isArray(value)) return value.map(offIn);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, offIn(inner)]));
  };
  return {
    on: (text) => HIDDEN.reduce((so, [kind, pattern]) => so.replace(pattern, (found) => nameOf(kind, found)), text),
    off,
    offIn: <T>(value: T) => (originals.size === 0 ? value : (offIn(value) as T)),
  };
}
