/** "All my calls", and what is not meant. */
const ALL =
  /\b(?:all|every one|each|both)(?: of)?(?: (?:my|the|our|these|those|other))*\s+(\p{L}[\p{L}'-]{2,30})(?= (?:to|by|an|one|half|until|on|at|for|from|back|forward|later|earlier|except|but|apart|other than|next|this|tomorrow|today|please|\d)\b|[,.;!]|$)/iu;
const EXCEPT =
  /,? (?:except|apart from|but not|but keep|(?:and )?keep|other than|without)(?: for)? (?:the |my |our )?(.{2,40}?)[\s.!]*$/i;
const NO_NAMES =
  /^(?:of|day|days|week|month|morning|afternoon|evening|night|time|right|good|done|tasks?|reminders?|them|it|that|this)$/i;

/** What is said of all that are called so: the name, those that stay, and the same said of "it". */
export type AllNamed = { name: string; but: string | null; said: string };

/** "Move all my calls to 6", "cancel all calls except Ben". Null: it says nothing of all of a kind. */
export function readAllNamed(message: string): AllNamed | null {
  const text = message.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  const but = EXCEPT.exec(text);
  const order = but ? text.slice(0, but.index) : text;
  const name = ALL.exec(order)?.[1];
  if (!name || NO_NAMES.test(name) || /\?/.test(order)) return null;
  return { name, but: but?.[1] ?? null, said: order.replace(ALL, 'it') };
}
