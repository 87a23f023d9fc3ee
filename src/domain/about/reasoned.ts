import { readValues, type Setting } from '../language/index.ts';

/** "My parents are here on Thursday, so skip choir": why, and behind it what is ordered. */
const REASONED =
  /^(?:(?:oh|ok|sorry|and|but|actually)[ ,]+)*((?:(?:(?:on )?\p{L}+day |tomorrow |today )?(?:the|my|our|his|her|their|i|i'm|i've|i'll|we|we're|we've|he|she|they|it's|there's|got)|(?:(?:on )?\p{L}+day |tomorrow |today )?(?!what|that|this)\p{L}+(?:'s| is| are| has| have)) [^;.!?]{4,80}?)(?:,? so,? |[;.] (?:so )?)((?:please |can you |can we |let's |just )*(?:skip|cancel|drop|no(?! need)|leave out)\b [^,;.!?]{2,60})$/u;

/**
 * The order alone, with the one day that its reason names where it names none itself. Lower-case text. Null: the reason says more of time than a day,
 * or there is none.
 */
export function reasonedIn(text: string, setting: Setting): string | null {
  const [, why = '', order = ''] = REASONED.exec(text) ?? [];
  if (order === '') return null;
  const [day, ...more] = readValues(why, setting);
  if (!day) return order;
  if (more.length > 0 || day.kind !== 'date' || readValues(order, setting).length > 0) return null;
  const words = why.slice(day.start, day.end).replace(/^(?:on|the|this) /, '');
  return /^(?:today|tonight|tomorrow)/.test(words) ? `${order} ${words}` : `${order} on ${words}`;
}
