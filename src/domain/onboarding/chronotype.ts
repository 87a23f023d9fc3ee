import { daysIn } from './days.ts';
import type { Chronotype } from './types.ts';

const EARLY =
  /\b(?:morning\s+(?:person|type|creature|guy|gal|girl|man|woman|bloke|lad|human|people)|early\s+(?:bird|riser)|lark|morgenmensch|frühaufsteher(?:in)?|mornings\s+(?:are|is)\s+(?:my\s+)?(?:best|favou?rite|prime)|best\s+in\s+the\s+mornings?|más\s+de\s+mañanas)\b/;
const NOT_EARLY =
  /\b(?:not|never|isn'?t|wasn'?t|hardly)\s+(?:(?:really|exactly|much\s+of|been|quite|an?)\s+){0,3}(?:morning\s+\p{L}+|early\s+(?:bird|riser)|lark)\b/u;
const LATE =
  /\b(?:night[ -]?owl|i'?m\s+an\s+owl|(?:evening|night)\s+(?:person|type|creature|guy|gal|girl|man|woman|bloke|lad|people)|late\s+riser|abendmensch|nachteule|nachtmensch|(?:evenings|nights)\s+(?:are|is)\s+(?:my\s+)?(?:best|favou?rite|prime)|best\s+(?:in\s+the\s+evenings?|at\s+night)|más\s+de\s+noches?)\b/;
const NEITHER =
  /\b(?:neither|between|both|depends|middle|neutral|normal|(?:don'?t|doesn'?t|do\s+not)\s+(?:mind|matter|care)|no\s+preference|not\s+(?:bothered|fussed)|egal|no\s+idea|not\s+sure|don'?t\s+know|afternoons?|varies|either)\b/;

/** "Evening person? no, morning". */
const ASKED_THEMSELVES =
  /\b(?:morning|evening|night) person\?[\s,]+(?:(?:no|nope|nah|nein)[\s,]+)?(?:more (?:of an? )?)?(morning|evening|night)\b/;

/** "Neither lark nor owl". */
const NEITHER_NOR =
  /\bneither\s+(?:an?\s+)?(?:lark|owl|early|late|morning|evening|night)\b|\b(?:an?\s+)?(?:lark|owl)\s+nor\b|\bnot\s+(?:really\s+)?(?:an?\s+)?(?:lark|owl)\s+(?:n?or)\b/;

const MORNING =
  /\b(?:mornings?|morgens|vormittags?|früh|(?:por la )?mañanas?|temprano|early|first\s+thing|after\s+breakfast|before\s+(?:eight|nine|ten|eleven|noon|\d))\b/;
const EVENING =
  /\b(?:evenings?|nights?|late|owl|after\s+(?:work|dinner|tea|supper)|before\s+bed|(?:9|10|11|nine|ten|eleven)\s*pm|midnight|abends?|nachts|(?:por la )?(?:noche|tarde)s?)\b/;
const DISLIKED =
  /\b(?:useless|hate|awful|terrible|horrible|worst|worse|dead|zombie|grumpy|bad|hard|tough|struggle|slow|never|not|no|can'?t|cannot|don'?t|impossible|dread|hell|nightmare|pain|tired|exhausted|asleep|wrecked|knackered)\b/;

const MISSPELT_EVENING = /\b(?:eves?|ev(?:n|e|ee|eb|enn|em)in?g|evenin|eveing)\b/g;
const MISSPELT_MORNING = /\b(?:mor(?:n|m|nn)(?:in|ing|nig)|moring|monring|mornng)\b/g;

/** What somebody says of mornings and evenings. `asked`: it answers the question for it, so that plain words count as well. */
export function readChronotype(message: string, asked: boolean): Chronotype | null {
  const text = message
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(MISSPELT_EVENING, 'evening')
    .replace(MISSPELT_MORNING, 'morning');
  if (NEITHER_NOR.test(text)) return 'intermediate';
  const own = ASKED_THEMSELVES.exec(text)?.[1];
  if (own) return own === 'morning' ? 'early' : 'late';
  if (NOT_EARLY.test(text)) return 'late';
  if (EARLY.test(text)) return 'early';
  if (LATE.test(text)) return 'late';
  // "Bowls on Thursday afternoons at 2" says nothing of it.
  if (!asked || (/\d/.test(text) && daysIn(text).length > 0)) return null;
  if (NEITHER.test(text)) return 'intermediate';
  const votes = text
    .split(/[,;.!]|\b(?:but|and|while)\b/)
    .filter((clause) => !/\bused\s+to\b/.test(clause))
    .map(voteOf);
  const [early, late] = [votes.includes('early'), votes.includes('late')];
  return early && late ? 'intermediate' : early ? 'early' : late ? 'late' : null;
}

/** "Mornings I'm useless" speaks for the evening. */
function voteOf(clause: string): 'early' | 'late' | null {
  const [morning, evening] = [MORNING.test(clause), EVENING.test(clause)];
  if (morning === evening) return null;
  return morning === DISLIKED.test(clause) ? 'late' : 'early';
}
