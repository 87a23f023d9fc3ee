import { readValues, type Setting } from '../language/index.ts';
import { weekdaysIn } from '../plan/said/index.ts';
import { zoneOfPlace } from './place.ts';

/**
 * What somebody says of a journey. `there`: days in a place; `from` null: from now. `back`: they are at home again, from that day (null: now).
 * `off`: they do not go.
 */
export type TravelWords =
  | {
      kind: 'there';
      place: string;
      zone: string;
      /** The day they set out, where that is what was said. */
      leaves: Temporal.PlainDate | null;
      from: Temporal.PlainDate | null;
      until: Temporal.PlainDate | null;
      /** They move there and do not come back. */
      forGood?: true;
    }
  | { kind: 'back'; from: Temporal.PlainDate | null }
  | { kind: 'off' };

const WHO =
  "(?:(?:hi|hey|ok(?:ay)?|so|and|also|btw|by the way|oh|heads up|just so you know|fyi|next week|this week|tomorrow|today|tonight)[,:!]? )*(?:that )?(?:i(?:'m|'ll| am| will| have|'ve)?|we(?:'re|'ll| are| will|'ve| have)?|my (?:husband|wife|partner|family) and i(?: are| will)?)?";
const SETS_OUT = new RegExp(
  `^${WHO} ?(?:be )?(?:also |just |now )?(?:fly|flying|travel|travell?ing|go|going|heading|off|moving|relocating|emigrating|driving|leave|leaving|taking (?:a|the) (?:plane|train|flight))(?: over| out| back| off)?(?: (?:on|this|next|tomorrow|today|tonight)[^,.;]{0,25}?)? (?:to|for) `,
);
const IS_THERE = new RegExp(
  `^${WHO} ?(?:be |stay(?:ing)? |(?:spend(?:ing)?|work(?:ing)?)(?: [^,.;]{0,20}?)? )?(?:now |just |currently |here )?(?:(?:landed|arrived|got here|touched down|back)(?: safely)? )?(?:away |on holiday |on vacation |on business |on a trip )?(?:in|at) `,
);
const LIVES =
  /^(?:(?:hi|hey|so|btw|by the way|fyi|just so you know|actually|ok(?:ay)?)[,:!]? )*(?:i|we)(?:'ve| have)? ?(?:now |just |recently )?(?:live|living|moved(?: over)?|relocated|settled)(?: now)? (?:in|to) /;
const FOR_GOOD =
  /\b(?:for good|permanently|forever|relocat\w+|emigrat\w+|new (?:home|flat|house|place)|moving (?:house|home|there for))\b|^(?:[^.;]{0,40}\b)?(?:i'm|i am|we're|we are|i'll be|we'll be) moving (?:over )?to\b(?!.*\b(?:back|until|till|for (?:a|an|\d|one|two|three|the)))/;
const BACK =
  /^(?:(?:hi|hey|ok(?:ay)?|so),? )*(?:i(?:'m| am|'ll be| will be)|we(?:'re| are))? ?(?:back|home)(?: again| safely)?(?: (?:home|from|in)\b.*| (?:on|from) .*|[.! ]*)$/;
const OFF =
  /^(?:(?:the|my|our) (?:trip|flight|journey|travel|holiday)s? (?:is|was|got|has been)(?: now)? (?:off|cancel\w*|called off)|i(?:'m| am) not (?:going|flying|travell?ing)(?: to \S+)?(?: after all| any ?more)?|stay on (?:my )?(?:home|\w+) time)\b/;
const WISH =
  /\b(?:want|would like|'d like|wish|hope|dream|remind|goal|book|learn|save|plan to|thinking of|maybe|might|could|should)\b/;
/** "Want to keep doing it at 18:30 there": what is beside a journey, and no wish to go. */
const KEEPS_ON =
  /,? ?(?:and |but |so )?(?:i(?:'d| would)? )?(?:want|like|'d like) to (?:keep|stay|continue|carry on|go on|still|do (?:it|them|my))\b[^.;]*$/;
const RETURNS = /\b(?:back|return|returning|home)\b[^.;]{0,16}$/;

const HOME_TIME =
  /\b(?:keep|stay|leave|stick|ring|run|remain|do|have)\b[^.;]{0,30}? (?:on|to|in|at|by) (?:my |our )?(home|usual|own|normal|[a-z]{2,12}) time\b/;

/** "Keep everything on UK time": of where they live. */
function keepsHomeTime(low: string, { zone }: Setting): boolean {
  const [, whose] = HOME_TIME.exec(low) ?? [];
  if (!whose) return false;
  return /^(?:home|usual|own|normal)$/.test(whose) || zoneOfPlace(whose === 'british' ? 'uk' : whose)?.zone === zone;
}

/** "Im in Dubai", "ill be in Rome": written without the mark. */
const BARE = /\b(i)(m|ll)\b(?= (?:be|in|at|off|away|back|going|flying|travell?ing|heading|now|here|not)\b)/gi;

/** Null: no journey is spoken of. */
export function readTravel(message: string, setting: Setting): TravelWords | null {
  const text = message
    .slice(0, 300)
    .replace(/[’‘]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(BARE, "$1'$2")
    .trim();
  const low = text.toLowerCase();
  if (WISH.test(low.replace(KEEPS_ON, '')) || text.endsWith('?')) return null;
  if (OFF.test(low) || keepsHomeTime(low, setting)) return { kind: 'off' };
  for (const form of [SETS_OUT, IS_THERE, LIVES]) {
    const lead = form.exec(low)?.[0];
    const found = lead === undefined ? null : zoneOfPlace(text.slice(lead.length));
    if (lead === undefined || !found) continue;
    const forGood = form === LIVES || FOR_GOOD.test(low);
    const days = daysIn(
      [text.slice(0, lead.length), text.slice(lead.length + found.length)],
      form === SETS_OUT,
      setting,
    );
    return {
      kind: 'there',
      place: found.place,
      zone: found.zone,
      ...days,
      ...(forGood && { forGood: true as const, until: null }),
    };
  }
  if (!BACK.test(low)) return null;
  const [day] = readValues(text, setting);
  return { kind: 'back', from: day?.kind === 'date' ? day.date : null };
}

type Days = { leaves: Temporal.PlainDate | null; from: Temporal.PlainDate | null; until: Temporal.PlainDate | null };

/** "On Friday, back Monday 14th", "from the 3rd to the 10th" (both included), "next week", "for two weeks", "until Sunday". */
function daysIn(texts: readonly string[], setsOut: boolean, setting: Setting): Days {
  const days: Days = { leaves: null, from: null, until: null };
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const all = texts.flatMap((text) =>
    readValues(text, setting).map((value) => ({
      value,
      lead: text.slice(0, value.start),
      words: text.slice(value.start, value.end),
    })),
  );
  for (const { value, lead, words } of all) {
    const begun = days.leaves ?? days.from ?? today;
    if (value.kind === 'date_range') {
      days.from = value.from;
      days.until = value.to.add({ days: 1 });
    } else if (value.kind === 'weekdays' && /\b(?:to|till|until|through|-)\b|-/.test(words) && value.days.length > 1) {
      // "From Thursday till Sunday": the coming ones, in the order in which they are named.
      const first = weekdaysIn(words.replace(/\b(?:to|till|until|through)\b.*|-.*/, ''))[0] ?? value.days[0] ?? 1;
      days.from = today.add({ days: (first - today.dayOfWeek + 7) % 7 });
      days.until = days.from.add({ days: value.days.length });
    } else if (value.kind === 'bound') days.until = value.until.add({ days: 1 });
    else if (value.kind === 'span') days.until = begun.add({ days: value.days });
    else if (value.kind === 'length' && value.minutes >= A_DAY)
      days.until = begun.add({ days: Math.round(value.minutes / A_DAY) });
    else if (value.kind === 'date') {
      // "Back Monday 14th": that day is at home again; "until Monday" is still there.
      if (/^(?:until|till)\b/.test(words) || /\b(?:until|till|through) (?:the )?$/.test(lead))
        days.until = value.date.add({ days: 1 });
      else if (RETURNS.test(lead)) days.until = afterwards(value.date, days.leaves ?? days.from);
      else if (setsOut) days.leaves ??= value.date;
      else days.from ??= value.date;
    }
  }
  return days;
}

/** "From Tuesday …, back Saturday": the Saturday behind it. */
function afterwards(date: Temporal.PlainDate, begun: Temporal.PlainDate | null): Temporal.PlainDate {
  if (begun === null || Temporal.PlainDate.compare(date, begun) > 0) return date;
  const weeks = Math.ceil((date.until(begun, { largestUnit: 'days' }).days + 1) / 7);
  return weeks <= 8 ? date.add({ weeks }) : date;
}

const A_DAY = 1440;
