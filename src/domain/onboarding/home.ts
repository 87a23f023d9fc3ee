import { zoneOfPlace } from '../travel/index.ts';
import type { Home } from './types.ts';

const LIVES =
  /\b(?:(?:i|we)\s+(?:(?:now|just|actually|currently|really)\s+)?(?:live|(?:have\s+)?(?:just\s+)?(?:moved|relocated)(?=\s+to))|(?:based|living)(?=\s+(?:here\s+)?in))\s+(?:here\s+)?(?:in|to)\s+/i;

/** "I'm in Karachi these days", "we are on Sydney time". */
const IS_AT = /\b(?:i|we)(?:'m|'re|\s+am|\s+are)\s+(?:(?:now|actually|currently|really)\s+)?(?:(?:based\s+)?in|on)\s+/i;
const FOR_NOW = /^\s*(?:time\b|these\s+days\b|now\b|nowadays\b|at\s+the\s+moment\b)/i;
/** What shows another zone than theirs. */
const DEVICE =
  /\b(?:laptop|computer|browser|phone|device|tablet|work\s+pc|vpn)\b[^.;\n]{0,30}\b(?:is|says|thinks|shows|set|on|runs)\b/i;
const AWAY = /\b(?:until|till|for\s+(?:a|an|the|\d|two|three)|visiting|trip|holiday|vacation|back|next|tomorrow)\b/i;

/** "I live in Denver now": where somebody is at home, if the place is known. */
export function homeIn(message: string): Home | null {
  const text = message.replaceAll('’', "'");
  const said = LIVES.exec(text);
  const found = said && zoneOfPlace(text.slice(said.index + said[0].length));
  return found ? { place: found.place, zone: found.zone } : isAt(text);
}

function isAt(text: string): Home | null {
  const said = IS_AT.exec(text);
  const rest = said ? text.slice(said.index + said[0].length) : '';
  const found = zoneOfPlace(rest);
  if (!found || AWAY.test(rest)) return null;
  const stays = FOR_NOW.test(rest.slice(found.length)) || DEVICE.test(text);
  return stays ? { place: found.place, zone: found.zone } : null;
}
