import { plain, TIME_WORDS, weekdaysIn } from '../said/index.ts';
import type { PlanSubject } from '../types.ts';

/** Kinds of goals whose sessions are each about one of several things: a person, a room, a part, a topic. */
const IN_TURN = new Set([
  ...['people', 'family', 'home', 'room', 'undertaking', 'making', 'building', 'garden', 'project', 'general'],
  ...['exam', 'university', 'admin', 'event', 'preparing', 'chores'],
]);

const LEAD =
  /^(?:(?:well|so|ok(?:ay)?|hm+|mainly|mostly|just|only|really|it's|its|that's|there's|there is|there are|i'd say|probably|especially|things like|still|we|i|have|need|got|to|do|sort|finish) )*/i;
const TAIL =
  /(?: (?:is|are|to|left|missing|first|mainly|mostly|still|do|be|done|need|needs|doing|sorting|remain|remaining|basically|really|i (?:think|guess)|for now|please))+$/i;
const BETWEEN = /\s*(?:,\s*(?:and|plus|then)?|;|&|\+|\band\b|\bplus\b|\bthen\b)\s+/i;
const ARTICLE = /^(?:the|my|our|a|an|some) /i;
/** What makes a sentence, and no thing's name. */
const NO_NAME =
  /\b(?:i|i'm|i've|i'd|you|he|she|it|they|we|is|are|was|were|am|not|no|don't|can't|won't|would|could|should|will|want|need|have|has|had|think|know|like|how|what|why|when|if|because|but|so|that|this|them|maybe|sure|yes|ok|good|hard|easy|start|beginner|never|always|used|did|do|does)\b/i;

/**
 * "Sam, Priya and my cousin Leo", "roof and the door are left": things that are named one by one, where the sessions of such a goal are about one of them each.
 * The whole message has to be such a list; null: it is none.
 */
export function namedIn(message: string, playbook: string): PlanSubject[] | null {
  if (!IN_TURN.has(playbook) || message.length > 160 || /[\d?!]/.test(message)) return null;
  const said = message
    .replaceAll('’', "'")
    .trim()
    .replace(/[.\s]+$/, '')
    .replace(LEAD, '')
    .replace(TAIL, '');
  const names = said.split(BETWEEN).map((name) => name.trim().replace(ARTICLE, ''));
  if (names.length < 2 || names.length > 7 || !names.every(isName)) return null;
  return names.map((name) => ({ name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, weight: 1 }));
}

function isName(name: string): boolean {
  const words = plain(name).split(' ');
  return (
    name.length > 1 &&
    words.length <= 4 &&
    !NO_NAME.test(name) &&
    weekdaysIn(plain(name)).length === 0 &&
    !words.some((word) => TIME_WORDS.has(word) && !ARTICLE.test(`${word} `))
  );
}
