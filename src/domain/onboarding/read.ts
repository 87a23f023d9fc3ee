import { withoutGreeting } from '../text/index.ts';
import { withoutLead } from './asks.ts';
import { readChronotype } from './chronotype.ts';
import { clocksIn } from './clocks.ts';
import { namesNone, readCommitments, saysNone } from './commitments.ts';
import { readConsents, yesNo } from './consent.ts';
import { heard, OPENING } from './heard.ts';
import { homeIn } from './home.ts';
import { overlap, readWork } from './hours.ts';
import { bareName, nameIn } from './name.ts';
import { bedtimeFor, readNights } from './nights.ts';
import { spokenDigits } from './spoken-digits.ts';
import { type Known, together } from './together.ts';
import { topicOf } from './topics.ts';
import type { Busy, Question, Shift, Told } from './types.ts';

export const SKIP_PHONE = '__skip_phone__';

/** Everything that one message tells, whichever question it answers. `asked` is the open one: only it gives a bare "7" or "no" its meaning. `usual`: the hours of work that are known. */
export function readAnswers(message: string, asked: Question | null, usual: Shift[] = []): Told {
  if (asked !== 'code' && ONLY_A_NUMBER.test(message)) return { phone: message.trim() };
  const { text, clauses } = heard(message, asked);
  // "Wait, Nadia": the name stands behind what only leads to it.
  const opening = clauses.length > 1 ? clauses.find((one) => withoutLead(one.text) !== '')?.text : undefined;
  const name =
    nameIn(text, asked === 'name' || asked === null) ??
    (asked === 'name' && clauses[0]?.topic === null
      ? bareName((opening ?? text.replace(OPENING, '')).replace(AND_MORE, ''))
      : null);
  // "Evening! I'm Greta" greets.
  const told = withoutGreeting(text) === text ? clauses : clauses.slice(1);
  const inOne = clauses.length > 2 ? told.find((one) => ONLY_A_TYPE.test(one.text)) : undefined;
  const chronotype =
    readChronotype(text, asked === 'chronotype' || (ONLY_A_TYPE.test(text) && asked !== 'name')) ??
    (inOne ? readChronotype(inOne.text, true) : null);
  const commitments = readCommitments(clauses, asked === 'commitments');
  const { inTurn = [], ...work } = readWork(clauses, text, asked === 'work', usual);
  // "24 on, 48 off" holds no bedtime.
  const night = (asked === 'wake' || asked === 'sleep') && !work.cycle && !work.rotation ? asked : null;
  const known = Array.isArray(work.work) ? work.work : usual;
  const nights = readNights(clauses, night, [...new Set(known.flatMap(({ days }) => days))]);
  const home = homeIn(text);
  // "I go to school 8:30 to 3" is said once.
  const evening = isEvening(work.work, commitments);
  const ofWork = [...(work.rotation?.weeks ?? (Array.isArray(work.work) ? work.work : [])), ...inTurn];
  const busy = [...commitments.filter((one) => evening || !isSaidAsWork(one, ofWork)), ...(evening ? [] : inTurn)];
  const read: Told = {
    ...(name !== null && { name }),
    ...(home && { home }),
    ...nights,
    ...bedtimeFor(clauses, nights),
    // "Orchestra Wednesdays 19:30 to 21:30" has a name, and is no work.
    ...(evening ? {} : work),
    ...(chronotype && { chronotype }),
    ...(busy.length > 0
      ? { commitments: busy }
      : ((asked === 'commitments' && saysNone(text)) || namesNone(clauses)) && { commitments: 'none' as const }),
    ...(spokenPhone(message, asked) ?? readPhone(text, asked)),
    ...readConsents(clauses, text),
    ...(asked === 'whatsapp' && consent('whatsapp', text)),
    ...(asked === 'calls' && consent('calls', text)),
  };
  return together(read, clauses, { work: usual });
}

/** What a message told, beside what is known already: hours of work and of sleep in the halves of the day in which they go together. */
export const inOnesDay = (told: Told, message: string, asked: Question | null, known: Known): Told =>
  told.wake || told.sleep || told.work ? together(told, heard(message, asked).clauses, known) : told;

