/** Longer than this a part is no single thing. */
const MOST_WORDS = 3;
const SHOPS = /^(?:buy|get|pick\s+up|order|bring|pack)\s+/i;

/** "Eggs, milk and bread": what stands in a list to be ticked off one by one. A title without two commas or the like stays one. */
export function itemsOf(title: string): string[] {
  if (/["“”:;()]/.test(title)) return [title];
  const verb = SHOPS.exec(title)?.[0] ?? '';
  const parts = title
    .slice(verb.length)
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/)
    .map((part) => part.trim())
    .filter(Boolean);
  const small = parts.every((part) => part.split(/\s+/).length <= MOST_WORDS && /^\p{L}/u.test(part));
  if (parts.length < 3 || parts.length > 20 || !small || !title.includes(',')) return [title];
  return parts.map((part) => (verb ? `${verb}${part}` : part.charAt(0).toUpperCase() + part.slice(1)));
}
