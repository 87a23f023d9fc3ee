import { type Case, expectedOf, type Plan, wordsOf } from './case.example.ts';

export function ofRoadmap(one: Case, { draft }: Plan): string[] {
  const { roadmap } = draft;
  if (!roadmap) return [];
  const faults: string[] = [];
  const { until } = expectedOf(one);
  if (roadmap.length < 2) faults.push('a roadmap of one milestone');
  if (roadmap[0]?.weeks !== draft.weeks)
    faults.push(`the first milestone has ${roadmap[0]?.weeks} weeks, the plan ${draft.weeks}`);
  let before = draft.from;
  let amount = 0;
  for (const { title, date, amount: own, weeks } of roadmap) {
    if (!date || date <= before) faults.push(`"${title}" by ${date}, after ${before}`);
    if (own !== undefined && own <= amount) faults.push(`"${title}" does not rise above ${amount}`);
    if (weeks < 1) faults.push(`"${title}" has ${weeks} weeks`);
    if (title.trim() === '' || title.length > 60 || /undefined|NaN|null|\{/.test(title))
      faults.push(`a milestone is called "${title}"`);
    amount = own ?? amount;
    before = date ?? before;
  }
  const titles = roadmap.map(({ title }) => title);
  if (new Set(titles).size < titles.length) faults.push(`milestones of one name: ${titles.join(' > ')}`);
  if (until && draft.deadline && before > until) faults.push(`the last milestone is on ${before}, the day ${until}`);
  if (until && draft.deadline && Temporal.PlainDate.from(before).until(until, { largestUnit: 'days' }).days > 31)
    faults.push(`the last milestone is on ${before}, long before ${until}`);
  return faults;
}

const ENDS_OPEN =
  /(?: (?:a|an|and|at|before|by|each|every|for|from|in|my|of|on|or|the|to|until|with|without|only|not|start(?:ing)?|max|than|most|no|never)|[,;:–-])$/i;

const TWICE = /\b(\w+) \1\b/i;

export function ofTitles(one: Case, { draft, sessions }: Plan): string[] {
  const faults: string[] = [];
  const { title } = draft;
  const bad = (what: string) => faults.push(`${what}: “${title}” of “${wordsOf(one)}”`);
  if (title.length > 60 || title.length < 4) bad(`a title of ${title.length} letters`);
  if (ENDS_OPEN.test(title)) bad('a title that is cut off');
  if (TWICE.test(title)) bad('a word twice');
  if (!/^[\p{Lu}\d“"]/u.test(title)) bad('a title in small letters');
  if (/^(?:my goal$|i |want|help|need|to )/i.test(title)) bad('no title');
  if (/undefined|NaN|null|\{|\}/.test(title)) bad('a hole in a title');
  for (const number of one.wish.words.match(/\d[\d,]*/g) ?? [])
    if (!title.includes(number)) bad(`the number ${number} is lost`);
  if (one.wish.title && !one.wish.title.test(title)) bad('not what was wished');
  for (const word of one.wish.words.toLowerCase().match(/[a-z]{4,}/g) ?? [])
    if (!title.toLowerCase().includes(word.replace(/ing$/, '').slice(0, 5)) && !COMMON.has(word))
      bad(`“${word}” is lost`);
  for (const { words } of one.pieces.filter(({ words }) => words !== 'before work'))
    if (title.toLowerCase().includes(words.toLowerCase())) bad('what was said of when is in the title');
  for (const call of new Set(sessions.map((s) => s.title))) {
    if (call.length > 48 || call.length < 3) faults.push(`a session is called “${call}”`);
    if (
      (ENDS_OPEN.test(call) && !/^Read on$|fingertips only$/.test(call)) ||
      TWICE.test(call) ||
      /undefined|NaN|null|\{|\}|: :|\s{2}/.test(call)
    )
      faults.push(`a session is called “${call}”`);
  }
  return faults;
}

const COMMON = new Set(['daily', 'have', 'with', 'from', 'into', 'some', 'more', 'before', 'learn', 'start']);
