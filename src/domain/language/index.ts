export { answerInto } from './answers/into.ts';
export { shows24 as writesOn24 } from './clock-words.ts';
export { itemsOf, type PauseWish, type Report, readPause, reportsIn } from './commands/index.ts';
export { type Crisis, findCrisis, withoutMentions, withoutPast } from './crisis/index.ts';
export { toldFrom } from './draft/told-to.ts';
export { isForeign, languageOf } from './foreign.ts';
export { type Found, readValues } from './found.ts';
export { understandMoment } from './moment.ts';
export { readOnce } from './once.ts';
export { partly } from './partly.ts';
export { relativeTo } from './relative.ts';
export { type RepeatSaid, readRepeats } from './repeats-said.ts';
export { asSaid } from './said.ts';
export { sayWhen } from './say-when.ts';
export { joinWords, longDate, sayDate, sayDuration, sayMoment, sayTime } from './speak.ts';
export { understandTasks } from './tasks.ts';
export type {
  Ask,
  Assumption,
  Choice,
  EscalationWish,
  Setting,
  TaskReference,
  TaskWish,
  Understanding,
  When,
} from './types.ts';
export { understand } from './understand.ts';
