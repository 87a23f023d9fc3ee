/** Where a clause ends: a mark with space behind it, a dash, a word that joins a reason and what follows from it. */
const ENDS = /\s*[,;!?]+\s*|\s*[.:](?=\s|$)\s*|\s+[-–—]+\s+|\s+(?:so|but)\s+|\s+(?=(?:because|cos|cause|coz)\s)/;
/** "10 is too early make it 11": an order begins a clause where nothing leads up to it. */
const ORDERS =
  /(?<!\b(?:please|you|we|to|and|just|let 's|lets|then|i|not|actually|or|don't|can|could|rather))\s+(?=(?:make|move|let 's|change) (?:it|that|this|them) )/;

/** "Bin it I'm shattered", "every other day is enough the doctor said": why, without a mark before it. */
const TELLS =
  /(?<=\b(?:it|that|this|them)) (?=(?:i|we|he|she|they) '(?:m|re|s|ve) )| (?=(?:the|my|our) \p{L}+ (?:said|says|reckons|thinks|told me)$)/u;

/** A message in clauses. */
export const clausesOf = (text: string): string[] =>
  text
    .split(ENDS)
    .flatMap((clause) => clause.split(ORDERS))
    .flatMap((clause) => clause.split(TELLS))
    .map((clause) => clause.trim())
    .filter(Boolean);
