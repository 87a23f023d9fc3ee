import { NUMBER_WORD } from '../../number-words.ts';
import { minutesIn, numberOf } from '../said/index.ts';
import type { GoalFacts } from '../types.ts';
import { withoutManaged } from './managed.ts';

const CURRENCY: [RegExp, string][] = [
  [/₹|\brupees?\b|\binr\b|\brs\.? ?(?=\d)/, '₹'],
  [/zł|\bzlot(?:y|ys|ych)\b|\bpln\b/, 'zł'],
  [/\bkr\b|\bkronor\b|\bkroner\b|\b(?:sek|nok|dkk)\b/, 'kr'],
  [/r\$|\breais\b|\bbrl\b/, 'R$'],
  [/¥|\byen\b|\bjpy\b/, '¥'],
  [/\brand\b|\bzar\b/, 'R'],
  [/€|\beur(?:os?)?\b/, '€'],
  [/\$|\bdollars?\b|\busd\b|\bbucks\b/, '$'],
  [/£|\bpounds?\b|\bgbp\b|\bquid\b/, '£'],
  [/\bchf\b|\bfrancs?\b/, 'CHF'],
];

const TIMES: Record<string, number> = { lakh: 1e5, lac: 1e5, crore: 1e7, grand: 1e3, thousand: 1e3 };

/** A sum of money is spoken of. */
const OF_SUMS =
  /[€£$]|\b(?:save|saving|paid|pay ?day|deposit|debt|owe|afford|spare|euros?|pounds?|quid|dollars|for (?:a|the|my|our) (?:car|van|house|holiday|wedding|laptop|bike|trip))\b/;

/** "1.2 lakh", "3 grand" and "1,20,000" in plain digits. Lower-case text. */
export const inDigits = (text: string): string =>
  text
    .replace(/\b(\d{1,4}(?:\.\d{1,2})?) ?(lakh|lac|crore|grand|thousand)s?\b/g, (_all, digits: string, word: string) =>
      String(Math.round(Number(digits) * (TIMES[word] ?? 1))),
    )
    .replace(/\b(\d{1,2}\.\d) ?k\b(?! ?(?:run|race|swim|walk|steps))/g, (all, digits: string) =>
      OF_SUMS.test(text) ? String(Math.round(Number(digits) * 1_000)) : all,
    )
    .replace(/\b\d{1,2}(?:,\d{2})+,\d{3}\b/g, (digits) => digits.replaceAll(',', ''));

const HALF =
  /\bhalf[ -]?marathon\b|\b(?:run|do|running|doing|race|train(?:ing)? for|signed up for|my first|first) (?:a |an |my |the |my first |first )?(?:[a-z]{4,12} )?half\b(?! (?:an?|hour|of|the|my|day|past)\b)/;

/** "A stone", of weight. */
const STONES = /\b(a stone and a half|half a|one and a half|an?|one|two|three|four|five|six) stones?\b/;

