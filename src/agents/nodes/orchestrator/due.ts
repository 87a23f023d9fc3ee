import { readValues, type Setting } from '../../../domain/language/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State } from '../../state.ts';
import { isRecent } from '../task_handler/amend.ts';
import { openTasks } from '../task_handler/find.ts';

const JUST_DUE_MINUTES = 30;
/** "In an hour" alone is about what came up, for as long as a reminder usually waits for its answer. */
export const OPEN_MINUTES = 90;
/** "Make it 18:30", ten minutes ahead of it. */
const SOON_MINUTES = 15;
/** "Can't talk now, try me at 4", "still busy. tomorrow same time": what stands before when else. */
const OPENS =
  /^\W*(?:(?:not now|not right now|still busy|busy|busy now|i'm busy|can't (?:talk |do it )?(?:right )?now|sorry|ok|no|nope)[\s,.;!]+)*(?:(?:try|ask|remind|ping|call|ring|nudge|tell) me )?(?:again )?/i;
const BEGINS = /^(?:(?:in|at) )?(?:\d|an? |half|one|two|three|ten|fifteen|twenty|thirty|tomorrow|tonight)/i;
const BESIDE = new Set(['same', 'time', 'in', 'at', 'again', 'later', 'please', 'instead', 'then']);

/** Only another time; null: something else is said as well. */
function whenElse(message: string, setting: Setting): string | null {
  const later = message.replace(OPENS, '').replace(/[.!]+$/, '');
  const values = BEGINS.test(later) ? readValues(later, setting) : [];
  const isBeside = ({ 0: word, index }: RegExpExecArray) =>
    BESIDE.has(word.toLowerCase()) || values.some(({ start, end }) => index >= start && index < end);
  return values.length > 0 && [...later.matchAll(/[\p{L}\d]+/gu)].every(isBeside) ? later : null;
}

const SPEAKS_OF_IT = /\b(?:it|that|this|again|try)\b|\b(?:then|instead)[.!]*$/i;

/** What was reminded of a moment ago is what "it" means, where nothing was spoken of since: "no answer, try again in an hour". */
export async function withDue(state: State, run: Run): Promise<State> {
  const { request, memory } = state;
  if (request.intent || request.message.length > 80 || isRecent(memory, run.now)) return state;
  const message = request.message.replaceAll('’', "'");
  const when = whenElse(message, settingOf(run, memory.writes24));
  if (!when && !SPEAKS_OF_IT.test(message)) return state;
  const since = run.now.subtract({ minutes: when ? OPEN_MINUTES : JUST_DUE_MINUTES });
  const soon = run.now.add({ minutes: when ? 0 : SOON_MINUTES });
  const [only, ...others] = (await openTasks(run)).filter(
    ({ at }) => at !== null && Temporal.Instant.compare(at, since) >= 0 && Temporal.Instant.compare(at, soon) <= 0,
  );
  if (!only?.at || only.goalId !== null || others.length > 0) return state;
  const isLength =
    when !== null && readValues(when, settingOf(run, memory.writes24)).every(({ kind }) => kind === 'length');
  const words =
    when &&
    (/^in /i.test(when) || isLength
      ? `remind me again ${/^in /i.test(when) ? '' : 'in '}${when}`
      : `move it to ${when.replace(/^at /i, '')}`);
  return {
    ...state,
    ...(words && { request: { ...request, message: words } }),
    memory: { ...memory, recent: { taskIds: [only.id], at: earlier(only.at, run.now).toString(), told: true } },
  };
}

const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b);
