import type { Setting } from '../language/index.ts';
import type { DayPart } from '../language/values.ts';
import { withoutAgain } from './again.ts';
import { aheadIn, LEAVES_AT, TO_GET_THERE } from './ahead.ts';
import { exchangedIn } from './exchanged.ts';
import { facetsIn } from './facets.ts';
import { added, isOneMore } from './one-more.ts';
import { opened } from './opening.ts';
import { plainly } from './plain.ts';
import { reasonedIn } from './reasoned.ts';
import { renames } from './rename.ts';
import { slotIn } from './slot.ts';
import { supposed } from './supposed.ts';
import { inSlot } from './times.ts';
import { TAKEN, type Times, timesIn } from './times-said.ts';
import type { ClockSaid, Said } from './types.ts';
import {
  ABSENT,
  ACTING,
  ACTS,
  AWAY_THEN,
  EXCEPT,
  KINDS,
  MOVES,
  NOT_ASKED,
  OF_WHAT_IS_THERE,
  OPENERS,
  OTHERS_ARE,
  OTHERS_DO,
  PARTS,
  PUTS,
  SMALL,
  UNCLEAR,
} from './words.ts';

const LONGEST = 160;

/**
 * What a message says of something that is there, and in which words it names that. First what the language room reads as time is taken out, then
 * the words that only order, join or thank; what is left names the thing. Null: nothing of the kind is said.
 */
