import { isTimeAlone } from './rule.ts';
import type { Amendment } from './types.ts';

/** What the task is called, what stands beside it, and how hard to remind of it. */
export function readWords(said: string, corrects: boolean): Amendment | null {
  const rename = RENAME.exec(said)?.[1];
  if (rename) return { kind: 'rename', title: tidy(rename) };
  const other = MAKE_THAT.exec(said)?.[1];
  if (other) return { kind: 'rename', title: tidy(other) };
  const note = NOTE.exec(said);
  if (note) return { kind: 'note', words: tidy(note[1] ?? '') };
  const policy = POLICIES.find(([pattern]) => pattern.test(said))?.[1];
  if (policy) return { kind: 'policy', policy };
  return replacement(said, corrects) ?? addition(said);
}

export const IT = '(?:it|that|this|that\\s+one|this\\s+one|that\\s+last\\s+one|the\\s+(?:reminder|task|last\\s+one))';

const RENAME = new RegExp(
  `^(?:(?:call|name|title|label)\\s+${IT}\\s+(?!off\\b|at\\b|on\\b|in\\b|tomorrow\\b|today\\b|a\\s+(?:day|night)\\b|again\\b|quits\\b)|(?:rename|retitle)\\s+${IT}\\s+(?:to|as|into)?\\s*|change\\s+(?:the\\s+)?(?:name|title)\\s+(?:of\\s+${IT}\\s+)?to\\s+|the\\s+(?:name|title)\\s+should\\s+be\\s+)(.{1,200})$`,
  'i',
);
/** "Make that hoover the car": what is to be done, and with what. */
const MAKE_THAT =
  /^(?:make\s+(?:it|that)|change\s+(?:it|that)\s+to|i\s+meant?(?:\s+to\s+say)?)\s+(?!(?:at|on|in|for|every|each|about|around|before|after|until|from)\b)(\p{L}{3,12}\s+(?:the|my|our|his|her|their)\s+\S.{1,60})$/iu;
const NOTE = new RegExp(
  `^(?:(?:add|attach|leave|write|put)\\s+(?:a\\s+|the\\s+)?(?:note|comment|description)(?:\\s+(?:to|on|for|with)\\s+${IT})?|(?:with\\s+(?:a|the)\\s+)?(?:note|comment)(?=\\s*:))(?:\\s*[:,–-]\\s*|\\s+(?:that\\s+says\\s+|saying\\s+|that\\s+|to\\s+)|(?<=note)\\s+(?=[a-z]{3})|\\s*$)(.{0,500})$`,
  'i',
);
const FOR_IT = `(?:\\s+(?:for|about|on)\\s+${IT})?(?:\\s+(?:too|as\\s+well|please))*`;
const POLICIES: [RegExp, 'silent' | 'standard' | 'aggressive'][] = [
  [
    new RegExp(
      `^(?:(?:with|and)\\s+(?:a\\s+)?(?:phone\\s+)?calls?|(?:and\\s+)?(?:call|ring|phone)\\s+me(?:\\s+(?:on\\s+the\\s+phone|if\\s+i\\s+don't\\s+answer))?|(?:make|add)\\s+(?:it\\s+)?a\\s+call)${FOR_IT}$`,
      'i',
    ),
    'aggressive',
  ],
  [
    new RegExp(
      `^(?:no|without(?:\\s+a)?|don't|do\\s+not|without\\s+any)\\s+(?:phone\\s+)?(?:calls?|calling|call\\s+me)${FOR_IT}$`,
      'i',
    ),
    'standard',
  ],
  [
    new RegExp(
      `^(?:(?:just|only|with)\\s+(?:a\\s+)?push(?:\\s+(?:notification|message))?(?:\\s+only)?(?:,?\\s+(?:and\\s+)?no\\s+(?:calls?|phone))?|push\\s+only|no\\s+(?:whatsapp|messages?)|(?:make\\s+it\\s+)?(?:quiet|silent)(?:ly)?)${FOR_IT}$`,
      'i',
    ),
    'silent',
  ],
];

const MONEY =
  '(?:[$€£]\\s?\\d[\\d.,]*k?|\\d[\\d.,]*k?\\s?(?:[$€£]|dollars?|euros?|pounds?|bucks|quid|francs?|yen)|\\d[\\d.,]*\\s?(?:kg|km|miles?|pages?|litres?|liters?|pieces?|percent|%)|\\d[\\d.,]*k)';
const ONLY_MONEY = new RegExp(`^(?:make\\s+(?:it|that)\\s+|it'?s\\s+)?(${MONEY})(\\s+(?:actually|really))?$`, 'i');

