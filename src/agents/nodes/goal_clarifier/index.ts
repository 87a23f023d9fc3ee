import { joinWords, type Setting } from '../../../domain/language/index.ts';
import {
  apartOfSessions,
  correctedGoal,
  factsIn,
  type GoalBrief,
  insteadOf,
  isWide,
  narrowed,
  plain,
  readGoal,
  sayClock,
  sayFacts,
  saysOnlyWhen,
  whichFirst,
  withTold,
  withWhenOf,
} from '../../../domain/plan/index.ts';
import { playbookById, saysLeave } from '../../../domain/playbooks/index.ts';
import { asksForPlan, othersGoal } from '../../../domain/wish/index.ts';
import type { PlanQuestion } from '../../../services/conversations/index.ts';
import { MOST_ACTIVE, runningGoals } from '../../../services/plans/index.ts';
import { tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Pending, State, Update } from '../../state.ts';
import { answerBefore, asksBack, asksWhyAsked } from '../ask_start_date/question.ts';
import { asksAgain } from '../onboarding/rules.ts';
import { voiceOf } from '../plan_review/voice.ts';
import { ask, goOn, next } from './asking.ts';
import { theirPart } from './for-others.ts';
import { limitOf, stopAt, withLeave } from './limits.ts';
import { takeMilestone } from './milestone.ts';
import { heardGoal } from './model.ts';
import { offerRoom } from './room.ts';
import { answered, openQuestions, tellsOnlySize } from './rules.ts';
import { askWhetherSame, sameGoal, saySame, wishedAgain } from './same-goal.ts';
import { takeOption } from './take-option.ts';

/** Finds out what a goal is before it is planned: what was said is taken, what is missing is asked once, all together. */
export async function goalClarifier(state: State, run: Run): Promise<Update> {
  const { pending, request, text, memory } = state;
  const setting = settingOf(run, memory.writes24);
  if (pending?.kind === 'milestone') return takeMilestone(pending, state, run);
  if (pending?.kind === 'goal_options') return takeOption(pending, state, run);
  const isAnswer = pending?.kind === 'goal_questions';
  if (isAnswer && SAVES_IT.test(request.message) && asksForDoctor(pending)) return putAgain(NOT_YET, pending, run);
  const chosen = isAnswer ? whichFirst(pending.brief, request.message, setting) : null;
  if (chosen?.rest === '') return next({ ...chosen.brief, asked: false }, run, 'gladly.');
  if (chosen && isAnswer) return goalClarifier(answering(state, chosen.rest, askedOf(chosen.brief, pending)), run);
  const { rest, ofSessions } = isAnswer ? apartOfSessions(request.message, pending.brief) : NOTHING_APART;
  if (isAnswer && ofSessions)
    return goalClarifier(answering(state, rest, { ...pending, brief: { ...pending.brief, ofSessions } }), run);
  if (!isAnswer && saysOnlyWhen(text, setting)) return askForWhat(ONLY_WHEN);
  if (!isAnswer && asksForPlan(text)) return askForWhat(A_PLAN);
  const fixed = isAnswer ? correctedGoal(pending.brief, request.message, setting) : null;
  if (fixed && isAnswer && fixed.rest !== '')
    return goalClarifier(answering(state, fixed.rest, askedOf(fixed.brief, pending)), run);
  if (fixed && limitOf(fixed.brief, text) === null) return next({ ...fixed.brief, asked: false }, run, 'noted.');
  const said = isAnswer
    ? narrowed(answered(pending.brief, pending.questions, request, setting), request.message)
    : withTold(instead(state, setting) ?? wishedAgain(readGoal(text, setting), state.brief), memory.body ?? []);
  const leave = saysLeave(`${said.words}. ${text}`);
  const read = leave ? withLeave(said, text, leave) : said;
  const limit = limitOf(read, text);
  if (limit) return stopAt(limit, read, text, run);
  const others = isAnswer ? null : othersGoal(text);
  if (others) return theirPart(others, read, run);
  if (
    isAnswer &&
    (asksBack(request.message) || asksAgain(request.message)) &&
    JSON.stringify(read.facts) === JSON.stringify(pending.brief.facts) &&
    pending.questions.length > 0
  ) {
    const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
    const why = asksWhyAsked(request.message)
      ? BECAUSE
      : asksAgain(request.message)
        ? IN_OTHER_WORDS
        : asksOfOption(request.message, pending.questions)
          ? THE_NEAREST
          : await answerBefore(request.message, { ...pending.brief, asked: true }, today.add({ days: 1 }), run);
    if (why) return putAgain(why, pending, run);
  }
  if (isAnswer && isStillOpen(pending, read, request.message, setting)) return askOnce(pending, read, run);
  const { brief, question } = isAnswer || isWide(read) ? { brief: read, question: null } : await heardGoal(read, run);
  const stop = limitOf(brief, text);
  if (stop) return stopAt(stop, brief, text, run);
  const goals = brief.goalId || brief.swap ? [] : await runningGoals(run.ctx, run.user);
  const same = isAnswer ? undefined : sameGoal(brief, goals);
  if (same) return (same.like === 'same' ? saySame : askWhetherSame)(brief, same.goal, run);
  if (goals.length >= MOST_ACTIVE) return offerRoom(brief, goals, run);
  const [first, ...more] = openQuestions(brief);
  if (!first) return goOn(brief);
  return ask(brief, [question ? { ...first, question } : first, ...more], run);
}

type Questions = Extract<Pending, { kind: 'goal_questions' }>;

/** What is left of an answer, said to the question as it stands by now. */
const answering = (state: State, rest: string, pending: Questions): State => ({
  ...state,
  text: rest,
  request: { ...state.request, message: rest },
  pending,
});

