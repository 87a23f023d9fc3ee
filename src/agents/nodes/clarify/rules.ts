import { isForeign } from '../../../domain/language/index.ts';

/** What is asked when the rules did not understand. */
export function clarifyRules(message: string): string {
  if (message.trim() === '') return 'What would you like to be reminded of, and when?';
  if (isForeign(message))
    return 'I am sorry, without my language model I only understand English. What should I remind you of, and when?';
  if (message.length > 600) return 'That was a lot at once. What is the first thing to be reminded of, and when?';
  const short = message
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?]+$/, '');
  if (short.length <= 60 && !message.includes('?') && short.split(' ').length <= 8 && /^\p{L}/u.test(short)) {
    return `Should I remind you of "${short}"? If so, tell me when, for example "tomorrow at 9 am". If you meant something else, say it in other words.`;
  }
  return 'I did not quite get that. What should I remind you of, and when? For example: "call the dentist tomorrow at 10 am".';
}
