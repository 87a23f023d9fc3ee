import type { Setting } from '../language/index.ts';
import { datesIn } from '../plan/index.ts';
import { farBoundIn, NUMBER, numberOf } from '../plan/said/index.ts';
import { bare, isQuestion } from './lead.ts';
import type { RunningWord } from './types.ts';

/** What a plan may lead to. */
const EVENT =
  '(?:(?:half[ -]?)?marathon|race|exam|exams|test|finals?|deadline|due date|date|wedding|concert|recital|presentation|talk|viva|defen[cs]e|submission|hand-?in|competition|tournament|match|event|trip|interview|performance|gig|show|audition|trial|regatta|triathlon|10k|5k|run|ride|day|big day|thesis|paper|report|assignment|appointment|certification|resit|retake|mock|assessment|goal|target|end date|finish date)';
const THE_EVENT = `(?:(?:the|my|our|that|this|its|the goal's) )?(?:[a-z'-]+ ){0,3}?${EVENT}`;
const NOUN = new RegExp(`\\b${EVENT}\\b`);
const MOVED =
  "(?:(?:has|have|had|got|was|were|is|are|'s|gets|been|being|just|now|again|all) )*(?:moved|postponed|pushed(?: back| out| forward)?|brought forward|rescheduled|delayed|put (?:back|off)|changed|shifted|set back|deferred|preponed|extended|advanced)";
const SPAN = `(${NUMBER}) (?:more |extra |further |additional )?(days?|weeks?|months?)`;
/** Without a number it is one. */
const ONE_MORE = /\b(another|an extra|a further) (?=(?:day|week|month)\b)/;
const BY = new RegExp(`\\b(?:by )?${SPAN}(?: (later|earlier|sooner|back|forward|ahead|longer|more))?\\b`);

