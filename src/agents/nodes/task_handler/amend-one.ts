import { readValues, type Setting } from '../../../domain/language/index.ts';
import type { TaskView } from '../../../services/tasks/index.ts';
import { tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';
import { type Candidate, nameOf, openTasks } from './find.ts';
import { moveTo } from './reschedule.ts';

// Of what repeats, one occurrence changes, and the series stays what it is.

/** A day that is there once. A weekday alone ("no, Tuesday") may speak of the series. */
const ONCE = /\b(?:today|tonight|tomorrow|tmrw|this|next|coming)\b/i;
/** How far from the named day the occurrence may stand that is meant, where it comes about once a week. */
const NEAR_DAYS = 3;

/** "Tomorrow at 7 instead": that day's occurrence; where none stands, the only one near it; else nothing changes, and that is said. Null: no such day. */
export async function thatDayAlone(
  words: string,
  { series_id, title }: TaskView,
  setting: Setting,
  run: Run,
): Promise<Update | null> {
  const [day, second] = readValues(words, setting).filter(({ kind }) => kind === 'date');
  if (!series_id || !ONCE.test(words) || day?.kind !== 'date' || second) return null;
  const own = (await openTasks(run)).filter(({ seriesId, local }) => seriesId === series_id && local !== null);
  const apart = ({ local }: Candidate) =>
    Math.abs(local?.toPlainDate().until(day.date).days ?? Number.POSITIVE_INFINITY);
  const near = own.filter((one) => apart(one) <= NEAR_DAYS);
  const one = own.find((each) => apart(each) === 0) ?? (near.length === 1 ? near[0] : undefined);
  return one ? moveTo(one, words, 'one', setting, run) : nothingThen(title, own[0], run);
}

/** Nothing of it stands on those days: said, with when it comes next. */
export function nothingThen(title: string, next: Candidate | undefined, run: Run): Update {
  const name = next ? nameOf(next, run) : title;
  const words = next
    ? `Nothing of it stands there any more, so nothing was changed. Next is **${asText(name)}**.`
    : `Nothing of **${asText(title)}** stands there, so nothing was changed.`;
  return { answer: tell('CHITCHAT', words), pending: null, effects: [] };
}
