import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Person } from '../helpers/app.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { deep, some } from '../helpers/property.ts';
import { CASES } from '../helpers/said-of-list/grammar.ts';
import { play } from '../helpers/said-of-list/play.ts';

/** A Sunday, 13:00 in Berlin. */
const SUNDAY = '2026-11-22T12:00:00Z';

describe('tasks in the chat: what was just made, moves, two wishes', () => {
  let chat: TestChat;
  before(async () => {
    const limits = { RATE_LIMIT_PER_MINUTE: '100000', RATE_LIMIT_CHAT_PER_MINUTE: '100000' };
    chat = await testChat({ clock: testClock(SUNDAY), env: limits });
  });
  after(() => chat.close());
  const person = () => {
    chat.clock.set(SUNDAY);
    return chat.signUp({ timezone: 'Europe/Berlin' });
  };
  const talk = async (who: Person, ...messages: (string | Record<string, unknown>)[]) => {
    let conversation_id: string | undefined;
    const replies = [];
    for (const message of messages) {
      const body = typeof message === 'string' ? { message } : message;
      const { reply } = await chat.say(who, { ...body, ...(conversation_id && { conversation_id }) });
      conversation_id = reply.conversation_id;
      replies.push(reply);
      chat.clock.advance({ seconds: 4 });
    }
    return replies;
  };
  const standing = async (who: Person) =>
    ((await who.api.get('/tasks?from=2026-11-22&to=2026-12-06')).body as Record<string, unknown>[]).map(
      ({ title, scheduled_at, occurrence_at }) => `${title} ${occurrence_at ?? scheduled_at}`,
    );

  test('what was just made is put right by its words, its evening before, and one of its weekdays', async () => {
    for (const [talked, expected] of [
      [['remind me to buy milk tomorrow at 5pm', 'no 2 bottles'], ['Buy milk (2 bottles) 2026-11-23T16:00:00Z']],
      [['remind me to email Mark tomorrow at 10am', 'not Mark, Marc with a c'], ['Email Marc 2026-11-23T09:00:00Z']],
      [
        ['put the turkey in on 1 december at 11am', 'and take it out at 2:30pm'],
        ['Put the turkey in 2026-12-01T10:00:00Z', 'Take it out 2026-12-01T13:30:00Z'],
      ],
      [['bins on thursday at 7am', 'actually do the night before'], ['Bins 2026-11-25T19:00:00Z']],
      [
        ['dentist on 3 december at 15:40', 'and the evening before as well'],
        ['Dentist on Thursday 3 December at 15:40 2026-12-02T17:00:00Z', 'Dentist 2026-12-03T14:40:00Z'],
      ],
      [
        ['pick up Sofia every monday and wednesday at 3:15pm', "except wednesdays, then it's 1:30"],
        [
          'Pick up Sofia 2026-11-23T14:15:00Z',
          'Pick up Sofia 2026-11-25T12:30:00Z',
          'Pick up Sofia 2026-11-30T14:15:00Z',
          'Pick up Sofia 2026-12-02T12:30:00Z',
        ],
      ],
      [
        ['bins every monday and thursday at 8pm', 'drop the thursday one'],
        ['Bins 2026-11-23T19:00:00Z', 'Bins 2026-11-30T19:00:00Z'],
      ],
      [
        ['bins every monday at 6pm', 'no, sundays at 8pm'],
        ['Bins 2026-11-22T19:00:00Z', 'Bins 2026-11-29T19:00:00Z', 'Bins 2026-12-06T19:00:00Z'],
      ],
    ] as const) {
      const who = await person();
      await talk(who, ...talked);
      assert.deepEqual(await standing(who), expected, talked.join(' / '));
    }
  });

  test('single days that are left out of a repetition are neither shown nor reminded of', async () => {
    const who = await person();
    const [made] = await talk(who, 'remind me to stretch every day at 18:00 except 24 and 25 December');
    assert.match(made?.message ?? '', /except (?:on )?.*24 December/);
    const { body } = await who.api.get('/tasks?from=2026-12-23&to=2026-12-26');
    const days = (body as { occurrence_at: string | null; scheduled_at: string }[]).map(
      (task) => task.occurrence_at ?? task.scheduled_at,
    );
    assert.deepEqual(days, ['2026-12-23T17:00:00Z', '2026-12-26T17:00:00Z']);
  });

  test('is read whatever keyboard it comes from, and kept as it was typed', async () => {
    for (const typed of [
      'REMIND ME TO CALL MUM TOMORROW AT 5PM',
      'remind me to call mum tomorrow at ５ｐｍ',
      'remind me to call mum tomorrow at ٥ pm',
      're\u200bmind me  to call\u00a0mum\ttomorrow at 5 p\u200bm',
    ]) {
      const who = await person();
      await talk(who, typed);
      assert.deepEqual(await standing(who), ['Call mum 2026-11-23T16:00:00Z'], typed);
      const { body } = await who.api.get('/chat/history');
      assert.equal((body.messages as { content: string }[])[0]?.content, typed);
    }
  });

  test('whether it was changed is told by what stands', async () => {
    const who = await person();
    const replies = await talk(
      who,
      'remind me to call the garage on monday at 10',
      'no wait tuesday',
      'did you change it?',
    );
    assert.match(replies.at(-1)?.message ?? '', /^Yes: \*\*Call the garage, Tuesday 24 November at 10:00/);
  });

  test('two hours without a word of getting up or of bed are nobody’s night', async () => {
    const who = await person();
    await talk(who, 'I keep forgetting my tablets. 8 in the morning and 8 at night');
    assert.equal((await who.api.get('/account/me')).body.profile.wake_time ?? null, null);
    assert.ok((await standing(who)).some((row) => row.endsWith('T19:00:00Z')));
  });

  test('a greeting before it says nothing of what is wanted; what is left is what is open on the list', async () => {
    const who = await person();
    await talk(who, 'hello, add milk, eggs and bread to my list', 'good morning, done with milk');
    const [left, day] = await talk(who, "what's left?", "Good evening! What's on today?");
    for (const reply of [left, day]) assert.match(reply?.message ?? '', /Eggs[\s\S]*Bread/);
    assert.doesNotMatch(left?.message ?? '', /goal/);
  });

  test('"undo" reaches back to midnight where they are, and no further', async () => {
    const who = await person();
    const made = (await talk(who, 'remind me to call mum on Tuesday at 18:00'))[0];
    const undo = async (at: string) => {
      chat.clock.set(at);
      return (await chat.say(who, { message: 'undo', conversation_id: made?.conversation_id })).reply;
    };
    const next = await undo('2026-11-22T23:05:00Z');
    assert.doesNotMatch(next.message, /taken back:/i);
    assert.deepEqual(await standing(who), ['Call mum 2026-11-24T17:00:00Z']);
    assert.match((await undo('2026-11-22T22:55:00Z')).message, /^Taken back:/);
    assert.deepEqual(await standing(who), []);
  });

  test('"undo" after something that was refused takes no older deed back, but asks about it; after a look at the list it does', async () => {
    const boxing = 'boxing tuesdays and thursdays at 7pm for an hour';
    const who = await person();
    const made = (await talk(who, boxing))[0];
    const stood = await standing(who);
    const say = async (message: string) =>
      (await chat.say(who, { message, conversation_id: made?.conversation_id })).reply.message;
    await say('put the thursdays on fridays please');
    assert.match(await say('undo the boxing change'), /changed nothing.*“Boxing” added \(today at .*Take that back\?/);
    assert.match(await say('no'), /it stays/);
    assert.deepEqual(await standing(who), stood);
    assert.match(await say('undo'), /^Taken back: “Boxing” added/);
    assert.deepEqual(await standing(who), []);
    const [, , undone] = await talk(await person(), boxing, "what's on today?", 'undo');
    assert.match(undone?.message ?? '', /^Taken back: “Boxing” added/);
  });

  test('"undo" brings no repeating task back for which there is no room any more, and says so', async () => {
    const who = await person();
    const conversation = await talk(
      who,
      'remind me to stretch every day at 18:00',
      'stop reminding me to stretch, for good',
      'yes',
    );
    const ended = () => chat.pool.query('select from task_series where user_id = $1 and ended_at is null', [who.id]);
    assert.equal((await ended()).rowCount, 0, conversation.map(({ message }) => message).join('\n'));
    await chat.pool.query(
      `insert into task_series (user_id, title, rrule, dtstart_local, created_at)
       select $1, 'Series ' || n, 'FREQ=DAILY', '2026-11-01 08:00', now() from generate_series(1, 200) n`,
      [who.id],
    );
    const { reply } = await chat.say(who, { message: 'undo', conversation_id: conversation.at(-1)?.conversation_id });
    assert.match(reply.message, /200 repeating tasks already/);
    assert.equal((await ended()).rowCount, 200);
  });

  /** What is said one after the other, what stands then, and how often something was asked. */
  const VAGUE: [string[], RegExp[], number][] = [
    [['call the vet on tuesday', 'after 3 pm'], [/^Call the vet 2026-11-24T14:00:00Z$/], 0],
    [['order pasta for tuesday', 'pizza, not pasta', '6pm'], [/^Order pizza 2026-11-24T17:00:00Z$/], 0],
    [
      ['remind me to pay the window cleaner', 'hes coming on tuesday', 'cash'],
      [/^Pay the window cleaner \(cash\) 2026-11-24T08:00:00Z$/],
      1,
    ],
    [['order pasta for tuesday', 'not tuesday'], [], 0],
    [['order pasta for tuesday', 'undo'], [], 0],
    [['order pasta for tuesday', 'thanks', '6pm'], [/^Order pasta 2026-11-24T17:00:00Z$/], 0],
    [
      ['order pasta for tuesday', 'buy a card on wednesday'],
      [/^Order pasta 2026-11-24T08:00:00Z$/, /^Buy a card 2026-11-25T08:00:00Z$/],
      0,
    ],
    [
      ['dentist on tuesday at 3 pm', 'i need to leave work at 2 pm for that'],
      [/^Leave work 2026-11-24T13:00:00Z$/, /^Dentist 2026-11-24T14:00:00Z$/],
      0,
    ],
  ];
  test('what is left vague is saved with what is usual, asked about at most once, and an answer after all takes its place', async () => {
    for (const [said, expected, questions] of VAGUE) {
      const who = await person();
      const replies = await talk(who, ...said);
      const stands = await standing(who);
      const shown = `${said.join(' / ')}: ${stands.join(', ')}\n${replies.map(({ message }) => message).join('\n')}`;
      assert.equal(stands.length, expected.length, shown);
      for (const [i, one] of expected.entries()) assert.match(stands[i] ?? '', one, shown);
      assert.equal(replies.filter(({ message }) => /\?/.test(message)).length, questions, shown);
    }
  });

  const AMENDED: [made: string, said: string, reply: RegExp, first: string][] = [
    [
      'remind me to stretch at 18:00',
      'actually make it 20 minutes later',
      /Stretch\*\* is moved to today at 18:20/,
      'Stretch 2026-11-22T17:20:00Z',
    ],
    [
      'remind me to stretch at 18:00',
      'half an hour earlier please',
      /moved to today at 17:30/,
      'Stretch 2026-11-22T16:30:00Z',
    ],
    [
      'remind me to stretch every Monday at 18:00',
      'no, Tuesdays',
      /every Tuesday at 18:00 now/,
      'Stretch 2026-11-24T17:00:00Z',
    ],
    ['remind me to stretch at 18:00', 'call it yoga', /is called \*\*Yoga\*\* now/, 'Yoga 2026-11-22T17:00:00Z'],
    [
      'remind me to stretch every day at 18:00',
      'call it yoga',
      /is called \*\*Yoga\*\* now/,
      'Yoga 2026-11-22T17:00:00Z',
    ],
    [
      'remind me to stretch at 18:00',
      'no, tomorrow',
      /moved to tomorrow, Monday 23 November, at 18:00/,
      'Stretch 2026-11-23T17:00:00Z',
    ],
    ['remind me to stretch at 18:00', 'sorry, I meant 7 pm', /moved to today at 19:00/, 'Stretch 2026-11-22T18:00:00Z'],
    [
      'remind me to stretch every day at 18:00',
      'make it an hour later',
      /Stretch\*\* comes every day at 19:00 now, next today at 19:00/,
      'Stretch 2026-11-22T18:00:00Z',
    ],
    ['remind me to stretch at 18:00', 'make it 45 minutes', /takes 45 minutes now/, 'Stretch 2026-11-22T17:00:00Z'],
  ];
  for (const [made, said, reply, first] of AMENDED) {
    test(`"${made}", then "${said}": the one just made changes`, async () => {
      const who = await person();
      const [, changed] = await talk(who, made, said);
      assert.match(changed?.message ?? '', reply);
      const tasks = await standing(who);
      assert.equal(tasks[0], first);
      if (!made.includes('every')) assert.equal(tasks.length, 1, tasks.join(', '));
    });
  }

  test('a day that is named once changes that day alone, and never the series', async () => {
    const who = await person();
    const [, none] = await talk(who, 'wake me at 6 on weekdays', 'this saturday 8 instead');
    const [, moved] = await talk(who, 'call the bank at 9 on weekdays', 'tomorrow 11 instead');
    assert.match(moved?.message ?? '', /tomorrow, Monday 23 November, at 11:00/);
    assert.match(none?.message ?? '', /Nothing of it stands there any more, so nothing was changed/);
    assert.deepEqual((await standing(who)).slice(0, 4), [
      'Wake up 2026-11-23T05:00:00Z',
      'Call the bank 2026-11-23T10:00:00Z',
      'Wake up 2026-11-24T05:00:00Z',
      'Call the bank 2026-11-24T08:00:00Z',
    ]);
  });

  test('one of two times is left out on Sundays, moved from a day on, and skipped for a night', async () => {
    const who = await person();
    const replies = await talk(
      who,
      'remind me to take vitamin d every day at 8 and 20',
      'skip the morning on sundays',
      'from december the evening one at 21',
      "not the evening one tonight, I've had it",
      'hmm no tonight is fine',
    );
    assert.match(replies[1]?.message ?? '', /from Monday to Saturday at 08:00 and 20:00 and every Sunday at 20:00/);
    assert.match(replies[3]?.message ?? '', /Vitamin d\*\* is skipped|Take vitamin d\*\* is skipped/);
    assert.match(replies[4]?.message ?? '', /Taken back/);
    const { body } = await who.api.get('/tasks?from=2026-11-28&to=2026-12-06');
    const at = (body as { scheduled_at: string }[]).map(({ scheduled_at }) => scheduled_at.slice(8, 13)).sort();
    assert.deepEqual(at, [
      ...['01T07', '01T20', '02T07', '02T20', '03T07', '03T20', '04T07', '04T20', '05T07', '05T20', '06T20'],
      ...['28T07', '28T19', '29T19', '30T07', '30T19'],
    ]);
  });

  test('"the last one", after a reminder ahead of a task, is that reminder and not the task', async () => {
    const who = await person();
    const replies = await talk(
      who,
      'dentist on friday 4 december at 15:20',
      'remind me the evening before too',
      'cancel that last one',
    );
    assert.match(replies[2]?.message ?? '', /at 15:20\*\* is gone/);
    assert.equal((await standing(who)).length, 1);
  });

  test('what is said right after a save is of its day, its hour, or as often', async () => {
    const who = await person();
    const [, cake, , vitamin, , , bins, , asks] = await talk(
      who,
      'pick up the balloons on friday 4 december at 14:00',
      "cake's at 3",
      'take my iron tablet every day at 8am',
      'and my vitamin at the same time',
      'take bins out Thursdays 9pm',
      'make that Wednesdays',
      'and at 8',
      'call Jo every Monday at 21:00',
      'and at 8',
    );
    assert.match(cake?.message ?? '', /\*\*Cake\*\*, Friday 4 December at 15:00/);
    assert.match(vitamin?.message ?? '', /\*\*Take my vitamin\*\*, every day at 08:00/);
    assert.match(bins?.message ?? '', /every Wednesday at 20:00 now/);
    assert.match(asks?.message ?? '', /in its place, or as well\? Nothing is changed yet/);
  });

  test('what is only supposed is shown, and done at a yes', async () => {
    const who = await person();
    await talk(who, 'remind me to stretch every day at 18:00');
    const before = await standing(who);
    const supposed = [
      'what if I skip stretch on friday',
      'should I move stretch to 19:00, all future ones?',
      'would it be ok to skip stretch tomorrow?',
      'what if we delete stretch, the whole series',
    ];
    for (const message of supposed) {
      const [shown] = await talk(who, message);
      assert.match(shown?.message ?? '', /Shall I do that\? Nothing is changed yet/, message);
      assert.deepEqual(await standing(who), before, message);
    }
    const [, gone] = await talk(who, 'what if I delete stretch, the whole series?', 'yes');
    assert.match(gone?.message ?? '', /\*\*Stretch\*\* is gone/);
    assert.deepEqual(await standing(who), []);
  });

  test('a name and a whole change beside it change that one, whatever was spoken of last', async () => {
    const who = await person();
    const replies = await talk(
      who,
      'gym tomorrow at 18:00',
      'call mum tomorrow at 20:00',
      'gym half an hour later',
      "can you make it 19:00? I'm late",
    );
    assert.match(replies[2]?.message ?? '', /\*\*Gym\*\* is moved to tomorrow, Monday 23 November, at 18:30/);
    assert.deepEqual(
      await standing(who),
      ['Gym 2026-11-23T18:00:00Z', 'Call mum 2026-11-23T19:00:00Z'],
      replies.map(({ message }) => message).join('\n'),
    );
  });

  test('"forget it" takes the one just made away', async () => {
    const who = await person();
    await talk(who, 'remind me to stretch at 18:00', 'no, forget it');
    assert.deepEqual(await standing(who), []);
  });

  test('"it" an hour and more later is no longer the one just made', async () => {
    const who = await person();
    const [made] = await talk(who, 'remind me to stretch at 18:00');
    chat.clock.advance({ hours: 2 });
    await chat.say(who, { message: 'call it yoga', conversation_id: made?.conversation_id });
    assert.deepEqual(await standing(who), ['Stretch 2026-11-22T17:00:00Z']);
  });

  test('"how am I doing?" is answered from their own numbers, one task by its next time, and a setback with one offer', async () => {
    const who = await person();
    const [none, , , week, one, low, fine] = await talk(
      who,
      'how am I doing?',
      'remind me to practise piano every day at 18:00',
      'add buy milk to my list',
      'my stats',
      'how is it going with piano?',
      "I missed everything this week, I'm useless",
      'never mind',
    );
    assert.match(none?.message ?? '', /nothing to count yet.*one small thing/);
    assert.match(week?.message ?? '', /nothing to count yet this week.*Next is \*\*Practise piano\*\*, today at 18:00/);
    assert.match(one?.message ?? '', /^Next is \*\*Practise piano\*\*/);
    assert.match(low?.message ?? '', /happens to everybody\. Next is \*\*Practise piano\*\*.*shall I move it\?/);
    assert.doesNotMatch(fine?.message ?? '', /no open task/);
    const [, agreed] = await talk(who, 'I failed again', 'yes');
    assert.match(agreed?.message ?? '', /Practise piano/);
    assert.doesNotMatch(agreed?.message ?? '', /What would you like/);
    const [, , counted] = await talk(who, 'add stretch to my list', 'done with stretch', 'how was my week?');
    assert.match(counted?.message ?? '', /^This week: 1 done and nothing missed/);
  });

  test('"only this one" of a daily task is offered no time at which the task comes anyway', async () => {
    const who = await person();
    const { body } = await who.api.post('/tasks', {
      title: 'Pills',
      local_time: '2026-11-22T18:30',
      recurrence_rule: 'FREQ=DAILY',
    });
    const [scopes, offers] = await talk(
      who,
      { message: '', intent: 'RESCHEDULE_TASK', task_id: body.id },
      { message: 'scope:one', intent: 'RESCHEDULE_TASK', task_id: body.id, reschedule_scope: 'one' },
    );
    assert.equal(scopes?.agent_node, 'RESCHEDULE_SCOPE');
    const times = offers?.options.flatMap(({ value }) => (value ? [value] : [])) ?? [];
    assert.ok(times.length >= 4, times.join(', '));
    // Today's own hour is free, as today's is the one that moves.
    for (const time of times.filter((one) => !one.startsWith('2026-11-22')))
      assert.ok(!/T17:(?:00|15|30|45)/.test(time) && !/T18:(?:00|15)/.test(time), `${time} is the task's own hour`);
  });

  test('"all future ones" is offered times of day, keeps its weekdays, and nothing that changes nothing', async () => {
    const who = await person();
    const { body } = await who.api.post('/tasks', {
      title: 'Gym',
      local_time: '2026-11-24T18:30',
      recurrence_rule: 'FREQ=WEEKLY;BYDAY=TU,TH',
    });
    const [offers] = await talk(who, {
      message: 'scope:series',
      intent: 'RESCHEDULE_TASK',
      task_id: body.id,
      reschedule_scope: 'series',
    });
    const times = offers?.options.filter(({ value }) => value !== null) ?? [];
    assert.ok(times.length >= 4);
    for (const { label, value } of times) {
      assert.match(label, /^At \d\d:\d\d$/);
      assert.notEqual(label, 'At 18:30');
      assert.equal(Temporal.Instant.from(value ?? '').toZonedDateTimeISO('Europe/Berlin').dayOfWeek, 2);
    }
    const { status } = await who.api.patch(`/tasks/${body.id}/reschedule-confirm`, {
      scheduled_at: times[0]?.value,
      scope: 'series',
    });
    assert.equal(status, 200);
    const days = (await standing(who)).map(
      (line) => Temporal.Instant.from(line.split(' ')[1] ?? '').toZonedDateTimeISO('Europe/Berlin').dayOfWeek,
    );
    assert.deepEqual(days, [2, 4, 2, 4]);
  });

  test('a task that waits for leaving home is made in words, and comes when the client tells so', async () => {
    const who = await person();
    const [made] = await talk(who, 'remind me when I leave home to take the umbrella');
    assert.match(made?.message ?? '', /Take the umbrella\*\* is saved for the moment you leave home/);
    const [task] = (await who.api.get('/tasks?date=2026-11-22')).body;
    assert.deepEqual(
      [task.title, task.trigger_type, task.location_trigger, task.scheduled_at],
      ['Take the umbrella', 'location', 'away_from_home', null],
    );
    const { body } = await who.api.post('/demo/location-trigger', { location: 'away_from_home' });
    assert.deepEqual(body.task_ids, [task.id]);
  });

  test('what changed about their days is told in the chat and holds from then on', async () => {
    const who = await person();
    const [up, work, once] = await talk(
      who,
      'I get up at 6 now',
      'I work from 10 to 6, Monday to Thursday',
      'I get up at 5 tomorrow',
    );
    assert.match(up?.message ?? '', /Up at 06:00\. I plan by that from now on/);
    assert.match(work?.message ?? '', /Monday to Thursday 10:00 to 18:00/);
    assert.doesNotMatch(once?.message ?? '', /from now on/);
    const { profile } = (await who.api.get('/account/me')).body;
    assert.deepEqual([profile.wake_time, profile.work_start, profile.work_days], ['06:00', '10:00', [1, 2, 3, 4]]);
  });

  test('a goal given as a task is offered a plan, and stays a task if they like', async () => {
    const who = await person();
    const [offer, noted] = await talk(who, 'add task: learn to swim by summer', 'just note it');
    assert.match(offer?.message ?? '', /bigger than one task.*Shall I make a plan/);
    assert.equal((offer?.message.match(/\?/g) ?? []).length, 1);
    assert.match(noted?.message ?? '', /on your list/);
    const todos = (await who.api.get('/tasks?date=2026-11-22')).body;
    assert.equal(todos.length, 1);
    assert.match(todos[0].title, /learn to swim/i);
  });

  test('two wishes about tasks in one message are both carried out', async () => {
    const who = await person();
    const [, both] = await talk(
      who,
      'remind me to stretch at 14:00',
      'done with stretch, and remind me to call my sister at 17:00',
    );
    assert.match(both?.message ?? '', /Stretch\*\* is done[\s\S]*Call my sister/);
    const tasks = (await who.api.get('/tasks?date=2026-11-22')).body as { title: string; status: string }[];
    assert.deepEqual(tasks.map(({ title, status }) => `${title} ${status}`).sort(), [
      'Call my sister pending',
      'Stretch done',
    ]);
  });

  test('two wishes with one key, sent twice, are carried out once', async () => {
    const who = await person();
    const headers = { 'idempotency-key': 'two-wishes' };
    await talk(who, 'remind me to stretch at 14:00');
    const message = 'done with stretch, and remind me to call my sister at 17:00';
    const first = await chat.say(who, { message }, { headers });
    const again = await chat.say(who, { message }, { headers });
    assert.equal(again.reply.message, first.reply.message);
    assert.match(first.reply.message, /Stretch\*\* is done[\s\S]*Call my sister/);
  });
  test('"taken" is said of the medicine that was due just now, whatever else was; "the council one" of what that word names', async () => {
    for (const said of ['taken', 'ok took it', 'swallowed it']) {
      const who = await person();
      await talk(who, 'remind me to take my pill every day at 20:00', 'water the plants today at 20:00');
      chat.clock.set('2026-11-22T19:03:00Z');
      const [told] = await talk(who, said);
      assert.match(told?.message ?? '', /^\*\*Take my pill\*\* is done/, said);
    }
    const who = await person();
    const [, , told] = await talk(
      who,
      'add ring council to my list',
      'add milk to my list',
      'done with the council one',
    );
    assert.match(told?.message ?? '', /^\*\*Ring council\*\* is done/);
  });
  test('a dose that starts tonight has its first one tonight, and the hours that are named next are its own', async () => {
    const who = await person();
    const first = 'remind me to take antibiotics 3 times a day for a week starting tonight';
    const [saved] = await talk(who, first, '8, 2 and 10pm');
    assert.match(saved?.message ?? '', /the first time today at 20:00/);
    const all = await standing(who);
    assert.deepEqual([...new Set(all.map((one) => one.replace(/\d{4}-\d\d-\d\d/, '')))].sort(), [
      'Take antibiotics T07:00:00Z',
      'Take antibiotics T13:00:00Z',
      'Take antibiotics T21:00:00Z',
    ]);
    assert.equal(all[0], 'Take antibiotics 2026-11-22T21:00:00Z');
  });
  // Words that no command has, about a task that is there: nothing is changed on a guess, what is likely is offered to tap.
  const MEANT: [said: string, first: string, then: RegExp][] = [
    ['I bailed on the dentist', 'It did not happen', /Dentist\*\* did not happen/],
  ];
  for (const [said, first, then] of MEANT) {
    test(`"${said}" offers "${first}" and changes nothing before it is tapped`, async () => {
      const who = await person();
      const [, asked] = await talk(who, 'dentist today at 18:00', said);
      assert.match(asked?.message ?? '', /Dentist.*Nothing is changed yet/);
      assert.equal(asked?.options[0]?.label, first);
      assert.deepEqual(await standing(who), ['Dentist 2026-11-22T17:00:00Z']);
      const { reply } = await chat.say(who, {
        message: asked?.options[0]?.value,
        conversation_id: asked?.conversation_id,
      });
      assert.match(reply.message, then);
    });
  }

  for (const [said, then] of [
    ['the dentist called, they moved me to Thursday 2 pm', /Dentist\*\* is moved to Thursday 26 November at 14:00/],
    ['I no longer need the reminder for the dentist', /Dentist\*\* is gone/],
  ] as const)
    test(`"${said}" has one likely meaning: it is done, said, and can be taken back`, async () => {
      const who = await person();
      const [, told, back] = await talk(who, 'dentist today at 18:00', said, 'undo');
      assert.match(told?.message ?? '', then);
      assert.match(back?.message ?? '', /taken back/i);
      assert.deepEqual(await standing(who), ['Dentist 2026-11-22T17:00:00Z']);
    });

  test('what comes otherwise for a month is one thing: its name, its length and half an hour later hold of all of it, and undo takes all back', async () => {
    const who = await person();
    const said = ['guitar practice every day at 19:00', 'from 25 to 27 november do it at 18:00 instead'];
    await talk(who, ...said, 'call it cello practice', 'make it 45 minutes', 'half an hour later');
    const rows = async () =>
      ((await who.api.get('/tasks?from=2026-11-23&to=2026-11-29')).body as Record<string, unknown>[])
        .filter(({ status }) => status === 'pending')
        .map(
          ({ title, scheduled_at, duration_minutes }) =>
            `${title} ${String(scheduled_at).slice(8, 16)} ${duration_minutes}`,
        );
    const days = [23, 24, 25, 26, 27, 28, 29];
    const hour = (day: number) => (day >= 25 && day <= 27 ? 'T17:30' : 'T18:30');
    assert.deepEqual(
      await rows(),
      days.map((day) => `Cello practice ${day}${hour(day)} 45`),
    );
    const { reply } = await chat.say(who, { message: 'undo' });
    assert.match(reply.message, /Taken back/);
    assert.deepEqual(
      await rows(),
      days.map((day) => `Cello practice ${day}${hour(day).replace('30', '00')} 45`),
    );
  });

  test('about a task that is not on the list nothing is made or changed', async () => {
    const who = await person();
    const [reply] = await talk(who, 'I no longer need the reminder for the plumber');
    assert.match(reply?.message ?? '', /no.*(?:changed|like)/i);
    assert.deepEqual(await standing(who), []);
  });

  test('the list is asked for in any words, and so is when something is', async () => {
    const who = await person();
    const [, day, when] = await talk(
      who,
      'dentist tomorrow at 15:00',
      'give me a rundown of tomorrow',
      'when is my dentist appointment?',
    );
    assert.match(day?.message ?? '', /Tomorrow.*one task[\s\S]*15:00 Dentist/);
    assert.match(when?.message ?? '', /Dentist\*\*.*tomorrow.*15:00/);
  });

  test('only the days, the half of the day and the one of two that were named are changed', async () => {
    const who = await person();
    const replies = await talk(
      who,
      'call the dentist tomorrow at 10',
      'no, in the evening',
      'dentist appointment on Tuesday at 3',
      'move the dentist to 11',
      'the appointment',
    );
    assert.match(replies[3]?.message ?? '', /Which one do you mean\?/);
    assert.deepEqual(await standing(who), [
      'Call the dentist 2026-11-23T21:00:00Z',
      'Dentist appointment 2026-11-24T10:00:00Z',
    ]);
    const other = await person();
    await talk(other, 'walk the dog every day at 9am', 'can you do it a bit earlier on Sundays', 'say 8');
    const hours = (await standing(other)).map((one) => one.slice(-9));
    assert.deepEqual(new Set(hours.slice(0, 6)), new Set(['08:00:00Z']), 'nine in Berlin, from Monday to Saturday');
    assert.equal(hours[6], '07:00:00Z', 'eight on Sunday');
  });

  test('"done" and "try again" are said of what was reminded of just now', async () => {
    const who = await person();
    await talk(who, 'put the bins out today at 16:00', 'text Leila today at 17:00');
    chat.clock.set('2026-11-22T15:01:00Z');
    const [bins] = await talk(who, 'done');
    assert.match(bins?.message ?? '', /\*\*Put the bins out\*\* is done/);
    chat.clock.set('2026-11-22T16:10:00Z');
    await talk(who, 'no answer, try again in an hour');
    assert.ok((await standing(who)).some((one) => /^Text Leila 2026-11-22T17:10/.test(one)));
  });

  test('a short answer an hour after a reminder is of it; a bare yes and half of it are asked about', async () => {
    const who = await person();
    await talk(who, 'knee exercises every day at 07:00');
    const answers: [day: number, said: string, reply: RegExp, then?: string, last?: RegExp][] = [
      [23, 'did em', /\*\*Knee exercises\*\* is done/],
      [24, 'nah not this morning', /\*\*Knee exercises\*\* is skipped this time/],
      [25, "didn't get round to it", /\*\*Knee exercises\*\* did not happen this time/],
      [26, 'only did half', /\*\*Knee exercises[^*]*\*\*: is it done\?/, 'Yes, it is done', /is done/],
      [27, 'yep', /\*\*Knee exercises[^*]*\*\*: is it done\?/, 'a bit later', /I'll come back to you/],
    ];
    for (const [day, said, reply, then, last] of answers) {
      chat.clock.set(`2026-11-${day}T07:00:00Z`);
      const [answer, settled] = await talk(who, said, ...(then ? [then] : []));
      assert.match(answer?.message ?? '', reply, said);
      if (then && last) assert.match(settled?.message ?? '', last, then);
    }
  });

  test('several orders in one message are each carried out', async () => {
    const who = await person();
    const [, , moved, both] = await talk(
      who,
      'vet on Thursday at 16:00',
      'hoover every Saturday at 11:00',
      'verschieb den Vet auf 17 Uhr',
      'cancel the vet and move hoovering to Sundays',
    );
    assert.match(moved?.message ?? '', /Vet\*\* is moved to .* 17:00/);
    assert.match(both?.message ?? '', /Vet\*\* is gone[\s\S]*Hoover\*\* comes every Sunday/);
    const days = new Set((await standing(who)).map((one) => one.slice(0, 17)));
    assert.deepEqual([...days], ['Hoover 2026-11-29', 'Hoover 2026-12-06']);
  });

  const changes = some(CASES, 23);
  /** Which of a list × what of it (test/helpers/said-of-list). */
  test(`a change touches what was named and leaves every other row as it was: ${changes.length} sentences`, {
    timeout: 1_800_000,
  }, async () => {
    const who = await chat.signUp({ timezone: 'Europe/London' });
    const wrong: string[] = [];
    for (const one of changes) {
      const { reply, asked, missing, surplus } = await play(one, who, chat);
      if (missing.length + surplus.length === 0 || (asked && (one.asks || deep))) continue;
      wrong.push(
        `${one.kind}: ${one.say}\n  ${reply}\n  missing ${missing.slice(0, 3)}; surplus ${surplus.slice(0, 3)}`,
      );
    }
    assert.deepEqual(wrong, []);
  });
});