export function readSaid(message: string, setting: Setting): Said | null {
  const [proposed, written] = proposal(message.replaceAll('’', "'").replace(/\s+/g, ' ').trim());
  if (written.length > LONGEST || /["“]/.test(written) || asks(written) || supposed(written)) return null;
  const lower = plainly(written);
  const ended = lower.replace(/[\s.!]+$/, '');
  const plain = exchangedIn(ended, setting)?.said ?? reasonedIn(ended, setting) ?? lower;
  const rename = renames(written, setting);
  if (rename) return rename;
  if (OTHERS_DO.test(plain) && /\b(?:don't|do not|doesn't|never)\b/.test(plain)) return null;
  const way = WAY.exec(plain);
  const toPart = partSaid(plain);
  const again = withoutAgain(plain);
  const text = opened(again ?? (way ? plain.slice(way[0].length) : plain))
    .replace(SHUT_THEN, '')
    .replace(OTHERS_DO, ' no ')
    .replace(OTHERS_ARE, ' no ')
    .replace(NOT_ASKED, ' no ')
    // "She's away, next Sunday instead": why, and no leaving out.
    .replace(ABSENT, INSTEAD.test(plain) ? ' ' : ' no ')
    .replace(AWAY_THEN, ' no ')
    // "Weekends are 9".
    .replace(DAYS_ARE, '$1 at ')
    // "Make it 7, except on Mondays".
    .replace(MADE_AT, '$1 at $2')
    // "30 on Fridays" is no hour.
    .replace(MINUTES_ON, '$1 minutes ');
  if ((NEW.test(text) && !TO_GET_THERE.test(text) && !aheadIn(text)) || OF_A_DAY.test(text)) return null;
  if (LEAVES_AT.test(text) || tellsAway(text) || GIVES_WAY.test(text)) return null;
  const before = aheadIn(text);
  if (before && NOT.test(text)) return null;
  const facets = facetsIn(before?.rest ?? text, setting);
  // "Twice a day, morning too".
  const left = facets.often && 'perDay' in facets.often ? facets.rest.replace(A_PART, '$1s') : facets.rest;
  if (UNCLEAR.test(left)) return null;
  const spoken = slotIn(unmarked(left), setting);
  // A number alone, and nothing before it that tells what it is.
  if (/^\W*\d{1,2}\W*$/.test(plain)) return null;
  const times = timesIn(withClock(spoken), setting);
  if (!times) return null;
  const { rest, weekdays, part, minutes, shift, ...said } = times;
  const length = facets.length ?? (minutes === null ? null : { minutes });
  const ofIt = facets.policy !== null || length !== null || facets.often !== null;
  const acts = again === null ? actOf(facets.rest, ofIt) : 'again';
  const isDay = times.once.length + times.loose.length + weekdays.length + times.clocks.length > 0;
  const isBare = isDay && !spoken.slot && !spoken.which && !ofIt && !times.from && !times.until;
  const isNew = (facets.shift ?? shift) === null || times.once.length + times.loose.length === 1;
  const joined = acts === 'set' && isBare && isNew && isOneMore(plain);
  // "Stop it until the 5th" rests it until then, and ends nothing.
  const rests = acts === 'remove' && times.until !== null && times.from === null && STOPS_UNTIL.test(plain);
  const act = joined ? 'add' : rests ? 'skip' : acts === 'only' && saysThen(times) ? 'set' : acts;
  // "Tonight" names one of the times where nothing new is said.
  const takesAway = act === 'skip' || act === 'remove' || act === 'keep';
  // "Not Friday and Saturday nights" is every week's.
  const isEach = spoken.slot?.kind === 'part' && spoken.slot.every && times.loose.length > 0;
  // "Make it an hour, except Fridays" is of the others.
  const saysNew = length !== null || facets.policy !== null || times.clocks.length > 0;
  const excepts = act === 'skip' && saysNew && EXCEPT.test(plain) ? [...times.loose, ...weekdays] : [];
  if (excepts.length > 0 && times.once.length > 0) return null;
  const [loose, named] =
    excepts.length > 0 ? [[], []] : isEach ? [[], [...weekdays, ...times.loose]] : [times.loose, weekdays];
  const clocks = part ? times.clocks.map((clock) => ofPartSaid(clock, part)) : times.clocks;
  const later = (facets.shift ?? shift) !== null;
  if (part && !takesAway && !later && !toPart && (clocks.length !== 1 || clocks[0]?.other)) return null;
  // "Thursday not Tuesday": the rows know which gives way.
  if (act === 'skip' && DAY_NOT_DAY.test(plain)) return null;
  // "Not today, tomorrow" exchanges the one for the other.
  if (act === 'skip' && EXCHANGES.test(text) && times.once.length + loose.length > 1) return null;
  const isTimeless = !spoken.slot && !spoken.which && times.once.length + loose.length + named.length === 0;
  // "Not Sara, Zara" exchanges words of a name.
  if (act === 'skip' && excepts.length === 0 && (RATHER.test(text) || (NOT_A_BUT_B.test(text) && isTimeless)))
    return null;
  const read: Said = {
    slot: spoken.slot ?? (part && (takesAway || later) ? { kind: 'part', part, every: false } : null),
    which: spoken.which,
    whichLoose: spoken.which !== null && BY_WEEKDAY.test(plain),
    ...said,
    clocks,
    shift: facets.shift ?? shift,
    ...exceptions(
      excepts.length > 0 ? 'set' : act,
      [...spoken.weekdays, ...(toPart && named.length === 7 ? [] : named)],
      loose,
      text,
    ),
    ahead: before?.ahead ?? null,
    task: before?.task ?? null,
    moves: MOVES.test(text),
    way: way ? (way[1] === 'later' ? 1 : -1) : BEFORE.test(text) ? -1 : 0,
    length,
    policy: facets.policy,
    forGood: facets.forGood || TOLD_TO_STOP.test(plain) || (act === 'remove' && isTimeless && ENDS_IT.test(plain)),
    often: facets.often,
    toPart: act === 'set' && times.clocks.length === 0 ? toPart : null,
    proposes: proposed,
    ofMonth: /\bthe \d{1,2}(?:st|nd|rd|th)\b(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/.test(
      text,
    ),
    off: OFF.test(text),
    joined,
    title: null,
    gives: [],
    except: excepts,
    puts: PUTS.test(plain),
    all: ALL.test(plain),
    rather: PUT_RIGHT.test(written),
    wholeHour: false,
    changes:
      MOVES.test(plain) ||
      FOR_IT.test(plain) ||
      OF_WHAT_IS_THERE.test(text) ||
      OF_WHAT_IS_THERE.test(plain) ||
      facets.forGood,
    ...wordsIn(toPart ? rest.replace(PART_WORD, ' ') : rest),
  };
  // "Push the stand-up back 20 minutes".
  if (read.shift !== null) read.words = read.words.filter((word) => !/^(?:back|forwards?|along)$/.test(word));
  if (read.act === 'keep') read.words = read.words.filter((word) => word !== 'back');
  // "The pool is closed on Monday": the pool may be what is on the list.
  const absent = ABSENT.exec(plain)?.[1];
  if (absent) read.aside.push(absent);
  if ((proposed && !isProposal(read)) || (OTHERS_ARE.test(plain) && read.words.length === 0)) return null;
  if (read.act === 'add') Object.assign(read, added(read, plain));
  if (isAnotherHour(read) && (INSTEAD_THEN.test(plain) || MAKES.test(plain))) read.forGood = true;
  return saysSomething(read) ? read : null;
}

/** "Tablets at 8 instead", by its name and of no day: whenever it comes. */
const INSTEAD_THEN = /\binstead\b(?! of)/;
/** "Make shopping 9 am" says how it is, where "move" may be of one time alone. */
const MAKES = /^\W*(?:(?:please|can you|could you|but|and|so|ok)[ ,]+)*(?:make|put|set)\b/;
const isAnotherHour = ({ act, clocks, words, slot, which, once, loose, weekdays, from, until }: Said): boolean =>
  act === 'set' &&
  clocks.length === 1 &&
  words.length > 0 &&
  once.length + loose.length + weekdays.length === 0 &&
  !(slot ?? which ?? from ?? until);

/** "Tomorrow at 10 for the pads". */
const FOR_IT = /\d(?: ?[ap]m)? (?:then )?for (?:the|my|our) \p{L}+(?: \p{L}+)?$/u;

/** "Saturdays instead of Fridays": the rows know which gives way. */
const GIVES_WAY = /\b(?:instead of|rather than) (?:on |the )?(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*/u;

/** "Move it to Thursday, just this week" takes nothing away. */
const saysThen = ({ once, loose, clocks, shift }: Times): boolean =>
  once.some(({ from, to }) => !from.equals(to)) && (loose.length > 0 || clocks.length > 0 || shift !== null);

const ONE_DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?';
/** "They're shut Saturdays, Monday instead": why not then. */
const SHUT_THEN = new RegExp(
  `\\b(?:they|it|he|she|we|i|the \\w+)(?:'re|'s|'m| are| is| am)? (?:shut|closed|not open|not in|off|don't open|doesn't open) (?:on )?${ONE_DAY}(?: (?:and|or) ${ONE_DAY})?[,;:–-]+ (?=(?:so |then |rather )?(?:on )?${ONE_DAY}\\b)`,
);

const DAY_NOT_DAY = new RegExp(
  `^(?:(?:no|oh|sorry|i meant?|it's|on)[ ,]+)*${ONE_DAY},? (?:and )?not (?:on )?${ONE_DAY}[.!]*$`,
);

const STOPS_UNTIL = /\b(?:stop|drop|no|forget|lose|remove)\b.*\b(?:until|till)\b/;

export const ALL =
  /\b(?:all of (?:them|it|those)|them all|all (?:the )?(?:sessions|ones|reminders)|every (?:single )?one)\b/;
/** "Before 9 tomorrow", of what is later than that. */
const BEFORE = /\bbefore (?:\d{1,2}(?:[:.]\d\d)?|noon|midday)(?: ?[ap]m)?(?= |$)/;

const PROPOSES =
  /^(?:(?:and|or|ok|so|then|hm)[ ,]+)*(?:what|how) about (?:(?:on|doing it|it) )?(.{2,60}?)(?:\?+|(?<=instead|same time|then))$/i;

/** "What about Saturday, same time?" is a day for what was spoken of, said as one. */
function proposal(written: string): [boolean, string] {
  const [, said] = PROPOSES.exec(written) ?? [];
  return said ? [true, said] : [false, written];
}

const isProposal = ({ act, slot, which, once, loose, words }: Said) =>
  act === 'set' && !slot && !which && once.length + loose.length === 1 && words.length === 0;

const PART_WORD = /\b(?:to|into|in|for|make it) (?:the |an? )?(?:morning|afternoon|evening|night|lunchtime)s?\b/;
const AFTER_WORK =
  /^(?:rather |better |make it |do it |move it to |move it |put it )?after (?:work|the office|school)(?: (?:instead|please|rather|is better|would be better))*$/;
const TO_PART =
  /\b(?:to|into|in|for|rather|better|make it|make that) (?:the |an? )?(morning|afternoon|evening|night|lunchtime)s?(?: time)?(?: (?:instead|please|then|rather|better))*(?=$| (?:from|starting|as of)\b)|^(?:rather |better |make it |make that |do it )?(?:in the )?(morning|afternoon|evening|night)s(?: (?:instead|please|rather|(?:is|are|would be|work|works) better))+$/;

/** "Move the iron to evenings", "mornings are better": the part of the day that it is to come in. */
function partSaid(text: string): DayPart | null {
  if (AFTER_WORK.test(text.replace(/[\s.!]+$/, ''))) return 'evening';
  const [, to, alone] = TO_PART.exec(text.replace(/[\s.!]+$/, '')) ?? [];
  const part = to && (MOVES.test(text) || /\b(?:rather|better)\b/.test(text)) ? to : alone;
  return part ? (PARTS[part] ?? null) : null;
}

/** "In the morning, 9": the reading that lies in that part of the day. */
function ofPartSaid({ time, other }: ClockSaid, part: DayPart): ClockSaid {
  const fits = [time, ...(other ? [other] : [])].filter((one) => inSlot(one, { kind: 'part', part, every: false }, []));
  return fits.length === 1 && fits[0] ? { time: fits[0], other: null } : { time, other };
}

/** "Only 20 minutes" takes nothing away, "every other day is fine" keeps nothing as it was. */
function actOf(text: string, ofIt: boolean): Said['act'] {
  const act = ACTS.find(([, form]) => form.test(text))?.[0] ?? 'set';
  if (act === 'keep') return ofIt && !/\b(?:don't|dont|do not|keep|leave)\b/.test(text) ? 'set' : act;
  if (act === 'add' && / for (?:it|that|this)$/.test(text)) return ofIt ? 'set' : act;
  return ofIt && (act === 'only' || act === 'remove') ? 'set' : act;
}

/** "Can you …?" orders; any other question asks. */
const asks = (message: string) =>
  message.includes('?') &&
  !(
    message.indexOf('?') === message.length - 1 &&
    /^\W*(?:(?:hey|ok|oh|and|so)[ ,]+)*(?:can|could|would|will) (?:you|we)\b/i.test(message)
  );

export const BY_WEEKDAY =
  /(?<!\b(?:this|next|coming|this coming) )\b(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)? (?:one|session|class|lesson|dose|reminder|task)\b/;
/** "She's away till the 10th" tells of somebody, and orders nothing. */
export const tellsAway = (text: string): boolean => AWAY_TILL.test(text.toLowerCase());
const AWAY_TILL =
  /^\p{L}{1,20}(?:'s| is|'re| are) (?:away|out|off|abroad|gone|on holiday) (?:till|until|til) [^,;.]{2,40}$/u;
/** What was said before was wrong. */
const PUT_RIGHT = /^\W*(?:(?:oh|ah|um|ok|hm)[\s,]+)*(?:no|nope|sorry|oops|wait|i meant?)\b|\binstead\W*$/i;
const INSTEAD = /\b(?:instead|do it|make it|move it|rather|same time)\b/;
const DAYS_ARE =
  /\b((?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays?)(?: are| is|'s)(?: at)? (?=\d|half |quarter |noon|midnight)/g;
const MADE_AT =
  /\b((?:make|move|do|have|put|set) (?:it|that|this|them))(?: to| at)? (\d{1,2}(?:[:.]\d\d)?)(?=,? (?:for an?|for \d|except|but|and|on|from)\b)/;
const MINUTES_ON =
  /^((?:2[5-9]|[3-9]\d|1\d\d))(?: on| at)? (?=(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays?)/;
const A_PART = /\b(morning|afternoon|evening|night)\b/;
const OFF = /\b(?:cancel(?:led|ed)?|called off|call off|is off|scrap(?:ped)?|it's off)\b/;
const TOLD_TO_STOP =
  /\b(?:said|says|told me|wants me|thinks)(?: that)?(?: to| i should| i can| i may)* stop(?: (?:it|them|taking (?:it|them)))?$/;
/** "Stop the journal one", "no more sit-ups": all that follow. "Cancel" and "drop" may be said of one. */
const ENDS_IT =
  /^(?:(?:ok|oh|and|so|no|please|actually|can you|could you|i want to)[ ,]+)*(?:stop|no more|get rid of|no longer|ditch|scrap)\b/;
/** "Everything on Saturday" is whatever stands there, and not what was spoken of. */
const OF_A_DAY =
  /\b(?:everything|anything|whatever|all) (?:i have |there is |that is |planned )?(?:on|for|from) \p{L}/u;
/** "It's Wednesday, not Tuesday". */
const RATHER = /^\W*(?:it's|its|it is|that's|thats|i meant?|on|make it) (?!not\b)[^;]{2,40}?,? (?:and )?not\b/;
const EXCHANGES = /\bnot\b[^,;]*[,;](?! (?:and|or|not)\b)|\bbut\b/;
const NOT_A_BUT_B = /^(?:no,? )?not (?:\p{L}+[ ,;]+){1,3}\p{L}+$/u;
const NOT = /\b(?:don't|do not|not|never|no|stop)\b/;
/** "No earlier, half 5": on which side of what stands there. */
const WAY = /^\W*(?:(?:no|nope|sorry|actually|oh|a bit)[ ,]+)*(earlier|later|sooner)[ ,]+(?=at |half |quarter |\d)/;
/** "Mornings, 8"; "Thursdays I can only do 7". */
const LAST_NUMBER = /(?<=^|[;,] ?)(\d{1,2}(?:[:.]\d\d)?)$/;
const AFTER_A_DAY = /(?<=\b(?:mon|tues|wednes|thurs|fri|satur|sun)days? {1,3})(?:only )?(\d{1,2}(?:[:.]\d\d)?)$/;
const withClock = ({ slot, rest }: ReturnType<typeof slotIn>) =>
  (slot ? rest.replace(LAST_NUMBER, ' at $1') : rest)
    .trim()
    .replace(/^(\d{1,2}(?:[:.]\d\d)?)$/, 'at $1')
    .replace(/(?<=, ?)(\d{1,2}(?:[:.]\d\d)?)$/, 'at $1')
    .replace(AFTER_A_DAY, 'at $1');

/** A wish of its own, a question or a report, whatever stands in it. */
const NEW =
  /^(?:remind me (?:to|of|about)\b|(?:i|we) \w|set (?:a|an|up)\b|my goal\b|new (?:task|reminder)\b|what|when|how|why|who|where|which|did\b|do i|is\b|are\b|does\b|was\b|if\b|unless\b|should\b|shall\b)/;

/** Read alone, a day says which; "not on Sundays" and "to 8:30" would be read as something else. */
const unmarked = (text: string) =>
  text
    .replace(
      /\b(?:except(?: for| on)?|but not|not|no|without|apart from)\b(?! (?:at all|any ?more|longer|more))/g,
      TAKEN,
    )
    .replace(
      /\bto (?=\d)(?!\d{1,2}(?:st|nd|rd|th)\b)(?!\d{1,2}(?:st|nd|rd|th)? ?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/g,
      'at ',
    );

/** "Every day except Friday": all of them but that one. */
function exceptions(
  act: Said['act'],
  weekdays: number[],
  loose: number[],
  text: string,
): Pick<Said, 'act' | 'weekdays' | 'loose'> {
  const named = [...new Set(weekdays)];
  const all = named.length === 7 && /\b(?:every ?day|daily|all week)\b/.test(text);
  if (!all || act !== 'skip') return { act, weekdays: named, loose };
  const out = loose.length > 0 ? loose : weekdays.filter((day) => weekdays.filter((other) => other === day).length > 1);
  return { act: 'only', weekdays: named.filter((day) => !out.includes(day)), loose: [] };
}

const ORDERS =
  /\b(?:skip|cancel|move|make|drop|delete|remove|only|also|instead|not|no|and|both|except|without|push|change|stop)\b/;

/** A clause that holds no word of time or change is beside the point, unless it is the only one. */
function wordsIn(rest: string): Pick<Said, 'words' | 'aside'> {
  const clauses = rest.split(/[,.:!]/).map((clause) => ({
    says: clause.includes(TAKEN.trim()) || tokens(clause).some((word) => ACTING.has(word)),
    // "Cancel the vet, cat's fine": behind what is said, a clause without time or order tells why.
    tells: !clause.includes(TAKEN.trim()) && !ORDERS.test(clause),
    words: tokens(clause).filter((word) => !isNothing(word)),
  }));
  const first = clauses.findIndex(({ says }) => says);
  const isAside = ({ says, tells }: (typeof clauses)[number], at: number) =>
    (!says && first >= 0) || (at > first && first >= 0 && tells);
  return {
    words: clauses.filter((one, at) => !isAside(one, at)).flatMap(({ words }) => words),
    aside: clauses.filter((one, at) => isAside(one, at)).flatMap(({ words }) => words),
  };
}

const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
const isNothing = (word: string) => ACTING.has(word) || SMALL.has(word) || KINDS.has(word) || OPENERS.has(word);

const saysSomething = ({ clocks, weekdays, loose, once, from, until, ahead, shift, slot, which, act, ...said }: Said) =>
  clocks.length + weekdays.length + loose.length + once.length > 0 ||
  Boolean(from ?? until ?? ahead ?? which ?? shift ?? said.length ?? said.policy ?? said.often ?? said.toPart) ||
  act === 'again' ||
  (act === 'keep' && said.words.length > 0) ||
  ((said.words.length > 0 || said.forGood || said.off) && (act === 'skip' || act === 'remove')) ||
  (slot !== null && act !== 'set');
