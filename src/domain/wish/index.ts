export { namesAnotherKind, type Runs, wishBeside } from './another-kind.ts';
/** What somebody wants, among all that they say beside it. */
export { answersOnly } from './answers-only.ts';
export { debtAsWish, tellsOfDebt } from './debts.ts';
export { type OthersGoal, othersGoal } from './for-others.ts';
export * as foreign from './foreign-words.ts';
export { answerInEnglish, goalInEnglish, saysReadSo } from './in-english.ts';
export { changeInEnglish } from './plan-words.ts';
export { type Thought, thoughtsOf, withoutWanting } from './thoughts.ts';
export { asksForPlan, severalGoals, surelyWished, type TwoGoals, twoGoals, wishIn } from './which.ts';
