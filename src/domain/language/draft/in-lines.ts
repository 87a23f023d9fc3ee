/** More than anybody lists in one message. */
const MOST = 20;

const words = (list: string) => new Set(list.split(' '));

/** What a list is called: "two things: …", "errands for tomorrow: …". */
const HEADS = words(
  'thing things job jobs errand errands chore chores task tasks reminder reminders bits stuff to-do to-dos todo todos list shopping groceries following these',
);
const COUNTS = words('two three four five six few couple some several 2 3 4 5 6');
const BULLET = /^\s*(?:[-–*•]|\d{1,2}[.)])\s+/;
const OF_NO_DAY = /^(?:to (?:do|get|buy|remember|sort)|i need|for me|please)\s*/i;
const TIMES = words(
  'mon tue tues wed weds thu thurs fri sat sun today tonight tomorrow morning afternoon evening night noon lunch week weekend weekends day daily every monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
);
const VERBS = words(
  'ring call phone text email message buy get order book pay post send return collect drop fetch feed walk water clean wash hoover vacuum iron mop dust ' +
    'tidy mow renew cancel chase check finish write submit print scan sort reply update fill sign pick take make fix mend bring pack read cook bake charge ' +
    'hoover sweep polish weed prune change replace paint empty unload defrost prepare prep measure register apply transfer file hand ask tell visit find research look put plan cut turn',
);

/**
 * Several things said in one breath, each on a line of its own: "two things: ring the garage and post the parcel", "first ring the bank then …",
 * "1) … 2) …", and three or more that each begin with what is to be done. Everything else stays as it is.
 */
export function inLines(text: string): string {
  if (text.includes('"') || text.length > 600) return text;
  const items =
    underHead(text) ?? underDay(text) ?? allThen(text) ?? numbered(text) ?? oneAfterOther(text) ?? verbs(text);
  return items && items.length > 1 && items.length <= MOST ? items.map((item) => `- ${item}`).join('\n') : text;
}

/** Each line begins with a bullet, a number, or what is to be done: a list, though nothing asks for it in so many words. */
export function isListed(text: string): boolean {
  if (/^\s*[-–*•]/m.test(text)) return true;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => BULLET.test(line) || /:\s*$/.test(line) || isVerb(line));
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d'-]+/gu) ?? [];
const isTimed = (text: string): boolean => wordsIn(text).some((word) => TIMES.has(word) || /\d/.test(word));

function underHead(text: string): string[] | null {
  const mark = /:(?=\s)| [-–](?= )/.exec(text);
  const colon = mark ? mark.index + mark[0].length - 1 : -1;
  const head = wordsIn(text.slice(0, Math.max(colon, 0)));
  const noun = head.findLastIndex((word) => HEADS.has(word));
  if (noun < 0 || head.length > 12) return null;
  if (mark?.[0] !== ':' && !head.some((word) => COUNTS.has(word))) return null;
  const rest = text.slice(colon + 1).trim();
  const when = head
    .slice(noun + 1)
    .join(' ')
    .replace(OF_NO_DAY, '');
  const ofThings = head.some((word) => word === 'shopping' || word === 'groceries');
  const items = rest.includes('\n') ? rest.split('\n') : (numbered(rest) ?? whensJoined(parts(rest, ofThings)));
  return items
    .map((item) => item.replace(BULLET, '').trim())
    .filter(Boolean)
    .map((item) => (isTimed(when) && !isTimed(item) ? `${item} ${when}` : item));
}

/** "Passport renewal, next Tuesday at noon": what says only when belongs to the thing before it. */
function whensJoined(items: string[]): string[] {
  const joined: string[] = [];
  for (const item of items) joined.push(joined.length > 0 && isOnlyTime(item) ? `${joined.pop()}, ${item}` : item);
  return joined;
}
const isOnlyTime = (item: string): boolean =>
  isTimed(item) &&
  wordsIn(item).every(
    (word) => TIMES.has(word) || SMALL.has(word) || /^\d[\d:.]*(?:am|pm|st|nd|rd|th)?$/.test(word) || MONTHS.has(word),
  );

const DAY_HEAD = /^((?:on |for )?[\p{L}\d]+(?: [\p{L}\d]+){0,2}):\s+(?=\p{L})/iu;
const INFINITIVE = /^\p{L}{2,}(?:ar|er|ir)(?:me|lo|la|les?|se)? \S/iu;
const isDone = (item: string) => isVerb(item) || INFINITIVE.test(item);

