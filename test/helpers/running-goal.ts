import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Person } from './app.ts';
import type { TestChat } from './chat.ts';
import { fiveKm } from './coached.ts';
import type { Talk } from './talk.ts';

/** A Thursday in the second week: two sessions are answered, two are past, and the others are ahead. */
const IN_WEEK_TWO = '2026-12-10T09:00:00Z';

/** Orders, and the days that none of them may touch; what a question or a name says touches none at all. */
const SAID: [text: string, touches: (date: string) => boolean][] = [
  ['skip the run on Saturday', (date) => date === '2026-12-12'],
  ["I'm away next week, skip the runs", (date) => '2026-12-14' <= date && date <= '2026-12-20'],
  ['from january only twice a week', (date) => date >= '2027-01-01'],
  ['make the runs shorter in Christmas week', (date) => '2026-12-21' <= date && date <= '2026-12-27'],
  ['next week only mornings', (date) => '2026-12-14' <= date && date <= '2026-12-20'],
  ['the Saturday ones at 9', (date) => Temporal.PlainDate.from(date).dayOfWeek === 6],
  ["move Monday's session to Tuesday", (date) => date === '2026-12-14' || date === '2026-12-15'],
  ['an hour earlier on Wednesdays', (date) => Temporal.PlainDate.from(date).dayOfWeek === 3],
  ['I need another two weeks', (date) => date > '2027-01-09'],
  ['push everything back by a week', () => true],
  ['pause my goal until 21 december', () => true],
  ['start over', () => true],
  ['make it easier', () => true],
  ['call it Project Park', () => false],
  ['is it still realistic?', () => false],
  ['what if I fail?', () => false],
  ['how many sessions are left?', () => false],
  ['make it easier in carnival week', () => false],
];

type Row = Record<string, unknown>;
/** What an undo need not bring back as it was: a task that is open again starts another climb. */
const CLIMB = ['generation', 'armed_at', 'wake_at', 'lane'];

async function stored(chat: TestChat, { id }: Person) {
  const rows = async (table: string) =>
    (await chat.pool.query(`select to_jsonb(t) as row from ${table} t where user_id = $1 order by id`, [id])).rows.map(
      ({ row }: { row: Row }) => Object.fromEntries(Object.entries(row).filter(([name]) => !CLIMB.includes(name))),
    );
  return { goals: await rows('goals'), series: await rows('task_series'), tasks: await rows('tasks') };
}

type Session = { date: string; text: string; status: string; title: string };
async function sessions(who: Person): Promise<Session[]> {
  const { body } = await who.api.get('/tasks?from=2026-11-26&to=2027-02-20');
  return (body as Row[]).map((row) => ({
    date: String(row['scheduled_at']).slice(0, 10),
    text: `${row['scheduled_at']} ${row['title']} ${row['duration_minutes']} ${row['status']} ${row['description']}`,
    status: String(row['status']),
    title: String(row['title']),
  }));
}

async function personInWeekTwo(chat: TestChat): Promise<{ who: Person; talk: Talk }> {
  const person = await fiveKm(chat, {
    tasks: [{ title: 'Pay the rent', local_time: '2026-12-01T09:00', recurrence_rule: 'FREQ=MONTHLY' }],
  });
  await person.talk.say('great, save it');
  chat.clock.set('2026-11-30T19:30:00Z');
  await person.talk.say('done with the run');
  chat.clock.set('2026-12-02T19:30:00Z');
  await person.talk.say("I missed today's run");
  chat.clock.set(IN_WEEK_TWO);
  return person;
}

/** Each live series has one open occurrence ahead, none gives two at a time, and none has an end before its last session. */
function consistent({ series, tasks }: Awaited<ReturnType<typeof stored>>): void {
  for (const one of series.filter((row) => row['ended_at'] === null && row['goal_id'] !== null)) {
    const open = tasks.filter((task) => task['series_id'] === one['id'] && task['status'] === 'pending');
    assert.equal(open.length, 1, `${one['title']} ${one['rrule']}: ${open.length} open`);
    const until = /UNTIL=(\d{8})/.exec(String(one['rrule']))?.[1];
    const at = String(open[0]?.['occurrence_local']).slice(0, 10).replaceAll('-', '');
    assert.ok(!until || at <= until, `${one['rrule']} and ${at}`);
  }
}

/** Whatever is said of a goal that runs: what is behind and what was not named stays field by field, series are whole, and undo gives back the exact state. */
export async function keepsWhatWasNotNamed(chat: TestChat, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(SAID, { minLength: 3, maxLength: 4 }), async (said) => {
      const { who, talk } = await personInWeekTwo(chat);
      for (const [text, touches] of said) {
        const [was, rows] = [await sessions(who), await stored(chat, who)];
        await talk.say(text);
        const [is, after] = [await sessions(who), await stored(chat, who)];
        const told = said.map(([words]) => words).join(' / ');
        const kept = was.filter(
          ({ date, title, status }) => title === 'Pay the rent' || status !== 'pending' || !touches(date),
        );
        for (const one of kept)
          assert.ok(
            is.some(({ text: now }) => now === one.text),
            `"${text}" touched ${one.text} (${told})`,
          );
        const made = is.filter((one) => !was.some(({ text: before }) => before === one.text));
        for (const one of made) assert.ok(touches(one.date), `"${text}" made ${one.text} (${told})`);
        consistent(after);
        if (JSON.stringify(rows) === JSON.stringify(after)) continue;
        await talk.say('undo');
        assert.deepEqual(await stored(chat, who), rows, `undo after "${text}" (${told})`);
        await talk.say('redo');
        assert.deepEqual(
          (await sessions(who)).map((one) => one.text),
          is.map((one) => one.text),
          `redo of "${text}" (${told})`,
        );
      }
    }),
    { numRuns, endOnFailure: true },
  );
}
