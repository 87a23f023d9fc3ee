import { readValues, type Setting } from '../../language/index.ts';
import { playbookFor } from '../../playbooks/index.ts';
import { thoughtsOf, wishIn } from '../../wish/index.ts';
import { factsIn } from '../facts/facts.ts';
import { lessOf } from '../facts/less-of.ts';
import { measureIn } from '../facts/measure.ts';
import { cannotLeave, levelIn, plain, toldIn } from '../said/index.ts';

export const OF_TASKS =
  /\b(?:remind\w*|alarm|task|list|done with|cancel|delete|snooze|move|reschedule|mark (?:it|that|this|them|as|.{1,40} done))\b/;

/**
 * Whether a message is a goal by what it holds, whatever its verb: a kind that there is a playbook for, and beside it how often, how long, by when
 * or where they stand, and no hour of an errand. "Meditate after dinner, 10 min daily, never done it".
 */
export function isGoalBySubstance(message: string, setting: Setting): boolean {
  const text = plain(message);
  if (message.trim().endsWith('?') || OF_TASKS.test(text)) return false;
  const wish = wishIn(message)?.rest;
  if (!wish || playbookFor(wish).id === 'general') return false;
  const { perWeek, minutes, maxMinutes, lengths, deadline, amount, done } = factsIn(message, setting);
  const said = [perWeek, minutes ?? maxMinutes ?? lengths, deadline, amount, done, measureIn(text)?.target];
  return said.filter((one) => one !== undefined).length >= 2;
}

/** None is named, or one that is some weeks away. */
const deadlineIsLater = (deadline: string | undefined, { now, zone }: Setting): boolean =>
  deadline === undefined || deadline > now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 13 }).toString();

/** A goal though it has the form of a task: a level that is told, lengths by day, or a day to be ready by beside how often or how long; no hour. */
export function isMoreThanATask(message: string, setting: Setting): boolean {
  const text = plain(message);
  if (OF_TASKS.test(text)) return false;
  const facts = factsIn(message, setting);
  const { time, lengths, deadline, perWeek, minutes, days, amount, event } = facts;
  // A number that is to fall is no hour, an exam is prepared for whatever stands first.
  if (lessOf(text) && ENDS_WELL.has(playbookFor(text).id)) return true;
  if (UP_INSTEAD.test(text)) return true;
  const wish = wishIn(message)?.rest ?? '';
  const kind = playbookFor(wish).id;
  if (kind === 'general' && !(event && OCCASION.test(text))) return false;
  // So many pages, an exam: what ends is a goal, its hours are those of its sessions.
  const often = perWeek ?? minutes ?? days ?? facts.window ?? facts.things;
  if ((amount !== undefined || event !== undefined) && deadlineIsLater(deadline, setting) && often !== undefined)
    return true;
  if (event !== undefined && often !== undefined && OCCASION.test(text) && PREPARES.test(text)) return true;
  if (time) return false;
  return (
    lengths !== undefined ||
    levelIn(toldIn(text)) !== null ||
    (deadline !== undefined && (perWeek ?? minutes) !== undefined)
  );
}

/** "Wake up at 6 instead of 7:15". */
const UP_INSTEAD =
  /^(?:i |want |wanna |need |to |like |would )*(?:wake|get|be) up\b[^.;\d]{0,20}\d[^.;]{0,30} (?:instead of|rather than) (?:at )?\d/;
const OCCASION =
  /\b(?:exams?|viva|finals|mocks?|resits?|(?:theory|driving|blood )?test|interview|presentation|speech|pitch|audition|recital|concert)\b/;
const PREPARES = /\b(?:prep(?:are)?|practi[sc]e|rehearse|revise|study|get ready)\b/;

/** What is done once, in one go, whatever day it is due. */
export const ONE_ACT =
  /^(?:(?:please|finally|just|to|need to|have to|must|should|gotta|i (?:need|have) to) )*(?:pay|call|ring|phone|book|buy|order|send|email|e-mail|post|return|collect|pick|renew|cancel|submit|hand|ask|tell|text|check|drop|bring|take|give(?! up)|print|sign|water|feed|put|charge|reply|answer|meet|remind|wake|turn)\b/;
/** What is to be, and how somebody wants to become: an imperative that begins so is no report. */
const BEGINS =
  /^(?:(?:please|finally|just|to|actually|really|properly) )*(?:speak|save|lift|make|get|learn|bake|read|write|run|walk|swim|cycle|stop|quit|lose|gain|build|draw|paint|play|become|be|grow|train|practi[sc]e|improve|finish|start|declutter|tidy|clear|sort|organi[sz]e|eat|cook|sleep|drink|spend|visit|see|teach|find|move|restore|fix|reach|do|master|memori[sz]e|keep|join|set|apply|prepare|plan|photograph|knit|sew|cut|row|climb|hike|dance|sing|pass|revise|study|fluent|an?|my|conquer|overcome|beat|cope|give|reduce|live|have|go|put|complete|record|translate|compose|design|renovate|decorate|launch|earn|qualify|propose|reconnect|forgive|repair|trace|look|host|help|catch|come|say|work|claim|rehome|exercise|fast|care|mend|sell|downsize|research|map|collect|raise)\b/;
