import type { Counts } from '../../playbooks/index.ts';
import { NUMBER, numberOf, plain } from '../said/index.ts';
import type { GoalBrief, GoalFacts } from '../types.ts';

/** What people count when they make, learn or clear something: what one does with them, and minutes for one until they say better. */
const KINDS: Record<string, [does: string, minutes: number]> = {
  squares: ['Make', 45],
  rows: ['Make', 5],
  photos: ['Sort', 0.05],
  pictures: ['Sort', 0.05],
  questions: ['Work through', 2],
  problems: ['Solve', 8],
  flashcards: ['Learn', 1],
  cards: ['Write', 10],
  invitations: ['Write', 6],
  letters: ['Write', 20],
  postcards: ['Write', 10],
  names: ['Learn', 2],
  signs: ['Learn', 3],
  characters: ['Learn', 4],
  kanji: ['Learn', 4],
  verbs: ['Learn', 3],
  poems: ['Read', 10],
  psalms: ['Read', 5],
  sketches: ['Draw', 25],
  drawings: ['Draw', 30],
  boxes: ['Sort', 30],
  drawers: ['Clear', 20],
  cupboards: ['Clear', 30],
  shelves: ['Clear', 25],
  emails: ['Sort', 0.5],
  files: ['Sort', 1],
  receipts: ['Sort', 1],
  records: ['Sort', 2],
  recipes: ['Cook', 45],
  videos: ['Watch', 20],
  lectures: ['Watch', 50],
  episodes: ['Watch', 40],
  tutorials: ['Work through', 30],
  lessons: ['Do', 30],
  exercises: ['Do', 10],
  chapters: ['Read', 25],
  sections: ['Work through', 30],
  modules: ['Work through', 60],
  units: ['Work through', 40],
  jobs: ['Apply for', 25],
  applications: ['Send', 30],
  articles: ['Write', 60],
  posts: ['Write', 45],
  slides: ['Make', 10],
  plants: ['Plant', 10],
  windows: ['Clean', 15],
  bulbs: ['Plant', 5],
  trees: ['Plant', 40],
  seedlings: ['Plant', 5],
  chairs: ['Mend', 60],
  rooms: ['Do', 180],
  dinners: ['Cook', 60],
  dishes: ['Cook', 60],
  meals: ['Cook', 45],
  walls: ['Do', 60],
  doors: ['Do', 45],
  portraits: ['Make', 120],
  stories: ['Read', 30],
  songs: ['Learn', 90],
  essays: ['Read', 30],
  reviews: ['Write', 40],
  scenes: ['Do', 60],
};
/** Making one of them takes longer than reading or sorting it: minutes by what is done. */
const MAKING: Record<string, Record<string, number>> = {
  write: { poems: 90, stories: 240, songs: 120, chapters: 240, essays: 180, articles: 90, scenes: 120, reviews: 40 },
  paint: { rooms: 360, walls: 90, doors: 60, windows: 60, pictures: 120, portraits: 180, chairs: 90 },
  clear: { rooms: 180 },
  record: { songs: 120, episodes: 120 },
};
const UNITS = Object.keys(KINDS).join('|');
const ALSO: Record<string, string> = { cds: 'records', albums: 'records', images: 'photos', invites: 'invitations' };

