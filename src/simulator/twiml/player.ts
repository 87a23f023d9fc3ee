import { pause, type Timers } from '../time.ts';
import { createKeypad, type Keypad } from './keypad.ts';
import { parseTwiml, type Verb } from './parse.ts';

/** What a script needs of the call that it runs in. */
export type Line = {
  timers: Timers;
  /** fires when the call ends or another script takes over */
  signal: AbortSignal;
  /** milliseconds a word */
  wordMs: number;
  say(text: string, durationMs: number): void;
  note(text: string): void;
  problem(code: number, text: string): void;
  /** the keypad that listens now; null when keys fall on deaf ears */
  listen(keypad: Keypad | null): void;
  /** Fetches the next script; null when there is none to be had. */
  fetch(url: string, method: 'GET' | 'POST', fields: Record<string, string>): Promise<string | null>;
};

/** Where a script came from: relative URLs and the default action of `<Gather>` start there. */
export type Script = { xml: string; url: string | null };

const sorry = 'We are sorry, an application error has occurred. Goodbye.';

/** Plays a script to its end, following the scripts that it leads to. Resolves when the call should be hung up. */
export async function play(line: Line, script: Script): Promise<void> {
  let current: Script | null = script;
  // A script that redirects to itself without end must not spin.
  for (let hops = 0; current && hops < 100 && !line.signal.aborted; hops++) current = await playOne(line, current);
}

async function playOne(line: Line, script: Script): Promise<Script | null> {
  const parsed = parseTwiml(script.xml);
  if (!parsed.ok) {
    line.problem(12100, `Document parse failure: ${parsed.problem}`);
    await speak(line, sorry, line.signal);
    return null;
  }
  for (const verb of parsed.verbs) {
    if (line.signal.aborted) return null;
    if (verb.name === 'Hangup' || verb.name === 'Reject') return null;
    if (verb.name === 'Redirect') return follow(line, script, verb.text.trim(), verb, {});
    if (verb.name !== 'Gather') await prompt(line, verb, line.signal);
    else {
      const next = await gather(line, script, verb);
      if (next) return next === 'ended' ? null : next;
    }
  }
  return null;
}

/** null: nothing was keyed, the script goes on. */
async function gather(line: Line, script: Script, verb: Verb): Promise<Script | 'ended' | null> {
  const { numDigits, finishOnKey = '#', timeout = '5', action = '', actionOnEmptyResult } = verb.attributes;
  const rules = {
    numDigits: numDigits === undefined ? null : Number.parseInt(numDigits, 10),
    finishOnKey,
    timeoutMs: (Number.parseFloat(timeout) || 5) * 1000,
  };
  const keypad = createKeypad(line.timers, rules, line.signal);
  line.listen(keypad);
  const quiet = AbortSignal.any([line.signal, keypad.touched]);
  for (const child of verb.children) {
    if (!quiet.aborted) await prompt(line, child, quiet);
  }
  const { digits, finishedOn } = await keypad.finish();
  line.listen(null);
  if (line.signal.aborted) return 'ended';
  if (digits === '' && actionOnEmptyResult !== 'true') return null;
  const fields = { Digits: digits, FinishedOnKey: finishedOn, msg: 'Gather End' };
  return (await follow(line, script, action, verb, fields)) ?? 'ended';
}

/** Say, Pause and Play: what may stand alone and inside `<Gather>`. */
async function prompt(line: Line, verb: Verb, signal: AbortSignal): Promise<void> {
  const times = verb.attributes['loop'] === undefined ? 1 : Number(verb.attributes['loop']) || 1000;
  if (verb.name === 'Pause') return pause(line.timers, (Number(verb.attributes['length']) || 1) * 1000, signal);
  if (verb.name === 'Say') {
    for (let n = 0; n < times && !signal.aborted; n++) await speak(line, verb.text, signal);
    return;
  }
  if (verb.name === 'Play') {
    line.note(verb.attributes['digits'] ? `plays the tones ${verb.attributes['digits']}` : 'plays a recording');
    return pause(line.timers, 2000, signal);
  }
  line.problem(12200, `The verb <${verb.name}> is not simulated`);
}

async function speak(line: Line, text: string, signal: AbortSignal): Promise<void> {
  const words = text.replace(/\s+/g, ' ').trim();
  if (!words) return;
  const duration = words.split(' ').length * line.wordMs;
  line.say(words, duration);
  await pause(line.timers, duration, signal);
}

async function follow(
  line: Line,
  script: Script,
  target: string,
  verb: Verb,
  fields: Record<string, string>,
): Promise<Script | null> {
  const url = target === '' ? script.url : (URL.parse(target, script.url ?? undefined)?.href ?? null);
  const xml = url && (await line.fetch(url, verb.attributes['method'] === 'GET' ? 'GET' : 'POST', fields));
  if (xml) return { xml, url };
  if (!url) line.problem(11100, 'Invalid URL format');
  if (!line.signal.aborted) await speak(line, sorry, line.signal);
  return null;
}
