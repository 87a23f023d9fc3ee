import twilio from 'twilio';
import { cleanLine } from '../../domain/text/index.ts';
import { withRetries } from '../twilio/signature.ts';

/** One key and what is said about it: `{ digit: '1', says: 'if it is done' }` is spoken "Press 1 if it is done." */
export type KeyOption = { digit: string; says: string };

/** The keys of a reminder call. What they mean to an occurrence is the caller's affair. */
export const reminderKeys: readonly KeyOption[] = [
  { digit: '1', says: 'if it is done' },
  { digit: '2', says: 'for another time' },
  { digit: '3', says: "if you can't do it today" },
  { digit: '9', says: 'to hear this again' },
  { digit: '0', says: 'to stop these calls' },
];

/** Inline TwiML may have 4,000 characters; the spoken words are cut well before. */
const spokenLimit = 700;

/**
 * A reminder that a key can answer at any moment: everything spoken stands inside `<Gather>`. Without a key it asks once
 * more, then says goodbye and hangs up (an empty `<Gather>` falls through to the next verb, without a request).
 * @param words what is said first; it must name the caller
 * @param options the keys on offer
 * @param gatherUrl absolute URL that gets the digit; bind the occurrence and the rung to it
 */
export function reminderTwiml(words: string, options: readonly KeyOption[], gatherUrl: string): string {
  const response = new twilio.twiml.VoiceResponse();
  const first = gather(response, gatherUrl, 6);
  first.say(spoken(words));
  first.pause({ length: 1 });
  first.say(menu(options));
  const second = gather(response, gatherUrl, 8);
  second.say(`I did not hear a key. ${menu(options)}`);
  response.say('No answer yet. You can still reply to the message. Goodbye.');
  response.hangup();
  return response.toString();
}

/** A choice, e.g. of free times, in answer to a key. Asked once; then goodbye. */
export function optionsTwiml(words: string, options: readonly KeyOption[], gatherUrl: string): string {
  const response = new twilio.twiml.VoiceResponse();
  const only = gather(response, gatherUrl, 10);
  only.say(spoken(words));
  only.say(menu(options));
  response.say('I did not hear a key. You can still reply to the message. Goodbye.');
  response.hangup();
  return response.toString();
}

/** Last words, then the call ends. */
export function goodbyeTwiml(words: string): string {
  const response = new twilio.twiml.VoiceResponse();
  response.say(spoken(words));
  response.hangup();
  return response.toString();
}

type Response = InstanceType<typeof twilio.twiml.VoiceResponse>;

function gather(response: Response, action: string, timeout: number) {
  return response.gather({ action: withRetries(action), method: 'POST', numDigits: 1, timeout, input: ['dtmf'] });
}

function menu(options: readonly KeyOption[]): string {
  return options.map(({ digit, says }) => `Press ${digit} ${cleanLine(says)}.`).join(' ');
}

function spoken(words: string): string {
  const line = cleanLine(words);
  const characters = [...line];
  return characters.length <= spokenLimit ? line : `${characters.slice(0, spokenLimit).join('')}.`;
}