const COUNTED = new RegExp(
  `\\b(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,6}|${NUMBER}) (?:of (?:the|my|them) )?((?:[a-z-]{2,14} ){0,2}?)(${UNITS}|${Object.keys(ALSO).join('|')})\\b(?! (?:a|per|each|every) (?:day|night|evening|morning))( (?:a|per|each|every) week)?`,
);
/** Works whose parts everybody can look up. */
const KNOWN: [RegExp, { total: number; unit: string; minutesEach: number }][] = [
  [/\bnew testament\b/, { total: 260, unit: 'chapters', minutesEach: 4 }],
  [/\bold testament\b/, { total: 929, unit: 'chapters', minutesEach: 4 }],
  [
    /\b(?:whole|entire|full|through the|all of the|cover to cover)\b.*\bbible\b|\bread the bible\b/,
    { total: 1_189, unit: 'chapters', minutesEach: 4 },
  ],
  [/\bqur'?an\b/, { total: 604, unit: 'pages', minutesEach: 2 }],
];

/** "24 squares", "12,000 photos", "ten jobs a week", "the whole Bible": what a goal counts. Lower-case text; null: nothing that is known. */
export function thingsIn(text: string): GoalFacts['things'] | null {
  const known = KNOWN.find(([words]) => words.test(text))?.[1];
  if (known && /\bread|\bthrough\b/.test(text)) return known;
  // "30 plants a week" are eaten.
  if (/\beat(?:ing)?\b/.test(text)) return null;
  const summed = summedIn(text);
  if (summed) return summed;
  const found = COUNTED.exec(text) ?? ofThem(text);
  const names = /\bnames of (?:all )?(?:of )?(?:my |the |our )?(?:all )?(\d{1,3})\b/.exec(text)?.[1];
  if (names) return { total: Number(names), unit: 'names', minutesEach: 2 };
  if (!found) return madeIn(text);
  const [, digits = '', kind = '', named = '', rate] = found;
  const total = /^\d/.test(digits) ? Number(digits.replace(/[.,]/g, '')) : numberOf(digits);
  const unit = `${kind}${named}`;
  // "I have two jobs" is no number of applications.
  if (total < 2 || (/\bjobs?$/.test(unit) && !/\bappl/.test(text))) return null;
  const long = /^(?: (?:of|at|with|each|about|around|roughly|,)){0,3} ?(\d{1,3}) ?min/.exec(
    text.slice(found.index + found[0].length),
  )?.[1];
  const usual = madeBy(text, named) ?? KINDS[ALSO[named] ?? named]?.[1];
  const minutesEach = long ? Number(long) : (usual ?? 20);
  return { total, unit, minutesEach, ...(long && { told: true as const }), ...(rate && { aWeek: true as const }) };
}

const NOUN = new RegExp(`\\b(${UNITS}|${Object.keys(ALSO).join('|')})\\b`);

/** "My old photos, about 800 of them": the noun stands before its number. */
function ofThem(text: string): ([string, string, string, string, undefined] & { index: number }) | null {
  const said = /\b(\d{1,3}(?:[.,]\d{3})+|\d{2,6}) of (?:them|those)\b/.exec(text);
  const noun = said && NOUN.exec(text.slice(0, said.index))?.[1];
  if (!said || !noun) return null;
  return Object.assign([said[0], said[1] ?? '', '', noun, undefined] as [string, string, string, string, undefined], {
    index: said.index,
  });
}

const IS_MADE = Object.entries({ write: /\bwrit/, paint: /\bpaint/, clear: /\bclear/, record: /\brecord/ });
const madeBy = (text: string, named: string): number | undefined =>
  MAKING[IS_MADE.find(([, form]) => form.test(text))?.[0] ?? '']?.[named];

/** A distance that a month or a year comes to, and no single outing: minutes for one. */
const MOVED: Record<string, [does: string, miles: number, km: number]> = {
  walk: ['Walk', 20, 12],
  run: ['Run', 11, 7],
  cycle: ['Cycle', 5, 3],
  swim: ['Swim', 50, 30],
};
const SUMMED =
  /\b(walk|run|cycle|swim)(?:ning|ming|ing)? (?:a total of |about |at least )?(\d{2,4}) ?(miles|km|k|kilomet(?:er|re)s)\b(?: (?:in total|altogether|all together|overall))? (?:in|over|during|throughout|across|this|next|for) (?:the )?(?:month|year|advent|december|january|february|march|april|may|june|july|august|september|october|november|\d{4})\b/;

function summedIn(text: string): GoalFacts['things'] | null {
  const [, verb = '', count = '', unit = ''] = SUMMED.exec(text) ?? [];
  const moved = MOVED[verb];
  // "Run 10 km in May" is one run.
  if (!moved || Number(count) < (verb === 'walk' ? 30 : 60)) return null;
  const isMiles = unit === 'miles';
  return {
    total: Number(count),
    unit: isMiles ? 'miles' : 'km',
    minutesEach: moved[isMiles ? 1 : 2],
    summed: moved[0],
  };
}

/** "Plant 40 tulip bulbs": a verb of making or clearing right before the number says that it is one by one. */
const MADE =
  /\b(knit|crochet|plant|paint|write|make|bake|sew|fold|clean|sort|scan|record|edit|build|fix|mend|iron|sell|draw|restore|label|frame|film|upcycle|translate|review|interview|carve|print|digiti[sz]e|visit|climb|photograph|try|mark|grade|correct|proofread|wrap|sign|deliver) (?:all |my |the |about |at least )*(\d{1,5}|NUMBER) ((?:(?!minutes?|hours?|days?|weeks?|months?|years?|pages?|words?)[a-z-]{2,14} ){0,2}?(?!minutes|hours|days|weeks|months|years|times|pages|words|reps|kilos|pounds|euros|dollars|metres|meters|miles|lengths|inches)[a-z-]{3,14}s)\b(?! (?:a|per|each|every) )/;

const MADE_OF = new RegExp(MADE.source.replace('NUMBER', NUMBER));

const PAIRS = new RegExp(`\\b(?:knit|crochet|make|sew) (?:all |my )?(${NUMBER}) pairs of ([a-z-]+)\\b`);

function madeIn(text: string): GoalFacts['things'] | null {
  const [, , digits = '', unit = ''] = MADE_OF.exec(text) ?? [];
  const total = /^\d/.test(digits) ? Number(digits) : numberOf(digits);
  const pairs = PAIRS.exec(text);
  if (pairs) return { total: numberOf(pairs[1] ?? ''), unit: `pairs of ${pairs[2]}`, minutesEach: 240 };
  return total >= 2 ? { total, unit, minutesEach: /\b(?:visit|climb|try)\b/.test(text) ? 90 : 15 } : null;
}

export type Things = Extract<Counts, { kind: 'pages' | 'words' }> & {
  total: number;
  said: string;
  how: string;
  weeks?: number;
};

/** The arithmetic of what a goal counts, for any kind of goal that has none of its own; null: it counts nothing, or less than one a week. */
export function thingsOf({ facts, title, words }: GoalBrief, weeks: number): Things | null {
  const topics = facts.topics && { total: facts.topics.total, done: facts.topics.done, unit: `${facts.topics.unit}s` };
  const things: GoalFacts['things'] =
    facts.things ?? (topics ? { ...topics, minutesEach: KINDS[topics.unit]?.[1] ?? 25 } : undefined);
  if (!things) return null;
  const done = Math.max(topics?.done ?? 0, facts.done ?? 0);
  const minutes = facts.minutesEach ?? things.minutesEach;
  const isDaily = ONE_A_DAY.test(plain(words));
  const atLeast = minutes >= 20 && weeks > 1 ? Math.ceil((things.total - (facts.done ?? 0)) / weeks) : 0;
  const often = isDaily
    ? 7
    : things.summed
      ? (facts.perWeek ?? 5)
      : (facts.perWeek ??
        (things.aWeek
          ? oftenFor(things.total)
          : things.total > 200 && minutes >= 3
            ? 7
            : Math.min(6, Math.max(4, atLeast))));
  const each = Math.ceil(things.total / often);
  // "Ten a week": so many in each week, fewer in the first.
  const total = things.aWeek
    ? things.total * 5 + Math.max(1, Math.floor(each * FIRST_WEEK)) * often
    : things.total - (done < things.total ? done : 0);
  if (total < weeks && (topics || total < 2)) return null;
  return {
    kind: 'words',
    unit: things.unit,
    minutes_each: minutes,
    most_minutes: things.summed ? 120 : Math.max(90, facts.minutes ?? 0),
    strand: 'do',
    call: `${things.summed ?? doingOf(title, words, things.unit)} {n} ${things.unit}`,
    times: often,
    first_share: FIRST_WEEK,
    total,
    how: 'One after the other; stop when the number is reached.',
    ...((things.aWeek || isDaily) && { weeks: things.aWeek ? 6 : Math.ceil(total / often) }),
    said: sayLength(things.unit, minutes, things.told === true || facts.minutesEach !== undefined),
  };
}

/** "One box a day". */
const ONE_A_DAY = /\b(?:one|a|an|1) [a-z-]{3,14} (?:a|per|each|every) (?:day|evening|morning|night)\b/;
const FIRST_WEEK = 0.75;
/** Sessions a week that so many divide among themselves. */
const oftenFor = (count: number) => [5, 4, 3, 6, 7, 2].find((times) => count % times === 0) ?? Math.min(5, count);

const sayLength = (unit: string, minutes: number, isSaid: boolean) =>
  isSaid || minutes < 1
    ? ''
    : `I reckon with about ${minutes === 1 ? 'a minute' : `${minutes} minutes`} for each of the ${unit}; tell me if it is another.`;

/** "Sort 12,000 photos" sorts, "finish knitting the blanket" knits; otherwise what one does with such things. */
function doingOf(title: string, words: string, unit: string): string {
  const usual = KINDS[ALSO[lastOf(unit)] ?? lastOf(unit)]?.[0] ?? 'Do';
  const making = /\b(knit|crochet|paint|draw|sew|cook|plant|learn|read|watch|sort|scan|write|record)(?:t?ing)\b/i.exec(
    title,
  )?.[1];
  if (making) return upper(making.toLowerCase());
  const named = title.toLowerCase().includes(unit) ? /^([a-z]+)(?: (?:for|through|out|up))? /i.exec(title) : null;
  const verb = named?.[1]?.toLowerCase();
  if (verb && VERBS.has(verb) && !(verb === 'learn' && usual === 'Cook')) return upper(named?.[0].trim() ?? verb);
  const first = /^([a-z]+)\b/i.exec(title)?.[1]?.toLowerCase();
  if (usual === 'Do' && first && VERBS.has(first)) return upper(first);
  return /\bknit/i.test(words) ? 'Knit' : usual;
}

const VERBS = new Set(
  'mark grade correct proofread wrap sign deliver back plant paint bake make mend sell frame film print sort scan write read learn draw paint watch visit climb photograph try clear clean solve knit crochet sew cook bake plant record edit digitise digitize label apply send memorise memorize tidy practise practice study make fold'.split(
    ' ',
  ),
);
const lastOf = (unit: string) => unit.split(' ').at(-1) ?? unit;
const upper = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
