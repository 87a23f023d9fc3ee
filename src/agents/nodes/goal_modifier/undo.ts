import { type Setting, sayMoment, understand } from '../../../domain/language/index.ts';
import { plain, plainText } from '../../../domain/plan/index.ts';
import { isQuestion } from '../../../domain/running/index.ts';
import { type Change, lastChanges, lastTakenBack, madeAt } from '../../../services/undo/index.ts';
import { choose, tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { yesOrNo } from '../pattern_observer/rules.ts';
import { isRedo, isUndo, isUndone, REMOVED_AGAIN } from './rules.ts';

/** "Undo": the last change of today, or the last one of the kind that was named ("undo the move"). One after the other is asked for by name. */
export async function takeBack({ pending, text, request, memory, unchanged, later }: State, run: Run): Promise<Update> {
  if (pending?.kind === 'undo') {
    const said = yesOrNo(request.message, settingOf(run, memory.writes24));
    if (said !== 'yes') return { answer: tell('CHITCHAT', 'All right, it stays.'), pending: null, effects: [] };
    return { effects: [{ do: 'undo', changeId: pending.changeId, summary: pending.summary }], pending: null };
  }
  if (isRedo(text)) {
    const undone = await lastTakenBack(run.ctx, run.user, run.person.zone);
    if (undone)
      return { effects: [{ do: 'undo', changeId: undone.id, summary: undone.summary, again: true }], pending: null };
    // "Redo" is no order to take back what was done last.
    return {
      answer: tell('CHITCHAT', 'Nothing was taken back last, so there is nothing to do again. Nothing was changed.'),
      pending: null,
      effects: [],
    };
  }
  const changes = await lastChanges(run.ctx, run.user, run.person.zone);
  // "No wait, I didn't" takes back what was ticked off, and never something that was made.
  const kinds = isUndone(text) ? ['settle'] : kindsNamed(text);
  const named = changeNamed(text, changes);
  const change = kinds
    ? changes.find((one) => one.kinds.some((kind) => kinds.includes(kind)))
    : named === undefined
      ? changes[0]
      : named;
  if (!change) {
    const what = kinds ? 'nothing of that kind' : 'nothing';
    return {
      answer: tell('CHITCHAT', `There is ${what} from today left to take back. Nothing was changed.`),
      pending: null,
      effects: [],
    };
  }
  if (saidOfNothing({ unchanged, later, memory }, run))
    return askFor(change, run, 'What you said last changed nothing that can be taken back.');
  // "Put it back" is no order to take a whole plan or a new task off.
  if (kinds === null && LOOSELY.test(plain(text)) && change.kinds.every((kind) => kind === 'plan' || kind === 'create'))
    return askFor(change, run);
  const isAgain = !REMOVED_AGAIN.test(plain(text).replace(/[.! ]+$/, ''));
  if (isAgain && MORE.test(plain(text)) && !(await isNextBack(change, run))) return askFor(change, run);
  // One message changed several goals: it is taken back of all.
  const said = memory.said;
  const times = !kinds && said && Temporal.Instant.compare(change.at, said.at) >= 0 ? (said.times ?? 1) : 1;
  const together = times > 1 ? changes.slice(0, times).filter((one) => one.kinds.includes('plan')) : [change];
  return {
    effects: together.map(({ id, summary }) => ({ do: 'undo' as const, changeId: id, summary })),
    pending: null,
  };
}

/** "Undo the 7am thing": the change in whose summary that stands. Undefined: nothing is named; null: none is like it. */
function changeNamed(text: string, changes: readonly Change[]): Change | null | undefined {
  const said = plain(text).replace(/\b(\d{1,2})(?:[:.](\d\d))? ?([ap])m\b/g, onTheClock);
  const thing =
    THING.exec(said)?.[1]
      ?.split(' ')
      .filter((word) => word.length > 2 && !SAYS_NOTHING.has(word)) ?? [];
  if (thing.length === 0) return undefined;
  const hits = (one: Change) => thing.filter((word) => plain(one.summary).includes(word.replace(/s$/, ''))).length;
  return changes.toSorted((a, b) => hits(b) - hits(a)).find((one) => hits(one) > 0) ?? null;
}

const onTheClock = (_: string, hour: string, minutes: string | undefined, half: string) =>
  `${String((Number(hour) % 12) + (half === 'p' ? 12 : 0)).padStart(2, '0')}:${minutes ?? '00'}`;
const THING = /\b(?:undo|take|revert) (?:back )?(?:the |that |my )?(.{3,40}?)(?: back)?(?: please| again)*[.! ]*$/;
const SAYS_NOTHING = new Set(
  'that this the last one session thing change changes edit just again please now what you did and all for one more two it was which stuff bit back too as well also before sorry oops pls thanks mistake wrong quick quickly then'.split(
    ' ',
  ),
);

const MORE = /\b(?:before|again|more|another|too|as well|next)\b/;

/** "Undo", and then "undo again": the one that was made before it. What is newer, was added or is a whole plan is asked about. */
async function isNextBack({ at, kinds }: Change, { ctx, user, person }: Run): Promise<boolean> {
  if (kinds.some((kind) => kind === 'create' || kind === 'plan')) return false;
  const undone = await lastTakenBack(ctx, user, person.zone);
  const made = undone && (await madeAt(ctx, user, undone));
  return made !== null && Temporal.Instant.compare(at, made) <= 0;
}

const LOOSELY = /\b(?:put|take|bring) (?:it|that|this) back\b/;

/** Said after something that was refused or is still asked: it means that, and no older deed. What was only asked or talked of stands not between. */
function saidOfNothing({ unchanged, later, memory }: Pick<State, 'unchanged' | 'later' | 'memory'>, run: Run): boolean {
  const isOwnWord = isUndo(unchanged.at(-1) ?? '') || later === null;
  const setting = settingOf(run, memory.writes24);
  // Said once more, it is meant.
  const before = unchanged.slice(0, -1);
  const since = before.slice(before.findLastIndex((said) => isUndo(said)) + 1);
  return isOwnWord && since.some((said) => !isTalk(said, setting));
}

const TALK = new Set(['list', 'greeting', 'thanks', 'help', 'goodbye', 'small_talk', 'yes', 'no']);
const isTalk = (said: string, setting: Setting) =>
  isQuestion(said) || isRedo(said) || TALK.has(understand(said, setting).kind);

function askFor({ id, summary, at }: Change, run: Run, because = ''): Update {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const when = sayMoment(
    Temporal.Instant.from(at).toZonedDateTimeISO(run.person.zone).toPlainDateTime(),
    today,
    run.person.hour12,
  );
  const lead = because ? `${because} The last change is:` : 'What can be taken back next is:';
  return {
    answer: choose('CLARIFY', `${lead} ${plainText(summary)} (${when}). Take that back?`, [
      { label: 'Yes, take it back', value: 'yes' },
      { label: 'No, leave it', value: 'no' },
    ]),
    pending: { kind: 'undo', changeId: id, summary, askedAt: run.now.toString() },
    parked: null,
    later: null,
    effects: [],
  };
}

const NAMED: [RegExp, string[]][] = [
  [/\b(?:mov(?:e|ed|ing)|reschedul\w*|shift)\b/, ['move']],
  [/\b(?:delet\w*|cancel\w*|remov\w*)\b/, ['delete']],
  [/\b(?:paus\w*|mut\w*|silence|days? off|rest)\b/, ['pause', 'days_off', 'mute']],
  [/\b(?:trip|travel\w*|journey|flight|zone)\b/, ['travel']],
  [/\b(?:plan|goal)\b/, ['plan']],
  [/\b(?:reminder|task|new one|adding)\b/, ['create']],
  [/\b(?:done|tick|check)\b/, ['settle']],
];

const kindsNamed = (text: string): string[] | null =>
  REMOVED_AGAIN.test(plain(text).replace(/[.! ]+$/, ''))
    ? null
    : (NAMED.find(([word]) => word.test(plain(text)))?.[1] ?? null);
