import type { Weekday } from '../../calendar/index.ts';
import { weekdayName } from '../../calendar-names.ts';
import { joinWords, sayDuration } from '../../language/index.ts';
import { playbookById } from '../../playbooks/index.ts';
import { weekdayOf } from '../place/relocate.ts';
import { minutesIn, weekdaysIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import type { Saying } from './answers.ts';
import { confirmed } from './confirmed.ts';
import { meaningOf } from './meaning.ts';
import { fewerDo, opinion, STRAIN, tooLittle, tooMuch, weekSum } from './opinion.ts';

type Asked = { question: string; plan: PlanDraft; say: Saying };
type Answer = (asked: Asked) => string | null;

/** Kinds of questions about an open plan, each with its answer from the plan; the first that asks so and has an answer counts. Small letters. */
const KINDS: [asks: RegExp, answer: Answer][] = [
  [/./, ({ question, plan, say }) => confirmed(question, plan, say)],
  [
    /\b(?:too (?:much|hard|many|often|fast|long|ambitious|optimistic|heavy|intense)|a (?:bit|little) (?:much|hard)|a lot|overdo\w*|overkill|do less|be easier|start (?:slower|smaller)|burn out|hurt myself|get injured)\b/,
    tooMuch,
  ],
  [
    /\b(?:hurts?|bad for|hard on|ruin|damage|harm|wreck|safe (?:for|with)|(?:ok|okay|good|alright) for)\b.*\b(?:knees?|back|joints?|hips?|ankles?|feet|shins?|wrists?|shoulders?|body|neck)\b/,
    () => STRAIN,
  ],
  [/\b(?:remind(?:ed|ers?)?|ping me|nudge me|notif\w+|know when)\b/, () => REMINDED],
  [/\b(?:too (?:little|few|easy|short|slow|light)|do more|not enough|be harder|go faster)\b/, tooLittle],
  [
    /\b(?:who|where|what) (?:says|said|told|do you get|did you get|does (?:that|this|it) come from|are you basing)\b|\bbased on\b|\bis (?:that|this|there) (?:\w+ )?(?:science|evidence|proven|research|backed)\b|\b(?:source|sources|evidence|research|stud(?:y|ies))\b/,
    whoSays,
  ],
  [/\bdifference between\b/, difference],
  [
    /\b(?:need|have to|necessary|needed)\b.*\b(?:(?:\d|one|two|three|four|five|six|seven|so many|that many|all (?:of )?(?:them|these)) ?(?:times|days|sessions|runs|x|a week|workouts|rides|walks)?|every day|daily|that often|so often)\b(?! ?(?:minutes?|mins?|hours?|weeks?))|\b(?:\d|two|three|four|five|six|seven) (?:times|days|sessions|runs) .{0,20}\b(?:necessary|needed)\b/,
    fewerDo,
  ],
  [
    /\b(?:is|are) .{2,30}\b(?:necessary|needed|required|important|a must)\b|\bdo i (?:really |have to |even )*need (?:the |to do )?/,
    needed,
  ],
  [
    /\b(?:is it|would it be|is that) (?:ok|okay|fine|alright|all right|bad|a problem|allowed) (?:if|to|when)\b/,
    () => LESS_IS_FINE,
  ],
  [
    /\bwhat do i (?:start|begin) with\b|\bwhat(?:'s| is|s) (?:the )?first(?: (?:one|session|step|thing))?$|\bwhat (?:comes|is) first\b/,
    firstOne,
  ],
  [/\bwhy\b.*\b\d+\b.*\bnot \d+\b(?! ?(?:am|pm|o'clock))/, whyLength],
  [
    /\bhow (?:did|do|have) you (?:get|got|come|work|arrive|calculate|figure|reckon)\b|\bhow (?:is|was) (?:that|it|this) (?:worked out|calculated|computed)\b/,
    howReckoned,
  ],
  [
    /\bwhy\b.*\b(?:minutes?|mins?|half an hour|an hour|hours? long)\b|\bwhy (?:so |is it so |are they so )?long\b/,
    whyLength,
  ],
  [/\b(?:longest|shortest|biggest|hardest)\b/, longest],
  [
    /\bwhat do you (?:think|suggest|recommend|reckon)\b|\b(?:is|are) (?:that|it|this|they) (?:a )?(?:good|ok|okay|alright|sensible)(?: idea| plan| start)?$|\bwhat would you (?:do|suggest|change)\b/,
    opinion,
  ],
  [
    /\bhow (?:much|many \w+|long) (?:is (?:it|that) )?(?:per|a|each|every|in a|in one) week\b|\b(?:total|sum) (?:per|a|each|for (?:a|the)) week\b|\bper week$/,
    perWeek,
  ],
  [/\b(?:which|what) days\b|\bhow many days\b(?!.*\b(?:left|until|till|to go)\b)/, whichDays],
  [
    /\bhow long (?:until|till|before|(?:does it|will it|it) takes?)\b(?!.*\b(?:each|every|per|a) (?:day|time|session|evening|morning|night|go)\b)|\bwhen (?:will|can|could|would|do) i (?:be able|be done|know|speak|manage|reach|get there|see|feel)\b/,
    untilWhen,
  ],
  [
    /\bwhat (?:are|is) the (?:exercises?|steps?|content|lessons?|workouts?|sessions?)\b|\bwhat (?:exactly |actually )?(?:do|will|would|am) i (?:actually |exactly |supposed to |meant to |going to |have to )*(?:do|doing)(?: exactly| actually| in (?:it|them|a session|each(?: one)?|the sessions?))?$/,
    whatToDo,
  ],
  [
    /\bwhy (?:at |not |is it |are they |do you |does it |did you |have you |so |(?:put|set|pick|picked|choose|chose|chosen|placed?|schedule|scheduled|plan|planned) |(?:it|them|this|that|these|those|the|all) )*(?:hours?|times?(?! a\b)|late|early|evenings?|mornings?|afternoons?|\d(?!\d? ?(?:times|days|x|sessions)\b))/,
    whyHours,
  ],
  [
    /\bwhy (?:on |not |is it |are they |always |do you |these |those |the |that )*(?:days?|weekends?|weekdays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/,
    whyDays,
  ],
  [
    /\bwhy\b.*\b(?:stops?|ends?|finish(?:es)?|over|only (?:until|till|to|six|6)|so early|not until|short)\b.*\b(?:in|on|at|by|before|after|january|february|march|april|december|weeks)\b|\bwhy\b.*\b(?:six|6) weeks\b/,
    untilWhen,
  ],
  [/\b(?:rest days?|days? off|free days?|off days?|day of rest)\b/, restDays],
  [
    /^(?:and |but |so |ok |hm+ )*(?:is it|are they|is this|is that|do i (?:do|have) (?:it|this)|so it's) (?:really |now )?(?:every day|daily|each day)\b/,
    howManyDays,
  ],
  [/\b(?:add|adds|come|comes|amount|amounts) (?:up )?to\b|\bstill\b.*\bhours?\b/, addsUp],
  [
    /\b(?:in total|altogether|all together|in all|overall|total time|total hours|how many hours|how much time)\b/,
    inTotal,
  ],
  [/^(?:and |but |so |ok )*(?:at )?what time(?:s)?\b/, atWhatTimes],
  [
    /\bhow long (?:is|are|will be|does|do|will|would) (?:it|this|that|each|one|they|a session|the sessions?|every)\b(?!.*\b(?:whole|plan|total)\b)|\bhow (?:long|much time|many minutes)\b.*\b(?:each|every|per|a) (?:day|time|session|evening|morning|night|go)\b/,
    howLongEach,
  ],
  [
    /^(?:and |but |so |ok |sorry |hm+ |wait )*(?:what(?:'s| is| are| does| do)|whats|explain|define) (?:an? |the |it )?(?:.{2,40}?)(?: mean| means| stand for)?$/,
    meaningOf,
  ],
];

const REMINDED =
  'Once it is saved, each session reminds you at its time, on the ways that you have allowed. Nothing rings before that.';

/** Null: none of these. */
export function answerByKind(question: string, plan: PlanDraft, say: Saying): string | null {
  for (const [asks, answer] of KINDS) {
    const told = asks.test(question) ? answer({ question, plan, say }) : null;
    if (told) return told;
  }
  return null;
}

function whoSays({ question, plan }: Asked): string | null {
  const { sources, ramp } = playbookById(plan.playbook);
  const numbers = sources.find(({ fact }) => /%|\d/.test(fact));
  const one = /\d|ramp|grow|increase|more/.test(question) ? (numbers ?? sources[0]) : sources[0];
  if (!one) return null;
  const share =
    'week' in ramp && /%|per ?cent|grow|ramp|increase/.test(question)
      ? ` Here a week grows by at most ${Math.round(ramp.week * 100)} %.`
      : '';
  return `It rests on this: ${one.fact.replace(/\.$/, '')} (${one.source}).${share} It is advice and no law: say what suits you better.`;
}

function whyHours({ plan, say }: Asked): string {
  const times = [...new Set(plan.sessions.map(({ time }) => time))].sort();
  return `${timesWords(times, say)}: an hour that is free in your week, outside sleep, work and what is planned already, and near to what is usual for this. You know better when it suits you: say "at 7 am" or "in the mornings", for example.`;
}

function whyLength({ plan }: Asked): string {
  const each = howLongEach({ question: '', plan, say: { day: String, clock: String } });
  return `${each} It begins short on purpose: what is small is kept, and habit comes from that. Say "20 minutes each" or "at least half an hour", for example, if you want more from the start.`;
}

/** Of sums the reckoning that stands with the plan. */
function howReckoned({ plan }: Asked): string | null {
  const note = plan.notes.find((one) => / each\b|\d.*\bper\b/.test(one));
  return note ? `So it comes about: ${note}` : null;
}

function longest({ question, plan, say }: Asked): string | null {
  const shortest = /\bshortest\b/.test(question);
  const sorted = plan.sessions.toSorted((a, b) => a.minutes - b.minutes);
  const one = shortest ? sorted[0] : sorted.at(-1);
  return one ? `${one.title}, ${sayDuration(one.minutes)}, on ${say.day(one.date)}.` : null;
}

function perWeek({ plan }: Asked): string {
  // Of money the time it takes is no answer.
  const money = plan.parts.some((part) => part.dates) && plan.notes.find((note) => / each\b/.test(note));
  if (money) return `${plan.sessions[0]?.title ?? ''} each time. ${money}`.trim();
  const sums = Array.from({ length: plan.weeks }, (_, i) => sayDuration(weekSum(plan, i + 1)));
  return new Set(sums).size === 1 ? `${sums[0]} a week.` : `Week by week: ${joinWords(sums)}.`;
}

function whichDays({ plan, say }: Asked): string {
  const days = daysOf(plan).map((day) => {
    const times = [...new Set(plan.sessions.filter((s) => weekdayOf(s) === day).map(({ time }) => time))];
    return `${weekdayName(day)}s at ${joinWords(times.map(say.clock))}`;
  });
  return `${joinWords(days)}.`;
}

function untilWhen({ plan, say }: Asked): string | null {
  const [first, ...more] = plan.roadmap ?? [];
  const end = plan.sessions.at(-1)?.date;
  if (first && more.length > 0)
    return `The steps are: ${joinWords([first, ...more].map(({ title, date }) => `“${title}”${date ? ` by ${say.day(date)}` : ''}`))}. How fast it goes shows on the way; nobody can promise it.`;
  return end ? `This plan goes to ${say.day(end)}. How fast it goes shows on the way; nobody can promise it.` : null;
}

/** Each kind of session once, with what is done in it. */
function whatToDo({ plan }: Asked): string | null {
  const steps = [...Map.groupBy(plan.sessions, (s) => s.title).values()].flatMap(([one]) => (one ? [one] : []));
  if (steps.length === 0) return null;
  return steps
    .slice(0, 6)
    .map(({ title, detail }) => `- ${title}${detail ? `: ${detail}` : ''}`)
    .join('\n');
}

const LESS_IS_FINE =
  'Yes. What is shorter or left out costs nothing and breaks nothing: say so on the day, and I shorten it, move it or leave it out.';

function difference({ plan }: Asked): string | null {
  const kinds = plan.parts.flatMap(({ id, name }) => {
    const detail = plan.sessions.find((s) => s.part === id && s.detail)?.detail;
    return detail ? [`${name}: ${detail}`] : [];
  });
  return kinds.length > 1 ? kinds.join('\n') : null;
}

/** Of a strand that is doubted. */
function needed({ question, plan }: Asked): string | null {
  const part = plan.parts.find(({ name }) =>
    name
      .toLowerCase()
      .split(/\W+/)
      .some((one) => one.length > 3 && question.includes(one)),
  );
  if (!part || plan.parts.length < 2) return null;
  const name = part.name.charAt(0).toLowerCase() + part.name.slice(1);
  return `It belongs to what usually works for this, and the plan goes without it as well: say "drop the ${name}", and the rest stays as it is.`;
}

function firstOne({ plan, say }: Asked): string | null {
  const [one] = [...plan.sessions].sort((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`));
  return one
    ? `With "${one.title}", ${say.day(one.date)} at ${say.clock(one.time)}, ${sayDuration(one.minutes)}.${one.detail ? ` ${one.detail}` : ''}`
    : null;
}

function whyDays({ plan }: Asked): string {
  return `${joinWords(daysOf(plan).map((day) => `${weekdayName(day)}s`))}: days with room in your week, spread so that there is time to rest in between. Others are a word away: "Tuesdays instead of Mondays", for example.`;
}

function restDays({ question, plan }: Asked): string {
  const used = daysOf(plan);
  const asked = weekdaysIn(question);
  const free = ([1, 2, 3, 4, 5, 6, 7] as Weekday[]).filter((day) => !used.includes(day));
  const names = (days: readonly Weekday[]) => joinWords(days.map((day) => `${weekdayName(day)}s`));
  const [one] = asked;
  if (one) {
    const taken = asked.filter((day) => used.includes(day));
    return taken.length === 0
      ? `Yes: nothing of this plan lies on ${names(asked)}.`
      : `No, there are sessions on ${names(taken)}.${free.length > 0 ? ` Free are ${names(free)}.` : ''} Say "not on ${names(taken)}" to keep ${taken.length === 1 ? 'it' : 'them'} free.`;
  }
  return free.length === 0
    ? 'There is something on every day of the week. Say "not on Sundays", for example, for a day off.'
    : `Free of this plan: ${names(free)}.`;
}

function howManyDays({ plan }: Asked): string {
  const used = daysOf(plan);
  return used.length === 7
    ? 'Yes, every day. Fewer is a word away: "four times a week" or "not at weekends", for example.'
    : `No, on ${joinWords(used.map((day) => `${weekdayName(day)}s`))}.`;
}

function inTotal({ plan, say }: Asked): string {
  const sums = plan.parts.some((part) => part.dates) ? (plan.roadmap ?? []) : [];
  if (sums.length > 0)
    return `${joinWords(sums.map(({ title, date }) => (date ? `${title} by ${say.day(date)}` : title)))}.`;
  const sum = plan.sessions.reduce((all, { minutes }) => all + minutes, 0);
  return `${sayDuration(sum)} in all: ${plan.sessions.length === 1 ? 'one session' : `${plan.sessions.length} sessions`} over ${plan.weeks === 1 ? 'one week' : `${plan.weeks} weeks`}, ${sayDuration(weekSum(plan, 1))} in the first week and ${sayDuration(weekSum(plan, plan.weeks))} in the last.`;
}

/** "Does that still add up to 6 hours?" */
function addsUp({ question, plan }: Asked): string | null {
  const wished = minutesIn(question);
  if (wished === null) return null;
  const sums = Array.from({ length: plan.weeks }, (_, i) => weekSum(plan, i + 1));
  const total = sums.reduce((all, one) => all + one, 0);
  if (/\b(?:total|altogether|in all|overall)\b/.test(question))
    return `${total >= wished ? 'Yes' : 'No'}: it is ${sayDuration(total)} in all.`;
  const [least, most] = [Math.min(...sums), Math.max(...sums)];
  const range = least === most ? sayDuration(least) : `${sayDuration(least)} to ${sayDuration(most)}`;
  const yes = least >= wished * NEAR ? 'Yes' : most >= wished * NEAR ? 'Not at first' : 'No';
  return `${yes}: it is ${range} a week.${yes === 'No' ? ' Longer or more sessions would bring it nearer: "an hour each" or "five times a week", for example.' : ''}`;
}
const NEAR = 0.95;

function atWhatTimes({ plan, say }: Asked): string {
  const byTime = Map.groupBy(plan.sessions, (s) => s.time);
  const lines = [...byTime.entries()]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([time, own]) => `${say.clock(time)} on ${dayWords([...new Set(own.map(weekdayOf))])}`);
  return lines.length > 6
    ? `Between ${lines[0]?.split(' on ')[0]} and ${lines.at(-1)?.split(' on ')[0]}.`
    : `At ${joinWords(lines)}.`;
}

function howLongEach({ plan }: Asked): string {
  const first = plan.sessions.filter(({ week }) => week === 1).map(({ minutes }) => minutes);
  const last = plan.sessions.filter(({ week }) => week === plan.weeks).map(({ minutes }) => minutes);
  const range = (all: number[]) => {
    const [least, most] = [Math.min(...all), Math.max(...all)];
    return least === most ? `${least}` : `${least} to ${most}`;
  };
  return range(first) === range(last)
    ? `${range(first)} minutes each, from the first week to the last.`
    : `${range(first)} minutes each in week 1, ${range(last)} in week ${plan.weeks}.`;
}

const daysOf = ({ sessions }: PlanDraft): Weekday[] =>
  [...new Set(sessions.map((s) => weekdayOf(s) as Weekday))].sort((a, b) => a - b);
const timesWords = (times: readonly string[], say: Saying): string =>
  times.length > 3
    ? `From ${say.clock(times[0] ?? '')} to ${say.clock(times.at(-1) ?? '')}`
    : joinWords(times.map(say.clock));
function dayWords(days: readonly number[]): string {
  const sorted = [...days].sort((a, b) => a - b);
  if (sorted.length === 7) return 'every day';
  if (sorted.join() === '1,2,3,4,5') return 'weekdays';
  if (sorted.join() === '6,7') return 'weekends';
  return joinWords(sorted.map((day) => `${weekdayName(day as Weekday)}s`));
}
