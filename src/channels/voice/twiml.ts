import { cleanLine } from '../../domain/text/index.ts';
import { type Twilio, twilioSdk } from '../twilio/sdk.ts';
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

/** A further reminder of the same call, asked about when no key came for those before it. */
export type NextReminder = { words: string; gatherUrl: string };

/** Inline TwiML ends here for further reminders; they are told after the answers to the first ones all the same. */
const scriptLimit = 3600;

/**
 * A reminder that a key or a word can answer at any moment: everything spoken stands inside `<Gather>`. Without an answer it asks once more
 * (or about the `others`, one after the other), then says goodbye and hangs up: an empty `<Gather>` falls through to the next verb, without
 * a request.
 * @param words what is said first, after the `greeting`; the greeting names the caller, and nothing of the person: a machine may hear it
 * @param options the keys on offer
 * @param gatherUrl absolute URL that gets the digit; bind the occurrence and the rung to it
 */
export function reminderTwiml(
  words: string,
  options: readonly KeyOption[],
  gatherUrl: string,
  { greeting = '', others = [] }: { greeting?: string; others?: readonly NextReminder[] } = {},
): string {
  const response = new (twilioSdk().twiml.VoiceResponse)();
  const first = gather(response, gatherUrl, 6);
  if (greeting) {
    first.say(spoken(greeting));
    first.pause({ length: 1 });
  }
  first.say(spoken(words));
  first.pause({ length: 1 });
  first.say(menu(options));
  for (const next of others) {
    if (response.toString().length + next.gatherUrl.length + 1000 > scriptLimit) break;
    const more = gather(response, next.gatherUrl, 6);
    more.say(clip(`And: ${cleanLine(next.words)}`, 200));
    more.say('The same keys answer it.');
  }
  if (others.length === 0) gather(response, gatherUrl, 8).say(`I did not hear a key. ${menu(options)}`);
  response.say('No answer yet. You can still reply to the message. Goodbye.');
  response.hangup();
  return response.toString();
}

/** What an answering machine is told: who called and where to look, and nothing of what it is about. */
export function machineTwiml(): string {
  return goodbyeTwiml(
    'Hello, this is Flux. You have a reminder waiting. Please open the app or your messages. Goodbye.',
  );
}

/** A choice, e.g. of free times, in answer to a key. Asked once; then goodbye. */
export function optionsTwiml(words: string, options: readonly KeyOption[], gatherUrl: string): string {
  const response = new (twilioSdk().twiml.VoiceResponse)();
  const only = gather(response, gatherUrl, 10);
  only.say(spoken(words));
  only.say(menu(options));
  response.say('I did not hear a key. You can still reply to the message. Goodbye.');
  response.hangup();
  return response.toString();
}

/** Last words, then the call ends. */
export function goodbyeTwiml(words: string): string {
  const response = new (twilioSdk().twiml.VoiceResponse)();
  response.say(spoken(words));
  response.hangup();
  return response.toString();
}

type Response = InstanceType<Twilio['twiml']['VoiceResponse']>;

function gather(response: Response, action: string, timeout: number) {
  return response.gather({
    action: withRetries(action),
    method: 'POST',
    numDigits: 1,
    timeout,
    input: ['dtmf', 'speech'],
    speechTimeout: 'auto',
    hints: 'done, later, another time, can not, again, stop',
  });
}

function menu(options: readonly KeyOption[]): string {
  return options.map(({ digit, says }) => `Press ${digit} ${cleanLine(says)}.`).join(' ');
}

function spoken(words: string): string {
  return clip(cleanLine(words), spokenLimit);
}

function clip(line: string, limit: number): string {
  const characters = [...line];
  return characters.length <= limit ? line : `${characters.slice(0, limit).join('')}.`;
}
