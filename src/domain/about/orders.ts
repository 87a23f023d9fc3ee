import { readRepeats, readValues, type Setting, understand, understandTasks } from '../language/index.ts';
import { readSaid } from './read.ts';

/** One of several orders: what is to become of something that is there, or what is to come in its place. `asks`: its time will be asked for. */
export type Order = { text: string; isNew: boolean; asks: boolean };

const LONGEST = 200;
const MOST = 4;
const LINK = String.raw`(?:(?:and|then|also|but|plus|please|instead)\s+)*`;
const JOINT = new RegExp(String.raw`\s*[,;.]\s+${LINK}|\s+(?:and|then|but|plus)\s+${LINK}`, 'gi');
const POLITE = String.raw`(?:(?:please|ok(?:ay)?|so|right|alright|well|yes|yeah|um|uh|erm|er|oh|hey|hi|now|actually|also|and|just|sorry|no|(?:can|could|would|will)\s+(?:you|we)(?:\s+please)?|i\s+(?:want|need)\s+(?:you\s+)?to|i'd\s+like\s+(?:you\s+)?to|let's)[\s,]+)*`;
const ASKS_TO = /^\W*(?:\w+[\s,]+){0,2}(?:can|could|will|would)\s+(?:you|we)\b/i;
/** Takes something off the list, so that something else may come in its place. */
const AWAY = String.raw`cancel|delete|drop|remove|scrap|bin|ditch|stop|skip|get\s+rid\s+of|forget(?:\s+about)?|swap|replace`;
const VERB = new RegExp(
  String.raw`^${POLITE}(${AWAY}|move|shift|push|bring|put|change|make|reschedule|postpone|tick\s+off|mark)\s+\S`,
  'i',
);
const IS_AWAY = new RegExp(`^(?:${AWAY})$`, 'i');
/** "Do pilates on Tuesdays instead": what comes in its place. */
const NEW =
  /^(?:i'?ll\s+|i\s+want\s+to\s+|i'd\s+like\s+to\s+|let\s+me\s+|let's\s+)?(?:(?:start|add|put\s+in|try|have)\s+(?:doing\s+|with\s+)?|(?=(?:go|do|take\s+up|play|book)\s))(\S.{2,80})$/i;

/**
 * "Move yoga to 8 and delete the vitamins", "cancel the gym on Friday and go swimming every week": each order by itself. `isNamed`: whether words name
 * something that is there; the first order must, and each of the others does or is something new with a time. Null: it is one, or a word is none of these.
 */
export function ordersIn(
  message: string,
  isNamed: (words: readonly string[]) => boolean,
  setting: Setting,
): Order[] | null {
  const text = message
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ASKS_TO.test(message) ? /[.!?]+$/ : /[.!]+$/, '');
  if (text.length > LONGEST || !VERB.test(text) || /["“?]/.test(text)) return null;
  const pieces = cut(text);
  if (pieces.length < 2) return null;
  const orders: Order[] = [];
  let verb = '';
  for (const piece of pieces) {
    const order = ofPiece(piece, verb, orders.at(-1), isNamed, setting);
    if (order) {
      verb = VERB.exec(order.text)?.[1] ?? verb;
      orders.push(order);
      continue;
    }
    // "Move yoga to Tuesday and Thursday" goes on.
    const before = orders.at(-1);
    if (!before || before.isNew) return null;
    const whole = `${before.text} and ${piece}`;
    if (!names(whole, isNamed, setting)) return null;
    orders[orders.length - 1] = { ...before, text: whole };
  }
  return orders.length > 1 && orders.length <= MOST && orders[0]?.isNew === false ? orders : null;
}

const cut = (text: string): string[] =>
  text
    .split(JOINT)
    .map((piece) => piece.trim())
    .filter(Boolean);

function ofPiece(
  piece: string,
  verb: string,
  before: Order | undefined,
  isNamed: (words: readonly string[]) => boolean,
  setting: Setting,
): Order | null {
  if (VERB.test(piece)) return names(piece, isNamed, setting) ? { text: piece, isNew: false, asks: false } : null;
  if (!before) return null;
  // "… and the vitamins to 9".
  const same = `${verb} ${piece}`;
  if (says(piece, setting) && says(before.text, setting) && names(same, isNamed, setting))
    return { text: same, isNew: false, asks: false };
  const thing = IS_AWAY.test(verb) ? NEW.exec(piece)?.[1]?.replace(/\s+instead$/i, '') : undefined;
  if (!thing || !says(thing, setting)) return null;
  const text = `remind me to ${thing}`;
  const read = understandTasks(text, setting);
  return read?.kind === 'new_tasks' || read?.kind === 'ask' ? { text, isNew: true, asks: read.kind === 'ask' } : null;
}

const says = (text: string, setting: Setting): boolean =>
  readValues(text, setting).length > 0 || readRepeats(text, setting).length > 0;

/** An order whose words, without those of time and change, are the name of something that is there. */
function names(piece: string, isNamed: (words: readonly string[]) => boolean, setting: Setting): boolean {
  const said = readSaid(piece, setting);
  if (said) return said.words.length > 0 && isNamed(said.words);
  const order = understand(piece, setting);
  const title = 'task' in order ? order.task.title : null;
  return title !== null && isNamed(title.toLowerCase().split(/\s+/));
}
