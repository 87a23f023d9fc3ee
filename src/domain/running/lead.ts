import { plain } from '../plan/index.ts';

/** Longer than that it is a story, and its one wish is looked for by other rooms. */
const LONGEST = 240;

const LEAD =
  /^(?:(?:ok(?:ay)?|so|and|but|hey|hi|hello|well|oh|um|hm+|by the way|btw|fyi|actually|good news|bad news|unfortunately|sorry|coach|just so you know|update|(?:i )?forgot to (?:say|mention|add|tell you)|quick question|question|one more thing|also|please|then|now|wait|no(?=[,.!;:])|yes|thanks?|thank you|great|perfect|listen|honestly|right|alright)[\s,.:;!-]+)*/;

/** In plain small letters, without what stands before it and the mark at its end; '' where it is too long to be one wish. */
export function bare(message: string): string {
  const text = plain(message);
  if (text.length > LONGEST) return '';
  return text.replace(LEAD, '').replace(/[\s?.!]+$/, '');
}

/** A mark or a word at its head that makes it a question. */
export const isQuestion = (message: string): boolean =>
  /\?\s*$/.test(message) ||
  /^(?:is|are|am|do|does|did|will|would|can|could|may|should|how|what|when|where|why|which|who)\b/.test(bare(message));

/** "I finished my 5k today! 31 minutes": how it went, and no order. Small letters. */
export const tellsDone = (text: string): boolean => DONE.test(text);
const DONE =
  /^(?:(?:yay|woohoo|yes|finally|so|ok|and|hey|guess what)[,! ]+)*(?:i|we)(?:'ve| have)? (?:just |finally |actually |already )*(?:finished|did|done|ran|completed|managed|nailed|smashed|swam|walked|wrote|saved)\b(?!.*\b(?:can|could|please|so|instead|move|skip|make|drop|need|want|from now)\b)/;