/** "Tomorrow: buy bread, call the bank at 10 and fetch the kids at 5". */
function underDay(text: string): string[] | null {
  const [head = '', named = ''] = DAY_HEAD.exec(text) ?? [];
  const day = named.replace(/^to ?do (?:list )?(?:for )?/i, '');
  if (head === '' || text.includes('\n') || !wordsIn(day).some((word) => TIMES.has(word) || DAYS.has(word)))
    return null;
  const items = text
    .slice(head.length)
    .replace(/[.!\s]+$/, '')
    .split(/\s*[,;]\s*(?:(?:and|then|y|und) )?|\s+(?:and|y|und)\s+/)
    .map((item) => item.trim());
  const inGerman = wordsIn(day).some((word) => GERMAN.has(word));
  const isTask = (item: string) => isDone(item) || (inGerman && GERMAN_VERB.test(item));
  return items.length > 1 && items.every(isTask) ? items.map((item) => `${day} ${item}`) : null;
}
const GERMAN_VERB = /^\p{L}[\p{L} ]* \p{Ll}{2,}n$/u;
const GERMAN = words('morgen heute übermorgen montag dienstag mittwoch donnerstag freitag samstag sonntag');
const DAYS = words(
  'mañana hoy lunes martes miércoles jueves viernes sábado domingo morgen heute übermorgen montag dienstag mittwoch donnerstag freitag samstag sonntag',
);

const ALL_THEN = /\s*(?:,|[-–]|\.)?\s*\b(?:all|each|everything)(?: of (?:it|them|that))? (\S.{2,30})$/i;
const SMALL = words('on for by in at the before of next this every each am pm half past quarter to o clock midnight');
const MONTHS = words(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
/** "Buy stamps, post the letter, call the bank - all tomorrow morning". */
function allThen(text: string): string[] | null {
  const next = /(?<=\b(?:all|each|everything)\b[^.]{2,30})\.\s+(?:(?:and|also|then)\s+)?(?=\p{L})/iu.exec(text);
  if (next) {
    const first = allThen(text.slice(0, next.index));
    return first && [...first, text.slice(next.index + next[0].length)];
  }
  const [tail = '', when = ''] = ALL_THEN.exec(text.replace(/[.!\s]+$/, '')) ?? [];
  const isTime = wordsIn(when).every((word) => TIMES.has(word) || SMALL.has(word) || /^\d/.test(word));
  const before = text.slice(0, text.length - tail.length);
  if (tail === '' || !isTime || !before.includes(',') || before.includes('\n') || isTimed(before)) return null;
  const items = parts(before, false);
  const verbs = items.filter(isVerb).length;
  return items.length > 1 && verbs > items.length / 2 ? items.map((item) => `${item} ${when}`) : null;
}

const AND = /^(?:and|&|plus|then)\s+(?:also\s+)?/i;

/** At commas; at "and" where a verb follows, or where things alone are listed. */
function parts(rest: string, isOfThings: boolean): string[] {
  const pieces = rest
    .replace(/[.!\s]+$/, '')
    .split(/\s*[,;]\s*(?:(?:and|then|also|plus)\s+)?|\s+(?=(?:and|&|plus|then)\s)/)
    .map((piece) => piece.trim());
  const joined: string[] = [];
  for (const piece of pieces) {
    const own = piece.replace(AND, '');
    const apart = own === piece || isOfThings || isVerb(own) || pieces.length > 2;
    if (apart || joined.length === 0) joined.push(own);
    else joined.push(`${joined.pop()} ${piece}`);
  }
  // "Two things: the bank and the parcel".
  return joined.length === 1 && pieces.length === 2 ? pieces.map((piece) => piece.replace(AND, '')) : joined;
}

/** "1) the bank 2) the parcel", counted from one. */
function numbered(text: string): string[] | null {
  if (text.includes('\n')) return null;
  const marks = [...text.matchAll(/(?:^|\s)([1-9])[.)]\s+(?=\D)/g)];
  if (marks.length < 2 || marks[0]?.index !== 0 || marks.some((mark, i) => Number(mark[1]) !== i + 1)) return null;
  return marks.map((mark, i) =>
    text
      .slice(mark.index + mark[0].length, marks[i + 1]?.index)
      .replace(/[,;.]+$/, '')
      .trim(),
  );
}

const FIRST = /^(?:(?:ok|so|right|today)[\s,]+)?first(?:ly)?[\s,]+(?!thing\b|of\b|one\b)/i;
const THEN = /[\s,;.](?:and )?(?:then|after that|finally|lastly|secondly)[\s,]/i;

/** "First ring the bank then post the letter". */
function oneAfterOther(text: string): string[] | null {
  if (text.includes('\n')) return null;
  const items = text
    .replace(FIRST, '')
    .split(THEN)
    .map((item) => item.replace(/[\s,;.]+$/, '').replace(/^[\s,]+/, ''))
    .filter(Boolean);
  // "Email Jo on Tuesday morning, then call her at 2": what one has of another, `together` says.
  if (items.filter(isTimed).length > 1) return null;
  return items.length > 1 && items.every((item) => isVerb(item)) ? items : null;
}

/** "Call the bank, pay the gas bill, book a haircut", with no time for any of them. */
function verbs(text: string): string[] | null {
  if (text.includes('\n') || !text.includes(',') || isTimed(text)) return null;
  const items = parts(text, false);
  return items.length > 2 && items.every((item) => isVerb(item)) ? items : null;
}

/** It begins with what is to be done, and says with what. */
export function isVerb(said: string): boolean {
  const [first = '', second = ''] = wordsIn(said.replace(BULLET, ''));
  return VERBS.has(first) && second !== '';
}
