/** Somebody's own text as data in a prompt: one line, no longer than needed, nothing that ends a quotation. */
export function quoted(text: string, longest = 80): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/[<>`{}[\]]/g, '')
    .trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line;
}

/** Tokens of a text, roughly: three bytes each, which is too many rather than too few. */
export const tokensOf = (text: string): number => Math.ceil(Buffer.byteLength(text) / 3);
