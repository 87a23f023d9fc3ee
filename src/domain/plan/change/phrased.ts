import { weekdayName } from '../../calendar-names.ts';
import { NUMBER_WORD } from '../../number-words.ts';
import { clockIn, weekdaysIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';

const weekdayOf = (date: string) => Temporal.PlainDate.from(date).dayOfWeek;

/** What people say of a plan that is shown, and the plain words that the readers of changes know. Small letters in, the first row that fits counts. */
const SAYINGS: [said: RegExp, plain: string][] = [
  [/\b(?:i'm|i am|we're|they're) (?:usually |always |already |normally )?(?:in bed|asleep) by then\b/, 'too late'],
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

/** One more day. */
const ALSO =
  /^(?:and|also|plus)?,? ?(?:on )?((?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?: too| as well| also)(?: please)?$/;

const CLOCK = '\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?';
const NO_CLOCK = '(?![:.]?\\d| ?(?:min|hours?|days?|weeks?|months?|times|x\\b|km|k\\b|%|pages|sessions?|runs?|of\\b))';
/** Bounds, and hours that are said about, whatever else the message holds. */
const A_DAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const HALF_PAST =
  '(?:half|half past) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])(?![:.]?\\d| ?min)';
const WORDINGS: [said: RegExp, plain: string][] = [
  [
    new RegExp(`\\b(?:by |at |until |till )?(${CLOCK})(?: is)?(?: at)?(?: the)?(?: very| absolute)? latest\\b`),
    'not after $1',
  ],
  [new RegExp(`\\b(?:the )?latest(?: is| at| by| would be)? (${CLOCK})\\b${NO_CLOCK}`), 'not after $1'],
  [new RegExp(`\\b(?:from |at )?(${CLOCK})(?: is)?(?: at)?(?: the)?(?: very| absolute)? earliest\\b`), 'not before $1'],
  [new RegExp(`\\b(?:the )?earliest(?: is| at| would be)? (${CLOCK})\\b${NO_CLOCK}`), 'not before $1'],
  // "I can't before 6.30pm on weekdays": the hours, and not the days.
  [
    new RegExp(
      `\\b(?:can't|cannot|can not|won't|don't|not able to|unable to)(?: (?:want to|do|make|manage|run|start|go|get|be|come|have|train|practise|practice|study|it|that|this|them|those|anything|there|here|home|back|free|any))* (before|after|until|till|earlier than|later than) (?=${CLOCK}\\b${NO_CLOCK}|noon\\b)`,
    ),
    'not $1 ',
  ],
  [
    new RegExp(
      `(?<=[,;] ?)(?:like|say|maybe|perhaps|around|about|at)(?: at| around| about)? (${CLOCK}) ?(?:ish)?\\b${NO_CLOCK}`,
    ),
    'at $1',
  ],
  // "4 is too many, make it 3".
  [
    /\b(?:[1-7]|two|three|four|five|six|seven)(?: times| days| sessions)? (?:is|are|feels) (?:a bit |way |far |just )?too (?:many|often)[ ,;.]*(?:so |please |can we |could we |let's )*(?:make it|do|have|rather|maybe) ([1-6]|one|two|three|four|five|six)\b(?! ?(?:min|pm|am|:))/,
    '$1 times a week',
  ],
  [new RegExp(`(?<!\\b(?:too|so|very|how|this|that) )\\bearly (?:on )?(${A_DAYS})\\b(?: mornings?)?`), '$1 morning'],
  [/\b(?:at|in) (?:the )?begin\b(?!ning)/, 'at the beginning'],
  [/\b(first|last) month\b(?! of)/, '$1 four weeks'],
  // "And start 18:00 instead of 18:30".
  [
    new RegExp(
      `\\b(?:start(?:ing)?|begin(?:ning)?|do|have|make it|put it) (?:it )?(?:at )?(${CLOCK}) (?:instead of|rather than|not) (?:at )?${CLOCK}\\b${NO_CLOCK}`,
    ),
    'make it at $1',
  ],
  // "Except Thursday, which is fine in the evening".
  [
    new RegExp(
      `^(?:but |and )?(?:except|apart from|other than)(?: on| for)? (?:the )?(${A_DAYS})(?: ones?)?,? (?:which|that|those|where|they|it) (?:is|are|can be|can stay|could be|would be|should be|stays?) (?:still )?(?:fine |ok |okay |better |good )?(?=in |at |on )`,
    ),
    '$1 ',
  ],
  // "But only 3 of them".
  [/\b(?:only|just) ([1-6]|one|two|three|four|five|six) of them(?=[,.;]|$| a week)(?: a week)?/, '$1 times a week'],
  [new RegExp(`\\bnot to (?:a |the )?(${A_DAYS})(?=[,.;!?]|$)`), 'not on $1'],
  // "Five days a week?? Too many".
  [
    /\b([1-7]|two|three|four|five|six|seven)( times| days| sessions| runs)?(?: (?:a|per|each) week)?[?!.,; ]+(?:(?:that's|that is|is|it's|way|far|a bit|just) )*(?=too (?:many|often)\b)/,
    '$1$2 is ',
  ],
  // "Except Friday and Saturday, those at 10 pm".
  [
    new RegExp(
      `^(?:but |and )?(?:except|apart from)(?: on| for)? ((?:the )?${A_DAYS}(?:(?:,| and|, and) (?:the )?${A_DAYS})*|weekends),? (?:those|they|these|which|that|it)(?: (?:should|can|could|go|be|are|is))* (?:at )?(?=${CLOCK}\\b${NO_CLOCK})`,
    ),
    '$1 at ',
  ],
  // "Ok, leave 3".
  [
    /(?<=^|[,.;] ?|\b(?:ok|and|but|no|just|please) )(?:leave|keep|stick with|stay with)(?: it)?(?: at)? (?:the )?([1-7]|two|three|four|five|six)(?: times| days| sessions| runs)?(?=[,.;!]|$| but\b| and\b)/,
    '$1 times a week',
  ],
  [/\b(?:the )?(long|short)est(?: one| session| run| of (?:them|all))?(?=[,.;!?]|$| (?:please|then|and)\b)/, '$1er'],
  // "Tuesday back to 6".
  [new RegExp(`\\b(${A_DAYS}) (?:back|again) (?:to|at) (?=${CLOCK}\\b${NO_CLOCK})`), '$1 at '],
  // "10 is a bit long".
  [
    /^((?:(?:but|and|well|hm+|honestly|i think|so|ok|the) )*)(\d{1,3}) (?=(?:is|feels|seems|sounds|looks)(?: (?:a|bit|little|way|far|quite|rather|pretty|still|maybe|probably|much|like))* (?:too )?(?:long|short)\b)/,
    '$1$2 minutes ',
  ],
  // "5 the first 3 weeks, 8 after".
  [
    /^((?:(?:ok|just|maybe|make it|only|then|do) )*)(\d{1,3})(?: minutes)? ((?:for |in |during )?(?:the )?first (?:\d|two|three|four|five|few|couple of) weeks?),? (?:and |then |and then )*(\d{1,3})(?: minutes)? (?:after(?:wards)?(?: that)?|from then on|then|for the rest|the rest|later)$/,
    '$1$2 minutes $3 then $4 minutes',
  ],
  // "Start with 2 a week and go up to 4 in January".
  [
    /\b(?:start|begin)(?: off| out)? (?:with|at|on) ([1-7]|two|three|four|five|six)(?: times| days| sessions| runs)?(?: (?:a|per|each) week| weekly|x)?,? (?:and |then |and then )*(?:go|move|build|step|work|get|come|bump it|increase)(?: it)?(?: back)?(?: up)? to ([1-7]|two|three|four|five|six)(?: times| days| sessions| runs)?(?: (?:a|per|each) week| weekly|x)? (?=(?:in|from|after|by) )/,
    '$1 times a week, $2 times a week ',
  ],
  // "No, 3 was right".
  [
    /(?<=^|[,.;] ?|\b(?:no|oh|hm+|ok|but|and|actually|well|so) )([1-7]|one|two|three|four|five|six|seven)(?: times| days| sessions| a week| per week)* (?:was|were|is) (?:actually |really |just |probably )?(?:right|fine|better|good|perfect|ok|okay|enough)\b(?! (?:on|at|in)\b)/,
    '$1 times a week',
  ],
  // "Can one be at lunchtime?"
  [
    /\b(can|could|make|put|have|move|let|would like|want) (?:just |only |maybe )?one (?=(?:be |go |happen )?(?:at|in|on|during|over|to) )/,
    '$1 one of them ',
  ],
  // "Wednesday off and Friday on".
  [new RegExp(`\\b(${A_DAYS}) off,? (?:and |but )?(?:have )?(${A_DAYS}) on\\b`), '$2 instead of $1'],
  [/\b((?:mon|tues|wednes|thurs|fri|satur|sun)days?) nights\b/, '$1 evenings'],
  [new RegExp(`\\bi(?:'m| am) (?:only |usually |mostly )?free (?:on )?(?=${A_DAYS})`), ''],
  [new RegExp(`\\b(?:change|set|move|put) the (?:times?|hours?) to (?=${CLOCK}\\b${NO_CLOCK})`), 'make it at '],
  [/\bduring the week\b(?! (?:of|before|after|between))/, 'on weekdays'],
  // "Can Wednesday be half 7?"
  [
    new RegExp(
      `\\b((?:can|could|should|may|let) (?:the )?${A_DAYS}(?: ones?| sessions?| runs?)?) (?:be|go|start|begin|happen) (?:at )?(${HALF_PAST}|${CLOCK})(?=\\W*$|[,;.?!]| (?:please|instead|then|and|but|not|rather|too))`,
    ),
    '$1 at $2',
  ],
  [
    /\b(that|this|the (?:mon|tues|wednes|thurs|fri|satur|sun)day) one (?=in the (?:morning|afternoon|evening))/,
    '$1 session ',
  ],
  [
    /\bthe (first|last|second|third)(?: ones?)? (?=(?:a bit |much |even )?(?:easier|harder|longer|shorter|lighter|heavier|gentler)\b)/,
    'the $1 week ',
  ],
  [/\b((?:one|session|run|walk|ride|swim|lesson) on [^,.;]{3,20}), (?=(?:to|onto) )/, '$1 '],
  [/\bno to (?:the )?((?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/, 'not on $1'],
  [/\b(?:an|one|1) hour (?=(?:a|per|each|every) week\b)/, '60 minutes '],
  [/\b(?:two|2) hours (?=(?:a|per|each|every) week\b)/, '120 minutes '],
  // "2 x 40", "two 40 minute ones".
  [
    /(?<![\d:.])([1-7]) ?[x×*] ?(\d{2,3})\b(?! ?(?:pages|words|km|reps|kg|m\b))(?: ?min(?:ute)?s?)?(?: (?:a|per|each) week)?/,
    '$1 times a week, $2 minutes',
  ],
  [
    /\b(one|two|three|four|five|six|[1-7]) (?:lots of |times )?(\d{2,3})[ -]?min(?:ute)?s? (?:sessions?|ones?|runs?|blocks?|slots?|walks?|rides?|lessons?)(?: (?:a|per|each) week)?\b/,
    '$1 times a week, $2 minutes',
  ],
  [
    /\b(?:short(?:er)?|small(?:er)?|little|quick(?:er)?) (?:bits|ones|sessions|chunks|bursts|slots|blocks|runs) (?:but )?(?:more often|more frequently|more times)\b/,
    'one more session, shorter',
  ],
  // "Fewer but longer", "more of them but shorter".
  [
    /^((?:(?:maybe|please|rather|can we do|could we do|i'd like|i want|make it|let's do|have|do) )*)(?:fewer|less often)(?: of them| ones)? but /,
    '$1one session less, ',
  ],
  [
    /^((?:(?:maybe|please|rather|can we do|could we do|i'd like|i want|make it|let's do|have|do) )*)(?:more|more often|more of them|more ones) but (?=(?:a bit |much )?(?:shorter|less time|quicker))/,
    '$1one more session, ',
  ],
];

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
  const also = ALSO.exec(text)?.[1];
  // Where one stands there already, nobody knows what is to be there, too.
  if (also)
    return weekdaysIn(also).some((day) => plan.sessions.some((s) => weekdayOf(s.date) === day))
      ? text
      : `one more session on ${also}`;
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