/** "Not Sara, Zara", "Bob, not Rob", "$75". Which word gives way, the title tells. */
function replacement(said: string, corrects: boolean): Amendment | null {
  const words = said.replace(/^(?:(?:it'?s|to|for|with)\s+){1,2}(?=.*\bnot\b)/i, '');
  const notFirst =
    /^not\s+(?:to\s+|the\s+|with\s+|for\s+)?([^,;]{1,60}?)(?:\s*[,;–-]\s*(?:but\s+|it'?s\s+)?|\s+but\s+)(?:to\s+|the\s+|with\s+|for\s+)?(\S.{0,60})$/i.exec(
      words,
    );
  if (notFirst?.[1] && notFirst[2]) return { kind: 'replace', from: tidyWord(notFirst[1]), to: tidyWord(notFirst[2]) };
  const notLast =
    /^(\S.{0,60}?),?\s+(?:and\s+)?(?:not|instead\s+of)\s+(?:to\s+|the\s+|with\s+|for\s+)?(\S.{0,60})$/i.exec(words);
  if (
    notLast?.[1] &&
    notLast[2] &&
    !/^(?:i|you|we|he|she|it|that|this|do|why|of\s+course|maybe|probably|certainly)\b/i.test(notLast[1])
  )
    return { kind: 'replace', from: tidyWord(notLast[2]), to: tidyWord(notLast[1]) };
  const [, from, to] = EXCHANGED.exec(said) ?? [];
  if (from && to && !NO_WORD.test(from) && !isTimeAlone(to) && !isTimeAlone(from))
    return { kind: 'replace', from: tidyWord(from), to: tidyWord(to) };
  const sum = CAME_TO.exec(said)?.[1];
  if (sum) return { kind: 'replace', from: null, to: sum.trim() };
  const [, amount, really] = ONLY_MONEY.exec(said) ?? [];
  if (amount && (corrects || really || /^(?:make|it)/i.test(said) || /[$€£]/.test(amount)))
    return { kind: 'replace', from: null, to: amount.trim() };
  return null;
}

/** "Turned out to be 210": of the one number that its name has. */
const CAME_TO =
  /^(?:(?:it|that|he|she|they|it's|the\s+\w+)\s+)?(?:put\s+it\s+up\s+to|went\s+up\s+to|has\s+gone\s+up\s+to|is\s+now|now\s+costs|costs|wants|charges|turned\s+out\s+to\s+be|turns\s+out\s+it's|turned\s+out\s+at|came\s+to|comes\s+to|ended\s+up\s+(?:at|being|as))\s+([$€£]?\s?\d[\d.,]*k?(?:\s?(?:[$€£]|kg|km|euros?|pounds?|dollars?|quid))?)$/i;

/** "Change Prof Baker to Prof Becker". */
const EXCHANGED =
  /^(?:change|replace|correct|fix|swap)\s+(?:the\s+(?:name|word)\s+)?(\S.{1,60}?)\s+(?:to|with|into|for|by)\s+(\S.{1,60})$/i;
const NO_WORD =
  /^(?:it|that|this|them|the\s+(?:time|day|date|reminder|task|title|name|plan|goal)|my\s+(?:plan|goal|name|bed\w*|work\w*|number|phone|address))\b|\d\s*(?:am|pm)?$|days?$/i;

const NO_THING = new RegExp(
  `^(?:${[
    "then|so|thanks?|thank|you|i|we|he|she|it|that's|what|why|how|when|where|who|now|also|again|yes|no|please",
    "ok|okay|if|because|don't|do|is|are|was|can|could|will|on|at|in|for|every|each|tomorrow|today|tonight",
    String.raw`remind|another|more|a\s+(?:call|push)|calls?`,
  ].join('|')})\\b`,
  'i',
);

/** "And eggs", "plus the bread": one thing more. */
function addition(said: string): Amendment | null {
  const words =
    /^(?:and|plus|also)\s+(?:also\s+)?((?:the\s+|some\s+|a\s+|an\s+|my\s+)?\p{L}[\p{L}'-]*(?:\s+(?!too\b|as\b|also\b)\p{L}[\p{L}'-]*)?(?:\s+and\s+\p{L}[\p{L}'-]*)?)(?:\s+(?:too|as\s+well|also))?$/iu.exec(
      said,
    )?.[1];
  if (words && !NO_THING.test(words)) return { kind: 'append', words };
  const more = TO_DO_TOO.exec(said)?.[1];
  return more ? { kind: 'append', words: more } : null;
}

/** "And to water the basil". */
const TO_DO_TOO =
  /^(?:and|plus|also)\s+(?:to\s+)?(\p{L}{3,}\s+(?:the|my|our|some|his|her)\s+\p{L}[\p{L}'-]+(?:\s+\p{L}[\p{L}'-]+)?)$/iu;

/** "Marc with a c" is Marc. */
const SPELLED = /\s+with\s+(?:an?|two|double|one)\s+\p{L}s?\b.*$/iu;

const tidyWord = (word: string) =>
  word
    .replace(SPELLED, '')
    .replace(/^["'“”]+|["'“”.!?,]+$/g, '')
    .trim();

export function tidy(title: string): string {
  const bare = title.replace(/^["'“”]+|["'“”.!]+$/g, '').trim();
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