/** Of the goal that comes first now: what was asked of the other is no question of it. */
const askedOf = (brief: GoalBrief, pending: Questions): Questions => ({
  ...pending,
  brief,
  questions: brief.playbook === pending.brief.playbook ? pending.questions : openQuestions({ ...brief, asked: false }),
});

const NOTHING_APART = { rest: '', ofSessions: null };

/** "I'd rather swim", of the plan that is shown: what was said of when holds on. */
function instead({ plan, brief, text }: State, setting: Setting): GoalBrief | null {
  const named = plan && brief ? insteadOf(text, plan, setting) : null;
  return named && brief ? withWhenOf(named, brief, setting) : null;
}

/** The open question once more, with a word before it. */
function putAgain(why: string, pending: Questions, run: Run): Update {
  const [open] = pending.questions;
  const { answer } = ask(pending.brief, pending.questions, run);
  return {
    ...(answer && open && { answer: { ...answer, message: `${why} ${open.question}` } }),
    pending,
    brief: pending.brief,
    effects: [],
  };
}

/** "Yes, save it", where a doctor is asked about: the yes is to a plan that is not there yet, and answers nothing. */
const SAVES_IT =
  /^\W*(?:(?:yes|yeah|yep|ok(?:ay)?|great|good|perfect|please|sure)[\s,!.]+)*(?:save|go ahead|do it)\b.{0,20}$/i;
const NOT_YET = 'There is no plan to save yet; one thing comes before it.';
const asksForDoctor = ({ questions, brief }: Questions): boolean =>
  playbookById(brief.playbook).questions.some(
    ({ id, options }) => questions.some((open) => open.id === id) && options.some(({ stop }) => stop),
  );

const BECAUSE =
  'So that week one is neither too hard nor too easy for you; a rough answer is enough, and so is “you decide”.';
const IN_OTHER_WORDS = 'Just how it is for you today, in a few words; a rough guess is enough.';
const THE_NEAREST =
  'It only sets how week one begins: take the one that is nearest, or say in your own words how it is.';

/** "What do you mean by now and then?": what stands to choose from. */
const asksOfOption = (message: string, questions: readonly PlanQuestion[]): boolean =>
  /\b(?:what|which|how much)\b.{0,30}\b(?:mean|counts?|is|are|exactly|by)\b|\bmeaning\b|\bdefine\b/i.test(message) &&
  questions.some(({ options }) =>
    options.some((option) => {
      const said = plain(message);
      return (plain(option).match(/\p{L}{4,}/gu) ?? []).some((word) => said.includes(word));
    }),
  );
const ONLY_WHEN = 'That tells me when. What is it that you would like to do then?';
const A_PLAN = 'Gladly. What shall the plan be for?';

/** Only when, or that a plan is wanted, and not for what. */
const askForWhat = (question: string): Update => ({
  answer: { ...tell('CLARIFY', question), needsAnswer: true },
  pending: null,
  effects: [],
});

/** What a plan cannot be made without: whether a doctor comes first, sums and days, and the number it begins at. All else is begun at the beginning, and that is said. */
const mustBeKnown = (id: string, playbook: string): boolean =>
  id === 'now' ||
  playbookById(playbook).questions.some(
    (one) => one.id === id && (one.fact !== undefined || one.options.some((option) => option.stop)),
  );

/** Of several questions, those whose answer may mean that a doctor comes first, and that were left open beside others. */
function forDoctor(questions: PlanQuestion[], answers: GoalBrief['answers'], playbook: string): PlanQuestion[] {
  const open = questions.filter(({ id }) => answers[id] === undefined);
  if (open.length === questions.length) return [];
  return open.filter(({ id }) =>
    playbookById(playbook).questions.some(
      ({ id: own, unless = {}, options }) =>
        own === id &&
        options.some(({ stop }) => stop) &&
        !Object.entries(unless).some(([other, say]) => answers[other] === say),
    ),
  );
}

/** The question was not answered, only when it suits: put once more. */
function isStillOpen(
  { questions, again = 0 }: Questions,
  { answers, facts, playbook }: GoalBrief,
  message: string,
  setting: Setting,
): boolean {
  if (again > 0 || questions.length === 0) return false;
  if (forDoctor(questions, answers, playbook).length > 0) return true;
  if (questions.some(({ id }) => answers[id] !== undefined)) return false;
  // No area was named: none is guessed.
  if (questions.some(({ id }) => id === 'area')) return true;
  if (facts.start || facts.payday) return false;
  if (!questions.some(({ id }) => mustBeKnown(id, playbook))) return false;
  return tellsOnlySize(message) || saysOnlyWhen(message, setting) || Object.keys(factsIn(message, setting)).length > 0;
}

function askOnce(pending: Questions, brief: GoalBrief, run: Run): Update {
  const { again = 0 } = pending;
  const left = forDoctor(pending.questions, brief.answers, brief.playbook);
  const questions = left.length > 0 ? left : pending.questions;
  const noted = sayFacts(brief.facts, (time) => sayClock(time, voiceOf(run)));
  const { answer } = ask(brief, questions, run);
  const [first] = questions;
  if (!answer || !first) return goOn(brief);
  const isWide = first.id === 'area';
  const lead =
    noted.length > 0 ? `Noted: ${joinWords(noted)}.` : isWide ? 'Take your time; no part is wrong.' : 'Noted.';
  const asked = isWide ? 'Which of them weighs most today?' : first.question;
  const message = `${lead} ${asked}${first.options.length > 0 ? ` (${first.options.join(' / ')})` : ''}`;
  return {
    answer: { ...answer, message, questions: [] },
    brief,
    pending: { ...pending, questions, brief: { ...brief, asked: true }, again: again + 1, askedAt: run.now.toString() },
    effects: [],
  };
}
