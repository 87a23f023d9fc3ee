/** Words by which a reply says that something was done or will be. */
const CLAIMS =
  /\b(?:i(?:'ve|'ll|\s+have|\s+will|\s+just|\s+am\s+going\s+to|'m\s+going\s+to)?\s+(?:(?!should\b|can\b|could\b|may\b|might\b|would\b|need\b|cannot\b)\w+\s+)?(?:remind|schedul|sav|add|set|creat|book|mov|delet|cancel|resched|snooz|mark|updat|call|messag|text)(?:ed|d|ing|e|s|t)?\b|(?:reminder|task|alarm|it|that)(?:'s|\s+is|\s+has\s+been|\s+was)\s+(?:now\s+)?(?:set|saved|scheduled|added|booked|created|done|moved|deleted|cancelled)\b|\b(?:done|saved|scheduled|all set|noted)\s*[!✅])/i;

/** Whether a model's words claim an act. Only what was committed may be claimed, and those words are not a model's. */
export function claimsAnAct(message: string): boolean {
  const offers = message.replace(
    /\b(?:i\s+can|i\s+could|shall\s+i|should\s+i|want\s+me\s+to|would\s+you\s+like\s+me\s+to|i'?m\s+able\s+to)\b[^.!?]*[.!?]?/gi,
    ' ',
  );
  return CLAIMS.test(offers.replaceAll('’', "'"));
}
