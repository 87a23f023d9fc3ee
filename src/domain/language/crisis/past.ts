const EVENT =
  '(?:had|survived|suffered|recovered from|after|died of|died from) (?:(?:a|an|my|his|her|two|mild|minor|small|massive|big|bad|severe|first) )*(?:heart attacks?|cardiac arrest|strokes?|seizures?|overdoses?)';
const HAD = new RegExp(`\\b(?:${EVENT}|overdosed)\\b`);
const LONG_AGO =
  /\b(?:last (?:year|month|week|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|in (?:19|20)\d\d|(?:years?|months?|weeks|decades?) ago|when (?:i|he|she|they) (?:was|were) (?:\d+|in (?:my|his|her)|young|little|a |at |only )|as a (?:kid|child|teenager|student)|back in|in (?:my|his|her) (?:twenties|thirties|forties|fifties|sixties|\d0s)|long ago|once)\b/;
const FAMILY =
  'my (?:\\w+ )?(?:father|mother|dad|mum|mom|brother|sister|uncle|aunt|grandfather|grandmother|grandpa|grandma|granddad|friend|colleague|boss|neighbour|neighbor)';
const OF_FAMILY = new RegExp(`\\b${FAMILY} ${EVENT}\\b`);
const WISH =
  /\bi(?:'d| would)? (?:want|wanna|like)(?: to)? (?:run|get (?:fit|fitter|healthy|healthier|in shape|moving)|lose|eat|train|start|exercise|walk|quit|stop|be (?:fit|fitter|healthy|healthier)|live|lower|avoid|prevent)\b/;

/**
 * Without the clauses that tell of an emergency of long ago ("I had a heart attack last year"), or of one in the family as the reason for a goal.
 * "Just had" is never past, and what else the message says is read as before. Lower case, straight apostrophes.
 */
export function withoutPast(text: string): string {
  const wishes = WISH.test(text);
  return text
    .split(/([.;!?\n]|\b(?:and|but|now|today|tonight)\b)/)
    .map((part) => (HAD.test(part) && (LONG_AGO.test(part) || (wishes && OF_FAMILY.test(part))) ? '…' : part))
    .join('');
}
