import { readValues, type Setting } from '../language/index.ts';
import { NUMBER_WORD, numberOf } from '../number-words.ts';
import { oftenIn } from './often.ts';
import { TAKEN } from './times-said.ts';
import type { ClockSaid, Policy, Said } from './types.ts';

const FOR_IT = '(?: (?:for|about|on) (?:it|that|this|them|those))?';
const IF_NOT =
  "(?: if i (?:don't|do not|haven't|have not) (?:answer|react|reply|respond|pick up|answered|reacted)(?: it)?)?";
/** How hard to remind: the first form that fits. */
const POLICIES: [RegExp, Policy][] = [
  [
    new RegExp(
      `\\b(?:(?:never mind|forget) (?:about )?the (?:phone )?call|no (?:phone )?calls?|(?:don't|do not|not|never) (?:call|ring|phone)(?: me)?(?:,? (?:just|only) (?:a )?(?:text|message|whatsapp))?|without (?:a |any )?(?:phone )?calls?|(?:text|message|whatsapp) me(?: instead)?(?:,? (?:not|don't|and don't|and not|no) (?:call|ring|phone|calls))?(?! (?:at|on|in|every|when)\\b)|(?:just|only) (?:a )?(?:message|text|whatsapp))(?: me)?${FOR_IT}`,
    ),
    'standard',
  ],
  [
    new RegExp(
      `\\b(?:(?:with |just |only )+(?:a )?push(?: notification| message)?|push only|(?:quietly|silently|silent|quiet))${FOR_IT}(?=$| |[,;.])`,
    ),
    'silent',
  ],
  [
    new RegExp(
      `\\b(?:(?:please )?(?:call|ring|phone) me${IF_NOT}(?! (?:at|in|back|when|later|tomorrow)\\b)|(?:with|and|want|need) a (?:phone )?call(?! with)|a (?:phone )?call (?:instead|please))${FOR_IT}${IF_NOT}`,
    ),
    'aggressive',
  ],
];

/** Ends of a stretch, and lengths against what it has: "until 17:00" alone may be a day's end as well, so a word of ending is needed. */
const ENDS =
  /(?<!\b(?:they|we|i|he|she|school|work|class) )\b(?:ends?|ending|finish(?:es)?|done|goes on|runs|over) (?:at |by |until |till |on until )?(\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|noon|midnight|half \w+|quarter (?:to|past) \w+)(?=$| |[,;.])/;
const TIMES: [RegExp, number][] = [
  [/\b(?:double|twice as long|twice the (?:time|length)|double the (?:time|length))\b/, 2],
  [/\b(?:halve|half as long|half the (?:time|length))\b/, 0.5],
];
/** "10 minutes longer". */
const LONGER = new RegExp(`\\b(?:by )?(half an|${NUMBER_WORD}|an?|\\d{1,3}) (minute|hour)s? (longer|shorter)\\b`);
const BY_DAYS = new RegExp(
  `\\b(?:(back|forward|out|on) (?:by )?)?(?:by )?(${NUMBER_WORD}|(?:a )?couple of|an?|\\d{1,2}) (day|week)s?(?: (later|earlier|back|forward|sooner))?\\b`,
);
const DELAYS = /\b(?:push|delay|postpone)\b/;
const FOR_GOOD =
  /\b(?:from now on(?:wards)?|from here on|always|every time|each time|permanently|altogether|entirely|completely|for good|for ever|forever|in (?:the )?future|going forward)\b/g;

export type FacetsSaid = Pick<Said, 'length' | 'policy' | 'forGood' | 'often'> & { shift: number | null; rest: string };

/** How long, how hard to remind and for how long it is meant, and the text without these words. Lower-case text. */
export function facetsIn(text: string, setting: Setting): FacetsSaid {
  const written = text
    .replace(/\b(\d{1,3}) ?mins?\b/g, '$1 minutes')
    .replace(/\bit's (?=\d{1,2}(?:[:.]\d\d)?(?: |$))/g, "it's at ");
  const said: FacetsSaid = { length: null, policy: null, forGood: false, often: null, shift: null, rest: written };
  const policy = POLICIES.map(([form, level]) => ({ match: form.exec(said.rest), level })).find(({ match }) => match);
  if (policy?.match) {
    said.policy = policy.level;
    said.rest = without(said.rest, policy.match);
  }
  const always = said.rest.replace(FOR_GOOD, ' ');
  said.forGood = always !== said.rest;
  said.rest = always.replace(/ {2,}/g, ' ').trim();
  const often = oftenIn(said.rest, setting);
  if (often) {
    said.often = often.often;
    said.rest = often.rest;
  }
  const ends = ENDS.exec(said.rest);
  const clock = ends && clockOf(`at ${ends[1]}`, setting);
  if (ends && clock) {
    said.length = { ends: clock };
    said.rest = without(said.rest, ends);
  }
  const times = TIMES.find(([form]) => form.test(said.rest));
  if (times && !said.length) {
    said.length = { times: times[1] };
    said.rest = said.rest.replace(times[0], TAKEN);
  }
  const longer = LONGER.exec(said.rest);
  const more = longer?.[1] === 'half an' ? 0.5 : (numberOf(longer?.[1] ?? '') ?? Number.NaN);
  if (longer && !said.length && more > 0) {
    said.length = { by: more * (longer[2] === 'hour' ? 60 : 1) * (longer[3] === 'longer' ? 1 : -1) };
    said.rest = without(said.rest, longer);
  }
  const days = BY_DAYS.exec(said.rest);
  const way = days && (days[4] ?? days[1] ?? (DELAYS.test(said.rest) ? 'back' : null));
  if (days && way) {
    const n = (numberOf(days[2] ?? '') ?? Number.NaN) * (days[3] === 'week' ? 7 : 1) * 1_440;
    said.shift = /later|back|out|on/.test(way) ? n : -n;
    said.rest = without(said.rest, days);
  }
  return said;
}

const without = (text: string, match: RegExpExecArray): string =>
  `${text.slice(0, match.index)}${TAKEN}${text.slice(match.index + match[0].length)}`;

function clockOf(words: string, setting: Setting): ClockSaid | null {
  const [found] = readValues(words, setting);
  return found?.kind === 'clock' ? { time: found.time, other: found.sure ? null : found.other } : null;
}
