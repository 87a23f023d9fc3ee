import type { Setting } from '../../language/index.ts';
import { playbookFor } from '../../playbooks/index.ts';
import { type Thought, wishIn } from '../../wish/index.ts';
import { factsIn } from '../facts/facts.ts';
import { plain } from '../said/index.ts';
import type { GoalFacts } from '../types.ts';

/**
 * A wish with the week it is to have: "I want to do yoga, Mondays and Thursdays at 19:00, 20 minutes each, for 6 weeks". What is wanted, or begun as a habit,
 * on days that come again, with how long, from when or until when, is a goal of which the plan is given along; errands are none, whatever stands beside them.
 */
export function isWishedWeek(message: string, setting: Setting): boolean {
  const text = plain(message);
  const wish = wishIn(message);
  if (!wish || NOTED.test(text)) return false;
  const head = plain(wish.rest);
  const isMore = MORE.test(head);
  if ((AN_ERRAND.test(head) && !MORE_OF_IT.test(head)) || (AN_ARRANGEMENT.test(head) && !isMore)) return false;
  const facts = factsIn(message, setting);
  const kind = playbookFor(head).id;
  if (!comesAgain(text, facts) || !(isWanted(wish, text) || isPractised(kind, facts))) return false;
  if (isMore) return true;
  if (OF_ERRANDS.has(kind)) return isLong(facts) && (isBounded(facts) || SPENDS.test(head));
  return isLong(facts) || isBounded(facts) || BEGINS.test(head) || isLaidOut(wish, kind, facts, text);
}

