const WHERE =
  "(?:when|once|next time|whenever|as soon as) (?:i'm|i am|i'm next|i get|i go|i pass|i'm passing|we're|we are|we get|we go)(?: next)?(?: (?:at|in|to|by|near|past|round))? ((?:the |my )?\\p{L}[\\p{L}' &-]{1,30}?)(?: next| again)?";
const NOT_A_PLACE =
  /^(?:home|up|awake|done|back|free|ready|there|bored|tired|hungry|ill|sick|off|out|old|the (?:mood|zone)|leaving|finished|late|early|bed)\b/i;
const BEHIND = new RegExp(`^(.*?),? ${WHERE}[.!]*$`, 'iu');
const ALONE = new RegExp(`^${WHERE}$`, 'iu');
/** Where what is to be done there begins. */
const ORDER = /,? \b(?:please )?(?:remind me (?:to|about) |i (?:need|have|want) to )/i;
const LEAD =
  /^(?:please |can you |could you |and )*(?:remind me (?:to |about |of )|i (?:need|have|must|want) to |don't let me forget to |note:? )/i;

/** "Buy dishwasher tablets when I'm at Tesco": what, and where. Null: no place is named. */
export function atAPlace(message: string): { what: string; place: string } | null {
  const text = message.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  if (text.length > 160 || /\d/.test(text)) return null;
  const [, thing, at] = BEHIND.exec(text) ?? [];
  if (thing && at && !NOT_A_PLACE.test(at)) {
    const what = thing.replace(LEAD, '');
    return LEAD.test(thing) || /^(?:buy|get|pick up|ask|drop|return|order|collect|check|bring|take)\b/i.test(thing)
      ? { what, place: at }
      : null;
  }
  const order = ORDER.exec(text);
  const place = order && ALONE.exec(text.slice(0, order.index))?.[1];
  const what = order ? text.slice(order.index + order[0].length).replace(/[.!]+$/, '') : '';
  return place && what !== '' && !NOT_A_PLACE.test(place) ? { what, place } : null;
}
