import { namesNothing } from '../../../domain/about/index.ts';
import {
  type Ask,
  isForeign,
  languageOf,
  readValues,
  type Setting,
  understandTasks,
} from '../../../domain/language/index.ts';
import { isAskedOfTheWorld, isOfPlace, NOT_LOOKED_UP } from '../chitchat/world.ts';

/** What is asked when the rules did not understand; with `ask`, a time as the answer makes a task of the message. */
export type Clarification = { question: string; ask: Ask | null };

/** A word or two that name a thing: whether it is to be noted is asked. */
export function isThing(message: string): boolean {
  const words = message.trim().split(/\s+/);
  return words.length <= 3 && isNote(message.trim()) && /^\p{L}{4,}(?:\s\p{L}+){0,2}$/u.test(message.trim());
}

export function clarifyRules(message: string, setting: Setting): Clarification {
  const plain = (question: string): Clarification => ({ question, ask: null });
  if (message.trim() === '') return plain('What would you like to be reminded of, and when?');
  if (isForeign(message))
    return plain(
      inTheirs(message) ??
        'I am sorry, without my language model I only understand English. What should I remind you of, and when?',
    );
  if (message.length > 600)
    return plain('That was a lot at once. What is the first thing to be reminded of, and when?');
  if (
    /\b(?:pause|mute|silence)\b.*\b(?:reminders?|messages?|calls?|everything|all)\b|\b(?:vacation|holidays?)\b/i.test(
      message,
    )
  ) {
    return plain(
      'To let all reminders rest, say until when, for example "pause everything until Monday". Nothing was changed.',
    );
  }
  const note = message
    .replace(/["\s]+/g, ' ')
    .trim()
    .replace(/[.!]+$/, '')
    .replace(/^(?:(?:i|we)(?:'ve)?\s+)?(?:need|have|got|ought|must|should|gotta)\s+(?:to\s+)?(?=\p{L}{3,}\s)/iu, '');
  const dated = isNote(note)
    ? understandTasks(`Remind me to ${note.charAt(0).toLowerCase()}${note.slice(1)}`, setting)
    : null;
  if (dated?.kind === 'ask' && (dated.gap === 'day' || /^At what time (?!\?)/.test(dated.question)))
    return { question: `${note.charAt(0).toUpperCase()}${note.slice(1)}: ${dated.question}`, ask: dated };
  const asNote = isNote(note)
    ? understandTasks(`Remind me to "${note.charAt(0).toUpperCase()}${note.slice(1)}"`, setting)
    : null;
  if (asNote?.kind === 'ask') return { question: `If I should remind you of "${note}": when?`, ask: asNote };
  if (isAskedOfTheWorld(message)) return plain(NOT_LOOKED_UP);
  if (
    !isOfPlace(message) &&
    /\?\s*$|^(?:what|why|how|who|where|when|which|is|are|does|do|can|should|could|would|will)\b/i.test(message.trim())
  ) {
    return plain(
      'I know your list, your plans and the clock, and that question leads beyond them. Is there something of it that I should put on your list, or a goal behind it that I should plan?',
    );
  }
  return plain(twoWaysOn(message, setting));
}

/** What was understood in the person's own words, and two ways on. */
function twoWaysOn(message: string, setting: Setting): string {
  const times = readValues(message, setting).filter(({ kind }) => TIMES.has(kind));
  const when = times[0] && message.slice(times[0].start, times[0].end).trim();
  if (when)
    return `I read “${when}” in it, and not yet what for. Shall I remind you of something then, or is it about a task that is on your list?`;
  const said = message.replace(/\s+/g, ' ').trim();
  const short = said.length <= MOST_QUOTED ? `“${said}”` : `“${said.slice(0, MOST_QUOTED).replace(/\s\S*$/, '')} …”`;
  return `I read ${short}, and nothing is changed by it so far. Is it something to do, then tell me when; or something you want to reach, then say “I want to …” and I plan it?`;
}

const MOST_QUOTED = 60;
const TIMES = new Set(['date', 'clock', 'clock_range', 'part', 'weekdays']);

/** "At 5", "tomorrow", "same as yesterday": nothing to note. */
const ONLY_WHEN = new Set(
  "at on by in from until about around same as usual again maybe tomorrow today tonight yesterday next this every the day week morning afternoon evening night noon midnight am pm o'clock half quarter past to monday tuesday wednesday thursday friday saturday sunday".split(
    ' ',
  ),
);
const isOnlyWhen = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .every((word) => ONLY_WHEN.has(word) || /^\d[\d:.]*(?:am|pm|h|th|st|nd|rd)?$/.test(word));

/** "Buy milk": short, and no question or talk. */
function isNote(text: string): boolean {
  return (
    text.length <= 60 &&
    text.split(' ').length <= 8 &&
    /^\p{L}/u.test(text) &&
    !namesNothing(text) &&
    !isOnlyWhen(text) &&
    !/\?|^(?:i|you|we|he|she|it|they|this|that|what|why|how|who|where|when|which|is|are|does|do|did|has|have|was|were|may|can|shall|should|could|would|will|am|say|repeat|print|insult|translate|another|tell|define|explain)\b/i.test(
      text,
    )
  );
}

/** What is understood in German and Spanish without a model, said in that language, and one question. */
const THEIRS: Record<string, string> = {
  de: 'Das habe ich leider nicht verstanden. Ohne Sprachmodell lese ich auf Deutsch nur Erinnerungen und kleine Änderungen, zum Beispiel „erinnere mich morgen um 9 an die Tabletten“ oder „eine Stunde später“. Woran soll ich dich erinnern, und wann?',
  es: 'Lo siento, eso no lo he entendido. Sin modelo de lenguaje solo leo en español recordatorios y cambios pequeños, por ejemplo «recuérdame mañana a las 9 tomar las pastillas» o «una hora más tarde». ¿Qué te recuerdo, y cuándo?',
};

/** Null: another language, or English. */
export const inTheirs = (message: string): string | null => THEIRS[languageOf(message)] ?? null;
