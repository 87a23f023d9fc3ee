import { plain } from '../../../domain/plan/index.ts';
import {
  readTravel,
  stayOf,
  type Travel,
  type TravelWords,
  travelAt,
  withTravel,
} from '../../../domain/travel/index.ts';
import { runningPlan } from '../../../services/plans/index.ts';
import { whereabouts } from '../../../services/travel/index.ts';
import { tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { goalNamed, ofPlaybook } from './rules.ts';

/** "Flying to Tokyo on Friday, back Monday 14th", "I'm in Tokyo now", "back home": what floats goes along, from which day is said. */
export async function travel({ text, memory }: State, run: Run): Promise<Update> {
  const said = readTravel(text, settingOf(run, memory.writes24));
  const { home, travels } = await whereabouts(run.ctx, run.user);
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  if (said?.kind === 'there' && said.zone !== home) {
    const left = await leftOutThere(text, stayOf(said, home, run.now), travels, home, run);
    return left ?? there(said, home, travels, run);
  }
  // At home, by whatever words: a journey that is under way ends.
  if (!said || said.kind === 'there' || said.kind === 'back') return back(said, home, travels, today, run);
  const coming = travels.filter(({ from }) => from > today.toString());
  if (coming.length === 0 && !travelAt(home, travels, run.now)) return said.kind === 'off' ? stays(home) : nothing();
  return {
    effects: [
      { do: 'travel', travels: travels.filter((one) => !coming.includes(one)), stay: null, home, leaves: null },
    ],
    pending: null,
  };
}

const NO_SESSIONS =
  /\b(?:no|without|not any|skip(?: the| all)?|leave out(?: the| all)?|cancel(?: the| all)?|won't be (?:any|doing any)) (?:my )?(?:[a-z]+ing|runs?|sessions?|training|workouts?|lessons?|practice|exercise|goals?|gym|spanish|any of it)\b/;

/** "Off to Tenerife from the 19th to the 27th, no running there": nothing of it stands in that time, and where the clocks differ they ring by those. */
async function leftOutThere(
  text: string,
  stay: Travel,
  travels: readonly Travel[],
  home: string,
  run: Run,
): Promise<Update | null> {
  const { goals } = run.person;
  const said = NO_SESSIONS.exec(plain(text))?.[0];
  if (!said || !stay.until || goals.length === 0) return null;
  const named = goalNamed(said, goals) ?? ofPlaybook(said, goals);
  const meant = named ? [named] : goals;
  const last = Temporal.PlainDate.from(stay.until).subtract({ days: 1 });
  const [first, ...others] = meant.map(({ id }) => id);
  const skip = `Skip the sessions from ${stay.from} to ${last}`;
  const at = run.now.toString();
  const later = { text: skip, route: 'goal_modifier' as const, at, goalIds: [first ?? '', ...others] };
  const noon = Temporal.PlainDate.from(stay.from).toPlainDateTime('12:00');
  const isAlike = noon.toZonedDateTime(stay.zone).offset === noon.toZonedDateTime(home).offset;
  if (isAlike && first)
    return {
      plan: await runningPlan(run.ctx, run.user, first),
      changes: [{ kind: 'drop', of: { dates: [stay.from, last.toString()] } }],
      goalId: first,
      ...(others.length > 0 && { later: { text: skip, route: 'goal_modifier', at, goalIds: others } }),
    };
  const today = run.now.toZonedDateTimeISO(home).toPlainDate();
  return {
    effects: [{ do: 'travel', travels: withTravel(travels, stay, today), stay, home, leaves: null }],
    later,
    pending: null,
  };
}

/** "Keep everything on UK time": as it is. */
const stays = (home: string): Update => ({
  answer: tell(
    'CHITCHAT',
    `All right: your hours go on by ${(home.split('/').at(-1) ?? home).replaceAll('_', ' ')} time, wherever you are.`,
  ),
  pending: null,
  effects: [],
});

const nothing = (): Update => ({
  answer: tell('CHITCHAT', 'Welcome back! Your hours ring by your own clock, as always.'),
  pending: null,
  effects: [],
});

function there(
  said: Extract<TravelWords, { kind: 'there' }>,
  home: string,
  travels: readonly Travel[],
  run: Run,
): Update {
  const today = run.now.toZonedDateTimeISO(home).toPlainDate();
  const stay = stayOf(said, home, run.now);
  return {
    effects: [
      {
        do: 'travel',
        travels: withTravel(travels, stay, today),
        stay,
        home,
        leaves: said.leaves?.toString() ?? null,
        ...(said.forGood && { forGood: true as const }),
      },
    ],
    pending: null,
  };
}

function back(
  said: TravelWords | null,
  home: string,
  travels: readonly Travel[],
  today: Temporal.PlainDate,
  run: Run,
): Update {
  const open =
    travelAt(home, travels, run.now) ?? travels.find(({ until, from }) => until === null && from > today.toString());
  if (!open) return nothing();
  const day = (said?.kind === 'back' && said.from) || run.now.toZonedDateTimeISO(home).toPlainDate();
  const ended = travels.flatMap((one): Travel[] =>
    one !== open ? [one] : one.from < day.toString() ? [{ ...one, until: day.toString() }] : [],
  );
  return {
    effects: [{ do: 'travel', travels: ended, stay: null, home, leaves: null, back: day.toString() }],
    pending: null,
  };
}
