import { readSaid } from '../../../domain/about/index.ts';
import { goalIn } from '../../../domain/intent/index.ts';
import { readDraft } from '../../../domain/language/draft/draft.ts';
import { type Ask, partly, type Setting, understandMoment, understandTasks } from '../../../domain/language/index.ts';
import { bare, hear, hearBeside, scopeIn, settle } from '../../../domain/open-question/index.ts';
import { nextOfThese } from '../../../domain/plan/index.ts';
import { answersOnly, asksForPlan } from '../../../domain/wish/index.ts';
import type { Pending } from '../../state.ts';
import { goalNamed } from '../goal_modifier/rules.ts';
import type { Lead, OpenQuestion } from '../open_question/words.ts';
import { yesOrNo } from '../pattern_observer/rules.ts';
import { type Decision, go } from './decision.ts';
import { isRequest } from './errands.ts';
import { isFresh } from './waiting.ts';

/** The choice of a plan for what was noted as a task. */
export const PLAN_IT = 'Plan it';

/** A question about a task: the answer to it, or the question again, or nothing of it. */
export function toOpenQuestion(open: OpenQuestion, message: string, setting: Setting): Decision | null {
  if (isSettled(open)) return toSettled(open, message, setting);
  if (open.kind === 'ask' && answersOnly(message) && open.ask.choices[0]?.label !== PLAN_IT)
    return go('goal_clarifier', answeredAsGoal(open.ask, message, setting));
  const planned = open.kind === 'ask' && asksForPlan(message) ? asGoal(open.ask, setting) : null;
  if (planned) return go('goal_clarifier', planned);
  const next = open.kind === 'ask' ? nextGoal(open.ask, message) : null;
  if (next) return go('goal_clarifier', next);
  const goal = open.kind === 'ask' ? goalOf(open.ask, message) : null;
  if (goal) return NEVER_MIND.test(goal) ? go('end', message, null, { say: LEFT }) : go('goal_modifier', goal);
  const whole = open.kind === 'ask' ? yesTo(open.ask, message, setting) : null;
  if (whole !== null) return ofWish([whole], open, setting);
  if (open.kind === 'confirm' && yesOrNo(message, setting) === 'yes' && !/\b(?:but|except|not)\b|\d/i.test(message))
    return go('task_handler', message, open);
  if (open.kind === 'confirm' && SAVES_IT.test(message) && !TAKES_AWAY.test(open.question))
    return go('task_handler', 'yes', open);
  if (open.kind === 'confirm' && open.otherwise) {
    const kept = keepsOrNot(message, setting);
    if (kept) return go('task_handler', kept, open);
  }
  if (open.kind === 'scope' && scopeIn(bare(message)) !== null) return go('task_handler', bare(message), open);
  const moment = [message, bare(message), butRather(message)].find(
    (words) => isInstant(words) || understandMoment(words, null, setting),
  );
  const heard = open.kind === 'ask' ? hear(open.ask, message, setting) : { kind: hearBeside(message, setting) };
  // "Remind me to buy milk today at 5" has a time as well, and none for the task that is moved.
  const said = PROPOSES.test(message) || (moment === message && !isRequest(message, setting) && !SHOWS.test(message));
  if (open.kind === 'ask' && letsGo(open.ask.text, message)) return go('end', message, null, { say: LEFT });
  if (open.kind === 'slot' && !moment && ONLY_OTHERWISE.test(message))
    return go('end', message, null, { again: { lead: 'unclear', pending: open } });
  if (open.kind === 'slot' && moment && (heard.kind !== 'own' || said)) return go('task_handler', moment, open);
  if (open.guess && !isSaidToIt(heard.kind, open, message)) return null;
  if (open.guess && heard.kind === 'own')
    return go('end', message, null, { again: { lead: 'unclear', pending: open } });
  switch (heard.kind) {
    case 'answer':
      return ofWish(heard.texts, open, setting);
    case 'own':
      return null;
    case 'leave':
      return go('end', message, null, { say: LEFT });
    case 'correction':
      return corrected(heard.text, heard.said === 'condition' ? 'condition' : 'correction', open, setting, heard.words);
    case 'less':
      return heard.text === null
        ? go('end', message, null, { say: heard.done ? DONE : LEFT })
        : corrected(heard.text, heard.done ? 'done' : 'less', open, setting);
    default:
      // "Do the December one on the 8th", before the series is saved: after that.
      if (heard.kind === 'unclear' && isOfOne(message, setting)) {
        const later = { text: message, route: 'task_handler' as const, at: setting.now.toString() };
        return go('end', message, null, { later, again: { lead: 'after', pending: open } });
      }
      if (heard.kind === 'choose' && open.kind === 'ask' && settle(open.ask, setting))
        return go('task_handler', open.ask.text, null, { answered: open });
      if (heard.kind === 'choose' && open.kind === 'ask' && SOON.test(message)) {
        const soon = open.ask.choices.find(({ label }) => /^In an hour/.test(label));
        if (soon) return ofWish([soon.value], open, setting);
      }
      return go('end', message, null, { again: { lead: heard.kind, pending: open } });
  }
}

