import { goalIn, likesOf } from '../../../domain/intent/index.ts';
import { readPause, type Setting, understand } from '../../../domain/language/index.ts';
import {
  answered,
  halfOfWork,
  type Question,
  readAnswers,
  stretchOfWork,
  tellsOfDays,
  topicOf,
  yesNo,
} from '../../../domain/onboarding/index.ts';
import { hear } from '../../../domain/open-question/index.ts';
import type { Run } from '../../run.ts';
import type { State } from '../../state.ts';
import { asOneStretch } from '../onboarding/changed.ts';
import { preferredBy } from '../onboarding/preferred.ts';
import { asksAgain, changesProfile, isLater, isRefusal } from '../onboarding/rules.ts';
import { isOfGoal } from '../open_question/goal.ts';
import { isDuty, isJob, isRequest } from './errands.ts';
import { isFresh } from './waiting.ts';

/** Whether a message belongs to onboarding: `errand` is one for another node, after which its question comes again. */
export type Onboards = { onboards: boolean; errand: boolean };

export function onboardsOf(
  { request, pending, plan }: Pick<State, 'request' | 'pending' | 'plan'>,
  run: Run,
  setting: Setting,
): Onboards {
  const { message, intent } = request;
  const { onboarded, onboarding } = run.person;
  // "Please don't call me anymore" gives no name.
  const asks = !onboarded && onboarding?.conversationId === run.turn.conversationId;
  // "No calls ever" answers whether there may be any.
  const answers =
    asks && (onboarding?.question === 'calls' || onboarding?.question === 'whatsapp') && yesNo(message) !== null;
  if (!answers && readPause(message, setting)) return { onboards: false, errand: asks };
  if (intent === 'ONBOARDING' || SET_UP.test(message)) return { onboards: true, errand: false };
  const elsewhere = onboarding?.conversationId !== run.turn.conversationId;
  if ((onboarded || elsewhere) && preferredBy({ request, pending, plan }, run).length > 0)
    return { onboards: true, errand: false };
  const told = answered(readAnswers(asOneStretch(message), null));
  const usual = run.person.work ?? [];
  const stretch = stretchOfWork(message, usual) !== null;
  const half = stretch || halfOfWork(message, usual) !== null;
  if (
    (onboarded || elsewhere) &&
    pending === null &&
    (half || SETS_OWN.test(message) || tellsOfDays(message) || goalIn(message, setting) === null) &&
    changesProfile(message) &&
    (told.length > 0 || half) &&
    !told.includes('phone')
  )
    return { onboards: true, errand: false };
  if (onboarded) return { onboards: false, errand: false };
  if (onboarding?.conversationId !== run.turn.conversationId)
    return { onboards: !isOfGoal(pending) && introduces(message, setting), errand: false };
  const answersAsk =
    pending?.kind === 'ask' &&
    isFresh(pending, setting) &&
    ['answer', 'correction'].includes(hear(pending.ask, message, setting).kind);
  // "What's this for?" asks about the question that is open.
  if (WHAT_FOR.test(message) || asksAgain(message)) return { onboards: true, errand: false };
  // "Dentist tomorrow at 3" is busy time, where that was asked for.
  const ofDays = onboarding?.question === 'commitments' || told.some((one) => one !== 'commitments');
  const isOnce = !ofDays && topicOf(message) === null && isJob(message, setting);
  const errand =
    answersAsk || pending?.kind === 'slot' || isRequest(message, setting) || isDuty(message, setting) || isOnce;
  return { onboards: !errand, errand };
}

/** Is it an answer to the open question of onboarding, or about that question itself? */
export const answersQuestion = (message: string, question: Question): boolean =>
  question === 'goal' ||
  question === 'recap' ||
  answered(readAnswers(message, question)).length > 0 ||
  yesNo(message) !== null ||
  isRefusal(message) ||
  isLater(message) ||
  asksAgain(message) ||
  WHAT_FOR.test(message);

/**
 * "Remind me at 8 to take the bins out. Also I'm Greg", "6.45, and remind me to buy milk at 6": the errand, and what is told of oneself beside it,
 * maybe in answer to the open question. Null: not both.
 */
