import { weekdayName } from '../../../domain/calendar-names.ts';
import { joinWords, longDate, sayTime } from '../../../domain/language/index.ts';
import {
  type Busy,
  DEFAULT_DAY,
  type OwnNight,
  type Question,
  questionIn,
  type Shift,
  type Told,
  type TurnSleeps,
  topicOf,
} from '../../../domain/onboarding/index.ts';
import { withApostrophes } from '../../../domain/text/index.ts';
import type { CoachPerson } from '../../person.ts';
import { aboutFlux } from '../chitchat/about.ts';

/** How the person's times are written, and what they are called. */
export type Style = { hour12: boolean };

/** Reads back what was taken, as clock times, so that an error would be seen. '' when nothing was. */
export function readBack(told: Told, style: Style): string {
  const say = (time: Temporal.PlainTime) => sayTime(time, style.hour12);
  const { wake, sleep, weekendWake, weekendSleep, work, commitments, rotation } = told;
  const lines: (string | false | undefined)[] = [
    told.name !== undefined && `Nice to meet you, ${told.name}.`,
    told.home && `${told.home.place} time it is.`,
    told.turnSleeps && Object.keys(told.turnSleeps).some((kind) => kind !== 'usual')
      ? saySleeps(told.turnSleeps, style)
      : wake && sleep
        ? `Up at ${say(wake)}, in bed at ${say(sleep)}.`
        : wake
          ? `Up at ${say(wake)}.`
          : sleep && `In bed at ${say(sleep)}.`,
    (weekendWake || weekendSleep) &&
      `At weekends: ${joinWords([weekendWake && `up at ${say(weekendWake)}`, weekendSleep && `in bed at ${say(weekendSleep)}`].filter((word) => word !== undefined))}.`,
    ...(told.ownNights ?? []).map((own) => sayOwnNight(own, style)),
    told.daysOff && !told.work && `No work on ${joinWords(told.daysOff.map((day) => `${weekdayName(day)}s`))}.`,
    rotation
      ? sayRotation(told, style)
      : told.cycle
        ? sayCycle(told, style)
        : work === 'none'
          ? 'No fixed working hours.'
          : work && `Work: ${joinWords(work.map((shift) => sayShift(shift, style)))}.`,
    told.chronotype &&
      { early: 'A morning person.', late: 'An evening person.', intermediate: 'Neither lark nor owl.' }[
        told.chronotype
      ],
    commitments === 'none'
      ? 'Nothing else is fixed.'
      : commitments && `I keep free: ${joinWords(commitments.map((busy) => sayBusy(busy, style)))}.`,
    told.phone === 'none' && NO_PHONE,
    told.whatsapp !== undefined && (told.whatsapp ? 'WhatsApp: yes.' : 'WhatsApp: no.'),
    told.calls !== undefined && (told.calls ? 'Calls: yes, for tasks you set to it.' : 'Calls: no.'),
    told.weeklySummary !== undefined && `Weekly summary: ${told.weeklySummary ? 'yes' : 'no'}.`,
    told.dailyNudges !== undefined && `Daily nudges: ${told.dailyNudges ? 'yes' : 'no'}.`,
    (told.weeklySummary || told.dailyNudges) && NOT_SENT,
  ];
  return lines.filter(Boolean).join(' ');
}

/** Noted as wishes; what is sent are the reminders of tasks. */
const NOT_SENT =
  'I keep that in mind, but send neither by myself yet: ask me "how did I do last week?" whenever you like.';
const NO_PHONE = 'No phone number, then; you can add one later in the settings.';

/** "Sundays: up at 09:00." */
function sayOwnNight({ days, wake, sleep }: OwnNight, { hour12 }: Style): string {
  const hours = joinWords([
    ...(wake ? [`up at ${sayTime(wake, hour12)}`] : []),
    ...(sleep ? [`in bed at ${sayTime(sleep, hour12)}`] : []),
  ]);
  return `${joinWords(days.map((day) => `${weekdayName(day)}s`))}: ${hours}.`;
}