/** "Now the reading", of goals that were named and come next. */
function nextGoal({ choices }: Ask, message: string): string | null {
  const [, offered = ''] = /^My goal is: (.+)$/.exec(choices[0]?.value ?? '') ?? [];
  const next = choices[0]?.label === PLAN_IT && offered ? nextOfThese(offered, message) : null;
  return next && `My goal is: ${next}`;
}

/** "Beginner, no injuries, you decide", to a question about a task: who says so meant a goal, and answered what is asked before its plan. */
const answeredAsGoal = ({ text }: Ask, message: string, setting: Setting): string =>
  `${goalIn(text, setting) ? text : `My goal is: ${text}`}. ${message}`;

/** "No, do it as a proper goal": what was asked about as a task, as a goal. */
function asGoal({ choices, text }: Ask, setting: Setting): string | null {
  if (choices[0]?.label === PLAN_IT) return choices[0].value;
  const { title } = readDraft(text, setting);
  return title === '' ? null : `My goal is to ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** "Save it", to "shall I do it all the same?". */
const SAVES_IT =
  /^\W*(?:(?:yes|yeah|ok(?:ay)?|please|just|sure)[\s,]+)*(?:save|do|set|take|add|make)\s+(?:it|that|them)(?:\s+(?:all\s+the\s+same|anyway|please|then|like\s+that))*\W*$/i;

const TAKES_AWAY = /\b(?:delete|cancel|remove|stop|end|skip|pause)\b/i;

const SOON = /^\W*(?:asap|a\.s\.a\.p|as soon as|.{0,20}\burgent)/i;

/** Words with which people go on about what they were asked, and begin nothing of their own. */
const GOES_ON =
  /^\W*(?:(?:so|but|and|oh|well|hm+)[\s,]+)*(?:it|its|it's|they|they're|he|he's|she|she's|that's|thats|when|whenever|before|after|at|in|on|by|not|only|just|until|till?|from|between|around|about)\b/i;

/** A question that was only guessed is let go of, unless the message answers it, or goes on about it without being understood: that is asked once. */
function isSaidToIt(kind: ReturnType<typeof hear>['kind'], open: OpenQuestion, message: string): boolean {
  if (kind === 'answer' || kind === 'leave' || kind === 'correction' || kind === 'choose') return true;
  if (kind === 'why' || kind === 'what') return true;
  return (
    kind === 'unclear' &&
    open.kind === 'ask' &&
    open.ask.gap === 'time' &&
    open.again === undefined &&
    GOES_ON.test(message)
  );
}

type Settled = Extract<OpenQuestion, { kind: 'ask' }> & { settled: true };

export const isSettled = (pending: Pending | null): pending is Settled =>
  pending?.kind === 'ask' && pending.settled === true;

const ALSO = /\b(?:too|also|as well|and)\b/i;
const REPORTS =
  /^\W*(?:(?:ok(?:ay)?|oh|ah|and|so|all|just|i(?:'ve| have)?|we(?:'ve| have)?)[\s,]+)*(?:done|sorted|did|finished|booked|bought|paid|ordered|called|rang|already)\b/i;

/** What is usual was taken and saved a moment ago: only an answer after all, or a correction, is said to that question. */
function toSettled(open: Settled, message: string, setting: Setting): Decision | null {
  const { before, escalation, title } = readDraft(message, setting);
  // "A week before would be good", of what runs out then.
  const ahead =
    before !== null &&
    (before.days === 0 ||
      ALSO.test(message) ||
      !/^(?:so|would be|good|better|then|please|\W|remind me|nice|great|fine)*$/i.test(title));
  // One ahead of it, how to remind of it, and that it is done are said of what is there.
  const about = readSaid(message, setting);
  // "Only until next Friday" ends what was saved.
  const ends = about !== null && about.words.length === 0 && about.until !== null && about.clocks.length === 0;
  if (!isFresh(open, setting) || ahead || ends || escalation || REPORTS.test(message)) return null;
  const heard = hear(open.ask, message, setting);
  if (heard.kind === 'choose' || heard.kind === 'undecided') return go('end', message, null, { say: LEFT });
  const text = heard.kind === 'answer' ? heard.texts.join('\n') : heard.kind === 'correction' ? heard.text : null;
  const read = text === null ? null : understandTasks(text, setting);
  // A question back would leave what is saved beside what comes of it.
  const whole = read?.kind === 'new_tasks' || (read?.kind === 'ask' && settle(read, setting) !== null);
  return text !== null && whole ? ofWish([text], open, setting) : null;
}

/** "When am I free on Monday?" asks, and names no time to move to. */
const SHOWS =
  /^\W*(?:(?:and|but|so|hm+|ok(?:ay)?)[\s,]+)*(?:(?:show|list|tell)\b|(?:when|what|which|am|is|are|do|have|how)\b.*\?)/i;

/** "Something earlier", to the times on offer: which, is still to be said. */
const ONLY_OTHERWISE =
  /^\W*(?:(?:no|hm+|maybe|rather|perhaps|preferably|a\s+bit|a\s+little|something|some\s*time|any\s*thing|any\s*time|one|much|even)\s+)*(?:earlier|later|else|other|sooner)(?:\s+(?:please|maybe|if\s+possible))*\W*$/i;

/** "Not Friday, Monday": the time after the one that is not meant. */
const butRather = (message: string): string =>
  /^\W*(?:no[\s,]+)?not\s+[^,;]{2,30}[,;]\s*(?:but\s+|rather\s+)?(.{2,40})$/i.exec(message)?.[1] ?? '';

/** "Forget about the stamps", to "Buy stamps: at what time?". */
function letsGo(asked: string, message: string): boolean {
  const what = LETS_GO.exec(message)?.[1]?.toLowerCase();
  return what !== undefined && asked.toLowerCase().includes(what);
}
const LETS_GO =
  /^\W*(?:(?:no|oh|ah|ok(?:ay)?|actually|sorry|please|well)[\s,]+)*(?:(?:forget|never\s*mind|leave|drop|skip|scrap|delete|cancel|remove|scratch|bin)\s+(?:about\s+)?|i\s+(?:already\s+have|have\s+already|already\s+got|(?:don'?t|do\s+not)\s+need)\s+(?:any\s+|some\s+|enough\s+)?)(?:the\s+|my\s+)?([\p{L}' -]{3,40}?)(?:\s+(?:then|after\s+all|please|for\s+now))*[.!]*$/iu;

/** "What about the 3rd at noon" asks for no list. */
const PROPOSES = /^\W*(?:(?:or|and|hm+|ok(?:ay)?|no|rather)[\s,]+)*(?:what|how)\s+about\b/i;

/** One occurrence of what is being asked about, and what is to become of it. */
function isOfOne(message: string, setting: Setting): boolean {
  const said = readSaid(message, setting);
  return (
    said !== null && said.words.length === 0 && said.which !== null && (said.once.length > 0 || said.act === 'skip')
  );
}

/** "The running one", to "Which goal do you mean?". */
function goalOf({ choices }: Ask, message: string): string | null {
  if (!choices[0]?.value.startsWith(FOR_GOAL)) return null;
  return (
    goalNamed(
      message,
      choices.map(({ label, value }) => ({ title: label, value })),
    )?.value ?? null
  );
}

const FOR_GOAL = 'For my goal “';

const NEVER_MIND = /^\W*never\s*mind\W*$/i;

/** "No, keep the pills" is a yes to keeping them. */
export function keepsOrNot(message: string, setting: Setting): 'yes' | 'no' | null {
  if (/\b(?:never\s*mind|forget\s+it|leave\s+it|cancel)\b/i.test(message)) return null;
  if (/\bkeep\b/i.test(message)) return 'yes';
  if (
    /\b(?:pause|hold|mute|stop)\b.*\b(?:all|everything|too|as\s+well|them|it)\b|^\W*(?:everything|all)\b/i.test(message)
  )
    return 'no';
  return yesOrNo(message, setting);
}

const LEFT = 'All right, I leave it as it is.';
const DONE = 'Good, then there is nothing left to remind you of.';

function ofWish(texts: string[], answered: OpenQuestion, setting: Setting): Decision {
  const text = texts.join('\n');
  // The no of a question is no order to drop the task that was made last.
  if (NEVER_MIND.test(text)) return go('end', text, null, { say: LEFT });
  if (text.startsWith(FOR_GOAL) || /^Pause (?:my goal|all my goals)\b/i.test(text)) return go('goal_modifier', text);
  return goalIn(text, setting)?.asTask === false
    ? go('goal_clarifier', text)
    : go('task_handler', text, null, { answered });
}

/**
 * The wish in its new words: complete, or asked about again. What is complete of several is saved at once; where something is usual, only a note
 * leaves the question as it was, and that once.
 */
function corrected(text: string, lead: Lead, open: OpenQuestion, setting: Setting, words?: string): Decision {
  const read = understandTasks(text, setting);
  if (read?.kind !== 'ask' || partly(text, setting)) return go('task_handler', text, null, { answered: open });
  if ((lead === 'correction' || open.again !== undefined) && settle(read, setting))
    return go('task_handler', text, null, { answered: open });
  const pending: OpenQuestion = { kind: 'ask', ask: read, askedAt: setting.now.toString() };
  return go('end', text, null, { again: { lead, pending, ...(words && { words }) } });
}

/** A yes to a question that has one choice, or one that says yes. */
function yesTo(ask: Ask, message: string, setting: Setting): string | null {
  const [only, ...others] = ask.choices;
  const agrees = yesOrNo(message, setting) === 'yes' && bare(message).split(' ').length <= 3;
  if (agrees && only && (others.length === 0 || only.label === PLAN_IT || /^yes\b/i.test(only.label)))
    return only.value;
  if (only?.label !== PLAN_IT) return null;
  const timed = JUST_A_TASK.exec(message)?.[1];
  if (timed && understandMoment(timed, null, setting)) return `Remind me to ${nameOf(only.value)} ${timed}`;
  if (/\bplan\b/i.test(message) && !/\b(?:no|without\s+a)\s+plan\b/i.test(message)) return only.value;
  return /\b(?:just|only|simply)\b|\bas\s+a\s+task\b|\blist\b|\bnote\b|^no\b/i.test(message)
    ? (others[0]?.value ?? null)
    : null;
}

/** "Just a reminder on Saturday at 10". */
const JUST_A_TASK =
  /^\W*(?:(?:no|nah|just|only|simply|please|make it|set)[\s,]+)*(?:an?\s+)?(?:task|reminder|alert)\s+(?:for\s+)?(.{3,40}?)(?:\s+please)?[.!]*$/i;

/** What was given as a task, as the choice of a plan has it. */
const nameOf = (plan: string): string => plan.replace(/^My goal is to /, '');

export function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i.test(text.trim());
}
