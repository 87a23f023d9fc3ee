export { applyChanges } from './apply/apply.ts';
export { carriedInto, heldTo } from './apply/carried.ts';
export { diffLines, diffOf, type SessionChange } from './apply/diff.ts';
export { betweenOf } from './apply/pair.ts';
export { pausedUntil, resumedFrom } from './apply/paused.ts';
export { refreshed } from './apply/refresh.ts';
export type { Applied } from './apply/work.ts';
export { core, likeness } from './brief/alike.ts';
export { levelOf } from './brief/answers.ts';
export { OF_THE_HABIT } from './brief/as-meant.ts';
export { ofKind, readGoal, withUnread, withWords } from './brief/brief.ts';
export { correctedGoal } from './brief/corrected.ts';
export { withTold } from './brief/fitting.ts';
export { gently } from './brief/gently.ts';
export { goalOrTask, type Sorted } from './brief/goal-or-task.ts';
export { inUnits } from './brief/in-units.ts';
export { apartOfSessions } from './brief/of-sessions.ts';
export { saysOnlyWhen } from './brief/only-when.ts';
export { statedIn } from './brief/stated.ts';
export { titleOf } from './brief/title.ts';
export { goalsOf, nextOfThese, whichFirst } from './brief/which-first.ts';
export { areasOf, isWide, narrowed } from './brief/wide.ts';
export { isWeekForIt } from './brief/wished-week.ts';
export { type AboutPlan, aboutPlan, mayChange } from './change/about.ts';
export { askAbout } from './change/ask.ts';
export { answersAsked } from './change/asked.ts';
export { correctionOf } from './change/correction.ts';
export { isWish, saysOf } from './change/grammar/index.ts';
export { type Change, changesIn, leavesDaysFree } from './change/index.ts';
export { perWeekNow } from './change/load.ts';
export { afterHoursChanged, withoutReasons } from './change/reasons.ts';
export { saidAgain } from './change/said-again.ts';
export { FOR_EVER, spanIn } from './change/select.ts';
export { namesWish, wishTakenBack } from './change/taken-back.ts';
export { unknownWords, wordsOfPlan } from './change/unknown.ts';
export { sayAmount } from './counted/say-amount.ts';
export { type Built, buildPlan } from './draft/build.ts';
export { factsIn } from './facts/facts.ts';
export { namedIn } from './facts/named.ts';
export { withTheirNight } from './place/early.ts';
export { atNaps, withoutNaps } from './place/naps.ts';
export { placePlan } from './place/place.ts';
export { obstacleAt } from './place/relocate.ts';
export { tellsOfSelf } from './reply/about-self.ts';
export { agrees } from './reply/agreement.ts';
export { isTooMuch } from './reply/doubts.ts';
export { insteadOf, withWhenOf } from './reply/instead.ts';
export { readPlanReply, type Shown } from './reply/read-reply.ts';
export { anotherNumber, type GoalChange, goalChangeIn, retitled, withChange } from './reply/replan.ts';
export { anotherHour, suitsInstead } from './reply/when-it-suits.ts';
export type { PlanChange, PlanReply, Select } from './reply-types.ts';
export { beginnings, datesIn, levelIn, plain, valuesIn, weekdaysIn, withoutRefused } from './said/index.ts';
export { askedOf } from './talk.ts';
export { onDates } from './tell/answers.ts';
export { proposalOf } from './tell/proposal.ts';
export { sayFacts } from './tell/say-facts.ts';
export { asSeries, type SessionSeries } from './tell/series.ts';
export { unheldOf } from './tell/unheld.ts';
export { answerAbout, plainText, sayClock, sayDay, summarise, tellPlan, type Voice } from './tell/words.ts';
export type {
  ClockSpan,
  GoalBrief,
  GoalFacts,
  GoalOption,
  Milestone,
  PlanDraft,
  PlanLimits,
  PlannedSession,
  PlanPart,
  Talk,
} from './types.ts';
