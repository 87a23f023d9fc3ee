import { joinWords, longDate, sayDuration } from '../../../domain/language/index.ts';
import { type GoalBrief, type GoalOption, plain, plainText } from '../../../domain/plan/index.ts';
import { MOST_ACTIVE, type RunningGoal } from '../../../services/plans/index.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';
import { next } from './asking.ts';
import { putOptions } from './options.ts';

/** A fourth goal: what the three take of a week, and that one could wait. The person decides, with numbers. */
function sayRoom(brief: GoalBrief, goals: readonly RunningGoal[]): string {
  const list = goals.map(
    ({ title, minutesAWeek, sessionsAWeek }) =>
      `- ${plainText(title)}: ${sessionsAWeek === 1 ? 'one session' : `${sessionsAWeek} sessions`}, ${sayDuration(minutesAWeek) || 'no time'} a week`,
  );
  const sum = goals.reduce((total, { minutesAWeek }) => total + minutesAWeek, 0);
  return [
    `${brief.title} sounds good. ${goals.length} goals are running, about ${sayDuration(sum) || 'no time'} in the coming week:`,
    '',
    ...list,
    '',
    `${MOST_ACTIVE} at once is my limit: a fourth usually costs the other three. Nothing of them changes unless you say so. Shall one of them wait, or does the new one?`,
  ].join('\n');
}

function roomOptions(brief: GoalBrief, goals: readonly RunningGoal[]): GoalOption[] {
  return [
    {
      label: `Keep all ${goals.length}`,
      says: ['keep', 'all', 'keep them', 'go on', 'none'],
      take: { kind: 'keep_all' },
    },
    ...swaps(goals),
    { label: `${brief.title} waits`, says: ['waits', 'wait', 'later', 'new one', 'queue'], take: { kind: 'park' } },
  ];
}

const swaps = (goals: readonly RunningGoal[]): GoalOption[] =>
  goals.map(({ id, title }) => ({
    label: `Let “${title}” wait`,
    says: plain(title)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3),
    take: { kind: 'swap', goalId: id, title },
  }));

/** A goal of its own, beside one that is like it: where there is room for it. */
export const besideIt = (brief: GoalBrief, goals: readonly RunningGoal[], run: Run): Update =>
  goals.length >= MOST_ACTIVE ? offerRoom(brief, goals, run) : next(brief, run, 'a second one beside it, then.');

/** More goals than fit: what could wait. */
export function offerRoom(brief: GoalBrief, goals: readonly RunningGoal[], run: Run): Update {
  return { ...putOptions(brief, sayRoom(brief, goals), roomOptions(brief, goals), run), brief };
}

/** "Keep them all": then the new one begins later, or takes a place. */
export function keptAll(brief: GoalBrief, goals: readonly RunningGoal[], run: Run): Update {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const [first] = goals
    .filter(({ endsOn }) => endsOn !== null)
    .sort((a, b) => (a.endsOn ?? '').localeCompare(b.endsOn ?? ''));
  const when = first?.endsOn
    ? `, ${plainText(first.title)} until ${longDate(Temporal.PlainDate.from(first.endsOn), today)}`
    : '';
  const message = `All ${goals.length} stay as they are (${joinWords(goals.map(({ title }) => plainText(title)))}${when}), and ${goals.length} is the most at once. So “${plainText(brief.title)}” can wait until one is done, or take the place of one. Which is it?`;
  return putOptions(
    brief,
    message,
    [
      {
        label: 'It waits until one is done',
        says: ['wait', 'waits', 'later', 'done', 'ok', 'yes', 'fine'],
        take: { kind: 'park' },
      },
      ...swaps(goals),
      { label: 'Leave it', says: ['leave', 'forget', 'no', 'never mind'], take: { kind: 'leave' } },
    ],
    run,
  );
}
