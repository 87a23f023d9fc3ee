import type { GoalFacts, PlanPart } from '../types.ts';

type Timed = NonNullable<GoalFacts['timed']>;

const DISTANCE: [RegExp, number, string][] = [
  [/\bhalf(?:[- ]?marathon)?\b/, 21.1, 'a half marathon'],
  [/\bmarathon\b/, 42.2, 'a marathon'],
  [/\b(?:parkrun|park run)\b/, 5, '5 km'],
];
const KM = /(?<![\d.])(\d{1,2}(?:\.\d)?) ?-?(?:km|k|kilomet(?:er|re)s?)\b/;
const TIME = '(\\d{1,3}(?::\\d\\d){0,2})(?:[- ]?(?:(h|hrs?|hours?)\\b(?: ?(\\d\\d)\\b)?|m\\b|mins?\\b|minutes?\\b))?';
const TARGET = new RegExp(
  `\\b(?:under|sub|below|within|faster than|less than|beat|break|down to|to run (?:it|\\d+ ?k(?:m)?) in|(?:5|10)k? in|(?:half|marathon) in)[- ]?(?:a |the )?${TIME}`,
);
const FROM_TO = new RegExp(`\\bfrom ${TIME} (?:down )?to ${TIME}`);
const NOW = [
  new RegExp(
    `${TIME} (?:now|at the moment|right now|currently|so far|at present|today|last (?:time|year|race|month|week|spring|summer|autumn)|the last time|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\\b`,
  ),
  new RegExp(
    `\\b(?:now|currently|i'm at|i am at|at|pb(?: is)?|pr(?: is)?|best(?: is| so far is| time is)?|personal best(?: is)?|last (?:one|time|race)(?: was)?|takes me|i (?:run|do|need|ran|did)(?: it)?(?: in)?|my time is|ran (?:it )?in|did (?:it )?in|did|ran) (?:about |around |roughly |at |it in |in )*${TIME}`,
  ),
];

const IN_WORDS: [RegExp, string][] = [
  [/\b(?:an hour and a half|1\.5 hours|one and a half hours)\b/g, '90 minutes'],
  [/\bhalf an hour\b/g, '30 minutes'],
  [/\b(?:an|one) hour\b/g, '60 minutes'],
  [/\btwo hours\b/g, '2 hours'],
  [/\bfour hours\b/g, '4 hours'],
];

/** "Did 2.11", of a half marathon. */
const OF_HOURS = /\b([1-5])\.([0-5]\d)\b(?! ?(?:km|k\b|miles?|m\b|kg))/g;

/** "10k under 55, 61 now": the time to beat and the one of today, in seconds. Null: no distance, or no time for it. Lower-case text. */
export function timedIn(said: string): Timed | null {
  const text = IN_WORDS.reduce((left, [words, digits]) => left.replace(words, digits), said).replace(OF_HOURS, '$1:$2');
  const km = KM.exec(text)?.[1];
  const named = DISTANCE.find(([form]) => form.test(text));
  const distance = named?.[1] ?? (km ? Number(km) : null);
  if (distance === null || distance < 1 || distance > 50) return null;
  const both = FROM_TO.exec(text);
  const target = both ? seconds(both.slice(4), distance) : seconds(TARGET.exec(text)?.slice(1), distance);
  if (target === null) return null;
  const left = text.replace(TARGET, ' ; ');
  const level = both
    ? seconds(both.slice(1), distance)
    : NOW.map((form) => seconds(form.exec(left)?.slice(1), distance)).find((found) => found !== null);
  return { km: distance, target, ...(level !== null && level !== undefined && level > target && { level }) };
}

/** The words without those times: what is left may say when, and how long. */
export const withoutTimed = (words: string): string =>
  EVERYWHERE.reduce((left, form) => left.replace(form, ' ; '), words);
const EVERYWHERE = [/\b(?:under|sub|below|within) (?:an|one|two|half an|four) hours?\b/, FROM_TO, TARGET, ...NOW].map(
  (form) => new RegExp(form.source, 'gi'),
);

/** "55" are minutes, "1:50" of a half marathon hours and minutes, "24:30" of 5 km minutes and seconds; null where nobody runs so. */
function seconds(said: readonly (string | undefined)[] | undefined, km: number): number | null {
  const [digits, hours, more] = said ?? [];
  if (!digits) return null;
  const [a = 0, b, c] = digits.split(':').map(Number);
  const whole =
    c !== undefined
      ? a * 3600 + (b ?? 0) * 60 + c
      : b !== undefined
        ? a <= 6 && km > 8
          ? a * 3600 + b * 60
          : a * 60 + b
        : hours
          ? a * 3600 + Number(more ?? 0) * 60
          : a * 60;
  const pace = whole / km;
  return pace >= 140 && pace <= 900 ? whole : null;
}

const clock = (whole: number): string => {
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, Math.round(whole % 60)];
  const two = (n: number) => String(n).padStart(2, '0');
  if (h === 1 && m < 40) return s > 0 ? `${60 + m}:${two(s)} minutes` : `${60 + m} minutes`;
  return h > 0 ? `${h}:${two(m)}${s > 0 ? `:${two(s)}` : ''} hours` : s > 0 ? `${m}:${two(s)} minutes` : `${m} minutes`;
};

const pace = (whole: number, km: number): string => {
  const each = Math.round(whole / km);
  return `${Math.floor(each / 60)}:${String(each % 60).padStart(2, '0')} a km`;
};

/** "Run 10 km in under 55 minutes". */
export function timedTitle({ km, target }: Timed): string {
  const far = km === 21.1 ? 'a half marathon' : km === 42.2 ? 'a marathon' : `${km} km`;
  return `Run ${far} in under ${clock(target)}`;
}

/** Each session with its pace: what is fast is the pace that is wished for, easy is well below the one of today. */
export function atPaces(parts: readonly PlanPart[], { km, target, level }: Timed): void {
  for (const part of parts)
    for (const week of part.weeks) {
      if (week.times === 0) continue;
      const says =
        part.id === 'fast'
          ? `Fast is about ${pace(target, km)}.`
          : level
            ? `Easy is about ${pace(level * 1.17, km)}.`
            : '';
      if (says) week.detail = `${week.detail} ${says}`;
    }
}

/** What the two times mean, and whether the step is a big one. */
export function sayTimed({ km, target, level }: Timed): string[] {
  const wanted = `${clock(target)} is ${pace(target, km)}`;
  if (!level) return [`${wanted}: the fast minutes are run at that.`];
  const share = Math.round((1 - target / level) * 100);
  const big =
    share > 6 ? ' That is a big step: half of it may be what this time brings, and the rest comes with patience.' : '';
  return [
    `From ${clock(level)} now (${pace(level, km)}); ${wanted}, about ${share} % faster. The fast minutes are run at that, all else slower than today.${big}`,
  ];
}