/** Each week once, in turn: "this week earlies, …, then lates, …". */
function sayRotation({ rotation }: Told, style: Style): string {
  if (!rotation) return '';
  const { weeks, current } = rotation;
  const inTurn = [...weeks.slice(current), ...weeks.slice(0, current)];
  const stretches: { label: string; week: Shift; count: number }[] = [];
  for (const week of inTurn) {
    const last = stretches.at(-1);
    if (last && last.label === week.label && last.week.from.equals(week.from) && last.week.to.equals(week.to))
      last.count += 1;
    else stretches.push({ label: week.label, week, count: 1 });
  }
  const said = stretches.map(
    ({ label, week, count }, i) =>
      `${i === 0 ? (count === 1 ? 'this week' : `this week and the next${count > 2 ? ` ${count - 1}` : ''}`) : count === 1 ? 'then a week of' : `then ${count} weeks of`} ${label}, ${sayShift(week, style)}`,
  );
  return `Your weeks take turns, and I keep the hours of each free: ${said.join('; ')}; then from the start again. Say so if this week is another one.`;
}

const SLEEPS = [
  ['early', 'with earlies'],
  ['late', 'with lates'],
  ['night', 'after nights'],
  ['usual', 'otherwise'],
] as const;

/** "I keep your sleep free: with earlies 21:00 to 05:00, after nights 07:00 to 14:00." */
function saySleeps(sleeps: TurnSleeps, { hour12 }: Style): string {
  const { early, late } = sleeps;
  const isAlike = early && late && early.from.equals(late.from) && early.to.equals(late.to);
  const said = SLEEPS.flatMap(([kind, words]) => {
    const one = isAlike && kind === 'late' ? undefined : sleeps[kind];
    return one
      ? [
          `${isAlike && kind === 'early' ? 'on days of work' : words} ${sayTime(one.from, hour12)} to ${sayTime(one.to, hour12)}`,
        ]
      : [];
  });
  return `I keep your sleep free: ${joinWords(said)}.`;
}

/** Days on and off: with a first day they are kept, without one every day is, and that is said. */
function sayCycle({ cycle }: Told, style: Style): string {
  if (!cycle) return '';
  const from = sayTime(cycle.from, style.hour12);
  const isWholeDay = cycle.from.equals(cycle.to.add({ minutes: 1 }));
  const hours = isWholeDay ? `24 hours from ${from}` : `${from} to ${sayTime(cycle.to, style.hour12)}`;
  const turns = cycle.nights
    ? `${cycle.on - cycle.nights} days, ${cycle.nights} nights, ${cycle.off} off`
    : cycle.on === 1
      ? `A day on, ${cycle.off} off`
      : `${cycle.on} days on, ${cycle.off} off`;
  if (cycle.first === null)
    return `${turns}, ${hours}. As I do not know your first day, I keep those hours free on every day for now; say it again with the day, such as "${cycle.nights ? turns : `${cycle.on} on ${cycle.off} off`}, ${hours}, from Monday", and your days off are yours.`;
  const { first } = cycle;
  const since =
    typeof first === 'object'
      ? `with today as day ${first.ago + 1} of ${cycle.on + cycle.off}`
      : `from ${typeof first === 'number' ? `${cycle.began ? 'last ' : ''}${weekdayName(first)}` : first} on`;
  return `${turns}, ${hours}, ${since}: I keep your shifts free and plan on your days off as well.`;
}

function sayShift({ from, to, days }: Shift, { hour12 }: Style): string {
  const next = Temporal.PlainTime.compare(to, from) <= 0 ? ' the next day' : '';
  return `${sayDays(days)} ${sayTime(from, hour12)} to ${sayTime(to, hour12)}${next}`;
}

function sayBusy({ title, days, from, to, weeks, nth, date }: Busy, style: Style): string {
  if (date)
    return `${title}, once, on ${longDate(date, date)} ${sayTime(from, style.hour12)} to ${sayTime(to, style.hour12)}`;
  const shift = sayShift({ from, to, days }, style);
  if (nth !== undefined)
    return `${title}, on the ${ORDINALS[nth] ?? 'last'} ${shift.replace(/ (?=\d|noon|midnight)/, ' of each month, ')}`;
  return weeks
    ? `${title}, every ${EVERY[weeks] ?? `${weeks}th`} ${shift}, the coming one first`
    : `${title}, ${shift}`;
}

const ORDINALS = ['', 'first', 'second', 'third', 'fourth'];
const EVERY = ['', '', 'other', 'third', 'fourth'];

