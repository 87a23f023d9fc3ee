import type { Timers } from '../time.ts';

export type Keyed = { digits: string; finishedOn: string };

/** The keys that one `<Gather>` collects. */
export type Keypad = {
  press(key: string): void;
  /** fires at the first key: speech stops */
  readonly touched: AbortSignal;
  /** From now on silence counts; resolves with what was keyed ('' when nothing was). */
  finish(): Promise<Keyed>;
};

export type KeypadRules = {
  /** null: any number of digits */
  numDigits: number | null;
  finishOnKey: string;
  /** silence after the words, or after the last key */
  timeoutMs: number;
};

/** https://www.twilio.com/docs/voice/twiml/gather: ends at enough digits, at the finishing key, or after a silence. */
export function createKeypad(timers: Timers, rules: KeypadRules, signal: AbortSignal): Keypad {
  const touched = new AbortController();
  const result = Promise.withResolvers<Keyed>();
  let digits = '';
  let stop = () => {};

  function end(finishedOn: string): void {
    stop();
    result.resolve({ digits, finishedOn });
  }
  function wait(): void {
    stop();
    stop = timers.after(rules.timeoutMs, () => end(''));
  }
  signal.addEventListener('abort', () => end(''), { once: true });

  return {
    touched: touched.signal,
    press(key) {
      touched.abort();
      if (rules.finishOnKey !== '' && rules.finishOnKey.includes(key)) return end(key);
      digits += key;
      if (rules.numDigits !== null && digits.length >= rules.numDigits) return end('');
      wait();
    },
    finish() {
      if (digits === '') wait();
      return result.promise;
    },
  };
}
