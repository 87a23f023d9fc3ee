import { readFileSync } from 'node:fs';
import { z } from 'zod';

const byPrefix = z
  .record(
    z.string().regex(/^(\+[1-9]\d{0,6})?$/, 'prices stand under a prefix such as "+49", or "" for the rest'),
    z.number().min(0),
  )
  .refine((prices) => prices[''] !== undefined, 'one price must stand under "", for every other country');

const schema = z.object({ currency: z.string().length(3), whatsapp: byPrefix, call: byPrefix });

/** What one message and one call cost, by the beginning of the number they go to. */
export type Prices = z.infer<typeof schema>;

/** The operator's own table, or the one that comes with Flux: rough figures to begin with, on the high side. @throws when it cannot be read */
export function loadPrices(file: string | URL = new URL('./prices.json', import.meta.url)): Prices {
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The price of one send to `number` (E.164): that of the longest prefix that fits. */
export function priceOf(prices: Prices, channel: 'whatsapp' | 'call', number: string): number {
  const table = prices[channel];
  for (let length = Math.min(8, number.length); length > 0; length -= 1) {
    const price = table[number.slice(0, length)];
    if (price !== undefined) return price;
  }
  return table[''] ?? 0;
}
