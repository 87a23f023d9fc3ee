import { Problem } from '../../../db/errors.ts';
import { intentOf } from '../../../domain/intent/index.ts';
import { understand } from '../../../domain/language/index.ts';
import {
  answered,
  nextQuestion,
  type Progress,
  type Question,
  readAnswers,
  type Told,
  yesNo,
} from '../../../domain/onboarding/index.ts';
import { finishOnboarding, type Onboarding, openOnboarding, saveProgress } from '../../../services/accounts/index.ts';
import { saveInTurn } from '../../../services/conversations/index.ts';
import { TYPE_IT, tell } from '../../answer.ts';
import { withoutMarkup } from '../../markdown.ts';
import { loadPerson } from '../../person.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Answer, State, Update } from '../../state.ts';
import { isBadNews, SORRY } from '../chitchat/talk.ts';
import { anew, backTo, forget, reopened, startsAnew } from './again.ts';
import { storeConsents, storeTold } from './apply.ts';
import { changed } from './changed.ts';
import { sendCode } from './phone.ts';
import { preferred, preferredBy } from './preferred.ts';
import { ask } from './questions.ts';
import { afterLast, asksForCode, changesProfile, refusesAll, wantsOtherwise } from './rules.ts';
import { defaultOf, type Step, stepOf } from './step.ts';
import { answerTo, readBack, sayDefault } from './words.ts';

const GREETING =
  "Hi, I'm Flux. I help you turn what you want into small steps, and remind you until they are done. A few short questions first, any of which you may skip.";
const BACK = 'Good to see you again. Let us go on where we were.';
const THROUGH = 'We are through with the questions. Tell me what changed, for example "I get up at 7 now".';
const CLOSING =
  'That is all I need. Whenever you want something done, tell me: a goal such as "I want to run 5 km", or a reminder such as "call mum tomorrow at 6 pm".';

/** Gets to know a person: takes everything that was said, reads it back, asks what is still open. Needs no model. */
export async function onboarding(state: State, run: Run): Promise<Update> {
  const { request, answer } = state;
  const { onboarding: open, onboarded } = run.person;
  if (answer) return open ? afterErrand(answer, request.aside, open, run) : {};
  const here = open?.conversationId === run.turn.conversationId ? open : null;
  const preferences = here ? [] : preferredBy(state, run);
  if (preferences.length > 0) return preferred(preferences, run);
  if (!here && (changesProfile(request.message) || tellsInPassing(request))) return changed(request.message, run);
  if (onboarded) return { answer: tell('CHITCHAT', THROUGH) };
  const now = here ?? (await begin(run));
  const asks = request.message.trim() === '' || (request.intent === 'ONBOARDING' && !here);
  return asks ? { answer: opening(now, run) } : listen(request.message, now, run);
}

/** An errand in between has been answered, and what was told beside it is kept; then comes the question again, or the next. */
async function afterErrand(answer: Answer, aside: string | undefined, open: Onboarding, run: Run): Promise<Update> {
  if (!aside) return { answer: backToQuestion(answer, open) };
  const step = await stepOf(aside, open, run);
  const after = await settle(step, open.question, run);
  if (answer.needsAnswer) {
    const said = [readBack(step.told, run.person), answer.message].filter(Boolean).join('\n\n');
    return { answer: backToQuestion({ ...answer, message: said }, open) };
  }
  const next = after.answer as Answer | null | undefined;
  if (!next) return after;
  const message = `${withoutMarkup(answer.message)}\n\n${next.message}`;
  return { ...after, answer: { ...next, message, taskIds: answer.taskIds } };
}

/** "Up at 7, bed at 11", said beside a task: it is kept, and no reason to begin with questions. */
function tellsInPassing({ message, intent }: State['request']): boolean {
  const told = answered(readAnswers(message, null));
  return intent !== 'ONBOARDING' && told.length > 0 && told.length < 3 && !told.includes('name');
}

