import { rewrite } from '../language/ask.ts';
import { type Draft, readDraft } from '../language/draft/draft.ts';
import { type Ask, type Setting, understandTasks } from '../language/index.ts';
import { fits, inPart } from '../language/rules/clock-halves.ts';
import type { DayPart } from '../language/values.ts';

/**
 * "Every evening: when?", "make it 7 in the morning instead": who names an hour or a part of the day that does not lie in the one of the wish has
 * changed their mind about that. The question about the wish without it; the same question where nothing contradicts.
 */
export function freed(ask: Ask, words: string, setting: Setting): Ask {
  if (ask.gap !== 'time' || ask.text === '' || ask.text.includes('\n')) return ask;
  const wish = readDraft(ask.text, setting);
  const part = partOf(wish);
  if (!part || wish.part?.today || !leaves(part, readDraft(words, setting))) return ask;
  const text = withoutPart(wish);
  const again = text === null ? null : understandTasks(text, setting);
  return again?.kind === 'ask' && again.gap === 'time' ? again : ask;
}

const partOf = ({ part, repeat }: Draft): DayPart | null => {
  const [only, ...more] = repeat?.value.parts ?? [];
  return part?.part ?? (more.length === 0 ? (only ?? null) : null);
};

function leaves(part: DayPart, { clocks, part: said }: Draft): boolean {
  const [clock, ...more] = clocks;
  if (clock && more.length === 0) {
    const hour = clock.sure ? clock.hour : said ? (inPart(clock, said.part)?.hour ?? null) : null;
    return hour !== null && !fits(part, hour);
  }
  return said !== null && !said.today && said.part !== part;
}

const PART = /\b(?:in the |at |during the )?(?:mornings?|afternoons?|evenings?|nights?|lunchtimes?|noon|midday)\b/gi;

/** "Every evening" is every day, "Thursday night" Thursday. */
function withoutPart({ text, part, repeat }: Draft): string | null {
  const at = part?.at ?? repeat?.at;
  if (!at) return null;
  const said = text.slice(at.start, at.end);
  const left = said.replace(PART, ' ').replace(/\s+/g, ' ').trim();
  const daily = repeat?.value.unit === 'day' && !part;
  return rewrite(text, [{ ...at, words: daily && /^(?:every|each)?$/i.test(left) ? 'every day' : left }]);
}
