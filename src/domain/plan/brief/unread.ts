import { readValues, type Setting } from '../../language/index.ts';
import { NUMBER_WORD } from '../../number-words.ts';
import { conditionsIn } from '../../playbooks/index.ts';
import { thoughtsOf, wishIn } from '../../wish/index.ts';
import { cannotLeave, plain } from '../said/index.ts';

/** What a reader makes of words, as something to compare. */
export type Reader = (words: string) => unknown;

/** How old somebody is, how long it has been so: numbers that plan nothing. */
const PLANS_NOTHING = new RegExp(
  [
    String.raw`^(?:i'm |i am |i weigh )?\d{2,3} ?(?:kg|lbs?|kilos|pounds|cm)\b`,
    String.raw`\b(?:i'm|im|i am|aged?|turned|turning|she's|he's|they're|is) (?:now |about |almost )?\d{1,3}\b(?! ?(?:km|k\b|kg|min|pages|words))`,
    String.raw`\b\d{1,3} (?:years?|months?|weeks?) old\b`,
    '^(?:about |around )?grade [1-8]',
    String.raw`^(?:(?:and|but|so) )?(?:i'm |i am |i was )?(?:predicted|forecast|on track for|(?:currently |now )?(?:on|at)) (?:an? |grade )+[1-9](?: (?:and|but) (?:i )?(?:want|need|hope for) (?:an? |grade )+[1-9])?\W*$`,
    String.raw`^(?:(?:and|but|so) )?(?:i )?(?:want|need|hope for|hoping for|aim for|aiming for) (?:at least )?(?:an? |grade )+[1-9]\W*$`,
    String.raw`\b(?:for|since|in) (?:about |over )?(?:\d{1,2}|a few|many|${NUMBER_WORD}) years\b|\byears? ago\b`,
    String.raw`\b(?:died|passed away|was born)\b`,
    String.raw`\b(?:tried|failed|gave up) (?:it )?(?:once|twice|\d|three times)`,
  ].join('|'),
  'i',
);

export const plansNothing = (thought: string): boolean => PLANS_NOTHING.test(thought);

/**
 * Thoughts with a day, a time or a number that no reader took anything from: said back, so that nothing is lost silently. A thought was
 * read when it says something by itself, or when the whole says less without it.
 */
export function unreadIn(words: string, read: Reader, setting: Setting): string[] {
  const wish = wishIn(words)?.text;
  const whole = JSON.stringify(read(words));
  const nothing = JSON.stringify(read(''));
  return thoughtsOf(words)
    .filter(
      ({ kind, text }) =>
        kind !== 'hello' &&
        conditionsIn(text).length === 0 &&
        text !== wish &&
        text.split(/\s+/).length >= 2 &&
        !plansNothing(text) &&
        !cannotLeave(plain(text)),
    )
    .filter(({ text }) => readValues(plain(text), setting).length > 0 || /\d/.test(text))
    .filter(
      ({ text }) =>
        JSON.stringify(read(text)) === nothing && JSON.stringify(read(words.replace(text, ' ; '))) === whole,
    )
    .map(({ text }) => text.replace(/[\s.!?)]+$/, ''))
    .slice(0, 2);
}
