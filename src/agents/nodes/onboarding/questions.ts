import type { Progress, Question } from '../../../domain/onboarding/index.ts';
import { SKIP_PHONE } from '../../../domain/onboarding/index.ts';
import type { ChatOption } from '../../../services/conversations/index.ts';

/** A question as it is asked: plain text, with something to tap. */
export type Asked = { text: string; options: ChatOption[] };

const tap = (label: string, value = label): ChatOption => ({ label, value, zod_validator: null, input_type: null });

/** A field to type into. Clients read the checks from the text: `.min(n, "message")`, `.max(n, "message")`, `.regex(/…/, "message")`. */
const type = (label: string, checks = ANYTHING): ChatOption => ({
  label,
  value: null,
  zod_validator: `z.string()${checks}`,
  input_type: null,
});
const ANYTHING = '.min(1, "Please type something.").max(500, "That is a little long: 500 characters are enough.")';
const NUMBER = '.regex(/^[+]?[0-9 ()-]{7,24}$/, "A phone number, best with its country code: +44 7700 900123.")';
const CODE = '.regex(/^[0-9 ]{4,12}$/, "The code is made of digits only.")';

/** What is asked; `again`: the first answer could not be read, so it is put in another form. `sent`: the number of the code has just been said. */
export function ask(
  question: Question,
  { phone, weeks, workStart }: Progress,
  { again = false, sent = false } = {},
): Asked {
  switch (question) {
    case 'name':
      return {
        text: again ? 'What name should I use for you?' : 'What should I call you?',
        options: [
          type('Type my name', '.min(1, "Please type a name.").max(80, "That is a little long for a name.")'),
          tap('No name', "I'd rather not say"),
        ],
      };
    case 'wake':
      if (weeks)
        return { text: `When do you sleep in each of these: ${weeks.join(', ')}?`, options: [type('Type it')] };
      return {
        text: again ? 'What is the earliest hour I should ever plan something for?' : 'When do you usually get up?',
        options: [
          ...['06:00', '07:00', '08:00'].map((time) => tap(time)),
          type('Another time'),
          tap('It varies', 'no pattern'),
        ],
      };
    case 'sleep':
      return {
        text: again ? 'After which hour should I leave you in peace?' : 'And when do you usually go to bed?',
        options: [tap('22:00'), tap('23:00'), tap('Midnight'), type('Another time'), tap('It varies', 'no pattern')],
      };
    case 'work':
      if (workStart)
        return {
          text: `You start at ${workStart}. Until when do you work, and on which days?`,
          options: [type('Type it'), tap('5 pm, Monday to Friday', 'until 5 pm')],
        };
      return {
        text: again
          ? 'Are there hours I should keep free for work or study? For example "Monday to Friday, 9 to 5".'
          : 'When do you work or study, and on which days?',
        options: [tap('Monday to Friday, 9 to 5'), type('Other hours'), tap('No fixed hours', 'no fixed hours')],
      };
    case 'chronotype':
      return {
        text: again
          ? 'When does something new come easier to you, in the morning or in the evening?'
          : 'Are you more of a morning or an evening person?',
        options: [tap('Morning'), tap('Evening'), tap('In between', 'in between')],
      };
    case 'commitments':
      return {
        text: again
          ? 'Is there anything with a fixed day and time? For example "choir on Tuesdays, 7 to 8:30 pm".'
          : 'Is anything else fixed in your week that I should plan around, such as a class or the school run?',
        options: [tap('Nothing fixed', 'none'), type('Type it')],
      };
    case 'phone':
      return {
        text: again
          ? 'I could not read that as a phone number. What is it, with its country code?'
          : 'If a push is not enough, I can message or call you. What is your number, with its country code? It is fine to skip this.',
        options: [type('Type my number', NUMBER), tap('Skip', SKIP_PHONE)],
      };
    case 'code':
      return {
        text: sent
          ? 'What is the code in it?'
          : again
            ? `The code is the number in the text message to ${phone ?? 'you'}. Type it here, say "again" for another one, or "skip" to leave your number out. What is it?`
            : `What is the code in the text message to ${phone ?? 'you'}?`,
        options: [
          { ...type('Enter the code', CODE), input_type: 'otp' },
          tap('Send it again', 'send it again'),
          tap('Skip', SKIP_PHONE),
        ],
      };
    case 'whatsapp':
      return {
        text: 'May I remind you by WhatsApp at this number? You can end that with STOP at any time.',
        options: [tap('Yes'), tap('No')],
      };
    case 'calls':
      return {
        text: 'And may I call you, only for tasks that you set to be escalated to a call?',
        options: [tap('Yes'), tap('No')],
      };
    case 'recap':
      return { text: 'Is that right?', options: [tap("Yes, that's right", 'yes'), type('Change something')] };
    case 'goal':
      return {
        text: again ? 'What would you like to do or change first?' : 'What would you like to achieve first?',
        options: [
          type('Type my goal'),
          tap('Run 5 km', 'I want to run 5 km'),
          tap('Learn a language', 'I want to learn a language'),
          tap('Nothing yet', 'nothing yet'),
        ],
      };
  }
}
