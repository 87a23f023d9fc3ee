import { type Setting, understandTasks } from '../../language/index.ts';
import { playbookFor } from '../../playbooks/index.ts';
import { debtAsWish, surelyWished, tellsOfDebt, wishIn } from '../../wish/index.ts';
import { factsIn } from '../facts/facts.ts';
import { plain } from '../said/index.ts';
import type { GoalFacts } from '../types.ts';
import {
  isBareGoal,
  isGoalByHorizon,
  isGoalBySubstance,
  isHabitToLeave,
  isMoreThanATask,
  isToStop,
  isWorkLeft,
  OF_TASKS,
  ONE_ACT,
} from './by-substance.ts';
import { isWideWish } from './wide.ts';
import { isWeekForIt, isWishedWeek } from './wished-week.ts';

/** What a message was sorted as by its form, where that may be wrong. */
export type Sorted = 'task' | 'change' | 'talk' | 'goal' | 'other';

/**
 * A goal or a task, where the form of a message does not tell: its head decides. What somebody wants to be able to do, to finish or to come to (a skill, a
 * work, a sum, so many things, an event) is a goal, also where its days and hours are given: those are the sessions'. An act with an hour is a task, and so is
 * what is done once, soon. Null: as it was sorted.
 */
export function goalOrTask(said: string, sorted: Sorted, setting: Setting): 'goal' | 'task' | null {
  const message = debtAsWish(said);
  const text = plain(message);
  if (message.trim().endsWith('?') || OF_TASKS.test(text)) return null;
  if (sorted !== 'goal' && (isWishedWeek(message, setting) || isWeekForIt(message, setting))) return 'goal';
  if (sorted !== 'goal' && (isOfExams(text, setting) || isWorkLeft(message, setting))) return 'goal';
  if (tellsOfDebt(said)) return sorted === 'goal' ? null : 'goal';
  const head = plain(wishIn(message)?.rest ?? '');
  if (isOneActSoon(head, text, factsIn(message, setting), setting)) return sorted === 'goal' ? 'task' : null;
  if (sorted === 'goal' && ERRAND.test(text) && !WANTS.test(text) && !isGoalByHorizon(message, setting)) return 'task';
  if (sorted === 'goal') return isFixedClass(text, message, setting) ? 'task' : null;
  if (sorted === 'change' && isNamedKind(text)) return 'goal';
  const isOther = (sorted === 'change' || sorted === 'talk') && isGoalBySubstance(message, setting);
  if (isOther) return isFixedClass(text, message, setting) ? 'task' : 'goal';
  if (isToStop(message) || isHabitToLeave(message) || isPlanFor(message) || WISHES_A_NIGHT.test(text)) return 'goal';
  if (sorted === 'talk' && isWideWish(message)) return 'goal';
  if (sorted === 'task' && areTasks(message, setting)) return null;
  const isOpen = sorted === 'task' || sorted === 'talk' || /^\W*(?:finally |please )?get\b.{3,60}\bsorted\b/.test(text);
  if (!isOpen) return null;
  if (isGoalByHorizon(message, setting) || isBareGoal(message, setting)) return 'goal';
  if (sorted === 'task' && isMoreThanATask(message, setting)) return 'goal';
  return sorted === 'task' && isByHead(head, text, factsIn(message, setting), setting) ? 'goal' : null;
}

/** "3 exams in January: maths on the 14th, physics on the 18th": they are to be studied for. */
const isOfExams = (text: string, setting: Setting): boolean =>
  /^\W*(?:so |ok |hi |hey )*(?:i(?:'ve| have)?(?: got| have)?|got|my) (?:\w+ ){0,2}(?:exams|finals|mocks|gcses|a-levels|resits)\b/.test(
    text,
  ) && (factsIn(text, setting).subjects ?? []).filter(({ until }) => until).length > 1;

/** "I want to be in bed by 10:30 and up at 6": both ends of the night. */
const WISHES_A_NIGHT =
  /\b(?:want|like|love|trying|need|wish) to (?:be |get |go )?(?:(?:in|to) bed|asleep|sleep)\b(?=.*\b(?:up|wake|rise)\b)(?!.*\b(?:remind|tonight|tomorrow)\b)/;

/** "Wake up earlier" is the name of a goal, and nothing that is moved on a list. */
const isNamedKind = (text: string): boolean => {
  const bare = text.replace(/^(?:please|just|i (?:want|need|would like) to|to) /, '').replace(/[.!]+$/, '');
  return bare.includes(' ') && playbookFor(bare).says.includes(bare);
};

/** "Save a plan with workouts at 3 am": asks for a plan in so many words, of a kind that there is a playbook for. */
const isPlanFor = (message: string): boolean =>
  /\b(?:save|make|build|create|set up)(?: me)? an? (?:\w+ )?plan (?:with|of|for)\b/i.test(message) &&
  surelyWished(message) !== null;

/** "Book the MOT by Friday, call gran on Sunday and water the plants every 3 days": several things to do, none of which is a goal by itself. */
function areTasks(message: string, setting: Setting): boolean {
  const read = understandTasks(message, setting);
  const lines = read?.kind === 'ask' ? read.text.split('\n') : [];
  return lines.length > 1 && lines.every((line) => goalOrTask(line, 'task', setting) === null);
}

const CLASS = /\b(?:class(?:es)?|lessons?|club|rehearsals?|practice|kurs|training|unterricht|probe|clases?)\b/;
const WANTS = /\b(?:want|wanna|would like|goal|learn|get better|möchte|will|quiero|for|für|para)\b/;

/** "Every day except Sunday at 6:30 …" */
const AT_ITS_HOUR = /^(?:every|each|on|weekdays|daily)\b.{0,60}\bat (?:\d|half |quarter |noon)/;

/** "German class every Mon and Wed 18:30 until Christmas": its days and its hour are fixed, and it is to be kept, not planned. */
function isFixedClass(text: string, message: string, setting: Setting): boolean {
  if (!(CLASS.test(text) || AT_ITS_HOUR.test(text)) || WANTS.test(text)) return false;
  const read = understandTasks(message, setting);
  return read?.kind === 'new_tasks' && read.tasks.every(({ when }) => when.kind === 'series');
}

const SOON = /\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|weekend)|in (?:an?|\d+) (?:min|hour)\w*)\b/;
const ON_ONE_DAY =
  /\b(?:on |this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!s| (?:mornings|afternoons|evenings|nights))/;
