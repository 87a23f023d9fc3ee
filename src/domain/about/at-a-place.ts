const WHERE =
  "(?:when|once|next time|whenever|as soon as) (?:i'm|i am|i'm next|i get|i go|i pass|i'm passing|we're|we are|we get|we go)(?: next)?(?: (?:at|in|to|by|near|past|round))? ((?:the |my )?\\p{L}[\\p{L}' &-]{1,30}?)(?: next| again)?";
const NOT_A_PLACE =
  /^(?:home|up|awake|done|back|free|ready|there|bored|tired|hungry|ill|sick|off|out|old|the (?:mood|zone)|leaving|finished|late|early|bed)\b/i;
const BEHIND = new RegExp(`^(.*?),? ${WHERE}[.!]*$`, 'iu');
const ALONE = new RegExp(`^${WHERE}$`, 'iu');
/** "Remind me when I'm at Tesco to buy milk", "next time I'm in town, return the shoes". */
const BETWEEN = new RegExp(`^(?:please |can you |could you )*remind me,? ${WHERE},? (?:to|about|of) (\\p{L}.+)$`, 'iu');
const OPENS = new RegExp(`^${WHERE}, (?:(?:to|i need to|i have to) )?(\\p{L}.+)$`, 'iu');
const AT_THE = /^(?:please )?remind me (?:at|in) ((?:the|my) \p{L}[\p{L}' ]{2,30}?) (?:to|about|of) (\p{L}.+)$/iu;
/** "At the supermarket remind me to get cat food". */
const THERE = /^(?:at|in) ((?:the|my) \p{L}[\p{L}' ]{2,30}?),? (?:please )?remind me (?:to|about|of) (\p{L}.+)$/iu;
const ELSEWHERE = [
  /^(?:erinnere? mich,? )?wenn ich (?:das nächste mal )?(?:beim|bei|im|in|am|auf|zum|zur) (.{3,30}?) (?:bin|komme|gehe),? (?:erinnere? mich (?:daran )?(?:an )?)?(.+)$/iu,
  /^(?:(?:recuérdame|avísame),? )?cuando (?:esté|estoy|vaya|pase|llegue) (?:en|a|al|por) (.{3,30}?)(?:,| recuérdame| avísame)+ (?:de |que )?(.+)$/iu,
];
const NO_TIME =
  /^(?:the |my )?(?:morning|afternoon|evening|night|weekend|week|month|hour|minute|day|end|moment|time)s?\b/i;

const TELLS = /^(?:i|you|we|it|they|he|she)\b/i;

/** Where what is to be done there begins. */
const ORDER = /,? \b(?:please )?(?:remind me (?:to|about) |i (?:need|have|want) to )/i;
const LEAD =
  /^(?:please |can you |could you |and )*(?:remind me (?:to |about |of )|i (?:need|have|must|want) to |don't let me forget to |note:? )/i;

/** "Buy dishwasher tablets when I'm at Tesco": what, and where. Null: no place is named. */
export function atAPlace(message: string): { what: string; place: string } | null {
  const text = message.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  if (text.length > 160 || /\d/.test(text)) return null;
  const said = [BETWEEN, OPENS, AT_THE, THERE, ...ELSEWHERE]
    .map((pattern) => pattern.exec(text))
    .find((found) => found);
  const [, here = '', todo = ''] = said ?? [];
  const isWish = said && !NOT_A_PLACE.test(here) && !NO_TIME.test(here) && !TELLS.test(todo);
  if (isWish && !LEAD.test(todo)) return { what: todo.replace(/[.!]+$/, ''), place: here };
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