/** What somebody weighs is no number to lose. */
const WEIGHS =
  /\b(?:i'm|i am|i weigh|weigh(?:ing)?|currently|now|at)(?: about| around| currently| at| now)* \d{2,3}(?:\.\d)? ?(?:kg|kilos?|kilograms?|lbs?|pounds|stone)\b|\b\d{2,3}(?:\.\d)? ?(?:kg|kilos?|lbs?|stone) (?:now|at the moment|currently)\b/g;

/** Where pounds are money. */
const OF_MONEY = new RegExp(
  `\\b(?:${[
    'save|saving|savings|put aside|aside|pay(?:ing)? off|pay(?:ing)? back|debts?|loan|overdraft|credit',
    'mortgage|emergency fund|deposit|down payment|nest egg|put away|set aside|afford|(?:can|could) spare',
  ].join('|')})\\b`,
);
/** "600 pages", "3,000 euros", "a half marathon", "10 kilos", "3000 words". */
export function readAmount(said: string): GoalFacts['amount'] | null {
  const text = withoutManaged(said)
    .replace(WEIGHS, ' ')
    .replace(/\bi (?:get|earn|make|bring home|take home) (?:about |around )?[€£$]?\d[\d,.]*k?\b/g, ' ')
    .replace(/\b(?:a|one) (mile|kilomet(?:er|re))\b/g, '1 $1')
    .replace(/\d+ ?k steps/g, ' steps')
    .replace(/\b\d[\d,.]* (?:pages|words) (?:an?|per|every) (?:hour|minute|\d+ min\w*)/g, ' ');
  const bare =
    text === said
      ? null
      : /\b(?:to|reach|do) (?:a )?(\d{1,3})\b(?! ?(?:times|x|min|hour|week|month|day|%|k))/.exec(text);
  if (bare) return { value: Number(bare[1]), unit: 'km' };
  if (HALF.test(text)) return { value: 21.1, unit: 'km' };
  if (/\bmarathon\b/.test(text)) return { value: 42.2, unit: 'km' };
  const stone = STONES.exec(text);
  if (stone && /\b(?:lose|shed|drop)\b/.test(text)) {
    const count = { a: 1, 'half a': 0.5, 'one and a half': 1.5, 'a stone and a half': 1.5 }[stone[1] ?? ''];
    return { value: Math.round((count ?? numberOf(stone[1] ?? '')) * 63.5) / 10, unit: 'kg' };
  }
  const kilos = /\b(\d{1,3}(?:\.\d)?) ?(kg|kilograms?|kilos?|lbs?|pounds|stone)\b/.exec(text);
  if (kilos && /\b(?:lose|weight|slim|shed|drop|off|muscles?|lean mass)\b/.test(text) && !OF_MONEY.test(text)) {
    const value = Number(kilos[1]);
    const unit = kilos[2] ?? '';
    const inKilos = /^(?:lb|pounds)/.test(unit) ? value * 0.4536 : unit === 'stone' ? value * 6.35 : value;
    return { value: Math.round(inKilos * 10) / 10, unit: 'kg' };
  }
  const isMoney = OF_MONEY.test(text) && !/\b(?:run|jog|race|walk|hike|cycle|swim)\b/.test(text);
  const distance = isMoney ? null : /\b(\d{1,3}(?:\.\d)?) ?-?(km|k|kilomet(?:er|re)s?|miles?)\b/.exec(text);
  if (distance && /\b(?:run|running|jog|race|walk|hike|cycle|cycling|bike|swim|parkrun|5k|10k)\b/.test(text)) {
    const miles = distance[2]?.startsWith('mile');
    return { value: Math.round(Number(distance[1]) * (miles ? 1.609 : 1) * 10) / 10, unit: 'km' };
  }
  const counted = /\b(\d{1,3}(?:[.,]\d{3})+|\d{1,7})[ -]?(?:[a-z]{3,12} )?(pages?|words?)\b/.exec(text);
  const books = /\bread(?:ing)? (?:at least )?(\d{1,3}) (?:[a-z]+ )?books?\b/.exec(text);
  if (books) return { value: Number(books[1]) * PAGES_A_BOOK, unit: 'pages' };
  if (counted) {
    const value = whole(counted[1]);
    const said = ALREADY.exec(text) ?? ON_PAGE.exec(text);
    const there = whole(said?.[1] ?? said?.[2]);
    return {
      value: there > 0 && there < value ? value - there : value,
      unit: counted[2]?.startsWith('page') ? 'pages' : 'words',
    };
  }
  if (
    !OF_MONEY.test(text) &&
    !/\bset aside\b|[€$£₹¥]|\d ?(?:quid|bucks|euros?|dollars)\b/.test(text) &&
    !NEEDED.test(text)
  )
    return null;
  const debts = debtsIn(text);
  if (debts !== null) return { value: debts, unit: CURRENCY.find(([sign]) => sign.test(text))?.[1] ?? '' };
  const money =
    /(?:[€$£] ?)?\b(\d{1,3}(?:[.,]\d{3})+|\d{2,7}|\d{1,3}(?= ?k\b))(?:\b|(?=k\b))(?! ?(?:%|days?|weeks?|months?|years?|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec))/.exec(
      text,
    );
  if (!money) return null;
  const thousand = /^ ?k\b/.test(text.slice(money.index + money[0].length)) ? 1000 : 1;
  return { value: whole(money[1]) * thousand, unit: CURRENCY.find(([sign]) => sign.test(text))?.[1] ?? '' };
}

const DEBTS = /\b(two|three|four|[2-4]) (?:\w+ )?(?:cards|loans|debts|overdrafts|bills)\b/;
const SUMS = /(?<![\d.,])(\d{1,3}(?:[.,]\d{3})+|\d{2,6})(?![\d%]| ?(?:days|weeks|months|years|st|nd|rd|th)\b)/g;

/** "Pay off Klarna 740 and a store card 310". */
const TWO_DEBTS =
  /\bpay (?:off|back) (?:[a-z]+ ){1,4}[€£$]?(\d[\d,.]*\d) (?:and|plus|\+|&) (?:[a-z]+ ){1,4}[€£$]?(\d[\d,.]*\d)\b(?! ?(?:a|per|each|every|months?|weeks?)\b)/;

/** "Two credit cards, 1200 and 800": what they come to, where as many sums follow; null otherwise. */
function debtsIn(text: string): number | null {
  const two = TWO_DEBTS.exec(text);
  if (two) return whole(two[1]) + whole(two[2]);
  const said = DEBTS.exec(text);
  if (!said) return null;
  const count = numberOf(said[1] ?? '');
  const tail = text.slice(said.index + said[0].length, said.index + said[0].length + 80);
  const sums = [...tail.matchAll(SUMS)].slice(0, count).map(([, digits]) => whole(digits));
  return sums.length === count ? sums.reduce((all, one) => all + one, 0) : null;
}

/** "12,000 done", "I'm on page 120", "40 pages read": how much of the number is there already. */
const ALREADY =
  /(?:^|[,;.(]| and | with | i have | i've (?:got )?)\s*(?:already )?(\d{1,3}(?:[.,]\d{3})+|\d{1,7})(?: (?:pages?|words?|of (?:them|it)))? (?:are |is )?(?:already )?(?:done|written|read|finished|there|so far|already)\b/;

const ON_PAGE = /\b(?:on|at|reached) page (\d{1,4})\b|\bi'm (?:on|at|up to) (\d{2,4})\b/;

/** Whether an amount of the same text is what is left already. */
export const isLessDone = (text: string): boolean => ALREADY.test(text) || ON_PAGE.test(text);

/** "Need 2500 for a car": for what is bought. */
const NEEDED = /\bneed (?:about |around |another )?\d{3,6} (?:for|towards) (?:a|an|the|my|our)\b/;

/** Where only books are counted. */
export const PAGES_A_BOOK = 300;

const whole = (digits = '') => Number(digits.replace(/[.,]/g, ''));

const DONE = [
  /\b(\d{1,3}(?:[.,]\d{3})+|\d{1,6}) (?:words |pages |euros |of them |chapters )?(?:are |is )?(?:already )?(?:done|written|saved|read|so far|behind me|in the bank|(?:in |already )?there(?: already)?|put aside)\b/,
  /\b(?:have|got|know|knows|wrote|written|saved|done|read|on page|at page)(?: already| about| around| roughly| written| saved| read| done|,)* (?:€|\$|£)?(\d{1,3}(?:[.,]\d{3})+|\d{1,6})\b(?![^,.;]{0,40}\b(?:left|to go|to do|to finish|remaining)\b)(?! ?(?:min|hours?|days?|weeks?|months?|years?|times|x\b|km|k\b|kg|kids|children|%|sessions?|exams?|(?:[a-z]+ )?(?:books?|papers|articles|essays)|novels?))/,
];

/** How much of the number is there already: "3,000 done", "I know about 50", "I'm on page 200". */
export function readDone(text: string): number | null {
  for (const form of DONE) {
    const said = form.exec(text)?.[1];
    if (said) return whole(said);
  }
  return null;
}

const BOOKS = new RegExp(
  `\\b(\\d{1,3}|${NUMBER_WORD}) (?:more |[a-z]{4,12} )?(?:books|novels|classics|papers|articles|essays)\\b`,
);

/** "Papers" and "essays" are such only where they are read. */
const READS = /\bread(?:ing)?\b|\b(?:books|novels|classics)\b/;

/** "12 books", "about 300 pages each". */
export function readBooks(text: string): Pick<GoalFacts, 'books' | 'pagesEach'> {
  // Papers are marked and written as well.
  const books = READS.test(text) ? BOOKS.exec(text)?.[1] : undefined;
  const pages =
    /\b(\d{2,4})[- ]pages? (?:each|apiece|per book|a book|long|books|novels)\b/.exec(text)?.[1] ??
    /\b(?:books|novels) (?:of|with|at|having) (?:about |around |roughly )?(\d{2,4}) pages?\b/.exec(text)?.[1] ??
    /\beach (?:about |around |with |has |is )*(\d{2,4}) pages?\b/.exec(text)?.[1];
  const guessed =
    books && !pages
      ? /\b(?:about|around|roughly|usually|mostly|each|long ones,?)(?: about| around)? (\d{3,4}) pages?\b/.exec(
          text,
        )?.[1]
      : undefined;
  if (guessed && books) return { books: numberOf(books), pagesEach: Number(guessed) };
  return { ...(books && { books: numberOf(books) }), ...(pages && { pagesEach: Number(pages) }) };
}

const PAGES_IN = new RegExp(
  `\\b(\\d{1,5}|${NUMBER_WORD}) (?:pages|words) (?:an?|per|every|in an?|each) (hour|\\d{1,2} minutes)\\b`,
);

/** "About 2 minutes a page". */
const MINUTES_A_PAGE = new RegExp(
  `\\b(\\d(?:\\.\\d)?|${NUMBER_WORD}|a) ?min(?:ute)?s? (?:a|per|each|for a|for each|for one|for every) page\\b`,
);

/** "I read about a page a minute and a half": minutes for one. */
export function readMinutesEach(text: string): number | null {
  const said =
    /\b(?:a|one|1) (?:page|word) (?:a|per|every|in|takes|takes me|in about) ?(?:about )?(minute and a half|minute|\d+(?:\.\d)? minutes?|two minutes|three minutes|half a minute)\b/.exec(
      text,
    );
  if (said) {
    if (said[1] === 'minute and a half') return 1.5;
    if (said[1] === 'half a minute') return 0.5;
    return said[1] === 'minute' ? 1 : Number.parseFloat(said[1] ?? '') || minutesIn(said[1] ?? '');
  }
  const each =
    /\b(?:one|each(?: one| of them)?|it|every one) takes (?:me )?(?:about |around |roughly )*(?:(\d{1,3}) ?min\w*|(half an hour|an hour and a half|an hour|two hours|three hours|four hours|\d{1,2}(?:\.5)? ?hours?))\b/.exec(
      text,
    );
  if (each) return each[1] ? Number(each[1]) : minutesIn(each[2] ?? '');
  const onePage = MINUTES_A_PAGE.exec(text)?.[1];
  if (onePage) return onePage === 'a' || onePage === 'one' ? 1 : numberOf(onePage);
  const pages = PAGES_IN.exec(text);
  if (!pages) return null;
  return (pages[2] === 'hour' ? 60 : Number.parseInt(pages[2] ?? '', 10)) / numberOf(pages[1] ?? '');
}

/** "20 pages a day", "500 words each time": what one session is to be. `words` are those that say it. Lower-case text. */
export function readRate(text: string): { value: number; unit: string; words: string } | null {
  const said =
    /\b(\d{1,5}(?:,\d{3})?)(?: new)? (pages?|words?)(?: or so)? (?:an? (?:day|night|evening|morning|session|sitting)|per (?:day|night|session|evening)|each(?: (?:day|time|night|evening|morning|session))?|every (?:day|night|evening|morning|time)|at a time|daily|(?:before|in) bed(?:time)?|before (?:i )?(?:go to )?sleep)\b/.exec(
      text,
    );
  if (!said) return null;
  return { value: whole(said[1]), unit: said[2]?.startsWith('page') ? 'pages' : 'words', words: said[0] };
}

const EACH_MONTH = String.raw`(?:[€$£] ?)?\b(\d{1,3}(?:[.,]\d{3})+|\d{1,5})(?: ?(?:€|\$|£|euros?|dollars?|pounds?|quid|bucks))?`;
const INSTALMENT = new RegExp(
  `${EACH_MONTH} (?:(?:a|per|each|every) (?:month|week|fortnight|pay ?day|pay ?check|time)|when(?:ever)? i(?:'m| get| am) paid|out of (?:each|every) (?:pay|wage)\\w*)\\b`,
);
/** "Could put 80 on top": beside what is paid already. */
const ON_TOP = new RegExp(
  `\\b(?:(?:an )?(?:extra|additional) ${EACH_MONTH}|${EACH_MONTH} (?:more |extra )?(?:on top(?: of (?:that|it))?|extra|more|in addition))(?: (?:a|per|each|every) (?:month|week|fortnight|time))?\\b`,
);

/** "200 a month is max", "150 a month and 80 on top": so much each time money comes in. */
export function readInstalment(text: string): { value: number; words: string } | null {
  if (!OF_MONEY.test(text)) return null;
  const said = INSTALMENT.exec(text);
  if (!said) return null;
  const rest = text.replace(said[0], (words) => ' '.repeat(words.length));
  const top = ON_TOP.exec(rest);
  if (!top) return { value: whole(said[1]), words: said[0] };
  const between = text.slice(
    Math.min(said.index, top.index),
    Math.max(said.index + said[0].length, top.index + top[0].length),
  );
  return { value: whole(said[1]) + whole(top[1] ?? top[2]), words: between };
}
