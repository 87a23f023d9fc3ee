import { longDate, sayMoment, sayTime } from '../../../domain/language/index.ts';
import { NUMBER_WORD } from '../../../domain/number-words.ts';
import { plain, plainText } from '../../../domain/plan/index.ts';
import { asking, tell } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Answer, Update } from '../../state.ts';
import { IS_IT_DONE } from '../task_handler/change.ts';
import { type Candidate, openTasks, wordsFor } from '../task_handler/find.ts';
import { comesBack, withoutWhatNow } from './come-back.ts';
import { goalNamed } from './rules.ts';

/** What people tell of the sessions of a running goal: done, hurt, not to their liking. None of it names the plan. */

type Goal = { id: string; title: string; playbook: string };
type Find = (message: string, goals: readonly Goal[]) => Goal | undefined;

const BODY = new Set([
  'running',
  'walking',
  'strength',
  'weight',
  'cycling',
  'swimming',
  'fitness',
  'yoga',
  'endurance',
  'mobility',
]);

export async function aboutSessions(
  message: string,
  goals: readonly Goal[],
  byKind: Find,
  run: Run,
): Promise<Update | null> {
  const text = withoutWhatNow(plain(message));
  if (text.length > 200) return null;
  const isQuestion = /\?\s*$/.test(text);
  const told =
    (isQuestion ? null : hurt(text, goals, run)) ??
    comesBack(text, goals, byKind(text, goals) ?? goalNamed(text, goals) ?? undefined, run);
  if (told || isQuestion) return told;
  return (
    (await skipped(text, goals, byKind, run)) ??
    (await didNot(text, goals, run)) ??
    (await did(text, goals, byKind, run)) ??
    (await illAtEase(text, goals, run))
  );
}

