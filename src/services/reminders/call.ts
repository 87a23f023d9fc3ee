import { deleteChoice, offerTimes, openChoice } from '../../db/queries/choices.ts';
import { type RungRow, rungByProviderId, rungsOfSend, updateRung } from '../../db/queries/rungs.ts';
import { lockTask, openOf, type TaskRow } from '../../db/queries/tasks.ts';
import type { Tx } from '../../db/scope.ts';
import type { Rung } from '../../domain/escalation/index.ts';
import { isBefore } from '../../domain/instants.ts';
import { UNITS } from '../../domain/number-words.ts';
import { folded } from '../../domain/text/index.ts';
import { silence } from '../accounts/consent.ts';
import type { Context } from '../context.ts';
import { type Person, personOf } from '../tasks/person.ts';
import { freeTimesFor, rescheduleIn } from '../tasks/reschedule.ts';
import { type Answer, answerIn } from './answer.ts';
import { CHOOSING_MINUTES, waitForChoice } from './choosing.ts';
import { readReply } from './reply-words.ts';
import { makeToken, readToken } from './token.ts';
import { whenText } from './when-text.ts';

/** What the voice says next. */
export type CallReply =
  | { say: 'goodbye'; words: string }
  | { say: 'options'; words: string; options: { digit: string; says: string }[]; choosing: boolean }
  | { say: 'again' }
  /** another reminder of the same call, which its own token answers */
  | { say: 'next'; words: string; token: string };

const NOT_VALID: CallReply = { say: 'goodbye', words: 'This reminder is not valid any more. Goodbye.' };
const ANSWERS: Record<string, Answer> = { '1': 'done', '2': 'reschedule', '3': 'missed' };
const OPTIONS = 3;

/**
 * A key was pressed in a reminder call, or a word said in its place. `choosing`: it answers the times that were read out. Repeated requests say the same.
 * @param callId the provider's id of the call, so that it counts as picked up by a person
 */
export function keyPressed(
  ctx: Context,
  secretKey: string,
  pressed: { token: string; digits: string; speech?: string; callId: string; choosing: boolean },
): Promise<CallReply> {
  const press = { ...pressed, digits: pressed.digits || keyFor(pressed.speech ?? '', pressed.choosing) };
  const token = readToken(secretKey, press.token, ctx.clock.now());
  if (!token) return Promise.resolve(NOT_VALID);
  return ctx.db.asService('a key was pressed', async (tx) => {
    const task = await lockTask(tx, token.taskId);
    if (!task) return NOT_VALID;
    const person = await personOf(tx, ctx, task.user_id);
    const rung = await rungByProviderId(tx, press.callId);
    const together = rung ? await rungsOfSend(tx, rung) : [];
    for (const one of together) {
      if (one.picked_up_at === null) await updateRung(tx, one.id, { picked_up_at: ctx.clock.now() });
    }
    const goOn = (words: string) => nextOrGoodbye(tx, ctx, secretKey, { person, together }, words);
    // At any moment, also while times are read out.
    if (press.digits === '0') {
      await silence(tx, task.user_id, 'call', ctx.clock.now());
      return {
        say: 'goodbye',
        words: 'All right, no more calls or messages. Write START on WhatsApp to have them again. Goodbye.',
      };
    }
    if (press.choosing) return chosen(tx, ctx, { task, person }, press.digits, goOn);
    if (press.digits === '9') return { say: 'again' };
    const answer = ANSWERS[press.digits];
    if (!answer) return { say: 'again' };
    if (task.status !== 'pending') return goOn(standsAs(task.status));
    if (answer === 'reschedule') return offer(tx, ctx, { task, person });
    await answerIn(tx, ctx, task, person, token, answer, 'call');
    return goOn(answer === 'done' ? 'Done. Well done!' : 'All right, noted for today.');
  });
}

