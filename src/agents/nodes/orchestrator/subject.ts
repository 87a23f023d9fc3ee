import {
  bareList,
  complaintIn,
  goalIn,
  type Intent,
  intentOf,
  isSure,
  onlyAsks,
  type Part,
  partsOf,
  plainly,
} from '../../../domain/intent/index.ts';
import { type Ask, type Setting, understand, understandTasks } from '../../../domain/language/index.ts';
import { goalOrTask, isWeekForIt, readGoal, type Sorted } from '../../../domain/plan/index.ts';
import { playbookFor } from '../../../domain/playbooks/index.ts';
import { goalInEnglish, wishIn } from '../../../domain/wish/index.ts';
import { aboutFlux } from '../chitchat/about.ts';
import { asksForTime } from '../chitchat/clock.ts';
import { refused } from '../chitchat/refused.ts';
import { talkAlone } from '../chitchat/talk.ts';
import { asksForGoals } from '../task_handler/goals.ts';
import { type Decision, go } from './decision.ts';
import { PLAN_IT } from './open-answer.ts';
import type { Talk } from './talk.ts';

/** A message of its own, by what it is about: a goal, a task, talk. */
export function bySubject(said: string, setting: Setting, talk: Talk): Decision {
  const message = plainly(said);
  const english = goalInEnglish(said);
  if (english) return go('goal_clarifier', english, null, { certain: false });
  if (refused(message) || aboutFlux(message) || asksForTime(message)) return go('chitchat', message);
  if (talkAlone(message)) return go('chitchat', message, null, { certain: false });
  if (understand(message, setting).kind === 'stop') return go('chitchat', message);
  if (asksForGoals(message)) return go('task_handler', message);
  const ofIt = reminderOfIt(message, setting);
  if (ofIt) return go('task_handler', ofIt);
  const parts = isWeekForIt(message, setting) ? null : partsOf(message, setting);
  if (parts) return oneByOne(parts, setting, talk);
  const intent = intentOf(message, setting, talk);
  const certain = isSure(message, intent, setting);
  const asksFlux = ASKS_FLUX.test(message) && (intent === 'CHITCHAT' || intent === 'HELP' || intent === 'CLARIFY');
  const asks = asksFlux || onlyAsks(message) || asksWithoutWish(message);
  const things = intent === 'NEW_TASK' || intent === 'CLARIFY' ? bareList(message, setting) : null;
  if (things) return go('end', message, null, { ask: offerList(things) });
  const kind = asks ? null : goalOrTask(message, SORTED[intent] ?? 'other', setting);
  if (kind === 'goal') return go('goal_clarifier', message, null, { certain: false });
  if (kind === 'task') return go('task_handler', message, null, { certain: false });
  switch (intent) {
    case 'GOAL':
      if (asks) return go('chitchat', message, null, { certain: false });
      return go('goal_clarifier', goalIn(message, setting)?.text ?? message, null, { certain });
    case 'GOAL_OFFER':
      return go('end', message, null, { ask: offerPlan(goalIn(message, setting)?.words ?? message) });
    case 'CHITCHAT':
    case 'CLARIFY': {
      const plan = complaintIn(message);
      if (plan) return go('end', message, null, { ask: offerHelp(plan, message, setting) });
      return intent === 'CHITCHAT' ? go('chitchat', message, null, { certain }) : unknown(message, setting, talk);
    }
    case 'HELP':
      return go('chitchat', message, null, { certain });
    case 'LIST':
    case 'TASK_CHANGE':
    case 'NEW_TASK':
      // A long message may hold more than the rules heard.
      return go('task_handler', message, null, { certain: certain && message.length <= 200 });
    default:
      return unknown(message, setting, talk);
  }
}

function unknown(message: string, setting: Setting, talk: Talk): Decision {
  // "Zahnarzt Dienstag 8:30": short, with its day and its time.
  if (message.length <= 60 && understandTasks(message, setting)?.kind === 'new_tasks')
    return go('task_handler', message, null, { certain: false });
  // "The plants are done too."
  const plain = message.replace(/\s+(?:too|as\s+well|also)(?=\W*$)/i, '');
  return plain === message ? go('clarify', message, null, { certain: false }) : bySubject(plain, setting, talk);
}

/** "Do you like music" is no goal. */
const ASKS_FLUX = /^\W*(?:(?:and|so|but|hey|ok)\s+)?(?:do|are|can|could|will|would|did|have)\s+(?:you|u)\b/i;

