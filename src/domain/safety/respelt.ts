import { isForeign } from '../language/index.ts';
import { isWord } from '../learned/kinds.ts';
import { formsOf } from '../learned/words.ts';
import { asSpelt, isOneLetterOff } from '../text/index.ts';

/** Words in which danger is said, as they are spelled; the likelier first. */
const SPELLED = [
  'die dying died dead death kill killed killing myself suicide suicidal overdose overdosed hurt hurting hurts harm',
  'live living life alive anymore exist existing disappear end ending ended stop without nobody nothing anything everything everyone everybody',
  'point worthless hopeless burden better goodbye sorry hate tired alone empty lonely pills pill tablets tablet kilo bottle swallowed taken took jump bridge rope hang knife razor blade',
  'hits hitting husband boyfriend girlfriend wife partner father scared afraid frightened threatened violent abused abuse raped',
  'chest pain breathe breathing breath heart numb faint fainted fainting blood bleeding stroke dizzy collapsed unconscious',
  'starving starve eaten eating purge purging vomit throwing meal calories fat weight',
  'want wanna gonna going would could should have every always when because really again right here cannot night tonight think thinking thought feel feeling',
]
  .join(' ')
  .split(' ');

/** As it sounds, or as phones are typed on. */
const AS_TYPED = new Map(
  Object.entries({
    wud: 'would',
    cud: 'could',
    agen: 'again',
    enything: 'anything',
    enymore: 'anymore',
    wana: 'wanna',
    gona: 'gonna',
    suicidle: 'suicidal',
    suiside: 'suicide',
    sueside: 'suicide',
    breeth: 'breathe',
    breeve: 'breathe',
    sumone: 'someone',
    nuthing: 'nothing',
    nuffing: 'nothing',
    noone: 'nobody',
    eny: 'any',
    dunno: "don't know",
    kms: 'kill myself',
    unalive: 'kill',
  }),
);

/** Two words that are one, and words that are others, in their place alone. */
const IN_PLACE: readonly [RegExp, string][] = [
  [/\b(my|him|her|your) self\b/gi, '$1self'],
  [/\b(be|am|was|being) hear\b/gi, '$1 here'],
  [/\b(?<=took |taken |take |had )to (?=many|much)/gi, 'too '],
  [/\bbetter of (?=without|dead|if)/gi, 'better off '],
];
const WORD = /\p{L}[\p{L}']*/gu;
/** Of another language, though it may not be known which. */
const ACCENTED = /[äöüßáéíóúñç¿¡]/i;
const SHORTEST = 3;
const MOST_WORDS = 400;

/**
 * The message with each word that is none, and is nearly one in which danger is said, spelled as that: "i wana dye anymor", "kil my self". Null: there
 * is no such word. What begins with a capital in its midst is a name.
 */
export function respelt(message: string): string | null {
  if (isForeign(message) || ACCENTED.test(message)) return null;
  let words = 0;
  const spelled = IN_PLACE.reduce((text, [form, by]) => text.replace(form, by), asSpelt(message)).replace(
    WORD,
    (word, at: number) => {
      words += 1;
      const isName =
        at > 0 && /^\p{Lu}\p{Ll}/u.test(word) && !/[.!?\n]\s*$/.test(message.slice(Math.max(0, at - 3), at));
      return words > MOST_WORDS || isName ? word : (meantBy(word.toLowerCase()) ?? word);
    },
  );
  return spelled === message ? null : spelled;
}

function meantBy(word: string): string | undefined {
  const typed = AS_TYPED.get(word);
  if (typed !== undefined) return typed;
  if (word.length < SHORTEST || word.includes("'") || isSpelled(word)) return undefined;
  // Of three letters one is missing: with another in its place they would be any word of another language.
  const isShort = word.length === SHORTEST;
  return SPELLED.find(
    (one) => one.charAt(0) === word.charAt(0) && (!isShort || one.length > SHORTEST) && isOneLetterOff(word, one),
  );
}

const isSpelled = (word: string): boolean =>
  SPELLED.includes(word) || isWord(word) || (word.length > SHORTEST + 1 && formsOf(word).some(isWord));
