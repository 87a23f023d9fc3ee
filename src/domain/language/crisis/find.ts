import { type Token, tokenize } from '../grammar/tokens.ts';
import { firstPhrase, phraseAt, tableOf } from '../phrases/table.ts';
import { ELSEWHERE, UNPARTED } from './elsewhere.ts';
import { EMERGENCIES } from './emergencies.ts';
import { FIGURES } from './figures.ts';
import { HARM } from './harm.ts';
import { LIFE } from './life.ts';
import { withoutMentions } from './mentioned.ts';
import { withoutPast } from './past.ts';
import { type Crisis, SIGNS, SURE_SIGNS } from './signs.ts';

const MAX_LENGTH = 20_000;

const SURE = tableOf(SURE_SIGNS);
const ALL = tableOf([...LIFE, ...SIGNS, ...EMERGENCIES, ...HARM, ...ELSEWHERE]);
const HARMLESS = tableOf(FIGURES);

/** Somebody in danger, by plain signs in the message; null when there are none. It errs on the side of asking nothing and helping. */
export function findCrisis(message: string): Crisis | null {
  const told = withoutMentions(withoutPast(spelled(message.slice(0, MAX_LENGTH)), { family: true }));
  const tokens = tokenize(told, { most: MAX_LENGTH });
  const found = firstPhrase(SURE, tokens) ?? firstPhrase(ALL, withoutFigures(tokens));
  if (found) return found.says;
  const unparted = message.slice(0, MAX_LENGTH).replace(/\s/g, '');
  return UNPARTED.some((sign) => unparted.includes(sign)) ? 'self_harm' : null;
}

/** Contractions as they are mostly typed on a phone: "dont", "im". */
function spelled(message: string): string {
  return (
    message
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      // A quotation is read as well, and lines are no ends.
      .replace(/["“”„\s]/g, ' ')
      .replace(/\b(do|ca|wo|is|are|does|did|was|would|could)nt\b/g, "$1n't")
      .replace(/\bim\b/g, "i'm")
  );
}

/** What a figure of speech says becomes a break, across which no sign is read. */
function withoutFigures(tokens: Token[]): Token[] {
  const left: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const figure = phraseAt(HARMLESS, tokens, at);
    if (token) left.push(figure ? { ...token, kind: 'break', text: '…' } : token);
    at = figure?.to ?? at + 1;
  }
  return left;
}
