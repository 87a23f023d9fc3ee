import type { Measure } from '../types.ts';

/** What people count at it, by their words for it. `most`: above it the number is no count of that. */
const MOVES: { form: RegExp; what: string; unit: Measure['unit']; most: number }[] = [
  { form: /\b(?:pull|chin)[- ]?ups?\b/, what: 'pull-ups', unit: 'reps', most: 200 },
  { form: /\b(?:push|press)[- ]?ups?\b/, what: 'push-ups', unit: 'reps', most: 500 },
  { form: /\bsit[- ]?ups?\b/, what: 'sit-ups', unit: 'reps', most: 500 },
  { form: /\bburpees?\b/, what: 'burpees', unit: 'reps', most: 200 },
  { form: /\bdips\b/, what: 'dips', unit: 'reps', most: 100 },
  { form: /\bpistol squats?\b/, what: 'pistol squats', unit: 'reps', most: 50 },
  { form: /\b(?:double[- ]unders?|skips)\b/, what: 'double-unders', unit: 'reps', most: 500 },
  { form: /\bplank(?:s|ing)?\b/, what: 'plank', unit: 'seconds', most: 1_800 },
  { form: /\bhandstands?\b/, what: 'handstand', unit: 'seconds', most: 600 },
  { form: /\b(?:dead[- ]?hang|hang(?:ing)? from a bar)\b/, what: 'dead hang', unit: 'seconds', most: 600 },
  { form: /\bwall[- ]?sit\b/, what: 'wall sit', unit: 'seconds', most: 1_200 },
  { form: /\bl[- ]?sit\b/, what: 'L-sit', unit: 'seconds', most: 300 },
  { form: /\bbench(?:[- ]?press(?:es|ing)?|ing)?\b/, what: 'bench press', unit: 'kg', most: 500 },
  { form: /\bdead[- ]?lifts?(?:ing)?\b/, what: 'deadlift', unit: 'kg', most: 600 },
  { form: /\b(?:overhead|shoulder|military) press\b/, what: 'overhead press', unit: 'kg', most: 300 },
  { form: /\bsquat(?:s|ting)?\b(?=.*\d ?(?:kg|kilos?|lbs?|pounds)\b)/, what: 'squat', unit: 'kg', most: 600 },
  { form: /\bsquats?\b/, what: 'squats', unit: 'reps', most: 500 },
];

