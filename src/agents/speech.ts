import { languageOf } from '../domain/language/index.ts';
import type { Speech } from '../llm/index.ts';
import { unfit } from './unfit.ts';

/** What may be said: nothing that is unfit, one question at most, in the person's language and script, not for ever. `prompt`: what is not repeated. */
export type SpeechRules = { languageOfPerson: string; latin: boolean; maxLength: number; prompt: string };

const MAX_LENGTH = 900;

/**
 * A model's words on their way to the person: each sentence goes out as soon as it stands and has passed the checks. The first one that fails
 * ends the reply: what went out before it is the reply. `written`: how a sentence is put for this client.
 */
export function createSpeech(
  field: string,
  message: string,
  say: (text: string) => void,
  { prompt = '', written = (text: string) => text } = {},
): Speech {
  const rules: SpeechRules = {
    languageOfPerson: languageOf(message),
    latin: isLatin(message),
    maxLength: MAX_LENGTH,
    prompt,
  };
  let spoken = '';
  let waiting = '';
  let silenced = false;

  function out(sentence: string): void {
    const text = written(spoken === '' ? sentence.trimStart() : sentence);
    if (text.trim() === '') return;
    if (silenced || !maySay(spoken, text, rules)) {
      silenced = true;
      return;
    }
    // White space at an end may turn out to be the last of it: it goes out with what follows.
    const words = text.trimEnd();
    spoken += words;
    say(words);
    waiting = text.slice(words.length) + waiting;
  }

  return {
    field,
    begin() {
      waiting = '';
      silenced = false;
    },
    hear(delta) {
      waiting += delta;
      for (let end = sentenceEnd(waiting); end > 0 && !silenced; end = sentenceEnd(waiting)) {
        const sentence = waiting.slice(0, end);
        waiting = waiting.slice(end);
        out(sentence);
      }
      if (waiting.length > rules.maxLength) silenced = true;
      return !silenced;
    },
    end() {
      const rest = waiting;
      waiting = '';
      if (!silenced) out(rest);
    },
    spoken: () => spoken,
  };
}

/** Whether `sentence` may follow what was said. Claims are looked for in both together, as one may stretch over two sentences. */
function maySay(before: string, sentence: string, rules: SpeechRules): boolean {
  const { languageOfPerson, latin, maxLength, prompt } = rules;
  const whole = before + sentence;
  if (whole.length > maxLength) return false;
  if (unfit(whole) || unfit(sentence, prompt)) return false;
  if (sentence.includes('?') && before.includes('?')) return false;
  if (repeats(before, sentence)) return false;
  if (latin && !isLatin(whole)) return false;
  return sameLanguage(whole, languageOfPerson);
}

const REPEATED = 12;

/** Small models go round in circles: what was said word for word is not said again. */
const repeats = (before: string, sentence: string): boolean =>
  sentence.trim().length >= REPEATED && before.includes(sentence.trim());

/** Whoever writes in Latin letters reads them; a word of another script among them, or none at all, is no other script. */
function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 >= letters;
}

/** Only a language that is certain on both sides counts: few words tell little. */
function sameLanguage(text: string, expected: string): boolean {
  const language = languageOf(text);
  return language === 'en' || language === expected || expected === 'en';
}

const ENDS = /[.!?…。！？]["'”’»)\]*_]*(?=\s|$)|\n/g;

/** Where the first sentence ends that is certain to be over; 0: none is. A point after a single letter or a digit may be an abbreviation. */
export function sentenceEnd(text: string): number {
  ENDS.lastIndex = 0;
  const lead = text.length - text.trimStart().length;
  for (let match = ENDS.exec(text); match; match = ENDS.exec(text)) {
    const end = match.index + match[0].length;
    if (end <= lead) continue;
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    if (
      match[0].startsWith('.') &&
      /(?:^|[\s.(])\p{L}$|\d$|\b(?:Mr|Ms|Dr|St|vs|etc)$/u.test(before) &&
      !/\n/.test(match[0])
    ) {
      // "3." and "p.m." end a sentence only where another clearly begins.
      if (!/^\s+\p{Lu}/u.test(text.slice(end, end + 4)) || /\b(?:Mr|Ms|Dr|St)$/.test(before)) continue;
    }
    return end;
  }
  return 0;
}
