import { type Found, readValues, type Setting } from '../language/index.ts';
import { withApostrophes } from '../text/index.ts';
import { slotIn } from './slot.ts';
import type { Days, Said } from './types.ts';
import { ACTING, ACTS, KINDS, NUMBERS, OPENERS, OPENING, REASONS, SMALL } from './words.ts';

const LONGEST = 160;

/**
 * What a message says of something that is there, and in which words it names that. First what the language room reads as time is taken out, then
 * the words that only order, join or thank; what is left names the thing. Null: nothing of the kind is said.
 */
export function readSaid(message: string, setting: Setting): Said | null {
  if (message.length > LONGEST || /[?\n"“]/.test(message.replace(/\?\s*$/, asksKindly(message) ? '' : '?')))
    return null;
  const text = opened(withApostrophes(message.toLowerCase().replaceAll('’', "'")).replace(/\s+/g, ' ').trim());
  if (NEW.test(text)) return null;
  const whole = without(text, REASONS);
  const act = ACTS.find(([, form]) => form.test(whole))?.[0] ?? 'set';
  const aheadOf = aheadIn(whole);
  const { slot, which, weekdays, rest } = slotIn(unmarked(aheadOf?.rest ?? whole), setting);
  const times = timesIn(rest, setting);
  if (!times) return null;
  const loose = act === 'remove' && times.weekdays.length === 0 && weekdays.length === 0;
  const said: Said = {
    act,
    slot,
    which,
    ...times,
    weekdays: [...weekdays, ...times.weekdays],
    loose,
    ahead: aheadOf?.ahead ?? null,
    task: aheadOf?.task ?? null,
    words: times.words.filter((word) => !isNothing(word)),
  };
  return saysSomething(said) ? said : null;
}

/** "Can you …?" orders; any other question asks. */
const asksKindly = (message: string) =>
  /^\W*(?:(?:hey|ok|oh|and|so)[ ,]+)*(?:can|could|would|will) (?:you|we)\b/i.test(message);

/** A wish of its own, whatever stands in it. */
const NEW =
  /^(?:remind me (?:to|of|about)\b|i (?:want|need|would like|have) to\b|set (?:a|an|up)\b|my goal\b|new (?:task|reminder)\b|every\b|what|when|how|why|who|where|which|did|do i|is |are )/;

function opened(text: string): string {
  for (let left = text; ; ) {
    const word = /^[\s,.;:!–-]*([\p{L}']+)[\s,.;:!–-]+/u.exec(left);
    const phrase = OPENING.exec(left);
    if (phrase) left = left.slice(phrase[0].length);
    else if (word && OPENERS.has(word[1] ?? '') && !/^(?:no|and|plus|also|rather|just|but) \S/.test(left))
      left = left.slice(word[0].length);
    else if (/^(?:and|but) \S/.test(left)) left = left.replace(/^(?:and|but) /, '');
    else return left.replace(/[\s.!?]+$/, '').replace(/(?: (?:please|pls|thanks|instead|then|though))+$/, '');
  }
}

/** Read alone, a day says which; "not on Sundays" and "to 8:30" would be read as something else. */
const unmarked = (text: string) =>
  text
    .replace(/\b(?:except(?: for| on)?|but not|not|no|without|apart from)\b(?! (?:at all|any ?more|longer))/g, ' ; ')
    .replace(/\bto (?=\d)/g, 'at ');

const without = (text: string, forms: RegExp[]): string => {
  const cut = forms.reduce((left, form) => left.replace(form, ''), text).trim();
  return cut === '' ? text : cut;
};

const AHEAD =
  /\b(a|an|the|one|two|three|four|five|six|ten|half an?|\d{1,3}) ?(days?|nights?|weeks?|hours?|hrs?|h|minutes?|mins?|min) (?:before(?:hand)?|ahead|in advance|earlier)(?: (?:that|it|of it|of time))?\b/;
const REMINDS = /\b(?:remind|tell|nudge|ping|warn|alert|call) me\b/;

/** "Remind me the day before": how long before it. */
function aheadIn(text: string): { ahead: Said['ahead']; task: string | null; rest: string } | null {
  const match = REMINDS.test(text) ? AHEAD.exec(text) : null;
  if (!match) return null;
  const n = NUMBERS[match[1]?.split(' ')[0] ?? ''] ?? Number(match[1]);
  const unit = match[2] ?? '';
  const days = /^(?:day|night)/.test(unit) ? n : /^week/.test(unit) ? 7 * n : 0;
  const minutes = /^h/.test(unit) ? 60 * n : /^m/.test(unit) ? n : 0;
  const rest = `${text.slice(0, match.index)} ; ${text.slice(match.index + match[0].length)}`.replace(REMINDS, ' ; ');
  const task = /(?:^|[\s;])to (\p{L}.{1,60}?)(?= (?:at|on) \d|$)/u.exec(rest)?.[1] ?? null;
  return { ahead: { days, minutes }, task, rest: task ? rest.replace(`to ${task}`, ' ; ') : rest };
}

type Times = Pick<Said, 'clocks' | 'weekdays' | 'once' | 'from' | 'until' | 'shift' | 'words'>;

/** What is said of time, and the words that are left. Null: something of time that is no part of a change. */
function timesIn(text: string, setting: Setting): Times | null {
  const times: Times = { clocks: [], weekdays: [], once: [], from: null, until: null, shift: null, words: [] };
  const spans: { start: number; end: number }[] = [];
  for (const value of readValues(text, setting)) {
    // "One" names what is spoken of.
    if (value.kind === 'clock' && /^ones?$/.test(text.slice(value.start, value.end))) continue;
    if (!take(value, text, times)) return null;
    spans.push(value);
  }
  let rest = text;
  for (const { start, end } of spans.toReversed()) rest = `${rest.slice(0, start)} ; ${rest.slice(end)}`;
  times.words = rest.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return times;
}

const FROM = /^(?:from|starting|beginning|as of|since)\b/;
const FROM_BEFORE = /\b(?:from|starting|beginning|as of)(?: (?:on|in|with))? ?$/;
const UNTIL_BEFORE = /\b(?:until|till|'til|up to) ?$/;

function take(value: Found, text: string, into: Times): boolean {
  const words = text.slice(value.start, value.end);
  const lead = text.slice(Math.max(0, value.start - 16), value.start);
  const onwards = FROM.test(words) || FROM_BEFORE.test(lead);
  switch (value.kind) {
    case 'clock':
      into.clocks.push({ time: value.time, other: value.sure ? null : value.other });
      return true;
    case 'weekdays':
      into.weekdays.push(...value.days);
      return true;
    case 'length': {
      const way = /\b(?:earlier|sooner|later|back|forward)\b/.exec(text.slice(value.start, value.end + 9))?.[0];
      if (!way || into.shift !== null) return false;
      into.shift = /^(?:earlier|sooner|forward)$/.test(way) ? -value.minutes : value.minutes;
      return true;
    }
    case 'date':
    case 'date_range':
      // "After Christmas" begins with the day behind it.
      if (/^after\b/.test(words))
        return onDays(
          {
            from: value.kind === 'date' ? value.date.add({ days: 1 }) : value.from,
            to: value.kind === 'date' ? value.date : value.to,
          },
          true,
          false,
          into,
        );
      return onDays(
        value.kind === 'date' ? { from: value.date, to: value.date } : value,
        onwards,
        UNTIL_BEFORE.test(lead) || /^(?:until|till)\b/.test(words),
        into,
      );
    case 'bound':
      into.until = value.until;
      return true;
    default:
      return false;
  }
}

function onDays({ from, to }: Days, onwards: boolean, ends: boolean, into: Times): boolean {
  if (onwards && into.from) return false;
  if (onwards) into.from = from;
  else if (ends) into.until = to;
  else into.once.push({ from, to });
  return true;
}

const isNothing = (word: string) => ACTING.has(word) || SMALL.has(word) || KINDS.has(word) || OPENERS.has(word);

const saysSomething = ({ clocks, weekdays, once, from, until, ahead, shift, slot, which, act }: Said) =>
  clocks.length + weekdays.length + once.length > 0 ||
  Boolean(from ?? until ?? ahead ?? which ?? shift) ||
  act === 'again' ||
  (slot !== null && act !== 'set');