async function begin(run: Run): Promise<Onboarding> {
  await openOnboarding(run.ctx, run.user, run.turn.conversationId);
  const { onboarding: open } = await loadPerson(run.ctx, run.user);
  if (!open) throw new Problem('conflict', 'You are set up already.');
  return open;
}

function opening({ question, progress }: Onboarding, { person }: Run): Answer {
  const fresh = progress.last.length === 0 && Object.keys(progress.tries).length === 0;
  const hello = fresh && person.name ? GREETING.replace('Hi,', `Hi ${person.name},`) : fresh ? GREETING : BACK;
  return asking(question, progress, [hello]);
}

async function listen(message: string, open: Onboarding, run: Run): Promise<Update> {
  const { question } = open;
  if (startsAnew(message)) return again(nextOf(anew(open.progress)), anew(open.progress), FROM_THE_START, open, run);
  const back = backTo(message, question, open.progress);
  if (back && answered(readAnswers(message, null)).length === 0)
    return again(back, reopened(back, open.progress), 'All right.', null, run);
  if (refusesAll(message)) return leave(open, run);
  if (isBadNews(message) && answered(readAnswers(message, null)).length === 0) return { answer: sorry(open) };
  const step = await stepOf(message, open, run);
  // A number, a code: what became of it is to be said.
  const spoken =
    Object.keys(step.told).length > 0 || ((question === 'goal' || question === 'recap') && step.notes.length > 0);
  if ((question === 'goal' || question === 'recap') && !spoken) return last(message, step, question, run);
  if (
    question === 'code' &&
    step.stay &&
    !spoken &&
    step.progress.phone &&
    step.notes.length === 0 &&
    asksForCode(message)
  )
    return resend(step, run);
  return settle(step, question, run);
}

/** Stores the step in the turn's transaction; only then it is said. */
async function settle({ told, defaults, progress, notes, stay }: Step, asked: Question, run: Run): Promise<Update> {
  const proven = progress.settled.code === 'told' || progress.settled.phone === 'known';
  if (progress.whatsapp !== undefined && proven) progress.settled.whatsapp = 'told';
  if (progress.calls !== undefined && proven) progress.settled.calls = 'told';
  if (proven) await storeConsents(run, consentsOf(told, asked, progress));
  const said = [readBack(told, run.person), ...notes];
  const next = nextQuestion(progress);
  const all = { ...defaults, ...told };
  const isMuch = answered(told).length >= 3 && asked !== 'recap';
  if (next === 'done' && !isMuch) return finish(withKept(progress.goal ?? '', progress), said, all, run);
  const question = next === 'done' || (next === 'goal' && isMuch) ? 'recap' : next;
  const answer = asking(question, progress, said, stay && next === asked && (progress.tries[asked] ?? 0) > 0);
  const result = await saveInTurn(run.ctx, run.user, run.turn, async (inside) => {
    const busy = await storeTold(inside, run, all, progress);
    const after = { ...progress, ...(busy?.length && { busy }) };
    await inside.db.withUser(run.user, (tx) => saveProgress(tx, run.user.id, question, after, run.now));
    return { answer };
  });
  return { answer: result.answer, pending: null };
}

const FROM_THE_START = 'From the start, then; what you had told me is gone.';

function nextOf(progress: Progress): Question {
  const next = nextQuestion(progress);
  return next === 'done' ? 'goal' : next;
}

/** Another question is open from here on. `forgotten`: what was told is taken out of the account. */
async function again(
  question: Question,
  progress: Progress,
  said: string,
  forgotten: Onboarding | null,
  run: Run,
): Promise<Update> {
  const answer = asking(question, progress, [said]);
  const result = await saveInTurn(run.ctx, run.user, run.turn, async (inside) => {
    if (forgotten) await forget(inside, run, forgotten.progress);
    await inside.db.withUser(run.user, (tx) => saveProgress(tx, run.user.id, question, progress, run.now));
    return { answer };
  });
  return { answer: result.answer, pending: null };
}