const OVER_AND_OVER =
  /\b(?:every|each|daily|weekly|a (?:day|week|month)|per (?:day|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekdays|weekends?|mornings|evenings|nights|afternoons|lunchtimes|free)\b/;

/** "Order more contact lenses": what is done in one go, whenever that is. */
const ERRAND =
  /^(?:(?:please|just|to|need to|have to|must|should|gotta|i (?:need|have) to) )*(?:re-?order|order|post|collect|return|renew|ring|phone|e-?mail|text|top up|refill|pick up)\b.{3,60}$/;

/** Its days come again and again, or a day some weeks away is named. */
const goesOn = (text: string, { days, perWeek, lengths, each, deadline, event, payday }: GoalFacts, setting: Setting) =>
  (days?.length ?? 0) > 1 ||
  (perWeek ?? lengths ?? each ?? payday) !== undefined ||
  OVER_AND_OVER.test(text) ||
  isAhead(event ?? deadline, setting, 6);

const isAhead = (day: string | undefined, { now, zone }: Setting, days: number): boolean =>
  day !== undefined && day > now.toZonedDateTimeISO(zone).toPlainDate().add({ days }).toString();

/** To be able to do, to finish, to come to. */
const COMES_TO = new RegExp(
  `^(?:(?:finally|really|properly|just|to) )*(?:${[
    'learn (?!(?:my|the|our|his|her) (?:lines?|part|words|verse|song|tune|steps)\\b)(?:to |how to |about )?',
    'get (?:much |a lot |really )?(?:better|good|faster|fluent|confident|ready) (?:at|in|with|for)',
    'get (?:fit|fitter|strong|stronger|in shape|into shape|flexible|healthier|back (?:in|into) shape|toned)\\b',
    'teach (?:myself|my|our|the|him|her)',
    'be able to|get (?:much |a lot )?(?:stronger|fitter|fit|leaner)\\b',
    '(?:run|swim|cycle|ride|walk|row|do|hold) (?:an? |my first )?[^.,;]{2,24}\\b(?:without (?:stopping|a (?:break|stop))|non-?stop|in one go|in a row|in under)\\b',
    'pass (?!on\\b|the (?:salt|ball|message|note)|it\\b)|improve|master|become|overcome|conquer|build up|work (?:up to|towards)|grow (?:my|our|the)',
    '(?:train|study|revise|practi[sc]e|prep|prepare|rehearse|get (?:fit|ready)) for',
    '(?:write|finish|work on|edit|complete|draft) (?:my|a|the|our|an) (?:[a-z-]+ ){0,2}(?:thesis|dissertation|novel|book|memoirs?|screenplay|script|play|album|phd|degree|course|portfolio|cookbook|website|app|game)',
    '(?:write |prepare |practi[sc]e )?(?:a |my |the )?(?:speech|toast|eulogy|best man speech|presentation|talk) for',
  ].join('|')})`,
);
/** So many of them, one after the other. */
const ONE_BY_ONE =
  /^(?:(?:finally|to) )*(?:scan|sort|paint|write|digiti[sz]e|label|knit|crochet|sew|make|bake|plant|read|watch|apply|record|edit|translate|restore|visit|climb|frame|film|draw|clear|clean|declutter|print|transcribe|review|finish|mark|grade|correct|proofread|wrap|sign|iron|deliver)\b/;
const A_SUM = /^(?:(?:finally|to|need to|have to) )*(?:save|put aside|pay (?:off|back)|raise|earn|clear)\b/;

function isByHead(head: string, text: string, facts: GoalFacts, setting: Setting): boolean {
  if (SOON.test(text)) return false;
  if (COMES_TO.test(head)) return goesOn(text, facts, setting) || (!ON_ONE_DAY.test(text) && !facts.time);
  const { amount, things } = facts;
  if (A_SUM.test(head) && amount && amount.unit !== 'km' && amount.value >= 100) return !ON_ONE_DAY.test(text);
  return ONE_BY_ONE.test(head) && (things?.total ?? 0) >= 3 && goesOn(text, facts, setting) && !ON_ONE_DAY.test(text);
}

/** "Pay back Tom 20 on Friday". */
function isOneActSoon(head: string, text: string, facts: GoalFacts, setting: Setting): boolean {
  if (!ONE_ACT.test(head) || (facts.amount?.value ?? 0) >= 100 || goesOn(text, facts, setting)) return false;
  return SOON.test(text) || (ON_ONE_DAY.test(text) && !isAhead(facts.deadline, setting, 6));
}