const INJURED =
  /(?:\b(?:i|i've|have)|^(?:(?:ouch|ugh|sorry|hey|so|just|oh)[ ,!.]+)*|[,.;] ?|\band) ?(?:just |badly |really )?(?:sprained|broke|broken|twisted|pulled|tore|torn|injured|hurt|strained|fractured|rolled|bruised) (?:my|a|an|the)? ?(?:\w+ )?(?:ankle|knee|foot|leg|hip|back|calf|hamstring|thigh|toe|shoulder|wrist|arm|elbow|muscle|achilles|groin|rib|neck|hand|finger|tendon|shin)\b/;
const ILL =
  /\b(?:i'm|i am|i've got|i have|i got|got|down with|caught|feeling|i feel)\b.{0,12}\b(?:flu|a cold|covid|corona|fever|sick|ill|stomach bug|bronchitis|tonsillitis|pneumonia|food poisoning|norovirus)\b/;
const SORE =
  /(?:\b(?:my|the) |^(?:(?:ouch|ugh|ow|hey|so|sorry|btw|hi|oh)[ ,!.]+)*)(?:left |right |lower |upper )?(?:knees?|ankles?|feet|foot|legs?|hips?|back|calf|calves|hamstring|thighs?|toes?|shoulders?|wrists?|elbow|achilles|groin|ribs|shins?)\b.{0,12}\b(?:hurts?|aches?|aching|is sore|are sore|is swollen|are swollen|is killing|feels? (?:off|sore|weird|bad)|plays? up|playing up)\b/;
const REST = new RegExp(
  String.raw`\b(\d{1,2}|an?|${NUMBER_WORD}) (days?|weeks?|months?) (?:of )?(?:rest|off (?:sport|training|running|exercise)|without (?:sport|training|running|exercise)|no (?:sport|training|running|exercise))\b|\b(?:rest|no (?:sport|training|running|exercise)|can't (?:run|train|exercise|walk)|off (?:sport|training|running)) for (?:the next |about )?(\d{1,2}|an?|${NUMBER_WORD}) (days?|weeks?|months?)\b`,
);

function hurt(text: string, goals: readonly Goal[], run: Run): Update | null {
  const [first] = goals;
  if (first && ILL.test(text) && !PLANS.test(text)) return offerRest(goals, first, run);
  const goal = goals.find(({ playbook }) => BODY.has(playbook));
  if (!goal || /\bremind\b/.test(text)) return null;
  const rest = REST.exec(text);
  const [n, unit] = rest ? [rest[1] ?? rest[3], rest[2] ?? rest[4]] : [];
  if (n && unit)
    return {
      route: 'goal_modifier',
      text: `pause my goal ${goal.title.split(':')[0]} for ${n} ${unit}, I am injured`,
      pending: null,
      goalId: goal.id,
    };
  if (!INJURED.test(text) && !SORE.test(text)) return null;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const question = `Ouch, get well soon. Let a doctor look at it if it is swollen or does not bear you. Shall **${plainText(goal.title)}** rest meanwhile? Nothing is changed yet.`;
  const choices = [1, 2].map((weeks) => ({
    label: weeks === 1 ? 'One week' : 'Two weeks',
    value: `Pause my goal ${goal.title.split(':')[0]} until ${today.add({ weeks })}`,
  }));
  return restAsked(question, choices, `Pause my goal ${goal.title.split(':')[0]} until `, goal, run);
}

/** Whether it shall rest; `until`: the sentence that a day completes. */
function restAsked(
  question: string,
  choices: { label: string; value: string }[],
  until: string,
  goal: Goal,
  run: Run,
): Update {
  const all = [...choices, { label: 'No, keep it', value: 'never mind' }];
  return {
    route: 'end',
    ...asking('MODIFY_GOAL', question, all, run.now, { text: until, guess: true }),
    goalId: goal.id,
  };
}

/** What is to become of it was said. */
const PLANS =
  /\b(?:pause|until|till|move|skip|cancel|remind|shift|push|rest|so|because|want|days?|weeks?|today|tomorrow)\b/;

/** Ill, and no word of the plan: a rest is offered, and the plan stays if that is wanted. */
function offerRest(goals: readonly Goal[], first: Goal, run: Run): Update {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const what = goals.length === 1 ? `**${plainText(first.title)}**` : 'your goals';
  const question = `Get well soon. Shall ${what} rest for a few days? Nothing is changed yet, and nothing is owed.`;
  const choices = [3, 7].map((days) => ({
    label: days === 7 ? 'A week' : 'Three days',
    value: `Pause all my goals until ${today.add({ days })}`,
  }));
  return restAsked(question, choices, 'Pause all my goals until ', first, run);
}

const DID =
  /^(?:felt (?:great|good|fine|strong|awful|tired|hard|easy)(?: today| tonight)?[, ]+)?(?:(?:i|i've|i have|we|just|already|yes|yep|hey|hi|so|ok|today|this morning|also|and|finally|btw|only|at least|barely|(?:i )?forgot to (?:tell you|say|mention)(?: that)?|(?:just )?to let you know(?: that)?)[ ,!]+)*(?:ran|run|did|done|went|studied|practi[sc]ed|trained|read|wrote|swam|meditated|worked out|finished|completed|managed|walked|cycled|rode|played|had)\b/;
const PAST: [RegExp, string][] = [
  [/\bran\b/g, 'run'],
  [/\bswam\b/g, 'swim'],
  [/\bwrote\b/g, 'write'],
  [/\b(walk|train|cycl|play|practis|practic|meditat)(?:ed|ed)\b/g, '$1ing'],
];
/** "Did it twice today", "went for a longer one". */
const ITS_SESSION =
  /\bsessions?\b|\b(?:did|done) it\b.*\b(?:twice|two times|but|only|shorter|longer)\b|\b(?:longer|shorter|short|quick|extra) one\b|\b(?:did|ran|managed) \d{1,3} ?(?:mins?|minutes|km|k)\b/;
const AHEAD_DAYS = 3;

/** "I ran this morning already": today's session is done; where none stands today, the next one is asked about. */
async function did(text: string, goals: readonly Goal[], byKind: Find, run: Run): Promise<Update | null> {
  if (!DID.test(text) || /\b(?:not|n't|never|nothing|no)\b|n't\b/.test(text)) return null;
  const words = PAST.reduce((said, [past, now]) => said.replace(past, now), text);
  const sessions = ITS_SESSION.test(text) && goals.length === 1 ? goals[0] : undefined;
  const both = await bothDone(words, goals, byKind, run);
  if (both) return both;
  const goal =
    byKind(words, goals) ??
    goalNamed(words, goals) ??
    sessions ??
    (PARTLY.test(text) ? await begunToday(goals, run) : undefined);
  if (!goal) return null;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const own = (await openTasks(run)).filter(({ goalId }) => goalId === goal.id);
  const due = own.find(({ local }) => local?.toPlainDate().equals(today));
  const yesterday = /\byesterday\b|\blast night\b/.test(text);
  const before = yesterday
    ? own.find(({ local }) => local?.toPlainDate().equals(today.subtract({ days: 1 })))
    : undefined;
  const meant = yesterday ? before : due;
  if (meant) return { route: 'task_handler', text: `Done with ${wordsFor(meant)}`, pending: null };
  return askNext(own, goal, today, run);
}

const SKIPS =
  /^(?:(?:please|can you|could you|can we|i want to|i'd like to|ok(?:ay)?|just|let's|and|so)[, ]+)*(?:skip|leave out|cancel) (?:the )?(today|tonight|tomorrow)(?:'s)? (?:session|run|swim|ride|walk|lesson|workout|practice|training|one)(?: please| then)?[.!]*$/;

/** "Did my Spanish, and the run": each that stands today; what does not is said. */
async function bothDone(words: string, goals: readonly Goal[], byKind: Find, run: Run): Promise<Update | null> {
  const parts = words.split(/(?:, ?| )and (?:also )?(?=(?:the|my) )|, (?=(?:the|my) )/);
  const named = parts.map((part) => byKind(part, goals) ?? goalNamed(part, goals) ?? undefined);
  const [first, second, ...more] = named;
  if (!first || !second || first === second || more.length > 0) return null;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const open = (await openTasks(run)).filter(({ local }) => local?.toPlainDate().equals(today));
  const due = [first, second].map((goal) => open.find(({ goalId }) => goalId === goal.id));
  const found = due.filter((task) => task !== undefined);
  if (found.length > 0)
    return {
      route: 'task_handler',
      text: found.map((task) => `Done with ${wordsFor(task)}`).join('\n'),
      pending: null,
    };
  return {
    route: 'end',
    answer: tell(
      'CHITCHAT',
      `Well done, both of them! Nothing of **${plainText(first.title)}** or **${plainText(second.title)}** is open today, so there is nothing to tick off.`,
    ),
    pending: null,
  };
}

/** "Skip tomorrow's session": that one of the goal that is meant; its task bears another name. */
async function skipped(text: string, goals: readonly Goal[], byKind: Find, run: Run): Promise<Update | null> {
  const near = SKIPS.exec(text)?.[1];
  const goal = near ? (byKind(text, goals) ?? goalNamed(text, goals) ?? (goals.length === 1 ? goals[0] : null)) : null;
  if (!goal) return null;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const day = near === 'tomorrow' ? today.add({ days: 1 }) : today;
  const [one, ...others] = (await openTasks(run)).filter(
    ({ goalId, local }) => goalId === goal.id && local?.toPlainDate().equals(day),
  );
  return one && others.length === 0
    ? { route: 'task_handler', text: `Skip ${wordsFor(one)}`, pending: null, goalId: goal.id }
    : null;
}

/** "Only managed 10 minutes today": shorter than planned, and done. */
const PARTLY =
  /\b(?:only|just|barely|at least|managed|got through|squeezed in)\b[^,;]{0,20}\b(?:\d{1,3}|ten|fifteen|twenty|half(?: an?)?|five|a|one|two|three) ?(?:min(?:ute)?s?|mins|hour|hours|km|k|miles?|pages?|words|laps?|sets?|of it)\b/;

/** The only goal, where a session of it has begun today. */
async function begunToday(goals: readonly Goal[], run: Run): Promise<Goal | undefined> {
  const [only, ...others] = goals;
  const now = run.now.toZonedDateTimeISO(run.person.zone).toPlainDateTime();
  const begun = (await openTasks(run)).some(
    ({ goalId, local }) =>
      goalId === only?.id &&
      local?.toPlainDate().equals(now.toPlainDate()) &&
      Temporal.PlainDateTime.compare(local, now) <= 0,
  );
  return others.length === 0 && begun ? only : undefined;
}

const DID_NOT =
  /^(?:(?:ugh|sorry|so|well|hey|no|i)[ ,]+)*(?:(?:didn't|did not|couldn't|could not|wasn't able to) (?:go|run|train|make it|manage(?: it)?|do it|practi[sc]e|study|get to it)|(?:totally |completely |just |really )*(?:missed|skipped) (?:it|that one|mine))\b(?!.*\b(?:want|move|instead|can i|tomorrow)\b)/;

/** "Didn't go yesterday, was raining": that one was missed; where none stood, nothing was. */
async function didNot(text: string, goals: readonly Goal[], run: Run): Promise<Update | null> {
  const [only, ...others] = goals;
  if (!only || others.length > 0 || !DID_NOT.test(text)) return null;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const day = /\byesterday\b|\blast night\b/.test(text) ? today.subtract({ days: 1 }) : today;
  const own = (await openTasks(run)).filter(({ goalId }) => goalId === only.id);
  const meant = own.find(
    ({ local, at }) => local?.toPlainDate().equals(day) && at && Temporal.Instant.compare(at, run.now) < 0,
  );
  if (meant) return { route: 'task_handler', text: `I missed ${wordsFor(meant)}`, pending: null };
  const next = own.find(({ local }) => local && Temporal.PlainDate.compare(local.toPlainDate(), today) >= 0);
  const then = next?.local ? ` The next is ${sayMoment(next.local, today, run.person.hour12)}.` : '';
  return {
    route: 'end',
    answer: tell(
      'CHITCHAT',
      `That happens. Nothing of **${plainText(only.title)}** stood there, so nothing counts as missed.${then}`,
    ),
    pending: null,
  };
}

function askNext(own: Candidate[], goal: Goal, today: Temporal.PlainDate, run: Run): Update | null {
  const next = own.find(({ local }) => local && Temporal.PlainDate.compare(local.toPlainDate(), today) > 0);
  if (!next?.local) return null;
  const near = today.until(next.local.toPlainDate()).days <= AHEAD_DAYS;
  const when = sayMoment(next.local, today, run.person.hour12);
  if (!near)
    return {
      route: 'end',
      answer: tell(
        'CHITCHAT',
        `Well done! Nothing of **${plainText(goal.title)}** stood there, so nothing is ticked off; the next session is ${when}.`,
      ),
      pending: null,
    };
  const question = `Well done! Nothing of it stood there; the next is **${plainText(next.title)}**, ${when}. Shall I count this as that one?`;
  const choices = [
    { label: IS_IT_DONE, value: `Done with ${wordsFor(next)}` },
    { label: 'No, it was an extra one', value: 'never mind' },
  ];
  return asked('CLARIFY', question, choices, goal, run);
}

const DISLIKES =
  /\b(?:hate|don't like|do not like|can't stand|dislike|not happy with|unhappy with|fed up with|doesn't (?:work|suit|fit))\b.*\b(?:plan|schedule|training|sessions?|times?)\b|\b(?:plan|schedule|training|sessions|times)\b.*\b(?:sucks?|doesn't (?:work|suit|fit)|don't (?:work|suit|fit)|is (?:terrible|bad|awful|stupid))\b/;
const BORED =
  /\b(?:is|are|feels?|gets?|getting) (?:so |too |really |a bit |just )*(?:boring|annoying|tedious|no fun|exhausting|frustrating|pointless|a drag|a pain)\b/;
const TOO = /\btoo (early|late)\b/;

/** A plan that is not liked: what should be different is asked, as nothing was named. */
async function illAtEase(text: string, goals: readonly Goal[], run: Run): Promise<Update | null> {
  const [only, ...others] = goals;
  const bored = BORED.test(text) ? goalNamed(text, goals) : null;
  if (bored) return { route: 'goal_modifier', text, pending: null, goalId: bored.id, plan: null };
  if (DISLIKES.test(text))
    return {
      route: 'goal_modifier',
      text,
      pending: null,
      goalId: others.length === 0 ? (only?.id ?? null) : null,
      plan: null,
    };
  const too = TOO.exec(text);
  if (!too || /\d/.test(text) || !only || others.length > 0) return null;
  const [next] = (await openTasks(run)).filter(({ goalId }) => goalId === only.id);
  if (!next?.local) return null;
  const at = `${longDate(next.local.toPlainDate(), run.now.toZonedDateTimeISO(run.person.zone).toPlainDate())} at ${sayTime(next.local, run.person.hour12)}`;
  const answer = tell(
    'MODIFY_GOAL',
    `What time would be better for **${plainText(only.title)}**? The next session is on ${at}; nothing is changed yet.`,
  );
  return { route: 'end', answer: { ...answer, needsAnswer: true }, pending: null, goalId: only.id };
}

function asked(
  node: Answer['node'],
  question: string,
  choices: { label: string; value: string }[],
  goal: Goal,
  run: Run,
): Update {
  return { route: 'end', ...asking(node, question, choices, run.now, { guess: true }), goalId: goal.id };
}
