import { numberOf } from '../said/plain.ts';
import type { HourStep } from '../types.ts';

const CLOCK = '(midnight|\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]\\.?m\\b\\.?)?)';
const NAMED = new RegExp(
  `(?:^ ?|\\b(?:at|by|before|around|about|until|till|to|from|past|after|want|for|it's|its|is|like|than|of|currently|now|usually|normally|mostly) ?)(?:about |around )?${CLOCK}(?!\\d| ?(?:min|hours?|h\\b|x\\b|times|days?|weeks?|months?|%|(?:st|nd|rd|th)\\b))`,
  'g',
);
const IS_NOW =
  /\b(?:now|currently|usually|normally|at the moment|mostly|these days|always|often|most nights|never before|at present|instead of|rather than|not at|from|i (?:only )?(?:go|get|fall|am|wake|sleep|stay)|i'm|i am|it's|its|bedtime is|alarm is)\b/;
const IS_WISHED = /\b(?:want|would like|i'd like|wish|goal|target|aim|hope|need to|to be|should|down to|until|till)\b/;
const LENGTH =
  '(half an hour|(?:a )?quarter of an hour|an hour|(?:\\d{1,2}|five|ten|fifteen|twenty|thirty) ?min(?:ute)?s?)';
const BY = new RegExp(
  `\\b${LENGTH} (?:earlier|sooner)(?: (?:each|every|per|a) (week|day|night|morning|evening|few days|couple of days|other day|second day|other night|two weeks|2 weeks|fortnight))?\\b`,
);
/** Hours of sleep move by so much in a week at most. */
const MOST = 60;
const OFTEN: Record<string, number> = { week: 1, 'two weeks': 0.5, '2 weeks': 0.5, fortnight: 0.5 };

/** "Half an hour earlier each week", "in bed at midnight now and want 10:30", "up at 6 instead of 8": what of it was said. Lower-case text; `known`: what was said before; null: nothing. */
export function earlierIn(text: string, of: HourStep['of'], known?: HourStep): HourStep | null {
  const step: HourStep = { of };
  const [, length, rate] = BY.exec(text) ?? [];
  if (length) {
    const minutes = minutesOf(length);
    if (rate)
      step.by = Math.min(
        MOST,
        Math.max(5, Math.round(minutes * (OFTEN[rate] ?? (/few|couple|other|second/.test(rate) ? 3 : 7)))),
      );
    else step.total = minutes;
  }
  // Where one thing is and where another is wished for stand in thoughts of their own.
  for (const thought of text.split(/[,;]|\.(?!\d)| (?:and|but|so) | (?=instead of|rather than)/)) {
    if (OF_OTHER[of].test(thought)) continue;
    for (const [said, clock = ''] of thought.matchAll(NAMED)) {
      const before = thought.slice(0, thought.indexOf(said) + said.length);
      const isFrom = /^from\b/.test(said);
      const isTo = /^(?:to|until|till|by|want)\b/.test(said);
      const now = isFrom || (!isTo && IS_NOW.test(thought) && !IS_WISHED.test(before));
      const time = timeOf(clock, of);
      if (time) step[now ? 'from' : 'to'] ??= time;
    }
  }
  if (step.from === step.to) delete step.from;
  const isLate =
    step.from !== undefined && (/\bearlier\b|\bsooner\b/.test(text) || (of === 'bed' && step.from < '06:00'));
  return step.by || step.total || step.to || isLate || (known && step.from && step.from !== known.to) ? step : null;
}

/** The other end of the night. */
const OF_OTHER: Record<HourStep['of'], RegExp> = {
  bed: /\b(?:get(?:ting)?|got|wak(?:e|es|ing)|be) up\b|\bup (?:at|by|around|before)\b|\bwake\b|\balarm\b|\bleave for\b/,
  up: /\b(?:(?:go(?:ing)?|get(?:ting)?) to (?:bed|sleep)|in bed|asleep|bedtime)\b/,
};

/** The text without "half an hour earlier each week": no length of a session, and not how often one is. Lower-case text. */
export const withoutSteps = (text: string): string => text.replace(GROWS, ' ');
const GROWS = new RegExp(
  `\\b${LENGTH} (?:earlier|sooner)(?= |$)|\\b${LENGTH} (?:later|longer|more|further|less|shorter) (?:each|every|per|a) (?:single )?(?:week|day|night|morning|evening|few days|time|session|month)\\b`,
  'g',
);

const minutesOf = (length: string): number =>
  length === 'half an hour'
    ? 30
    : /quarter/.test(length)
      ? 15
      : length === 'an hour'
        ? 60
        : numberOf(length.split(/ ?min/)[0] ?? '');

/** Of the evening, or of the night after it, where somebody goes to bed. */
function timeOf(clock: string, of: HourStep['of']): string | null {
  if (clock === 'midnight') return of === 'bed' ? '00:00' : null;
  const [, digits = '', minute = '00', half = ''] = /^(\d{1,2})(?:[:.](\d\d))? ?([ap])?/.exec(clock) ?? [];
  const hour = Number(digits);
  if (hour > 23 || Number(minute) > 59) return null;
  const late = half === 'p' || (of === 'bed' && half === '' && hour >= 6 && hour < 12);
  const plain = hour === 12 ? (half === 'p' || of === 'up' ? 12 : 0) : late && hour < 12 ? hour + 12 : hour;
  if (of === 'bed' ? plain >= 6 && plain < 18 : plain < 3 || plain > 12) return null;
  return `${String(plain).padStart(2, '0')}:${minute}`;
}
