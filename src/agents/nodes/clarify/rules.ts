import { namesNothing } from '../../../domain/about/index.ts';
import { type Ask, isForeign, languageOf, type Setting, understandTasks } from '../../../domain/language/index.ts';
import { isAskedOfTheWorld, NOT_LOOKED_UP } from '../chitchat/world.ts';

/** What is asked when the rules did not understand; with `ask`, a time as the answer makes a task of the message. */
export type Clarification = { question: string; ask: Ask | null };

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
    /\?\s*$|^(?:what|why|how|who|where|when|which|is|are|does|do|can|should|could|would|will)\b/i.test(message.trim())
  ) {
    return plain('I only know about your tasks and reminders. Is there something I should remind you of, and when?');
  }
  return plain(
    'I did not quite get that. What should I remind you of, and when? For example: "call the dentist tomorrow at 10 am".',
  );
}

/** "Buy milk": short, and no question or talk. */
function isNote(text: string): boolean {
  return (
    text.length <= 60 &&
    text.split(' ').length <= 8 &&
    /^\p{L}/u.test(text) &&
    !namesNothing(text) &&
    !/\?|^(?:i|you|we|he|she|it|they|this|that|what|why|how|who|where|when|which|is|are|does|do|did|should|could|would|will|am|translate|another|tell|define|explain)\b/i.test(
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
