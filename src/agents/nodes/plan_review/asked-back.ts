import type { Weekday } from '../../../domain/calendar/index.ts';
import { weekdayName } from '../../../domain/calendar-names.ts';
import { joinWords } from '../../../domain/language/index.ts';
import {
  askedOf,
  betweenOf,
  diffLines,
  OF_THE_HABIT,
  onDates,
  type PlanDraft,
  plainText,
  sayClock,
  sayDay,
} from '../../../domain/plan/index.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { open, unasked } from './open.ts';
import { voiceOf } from './voice.ts';

/** "What about Christmas?": what lies there, with leaving it out to tap. */
export function lyingThen(asked: [string, string], state: State, run: Run): Update {
  const { plan } = state;
  if (!plan) return {};
  // A feast of one day is asked about with the days beside it.
  const isFeast = asked[0] === asked[1] && /-12-25$|-01-01$/.test(asked[0]);
  const [from, to] = isFeast
    ? [
        Temporal.PlainDate.from(asked[0]).subtract({ days: 1 }).toString(),
        Temporal.PlainDate.from(asked[1])
          .add({ days: asked[0].endsWith('-12-25') ? 1 : 0 })
          .toString(),
      ]
    : asked;
  const voice = voiceOf(run);
  const lines = onDates([from, to], plan, {
    day: (date) => sayDay(date, voice),
    clock: (time) => sayClock(time, voice),
  });
  const when = from === to ? sayDay(from, voice) : `${sayDay(from, voice)} to ${sayDay(to, voice)}`;
  if (lines.length === 0)
    return unasked(state, run, `Nothing of the plan lies on ${when}, so nothing has to be moved.`);
  const date = (iso: string) => Temporal.PlainDate.from(iso).toLocaleString('en-GB', { day: 'numeric', month: 'long' });
  const words = from === to ? `Nothing on ${date(from)}` : `Nothing from ${date(from)} to ${date(to)}`;
  const shown = lines.slice(0, 10).map((line) => `- ${line}`);
  const question = ['That is there:', '', ...shown, '', 'Shall it stay, or be left out?'].join('\n');
  const choices = [
    { label: words, value: words },
    { label: 'Leave it as it is', value: 'Leave it as it is' },
  ];
  return { ...unasked(state, run, question, choices), plan: askedOf(plan, { dates: [from, to] }) };
}

/** Of a day that is doubted: what could become of it. The answer is about that day. */
export function doubted(days: Weekday[], state: State, run: Run): Update {
  const names = joinWords(days.map((day) => `${weekdayName(day)}s`));
  const lies = state.plan?.sessions.some(({ date }) =>
    days.includes(Temporal.PlainDate.from(date).dayOfWeek as Weekday),
  );
  const plan = state.plan && askedOf(state.plan, { days });
  if (!lies)
    return unasked(state, run, `Nothing of the plan lies on ${names} just now. Shall I keep them free of it?`, [
      { label: `Not on ${names}`, value: `Not on ${names}` },
    ]);
  const question = `Nothing is settled yet. Shall nothing lie on ${names}, or would another hour do?`;
  const choices = [
    { label: `Not on ${names}`, value: `Not on ${names}` },
    { label: 'Another hour', value: `${names} later in the day` },
    { label: 'Leave it as it is', value: 'Leave it as it is' },
  ];
  return { ...unasked(state, run, question, choices), plan };
}

/** All that is different from the plan as it was laid out first. */
export function recap(state: State, run: Run): Update {
  const { plan, earlier } = state;
  const first = earlier[0]?.plan;
  const voice = voiceOf(run);
  const lines = plan && first ? diffLines(betweenOf(first, plan), (time) => sayClock(time, voice)) : [];
  if (lines.length === 0)
    return open(
      state,
      run,
      'Nothing is different from how I laid it out first. Shall I save it, or what should be different?',
      [{ label: 'Yes, save it', value: 'Yes, save it' }],
    );
  const shown = lines.length > 12 ? [...lines.slice(0, 11), `… and ${lines.length - 11} more of the same kind`] : lines;
  const message = [
    'Different from how I laid it out first:',
    '',
    ...shown.map((line) => `- ${line}`),
    '',
    'Nothing is saved yet. Shall I save it like this?',
  ].join('\n');
  return open(state, run, message, [{ label: 'Yes, save it', value: 'Yes, save it' }]);
}

/** "Drop it", after a question about one of its strands: that one, or all of it? */
export function whatToDrop({ parts }: PlanDraft, state: State, run: Run): Update {
  const choices = parts.slice(0, 4).map(({ name }) => `Drop the ${name.toLowerCase()}`);
  return unasked(state, run, 'Only a part of the plan, or all of it? Nothing is dropped yet.', [
    ...choices.map((value) => ({ label: value, value })),
    { label: 'Forget the whole plan', value: 'Forget the plan' },
  ]);
}

/** Who tells of sessions that were missed has not missed any: it was never saved. */
export const neverSaved = ({ title, sessions: [first] }: PlanDraft, state: State, run: Run): Update =>
  open(
    state,
    run,
    `Nothing is missed: the plan for **${plainText(title)}** was never saved. ${first && first.date < run.now.toZonedDateTimeISO(run.person.zone).toPlainDate().toString() ? 'Shall I save it, with a start from now on?' : 'Shall I save it?'}`,
    [
      { label: 'Yes, save it', value: 'Yes, save it' },
      { label: 'Make it easier', value: 'Make it easier' },
    ],
  );

/** A habit of which no number is known has no steps that could be smaller. */
export const notMet = (state: State, run: Run): Update =>
  state.plan && OF_THE_HABIT.has(state.plan.playbook)
    ? unasked(
        state,
        run,
        'There are no steps in it yet that could be smaller, so the plan is as it was. How much is it now, and how much shall it be at the end? Say for example “from 15 a day to 5”, and I put the steps in between.',
        [{ label: 'Leave it as it is', value: 'Leave it as it is' }],
      )
    : lessNotMet(state, run);

const lessNotMet = (state: State, run: Run): Update =>
  unasked(
    state,
    run,
    'That would leave the plan just as it is: shorter than this the sessions do not get. A day less, or another length?',
    [
      { label: 'One day less', value: 'One day less a week' },
      { label: 'Leave it as it is', value: 'Leave it as it is' },
    ],
  );
