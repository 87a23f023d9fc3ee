import { find, type Part, type Sentence, take } from './sentence.ts';
import type { EscalationWish } from './types.ts';

const AFTER_CALL =
  '(?=\\s*$|\\s*[.,:;!?\\uE000]|\\s+(?:at|on|in|if|when|every|each|tomorrow|today|tonight|this|next|until|to|by|and|for|about|please|instead|too|as|weekdays?|daily)\\b)';

/** What is said of how hard to remind, and the phrases that say it. The first that fits decides. */
const PHRASES: [RegExp, EscalationWish][] = [
  [
    /\b(?:(?:but|and|please)\s+)?(?:don't|do\s+not|never)\s+(?:call|phone|ring)(?:\s+me)?\b|\b(?:but\s+|with\s+)?(?:no|without)\s+(?:phone\s+)?calls?\b/,
    'standard',
  ],
  [
    /\b(?:(?:and|but)\s+)?(?:just|only)\s+(?:with\s+|by\s+|send(?:\s+me)?\s+)?(?:a\s+)?(?:push|notification|silent\s+\w+)(?:\s+(?:notification|message|please))?\b|\bpush\s+only\b/,
    'silent',
  ],
  [/\b(?:but\s+|and\s+)?(?:quietly|silently|discreetly)\b|\b(?:no|without)\s+(?:messages?|whats\s?app)\b/, 'silent'],
  [
    new RegExp(
      `\\b(?:(?:and|then|please|or|you\\s+can|you\\s+should)\\s+)*(?:call|phone|ring)\\s+me(?:\\s+(?:up|if\\s+i\\s+don't\\s+(?:answer|reply|respond|do\\s+it)))?${AFTER_CALL}`,
    ),
    'aggressive',
  ],
  [/\b(?:and\s+)?give\s+me\s+a\s+(?:call|ring)\b|\b(?:with|by)\s+(?:a\s+)?(?:phone(?:\s*call)?|call)\b/, 'aggressive'],
  [
    /\b(?:(?:and|please)\s+)*(?:really|absolutely)\s+make\s+sure(?:\s+(?:that\s+)?i\b(?:\s+(?:do(?:n't\s+forget)?(?:\s+it)?|remember(?:\s+it)?)(?=\s*(?:$|[.,;!?])))?)?/,
    'aggressive',
  ],
  [/\bmake\s+(?:really|absolutely|very)\s+sure\b/, 'aggressive'],
  [
    /\b(?:and\s+)?(?:don't\s+let\s+me\s+off(?:\s+the\s+hook)?|no\s+matter\s+what|(?:it'?s|this\s+is)\s+(?:very\s+|really\s+|super\s+)?(?:important|urgent|critical)|aggressively|be\s+aggressive|i\s+(?:must\s+not|can't|cannot)\s+(?:forget|miss)\s+(?:it|this))\b/,
    'aggressive',
  ],
  [
    /\b(?:and\s+)?(?:text|message|whats\s?app)\s+me(?=\s*$|\s*[.,;!?]|\s+(?:at|on|in|when|every|tomorrow|today|to)\b)|\b(?:on|by|via|over)\s+whats\s?app\b/,
    'standard',
  ],
];

/** Takes how hard to remind out of the sentence: "call me", "just a push", "really make sure", "quietly". */
export function takeEscalation(sentence: Sentence): { wish: EscalationWish; at: Part } | null {
  for (const [pattern, wish] of PHRASES) {
    const at = take(sentence, pattern);
    if (at) return { wish, at };
  }
  return null;
}

/** Takes leave to break the quiet hours: "even at night". */
export function takeNightLeave(sentence: Sentence): Part | null {
  const said = take(
    sentence,
    /\b(?:and\s+|also\s+)?even\s+(?:at\s+night|in\s+the\s+(?:middle\s+of\s+the\s+)?night|if\s+i'?\s?a?m\s+(?:asleep|sleeping)|when\s+i'?\s?a?m\s+asleep|during\s+(?:my\s+)?quiet\s+hours)\b/,
  );
  return said ?? find(sentence, /\bwake\s+me\b/);
}
