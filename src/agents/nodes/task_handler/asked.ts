import { type Asked, readAsked, readAskedOfAll, readAskedOfOne, readFree } from '../../../domain/about/index.ts';
import { joinWords, longDate, sayDuration, sayMoment, sayTime } from '../../../domain/language/index.ts';
import { describeSeries, nextSlotAfterInstant, slotsBetween } from '../../../domain/recurrence/index.ts';
import { listRange, type TaskView, timeline } from '../../../services/tasks/index.ts';
import { asking, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import type { Named } from './about-effects.ts';
import { names, recentOf, thingsIn } from './about-things.ts';
import { tellFree } from './asked-free.ts';
import { answerNoted } from './asked-note.ts';
import { answerOfAll } from './asked-of-all.ts';
import { answerOfOne } from './asked-of-one.ts';
import { candidateOf, openTasks } from './find.ts';
import { listTasks } from './list.ts';

/** A question about the list in words of its own: which come daily, whether you were reminded, when it was done last. Null: none of these. */
export async function answerAsked({ text, memory }: Pick<State, 'text' | 'memory'>, run: Run): Promise<Update | null> {
  const setting = settingOf(run, memory.writes24);
  const free = readFree(text, setting);
  const hours = free && (await tellFree(free, run));
  if (hours)
    return {
      ...hours,
      memory: { ...memory, free: { day: free.days?.from.toString() ?? null, at: run.now.toString() } },
    };
  const ofAll = readAskedOfAll(text, setting);
  const told = ofAll && (await answerOfAll(ofAll, run));
  if (told) return told;
  const noted = await answerNoted({ text, memory }, run);
  if (noted) return noted;
  const asked = readAsked(text, setting);
  if (!asked) return ofOne({ text, memory }, run);
  const all = thingsIn(await openTasks(run));
  const thing =
    asked.words.length > 0 ? all.find(({ title }) => names(asked.words, title)) : recentOf(all, memory, run)[0];
  switch (asked.asks) {
    case 'coming so':
      return comingSo(all, asked, run);
    case 'that time':
      return thatTime(asked, thing, run);
    case 'reminded':
      return reminded(asked, thing, run);
    case 'done last':
      return doneLast(asked, thing, run);
    case 'when to leave':
      return thing ? whenToLeave(asked, thing, run) : null;
    default:
      return thing ? ofSeries(asked, thing, run) : null;
  }
}

/** "Is book club still every Thursday?", of what it names or what was spoken of. */
async function ofOne({ text, memory }: Pick<State, 'text' | 'memory'>, run: Run): Promise<Update | null> {
  const asked = readAskedOfOne(text, settingOf(run, memory.writes24));
  if (!asked) return null;
  const all = thingsIn(await openTasks(run)).filter(({ todo }) => !todo);
  const named =
    asked.words.length > 0 ? all.filter(({ title }) => names(asked.words, title)) : recentOf(all, memory, run);
  const [thing, ...more] = named;
  return thing && more.length === 0 ? answerOfOne(asked, thing, run) : null;
}

/** To be there in time: worked out from how long the way is, and offered as a reminder. */
function whenToLeave({ minutes }: Asked, { title, times, own }: Named, run: Run): Update | null {
  const [next] = times;
  if (!next || !own[0]?.local) return null;
  const { hour12, zone } = run.person;
  const today = run.now.toZonedDateTimeISO(zone).toPlainDate();
  const name = `**${asText(title)}**`;
  if (minutes === null)
    return said(
      `${name} is ${sayMoment(next.local, today, hour12)}. How long the way is I do not know: say "it's half an hour's drive", for example, and I tell you.`,
      [own[0].id],
    );
  const leave = next.local.subtract({ minutes });
  const words = `For ${name} ${sayMoment(next.local, today, hour12)} with ${sayDuration(minutes)} on the way: leave ${sayMoment(leave, today, hour12)} at the latest. Shall I remind you then?`;
  const value = `Remind me to "Leave for ${title.replaceAll('"', "'")}" on ${leave.toPlainDate()} at ${leave.toPlainTime().toString({ smallestUnit: 'minute' })}`;
  const choices = [
    { label: 'Yes, remind me', value },
    { label: 'No, thanks', value: 'never mind' },
  ];
  return asking('CLARIFY', words, choices, run.now, { guess: true });
}

const UNIT = { day: 'daily', week: 'weekly', month: 'monthly' } as const;
const FORM = {
  day: /FREQ=DAILY(?!.*INTERVAL=(?!1\b))/,
  week: /FREQ=WEEKLY(?!.*INTERVAL=(?!1\b))/,
  month: /FREQ=MONTHLY/,
} as const;

function comingSo(all: Named[], { unit }: Asked, run: Run): Update {
  const form = FORM[unit ?? 'day'];
  const so = all.filter(({ series }) => series.some(({ rrule }) => form.test(rrule)));
  const often = UNIT[unit ?? 'day'];
  if (so.length === 0) return said(`Nothing on your list is ${often} at the moment.`);
  const lines = so.map(({ title, series }) => `- ${asText(title)}, ${joinWords(series.map((one) => comes(one, run)))}`);
  const head = `${so.length === 1 ? 'One is' : `${so.length} are`} ${often}:`;
  return said(
    [head, '', ...lines].join('\n'),
    so.flatMap(({ own }) => own[0]?.id ?? []),
  );
}

const comes = ({ rrule, first }: Named['series'][number], { person }: Run): string =>
  describeSeries(
    { rrule, afterCompletionDays: null, dtstart: first, zone: null, exdates: [], rdates: [] },
    { hourCycle: person.hour12 ? 12 : 24 },
  );

/** "That day" is the day of what was spoken of. */
async function thatTime({ week }: Asked, thing: Named | undefined, run: Run): Promise<Update | null> {
  const day = thing?.times[0]?.local.toPlainDate();
  if (!day || thing?.todo) return null;
  const from = week ? day.subtract({ days: day.dayOfWeek - 1 }) : day;
  const answer = await listTasks({ kind: 'list', from, to: week ? from.add({ days: 6 }) : from, next: false }, run);
  return { answer: { ...answer, taskIds: [] }, effects: [] };
}

const BACK_DAYS = 91;
const HOW: Record<string, string> = { push: 'a push', whatsapp: 'a WhatsApp', voice: 'a call' };

/** What was sent, as far as the timeline of each task knows. */
async function reminded({ days, words }: Asked, thing: Named | undefined, run: Run): Promise<Update | null> {
  if (words.length > 0 && !thing) return null;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const { from, to } = days ?? { from: today, to: today };
  if (from.until(to).days > 7 || Temporal.PlainDate.compare(from, today) > 0) return null;
  const rows = (await listRange(run.ctx, run.user, from.toString(), to.toString())).filter(
    ({ title, scheduled_at, is_projected }) =>
      scheduled_at !== null && !is_projected && (!thing || title.toLowerCase() === thing.title.toLowerCase()),
  );
  const lines: string[] = [];
  for (const row of rows.slice(0, 12)) {
    const sent = (await timeline(run.ctx, run.user, row.id)).filter(({ event }) => event === 'sent');
    if (sent.length > 0)
      lines.push(
        `- ${asText(row.title)}: ${joinWords(sent.map(({ channel, at }) => `${HOW[channel ?? ''] ?? 'a message'} at ${clock(at, run)}`))}`,
      );
  }
  const when = from.equals(to)
    ? from.equals(today)
      ? 'today'
      : from.equals(today.subtract({ days: 1 }))
        ? 'yesterday'
        : `on ${longDate(from, today)}`
    : `from ${longDate(from, today)} to ${longDate(to, today)}`;
  const of = thing ? ` of **${asText(thing.title)}**` : '';
  if (lines.length > 0)
    return said(
      [`Yes${of ? `, I reminded you${of}` : ''} ${when}:`, '', ...lines].join('\n'),
      rows.map(({ id }) => id),
    );
  if (rows.length === 0) return said(`No: nothing${of} was on your list ${when}, so I sent nothing.`);
  return said(
    `No, I have not sent you anything${of || ` for ${joinWords(rows.slice(0, 4).map(({ title }) => `**${asText(title)}**`))}`} ${when}.`,
  );
}

const clock = (at: string, { person }: Run) =>
  sayTime(Temporal.Instant.from(at).toZonedDateTimeISO(person.zone).toPlainTime(), person.hour12);

async function doneLast({ words }: Asked, thing: Named | undefined, run: Run): Promise<Update | null> {
  const rows = await past(run);
  const own = rows.filter(({ title }) =>
    thing ? title.toLowerCase() === thing.title.toLowerCase() : words.length > 0 && names(words, title),
  );
  const last = own.findLast(({ status }) => status === 'done');
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const title = thing?.title ?? own[0]?.title;
  if (last?.scheduled_at)
    return said(`**${asText(last.title)}** was last ticked off ${moment(last.scheduled_at, today, run)}.`, [last.id]);
  if (title)
    return said(
      `**${asText(title)}** has not been ticked off in the last three months, as far as I know.`,
      thing?.own[0] ? [thing.own[0].id] : [],
    );
  return words.length > 0 ? said(`I have nothing like "${words.join(' ')}" on your list, so I cannot tell.`) : null;
}

const past = async ({ ctx, user, now, person }: Run): Promise<TaskView[]> => {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  return listRange(ctx, user, today.subtract({ days: BACK_DAYS }).toString(), today.toString());
};

const moment = (at: string, today: Temporal.PlainDate, { person }: Run) =>
  sayMoment(Temporal.Instant.from(at).toZonedDateTimeISO(person.zone).toPlainDateTime(), today, person.hour12);

/** Since when it comes, when it ends, how many are left. */
async function ofSeries({ asks, days }: Asked, thing: Named, run: Run): Promise<Update | null> {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const name = `**${asText(thing.title)}**`;
  const ids = thing.own.slice(0, 1).map(({ id }) => id);
  if (asks === 'since when') {
    const own = (await past(run)).filter(
      ({ title, scheduled_at }) => scheduled_at && title.toLowerCase() === thing.title.toLowerCase(),
    );
    const done = own.filter(({ status }) => status === 'done');
    const [first] = own;
    if (!first?.scheduled_at || Temporal.Instant.compare(first.scheduled_at, run.now) > 0)
      return said(`${name} has only just begun: it comes ${nextOf(thing, today, run)} for the first time.`, ids);
    const times = done.length === 1 ? 'once' : `${done.length} times`;
    return said(
      `${name} has been on your list since ${longDate(candidateOf(first, run.person.zone).local?.toPlainDate() ?? today, today)} or longer; you ticked it off ${times}.`,
      ids,
    );
  }
  const [one, ...more] = thing.series;
  if (asks === 'how many left' && days) {
    const n = thing.times.filter(({ local }) => Temporal.PlainDate.compare(local.toPlainDate(), days.from) < 0).length;
    const until = `before ${longDate(days.from, today)}`;
    return said(
      n === 0 ? `None of ${name} is left ${until}.` : `${n} of ${name} ${n === 1 ? 'is' : 'are'} left ${until}.`,
      ids,
    );
  }
  if (!one) return said(`${name} comes once: ${nextOf(thing, today, run)}.`, ids);
  const ends = [one, ...more].map(({ rrule }) => /UNTIL=|COUNT=/.test(rrule));
  if (!ends.every(Boolean))
    return said(
      `${name} has no end: it comes ${joinWords(thing.series.map((each) => comes(each, run)))}. Say "until 20 December", for example, and I end it there.`,
      ids,
    );
  const slots = thing.series.flatMap((each) => left(each, run));
  const last = slots.toSorted(Temporal.PlainDateTime.compare).at(-1);
  if (!last) return null;
  // Times that are left out, or were moved, the list knows better.
  const n = today.until(last.toPlainDate()).days < LISTED_DAYS ? thing.times.length : slots.length;
  const count = n === 1 ? 'one is left' : `${n} are left`;
  return said(`The last of ${name} is ${sayMoment(last, today, run.person.hour12)}; ${count}.`, ids);
}

const YEARS = 3;
/** As far as the list of open tasks goes. */
const LISTED_DAYS = 60;

function left({ rrule, first }: Named['series'][number], { now, person }: Run): Temporal.PlainDateTime[] {
  const rule = { rrule, afterCompletionDays: null, dtstart: first, zone: null, exdates: [], rdates: [] };
  const end = now.toZonedDateTimeISO(person.zone).add({ years: YEARS }).toInstant();
  return nextSlotAfterInstant(rule, person.zone, now)
    ? [...slotsBetween(rule, person.zone, now, end)].map(({ local }) => local)
    : [];
}

const nextOf = ({ times }: Named, today: Temporal.PlainDate, { person }: Run) =>
  times[0] ? sayMoment(times[0].local, today, person.hour12) : 'not again';

const said = (message: string, taskIds: string[] = []): Update => ({
  answer: tell('CHITCHAT', message, taskIds),
  effects: [],
});
