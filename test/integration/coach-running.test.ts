import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { fiveKm, goals, listed, sayAll, someone, THURSDAY } from '../helpers/coached.ts';
import { deep } from '../helpers/property.ts';
import { keepsWhatWasNotNamed } from '../helpers/running-goal.ts';

/** A saved plan of 18 runs: Monday and Wednesday 18:30, Saturday 10:00, from 30 November. */
describe('a running plan, changed in words', () => {
  let chat: TestChat;
  before(async () => {
    chat = await testChat({ clock: testClock(THURSDAY) });
  });
  after(() => chat.close());

  async function running(at: string | null = null) {
    const { who, talk } = await fiveKm(chat);
    await talk.say('great, save it');
    if (at) chat.clock.set(at);
    const before = await listed(who);
    const change = async (message: string) => {
      const { message: said } = await talk.say(message);
      const now = await listed(who);
      return {
        said,
        gone: before.filter((row) => !now.includes(row)),
        made: now.filter((row) => !before.includes(row)),
      };
    };
    return { who, talk, before, change };
  }
  const days = (list: string[]) => list.map((row) => row.slice(0, 16));

  test('next week only: one session moves, the seventeen others stay, and undo brings it back', async () => {
    const { who, talk, before, change } = await running();
    const { gone, made } = await change('next week only, can the Wednesday run be on Thursday?');
    assert.deepEqual([days(gone), days(made)], [['2026-12-02T18:30'], ['2026-12-03T18:30']]);
    await talk.say('undo');
    assert.deepEqual(await listed(who), before);
  });

  test('away next week: those sessions are left out; without a word of what it means it is asked', async () => {
    const { change } = await running('2026-12-02T09:00:00Z');
    const asked = await change('I will be away next week');
    assert.match(
      asked.said,
      /3 sessions of \*\*Run 5 km\*\* fall into that time.*leave them out.*Nothing is changed yet/s,
    );
    assert.deepEqual([asked.gone, asked.made], [[], []]);
    const { gone, made } = await change('I will be away next week, skip the runs');
    assert.deepEqual([days(gone), made], [['2026-12-07T18:30', '2026-12-09T18:30', '2026-12-12T10:00'], []]);
  });

  test('"what if" shows what a change would be, and changes at a yes; "skip the run on Monday" is that one', async () => {
    const { talk, change } = await running();
    const asked = await change('what if I do two runs on Saturday?');
    assert.match(asked.said, /This would be different.*Shall I save it like this\?/s);
    assert.deepEqual([asked.gone, asked.made], [[], []]);
    assert.match((await talk.say('no')).message, /everything stays as it was/);
    const only = await change('should I only run on Mondays and Wednesdays?');
    assert.deepEqual([only.gone, only.made], [[], []]);
    const { gone, made } = await change('yes');
    assert.ok(gone.length === 6 && gone.every((row) => row.includes('T10:00')), gone.join());
    assert.deepEqual(made, []);
    await talk.say('undo');
    const one = await change('skip the run on Monday');
    assert.deepEqual([days(one.gone), one.made], [['2026-11-30T18:30'], []]);
  });

  test('wants to give it up: rest, smaller or end are offered, and only a choice ends it', async () => {
    const { who, talk, change } = await running();
    for (const said of [
      'I want to give up running',
      "I don't want to do this any more",
      "I'm done with this",
      'can we quit the run thing',
    ]) {
      const asked = await change(said);
      assert.match(asked.said, /rest for two weeks, become smaller, or end for good.*Nothing is changed yet/s, said);
      assert.deepEqual([asked.gone, asked.made], [[], []]);
    }
    const { options } = await talk.say('I want to give up my running goal');
    assert.deepEqual(
      options.slice(0, 3).map(({ label }) => label),
      ['Pause it for two weeks', 'Make it smaller', 'End the goal'],
    );
    assert.match((await talk.say(options[0]?.value ?? '')).message, /until|rest/i);
    await talk.say('undo');
    const smaller = await change(options[1]?.value ?? '');
    assert.ok(smaller.made.length > 0, smaller.said);
    await talk.say('I give up on running');
    assert.match((await talk.say('end the goal')).message, /is given up/);
    assert.equal((await listed(who, /run/i)).length, 0);
  });

  test('in January mornings only: December stays as it is', async () => {
    const { gone, made } = await (await running()).change('in January I can only do mornings');
    assert.deepEqual(days(gone), ['2027-01-04T18:30', '2027-01-06T18:30']);
    assert.ok(
      made.every((row) => /^2027-01-0[46]T0[5-8]/.test(row)),
      made.join(),
    );
  });

  test('a week later, from where it stands; and over again from week one, without a word of blame', async () => {
    const { who, change, talk } = await running('2026-12-02T09:00:00Z');
    const later = await change('shift everything a week back');
    assert.match(later.said, /The next session is on Wednesday 9 December/);
    chat.clock.set('2026-12-21T09:00:00Z');
    const before = await listed(who, /run/i);
    const asked = await talk.say('I stopped two weeks ago, can we start over');
    assert.match(
      asked.message,
      /begin again with its first week, from Tuesday 22 December on\?.*Nothing is changed yet/,
    );
    assert.deepEqual(await listed(who, /run/i), before);
    const { message } = await talk.say('yes');
    assert.match(message, /From the first week again: 18 sessions in 6 weeks/);
    assert.doesNotMatch(message, /missed|behind|failed|should have/i);
    const ahead = (await listed(who, /run/i)).filter((row) => row > '2026-12-21');
    assert.equal(ahead.length, 18);
    assert.match(ahead[0] ?? '', /^2026-12-23T18:30 Easy run with walk breaks 20/);
  });

  test('a day that was said to stay free stays free through a shift of all', async () => {
    const { who, talk } = await running();
    assert.match((await talk.say('not on Thursdays')).message, /Thursdays stay free/);
    await talk.say('push everything back by one day');
    const thursdays = (await listed(who, /run/i)).filter(
      (row) => Temporal.PlainDate.from(row.slice(0, 10)).dayOfWeek === 4,
    );
    assert.deepEqual(thursdays, []);
  });

  /** What is said on which day, what is answered, and the sessions that went and came (day and time). */
  const SAID: [
    name: string,
    at: string,
    said: string[],
    reply: RegExp,
    gone: string[] | 'some',
    made: string[] | 'some',
  ][] = [
    [
      'ill, said in German: everything rests until then, and it is said how that was read',
      '2026-12-08T09:00:00Z',
      ['Ich bin krank, bitte alles pausieren bis Montag'],
      /Verstanden: „I'm sick, pause everything until Monday“[\s\S]*Get well soon\..*rests until Monday 14 December/,
      'some',
      'some',
    ],
    [
      'Wednesday goes to Thursday, said in Spanish',
      '2026-12-08T09:00:00Z',
      ['pasa la carrera del miércoles al jueves'],
      /Entendido[\s\S]*Wednesday 18:30 → Thursday 18:30 \(Thu 10 Dec\)/,
      ['2026-12-09T18:30'],
      ['2026-12-10T18:30'],
    ],
    [
      'nothing was done for three weeks: three ways on, no blame, nothing changed',
      '2026-12-21T12:00:00Z',
      ["I haven't done a single run. feel terrible"],
      /^(?![\s\S]*(?:missed|behind|failed|should have))[\s\S]*start small again[\s\S]*Nothing is changed yet/,
      [],
      [],
    ],
    [
      'surgery on a day, and so long after: it rests from then on',
      '2026-12-08T09:00:00Z',
      ['having surgery on the 15th, doc says no sports for 4 weeks after'],
      /rests from Tuesday 15 December until Tuesday 12 January 2027/,
      'some',
      'some',
    ],
    [
      'all Mondays actually, of one that was changed: that one is not moved twice',
      '2026-12-08T09:00:00Z',
      ['next monday i have to start half an hour later', 'all mondays actually'],
      /Monday 18:30 → Monday 19:00 \(Mon 14 Dec, Mon 21 Dec, Mon 28 Dec, Mon 4 Jan\)/,
      ['2026-12-14T18:30', '2026-12-21T18:30', '2026-12-28T18:30', '2027-01-04T18:30'],
      ['2026-12-14T19:00', '2026-12-21T19:00', '2026-12-28T19:00', '2027-01-04T19:00'],
    ],
    [
      'a journey, and no running there: those sessions are left out',
      '2026-12-08T09:00:00Z',
      ["we're off to Tenerife from the 19th to the 27th, no running there"],
      /left out \(4 sessions\)/,
      ['2026-12-19T10:00', '2026-12-21T18:30', '2026-12-23T18:30', '2026-12-26T10:00'],
      [],
    ],
    [
      '"not yet", right after it was saved: whether that shall be taken back is asked',
      '2026-11-26T12:05:00Z',
      ['hmm wait, not yet'],
      /the plan for “Run 5 km” .*Take that back\?/,
      [],
      [],
    ],
    [
      'another beginning, right after the pause: the same pause, begun earlier',
      '2026-12-08T09:00:00Z',
      ['put a pause on it from the 20th to the 3rd', 'no wait from the 18th'],
      /rests from Friday 18 December until Monday 4 January 2027/,
      'some',
      'some',
    ],
    [
      'evenings that are no longer possible: all of them, and not one task',
      '2026-12-08T09:00:00Z',
      ["i can't do evenings in the dark anymore, lunchtime instead?"],
      /Wednesday 18:30 → Wednesday 12:30/,
      'some',
      'some',
    ],
    [
      'three that were missed: lighter weeks are offered, no blame, nothing changed',
      '2026-12-08T09:00:00Z',
      ['i missed the last three'],
      /^(?![\s\S]*(?:behind|failed|should have))[\s\S]*nothing is owed[\s\S]*next two weeks be lighter[\s\S]*Nothing is changed yet/,
      [],
      [],
    ],
    [
      'something clashes with a session: it is saved, and "put it on Thursday then" is the session',
      '2026-12-08T09:00:00Z',
      ["i've got parents evening on wednesday at half six, that clashes with my run", 'put it on thursday then'],
      /Wednesday 18:30 → Thursday 18:30 \(Thu 10 Dec\)/,
      ['2026-12-09T18:30'],
      ['2026-12-09T18:30', '2026-12-10T18:30'],
    ],
    [
      'the next two come later: how much is asked, and only those move',
      '2026-12-08T09:00:00Z',
      ['only push the next two runs', 'one day later'],
      /Wednesday 18:30 → Thursday 18:30/,
      ['2026-12-09T18:30', '2026-12-12T10:00'],
      ['2026-12-10T18:30', '2026-12-13T10:00'],
    ],
    [
      'back to normal from January: what had no end is given one',
      '2026-12-08T09:00:00Z',
      ['only 15 minutes each please', 'and back to normal from january'],
      /Taken back[\s\S]*Wednesday 18:30: 20 → 15 min/,
      'some',
      'some',
    ],
    [
      'back a day earlier, right after the pause: the same pause with another end',
      '2026-12-08T09:00:00Z',
      ["pause it until I'm back from Spain on the 17th", "actually i'm back a day earlier, the 16th"],
      /rests until Wednesday 16 December/,
      'some',
      'some',
    ],
    [
      "skip just tomorrow's: that one alone",
      '2026-12-08T09:00:00Z',
      ["skip just tomorrow's"],
      /is skipped: tomorrow, Wednesday 9 December/,
      ['2026-12-09T18:30'],
      [],
    ],
    [
      'tonight is no good: that one goes to tomorrow, the others stay',
      '2026-12-02T17:00:00Z',
      ["can't make tonight's run, tomorrow same time?"],
      /Wednesday 18:30 → Thursday 18:30 \(Thu 3 Dec\)/,
      ['2026-12-02T18:30'],
      ['2026-12-03T18:30'],
    ],
    [
      'too easy, and another distance: a plan for it is offered, this one stays',
      '2026-12-08T12:00:00Z',
      ['this is too easy, make it 10k instead'],
      /^Run 10 km: [\s\S]*stays as it is until you approve/,
      [],
      [],
    ],
    [
      'a hurt ankle: a rest is offered, and a doctor',
      '2026-12-08T12:00:00Z',
      ['twisted my ankle on the run yesterday, it is swollen'],
      /doctor[\s\S]*rest[\s\S]*Nothing is changed yet/,
      [],
      [],
    ],
    [
      'other hours of work from January: December stays, what stands in them is named',
      '2026-12-08T12:00:00Z',
      ['new job from January: I work 12 to 8 pm Monday to Friday'],
      /free from Friday 1 January 2027 on; until then everything stays[\s\S]*Monday 4 January 2027 at 18:30 and 1 more/,
      [],
      [],
    ],
    [
      'and with a yes only those of January move',
      '2026-12-08T12:00:00Z',
      ['new job from January: I work 12 to 8 pm Monday to Friday', 'yes'],
      /Monday 18:30 → Monday 20:30 \(Mon 4 Jan\)/,
      ['2027-01-04T18:30', '2027-01-06T18:30'],
      ['2027-01-04T20:30', '2027-01-06T20:30'],
    ],
    [
      'a few days in another zone, back on a weekday: only the one in between rings there',
      '2026-12-05T12:00:00Z',
      ['In Delhi from Tuesday to Friday next week, back Saturday'],
      /From Tuesday 8 December on .* Delhi time, and from Saturday 12 December on by London time again/,
      ['2026-12-09T18:30'],
      ['2026-12-09T13:00'],
    ],
    [
      'one week again: the next session that is told is the next one',
      '2026-12-14T08:00:00Z',
      ['back from holiday, missed last week, can we repeat week 2 instead of jumping on?'],
      /The next session is on (?:Monday 14 December|today)/,
      'some',
      'some',
    ],
  ];
  for (const [name, at, said, reply, gone, made] of SAID)
    test(name, async () => {
      const { who, talk, before } = await running(at);
      const stood = before.filter((row) => row.slice(0, 10) >= '2026-11-30');
      let answer = '';
      for (const words of said) answer = (await talk.say(words)).message;
      assert.match(answer, reply);
      const now = await listed(who);
      const went = days(stood.filter((row) => !now.includes(row)));
      const came = days(now.filter((row) => !stood.includes(row)));
      if (gone === 'some' || made === 'some') assert.ok(went.length > 0 && came.length > 0);
      else assert.deepEqual([went, came], [gone, made]);
    });

  test('moving for good is no journey: nobody is asked when they are back', async () => {
    const { talk } = await running('2026-12-08T12:00:00Z');
    const { message } = await talk.say("I'm moving to Lisbon for good on the 20th");
    assert.doesNotMatch(message, /back\?/);
    const tokyo = await talk.say("I'm moving to Tokyo for good on the 20th");
    assert.match(tokyo.message, /^All the best for the move! From Monday 21 December on/);
    assert.doesNotMatch(tokyo.message, /When are you back/);
  });

  test('three weeks without a session, and small again: the first week begins on the next of its days', async () => {
    const { who, talk } = await running('2026-12-21T12:00:00Z');
    await talk.say("I haven't done a single run. feel terrible");
    assert.match((await talk.say("yes let's start small")).message, /the first on Wednesday 23 December, 20 minutes/);
    assert.match(
      (await listed(who, /run/i)).filter((row) => row > '2026-12-21')[0] ?? '',
      /^2026-12-23T18:30 Easy run with walk breaks 20/,
    );
  });

  test('a question about a goal that runs is answered from what is stored, and changes nothing', async () => {
    const { change } = await running('2026-12-03T09:00:00Z');
    const asked: [string, RegExp][] = [
      ['is it still realistic?', /sessions are ahead.*as it stands it adds up/s],
      ['how many sessions do I have now?', /1[67] sessions are ahead, from .* to Saturday 9 January 2027/],
      ['when does it end?', /to Saturday 9 January 2027/],
      ['how long have I been doing this?', /began on Monday 30 November, 3 days ago/],
      ['what if I fail?', /nothing is lost, and nobody counts it against you/],
      ['what happens if I miss a week?', /nothing is lost/],
      ["what's next for the 5 km?", /Next for \*\*Run 5 km.* is Easy run.*Saturday 5 December at 10:00/],
      ['which milestones are there?', /no milestones: it is one plan/],
      ['which sessions do I have in january?', /from Friday 1 January 2027 to Sunday 31 January 2027: 4 sessions/],
      ['is the run on 5 december still on?', /^Yes\. /],
      ['what did we change?', /Nothing was changed today/],
      ["I've been ill, where do I pick up?", /Next for/],
      ['how far along am I?', /sessions are ahead.*Next for/s],
      ['can you merge my two goals?', /Only one goal is running/],
    ];
    for (const [question, reply] of asked) {
      const { said, gone, made } = await change(question);
      assert.match(said, reply, question);
      assert.deepEqual([gone, made], [[], []], question);
      assert.doesNotMatch(said, /streak|should have|disappoint/i);
    }
  });

  test('the goal gets another name, its sessions keep theirs, and undo brings the old one back', async () => {
    const { who, talk, change } = await running();
    const names = async () => (await goals(who)).map(({ title }) => title);
    const old = await names();
    const { said, gone, made } = await change('call it Project Abs');
    assert.match(said, /^\*\*Run 5 km\*\* is called \*\*Project Abs\*\* now/);
    assert.deepEqual([await names(), gone, made], [['Project Abs'], [], []]);
    await talk.say('undo');
    assert.deepEqual(await names(), old);
  });

  test('an exam on another day: later leaves every session, earlier leaves out what lies behind it, and undo is exact', async () => {
    const { who, talk } = await someone(chat);
    await sayAll(talk, ['I have a chemistry exam on 14 January, 3 times a week', 'start monday', 'yes looks great']);
    const before = await listed(who);
    assert.ok(before.length > 10);
    const later = await talk.say('the exam was moved to the 24th');
    assert.match(later.message, /leads to Sunday 24 January 2027 now, no longer to Thursday 14 January 2027/);
    assert.deepEqual(await listed(who), before);
    const earlier = await talk.say('they gave me an earlier date, the 4th');
    assert.match(earlier.message, /leads to Monday 4 January 2027 now.*left out/s);
    const left = await listed(who);
    assert.deepEqual(
      left,
      before.filter((row) => row < '2027-01-04'),
    );
    await talk.say('undo');
    assert.deepEqual(await listed(who), before);
    const again = await talk.say('is it still realistic?');
    assert.match(again.message, /It leads to Sunday 24 January 2027/);
  });

  test('an appointment of another matter is no day of the goal', async () => {
    const { who, talk, before } = await running();
    await talk.say('dentist appointment on Friday 4 December at 3 pm');
    await talk.say('my dentist appointment was moved to the 10th');
    const now = await listed(who);
    assert.ok(before.every((row) => now.includes(row)));
    assert.ok(
      now.some((row) => /^2026-12-10T15:00.*dentist/i.test(row)),
      now.join(),
    );
  });

  test('two more weeks are like the last one, behind it', async () => {
    const { change } = await running();
    const { gone, made } = await change('I need another two weeks');
    assert.deepEqual(
      [days(gone), days(made)],
      [
        [],
        [
          '2027-01-11T18:30',
          '2027-01-13T18:30',
          '2027-01-16T10:00',
          '2027-01-18T18:30',
          '2027-01-20T18:30',
          '2027-01-23T10:00',
        ],
      ],
    );
    assert.ok(
      made.every((row) => row.endsWith('without a stop 30')),
      made.join(),
    );
  });

  test('two weeks off after a death: a word of care, everything two weeks later, and nothing lost', async () => {
    const { who, talk, before, change } = await running();
    const { said } = await change('my dad died. I need two weeks off');
    assert.match(said, /^I am so sorry/);
    const after = await listed(who);
    assert.equal(after.length, before.length);
    assert.match(days(after)[0] ?? '', /^2026-12-12T10:00/);
    await talk.say('undo');
    assert.deepEqual(await listed(who), before);
  });

  test('a broken ankle and no running for six weeks is a rest, and it can end sooner', async () => {
    const { who, talk, before, change } = await running();
    const { said } = await change('I broke my ankle, no running for 6 weeks');
    assert.match(said, /^Get well soon/);
    assert.equal((await listed(who)).length, before.length);
    const back = await talk.say('I can run again');
    assert.match(back.message, /Shall it go on from Saturday 28 November instead/);
    await talk.say('yes');
    assert.equal((await listed(who)).length, before.length);
    assert.match((await listed(who))[0] ?? '', /^2026-11-28T10:00/);
  });

  test('the gym is closed for a while: it is asked what that means, and the end can be put right', async () => {
    const { change } = await running();
    const asked = await change("I'm at a festival from 2 to 4 december");
    assert.match(asked.said, /^One session of.*Nothing is changed yet/s);
    const anew = await change('actually till the 5th');
    assert.match(anew.said, /^2 sessions of/);
    assert.deepEqual([anew.gone, anew.made], [[], []]);
    const { gone, made } = await change('until then nothing');
    assert.deepEqual([days(gone), made], [['2026-12-02T18:30', '2026-12-05T10:00'], []]);
  });

  test('how it went, in numbers: nothing is held against anybody and nobody is asked whether they want to live', async () => {
    const { change } = await running('2026-12-07T09:00:00Z');
    for (const told of ["I've only managed two of them", 'I did it all last week']) {
      const { said } = await change(told);
      assert.doesNotMatch(said, /hurting yourself|116 123/, said);
    }
  });

  test('a shorter one is done, a week or so is a rest, and Saturdays are the plan’s where a task of one day was spoken of last', async () => {
    const { who, talk, before } = await running('2026-11-30T19:00:00Z');
    const short = await talk.say('only managed 10 minutes today');
    assert.match(short.message, /^\*\*Easy run with walk breaks\*\* is done/);
    assert.equal((await listed(who, /managed/i)).length, 0);
    assert.equal((await who.api.post('/tasks', { title: 'Pay rent', local_time: '2026-12-01T09:00' })).status, 201);
    await talk.say('move rent to the 2nd');
    await talk.say('make Saturdays 9am');
    assert.deepEqual(
      await listed(who, /run/i),
      before.map((row) => row.replace('T10:00', 'T09:00')),
    );
    assert.deepEqual(
      (await listed(who, /rent/i)).filter((row) => !row.startsWith('2026-12-01')),
      ['2026-12-02T09:00 Pay rent null'],
    );
    await talk.say('need a break from running for a bit');
    const rest = await talk.say('a week or so');
    assert.match(rest.message, /rests until Monday 7 December/);
  });

  test('"finish the goal, I did it" ends it; "drop one of my goals" asks which, and a choice in words ends that one', async () => {
    const { who, talk } = await running();
    await sayAll(talk, ['I also want to read more, 20 minutes every evening', 'start tuesday', 'yes looks great']);
    const asked = await talk.say("drop one of my goals, it's too much");
    assert.match(asked.message, /Which one shall end\?.*nothing is changed yet/is);
    const ended = await talk.say('the reading');
    assert.match(ended.message, /\*\*Read more\*\* is given up/);
    const standing = async () => (await goals(who)).map(({ title, status }) => `${title} ${status}`).sort();
    assert.deepEqual(await standing(), ['Read more abandoned', 'Run 5 km active']);
    await talk.say('finish the goal, I did it');
    assert.deepEqual(await standing(), ['Read more abandoned', 'Run 5 km completed']);
  });

  test('after one was moved, "from next week always Thursday" moves that one alone; without such a move it is asked which', async () => {
    const { talk, change } = await running();
    const asked = await change('from next week always Thursday');
    assert.match(asked.said, /Which shall go to Thursday/);
    assert.deepEqual([asked.gone, asked.made], [[], []]);
    await talk.say("move Wednesday's session to Thursday");
    const { gone, made } = await change('from next week always Thursday');
    assert.deepEqual(days(gone).length, 6);
    assert.ok(
      days(made).every((row) => Temporal.PlainDate.from(row.slice(0, 10)).dayOfWeek === 4) && made.length === 6,
    );
  });

  test('how often, corrected in a word; a stretch of days that nobody knows is asked about, and never all days instead', async () => {
    const { change } = await running();
    assert.equal((await change('from now on only twice')).gone.length, 6);
    assert.deepEqual((await change('on second thought make it three')).gone, [], 'as it was before');
    const unknown = await change('make it shorter in carnival week');
    assert.match(unknown.said, /Which days are “in carnival week”\?.*Nothing was changed/s);
    const known = await change('make it shorter in Christmas week');
    assert.ok(known.made.filter((row) => /^2026-12-2[1-7]/.test(row)).length >= 2, known.said);
  });

  test('"redo" with nothing taken back does nothing; "I also want to meditate" is no change of the running', async () => {
    const { talk, change } = await running();
    await talk.say('remind me to call mum tomorrow at 5 pm');
    const again = await talk.say('redo');
    assert.match(again.message, /Nothing was taken back last.*Nothing was changed/);
    const wish = await change("I also want to meditate 10 minutes every morning at 6:45, it's a goal for six weeks");
    assert.deepEqual(wish.gone, []);
  });

  test('hours of work that changed are why, and what shall be is carried out; the reason of a skip is no part of a name', async () => {
    const { who, change } = await running();
    const { made } = await change('my shift changed, only mornings from Monday on');
    assert.ok(made.length === 12 && made.every((row) => row.slice(11, 13) < '12'), made.join());
    const { profile } = (await who.api.get('/account/me')).body as { profile: { work_start: string } };
    assert.equal(profile.work_start, '09:00');
    const skipped = await change("skip Monday's run, I've got a cold");
    assert.ok(
      days(skipped.gone).some((row) => row.startsWith('2026-11-30')),
      skipped.said,
    );
  });

  test('"only managed 50": what is left goes to the paydays that are left, the milestones add up, and undo gives it all back', async () => {
    const { who, talk } = await someone(chat);
    await sayAll(talk, ['I want to save 1200 euros by the end of May, payday is the 1st', 'save it']);
    chat.clock.set('2026-12-01T19:00:00Z');
    const state = async () => [
      ...(await listed(who, /aside/)),
      ...(await goals(who)).map(({ title }) => title.replace(/.*: /, '')).sort(),
    ];
    const before = await state();
    const { message } = await talk.say('only managed 50');
    assert.match(message, /€1,150 are left.*€230 on each of the 5 paydays/s);
    const after = await state();
    assert.ok(
      after.some((row) => /^2027-01-01T18:00 Put €230 aside/.test(row)),
      after.join(),
    );
    assert.deepEqual(
      after.filter((row) => / of /.test(row)),
      ['€1,200 of €1,200', '€280 of €1,200', '€510 of €1,200', '€970 of €1,200'],
    );
    await talk.say('undo');
    assert.deepEqual(await state(), before);
  });

  test('whatever is said: what is behind and what was not named stays field by field, series are whole, and undo is exact', () =>
    keepsWhatWasNotNamed(chat, deep ? 60 : 2));
});