/** "A friend told me about this, how does it work?": something told and a question, in which nothing is wished for. */
const asksWithoutWish = (message: string): boolean =>
  message.trimEnd().endsWith('?') && wishIn(message)?.kind !== 'wish' && playbookFor(message).id === 'general';

const SORTED: Partial<Record<Intent, Sorted>> = {
  GOAL: 'goal',
  NEW_TASK: 'task',
  TASK_CHANGE: 'change',
  CHITCHAT: 'talk',
  CLARIFY: 'talk',
};

/** Each part of a message by itself, where the message was no answer to what is open. */
function oneByOne([first, ...others]: Part[], setting: Setting, talk: Talk): Decision {
  const decision = bySubject(first?.text ?? '', setting, talk);
  const [text, ...more] = others.map((part) => part.text);
  if (text === undefined) return decision;
  const asks = others.some(({ act }) => act === 'goal' || act === 'asked');
  const later = { text, more, asks, route: 'orchestrator' as const, at: setting.now.toString() };
  return { ...decision, later };
}

/** "Sleep by 11 every night, remind me at 22:15": the reminder is of that, and no wish of its own. */
function reminderOfIt(message: string, setting: Setting): string | null {
  const [, wish = '', when = ''] = REMINDER_OF_IT.exec(message) ?? [];
  if (!when || /\b(?:want|would like|'d like|goal|learn|wish)\b/i.test(wish) || !goalIn(wish, setting)) return null;
  const often = /\b(?:every|each) (?:day|night|morning|evening|weekday)s?\b|\bdaily\b/i.exec(wish)?.[0] ?? '';
  const title = wish.replace(often, ' ').replace(/\s+/g, ' ').replace(/["“”]/g, "'").trim();
  const sentence = `Remind me to "${title.charAt(0).toUpperCase()}${title.slice(1)}" ${often.replace(/night|morning|evening/i, 'day')} ${when}`;
  return understandTasks(sentence, setting)?.kind === 'new_tasks' ? sentence : null;
}

const REMINDER_OF_IT =
  /^([^.;!?]{6,80}?),?\s+(?:(?:and|please|so)\s+)*remind\s+me\s+((?:at\b|every\b|on\b|\d|in the\b|tomorrow\b).{0,60})$/i;

/** "Add task: learn to swim by summer": bigger than a task. Nothing is stored until they say which. */
function offerPlan(words: string): Ask {
  const name = words.charAt(0).toLowerCase() + words.slice(1).replace(/[.!\s]+$/, '');
  return {
    kind: 'ask',
    gap: 'task',
    question: `"${name.charAt(0).toUpperCase()}${name.slice(1)}" is bigger than one task, so nothing is stored yet. Shall I make a plan for it?`,
    choices: [
      { label: PLAN_IT, value: `My goal is to ${name}` },
      { label: 'Just note it as a task', value: `Add "${name.replaceAll('"', "'")}" to my list` },
    ],
    text: '',
    start: 0,
    end: 0,
    day: null,
  };
}

/** "Kitchen, tax return, call gran": no word of when. */
function offerList(things: string[]): Ask {
  const all = things.map((thing) => thing.replaceAll('"', "'")).join(', ');
  return {
    kind: 'ask',
    gap: 'task',
    question: `${things.length} things. Shall I put them on your list one by one, without a time? Then name a day or an hour for the first.`,
    choices: [
      { label: 'Yes, one by one', value: `Things to do: ${all}` },
      { label: 'One entry for all', value: `Add "${all}" to my list` },
    ],
    text: '',
    start: 0,
    end: 0,
    day: null,
  };
}

/** "I'm on my phone way too much": nobody asked for a plan, and one is offered. */
function offerHelp(plan: string, message: string, setting: Setting): Ask {
  const own = readGoal(message, setting).title;
  const name = /^(?:i|i'm|i've|my|our|the)\b/i.test(own) ? plan : own;
  const goal = `My goal is: ${name}`;
  const told = `${goal}. ${message}`;
  return {
    kind: 'ask',
    gap: 'task',
    question: `That is something a plan can ease, in small steps. Shall I make one, “${name}”?`,
    choices: [
      { label: PLAN_IT, value: readGoal(told, setting).title === name ? told : goal },
      { label: 'No, just saying', value: 'never mind' },
    ],
    text: '',
    start: 0,
    end: 0,
    day: null,
  };
}
