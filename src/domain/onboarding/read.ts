import { readChronotype } from './chronotype.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { clocksIn, rangesIn } from './clocks.ts';
import { namesNone, readCommitments, saysNone } from './commitments.ts';
import { readConsents, yesNo } from './consent.ts';
import { homeIn } from './home.ts';
import { readWork } from './hours.ts';
import { inDigits } from './in-digits.ts';
import { withoutLabels } from './labels.ts';
import { bareName, nameIn } from './name.ts';
import { bedtimeFor, readNights } from './nights.ts';
import { withoutRetracted } from './retracted.ts';
import { spokenDigits } from './spoken-digits.ts';
import { topicOf } from './topics.ts';
import type { Busy, Question, Shift, Told } from './types.ts';

export const SKIP_PHONE = '__skip_phone__';

/** Everything that one message tells, whichever question it answers. `asked` is the open one: only it gives a bare "7" or "no" its meaning. `usual`: the hours of work that are known. */
export function readAnswers(message: string, asked: Question | null, usual: Shift[] = []): Told {
  const text = inDigits(
    withoutLabels(message.slice(0, 4_000))
      .replace(/[^\S\n]+/g, ' ')
      .replaceAll(' & ', ' and ')
      // "9-5 except Wednesday which is 12-8": those of that day.
      .replace(
        /\bexcept(?:\s+for)?\s+(?:on\s+)?(\w+days?)\s*,?\s*(?:which\s+(?:is|are)|when\s+(?:it'?s|it\s+is|i\s+(?:do|work)|(?:i'?m|i\s+get)\s+up(?:\s+at)?))\s+(?=\d|half|quarter|noon)/gi,
        ', $1 ',
      )
      // "7 / 23": two times.
      .replace(asked === 'wake' ? /(\d)\s*\/\s*(?=\d)/g : NEVER, '$1, ')
      // A share, and no hour: "on call one in four".
      .replace(/\b(?:one|1)\s+(?:week(?:end)?\s+)?in\s+(?:two|three|four|five|six|[2-8])\b/gi, ' ')
      .replace(/(?<=^|[\s,])(?:oh|umm+|uhm+|erm?|hmm+)(?:,|\s)\s*(?=\p{L}|\d)/giu, ''),
  );
  const clauses = asJobs(
    clausesOf(withoutRetracted(text.replaceAll('’', "'").replace(OPENING, '').replace(TITLES, ''))),
  );
  const name =
    nameIn(text, asked === 'name' || asked === null) ??
    (asked === 'name' && clauses[0]?.topic === null
      ? bareName((clauses.length > 1 ? clauses[0].text : text.replace(OPENING, '')).replace(AND_MORE, ''))
      : null);
  const alone = ONLY_A_TYPE.test(text) || (clauses.length > 2 && clauses.some((one) => ONLY_A_TYPE.test(one.text)));
  const chronotype = readChronotype(
    text,
    asked === 'chronotype' || (alone && (asked !== 'name' || clauses.length > 2)),
  );
  const commitments = readCommitments(clauses, asked === 'commitments');
  const work = readWork(clauses, text, asked === 'work', usual);
  // "24 on, 48 off" holds no bedtime.
  const night = (asked === 'wake' || asked === 'sleep') && !work.cycle && !work.rotation ? asked : null;
  const nights = readNights(clauses, night);
  const home = homeIn(text);
  // "I go to school 8:30 to 3" is said once.
  const busy = commitments.filter((one) => !isSaidAsWork(one, work.work));
  return {
    ...(name !== null && { name }),
    ...(home && { home }),
    ...nights,
    ...bedtimeFor(clauses, nights),
    // "Orchestra Wednesdays 19:30 to 21:30" has a name, and is no work.
    ...(isEvening(work.work, commitments) ? {} : work),
    ...(chronotype && { chronotype }),
    ...(busy.length > 0
      ? { commitments: busy }
      : ((asked === 'commitments' && saysNone(text)) || namesNone(clauses)) && { commitments: 'none' as const }),
    ...(spokenPhone(message, asked) ?? readPhone(text, asked)),
    ...readConsents(clauses, text),
    ...(asked === 'whatsapp' && consent('whatsapp', text)),
    ...(asked === 'calls' && consent('calls', text)),
  };
}

const NEVER = /(?!)/;