/** "Gym mon wed fri at 6pm, want to build some muscle": a week, and behind it what is to come of it; the two are one goal. */
export function isWeekForIt(message: string, setting: Setting): boolean {
  const [week = '', aim, ...more] = plain(message)
    .replace(/[.!]+$/, '')
    .split(AIMS);
  if (aim === undefined || more.length > 0 || !AN_AIM.test(aim) || !WHAT_FOR.test(aim)) return false;
  if (NOTED.test(week) || AN_ERRAND.test(week) || AN_ARRANGEMENT.test(week)) return false;
  return PRACTISED.has(playbookFor(week).id) && comesAgain(week, factsIn(week, setting));
}
const AIMS = /\s*[,;.-]+\s+(?=(?:i |i'd |i would )?(?:want to|wanna|like to|would like to|hoping to)\b)/;
const AN_AIM = /^(?:\S+ ){2,9}\S+$/;

/** Wants it in so many words, calls it a goal, begins it as a habit, or wants more of it. */
const isWanted = ({ kind, rest, text: thought }: Thought, text: string): boolean => {
  const head = plain(rest);
  if (CALLED_A_GOAL.test(text)) return true;
  if (kind === 'bare' && PRACTISED.has(playbookFor(head).id) && WHAT_FOR.test(text)) return true;
  if (kind === 'wish') return !DUTY.test(plain(thought)) || MORE.test(head) || BEGINS.test(head);
  return kind === 'bare' && (BEGINS.test(head) || MORE.test(head));
};

const CALLED_A_GOAL =
  /^\W*(?:(?:ok|hi|hey|so|please|and|also) )*(?:(?:my|a|the|another|add|set|new|next|first|big) )*goal\b|\bmy (?:new )?goal\W*$|\bi want to start\b/;
/** "Yoga every Sunday, it's for my back", "to get stronger": what is to come of it. */
const WHAT_FOR =
  /\b(?:(?:it's|it is|this is|that's|mainly|mostly|just) )?for my (?:back|neck|knees?|hips?|shoulders?|posture|health|heart|fitness|balance|mood|nerves|anxiety|stress|sleep|head|mind|body)\b|\b(?:to|want to|wanna|would like to|i'd like to|hoping to) (?:get (?:fit|fitter|strong|stronger|better(?! (?:at|in|with))|in shape|into shape|flexible|healthier|lean|leaner|toned)|(?:build|gain|put on) (?:up )?(?:(?:some|more|a bit of|my) )?(?:muscles?|strength|stamina|endurance|fitness|confidence)|lose (?:some |a bit of )?weight|improve my (?:back|posture|fitness|balance|strength|stamina|technique|health)|feel (?:better|fitter|stronger|calmer)|be (?:fit|fitter|stronger|healthier|calmer|more flexible))\b/;
/** "I have to be at the dentist": no wish of theirs. */
const DUTY = /\b(?:have|has|got) to\b|\bmust\b|\bgotta\b/;
/** "Start meditating", "take up swimming", "get into the habit of". */
const BEGINS =
  /^(?:(?:finally|really|properly|to) )*(?:(?:start|begin)(?:ning)? (?:to )?(?!(?:work|school|dinner|lunch|taking)ing\b)(?:[a-z]+ing\b|a (?:[a-z]+ )?(?:habit|routine|practice)\b)|take up|(?:get|be)(?:ting)? (?:back )?in(?:to|side)? (?!bed|the house|work|touch)|(?:build|form|make|establish|pick up) (?:up )?(?:a|the) (?:[a-z]+ )?(?:habit|routine)\b)/;
/**
 * "Practise cello 45 min daily", at no hour, "20 minutes until Christmas": so often and so long says that of it which a plan needs. "Stretch every day at 8 pm
 * until 5 December" is a reminder that ends.
 */
const isPractised = (kind: string, facts: GoalFacts): boolean => {
  const hasHour = (facts.time ?? facts.dayTimes) !== undefined;
  const ends = (facts.weeks ?? facts.deadline) !== undefined;
  return PRACTISED.has(kind) && (isLong(facts) ? ends || !hasHour : ends && !hasHour);
};
/** "I want to run on Mondays at 7, Wednesdays at 7 and Saturdays at 9". */
const isLaidOut = ({ kind }: Thought, of: string, { days = [] }: GoalFacts, text: string): boolean =>
  (kind === 'wish' || WHAT_FOR.test(text)) && PRACTISED.has(of) && days.length > 1;
const PRACTISED = new Set(
  'instrument language skill chess signing yoga meditation running strength swimming cycling walking'.split(' '),
);
const MORE_OF_IT = /\bmore(?: often)?$/;
const MORE = /\b(?:more(?: often)?|better|regularly|less)\b/;
/** Asked for in so many words, as a task is. */
const NOTED = /\b(?:remind\w*|alarm|task|to-?do|list|done with|cancel|delete|snooze|reschedule)\b/;
/** What is done and out of the way, however often it comes. */
const AN_ERRAND =
  /^(?:(?:please|finally|just|to|start|begin) )*(?:pay|call|ring|phone|book|buy|order|send|e-?mail|post|return|collect|pick(?:ing)? up|renew|cancel|submit|hand|ask|tell|text|check|drop|bring|take (?:out|the|my|an?)|taking|give (?!up)|print|sign|water|feed|put|charge|reply|answer|meet|fetch|wash|empty|start the|wake)\b/;
/** Fixed by others. */
const AN_ARRANGEMENT = /\b(?:meetings?|appointments?|class(?:es)?|lessons?|club|rehearsals?|party|shifts?)\b/;
/** Kinds whose single acts are errands. */
const OF_ERRANDS = new Set(['calling', 'chores', 'people', 'family', 'friends', 'home', 'general', 'focus', 'habit']);
const SPENDS = /^(?:spend|have|work on|do|practi[sc]e)\b/;

const EACH_WEEK =
  /\b(?:every|each|daily|weekly|a (?:day|week)|per (?:day|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekdays|weekends?|mornings|evenings|nights|afternoons|lunchtimes)\b/;
/** On several days of the week, or on one of each week. */
const comesAgain = (text: string, { days = [], perWeek = 0, dayTimes = [] }: GoalFacts): boolean =>
  days.length > 1 || perWeek > 1 || dayTimes.length > 1 || ((days.length > 0 || perWeek > 0) && EACH_WEEK.test(text));

const isLong = ({ minutes, maxMinutes, lengths }: GoalFacts): boolean =>
  (minutes ?? maxMinutes ?? lengths) !== undefined;
const isBounded = ({ start, deadline, weeks }: GoalFacts): boolean => (start ?? deadline ?? weeks) !== undefined;
