import { weekdayName } from '../../calendar-names.ts';
import { NUMBER_WORD } from '../../number-words.ts';
import { clockIn, weekdaysIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import { A_DAYS, CLOCK, HALF_PAST, NO_CLOCK, WORDINGS } from './wordings.ts';

const weekdayOf = (date: string) => Temporal.PlainDate.from(date).dayOfWeek;

/** What people say of a plan that is shown, and the plain words that the readers of changes know. Small letters in, the first row that fits counts. */
const SAYINGS: [said: RegExp, plain: string][] = [
  [/\b(?:i'm|i am|we're|they're) (?:usually |always |already |normally )?(?:in bed|asleep) by then\b/, 'too late'],
  // "Everything to 19:15".
  [
    /\b(all|everything|both|each)( of (?:them|it|those|these))? to (?=\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?(?:$|[,.;!]| please| and| but)|half |quarter )/,
    '$1$2 at ',
  ],
  // "9 till 11 would be best".
  [
    /^((?:(?:and|so|maybe|mornings?|evenings?) )*)(\d{1,2}(?:[:.]\d\d)?) ?(?:till|until|to|-) ?(\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?)(?= (?:would|works?|is|are|suits?|in|on|please|best|if)\b|$)/,
    '$1from $2 to $3',
  ],
  // "Thursday 7 doesn't work, 8.30".
  [
    /\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)s? (?:at )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)? (?:doesn't|does not|won't|isn't|is not) (?:really )?(?:work|suit|good|possible|great|ideal|fit)(?: for me| well)?[,;.]? (?:but |so |maybe |rather |better |can we do |could we do |make it |at )*(\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?)\b(?! ?min)/,
    '$1s at $2',
  ],
  [/\b(?:start|begin)(?:ing)? (?:it |them |the sessions? )?at (\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?)\b/, 'make it at $1'],
  // "Make Saturdays 9": an hour, as people say it.
  [
    /\b((?:make|put|have|set) (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: ones?| runs?| sessions?)?) (?:to )?(1[0-2]|[1-9])\b(?![:.]\d| ?(?:min|h\b|hour|km|k\b|x\b|times|of\b|runs|sessions|days|weeks|to\b|-|–|o'?clock|[ap]m|pages|words|%))/,
    '$1 at $2',
  ],
  // The first week is out of the question.
  [
    /\b(?:except(?: that)?,? |but |only )?(?:i|we) (?:can't|cannot|can not|won't be able to) (?:do|make|manage) (?:the )?(?:first week|week (?:1|one))\b/,
    'start a week later',
  ],
  // "Saturdays only every other week from now on": that day alone, and the others stay.
  [
    /\b((?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?: ones?| runs?| sessions?)? (?:only |just )?(?:every (?:other|second|2nd|two|2) weeks?|once (?:a fortnight|every (?:two|2|other|second) weeks?)|fortnightly)(?:,? (?:from now on|from here on(?: out)?|going forward|in future|please|instead|now))*$/,
    '$1 only every second week',
  ],
  // How often.
  [
    new RegExp(
      String.raw`\b(?:fewer|less|more) (?:days|sessions|times|runs|workouts)[^\d]{0,14}?\b(\d|${NUMBER_WORD})\b(?! ?(?:min|hour|week))`,
    ),
    '$1 times a week',
  ],
  [
    /\b(?:not (?:so|that|quite so|as) (?:many|often|frequent)(?: sessions| times| days| runs| workouts)?|(?:less|fewer) (?:sessions|days|times|runs|workouts|often)|(?:less|fewer) (?:of them|per week|a week|each week)|too many(?: sessions| days| times)?)\b(?!.*\d)/,
    'one session less',
  ],
  // "Half as long".
  [/\b(?:half as long|halve (?:it|them|the time)|half the (?:time|length))\b/, 'half as long'],
  [/^(?:on |from |start(?:ing)? (?:on |from )?)?the first(?: please| then)?$/, 'start on the 1st'],
];

/** One more day, with its hour or its part of the day. */
const WHEN = `(?:,? (?:in|at) the (?:mornings?|evenings?|afternoons?)| (?:mornings?|evenings?|afternoons?)|,? (?:at )?(?:${HALF_PAST}|${CLOCK}))`;
const ALSO = new RegExp(
  `^(?:(?:(?:and|ok|yes|please|oh|maybe) )*(?:also|plus|additionally)(?: add)?(?: one| a session)?(?: on)? (${A_DAYS})(?! ones?\\b)(${WHEN})?(?: please)?(${WHEN})?|(?:and)?,? ?(?:add )?(?:on )?(${A_DAYS})(?: too| as well| also)(${WHEN})?)(?: please)?$`,
);

const A_LENGTH = '(half an hour|(?:a )?quarter of an hour|an hour|\\d{1,3} ?(?:min(?:ute)?s?)|an hour and a half)';
const LENGTH_BEFORE = new RegExp(`\\b${A_LENGTH} (before|after) (${CLOCK})\\b${NO_CLOCK}`);

const HOUR_FOR_HOUR = new RegExp(
  `\\b(?:at )?(${CLOCK}) (?:is|feels|seems|looks) (?:a bit |a little |way |far |much |just |still )*too (?:early|late)(?: for me)?(?: on (${A_DAYS}(?: and ${A_DAYS})*))?[ ,;.]*(?:(?:so|but|please|can we|could we|can you|let's|how about|what about|rather|better|make it|do|say|more like|like|at|it|be) )*(${CLOCK})\\b${NO_CLOCK}`,
);

/** "7 is too early, make it 7.30": of those that stand at seven, where not all of them do. */
function hourForHour(text: string, { sessions }: PlanDraft): string {
  const [whole, from = '', on = '', to = ''] = HOUR_FOR_HOUR.exec(text) ?? [];
  const [was, is] = [clockIn(`at ${from}`)?.time, clockIn(`at ${to}`)?.time];
  if (!whole || !was || !is) return text;
  const named = weekdaysIn(on);
  const own = sessions.filter(
    ({ time, date }) => isSameHour(time, was) && (named.length === 0 || named.includes(weekdayOf(date) as never)),
  );
  if (own.length === 0 || own.length === sessions.length) return text;
  const days = [...new Set(own.map(({ date }) => weekdayOf(date)))].map((day) => `${weekdayName(day).toLowerCase()}s`);
  const half = (own[0]?.time ?? '') >= '12:00' ? 12 : 0;
  const hour = (Number(is.slice(0, 2)) % 12) + half;
  return text.replace(whole, `${days.join(' and ')} at ${String(hour).padStart(2, '0')}${is.slice(2)}`);
}

/** Whatever half of the day. */
const isSameHour = (time: string, other: string): boolean =>
  time.slice(3) === other.slice(3) && (Number(time.slice(0, 2)) - Number(other.slice(0, 2))) % 12 === 0;

/** "30 minutes before 10.30", of what stands at 10:30: so much earlier; of what does not, that long, and over by then. */
function beforeTheHour(text: string, { sessions }: PlanDraft): string {
  const [whole, length = '', way = '', clock = ''] = LENGTH_BEFORE.exec(text) ?? [];
  const at = whole ? clockIn(`at ${clock}`)?.time : undefined;
  if (!whole || !at) return text;
  const days = weekdaysIn(text);
  const own = sessions.filter(({ date }) => days.length === 0 || days.includes(weekdayOf(date) as never));
  const isThere = own.length > 0 && own.every(({ time }) => isSameHour(time, at));
  return isThere ? text.replace(whole, `${length} ${way === 'before' ? 'earlier' : 'later'}`) : text;
}

/** "Can we do it earlier, like 6?": at that hour, in the half of the day in which they stand. */
const RATHER_AT =
  /\b(?:earlier|later),? (?:like|say|maybe|around|about|at|more like|perhaps)(?: at| around)? (\d{1,2})(?:[:.](\d\d))?\b(?! ?(?:[ap]m|min|hours?|days?|weeks?))/;
const MAKE_IT = /\b(too early|too late)\b[^\d]{0,40}?\b(\d{1,2})(?:[:.](\d\d))?\b(?! ?(?:[ap]m|min|%|hours?))/;

/** The same message in plainer words; `plan` says on which side of the clock "too early, make it 8" is. */
export function phrased(said: string, plan: PlanDraft): string {
  const text = plan.standing ? said : beforeTheHour(hourForHour(worded(said), plan), plan);
  const rather = RATHER_AT.exec(text);
  if (rather) {
    const [whole, hour, minute] = rather;
    const days = weekdaysIn(text);
    const at = timed([whole, whole.startsWith('earlier') ? 'too late' : 'too early', hour, minute], plan, days);
    // "Thursday a bit later, like 8": of that day.
    return days.length > 0
      ? `${days.map((day) => `${weekdayName(day).toLowerCase()}s`).join(' and ')} ${at.replace('make it', 'at')}`
      : at;
  }
  const made = MAKE_IT.exec(text);
  // "Only the Mondays are too late, can we do 6": the complaint stays, as it says of which days.
  if (made && plan.standing)
    return (
      text.slice(0, made.index) + timed([...made], plan, weekdaysIn(text)) + text.slice(made.index + made[0].length)
    );
  if (made)
    return `${text.slice(0, made.index)}${made[0].replace(/(?: make it| can we do| at| like)*[ ,]*\d{1,2}(?:[:.]\d\d)?$/, '')}, ${timed([...made], plan, weekdaysIn(text))}${text.slice(made.index + made[0].length)}`;
  const [, named, at, then, alone, aloneAt] = ALSO.exec(text) ?? [];
  const also = named ?? alone;
  // Where one stands there already, nobody knows what is to be there, too.
  if (also)
    return weekdaysIn(also).some((day) => plan.sessions.some((s) => weekdayOf(s.date) === day))
      ? text
      : `one more session on ${also}${at ?? ''}${then ?? ''}${aloneAt ?? ''}`;
  const saying = SAYINGS.find(([form]) => form.test(text));
  return saying ? inPlain(text, saying) : text;
}

const worded = (text: string): string => WORDINGS.reduce(inPlain, text);

const inPlain = (text: string, [said, plain]: (typeof SAYINGS)[number]): string =>
  text.replace(said, (_whole, ...groups) =>
    plain.replace(/\$(\d)/g, (_group, n) => String(groups[Number(n) - 1] ?? '')),
  );

/** Later than now where it is too early, earlier where it is too late. */
function timed(
  [, way, hour = '', minute = '00']: readonly (string | undefined)[],
  { sessions }: PlanDraft,
  days: readonly number[],
): string {
  const of = new Set(days);
  const [first] = days.length > 0 ? sessions.filter(({ date }) => of.has(weekdayOf(date))) : sessions;
  const now = first?.time ?? sessions[0]?.time ?? '12:00';
  const [early, late] = [Number(hour) % 12, (Number(hour) % 12) + 12].map(
    (h) => `${String(h).padStart(2, '0')}:${minute}`,
  );
  const fits =
    way === 'too early'
      ? [early, late].find((time) => time !== undefined && time > now)
      : [late, early].find((time) => time !== undefined && time < now);
  return `make it ${fits ?? `${hour.padStart(2, '0')}:${minute}`}`;
}
