import { readValues, type Setting } from '../language/index.ts';
import { withApostrophes } from '../text/index.ts';

const OPENS = /^(?:(?:and|also|oh|btw|ps|p\.s\.|ah|please|but)[\s,:]+)*/i;
/** What to have along, to wear, to ask there. */
const TO_DO_THERE =
  /^(?:bring|wear|pack|ask (?:him|her|them|about|for|if|whether)|mention|tell (?:him|her|them|\p{L}+) (?:about|that|we|i)|park|don't forget the)\s+\S/u;
/** Where or how it takes place. */
const WHERE =
  /^(?:it's|it is|its|that's|they're|we're|we meet) (?:now )?(?:online|on (?:zoom|teams|skype|the phone)|over the phone|in person|in (?:room|building|hall) \S+|in the \p{L}{3,}(?: \p{L}{3,}){0,2}|at (?:mine|hers|his|ours|theirs|(?:the |my |our |his |her |their )?\p{L}{3,}(?:'s)?(?: \p{L}+)?))(?: now| instead)?(?:,? not \p{L}+)?$/u;
const DETAIL =
  /^(?:(?:the |my |their |his |her )?(?:\p{L}+ )?(?:address|code|pin|password|room|number|reference|ref|postcode|link|contact|entrance)(?: is|'s|:)? \S|cash\b|card only\b)/u;
/** "It's brown bin next week, blue the week after". */
const IN_TURN = /^it's \p{L}[^,]{2,30} (?:next|this) week,? (?:and )?(?:then )?\p{L}.{1,30} (?:the )?week after$/u;
/** "Put down that I need the X-ray": whatever it says. */
const WRITES =
  /^(?:(?:can|could) you )?(?:add|put down|put in|write|write down|note|note down|mention|jot down|make a note|add a note|put a note|leave a note)(?: in| there| on it| to it| to that)?(?:,? that|,? saying) (?!(?:to|on|in|at|for|by|every|next|this|tomorrow|today|as|too|one)\b)(?=\S{1,20} \S)/;
/** "It's at 12 Park Street", "it's on the 2nd floor": a number that is no time. */
const AT_ADDRESS =
  /^(?:it's|it is|its|that's|they're|we're|we meet|the (?:location|place|venue|address) is|(?:location|place|venue|address)(?: is|:)) (?:now )?(?:at |in |on )?(?:(?:the )?(?:\d{1,3}(?:st|nd|rd|th)|top|ground|first|second|third) floor\b.*|(?:\d{1,4}[a-z]? )?(?:the )?\p{L}[\p{L}'. ]{1,40} (?:street|st|road|rd|avenue|ave|lane|square|house|centre|center|station|hospital|clinic|hotel|building|park|campus|library|school|gym))$/u;
/** "What number will you call from": a question, also without its mark. */
const ASKS = /^(?:(?:and|so|but|ok)\s)?(?:what|which|whose|who|how|when|where|why|does?|is|are|will|can|could)\s/i;
const CLOSES = /,? (?:by the way|btw|fyi|please|just so you know)$/;
const NOT_A_PLACE = /\b(?:noon|midnight|night|lunch|least|most|once|first|last|half|quarter|\d)/;

/** A detail of what was made just now, which says nothing of when: "bring the report card", "it's at mine now". Null: something else. */
export function noteIn(message: string, setting: Setting): string | null {
  const written = message.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  if (written.length > 120 || /[?"“]/.test(written) || ASKS.test(written)) return null;
  const plain = written
    .replace(OPENS, '')
    .replace(/[.!\s]+$/, '')
    .replace(CLOSES, '');
  const writes = WRITES.exec(plain.toLowerCase())?.[0] ?? '';
  const said = plain.slice(writes.length);
  const text = withApostrophes(said.toLowerCase());
  if (writes !== '' || AT_ADDRESS.test(text)) return said;
  const isWhere = WHERE.test(text) && !NOT_A_PLACE.test(text);
  if (IN_TURN.test(text)) return said;
  const isNote = TO_DO_THERE.test(text) || isWhere || DETAIL.test(text);
  const values = readValues(said, setting).filter(({ start }) => !DETAIL.test(text) || start === 0);
  return isNote && values.length === 0 ? said : null;
}