/** "Monday to Friday", "Tuesday and Thursday", "every day". */
export function sayDays(days: number[]): string {
  const [first = 1, ...rest] = days;
  const last = rest.at(-1) ?? first;
  if (days.length === 7) return 'every day';
  if (days.length > 2 && last - first === days.length - 1) return `${weekdayName(first)} to ${weekdayName(last)}`;
  return joinWords(days.map(weekdayName));
}

/** A default was taken: said as one, never as the person's choice. */
export function sayDefault(question: Question, { hour12 }: Style, taken: Told = {}): string {
  const [wake, sleep] = [DEFAULT_DAY.wake, DEFAULT_DAY.sleep].map((time) =>
    sayTime(Temporal.PlainTime.from(time), hour12),
  );
  // What they told themselves is no default.
  const one = Boolean(taken.wake) !== Boolean(taken.sleep);
  const day = !one ? `between ${wake} and ${sleep}` : taken.wake ? `from ${wake} on` : `until ${sleep}`;
  switch (question) {
    case 'name':
      return 'That is fine, we do without a name.';
    case 'wake':
    case 'sleep':
      return `Then I plan ${day} for now. That is my default, not your choice; tell me whenever it should be different.`;
    case 'work':
      return 'Then I keep no hours free for work for now. That is only a default; tell me whenever it should be different.';
    case 'chronotype':
      return 'Then I spread things over the day for now.';
    case 'commitments':
      return 'Then I plan around nothing else for now; tell me when something is fixed.';
    case 'phone':
    case 'code':
      return NO_PHONE;
    case 'whatsapp':
      return 'Then I do not write on WhatsApp.';
    case 'calls':
      return 'Then I do not call.';
    case 'recap':
    case 'goal':
      return '';
  }
}

