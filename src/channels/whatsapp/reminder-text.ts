import { cleanLine } from '../../domain/text/index.ts';

/** What a WhatsApp reminder says. `words` are the reminder words written ahead; `whenText` e.g. "today at 18:30". */
export type ReminderText = { title: string; whenText: string; words: string };

/** The three answers, in the order of the buttons and of the digits 1, 2, 3. */
export const reminderButtons = [
  { title: 'Done', answer: 'done' },
  { title: 'Later', answer: 'reschedule' },
  { title: "Can't", answer: 'missed' },
] as const;

/** The last line of a free-form reminder, where there are no buttons. */
export const replyHint = "Reply 1 done · 2 another time · 3 can't";

// Sources disagree on the limit of a template body (550 or 1024 characters): stay under the smaller.
const limits = { title: 80, whenText: 60, words: 320 };

/**
 * The content variables of the reminder template: 1 title, 2 when, 3 words, 4 the token for the button payloads.
 * Twilio refuses empty values, line breaks, tabs and runs of spaces (21656); apostrophes become typographic, because
 * straight ones were reported to be refused as well.
 */
export function templateVariables(text: ReminderText, token: string): Record<string, string> {
  return {
    1: variable(text.title.replaceAll('*', ''), limits.title, 'your task'), // it stands between asterisks: bold
    2: variable(text.whenText, limits.whenText, 'now'),
    3: variable(text.words, limits.words, 'It is time.'),
    4: token,
  };
}

/** The same reminder as free-form words, at most 550 characters. */
export function freeFormBody(text: ReminderText): string {
  const { 1: title, 2: when, 3: words } = templateVariables(text, '');
  return `Reminder: *${title}*, ${when}.\n${words}\n\n${replyHint}`;
}

/** A list has so many characters at most: Twilio takes 1,600. */
const LONGEST_LIST = 1500;
const LONGEST_WORDS_IN_A_LIST = 120;

/** Several reminders as one free-form message: each on a line of its own under its number, by which it is answered. At most 1,500 characters. */
export function listBody(items: readonly ReminderText[]): string {
  const lines = (wordsOf: (words: string) => string) =>
    items.map((item, index) => {
      const { 1: title, 2: when } = templateVariables(item, '');
      const words = wordsOf(item.words);
      return `${index + 1} *${title}*, ${when}.${words ? ` ${words}` : ''}`;
    });
  const all = items.length === 2 ? 'both' : 'all';
  const hint = `Reply with the number of what is done (“1”, “1 2” or “${all}”), or “2 later”, “1 can’t”.`;
  const body = (some: string[]) => `${items.length} reminders:\n${some.join('\n')}\n\n${hint}`;
  const whole = body(lines((words) => variable(words, LONGEST_WORDS_IN_A_LIST, '')));
  if (whole.length <= LONGEST_LIST) return whole;
  const bare = body(lines(() => ''));
  return bare.length <= LONGEST_LIST ? bare : body(lines(() => '').map((line) => clip(line, 120)));
}

/** One line that a template takes, cut to `limit` characters; `empty` where nothing is left. */
export function variable(text: string, limit: number, empty: string): string {
  const line = cleanLine(text).replaceAll("'", '’');
  return clip(line, limit) || empty;
}

/** Cuts between whole characters, with an ellipsis. */
export function clip(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit
    ? text
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}
