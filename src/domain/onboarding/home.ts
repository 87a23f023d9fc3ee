import { zoneOfPlace } from '../travel/index.ts';
import type { Home } from './types.ts';

const LIVES =
  /\b(?:(?:i|we)\s+(?:(?:now|just|actually|currently|really)\s+)?(?:live|(?:have\s+)?(?:just\s+)?(?:moved|relocated)(?=\s+to))|(?:based|living)(?=\s+(?:here\s+)?in))\s+(?:here\s+)?(?:in|to)\s+/i;

/** "I live in Denver now": where somebody is at home, if the place is known. */
export function homeIn(message: string): Home | null {
  const text = message.replaceAll('’', "'");
  const said = LIVES.exec(text);
  const found = said && zoneOfPlace(text.slice(said.index + said[0].length));
  return found ? { place: found.place, zone: found.zone } : null;
}
