import { MASK, mask, type Sentence, take } from './sentence.ts';

/** How a sentence asks for a task: to be reminded, to be put on the list, as an intention ("I need to"), or not at all. */
export type Lead = 'remind' | 'list' | 'intention' | 'none';

const POLITE =
  "(?:please|pls|bitte|por favor|hey|hi|hello|ok|okay|so|and|also|then|flux|coach|well|oh|yes|can\\s+you|could\\s+you|would\\s+you|will\\s+you|i\\s+want\\s+you\\s+to|i'?d\\s+like\\s+you\\s+to|i\\s+need\\s+you\\s+to|just)\\b[,!:]?";
const NOUN = '(?:reminder|alarm|task|timer|notification|appointment|event|habit)';

const LEADS: [RegExp, Lead][] = [
  [/^(?:to-?\s?do|note to self|task)\s*:/, 'list'],
  [/^(?:add|put|write)\s+(?=.*\b(?:on|to|in)\s+(?:my|the)\s+(?:(?:to-?\s?do|task|shopping)\s+)?list\b)/, 'list'],
  [
    /^(?:add|create|make|new)\s+(?:me\s+)?(?:an?\s+|new\s+)*(?:to-?\s?do)(?:\s+item)?(?:\s+(?:to|for|called|named))?\b\s*:?/,
    'list',
  ],
  [/^(?:remind(?:er)?|rmd)\s+me\s+(?:again\s+)?(?:to|that|about|of)\b/, 'remind'],
  [/^(?:remind(?:er)?\s+me|rmd\s+me|reminder)\b\s*:?(?!\s+(?:me|again\s+in)\b)/, 'remind'],
  [
    new RegExp(
      `^(?:set|start|add|create|make|schedule|i\\s+need|i\\s+want|i'?d\\s+like|give\\s+me|new)\\s+(?:me\\s+)?(?:up\\s+)?(?:an?\\s+|the\\s+|my\\s+|another\\s+|new\\s+|recurring\\s+|repeating\\s+|\\uE000\\s*)*${NOUN}s?(?:\\s+for\\s+me)?(?:\\s+(?:to|that|about|of|called|named|for(?=\\s+[a-z])))?(?:\\b|(?=\\s|$))\\s*:?`,
    ),
    'remind',
  ],
  [/^(?:don't|do not|never)\s+let\s+me\s+(?:forget|miss)(?:\s+(?:to|about|that))?\b/, 'remind'],
  [/^(?:make\s+sure|ensure)(?:\s+that)?\s+i\s+(?:remember\s+to\s+)?/, 'remind'],
  [/^remember\s+to\b/, 'remind'],
  [/^(?:erinner[en]?|erinnerst du)\s+mich(?:\s+bitte)?(?:\s+(?:daran,?|an))?(?!\p{L})/u, 'remind'],
  [/^(?:recu[eé]rdame|recordarme|av[ií]same)(?:\s+(?:que|de))?(?!\p{L})/u, 'remind'],
  [
    /^(?:help\s+me\s+(?:to\s+)?remember|nudge\s+me|ping\s+me|poke\s+me|notify\s+me|alert\s+me|tell\s+me|let\s+me\s+know|bug\s+me|prompt\s+me|nag\s+me|hold\s+me\s+(?:accountable|to\s+it))(?:\s+(?:to|about|of|that|for)\b|(?=\s*\uE000))/,
    'remind',
  ],
  [/^(?:schedule|plan|put\s+in|block)\s+(?:in\s+)?(?:an?\s+|my\s+)?(?=\S)/, 'remind'],
  [/^add\s+(?=\S)/, 'list'],
  [
    /^i(?:'?ve|\s+have)?\s+(?:(?:really|still|also)\s+)?(?:need|have|must|should|gotta|got|ought|want|plan|intend|'?d\s+like|would\s+like)\s*(?:to\b|(?<=must|should|gotta))/,
    'intention',
  ],
  [/^i\s+(?:must|should|gotta)\s+/, 'intention'],
  [/^i(?:'ve|\s+have)(?:\s+got)?\s+(?:an?|my|the)\s+/, 'intention'],
  [/^i'?(?:d|m|ll|\s+would|\s+am|\s+will)\s+(?:like|going|planning|supposed|trying)\s+to\b/, 'intention'],
];

/** Takes the words that only ask ("Please remind me to"), and says what they ask for. To be called when the rest is understood. */
export function takeLead(sentence: Sentence): Lead {
  let lead: Lead = 'none';
  for (let round = 0; round < 6; round++) {
    const start = sentence.rest.search(new RegExp(`[^\\s,.!?${MASK}:-]`));
    if (start < 0) return lead;
    const ahead = sentence.rest.slice(start);
    const polite = new RegExp(`^${POLITE}`).exec(ahead);
    if (polite) {
      mask(sentence, start, start + polite[0].length);
      continue;
    }
    if (lead === 'remind' || lead === 'list') return lead;
    const known = LEADS.find(([pattern]) => pattern.test(ahead));
    if (!known) return lead;
    const length = known[0].exec(ahead)?.[0].length ?? 0;
    mask(sentence, start, start + Math.max(length, 0));
    // "I need to remember to …" may still be followed by a stronger one.
    lead = known[1];
    if (length === 0) return lead;
  }
  return lead;
}

/** Takes what only frames a title: "to my list", "please", "thanks". */
export function takeFrame(sentence: Sentence): void {
  take(sentence, /\b(?:on|to|in)\s+(?:my|the)\s+(?:(?:to-?\s?do|task|shopping)\s+)?list\b/);
  take(sentence, /[,.]?\s*\b(?:please|pls|thanks|thank\s+you|thx|ok\?|okay\?)\s*[.!?]*\s*$/);
}

const DANGLING_END =
  /(?:^|\s)(?:at|on|in|by|for|from|around|about|every|each|and|then|of|to|the|a|an|but|with|starting|until|is|it's|also|,|-)\s*$/i;
const DANGLING_START =
  /^\s*(?:to|that|about|an\s+(?:die|der|das|den|dem|meine?[nm]?)|daran,?|dass|que|and|then|for|please|also|i\s+(?:need|have|want)\s+to|remind\s+me\s+to|remind\s+me|remember\s+to|of|is|,|:|-|\.)(?=\s|$)\s*/i;

/** What is left of the sentence, as a title: "Take my pills". Empty when nothing is left. */
export function titleOf(sentence: Sentence): string {
  const pieces: string[] = [];
  let piece = '';
  for (let i = 0; i <= sentence.rest.length; i++) {
    if (i < sentence.rest.length && sentence.rest[i] !== MASK) piece += sentence.text.charAt(i);
    else {
      const masked = { before: i - piece.length > 0, after: i < sentence.rest.length };
      const clean = trimPiece(piece, masked);
      if (clean) pieces.push(clean);
      piece = '';
    }
  }
  const title = unquote(
    pieces
      .join(' ')
      .replace(/\s+/g, ' ')
      .replace(/\s+([,.;!?])/g, '$1')
      .trim(),
  );
  const bare = title.replace(/^[\s,.;:!?-]+|[\s,.;:!?-]+$/g, '');
  return (/^\w+:\/\//.test(bare) ? bare : bare.charAt(0).toUpperCase() + bare.slice(1)).slice(0, 300);
}

/** "at" before a time that was taken is left dangling; "turn the heating on" at the end of a sentence is not. */
function trimPiece(piece: string, masked: { before: boolean; after: boolean }): string {
  let text = piece.replace(/^[\s,.;:!?]+|[\s,;:]+$/g, '');
  for (let before = ''; before !== text; ) {
    before = text;
    if (masked.after) text = text.replace(DANGLING_END, '').trim();
    if (masked.before) text = text.replace(DANGLING_START, '').trim();
  }
  return /[\p{L}\p{N}]/u.test(text) || /\p{Extended_Pictographic}/u.test(text) ? text : '';
}

function unquote(text: string): string {
  return text.replace(/^["'“](.*)["'”]$/, '$1');
}
