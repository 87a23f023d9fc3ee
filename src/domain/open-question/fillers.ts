import type { Ask } from '../language/index.ts';

const BEFORE =
  /^(?:(?:hm+|uh+|um+|er+|erm|oh|ah|ok(?:ay)?|well|so|then|right|yes|yeah|yep|sure|sorry|no|nope|actually|wait|maybe|perhaps|probably|possibly|i\s+(?:think|guess|suppose|mean(?:t)?|said)|let'?s\s+(?:say|do|make\s+it|go\s+(?:with|for))|let\s+me\s+(?:say|see)|say|how\s+about|what\s+about|make\s+(?:it|that)|rather|better|but|and|please|can\s+(?:you|we)\s+(?:do|make\s+it)|could\s+(?:you|we)\s+(?:do|make\s+it)|i(?:'d|\s+would)\s+(?:say|like|prefer)|something\s+like|sometime|some\s+time|it'?s|that(?:'?s|\s+would\s+be)|the\s+one)\b[\s,.:;!–-]*)+/i;
const AFTER =
  /[\s,]*\b(?:i\s+(?:think|guess|suppose|meant?|said)|please|thanks?|thank\s+you|maybe|perhaps|or\s+so|ish|would\s+be\s+(?:good|great|fine|best|nice|ok(?:ay)?)|is\s+(?:good|fine|ok(?:ay)?|best|great)|works?(?:\s+(?:for\s+me|best|better))?|then|instead|actually|after\s+all|if\s+possible|will\s+do|sounds\s+good|one)[\s.!]*$/i;

/** Words without what people put around an answer: "hmm, around noon I guess" is "around noon". */
export function bare(message: string): string {
  let words = message
    .replaceAll('’', "'")
    .trim()
    .replace(/[.!?]+$/, '');
  words = words.slice(BEFORE.exec(words)?.[0].length ?? 0);
  for (let i = 0; i < 3; i++) words = words.replace(AFTER, '');
  return words.trim();
}

/** The forms in which a message may be an answer, the barest first; "my flight is at 6, so 3:30" ends with it. */
export function forms(message: string, gap: Ask['gap']): string[] {
  const stripped = bare(message);
  // What to be reminded of is taken as it is written, but for an "ok, to …" before it.
  if (gap === 'title') return [stripped || message];
  const last = /(?:^|[\s,;.])(?:so|then|therefore)[\s,]+([^,;]{1,40})$/i.exec(message)?.[1];
  return [...new Set([stripped, message, ...(last ? [bare(last)] : [])])].filter((form) => form !== '');
}