const IS_MOVED = new RegExp(
  `^(?:(?:they|we|he|she|my [a-z]+|the (?:school|university|uni|organi[sz]ers?|club|office|publisher|client|boss))(?:'ve| have| had| just)? )?(?:${THE_EVENT}(?:'s)? ${MOVED}|(?:moved|postponed|pushed(?: back)?|brought forward|rescheduled|delayed|changed|shifted|extended) ${THE_EVENT})\\b`,
);
const IS_ON = new RegExp(
  `^(?:the |my )?(?:new |other )?${THE_EVENT}(?: (?:for|of) (?:it|that|the [a-z]+|my [a-z]+))?(?:'s| is| will be| takes place| falls)(?: now| going to be| actually| in fact)*(?: (?:on|for|by|only|not until|already))?\\b`,
);
const IS_LATER = new RegExp(
  `^${THE_EVENT}(?:'s| is| will be| comes)(?: now| only| actually)* ${SPAN} (later|earlier|sooner)\\b`,
);
const NEW_DATE =
  /^(?:(?:they|we|i)(?:'ve| have)? (?:gave|got|given|have|set) (?:me |us )?)?(?:(?:an?|the|my) )?(?:new|earlier|later|different|other|another) (?:exam |race |test |due |end )?(?:date|day|deadline|term)\b/;
const WANTED_BY = new RegExp(
  `^(?:(?:they|he|she|my [a-z]+|the (?:school|university|uni|publisher|client|office|[a-z]+))(?: now| suddenly| already)? (?:wants?|needs?|expects?|has to have)|i (?:now |suddenly )?(?:have to|must|need to) (?:hand in|submit|deliver|finish|have)) ${THE_EVENT}(?: done| ready| in| finished)? (?:by|on|before|until|already)\\b`,
);
/** "My supervisor wants it two weeks earlier". */
const WANTED_EARLIER = new RegExp(
  `^(?:they|he|she|(?:my |the )?[a-z]+)(?: now| suddenly)? (?:wants?|needs?|expects?) (?:it|that|this|the thing|everything|${THE_EVENT})(?: done| ready| in| finished)? ${SPAN} (earlier|sooner|later)\\b`,
);
const UNTIL_NOW =
  /^(?:i|we)(?:'ve| have| now have|'ve got| got| have got|'ll need| need|'d like| want| would like)(?: now| it| this)? (?:until|till|time until|time till)\b/;
const EXTENSION = new RegExp(
  `^(?:i|we)(?:'ve| have)? (?:got|been given|have|was given|were given) (?:an? )?(?:${SPAN} )?extension\\b`,
);

/** "They cancelled my test, …": what follows says the new day. */
const CALLED_OFF = new RegExp(
  `^(?:(?:they|he|she|the [a-z]+|my [a-z]+)(?:'ve| have| has|'s)?(?: just)? )?(?:(?:cancelled|canceled|called off|postponed|moved|rescheduled|pushed back|changed|delayed) ${THE_EVENT}|${THE_EVENT}(?:'s| is| was| got| has been|'s been)(?: been)? (?:cancelled|canceled|called off|postponed|moved|rescheduled|pushed back|delayed|changed))[,.;:!]+ (?:(?:and|but|so|now) )*`,
);

/** "The exam has been moved to the 24th", "the race is a week later now": the day that the plan leads to. Null: none of that. */
export function dayMovedIn(message: string, setting: Setting): Extract<RunningWord, { kind: 'day' }> | null {
  const head = CALLED_OFF.exec(bare(message));
  const tail = head && dayMoved(bare(message).slice(head[0].length), setting);
  if (tail) return { ...tail, of: NOUN.exec(head[0])?.[0] ?? tail.of };
  const said = dayMoved(message, setting);
  if (said) return said;
  // "They had a cancellation so the test is this Friday now": what stands before says why.
  const [last = '', why] = bare(message)
    .split(/, (?:so |and )?|\. |! |,? so /)
    .toReversed();
  return why !== undefined && NOW.test(last) ? dayMoved(last, setting) : null;
}
const NOW = /\b(?:now|instead|already)\b|^(?:the |my )?new\b/;

function dayMoved(message: string, setting: Setting): Extract<RunningWord, { kind: 'day' }> | null {
  const text = bare(message);
  if (text === '' || (isQuestion(message) && /\?/.test(message) && !/\b(?:moved|postponed)\b/.test(text))) return null;
  const of = NOUN.exec(text)?.[0] ?? null;
  const later = IS_LATER.exec(text);
  if (later) return { kind: 'day', of, to: null, by: daysOf(later[1], later[2], later[3]) };
  const wanted = WANTED_EARLIER.exec(text);
  if (wanted) return { kind: 'day', of: of ?? 'deadline', to: null, by: daysOf(wanted[1], wanted[2], wanted[3]) };
  const isMoved = IS_MOVED.test(text) || EXTENSION.test(text);
  if (!isMoved && !IS_ON.test(text) && !NEW_DATE.test(text) && !UNTIL_NOW.test(text) && !WANTED_BY.test(text))
    return null;
  const monthDay = Number(BARE_ORDINAL.exec(text)?.[1] ?? 0);
  if (monthDay >= 1 && monthDay <= 31) return { kind: 'day', of, to: null, by: null, monthDay };
  const [date, ...more] = datesIn(
    text.replace(/\bfrom (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: [a-z]+)?|[a-z]+ \d{1,2}(?:st|nd|rd|th)?) to\b/, 'to'),
    setting,
  );
  const to =
    more.at(-1) ?? date ?? endOf(text, setting) ?? datesIn(text.split(/ to (?!.* to )/).at(-1) ?? '', setting)[0];
  if (
    to &&
    /\d|\b(?:until [a-z]+$|(?:end|middle|beginning|start) of|christmas|new year|easter|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/.test(
      text,
    )
  )
    return { kind: 'day', of, to: to.date.toString(), by: null };
  const by = isMoved ? BY.exec(text) : null;
  if (!by) return null;
  const back = /\b(?:forward|earlier|sooner|preponed|advanced)\b/.test(text) ? 'earlier' : (by[3] ?? 'later');
  return { kind: 'day', of, to: null, by: daysOf(by[1], by[2], back) };
}

/** "By the end of March". */
function endOf(text: string, setting: Setting): { date: Temporal.PlainDate } | null {
  const date =
    /\b(?:by|until|till) (?:the )?(?:(?:end|middle|beginning|start) of\b|(?:january|february|march|april|may|june|july|august|september|october|november|december)$)/.test(
      text,
    )
      ? farBoundIn(text, setting)
      : null;
  return date ? { date } : null;
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
/** The last one that is named, and no month with it. */
const BARE_ORDINAL = new RegExp(
  `(?<!(?:${MONTH}|day),? (?:the )?)\\b(\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of )?${MONTH})(?!.*\\d)`,
);

function daysOf(n = '', unit = '', way = ''): number {
  const days = numberOf(n) * (unit.startsWith('w') ? 7 : unit.startsWith('m') ? 30 : 1);
  return /earlier|sooner|forward|ahead/.test(way) ? -days : days;
}

const MORE_TIME = [
  new RegExp(`^(?:just |maybe )?${SPAN} (?:more|longer|extra)(?: please)?$`),
  new RegExp(
    `^(?:i|we)(?:'d| would|'ll| will| still| really| probably| might| may| do)* (?:need|want|like|take)(?: to have)? (?:another |an extra |a further )?${SPAN}(?: more| longer| extra| on top| for (?:it|that|this|the [a-z ]{2,30}))*(?: please)?$`,
  ),
  new RegExp(
    `^(?:give me|can i (?:have|get)|could i (?:have|get)|may i have|let me have|add|i'll take) (?:another |an extra |a further )?${SPAN}(?: more| longer| extra| on top| to (?:it|the plan|this)| for (?:it|that|this|the [a-z ]{2,30}))*(?: please)?$`,
  ),
  new RegExp(
    `^(?:it|this|that|the [a-z]+)(?:'ll| will|'s going to| is going to| takes| needs| will need| will take)(?: take| need)? (?:another |an extra )?${SPAN}(?: more| longer)*$`,
  ),
  new RegExp(
    `^(?:extend|lengthen|prolong|stretch) (?:it|this|that|the (?:plan|goal|milestone|stage|deadline)|my (?:plan|goal)) (?:by|for|out (?:by|to)) ${SPAN}\\b`,
  ),
  new RegExp(`^(?:i )?need (?:another |an extra )?${SPAN}(?: more| longer)?$`),
  new RegExp(`^(?:i )?need more time[,: ]+(?:about |maybe |say |another )*${SPAN}\\b`),
];
/** Why more time is needed, ahead of it. */
const LATE =
  /^[^,;.!]*\b(?:won't|will not|can't|cannot|not (?:be )?(?:done|ready|finished|there)|nowhere near|behind|slow(?:er)?|longer|late|unfinished)\b[^,;.!]*[,;.!]/;
const OF_THE_END = /\b(?:stage|milestone|deadline|phase|part|block|on time|in time|by then|finish\w*|ready|done)\b/;
const ANOTHER = /\b(?:another|more|longer|extra|further|extend|lengthen|prolong|stretch)\b/;

/** "I need another two weeks": so many weeks more. Days and "off" are something else. */
export function moreTimeIn(message: string): Extract<RunningWord, { kind: 'longer' | 'day' }> | null {
  const text = bare(message)
    .replace(/\b(?:a )?fortnight\b/, 'two weeks')
    .replace(ONE_MORE, '$1 one ');
  if (!ANOTHER.test(text) || /\b(?:off|break|rest|pause|sick|away)\b/.test(text)) return null;
  const wish = LATE.test(text) ? (text.split(/[,;.!] ?(?:so |and |but )?/).at(-1) ?? text) : text;
  for (const form of MORE_TIME) {
    const [, n = '', unit = ''] = form.exec(wish) ?? [];
    if (!unit) continue;
    // Days more are those of a stage or a deadline; of anything else they may be days to work on.
    if (unit.startsWith('d') && !(LATE.test(text) && OF_THE_END.test(text))) continue;
    if (unit.startsWith('d')) return { kind: 'day', of: 'deadline', to: null, by: numberOf(n) };
    return { kind: 'longer', weeks: numberOf(n) * (unit.startsWith('m') ? 4 : 1) };
  }
  return null;
}