export function errandApart(
  message: string,
  setting: Setting,
  question: Question | null,
): { errand: string; aside: string } | null {
  const sentences = message.slice(0, LONGEST).split(APART);
  if (sentences.length < 2) return null;
  const isErrand = (one: string) => isRequest(one, setting) || isDuty(one, setting) || isJob(one, setting);
  const errands = sentences.filter(isErrand);
  const asides = sentences.filter((one) => !isErrand(one) && answered(readAnswers(one, question)).length > 0);
  if (errands.length === 0 || asides.length === 0) return null;
  const rest = sentences.filter((one) => !asides.includes(one));
  return { errand: rest.join(' '), aside: asides.join(' ') };
}
const LONGEST = 1_000;
/** Between sentences, before a reminder that is asked for, and before what is told of oneself behind it. */
const APART =
  /(?<=[.!?])\s+|,?\s+(?:(?:and|oh|but|also|plus)\s+)+(?=(?:please\s+|can\s+you\s+|could\s+you\s+)?(?:remind|nudge|ping)\s+me\b|i(?:'m|’m)\s|i\s+(?:get|wake|go|work|sleep)\b)|,\s+(?=(?:please\s+|can\s+you\s+)?(?:remind|nudge|ping)\s+me\s+to\b)/i;

const WHAT_FOR = /^\W*(?:(?:and|but|so|hm+)\s+)?what(?:'s|’s|s|\s+is)?\s+(?:(?:this|that|it|all\s+this)\s+)?for\W*$/i;

/** "Set my wake-up to 7:30" is an order, whatever it sounds like. */
const SETS_OWN = /^\W*(?:(?:please|can\s+you|could\s+you|ok(?:ay)?|and)[\s,]+)*(?:change|set|move|update)\s+my\s/i;

const SET_UP =
  /^\W*(?:please\s+)?(?:set\s+me\s+up|start\s+(?:the\s+)?(?:set-?\s?up|onboarding)|let'?s\s+(?:start|do)\s+(?:the\s+)?(?:set-?\s?up|onboarding))\W*$/i;

/** What people say they are, that is no name. */
const STATES = new Set(
  'knackered shattered drained swamped useless hopeless worthless lazy stupid dumb done back late ready busy free here there fine sick lost confused hungry bored broke single pregnant old fat ok okay good great in out off away home behind stuck sorry serious angry mad proud nervous worried scared alone lonely depressed down sleepy thirsty sore hurt injured exhausted finished through awake asleep up rubbish terrible awful bad better well cold hot drunk hungover sober unemployed retired married divorced vegan fat slow weak fit unfit new not so just still also too very really pathetic ashamed embarrassed disappointed frustrated annoyed sure unsure curious interested impressed'.split(
    ' ',
  ),
);

const FEELINGS = ['tired', 'sad', 'stressed', 'happy', 'grumpy', 'ill'];
/** "I'm knackered" is no introduction. */
const isFeeling = (name: string): boolean => {
  if (STATES.has(name.toLowerCase().split(' ')[0] ?? '')) return true;
  const likes = likesOf(name);
  return FEELINGS.some((feeling) => likes.has(feeling));
};

const ONLY_A_NAME =
  /^\W*(?:(?:hi|hey|hiya|hello)[\s,!]+)?(?:i'?m|i\s+am|my\s+name(?:'?s|\s+is)|call\s+me)\s+\p{L}[\p{L}'-]*(?:\s+\p{L}[\p{L}'-]*)?[^\p{L}\p{N}_'-]*$/iu;

const OF_A_NIGHT =
  /\b(?:up|wak\w+|woke|ris(?:e|er|ing)|bed\w*|sleep\w*|asleep|lights\s+out|night\s+owl|early\s+bird|aufsteh\w*|steh\w*|auf|bett|schlaf\w*|levant\w+|acuest\w+|duerm\w+|despiert\w+)\b/i;

/** "I want to be in bed by 10:30 and up at 6": hours that are wished for. */
const WISHES =
  /\b(?:i\s+wan(?:t\s+to|na)|i(?:'|’)?d\s+(?:like|love)\s+to|i\s+would\s+(?:like|love)\s+to|i(?:'|’)?m\s+trying\s+to)\b/i;

const IS_PAST = /\b(?:went|got\s+(?:up|to\s+bed)|woke|slept|was|were|last\s+night|yesterday|today|tonight)\b/i;

/** Somebody new who tells about themselves without being asked: a name and hours, or several facts. */
function introduces(message: string, setting: Setting): boolean {
  if (isRequest(message, setting) || understand(message, setting).kind === 'goal') return false;
  // "Sleep better: I fall asleep at 1 and get up at 7" is a wish; the hours are what is to change.
  if (goalIn(message, setting) || WISHES.test(message)) return false;
  if (/\bremind\b/i.test(message)) return false;
  const told = readAnswers(message, null);
  if (ONLY_A_NAME.test(message) && told.name !== undefined) return !isFeeling(told.name);
  const facts = answered(told).filter((fact) => fact !== 'commitments');
  if (told.name !== undefined && isFeeling(told.name)) return false;
  // "Went to bed at midnight but no phone!": last night's, and no answer.
  if (
    told.name === undefined &&
    (IS_PAST.test(message) ||
      (facts.length < 3 && !/\b(?:i|i'm|im|my|ich|me)\b/i.test(message) && !tellsOfDays(message)))
  )
    return false;
  // "Tablets, 8 in the morning and 8 at night": two hours, and not a word of getting up or of bed.
  if (told.name === undefined && !OF_A_NIGHT.test(message)) return false;
  return facts.length >= 2 && (told.name !== undefined || told.wake !== undefined || told.sleep !== undefined);
}
