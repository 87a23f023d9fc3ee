/** Words that name nothing somebody may reach: who, where, when, how often, and verbs that need something beside them. */
const EMPTY = new RegExp(
  `^(?:${[
    "i|i'm|i'll|i'd|im|me|my|mine|you|your|yours|we|us|our|they|them|their|it|its|this|that|these|those|one|ones|same|other|all|both|some|any|every|each",
    'what|which|who|whom|whose|how|when|where|why|if|whether|because|then|so|and|or|but|also|too|as|well|just|only|still|not|no|please|ok|okay',
    'in|on|at|by|to|from|of|for|with|without|over|under|after|before|until|till|since|during|into|onto|off|up|down|out|about|around|near|here|there|back|again|instead|than',
    'a|an|the|is|are|am|was|were|be|been|will|would|shall|should|can|could|may|might|do|does|did|has|have|had|want|need|like',
    'keep|keeping|start|starting|begin|beginning|stay|go|going|make|put|set|leave|stick|use|take|let|get',
    String.raw`\d[\d.:,]*|\d[\d.:]*(?:am|pm|h|th|st|nd|rd)|am|pm|o'clock|noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|last|next`,
    "(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?s?|(?:day|week|weekend|weekday|month|year|morning|evening|afternoon|night|hour|minute)(?:'?s)?|times|once|twice|daily|weekly|today(?:'s)?|tonight|tomorrow(?:'s)?|local|usual",
    'january|february|march|april|may|june|july|august|september|october|november|december',
    'pay|payday|paycheck|paycheque|salary|wages?|payslip',
  ].join('|')})$`,
);

/** "7 their time"; to be on time is something. */
const WHOSE_TIME = /\b(?:their|there|local|my|our|home|usual|same|own) time\b/g;

/** Whether words name nothing: "keep 9pm over there", "start with this month's pay". */
export function isEmpty(words: string): boolean {
  const all =
    words
      .toLowerCase()
      .replace(WHOSE_TIME, ' ')
      .match(/[\p{L}\d][\p{L}\d'.:,]*/gu) ?? [];
  return all.every((word) => EMPTY.test(word.replace(/[.,:']+$/, '')));
}
