import { nthOf } from '../number-words.ts';
import { busyHours, lengthIn } from './busy-hours.ts';
import { type Clause, HAS_WORDS } from './clauses.ts';
import { clocksIn, minutesBetween, rangesIn } from './clocks.ts';
import { DAY, daysIn, freeDaysIn, withoutDays, withoutFreeDays } from './days.ts';
import { ONCE } from './once.ts';
import type { Busy } from './types.ts';

const SCHOOL_DAYS = [1, 2, 3, 4, 5];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
/** "Tuesdays the pool is free after 3": when something can be had, no time that is taken. */
const IS_FREE =
  /\b(?:is|are|i'?m|am)\s+(?:\w+\s+)?(?:free|open|available|empty|quiet|possible|best|better)\b|\bfree\s+(?:on|at|after|before|from|until)\b|\bmy\s+(?:free\s+|own\s+|me[- ])time\b|\bhalf[ -]?days?\b|\b(?:not|no|never)\s+(?:on|before|after)\b/i;
/** "School nights" are nights. */
const NIGHTS = /\b(?:school|work)\s?nights?\b/i;
/** "No commitments", said among other things. */
const NO_OTHERS =
  /^\W*no(?:thing)?\s+(?:other\s+|else\s+(?:is\s+)?)?(?:commitments?|plans|fixed(?:\s+times)?|appointments|classes|regular\s+\w+)\W*$/i;
/** The same, where more than that was told. */
const NOTHING_ELSE = /^\W*nothing\s+else\W*$/i;

/** Said in a clause of its own that nothing else is fixed. */
export const namesNone = (clauses: Clause[]): boolean =>
  clauses.some(({ text }) => NO_OTHERS.test(text) || (clauses.length > 2 && NOTHING_ELSE.test(text)));

/** Busy times of every week: "swimming Tuesdays 6.30 to 7.30 in the evening", "choir on Thursdays at 7 pm" (an hour, unless said). */
export function readCommitments(clauses: Clause[], asked = false): Busy[] {
  const found: Busy[] = [];
  let last = '';
  for (const [i, clause] of clauses.entries()) {
    const { topic } = clause;
    // "Football wed 8pm and sun 10am" is football twice, each at its own time.
    const again = topic === null && clause.bare && last !== '' && (clause.again || daysIn(clause.text).length > 0);
    const text = again ? `${last} ${clause.text.replace(/^\W*(?:also|plus)\s+/i, '')}` : clause.text;
    const bare = clause.bare && !again;
    if (topic !== null || bare || IS_FREE.test(text) || NIGHTS.test(text)) continue;
    const once = onceIn(text);
    const timed = once ? text.replace(once, ' ') : text;
    const next = clauses[i + 1]?.again ? (clauses[i + 1]?.text ?? '') : '';
    const hours = busyHours(`${timed}${lengthAfter(clauses[i + 1])}`, { later: next, byPart: asked });
    const free = freeDaysIn(text);
    const days = daysOf(withoutFreeDays(text), { earlier: clause.again ? (found.at(-1)?.days ?? []) : [], next });
    // "Lunch 12 to 1", asked for what is fixed: every day.
    const all = days.length === 0 && asked && rangesIn(timed).length > 0 ? EVERY_DAY : days;
    const on = all.filter((day) => !free.includes(day));
    if ((on.length === 0 && !once) || !hours) continue;
    const plain = once ? timed : withoutRhythm(withoutFreeDays(text));
    const title = titleOf(plain, timesIn(plain));
    if (title === '' || (!asked && /^for\s/i.test(title))) continue;
    if (!clause.within) last = title;
    found.push({ title, days: on, ...hours, ...(once ? { once } : rhythmIn(text)) });
  }
  return found.filter(({ from, to }) => minutesBetween(from, to) <= 16 * 60);
}

/** "Piano weds at 5, takes 45 mins": how long, in a clause of its own. */
const lengthAfter = (next: Clause | undefined): string =>
  next && lengthIn(` ${next.text}`) !== null && clocksIn(next.text).length === 0 && daysIn(next.text).length === 0
    ? `, ${next.text}`
    : '';

/** Where times stand: a range with its "to" as one. */
function timesIn(text: string): { start: number; end: number }[] {
  const clocks = clocksIn(text);
  const ranges = rangesIn(text, clocks);
  return [
    ...ranges,
    ...clocks.filter(({ start }) => !ranges.some((range) => start >= range.start && start < range.end)),
  ].sort((a, b) => a.start - b.start);
}

/** The days that are named, here or with the hours that go on; school is on school days. */
function daysOf(text: string, { earlier, next }: { earlier: number[]; next: string }): number[] {
  const named = daysIn(text);
  if (named.length > 0) return named;
  if (/\bschool\b/i.test(text)) return SCHOOL_DAYS;
  return earlier.length > 0 ? earlier : daysIn(next);
}

const EVERY_OTHER =
  /\b(?:every\s+(?:other|second|2nd|two\s+weeks?(?:\s+on)?|2\s+weeks?(?:\s+on)?|fortnight(?:\s+on)?)|alternate|fortnightly|bi-?weekly|jeden\s+zweiten|alle\s+(?:zwei|2)\s+wochen|cada\s+dos\s+semanas)(?:\s+on)?(?!\p{L})/iu;
/** "The first Monday of the month". */
const NTH_OF_MONTH =
  /\b(?:(?:on|every)\s+)?(?:the\s+)?(first|1st|second|2nd|third|3rd|fourth|4th|last)\s+(?=(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\s+(?:of|in|each|every)\b)/i;
const OF_MONTH = /\s+(?:(?:of|in)\s+)?(?:the|each|every|a)\s+month\b/i;

/** What nobody has every week: an appointment, a party. */
const HAPPENS_ONCE =
  /\b(?:dentist|orthodontist|hygienist|optician|haircut|hairdresser'?s?|barber'?s?|(?:doctor|dr|gp|hospital|vet)(?:'?s)?|appointment|appt|check-?up|scan|x-?ray|blood\s+test|smear|jabs?|vaccination|operation|surgery|interview|viewing|wedding|funeral|christening|bar\s+mitzvah|party|birthday|anniversary|flight|mot|car\s+service|exam|driving\s+test|parents'?\s+evening|graduation|concert|gig|delivery|health\s+visitor|midwife|plumber|electrician|surveyor|inspection|boiler\s+service|\p{L}*termin|\p{L}*arzt|friseur|hochzeit|dentista|m[ée]dico|cita|boda|fiesta)\b/iu;
const ONE_DAY = new RegExp(`\\b(?:on\\s+)?${DAY}`, 'gi');
const MANY_DAYS = /(?:days|tags|bados|mingos)\W*$/i;
const COMES_BACK =
  /\b(?:every|each|weekly|monthly|usually|always|regular\w*|fortnightly|alternate|jeden|cada|practice|rota|shifts?|volunteer\w*)\b/i;

/** The words for the one day that it is on: "next Tuesday", or "Saturday" of what happens once. */
function onceIn(text: string): string | undefined {
  const said = ONCE.exec(text)?.[0].trim();
  if (said) return said;
  const [day, ...others] = [...text.matchAll(ONE_DAY)];
  if (
    !day ||
    MANY_DAYS.test(day[0]) ||
    others.length > 0 ||
    daysIn(text).length !== 1 ||
    !HAPPENS_ONCE.test(text) ||
    COMES_BACK.test(text)
  )
    return undefined;
  return day[0];
}

/** How often, where it is not every week. */
function rhythmIn(text: string): Pick<Busy, 'weeks' | 'nth'> {
  const nth = NTH_OF_MONTH.exec(text)?.[1];
  if (nth && OF_MONTH.test(text)) return { nth: nthOf(nth) ?? 1 };
  return EVERY_OTHER.test(text) ? { weeks: 2 } : {};
}

const withoutRhythm = (text: string): string =>
  text.replace(EVERY_OTHER, ' ').replace(NTH_OF_MONTH, ' ').replace(OF_MONTH, ' ');

/** "One week days 7 to 7", "Mondays are 10 to 6", "Fridays I start at 9": which week it is, or that it is so, and nothing that has a name. */
const OF_A_TURN =
  /^(?:(?:is|are|starts?|begins?|one|two|three|next|this|other|first|second|third|the|on|weeks?|days?|nights?|earl(?:y|ies)|lates?|shifts?|una?|otra|la|semana|eine|woche)\s*)+$/i;

/** "Bridge on a Tuesday afternoon". */
const ON_SUCH_A_DAY =
  /\b(?:on\s+)?(?:an?\s+)?((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)(?:\s+(?:mornings?|afternoons?|evenings?|nights?|lunch\s?times?))?(?=\W|$)/gi;

function titleOf(text: string, clocks: { start: number; end: number }[]): string {
  let rest = text.replace(/\([^)]*\)/g, (aside) => ' '.repeat(aside.length));
  // "My name is Aisha and I pick the kids up …"
  const who =
    /^\W*(?:my\s+name(?:\s+is|'s)|i'?m|i\s+am|it'?s)\s+[\p{L}'-]+\s+and\s+(?=i\s+\p{L}+)/iu.exec(text)?.[0] ?? '';
  // "I'm Catholic so church …", "can you plan around my choir …": what stands before it is why, or what to do with it.
  const lead = /\b(?:so|around|because\s+of)\s+(?:i\s+(?:have|go\s+to)\s+)?(?:my\s+|our\s+|the\s+)?(?=\p{L})/iu.exec(
    text,
  );
  const named = lead && lead.index < (clocks[0]?.start ?? 0) ? lead.index + lead[0].length : who.length;
  for (const { start, end } of [...clocks].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const title = withoutDays(rest.slice(named).replace(ON_SUCH_A_DAY, ' $1 '))
    .replace(
      /(?:\b(?:for|takes?|lasts?|lasting)\s+(?:about\s+)?)?\b(?:an?|one|two|three|half|\d+(?:\.\d)?)\s*(?:an\s+)?(?:and\s+a\s+half\s+)?(?:hours?|hrs?|min(?:ute)?s?)\b(?:\s+and\s+a\s+half\b)?(?:\s+long\b)?/gi,
      ' ',
    )
    .replace(/\bfrom\s+now\s+on\b|\b(?:is|are)\s+for\b|\b(?:till?|until)\s+late\b/gi, ' ')
    .replace(/\b(?:um|uhr|a\s+las?)\b|\b(?:is|are)\s+(?:sacred|fixed|set|mine|off\s+limits)\b/gi, ' ')
    .replace(
      /\b(?:mornings|afternoons|evenings|nights|lunchtimes)\b|[\s,-]+when\s+i'?m?\b.*$|\s+(?:too|as\s+well)\W*$/gi,
      ' ',
    )
    .replace(
      /\b(?:on\s+)?(?:every\s+|each\s+)?school\s?days?\b|\ball\s+day\b|\b(?:until|till?|'til|to)\s+late\b|\bonwards\b/gi,
      ' ',
    )
    .replace(/\b(?:in\s+the\s+(?:morning|evening|afternoon)|at\s+night|o'?\s?clock)\b/gi, ' ')
    .replace(
      /\b(?:from|to|till?|until|while|between|around|about|at|on|every|each|and|o|de|desde|von|um|ab|usually|always|no|sorry|actually|wait)\b(?=\s*(?:$|[,.]|\s(?:from|to|till?|until|at|on|every|each|and)\b|\s*$))/gi,
      ' ',
    )
    .replace(
      /^\W*(?:(?:just|only|also|and|plus|then|rn|atm|currently|there'?s|there\s+is|i\s+have(?:\s+got)?|i'?ve(?:\s+got)?|i\s+go\s+to|i\s+do|i\s+play|i(?=\s)|i'?m\s+at|we\s+(?:have|go\s+to)|with(?=\s)|my|no|sorry|actually|but|on|the|is|it'?s|at|los|las|jeden|cada)\s+)+/i,
      '',
    )
    .replace(/\s+/g, ' ')
    .replace(/\b(?:and|or) (?=(?:with|for|at|in|by|after|before)\b)/gi, '')
    .replace(/^[ ,.:-]+|[ ,.:-]+$/g, '')
    .replace(/(?:'s$|(?: (?:is|are|on|at|from|every|other|and|de|desde|von|um|ab|am|hasta|las?))+$)/i, '');
  if (!HAS_WORDS.test(title) || OF_A_TURN.test(title) || /^(?:hasta|bis)(?:\s+las?)?$/i.test(title)) return '';
  return title.slice(0, 120);
}

/** "no", "none", "nothing fixed": there are no commitments. */
export function saysNone(message: string): boolean {
  return /^\W*(?:nein|nichts|keine?|nada|no(?:pe|ne|thing)?(?!\s+(?:phone|number|mobile|calls?|whats|wait|idea))|nah|not\s+really|i\s+don'?t(?:\s+have\s+any)?|none\s+at\s+all|no\s+commitments|free\s+otherwise|nope)\b/i.test(
    message.replaceAll('’', "'"),
  );
}
