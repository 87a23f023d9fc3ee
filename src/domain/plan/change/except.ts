import type { Weekday } from '../../calendar/index.ts';
import type { Setting } from '../../language/index.ts';
import type { PlanChange } from '../reply-types.ts';
import { weekdaysIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';

const BUT =
  /(?:^|,? )(except(?: for| that)?|apart from|other than|excluding|leaving out|besides|save for|(?:but |just |only )?not) /;
const A_DAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|week)(?:days?|ends?)?$/;
const BESIDE_DAY = new Set('on for at the my and or & one ones session sessions run runs'.split(' '));
/** They stay. */
const STAY = new Set(
  `and but please which that that's thats those those're they they're it it's these this one ones are is can could should will leave keep let stay stays remain
  remains still alone fine good ok same the as them before now usual always at on be to for was were`.split(/\s+/),
);
/** Where they stay. */
const AT =
  /\b(?:half (?:past )?[a-z]+|(?:half|quarter|five|ten|twenty) (?:past|to) [a-z\d]+|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?)$/;

/** A change of all sessions but those of some days; these keep what they have, or get the hour that stands beside them. Null: something else. */
export function exceptDays(
  said: string,
  plan: PlanDraft,
  setting: Setting,
  read: (text: string, plan: PlanDraft, setting: Setting) => { changes: PlanChange[]; rest: string },
): PlanChange[] | null {
  const but = BUT.exec(said);
  if (!but || (but[1]?.endsWith('not') && !plan.standing)) return null;
  const { names, tail } = daysFirst(said.slice(but.index + but[0].length));
  const ahead = said.slice(0, but.index).trim();
  // "Apart from Saturdays, make them 7 pm": the wish stands behind.
  const [wish, stays] = ahead === '' ? [tail.replace(/^(?:please|can (?:you|we)) /, ''), ''] : [ahead, tail];
  if (wish === '' || BUT.test(wish)) return null;
  const at = AT.exec(stays.replace(/[.!]+$/, ''));
  const words = (at ? stays.slice(0, at.index) : stays).split(/[\s,.!]+/);
  if (!words.every((word) => word === '' || STAY.has(word))) return null;
  const out = weekdaysIn(names);
  const others = daysOf(plan).filter((day) => !out.includes(day));
  const { changes, rest } = read(wish, plan, setting);
  if (out.length === 0 || others.length === 0 || changes.length === 0 || rest !== '') return null;
  if (!changes.every((change) => isOfEach(change, plan))) return null;
  const own = at ? read(`${names.replace(/^(?:on|for|at) /, '')} at ${at[0]}`, plan, setting).changes : [];
  return [...changes.map((change) => onDays(change, others)), ...own];
}

/** The days at the head of a text, and what comes behind them. */
function daysFirst(text: string): { names: string; tail: string } {
  const words = text.split(' ');
  const bare = (word: string) => word.replace(/[,;:.]$/, '');
  const end = words.findIndex((word) => !A_DAY.test(bare(word)) && !BESIDE_DAY.has(bare(word)));
  const [names, tail] = end < 0 ? [words, []] : [words.slice(0, end), words.slice(end)];
  return { names: names.join(' ').replace(/[,;:.]+$/, ''), tail: tail.join(' ') };
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