const HORIZON =
  /\b(?:by|before|until|till|in time for|ready for) (?:the |my |our |next )?(?:summer|spring|autumn|winter|christmas|easter|baby|wedding|holidays?|trip|birthday|term|season|year|school|move|guests|new year|\d{1,2}0th|twins|little one|visitors)\b|\bby (?:the )?(?:end|middle|start) of\b|\bdue (?:on |by )?(?:the )?\d/;

/**
 * A bare wish ("a sub-25 5k", "fluent Portuguese by summer", "declutter the loft before the baby comes") of a kind that there is a playbook for and
 * with a day some weeks away is a goal; what has an hour, or is one act ("pay the tax by 31 January"), is a task.
 */
export function isGoalByHorizon(message: string, setting: Setting): boolean {
  const text = plain(message);
  if (message.trim().endsWith('?') || OF_TASKS.test(text) || ONE_ACT.test(text)) return false;
  const wish = wishIn(message)?.rest;
  if (!wish || !BEGINS.test(plain(wish)) || playbookFor(wish).id === 'general') return false;
  const { time, deadline } = factsIn(message, setting);
  if (time) return false;
  return (
    (deadline !== undefined && deadlineIsLater(deadline, setting)) || (deadline === undefined && HORIZON.test(text))
  );
}

/** Kinds of which a bare imperative without any time says what somebody wants to become or be able to do. */
const BECOMING = new Set(
  'baking language instrument piece building audience familytree peace speaking faster running triathlon swimming handstand less sleep weight saving smoking drinking screen fear focus punctual balance skill signing chess making garden smallchild dog project byheart speech admin event hiking going garden'.split(
    ' ',
  ),
);

/** Whatever its kind: "visit every library", "swap to a four day week", "get over it". */
const BECOMES =
  /^(?:become|be (?:more|less|a better|better)|get (?:over|better at|the \w+ to|my \w+ to|our \w+ to)|visit (?:every|all)|swap to|switch to|change careers?|cope|learn|build up|grow|stop \w+ing|master|improve)\b/;

/** To stop something of these kinds is a wish, to stop another thing may be a task of the list. */
const ENDS_WELL = new Set(['less', 'smoking', 'drinking', 'screen', 'peace', 'smallchild', 'focus', 'bedphone']);
/** "Chuck the vapes tomorrow for good". */
const FOR_GOOD =
  /^(?:(?:i'm|im|i am|going to|gonna|want to|i want to|time to|finally) )*(?:chuck|chucking|bin|ditch|give up|giving up|quit|stop|kick|pack(?:ing)? in|stub out)\b.*\b(?:for good|for ever|forever|cold turkey|altogether|once and for all|completely)\b/;
export const isToStop = (message: string): boolean => {
  const wish = wishIn(message)?.rest;
  return (
    wish !== undefined &&
    (/^stop \w+ing\b/.test(plain(wish)) || FOR_GOOD.test(plain(message))) &&
    ENDS_WELL.has(playbookFor(wish).id)
  );
};

/** "I can't get off my phone at night, want lights out by 11": a habit that they cannot leave, and beside it what they want. */
export const isHabitToLeave = (message: string): boolean =>
  !message.trim().endsWith('?') &&
  wishIn(message)?.kind === 'wish' &&
  thoughtsOf(message).some(({ text }) => cannotLeave(plain(text)) && ENDS_WELL.has(playbookFor(text).id));

/** "Bake sourdough bread", "speak up in meetings", "make my peace with my brother": no day, no hour, and no errand. */
export function isBareGoal(message: string, setting: Setting): boolean {
  const text = plain(message);
  if (message.trim().endsWith('?') || OF_TASKS.test(text) || ONE_ACT.test(text) || text.split(' ').length > 12)
    return false;
  const wish = wishIn(message)?.rest;
  if (!wish || plain(wish) !== text || !BEGINS.test(text)) return false;
  return (BECOMING.has(playbookFor(wish).id) || BECOMES.test(text)) && readValues(text, setting).length === 0;
}

/** "12,000 words of my dissertation left, due 31 January": so much of it is to be done by a day some weeks away. */
export function isWorkLeft(message: string, setting: Setting): boolean {
  const text = plain(message);
  if (!/\b(?:left|to go|remaining|still to (?:write|read|do)|outstanding)\b/.test(text) || OF_TASKS.test(text))
    return false;
  const { amount, deadline } = factsIn(message, setting);
  return (
    (amount?.unit === 'words' || amount?.unit === 'pages') &&
    amount.value >= 20 &&
    deadline !== undefined &&
    deadlineIsLater(deadline, setting)
  );
}