/** Ten digits and no words are a number, whatever was asked. */
const ONLY_A_NUMBER = /^\s*\+?\(?\d(?:[ ()./-]{0,2}\d){9,14}\s*$/;

const ONLY_A_TYPE =
  /^\W*(?:(?:an?|more(?:\s+of)?|i'?m|i\s+guess|i\s+think|probably|mostly|usually|definitely)\s+)*(?:mornings?|evenings?)(?:\s+person)?(?:\s+(?:probably|mostly|usually|definitely|really|i\s+(?:guess|think|suppose)))?\W*$/i;

/** An evening of an hour or three that was named as something fixed. */
function isEvening(work: Told['work'], busy: readonly { from: Temporal.PlainTime }[]): boolean {
  const [only, ...others] = Array.isArray(work) ? work : [];
  if (!only || others.length > 0) return false;
  const { hours } = only.from.until(only.to);
  return only.from.hour >= 15 && hours >= 0 && hours <= 3 && busy.some(({ from }) => from.equals(only.from));
}

/** "Priya and I'm in Lisbon until Tuesday". */
const AND_MORE = /\s+(?:and|but)\s+i(?:'m|’m|\s+am|\s+live|\s+work|'ve|\s+have)\b.*$/is;

const NUMBER = /\+?\(?\d[\d ()/.-]{6,22}\d/g;
const NO_PHONE =
  /\b(?:no|without\s+(?:a\s+|my\s+)?|kein(?:e|en)?\s+|sin\s+|don'?t\s+(?:have|want\s+to\s+give|give\s+out)\s+(?:a\s+|my\s+|you\s+my\s+)?|not\s+(?:giving|sharing)\s+(?:you\s+)?(?:my\s+|a\s+)?|rather\s+not\s+(?:give|share|say)\s+(?:you\s+)?(?:my\s+|a\s+)?|(?:skip|forget|leave\s+out|drop)\s+(?:about\s+)?(?:the\s+|my\s+)?)\s*(?:(?:ph|f)one|mobile|(?:phone\s+)?number|telefon|handy|nummer|telefonnummer|tel[eé]fono|m[oó]vil|n[uú]mero)\b/iu;

/** A number or a code said digit by digit, as dictation writes it. */
function spokenPhone(message: string, asked: Question | null): Pick<Told, 'phone' | 'code'> | null {
  if (asked !== 'phone' && asked !== 'code') return null;
  const said = /\d{4}/.test(message) ? null : spokenDigits(message, asked === 'phone' ? 7 : 4);
  if (said === null) return null;
  return asked === 'phone' || said.length > 8 ? { phone: said } : { code: said };
}

/** "I stay till 6 on Tuesdays": the end of a day of work, and nothing beside it. */
const isSaidAsWork = ({ from, to, days }: Busy, work: readonly Shift[]): boolean =>
  work.some(
    (shift) =>
      (shift.from.equals(from) && shift.to.equals(to)) ||
      (shift.to.equals(to) && overlap(shift, { from, to, days }) && days.every((day) => shift.days.includes(day))),
  );

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
  const numbers = [...text.matchAll(NUMBER)].map(([number]) => number);
  // "8.30-4.30 … 07700 900321": hours are none.
  const number = numbers.find(isWhole) ?? numbers[0];
  // "Wrong number, it's 07700 900124": no code is as long.
  if (asked === 'code' && !isWhole(number)) {
    const code = /(?<![\d+])\d(?:[ -]?\d){3,9}(?!\d)/.exec(text)?.[0];
    if (code && !text.trim().startsWith('+')) return { code: code.replace(/\D/g, '') };
  }
  if (
    number &&
    (asked === 'phone' ||
      (isWhole(number) && /^[^\p{L}\d+]*$/u.test(text.replace(number, ''))) ||
      asked === 'code' ||
      number.startsWith('+') ||
      /\b(?:phone|mobile|cell|number|whats?\s?app|text|call|reach|ring)\b/i.test(text))
  )
    return { phone: number };
  if (number === undefined && NO_TEXTS.test(text.replaceAll('’', "'"))) return { phone: 'none' };
  // "Still nothing" waits for its code.
  if (
    asked === 'code' &&
    /^\W*(?:still\s+|got\s+)?(?:nothing|no\s+(?:text|code|sms|message))(?:\s+(?:yet|here|came|there|so\s+far))*\W*$/i.test(
      text,
    )
  )
    return {};
  if ((asked === 'phone' || asked === 'code') && refuses(text)) return { phone: 'none' };
  return {};
}

/** "Don't text me", of anybody who gives no number; "after 9" is about hours. */
const NO_TEXTS = /\b(?:don'?t|do\s+not|never)\s+text\s+me\b(?!\s+(?:after|before|until|on|at|when|if))/i;

const isWhole = (number: string | undefined = ''): boolean => number.replace(/\D/g, '').length >= 9;

const OTHER_NUMBER =
  /\b(?:that|it|this)(?:'?s|\s+is|\s+was)\s+(?:actually\s+)?(?:\w+\s+)?(?:\w+'s|her|his|their|the\s+wrong|the\s+old|my\s+old)\s+(?:\w+\s+)?(?:number|phone|one)\b|\b(?:not\s+mine|belongs\s+to)\b|\b(?:wrong|not\s+my|isn'?t\s+my|other|another|different|change\s+(?:the|my)|correct\s+(?:the|my)|mistyped(?:\s+(?:the|my))?)\s+(?:phone\s+)?number\b/i;

/** "Wrong number": the code went to one that is not theirs. */
export const isOtherNumber = (message: string): boolean => OTHER_NUMBER.test(message.replaceAll('’', "'"));

/** "No wait, Wednesdays at half 7": of what was said before, and no word on the number. */
const PUTS_RIGHT =
  /^\W*(?:no|oh|sorry|wait)[\s,]+(?:wait|sorry|hang on|actually)\b|^\W*no\b[^.!?]{0,20}\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/i;

function refuses(text: string): boolean {
  const plain = text.replaceAll('’', "'");
  if (isOtherNumber(plain) || PUTS_RIGHT.test(plain)) return false;
  // "Don't text me after 9" is about hours.
  if (/\b(?:after|before|until)\s+(?:\d|noon|midnight|half)/i.test(plain)) return false;
  // "Don't want WhatsApp" leaves the number as it is.
  if (/\bwhats?\s?app\b|\bcalls?\b|\bring\b/i.test(plain) && !/\b(?:phone|number|code|mobile)\b/i.test(plain))
    return false;
  return (
    yesNo(plain) === false ||
    /\b(?:skip|rather\s+not|no\s+thanks|later|not\s+now|don'?t\s+want|won'?t|prefer\s+not|private|keep\s+(?:it|that)|überspring\w*|lieber\s+nicht|prefiero\s+(?:que\s+)?no|mejor\s+no|landline|nothing(?:\s+(?:else|more|yet))?|none|no\s+(?:mobile|smartphone)|never\s*mind|forget\s+(?:it|about\s+it|that|the\s+code)|leave\s+(?:it|that))\b|\bno\W*$/i.test(
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
  /\b(?:i\s+(?:also\s+|really\s+|just\s+)?(?:want|wanna|would\s+(?:like|love))(?:\s+to|(?=\s+a\b)|\b)|i'd\s+(?:also\s+|really\s+)?(?:like|love)\s+to|my\s+(?:first\s+|main\s+|big\s+)?goal\s+is(?:\s+to)?|(?<=^|[.!;,\n]\s{0,3}|\band\s)(?:just\s+|really\s+)?(?:wanna|(?:want(?:ing)?|hoping|looking|trying|would\s+(?:like|love)|here)\s+to)|(?<=^|[.!;,]\s)(?:my\s+)?goal:)\s+[^.!?;\n]{3,200}/i;

const BARE_GOAL =
  /^\W*(?:(?:and|also|my\s+goal:?|goal:)\s+)?(?:(?:get|run|learn|lose|save|read|write|quit|stop|start|finish|pass|train|improve|swim|cycle|walk|eat|drink|become|play|paint|draw|practi[sc]e|exercise|stretch|meditate|declutter)\s+(?!is\b|are\b|was\b|up\b|at\b|to\s+bed|work|in\b|on\b|next\b|from\b|tomorrow|after\b)[^.!?;\n]{4,200})$/i;

/** A goal that is named among other things: "…, and I want to learn Spanish". */
export function goalIn(message: string): string | null {
  const text = message.slice(0, 4_000).replaceAll('’', "'");
  const said = GOAL.exec(text)?.[0]
    .replace(/[\s,]+(?:by\s+the\s+way|btw|too|as\s+well|please|one\s+day|though|lol)\W*$/i, '')
    .trim();
  if (said) return said;
  // "Get my 5k under 25 minutes": an order to oneself, with nothing of one's days in it.
  const topic = topicOf(text);
  const isOfDays = topic !== null && !(topic === 'work' && clocksIn(text).length === 0);
  return BARE_GOAL.test(text) && !isOfDays ? text.trim() : null;
}
