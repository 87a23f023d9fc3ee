import type { Weekday } from '../../calendar/index.ts';
import type { Setting } from '../../language/index.ts';
import type { PlanChange } from '../reply-types.ts';
import { weekdaysIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';

const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?|weekends?|weekdays?';
const DAYS = `(?:on |for |at |the |my )*(?:${DAY})(?:(?:,? (?:and|&|or) |, ?)(?:on |the )?(?:${DAY}))*(?: ones?| sessions?| runs?)?`;
const BUT = '(?:except(?: for| that)?|apart from|other than|excluding|leaving out|besides|save for|bar)';
/** "Make it 7 pm except Mondays, those stay at 6:30"; of what runs, "but not on Mondays" as well. */
const BEHIND = new RegExp(`^(.+?),? (${BUT}|(?:but |just |only )*not) (${DAYS})(?:[ ,;:.-]+(.+))?$`);
const AHEAD = new RegExp(`^${BUT} (${DAYS})(?: ?[,:]| please| can (?:you|we))* (.+)$`);
/** They stay, and where. */
const STAYS =
  /^(?:(?:and|but|please|which|that|that's|thats|those|those're|they|they're|it|it's|these|this|one|ones|are|is|can|could|should|will|i want|leave|keep|let|stays?|remains?|still|alone|fine|good|ok|same|the same|as|them|before|now|usual|always|at|on|is|be|to|for|as it is|as they are) ?)+((?:about |half |quarter |a quarter )?(?:past |to )?\S*\d\S*(?: ?[ap]m)?|half (?:past )?[a-z]+)?[.!]*$/;

/** A change of all sessions but those of some days; these keep what they have, or get the hour that stands beside them. Null: something else. */
export function exceptDays(
  said: string,
  plan: PlanDraft,
  setting: Setting,
  read: (text: string, plan: PlanDraft, setting: Setting) => { changes: PlanChange[]; rest: string },
): PlanChange[] | null {
  const behind = BEHIND.exec(said);
  const ahead = behind ? null : AHEAD.exec(said);
  const [wish, names, tail] = behind ? [behind[1], behind[3], behind[4]] : [ahead?.[2], ahead?.[1], undefined];
  if (!wish || !names || (behind?.[2]?.endsWith('not') && !plan.standing)) return null;
  const stays = tail === undefined ? null : STAYS.exec(tail);
  if (tail !== undefined && !stays) return null;
  const out = weekdaysIn(names);
  const others = daysOf(plan).filter((day) => !out.includes(day));
  const { changes, rest } = read(wish, plan, setting);
  if (out.length === 0 || others.length === 0 || changes.length === 0 || rest !== '') return null;
  if (!changes.every((change) => isOfEach(change, plan))) return null;
  const own = stays?.[1] ? read(`${names.replace(/^(?:on|for|at) /, '')} at ${stays[1]}`, plan, setting).changes : [];
  return [...changes.map((change) => onDays(change, others)), ...own];
}

const OF_EACH = new Set<PlanChange['kind']>([
  'time',
  'minutes',
  'by_minutes',
  'longer',
  'clock_by',
  'easier',
  'harder',
  'growth',
  'grow_by',
  'grow_to',
]);

/** What is changed of each session, on whatever day. An open plan's "evenings except Wednesdays" has no Wednesdays. */
const isOfEach = (change: PlanChange, { standing }: PlanDraft): boolean =>
  (OF_EACH.has(change.kind) || (change.kind === 'window' && standing !== null)) &&
  'of' in change &&
  change.of?.days === undefined;

const onDays = (change: PlanChange, days: Weekday[]): PlanChange =>
  'of' in change ? ({ ...change, of: { ...change.of, days } } as PlanChange) : change;

const daysOf = ({ sessions }: PlanDraft): Weekday[] =>
  [...new Set(sessions.map(({ date }) => Temporal.PlainDate.from(date).dayOfWeek as Weekday))].sort((a, b) => a - b);