/** Something else is counted: sessions, weeks, a clock. */
const OTHER =
  /^ ?(?:(?:-|to |till |until )\d{1,2}(?::\d\d)? ?[ap]\.?m|x\b|times?\b|days?|weeks?|wks?|months?|years?|sessions?|sets?|rounds?|evenings?|mornings?|[ap]\.?m|o'clock|%|km|k\b|st\b|nd\b|rd\b|th\b|(?:min|minutes?|mins|hours?|hrs?|h)\b(?= (?:a|per|each|every|max|session|at a time|or so)\b)|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)/;
const OF_A_DAY = /\b(?:at|by|until|till|before|after|from|age|aged|turn(?:ing|ed)?|i'm|every|in) ?$/;
const SOFT =
  '(?:about |around |roughly |maybe |approx |like |only |just |a |an |my |at |is |of |it |that |in a row |now )*';
const IS_NOW = new RegExp(
  `\\b(?:can(?: only| just| currently| already)?(?: do| hold| manage| lift| bench| squat| deadlift| press| get| handle)?|could do|i do|i get|i manage|manage|managing|i'm (?:at|on|up to|doing|stuck at)|i am (?:at|on|up to)|i hold|i bench|i squat|i deadlift|i lift|i press|at|currently(?: at| on| do| doing)?|now(?: at| on| i do)?|max(?:imum)?|best(?: so far)?|record|pb|pr|1rm|only|stuck at|from|right now) ${SOFT}$`,
);
const NOW_BEHIND =
  /^ ?(?:kg|kilos?|lbs?|pounds|reps?|secs?|seconds?|s|mins?|minutes?|(?:pull|push|press|chin|sit)[- ]?ups?)? ?(?:now|at the moment|right now|currently|so far|today|at present|is (?:my|the) (?:max|most|best|limit))\b/;
const IS_WISHED =
  /\b(?:want|wanna|to|reach|hit|goal|target|aim(?:ing)? for|get|until i can|able to do|for) (?:to )?(?:be able to )?(?:do |hold |bench |get |reach |hit |lift |squat |deadlift )*(?:a |an |the |my |of |is |about )*(?:[a-z-]+ )?(?:for )?$/;

/** "A plank for 3 minutes, at 50 seconds now", "12 pull-ups, can do 4", "bench 80 kg, 60 now". Null: nothing that is counted. Lower-case text. */
export function measureIn(text: string): Measure | null {
  const move = MOVES.find(({ form }) => form.test(text));
  if (!move) return null;
  const numbers = numbersOf(text, move.unit).filter(({ value }) => value <= move.most);
  const level = numbers.find((one) => one.now)?.value ?? noneYet(text);
  const wished = numbers.filter((one) => !one.now);
  const target = (wished.find((one) => one.wished) ?? wished.sort((a, b) => b.value - a.value)[0])?.value;
  if (target === undefined && level === undefined) return null;
  const lbs = move.unit === 'kg' && /\d ?(?:lbs?|pounds)\b/.test(text);
  return {
    what: move.what,
    unit: move.unit,
    ...(lbs && { lbs: true as const }),
    ...(target !== undefined && (level === undefined || target > level) && { target }),
    ...(level !== undefined && { level }),
  };
}

/** The number of an answer to how many there are now: "about 20", "a minute and a half", "none". */
export function levelOf(answer: string, unit: Measure['unit']): number | undefined {
  return numbersOf(answer, unit)[0]?.value ?? noneYet(answer) ?? (/^(?:none|zero|no)\b/.test(answer) ? 0 : undefined);
}

const noneYet = (text: string): number | undefined =>
  /\b(?:can't|cannot|couldn't|never) (?:even )?(?:do|done|hold|manage)(?: (?:a single|a|one|any|even one))?\b|\bnot (?:even )?(?:a single )?one\b|\bnone (?:yet|now)\b|\bzero\b/.test(
    text,
  )
    ? 0
    : undefined;

type Counted = { value: number; now: boolean; wished: boolean };

function numbersOf(said: string, unit: Measure['unit']): Counted[] {
  const text = said
    .replace(/\b(one|a|an) (?:and a half|1\/2) minutes?\b|\b(?:a )?minute and a half\b/g, '90 seconds')
    .replace(/\b(?:a|one) minute\b/g, '60 seconds')
    .replace(/\bhalf a minute\b/g, '30 seconds')
    .replace(
      /\b(\d+) ?min(?:ute)?s? (?:and )?(\d\d?) ?s(?:ec(?:ond)?s?)?\b/g,
      (_all, m, s) => `${Number(m) * 60 + Number(s)} seconds`,
    )
    .replace(
      /\b(?:one|a single|(?:my |a |the )?(?:very )?first)(?: full| proper| strict| real)* (?=(?:pull|push|press|chin|sit|muscle|pistol))/g,
      '1 ',
    );
  const found: Counted[] = [];
  for (const hit of text.matchAll(/(?<![\d.:/])(\d{1,4}(?:\.\d)?)(?::(\d\d))?(?![\d/:]|\.\d)/g)) {
    const [words, whole = '', rest] = hit;
    const before = text.slice(0, hit.index);
    const after = text.slice(hit.index + words.length);
    // "Push-ups, Fridays 07:00": only what is held lasts so many minutes and seconds.
    if (OTHER.test(after) || (rest !== undefined && unit !== 'seconds')) continue;
    const own = ownUnit(after, unit);
    if (own === 0 || (own === null && rest === undefined && OF_A_DAY.test(before) && !IS_NOW.test(before))) continue;
    const value = rest === undefined ? Number(whole) * (own ?? 1) : Number(whole) * 60 + Number(rest);
    found.push({ value, now: IS_NOW.test(before) || NOW_BEHIND.test(after), wished: IS_WISHED.test(before) });
  }
  return found;
}

/** What a number is multiplied by for its unit: null without one, 0 where it is another. */
function ownUnit(after: string, unit: Measure['unit']): number | null {
  if (/^ ?(?:secs?|seconds?|s)\b/.test(after)) return unit === 'seconds' ? 1 : 0;
  if (/^ ?-?(?:mins?|minutes?|m)\b/.test(after)) return unit === 'seconds' ? 60 : 0;
  if (/^ ?(?:kgs?|kilos?|lbs?|pounds)\b/.test(after)) return unit === 'kg' ? 1 : 0;
  if (/^ ?(?:reps?|in a row|(?:pull|push|press|chin|sit|full|proper|strict|real)[- ]?)/.test(after))
    return unit === 'reps' ? 1 : null;
  return null;
}
