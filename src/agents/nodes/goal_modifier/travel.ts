import {
  readTravel,
  stayOf,
  type Travel,
  type TravelWords,
  travelAt,
  withTravel,
} from '../../../domain/travel/index.ts';
import { whereabouts } from '../../../services/travel/index.ts';
import { tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';

/** "Flying to Tokyo on Friday, back Monday 14th", "I'm in Tokyo now", "back home": what floats goes along, from which day is said. */
export async function travel({ text, memory }: State, run: Run): Promise<Update> {
  const said = readTravel(text, settingOf(run, memory.writes24));
  const { home, travels } = await whereabouts(run.ctx, run.user);
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  if (said?.kind === 'there' && said.zone !== home) return there(said, home, travels, run);
  // At home, by whatever words: a journey that is under way ends.
  if (!said || said.kind === 'there' || said.kind === 'back') return back(said, home, travels, today, run);
  const coming = travels.filter(({ from }) => from > today.toString());
  if (coming.length === 0 && !travelAt(home, travels, run.now)) return nothing();
  return {
    effects: [
      { do: 'travel', travels: travels.filter((one) => !coming.includes(one)), stay: null, home, leaves: null },
    ],
    pending: null,
  };
}

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