/** What this turn may store: said now, or said before the number was proven, which is now. */
function consentsOf(told: Told, asked: Question, { whatsapp, calls }: Progress): Pick<Progress, 'whatsapp' | 'calls'> {
  return {
    ...((told.whatsapp !== undefined || asked === 'code') && whatsapp !== undefined && { whatsapp }),
    ...((told.calls !== undefined || asked === 'code') && calls !== undefined && { calls }),
  };
}

async function resend(step: Step, run: Run): Promise<Update> {
  const sent = await sendCode(step.progress.phone ?? '', step.progress, run);
  return settle({ ...step, progress: sent.progress, notes: [sent.note] }, 'code', run);
}

/** The answer to "Is that right?" or to the question for a goal. */
async function last(message: string, step: Step, question: 'goal' | 'recap', run: Run): Promise<Update> {
  const { progress } = step;
  const reply = answerTo(message, question, run.person);
  if (reply && !afterLast(message)) return { answer: asking(question, progress, [reply]) };
  const yes = question === 'recap' ? yesNo(message) : null;
  if (yes === false || (question === 'recap' && yes === null && wantsOtherwise(message)))
    return { answer: { ...asking('recap', progress, []), message: 'What should be different?' } };
  if (yes === true) return settle({ ...step, notes: ['Good.'] }, question, run);
  return finish(withKept(message, progress), [], {}, run);
}

/** What was said of the goal before its turn goes with it. */
const withKept = (wish: string, { forGoal }: Progress) =>
  forGoal && afterLast(wish) ? `${wish.replace(/[.!\s]+$/, '')}. ${forGoal}` : wish;

/** The last answer: from here on it is a conversation like any other, and begins with what they want. */
async function finish(wish: string, said: string[], told: Told, run: Run): Promise<Update> {
  await storeTold(run.ctx, run, told, { settled: {}, tries: {}, last: [] });
  await finishOnboarding(run.ctx, run.user);
  const route = afterLast(wish);
  // "Call mum tomorrow at 6 pm" is no goal.
  const setting = settingOf(run, false);
  const isTask = route && intentOf(wish, setting) === 'NEW_TASK' && understand(wish, setting).kind !== 'unclear';
  if (route) return { route: isTask ? 'task_handler' : route, text: wish, pending: null };
  return { answer: tell('CHITCHAT', [...said, CLOSING].filter(Boolean).join(' ')), route: 'end', pending: null };
}

/** "Skip all of this": defaults, said as such. A goal that was named comes right after, as it was said to. */
function leave({ progress }: Onboarding, run: Run): Promise<Update> {
  const known = progress.settled.wake && progress.settled.sleep;
  const told = known ? {} : defaultOf('wake', { ...progress, settled: { ...progress.settled } });
  return finish(withKept(progress.goal ?? '', progress), known ? [] : [sayDefault('wake', run.person)], told, run);
}

function asking(question: Question, progress: Progress, before: string[], again = false): Answer {
  const sent = before.some((line) => line !== '' && line.includes(`code to ${progress.phone}`));
  const { text, options } = ask(question, progress, { again, sent });
  return {
    message: [...before, text].filter(Boolean).join(' '),
    node: 'ONBOARDING',
    options,
    needsAnswer: true,
    taskIds: [],
  };
}

/** Nothing is asked of somebody who grieves; the question comes again when they go on. */
function sorry({ question, progress }: Onboarding): Answer {
  const { options } = ask(question, progress);
  return {
    message: `${SORRY} We can go on whenever you like.`,
    node: 'ONBOARDING',
    options,
    needsAnswer: false,
    taskIds: [],
  };
}

/** Clients draw what comes in between as they draw the questions: plain text, with something to tap or to type into. */
function backToQuestion(answer: Answer, { question, progress }: Onboarding): Answer {
  const message = withoutMarkup(answer.message);
  if (answer.needsAnswer)
    return { ...answer, message, node: 'ONBOARDING', options: answer.options.length > 0 ? answer.options : [TYPE_IT] };
  const { text, options } = ask(question, progress);
  return { ...answer, message: `${message}\n\n${text}`, node: 'ONBOARDING', options, needsAnswer: true };
}
