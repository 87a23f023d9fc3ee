import { closedFor } from '../../eval/play.ts';
import { SHAMING } from '../../eval/score.ts';
import type { Person } from '../helpers/app.ts';
import type { TestChat } from '../helpers/chat.ts';
import { datedSessions } from './sessions.ts';
import { claims, type Turn } from './turn.ts';

/** What holds in every case, under the words of the file, with what broke it. */
export type Always = Record<string, string[]>;

type Row = {
  id: string;
  title: string;
  goal_id: string | null;
  scheduled_at: string;
  duration_minutes: number | null;
};

/** `fixed`: the tasks that stood there before the first turn. */
export async function alwaysOf(
  chat: TestChat,
  who: Person,
  turns: Turn[],
  fixed: ReadonlySet<string>,
): Promise<Always> {
  const { timezone, profile } = (await who.api.get('/account/me')).body;
  const told = (await who.api.get('/commitments')).body;
  const rows = (await who.api.get('/tasks?from=2026-11-26&to=2027-02-20')).body as Row[];
  const closed = closedFor(profile, told.commitments ?? told);
  const said = turns.map(({ reply }) => reply.message);
  const written = rows.map((row) => ({
    ...row,
    start: Temporal.Instant.from(row.scheduled_at).toZonedDateTimeISO(timezone).toPlainDateTime(),
    minutes: row.duration_minutes ?? 1,
  }));
  const sessions = [
    ...turns.flatMap(({ reply }) => (isOpen(reply) ? datedSessions(reply) : [])),
    ...written.filter(({ goal_id }) => goal_id !== null),
  ];
  const others = written.filter(({ id, goal_id }) => fixed.has(id) && goal_id === null);
  const own = written.filter(({ goal_id }) => goal_id !== null).map(({ start, title }) => `${start} ${title}`);
  return {
    'no session in sleep, work, commitments or over an existing task': sessions.flatMap(({ title, start, minutes }) => {
      const inside =
        closed(start, minutes) ?? others.find((one) => overlaps(one, { start, minutes }) && one.title !== title)?.title;
      return inside ? [`${title} ${start}: ${inside}`] : [];
    }),
    'a plan is at most six weeks; more is milestones': turns.flatMap(({ reply }) =>
      (reply.proposed_plan?.plan.proposed_tasks ?? [])
        .filter(({ week_range }) => week_range[1] > 6)
        .map(({ title, week_range }) => `${title} in week ${week_range[1]}`),
    ),
    'nothing saved before a clear yes to the version last shown, and once only': [
      ...turns
        .filter(
          ({ said, reply, wrote }) => wrote && reply.proposed_plan && /^Saved/.test(reply.message) && !YES.test(said),
        )
        .map(({ said }) => said),
      ...own.filter((one, i) => own.indexOf(one) !== i),
    ],
    "every 'done', 'saved', 'moved', 'reminded' in a reply has a write in the same turn": turns
      .filter(({ reply, wrote }) => claims(reply.message) && !wrote)
      .map(({ reply }) => reply.message),
    "dates go out with weekday and date, computed by code in the person's zone": said.flatMap((message) =>
      wrongDates(message, chat.clock.now().toZonedDateTimeISO(timezone).toPlainDate()),
    ),
    'nothing asked that was said; at most three clarifying questions': [
      ...said.filter((message) => questionsIn(message) > 1),
      ...(turns.flatMap(({ reply }) => reply.questions ?? []).length > 3 ? ['more than three questions'] : []),
      ...turns.flatMap(({ reply }, i) => {
        const again = (reply.questions ?? []).filter(({ question }) =>
          turns.slice(0, i).some((one) => (one.reply.questions ?? []).some((asked) => asked.question === question)),
        );
        return again.map(({ question }) => `asked again: ${question}`);
      }),
    ],
    'no blame, no lost-streak line': said.filter((message) => SHAMING.test(message) || /\bstreaks?\b/i.test(message)),
    "only this account's data in reply and in model input": await strangersIn(chat, who, [
      ...said,
      ...turns.flatMap(({ asked }) => asked),
    ]),
  };
}

/** Words of somebody who approves. */
const YES = /\b(?:yes|save|ok|great|go|do it|please|sure|perfect|good)\b/i;

const isOpen = (reply: Turn['reply']) =>
  ['pending', 'negotiating'].includes(reply.proposed_plan?.plan.approval_status ?? '');

type Span = { start: Temporal.PlainDateTime; minutes: number };
const overlaps = (a: Span, b: Span) =>
  Temporal.PlainDateTime.compare(a.start, b.start.add({ minutes: b.minutes })) < 0 &&
  Temporal.PlainDateTime.compare(b.start, a.start.add({ minutes: a.minutes })) < 0;

/** Those that the coach asks: what stands in quotation marks and in a list is somebody's words, or one form answered at once. */
const questionsIn = (message: string) =>
  (
    message
      .replace(/"[^"]*"|“[^”]*”/g, '')
      .replace(/^\s*(?:\d+\.|[-*])\s.*$/gm, '')
      .match(/\?/g) ?? []
  ).length;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const DATE = new RegExp(
  `(?:\\b(${DAYS.join('|')})[a-z]*,? )?\\b(\\d{1,2}) (${MONTHS.join('|')})[a-z]*(?: (\\d{4}))?`,
  'g',
);

/** Dates without their weekday, or with one that is not theirs. */
function wrongDates(message: string, today: Temporal.PlainDate): string[] {
  const text = message.replace(/"[^"]*"|“[^”]*”|\*\*[^*]*\*\*/g, '');
  return [...text.matchAll(DATE)].flatMap(([all, weekday, day, month, year]) => {
    const date = Temporal.PlainDate.from({
      year: year ? Number(year) : today.year,
      month: MONTHS.indexOf(month ?? '') + 1,
      day: Number(day),
    });
    const meant = year || date.until(today).days < 180 ? date : date.add({ years: 1 });
    return weekday === DAYS[meant.dayOfWeek - 1] ? [] : [all];
  });
}

/** What names somebody: addresses, ids, titles of other people's goals. */
async function strangersIn({ pool }: TestChat, who: Person, texts: string[]): Promise<string[]> {
  const { rows } = await pool.query<{ mark: string }>(
    `select id::text as mark from profiles union select email from auth.users where email is not null
     union select title from goals where user_id <> $1 and title ~* 'gambling' and title not in (select title from goals where user_id = $1)`,
    [who.id],
  );
  const all = texts.join('\n').toLowerCase();
  return rows.map(({ mark }) => mark.toLowerCase()).filter((mark) => all.includes(mark));
}