/** A question in between, answered in a line. Null: none that is known. */
export function answerTo(message: string, asked: Question, person: CoachPerson): string | null {
  const text = withApostrophes(message.toLowerCase());
  const isQuestion =
    questionIn(text) !== null ||
    /\?\s*$/.test(text) ||
    /^(?:so\s+|and\s+|but\s+)?(?:why|what(?!ever)|how|do\s+i|will\s+i|can\s+i|must\s+i|do\s+you|are\s+you|(?:is|does|can|will|could)\s+(?:this|that|it|my|the|any\w+|some\w+|they|there)|who)\b/.test(
      text,
    );
  if (!isQuestion) return null;
  if (WHERE_WE_WERE.test(text)) return 'We were here.';
  if (OTHER_WAYS.test(text) && (asked === 'phone' || asked === 'code'))
    return /\bwhats?\s?app\b/.test(text) ? WHATSAPP_NEEDS_IT : NO_OTHER_WAY;
  if (/\bremind(?:er|ers)?\b|\breach\b|\bnotif/.test(text)) return sayReach(person.reach);
  const known = sayKnown(text, person);
  if (known) return known;
  if (/\bwhat(?:'s|\s+is)\s+your\s+name\b/.test(text)) return "I'm Flux.";
  if (/\b(?:ring|call|phone|text|message)\s+me\b/.test(text) && /\b(?:what|when|why|how\s+often)\b/.test(text))
    return WHEN_I_REACH_OUT;
  if (/\b(?:free|cost|costs|pay|charge|price|expensive)\b/.test(text))
    return 'I have no prices myself; whoever runs this app can tell you.';
  if (/\bwho\s+are\s+you|what\s+are\s+you|are\s+you\s+(?:a\s+)?(?:bot|human|real|ai|person)/.test(text))
    return 'I am Flux, a program that helps you plan and reminds you.';
  if (/\b(?:skip|have\s+to|must|i\s+need\s+to|required|optional)\b/.test(text))
    return 'You can skip any of this; just say "skip".';
  if (
    /\b(?:private|privacy|data|safe|share|sell|store|sees?\s+(?:this|it|that|all)|(?:boss|employer|partner|wife|husband|parents|mum|mom|dad|school|any\w+|some\w+|who\w*)\s+(?:\w+\s+){0,3}(?:see|read|look|know|find)\b|read(?:s)?\s+(?:this|it|that))\b/.test(
      text,
    )
  )
    return (
      aboutFlux(text) ??
      'It is stored in your account only, to plan and remind; you can export or delete all of it in the settings.'
    );
  if (/\b(?:why|what\s+for|what(?:'s|\s+is)\s+(?:that|this|it)\s+for|how\s+come|need)\b/.test(text))
    return WHY[topicOf(text) ?? asked] ?? WHY[asked] ?? 'It helps me to plan at times that suit you.';
  if (/\bhow\s+(?:long|many)\b/.test(text)) return 'Only a few short questions, and you can skip any of them.';
  if (/\bwhat\s+(?:can|do)\s+you\s+do\b|\bhow\s+does\b/.test(text))
    return 'I turn what you want into a plan of small steps and remind you of each until you answer.';
  return aboutFlux(text) ?? 'I can say more about that once we are through; only a few questions are left.';
}

/** What they told about themselves, asked for again. */
export function sayKnown(text: string, { name, waking, work, hour12 }: CoachPerson): string | null {
  if (
    !/\b(?:did\s+i\s+(?:tell|say)|have\s+i\s+(?:told|said)|do\s+you\s+(?:know|have|remember|think\s+i)|(?:when|what\s+time)\s+do\s+i|what(?:'s|\s+is|\s+are)\s+my|did\s+you\s+(?:get|note|save)|(?:have|has)\s+you\s+(?:saved|stored|noted|got|learned|learnt|kept)|what\s+(?:have|did)\s+you\s+(?:save|store|keep|saved|stored|noted|learned|learnt))\b/.test(
      text,
    )
  )
    return null;
  const night = waking ? `Up at ${sayTime(waking.wake, hour12)}, in bed at ${sayTime(waking.sleep, hour12)}` : null;
  const hours =
    work === null
      ? null
      : work.length === 0
        ? 'No fixed working hours'
        : `Work: ${joinWords(work.map((shift) => sayShift(shift, { hour12 })))}`;
  const said = [
    /\bname\b/.test(text) && name ? `Your name: ${name}` : null,
    /\bmy\s+name\b/.test(text) && !name ? 'No name yet: say "call me" and it' : null,
    /\b(?:bed|bedtime|sleep|wake|get\s+up|up)\b/.test(text)
      ? (night ?? 'You have not told me when you get up and go to bed')
      : null,
    /\b(?:work(?:ing)?|job|office|hours)\b/.test(text) ? (hours ?? 'You have not told me your hours of work') : null,
  ].filter((line) => line !== null);
  if (said.length > 0) return `${said.join('. ')}.`;
  return /\b(?:about\s+me|so\s+far|everything)\b/.test(text)
    ? `${[name ? `Your name: ${name}` : null, night, hours].filter(Boolean).join('. ') || 'Nothing yet'}.`
    : null;
}

const WHERE_WE_WERE =
  /\bwhere\s+(?:(?:were|are)\s+we|(?:did|had)\s+we\s+(?:get|got|leave|stop))\b|\bwhat\s+(?:was|were|is)\s+(?:the\s+(?:last\s+|next\s+)?question|you\s+asking|next|left)\b|\bwhat(?:'s|\s+is)\s+(?:next|left)\b/;
const OTHER_WAYS = /\b(?:whats?\s?app|telegram|signal|messenger|e-?mail|sms|imessage|slack)\b/;
const WHATSAPP_NEEDS_IT =
  'WhatsApp goes by your number too: I text it a code once, and then remind you there if you allow it.';
const NO_OTHER_WAY = 'I can reach you by push, by WhatsApp or with a call; nothing else yet.';

const WHEN_I_REACH_OUT =
  'Only about your own reminders: first a push, then a message, and a call only for tasks you set to it, when nothing else was answered.';

const WHY: Readonly<Record<string, string>> = {
  name: 'Only to address you.',
  wake: 'So that I never plan or ring before you are up.',
  sleep: 'So that I leave you in peace at night.',
  work: 'So that I plan around your work.',
  chronotype: 'So that what is hard comes when you have most in you.',
  whatsapp: 'So that a reminder reaches you when a push did not.',
  calls: 'So that what must not be missed can ring.',
  commitments: 'So that nothing is planned over it.',
  phone: 'Only to remind you when a push is not enough; nobody else gets it.',
  code: 'The code shows that the number is really yours.',
};

function sayReach({ push, whatsapp, call }: { push: boolean; whatsapp: boolean; call: boolean }): string {
  const ways = [push && 'by push', whatsapp && 'on WhatsApp', call && 'by phone call where you ask for it'].filter(
    (way) => way !== false,
  );
  if (ways.length === 0) return 'Yes, by push in the app or browser, as soon as you allow notifications there.';
  return `Yes, ${joinWords(ways)}.`;
}
