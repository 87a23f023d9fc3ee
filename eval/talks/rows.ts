import type { Person } from '../../test/helpers/app.ts';
import type { TestChat } from '../../test/helpers/chat.ts';

export const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;

/** An occurrence on the person's wall clock; without `date` and `time` it is a to-do. */
export type Row = {
  title: string;
  /** "Mo", or "to-do". */
  day: string;
  date: Temporal.PlainDate | null;
  /** "18:30", or nothing. */
  time: string;
  minutes: number;
  isOfGoal: boolean;
  status: string;
  recurrence: string;
  place: string;
};
export type Stored = {
  rows: Row[];
  /** Titles of active goals. */
  goals: string[];
  name: string | null;
  settings: Record<string, unknown>;
  busy: string;
  /** The same for two moments between which nothing changed. */
  mark: string;
};

const AHEAD = { days: 90 };

/** What a client sees of a person's account, ninety days ahead. */
export async function storedOf(chat: TestChat, who: Person, zone: string): Promise<Stored> {
  const today = chat.clock.now().toZonedDateTimeISO(zone).toPlainDate();
  const [range, day, goals, me, commitments] = await Promise.all([
    list(who, `/tasks?from=${today}&to=${today.add(AHEAD)}`),
    list(who, '/tasks'),
    list(who, '/goals'),
    one(who, '/account/me'),
    list(who, '/commitments'),
  ]);
  const rows = [...range, ...day.filter((row) => row['scheduled_at'] === null)].map((row) => rowOf(row, zone));
  const profile = me['profile'] as Record<string, unknown>;
  const preferences = me['notification_preferences'] as Record<string, unknown>;
  const standing = goals.filter(({ status }) => status !== 'pipeline');
  const busy = JSON.stringify(commitments.map(({ id: _id, created_at: _created, ...rest }) => [rest, endOf(rest)]));
  return {
    rows,
    goals: standing.filter(({ status }) => status === 'active').map(({ title }) => String(title)),
    name: me['name'] as string | null,
    settings: { ...preferences, ...me, ...profile },
    busy,
    mark: JSON.stringify([
      rows.map((row) => ({ ...row, date: row.date?.toString() })),
      standing.map(({ title, status }) => [title, status]),
      [me['name'], profile, preferences],
      busy,
    ]),
  };
}

function rowOf(row: Record<string, unknown>, zone: string): Row {
  const instant = (row['occurrence_at'] ?? row['scheduled_at']) as string | null;
  const at = instant ? Temporal.Instant.from(instant).toZonedDateTimeISO(zone) : null;
  return {
    title: String(row['title']),
    day: at ? (DAYS[at.dayOfWeek - 1] ?? '') : 'to-do',
    date: at?.toPlainDate() ?? null,
    time: at?.toPlainTime().toString({ smallestUnit: 'minute' }) ?? '',
    minutes: Number(row['duration_minutes'] ?? 0),
    isOfGoal: row['goal_id'] !== null,
    status: String(row['status']),
    recurrence: String(row['recurrence_rule'] ?? ''),
    place: JSON.stringify(row['location_trigger'] ?? ''),
  };
}

/** "20:30": when a busy time is over. */
function endOf({ local_time, duration_minutes }: Record<string, unknown>): string {
  if (typeof local_time !== 'string') return '';
  const end = Temporal.PlainDateTime.from(local_time).add({ minutes: Number(duration_minutes) });
  return end.toPlainTime().toString({ smallestUnit: 'minute' });
}

async function read(who: Person, path: string): Promise<unknown> {
  const { status, body } = await who.api.get(path);
  if (status >= 300) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`);
  return body;
}
const list = (who: Person, path: string) => read(who, path) as Promise<Record<string, unknown>[]>;
const one = (who: Person, path: string) => read(who, path) as Promise<Record<string, unknown>>;
