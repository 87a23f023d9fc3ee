import { tokenize } from './grammar/tokens.ts';
import { ESCALATION } from './locales/en/escalation.ts';
import { firstPhrase, type PhraseRow, type PhraseTable, tableOf } from './phrases/table.ts';
import { mask, type Sentence } from './sentence.ts';
import type { EscalationWish } from './types.ts';

/** A locale's words for how hard to remind. The first row that fits decides. */
export type EscalationWords = {
  wishes: PhraseRow<EscalationWish>[];
  /** Leave to break the quiet hours. */
  nights: PhraseRow<true>[];
  /** Asks for it by what is to be done. */
  wakes: PhraseRow<true>[];
};

type Span = { start: number; end: number };

const WISHES = tableOf(ESCALATION.wishes);
const NIGHTS = tableOf(ESCALATION.nights);
const WAKES = tableOf(ESCALATION.wakes);

/** Takes how hard to remind out of the sentence: "call me", "just a push", "really make sure", "quietly". The first of them decides. */
export function takeEscalation(sentence: Sentence): { wish: EscalationWish; at: Span }[] {
  const taken: { wish: EscalationWish; at: Span }[] = [];
  for (let found = find(WISHES, sentence); found; found = find(WISHES, sentence)) {
    mask(sentence, found.at.start, found.at.end);
    taken.push({ wish: found.says, at: found.at });
  }
  return taken;
}

/** Takes leave to break the quiet hours ("even at night"); "wake me" gives it, too, and stays. */
export function takeNightLeave(sentence: Sentence): Span | null {
  const said = find(NIGHTS, sentence);
  if (said) mask(sentence, said.at.start, said.at.end);
  return said?.at ?? find(WAKES, sentence)?.at ?? null;
}

function find<T>(table: PhraseTable<T>, sentence: Sentence): { says: T; at: Span } | null {
  const tokens = tokenize(sentence.rest);
  const found = firstPhrase(table, tokens);
  const [first, last] = [tokens[found?.from ?? -1], tokens[(found?.to ?? 0) - 1]];
  return found && first && last ? { says: found.says, at: { start: first.start, end: last.end } } : null;
}
