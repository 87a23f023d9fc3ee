/** "Who won the match last night": nothing that is known here. */
export const isAskedOfTheWorld = (text: string): boolean =>
  /^\W*(?:(?:so|and|hey|ok(?:ay)?|btw|do\s+you\s+know)[\s,]+)*(?:who|whose|where|when|which|what(?:'s|s)?|why|how\s+(?:many|much|long|far|old|big|tall|do\s+i|do\s+you|does|can\s+i|to))\b/i.test(
    text,
  ) &&
  !isOfPlace(text) &&
  !/\b(?:you|your|u|up|going|life|things)\b|\b(?:what|whats|what's)\s+(?:a|an)\b|\b(?:the\s+point|wrong\s+with\s+me)\b|!\s*$/i.test(
    text,
  );

export const NOT_LOOKED_UP =
  'That I cannot look up, sorry: I only know your list, your plans and the clock. If you want to find out later, tell me when, and it goes onto your list.';

/** "When I'm home, defrost the mince": a place, and no question. */
export const isOfPlace = (text: string): boolean =>
  !text.includes('?') && /^\W*(?:so\s+|and\s+)?when(?:ever)?\s+i(?:'m|m)?\s/i.test(text);
