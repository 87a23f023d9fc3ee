import type { Ask, Setting } from '../language/index.ts';

const BEFORE =
  /^(?:(?:(?:i\s+)?dunno|idk|(?:i'm\s+)?not\s+sure(?:\s+when)?|no\s+idea|i\s+don't\s+know|hm+|uh+|um+|er+|erm|oh|ah|ok(?:ay)?|well|so|then|right|yes|yeah|yep|sure|sorry|no|nope|actually|wait|maybe|perhaps|probably|possibly|(?:i|he|she|they)\s+(?:think|guess|suppose|mean(?:t)?|said|says|reckons?)|let'?s\s+(?:say|do|make\s+it|go\s+(?:with|for))|let\s+me\s+(?:say|see)|say|how\s+about|what\s+about|make\s+(?:it|that)|rather|better|but|and|please|whenever|any\s*time|can\s+(?:you|we)\s+(?:do|make\s+it)|could\s+(?:you|we)\s+(?:do|make\s+it)|i(?:'d|\s+would)\s+(?:say|like|prefer)|something\s+like|sometime|some\s+time|it'?s|that(?:'?s|\s+would\s+be)|the\s+one|like|no\s+rush)\b[\s,.:;!–-]*)+/i;
const AFTER =
  /[\s,]*\b(?:i\s+(?:think|guess|suppose|meant?|said)|please|thanks?|thank\s+you|maybe|perhaps|or\s+so|ish|would\s+be\s+(?:good|great|fine|best|nice|ok(?:ay)?|perfect|lovely|ideal|brilliant|super|cool)|(?:is|are|'s)\s+(?:good|fine|ok(?:ay)?|best|great|perfect|ideal)|(?:would\s+)?works?(?:\s+(?:for\s+me|best|better))?|to\s+be\s+(?:safe|sure)|say|then|instead|actually|after\s+all|if\s+possible|will\s+do|sounds\s+good|one)[\s.!]*$/i;

/** Words without what people put around an answer: "hmm, around noon I guess" is "around noon". */
export function bare(message: string): string {
  let words = message
    .replaceAll('’', "'")
    .trim()
    .replace(/[.!?]+$/, '');
  words = words.slice(BEFORE.exec(words)?.[0].length ?? 0);
  for (let i = 0; i < 3; i++) words = withoutEnd(words);
  return words.trim();
}

/** "When I'm at work" ends with a place, "Friday works" does not. */
const withoutEnd = (words: string): string =>
  /\b(?:at|from|to|before|after|for|in|off) works?$/i.test(words) ? words : words.replace(AFTER, '');

/** The forms in which a message may be an answer, the barest first; "my flight is at 6, so 3:30" and "early, like 7" end with it. */
export function forms(message: string, gap: Ask['gap'], { wake }: Setting): string[] {
  const stripped = bare(message);
  // What to be reminded of is taken as it is written, but for an "ok, to …" before it.
  if (gap === 'title') return [stripped || message];
  const last = LAST.exec(message)?.[1];
  const first = FIRST.exec(message)?.[1];
  const inside = [last, first].flatMap((part) =>
    part && !SAYS_MORE.test(message.replace(part, '')) ? [timeAlone(bare(part))] : [],
  );
  const rising = wake && ON_RISING.test(stripped) ? [`at ${wake.toString().slice(0, 5)}`] : [];
  const all = [...rising, timeAlone(stripped), message, ...inside];
  return [...new Set(all)].filter((form) => form !== '');
}

/** What stands beside it says when as well, and not why: "do it Friday please, morning". */
const SAYS_MORE =
  /^(?:(?:do|make|put|set|have) (?:it|that) )?(?:on |for |in the |the |this |next |every )*(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun|to(?:day|morrow|night)|tmrw|morning|afternoon|evening|weekend)/i;

/** "As soon as I'm up": they told when that is. */
const ON_RISING =
  /^(?:as soon as|when|once|right after|after|the moment|just after)\s+i(?:'m|\s+am|'ve|\s+have)?\s*(?:just\s+)?(?:(?:get|got|wake|woken?|am)\s+)?(?:up|out of bed|awake)$/i;
/** "Thursday, the shop is closed tomorrow": and why. */
const FIRST =
  /^([^,;.]{1,40})[,;.]\s+(?:because|cos|cause|as|since|i|i'm|i've|i'll|he|he's|she|she's|we|we're|they|they're|the|my|our|that's|it's|there's|before|after|when|so\s+that)\b/i;
const LAST = /(?:(?:^|[\s,;.])(?:so|then|therefore)[\s,]+|,\s*)([^,;]{1,40})$/i;

/** "Evening" and "six" are said of a time where one is asked for. */
function timeAlone(words: string): string {
  const part = /^(?:(early|late)\s+)?(morning|afternoon|evening)s?$/i.exec(words);
  if (part) return `in the ${words.replace(/s$/i, '')}`;
  if (/^nights?$/i.test(words)) return 'at night';
  const meal = /^(breakfast|lunch|dinner|tea|supper|bed) ?time$/i.exec(words)?.[1];
  if (meal) return /bed/i.test(meal) ? 'at bedtime' : `at ${meal}`;
  if (/^(?:the |this |on the |at the )?weekend$/i.test(words)) return 'at the weekend';
  if (/^(?:in a (?:bit|while|little while|moment)|shortly)$/i.test(words)) return 'in 1 hour';
  const notBefore = /^not (?:before|earlier than) (\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]m)?)$/i.exec(words)?.[1];
  if (notBefore) return `at ${notBefore}`;
  if (/^(?:very |quite |rather )?early$/i.test(words)) return 'in the early morning';
  return /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[\s-](?:fifteen|thirty|forty[\s-]five))?$/i.test(
    words,
  )
    ? `at ${words}`
    : words;
}

const ASK_ME =
  /\b(?:ask|check with|come back to|nag|bother|try|ping) me (?:again |about it |about that |then )?(?=(?:on|at|in|next|this|tomorrow|later|tonight|after|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b)/i;

/** "Not sure, ask me again tomorrow": that is when it is to come up. */
export function whenAsked(message: string): string {
  const found = message.length > 80 ? null : ASK_ME.exec(message);
  return found ? message.slice(found.index + found[0].length).replace(/[.! ]+$/, '') : message;
}
