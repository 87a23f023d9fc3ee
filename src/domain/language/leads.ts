import { type Token, tokenize } from './grammar/tokens.ts';
import { LEADS as DE } from './locales/de/leads.ts';
import { LEADS as EN } from './locales/en/leads.ts';
import { LEADS as ES } from './locales/es/leads.ts';
import { phraseOf, takePhrase } from './phrases/phrase.ts';
import { phraseAt, tableOf } from './phrases/table.ts';
import { MASK, mask, type Sentence } from './sentence.ts';

/** How a sentence asks for a task: to be reminded, to be put on the list, as an intention ("I need to"), as something that is to come ("I have chemo on Friday"), or not at all. */
export type Lead = 'remind' | 'list' | 'intention' | 'appointment' | 'none';

/** A locale's words that only ask, as `phraseOf` reads them; U+E000 is what was taken of the sentence before. */
export type LeadWords = {
  polite: string[];
  /** The first that fits decides. */
  leads: [Exclude<Lead, 'none'>, string][];
  /** Opens a wish for something new, whatever command its words may be otherwise. */
  asksForNew: string[];
};

const ALL = [EN, DE, ES];
const POLITE = ALL.flatMap(({ polite }) => polite.map(phraseOf));
const LEADS = ALL.flatMap(({ leads }) => leads.map(([lead, phrase]) => ({ lead, phrase: phraseOf(phrase) })));

/** No blank, no mark and nothing that was taken. */
const FIRST = /[^\s,.!?¿¡:\uE000-]/;

/** Takes the words that only ask ("Please remind me to"), and says what they ask for. To be called when the rest is understood. */
export function takeLead(sentence: Sentence): Lead {
  let lead: Lead = 'none';
  for (let round = 0; round < 6; round++) {
    const start = sentence.rest.search(FIRST);
    if (start < 0) return lead;
    const tokens = tokenize(sentence.rest, { start });
    const end = (phrase: (typeof POLITE)[number]) => tokens[(takePhrase(phrase, tokens, 0)?.at(-1)?.to ?? 0) - 1]?.end;
    const polite = POLITE.map(end).find((to) => to !== undefined);
    if (polite !== undefined) {
      mask(sentence, start, polite);
      continue;
    }
    if (lead === 'remind' || lead === 'list') return lead;
    const known = LEADS.find(({ phrase }) => end(phrase) !== undefined);
    if (!known) return lead;
    mask(sentence, start, end(known.phrase) ?? start);
    // "I need to remember to …" may still be followed by a stronger one.
    lead = known.lead;
  }
  return lead;
}

const INNER = /^(?:remind|ping|alert|nudge|wake|rmd)$/;
/** "Ask Bob to remind me": somebody else is to. */
const OTHERS = new Set(
  "to will would can could may must should not didn't doesn't don't you he she they it".split(' '),
);

/** Where a wish begins within a sentence. */
export function innerLead(tokens: Token[], from: number, to: number): number | null {
  for (let at = from + 1; at < to - 1; at++) {
    const asks = INNER.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === 'me';
    if (asks && !OTHERS.has(tokens[at - 1]?.text ?? '')) return at;
  }
  return null;
}

/** "My flight is at 6:40, remind me to check in": what goes before only tells of it, where the wish has words of its own. */
export function takeInnerLead(sentence: Sentence, lead: Lead): Lead {
  if (lead !== 'none' && lead !== 'appointment') return lead;
  if (!/\bme\b/.test(sentence.rest)) return lead;
  const tokens = tokenize(sentence.rest);
  const at = innerLead(tokens, 0, tokens.length) ?? -1;
  const [verb, me] = [tokens[at], tokens[at + 1]];
  if (!verb || !me) return lead;
  if (verb.text === 'wake') mask(sentence, 0, verb.start);
  else if (/[\p{L}\p{N}]/u.test(sentence.rest.slice(me.end).replaceAll(MASK, ''))) mask(sentence, 0, me.end);
  else mask(sentence, verb.start, me.end);
  return 'remind';
}

const ASKS_FOR_NEW = tableOf(ALL.flatMap(({ asksForNew }) => asksForNew.map((phrase) => ({ says: true, phrase }))));

/** Whether a message opens by asking for something new, so that no command on what is there can be meant. */
export function asksForNew(message: string): boolean {
  const tokens = tokenize(message);
  const at = tokens.findIndex(({ kind }) => kind !== 'mark');
  return phraseAt(ASKS_FOR_NEW, tokens, Math.max(at, 0)) !== null;
}
