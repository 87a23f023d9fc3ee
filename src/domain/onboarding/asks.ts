/** "Before I answer, …", "hang on, …": what stands before a question of theirs, or before an answer. */
const LEAD =
  /^\W*(?:before\s+(?:that|this|(?:i|we)\s+(?:answer|start|begin|go\s+on|continue|do|say|tell\s+you|give\s+you)(?:\s+(?:that|this|it|anything|my\s+name))?)|first(?:\s+of\s+all|\s+(?:a|one)\s+question)?|wait(?:\s+a\s+(?:sec|second|minute|moment))?|actually|h[ao]ng\s+on|hold\s+on|(?:(?:a|one|just\s+a|just\s+one)\s+)?(?:quick\s+)?question|sorry|well|hm+|um+|er+m?)(?![\p{L}\p{M}'-])\W*/iu;
const JOINS = /^\W*(?:(?:ok(?:ay)?|and|so|but)[\s,]+){0,3}/i;
/** Leads that stand before each other. */
const MOST = 3;

const QUESTION =
  /^(?:(?:am|will|can|do|may|must|have)\s+(?:i|we|you|it|this|that|these|they|there|my|your|the|other|people|any\p{L}*|some\p{L}*)|(?:is|are|was|were|would|could|does|did|should|shall|has)\s+\p{L}+|(?:what|why|how|who|which|where|when)(?:'?s|'re)?\s+\p{L}+)(?![\p{L}\p{M}])/iu;
const MARKED =
  /^(?:is|are|was|will|would|can|could|do|does|did|should|shall|may|what|why|how|who|which|where|when)(?:'s)?\s.*\?\s*$/is;

/** Without the words that only lead to what is said. */
export function withoutLead(message: string): string {
  let text = message;
  for (let n = 0; n < MOST; n += 1) text = text.replace(LEAD, '');
  return text;
}

/** The question that somebody asks instead of answering: "who sees this?" of "before I answer, who sees this?". Null: they ask nothing. */
export function questionIn(message: string): string | null {
  const text = withoutLead(message.slice(0, LONGEST).replaceAll('’', "'").replace(JOINS, '')).replace(JOINS, '');
  return QUESTION.test(text) || MARKED.test(text) ? text : null;
}
const LONGEST = 500;
