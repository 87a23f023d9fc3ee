const OTHERS =
  /\b(?!(?:it|that|what|let|here|there|he|she|who|how|where|when|today|tomorrow|tonight|mum|mom|dad|one)'s)\p{L}{2,}'s\s+(?:plan|plans|goals?|tasks?|reminders?|schedule|calendar|account|number|progress|data|profile|chats?|messages?)\b/iu;
const SOMEBODY =
  /\b(?:other|another|all|every|somebody|someone|any)\s*(?:else'?s?\s+)?(?:users?'?|people'?s?|accounts?|persons?'?|customers?'?)\b.{0,40}\b(?:plan|goals?|tasks?|data|numbers?|names?|accounts?|emails?|list)\b|\b(?:list|show|give|tell|dump|print)\b.{0,30}\b(?:users|accounts|database|customers|system\s+prompt|hidden\s+instructions|your\s+(?:prompt|instructions|rules))\b|\b(?:if|whether|does|do|has)\s+(?:he|she|they)\s+(?:has|have|got|had|uses?|use|is|are|also)\b.{0,40}/i;

/** Asks for what belongs to another account, or to the machinery. What that account has is not known here, nor said. */
export const asksForOthers = (message: string): boolean => {
  const text = message.replaceAll('’', "'");
  return (
    /\b(?:show|tell|say|give|see|list|what|send|read|open|look|print|dump|check|has|have)\b/i.test(text) &&
    (OTHERS.test(text) || SOMEBODY.test(text)) &&
    !/\bremind\b/i.test(text)
  );
};