/** Several reminders may have gone out as one call: after an answer the next one that is still open is told, or the call ends. */
async function nextOrGoodbye(
  tx: Tx,
  ctx: Context,
  secretKey: string,
  { person, together }: { person: Person; together: readonly RungRow[] },
  words: string,
): Promise<CallReply> {
  const now = ctx.clock.now();
  const [next] = await openOf(
    tx,
    together.map((one) => one.task_id),
  );
  const rung = together.find((one) => one.task_id === next?.id);
  if (!next?.scheduled_at || !rung) return { say: 'goodbye', words: `${words} Goodbye.` };
  const token = makeToken(secretKey, { taskId: next.id, generation: rung.generation, rung: rung.rung as Rung }, now);
  return {
    say: 'next',
    words: `${words} The next one: ${next.title}, ${whenText(next.scheduled_at, now, person)}.`,
    token,
  };
}

const SAID: Partial<Record<Answer, string>> = { done: '1', reschedule: '2', missed: '3', skip: '3' };
const COUNTED = UNITS.en.slice(1, 10).map((word) => new RegExp(`(^| )(${word}|number ${word})( |$)`));

/** The key that somebody means who says it in words: "done", "another time", "number two", "stop calling me". '' when it is none. */
function keyFor(speech: string, choosing: boolean): string {
  if (speech === '') return '';
  const plain = folded(speech);
  const counted = COUNTED.findIndex((word) => word.test(plain));
  const ordinal = ['first', 'second', 'third'].findIndex((word) => plain.includes(word));
  if (/(^| )(again|repeat)( |$)/.test(plain)) return '9';
  const said = readReply({ text: speech, buttonPayload: null });
  if (said.kind === 'stop') return '0';
  if (said.kind === 'number') return String(said.number);
  if (choosing && ordinal >= 0) return String(ordinal + 1);
  if (said.kind === 'answer' && !choosing) return SAID[said.answer] ?? '';
  return counted >= 0 && plain.split(' ').length <= 3 ? String(counted + 1) : '';
}

type Open = { task: TaskRow; person: Person };

async function offer(tx: Tx, ctx: Context, { task, person }: Open): Promise<CallReply> {
  const times = await freeTimesFor(tx, ctx, person, task, OPTIONS);
  if (times.length === 0)
    return {
      say: 'goodbye',
      words: 'I found no free time in the next two weeks. Please choose one in the app. Goodbye.',
    };
  const now = ctx.clock.now();
  const until = now.add({ minutes: CHOOSING_MINUTES });
  await offerTimes(tx, {
    userId: task.user_id,
    channel: 'call',
    taskId: task.id,
    options: times.map((time) => time.start),
    now,
    until,
  });
  await waitForChoice(tx, task, 'call', now, until);
  const options = times.map((time, index) => ({
    digit: String(index + 1),
    says: `for ${whenText(time.start, now, person)}`,
  }));
  return { say: 'options', words: 'When suits you better?', options, choosing: true };
}

async function chosen(
  tx: Tx,
  ctx: Context,
  { task, person }: Open,
  digits: string,
  goOn: (words: string) => Promise<CallReply>,
): Promise<CallReply> {
  const choice = await openChoice(tx, task.user_id, 'call', ctx.clock.now());
  const at = choice?.task_id === task.id ? choice.options[Number(digits) - 1] : undefined;
  if (task.status !== 'pending') return goOn(standsAs(task.status));
  if (!at || isBefore(at, ctx.clock.now())) return offer(tx, ctx, { task, person });
  await rescheduleIn(tx, ctx, person, task, { scheduled_at: at.toString(), scope: 'one' }, 'call');
  await deleteChoice(tx, task.user_id, 'call', task.id);
  return goOn(`Moved to ${whenText(at, ctx.clock.now(), person)}.`);
}

const STANDS: Record<string, string> = {
  done: 'This is done already.',
  missed: 'This was noted as missed already.',
  skipped: 'This was skipped already.',
  rescheduled: 'This was moved to another time already.',
  cancelled: 'This task was taken away.',
};

/** What stands, for a late or repeated answer. */
export const standsAs = (status: string): string => STANDS[status] ?? 'This is still open.';