const ONLY_A_TYPE =
  /^\W*(?:(?:an?|more(?:\s+of)?|i'?m|i\s+guess|i\s+think|probably|mostly|usually|definitely)\s+)*(?:mornings?|evenings?)(?:\s+person)?(?:\s+(?:probably|mostly|usually|definitely|really|i\s+(?:guess|think|suppose)))?\W*$/i;

const SEVERAL_JOBS = /\b(?:two|three|2|3|both|several|second|other|another)\s+(?:part[- ]time\s+)?jobs?\b/i;

/** "Two jobs: café 7 to 11 weekdays and the bar Thursday to Saturday": whatever has days and hours is one of them. */
const asJobs = (clauses: Clause[]): Clause[] =>
  clauses.some(({ text }) => SEVERAL_JOBS.test(text))
    ? clauses.map((clause) =>
        clause.topic === null && rangesIn(clause.text).length > 0 ? { ...clause, topic: 'work' } : clause,
      )
    : clauses;

/** An evening of an hour or three that was named as something fixed. */
function isEvening(work: Told['work'], busy: readonly { from: Temporal.PlainTime }[]): boolean {
  const [only, ...others] = Array.isArray(work) ? work : [];
  if (!only || others.length > 0) return false;
  const { hours } = only.from.until(only.to);
  return only.from.hour >= 17 && hours >= 0 && hours <= 3 && busy.some(({ from }) => from.equals(only.from));
}

/** What is said before the answer itself. */
const OPENING =
  /^\W*(?:hi|hiya|hey|hello|hallo|ok(?:ay)?|sure|fine|alright|all\s+right|yes|yep|well|howdy|g'day|namaste|hola|salut|bonjour|ciao|moin|good\s+(?:morning|evening|afternoon|day))\b(?:\s+(?:there|mate))?[\s,.!:-]+/i;

/** "Priya and I'm in Lisbon until Tuesday". */
const AND_MORE = /\s+(?:and|but)\s+i(?:'m|’m|\s+am|\s+live|\s+work|'ve|\s+have)\b.*$/is;

const TITLES = /^\W*(?:(?:prof|dr|mr|mrs|ms|mx|mudr|mgr)\b\.?\s+|(?:ing|bc|dipl|lt|col|sgt|capt|maj|gen|hon)\.\s+)+/i;

const NUMBER = /\+?\(?\d[\d ()/.-]{6,22}\d/;
const NO_PHONE =
  /\b(?:no|without\s+(?:a\s+|my\s+)?|kein(?:e|en)?\s+|sin\s+|don'?t\s+(?:have|want\s+to\s+give|give\s+out)\s+(?:a\s+|my\s+|you\s+my\s+)?|not\s+(?:giving|sharing)\s+(?:you\s+)?(?:my\s+|a\s+)?|rather\s+not\s+(?:give|share|say)\s+(?:you\s+)?(?:my\s+|a\s+)?|(?:skip|forget|leave\s+out|drop)\s+(?:about\s+)?(?:the\s+|my\s+)?)\s*(?:phone|mobile|(?:phone\s+)?number|telefon|handy|nummer|telefonnummer|tel[eé]fono|m[oó]vil|n[uú]mero)\b/iu;

/** A number or a code said digit by digit, as dictation writes it. */
function spokenPhone(message: string, asked: Question | null): Pick<Told, 'phone' | 'code'> | null {
  if (asked !== 'phone' && asked !== 'code') return null;
  const said = /\d{4}/.test(message) ? null : spokenDigits(message, asked === 'phone' ? 7 : 4);
  if (said === null) return null;
  return asked === 'phone' || said.length > 8 ? { phone: said } : { code: said };
}

const isSaidAsWork = ({ from, to }: Busy, work: Told['work']): boolean =>
  Array.isArray(work) && work.some((shift) => shift.from.equals(from) && shift.to.equals(to));

const NO_MOBILE =
  /\b(?:don'?t\s+(?:do|have|own|use)|no|haven'?t\s+(?:got\s+)?)\s+(?:an?\s+|any\s+)?(?:mobiles?|cell\s?phones?|smart\s?phones?)\b/i;

/** A number as it was typed, the refusal of one, or the code that was sent to it. */
function readPhone(text: string, asked: Question | null): Pick<Told, 'phone' | 'code'> {
  if (
    text.includes(SKIP_PHONE) ||
    NO_MOBILE.test(text.replaceAll('’', "'")) ||
    NO_PHONE.test(text.replaceAll('’', "'"))
  )
    return { phone: 'none' };
  const number = NUMBER.exec(text)?.[0];
  // "Wrong number, it's 07700 900124": no code is as long.
  if (asked === 'code' && !isWhole(number)) {
    const code = /(?<![\d+])\d(?:[ -]?\d){3,9}(?!\d)/.exec(text)?.[0];
    if (code && !text.trim().startsWith('+')) return { code: code.replace(/\D/g, '') };
  }
  if (
    number &&
    (asked === 'phone' ||
      asked === 'code' ||
      number.startsWith('+') ||
      /\b(?:phone|mobile|cell|number|whats?\s?app|text|call|reach|ring)\b/i.test(text))
  )
    return { phone: number };
  if ((asked === 'phone' || asked === 'code') && refuses(text)) return { phone: 'none' };
  return {};
}

const isWhole = (number = ''): boolean => number.replace(/\D/g, '').length >= 9;

const OTHER_NUMBER =
  /\b(?:wrong|not\s+my|isn'?t\s+my|other|another|different|change\s+(?:the|my)|correct\s+(?:the|my)|mistyped(?:\s+(?:the|my))?)\s+(?:phone\s+)?number\b/i;

/** "Wrong number": the code went to one that is not theirs. */
export const isOtherNumber = (message: string): boolean => OTHER_NUMBER.test(message.replaceAll('’', "'"));

function refuses(text: string): boolean {
  const plain = text.replaceAll('’', "'");
  if (isOtherNumber(plain)) return false;
  // "Don't text me after 9" is about hours.
  if (/\b(?:after|before|until)\s+(?:\d|noon|midnight|half)/i.test(plain)) return false;
  // "Don't want WhatsApp" leaves the number as it is.
  if (/\bwhats?\s?app\b|\bcalls?\b|\bring\b/i.test(plain) && !/\b(?:phone|number|code|mobile)\b/i.test(plain))
    return false;
  return (
    yesNo(plain) === false ||
    /\b(?:skip|rather\s+not|no\s+thanks|later|not\s+now|don'?t\s+want|won'?t|prefer\s+not|private|keep\s+(?:it|that)|landline|nothing(?:\s+(?:else|more|yet))?|none|no\s+(?:mobile|smartphone)|never\s*mind|forget\s+(?:it|about\s+it|that|the\s+code)|leave\s+(?:it|that))\b|\bno\W*$/i.test(
      plain,
    )
  );
}

function consent(key: 'whatsapp' | 'calls', text: string): Pick<Told, 'whatsapp' | 'calls'> {
  // "Ok, but no calls": the rest is about something else.
  const said = yesNo(text.split(/,|\b(?:but|and)\b/i)[0] ?? '');
  return said === null ? {} : { [key]: said };
}

const GOAL =
  /\b(?:i\s+(?:also\s+|really\s+|just\s+)?(?:want|wanna|would\s+(?:like|love))(?:\s+to|(?=\s+a\b)|\b)|i'd\s+(?:also\s+|really\s+)?(?:like|love)\s+to|my\s+(?:first\s+|main\s+|big\s+)?goal\s+is(?:\s+to)?|(?<=^|[.!;,]\s)(?:my\s+)?goal:)\s+[^.!?;\n]{3,200}/i;

const BARE_GOAL =
  /^\W*(?:(?:and|also|my\s+goal:?|goal:)\s+)?(?:(?:get|run|learn|lose|save|read|write|quit|stop|start|finish|pass|train|improve|swim|cycle|walk|eat|drink|become|play|paint|draw|practi[sc]e|exercise|stretch|meditate|declutter)\s+(?!up\b|at\b|to\s+bed|work|in\b|on\b|next\b|from\b|tomorrow|after\b)[^.!?;\n]{4,200})$/i;

/** A goal that is named among other things: "…, and I want to learn Spanish". */
export function goalIn(message: string): string | null {
  const text = message.slice(0, 4_000).replaceAll('’', "'");
  const said = GOAL.exec(text)?.[0].trim();
  if (said) return said;
  // "Get my 5k under 25 minutes": an order to oneself, with nothing of one's days in it.
  const topic = topicOf(text);
  const isOfDays = topic !== null && !(topic === 'work' && clocksIn(text).length === 0);
  return BARE_GOAL.test(text) && !isOfDays ? text.trim() : null;
}
