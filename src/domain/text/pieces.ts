/**
 * A row of a table of ways to say something, as an expression over the types of a sentence's pieces, each followed by a space: `A|B` is either,
 * `?` may be missing, `*` any number, `+` at least one. The whole sentence has to fit.
 */
export function piecesOf(pattern: string): RegExp {
  const parts = pattern.split(' ').map((piece) => {
    const [, names = '', mark = ''] = /^([A-Z_|]+)([?*+]?)$/.exec(piece) ?? [];
    return `(?:(?:${names}) )${mark}`;
  });
  return new RegExp(`^${parts.join('')}$`);
}
