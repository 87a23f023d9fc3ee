import { wishesIn } from '../said/index.ts';
import type { GoalFacts } from '../types.ts';
import {
  inDigits,
  isLessDone,
  readAmount,
  readBooks,
  readDone,
  readInstalment,
  readMinutesEach,
  readRate,
} from './amounts.ts';
import { reachIn } from './reach.ts';
import { thingsIn } from './things.ts';
import { topicsIn } from './topics.ts';

/** How much there is to do, how much of it is done, and what one takes. */
export function numbersOf(given: string): GoalFacts {
  const said = inDigits(given);
  const text = /\bwords?\b/.test(said) ? said.replace(/\b(\d{1,3})k\b/g, '$1000') : said;
  const facts: GoalFacts = {};
  const books = readBooks(text);
  const each = books.pagesEach ? null : readRate(text);
  const instalment = each ? null : readInstalment(text);
  const rate = each ?? instalment;
  const whole = rate ? text.replace(rate.words, ' ') : text;
  // What is told of beside the wish is where they stand; only where the wish has no number it may be the number of the wish.
  const wished = readAmount(wishesIn(whole));
  const amount = wished ?? readAmount(whole);
  const minutesEach = readMinutesEach(text);
  const done = readDone(text);
  // "12,000 words, 3,000 done" is read as what is left already.
  if (
    done !== null &&
    done !== amount?.value &&
    done !== each?.value &&
    !(amount && /^(?:pages|words)$/.test(amount.unit) && isLessDone(wished ? wishesIn(whole) : whole))
  )
    facts.done = done;
  // "15,000 words written, 10,000 to go".
  const left = amount && /^(?:words|pages)$/.test(amount.unit) ? LEFT.exec(text)?.[1] : undefined;
  if (amount && left) {
    amount.value = Number(left.replace(/[.,]/g, ''));
    delete facts.done;
  }
  Object.assign(facts, books);
  if (amount && !books.pagesEach) facts.amount = amount;
  if (each) facts.each = { value: each.value, unit: each.unit };
  else if (instalment) facts.each = { value: instalment.value, unit: 'money' };
  // "A blog post every week, about 800 words": so many each time.
  else if (
    facts.amount &&
    /^(?:words|pages)$/.test(facts.amount.unit) &&
    !facts.done &&
    /\b(?:every|each|per|a) week\b/.test(text) &&
    !/\b(?:by|until|before|deadline|hours?|times|x) /.test(text)
  ) {
    facts.each = facts.amount;
    delete facts.amount;
  }
  const topics = topicsIn(text);
  if (topics) facts.topics = topics;
  const things = thingsIn(text);
  if (things) facts.things = things;
  if (things?.summed) delete facts.amount;
  const reach = facts.amount || facts.things ? null : reachIn(text);
  if (reach) facts.reach = reach;
  const takes = things ? EACH_TAKES.exec(text)?.[1] : undefined;
  if (takes) facts.minutesEach = Number(takes);
  if (minutesEach !== null) facts.minutesEach = minutesEach;
  return facts;
}

const LEFT =
  /\b(\d{1,3}(?:[.,]\d{3})+|\d{2,6}) (?:words |pages |more )?(?:still )?(?:to go|left(?: to \w+)?|remaining|to write)\b/;

/** "90 papers, 10 mins each". */
const EACH_TAKES =
  /\b(\d{1,3}) ?min(?:ute)?s? (?:each|apiece|per (?:one|piece))\b(?! (?:day|time|morning|evening|night|session|week))/;
