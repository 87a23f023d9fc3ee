import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';

let app: TestApp;
// A Monday, half past six in the morning in Berlin.
const start = '2027-03-01T05:30:00Z';

before(async () => {
  app = await testApp({ clock: testClock(start) });
});
after(() => app.close());

const somebody = async () => {
  app.clock.set(start);
  return app.signUp({ timezone: 'Europe/Berlin' });
};

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (uid: string, ...lines: string[]) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `SUMMARY:Event ${uid}`,
  ...lines,
  'END:VEVENT',
];
const at = (when: string) => [`DTSTART:${when}`, 'DURATION:PT1H'];

const send = (person: Person, body: string | Buffer, type = 'text/calendar') =>
  person.api.raw('/api/v1/calendar/import', {
    method: 'POST',
    body: body as string,
    headers: { 'content-type': type },
  });
const list = async (person: Person) =>
  (await person.api.get('/commitments')).body
    .map((one: { title: string; next_at: string }) => `${one.next_at?.slice(0, 16)} ${one.title}`)
    .sort();

describe('importing a calendar', () => {
  it('makes its events busy times, and says what came of each', async () => {
    const person = await somebody();
    const text = calendar(
      'X-WR-CALNAME:Work',
      ...event('once', ...at('20270302T100000Z')),
      ...event(
        'weekly',
        'DTSTART;TZID="W. Europe Standard Time":20270201T090000',
        'DURATION:PT30M',
        'RRULE:FREQ=WEEKLY',
      ),
      ...event('day', 'DTSTART;VALUE=DATE:20270305'),
      ...event('free', ...at('20270302T100000Z'), 'TRANSP:TRANSPARENT'),
      ...event('off', ...at('20270302T100000Z'), 'STATUS:CANCELLED'),
      ...event('old', ...at('20260302T100000Z')),
      ...event('bomb', ...at('20270302T100000Z'), 'RRULE:FREQ=SECONDLY'),
      ...event('lost', 'DTSTART;TZID=Nowhere/At-all:20270302T100000', 'DURATION:PT1H'),
      ...event('broken', 'DTSTART:nonsense'),
    );
    const { status, body } = await send(person, text);
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(
      { ...body, not_taken: undefined },
      {
        calendar: 'Work',
        imported: 3,
        replaced: 0,
        ignored: { cancelled: 1, free: 1, past: 1 },
        not_taken: undefined,
        not_taken_count: 3,
      },
    );
    assert.deepEqual(
      body.not_taken.map(({ uid }: { uid: string | null }) => uid),
      [null, 'bomb', 'lost'],
    );
    for (const { detail } of body.not_taken) assert.match(detail, /^.+\.$/);
    assert.deepEqual(await list(person), [
      '2027-03-01T08:00 Event weekly',
      '2027-03-02T10:00 Event once',
      '2027-03-04T23:00 Event day',
    ]);
  });

  it('again replaces what it brought before, moved, called off or not', async () => {
    const person = await somebody();
    await send(
      person,
      calendar(
        ...event('a', ...at('20270302T100000Z')),
        ...event('b', ...at('20270303T100000Z')),
        ...event('c', ...at('20270304T100000Z')),
      ),
    );
    const { body } = await send(
      person,
      calendar(...event('a', ...at('20270302T120000Z')), ...event('b', ...at('20270303T100000Z'), 'STATUS:CANCELLED')),
    );
    assert.deepEqual([body.imported, body.replaced], [1, 2]);
    assert.deepEqual(await list(person), ['2027-03-02T12:00 Event a', '2027-03-04T10:00 Event c']);
  });

  it('under a name replaces that calendar and no other', async () => {
    const person = await somebody();
    const json = (name: string, ics: string) => person.api.post('/calendar/import', { name, ics });
    await json('Work', calendar(...event('w1', ...at('20270302T100000Z')), ...event('w2', ...at('20270303T100000Z'))));
    await json('Home', calendar(...event('h1', ...at('20270302T180000Z'))));
    const again = await json('Work', calendar(...event('w3', ...at('20270304T100000Z'))));
    assert.deepEqual([again.body.calendar, again.body.imported, again.body.replaced], ['Work', 1, 2]);
    assert.deepEqual(await list(person), ['2027-03-02T18:00 Event h1', '2027-03-04T10:00 Event w3']);
    assert.equal((await person.api.delete('/calendar/import?name=Work')).status, 204);
    assert.deepEqual(await list(person), ['2027-03-02T18:00 Event h1']);
  });

  it('under a name leaves the events of another calendar alone, whatever their UIDs', async () => {
    const person = await somebody();
    const json = (name: string, ics: string) => person.api.post('/calendar/import', { name, ics });
    await json('Work', calendar(...event('1', ...at('20270302T100000Z'))));
    const { body } = await json('Home', calendar(...event('1', ...at('20270302T180000Z'))));
    assert.deepEqual([body.imported, body.replaced], [1, 0]);
    await send(person, calendar(...event('1', ...at('20270303T180000Z'))));
    assert.deepEqual(await list(person), [
      '2027-03-02T10:00 Event 1',
      '2027-03-02T18:00 Event 1',
      '2027-03-03T18:00 Event 1',
    ]);
  });

  it('of one called-off occurrence leaves the rest of its series', async () => {
    const person = await somebody();
    const daily = [...at('20270302T100000Z'), 'RRULE:FREQ=DAILY;COUNT=3'];
    await send(person, calendar(...event('m', ...daily)));
    const cancel = ['METHOD:CANCEL', ...event('m', ...at('20270302T100000Z'), 'RECURRENCE-ID:20270302T100000Z')];
    const { body } = await send(person, calendar(...cancel));
    assert.deepEqual([body.imported, body.replaced], [0, 1]);
    assert.deepEqual(await list(person), ['2027-03-03T10:00 Event m']);
  });

  it('in Latin or UTF-16 keeps its umlauts; in a charset that nobody knows it is refused', async () => {
    const person = await somebody();
    const text = calendar(...event('Übung', ...at('20270302T100000Z')));
    const bytes = (charset: string, body: Buffer) =>
      person.api.raw('/api/v1/calendar/import', {
        method: 'POST',
        headers: { 'content-type': `text/calendar; charset=${charset}` },
        body,
      });
    for (const [charset, body] of [
      ['iso-8859-1', Buffer.from(text, 'latin1')],
      ['utf-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ] as const) {
      assert.equal((await bytes(charset, body)).status, 200);
      assert.deepEqual(await list(person), ['2027-03-02T10:00 Event Übung']);
    }
    const refused = await bytes('klingon-1', Buffer.from(text));
    assert.deepEqual([refused.status, refused.body.code], [415, 'unsupported_media_type']);
  });

  it('is forgotten on demand; what was entered by hand stays', async () => {
    const person = await somebody();
    await send(person, calendar(...event('a', ...at('20270302T100000Z'))));
    await person.api.post('/commitments', { title: 'Choir', local_time: '2027-03-02T19:00', duration_minutes: 90 });
    assert.equal((await person.api.delete('/calendar/import')).status, 204);
    assert.deepEqual(await list(person), ['2027-03-02T18:00 Choir']);
  });

  it('keeps tasks out of these times', async () => {
    const person = await somebody();
    const { body: task } = await person.api.post('/tasks', {
      title: 'Swim',
      local_time: '2027-03-01T18:00',
      duration_minutes: 60,
    });
    const free = async (): Promise<string[]> =>
      (await person.api.get(`/tasks/${task.id}/reschedule-options`)).body.flatMap(
        ({ value }: { value: string | null }) => value ?? [],
      );
    const [first = ''] = await free();
    const local = Temporal.Instant.from(first).toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
    await send(person, calendar(...event('block', ...at(local))));
    assert.ok(!(await free()).includes(first));
  });

  const refusals: [what: string, body: string, type: string, status: number, sentence: RegExp][] = [
    ['no calendar', 'hello', 'text/calendar', 422, /no iCalendar file/],
    ['an empty body', '', 'text/calendar', 422, /no iCalendar file|Send the file/],
    ['binary', '\u0000\u0001\u0002BEGIN:', 'text/calendar', 422, /no iCalendar file/],
    ['JSON without a file', '{}', 'application/json', 422, /"ics" is required/],
    ['another type', 'BEGIN:VCALENDAR', 'application/pdf', 415, /Content-Type/],
    ['more than 2 MB', calendar('X'.repeat(2_200_000)), 'text/calendar', 413, /up to 2 MB/],
    ['more than anybody reads', 'X'.repeat(5_000_000), 'text/calendar', 413, /larger than Flux accepts/],
  ];
  for (const [what, body, type, status, sentence] of refusals) {
    it(`refuses with a sentence: ${what}`, async () => {
      const answer = await send(await somebody(), body, type);
      assert.equal(answer.status, status, JSON.stringify(answer.body));
      assert.match(answer.body.detail, sentence);
    });
  }

  it('takes titles with anything in them, even what a database refuses', async () => {
    const person = await somebody();
    const text = calendar(...event('a\u0000b', ...at('20270302T100000Z'))).replace(
      'SUMMARY:Event a\u0000b',
      'SUMMARY:\u0000\u0001 \ud800x',
    );
    const { status, body } = await send(person, Buffer.from(text, 'utf8'));
    assert.deepEqual([status, body.imported], [200, 1]);
    assert.equal((await list(person)).length, 1);
  });

  it('says how much is too much', async () => {
    const person = await somebody();
    const many = Array.from({ length: 2_001 }, (_, i) => event(String(i), ...at('20270302T100000Z'))).flat();
    const { status, body } = await send(person, calendar(...many));
    assert.equal(status, 409);
    assert.match(body.detail, /up to 2000 imported events .* there would be more/);
    assert.deepEqual(await list(person), []);
  });

  it('takes what repeats as often as a person may be busy, and not more, whichever way it came', async () => {
    const person = await somebody();
    const often = event('often', ...at('20270302T100000Z'), 'RRULE:FREQ=MINUTELY;INTERVAL=5');
    assert.equal((await send(person, calendar(...often))).status, 200);
    const more = { title: 'Blink', local_time: '2027-06-01T10:00', duration_minutes: 1 };
    const rule = { recurrence_rule: 'FREQ=MINUTELY;INTERVAL=5' };
    const { body: once } = await person.api.post('/commitments', more);
    for (const refused of [
      await person.api.post('/calendar/import', {
        ics: calendar(...event('b', ...at('20270901T100000Z'), 'RRULE:FREQ=MINUTELY;INTERVAL=6')),
        name: 'Second',
      }),
      await person.api.post('/commitments', { ...more, ...rule }),
      await person.api.patch(`/commitments/${once.id}`, rule),
    ]) {
      assert.equal(refused.status, 422, JSON.stringify(refused.body));
      assert.match(refused.body.detail, /busy times would come up more than 3000 times a week/);
    }
    assert.equal((await send(person, calendar(...often))).status, 200, 'the same file again takes its own place');
  });

  it('is nobody else’s business', async () => {
    const [ada, bob] = [await somebody(), await somebody()];
    await send(ada, calendar(...event('a', ...at('20270302T100000Z'))));
    await send(bob, calendar(...event('a', ...at('20270305T100000Z'))));
    await bob.api.delete('/calendar/import');
    assert.deepEqual(await list(ada), ['2027-03-02T10:00 Event a']);
    assert.deepEqual(await list(bob), []);
    assert.equal((await app.api.raw('/api/v1/calendar/import', { method: 'POST', body: 'x' })).status, 401);
  });

  it('of one’s own feed gives the same times back', async () => {
    const [ada, bob] = [await somebody(), await somebody()];
    const post = (task: Record<string, unknown>) => ada.api.post('/tasks', { duration_minutes: 45, ...task });
    await post({ title: 'Swim', local_time: '2027-03-01T07:00', recurrence_rule: 'FREQ=WEEKLY;BYDAY=MO,TH' });
    await post({ title: 'Dentist', local_time: '2027-03-03T15:00' });
    const { body } = await ada.api.post('/calendar/feed');
    const feed = await app.api.raw(new URL(body.url).pathname);
    const imported = await send(bob, feed.body);
    assert.deepEqual([imported.body.imported, imported.body.not_taken], [2, []]);
    assert.deepEqual(await list(bob), ['2027-03-01T06:00 Swim', '2027-03-03T14:00 Dentist']);
    const swim = (await bob.api.get('/commitments')).body.find(({ title }: { title: string }) => title === 'Swim');
    assert.equal(swim.repeats, 'every Monday and Thursday at 07:00 (Europe/Berlin time)');
  });
});
