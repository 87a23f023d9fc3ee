import assert from 'node:assert/strict';
import type { Person } from '../helpers/app.ts';
import { rows } from '../helpers/coached.ts';
import type { Case, Plays } from './case.ts';

const me = async (who: Person) => (await who.api.get('/account/me')).body;
const busy = async (who: Person) => {
  const { body } = await who.api.get('/commitments');
  return (body.commitments ?? body) as { title: string; local_time: string; duration_minutes: number }[];
};
const LONDON = 'Europe/London';

export const onboarding: Plays = {
  async O01({ turns, must, mustNot, onboarding }: Case) {
    const { who, talk } = await onboarding(LONDON);
    const { message, options } = await talk.say(turns[0] ?? '');
    const account = await me(who);
    const { profile } = account;
    await must("stored name is exactly 'Dana'", () => assert.equal(account.name, 'Dana'));
    await must('stored wake 06:45 and sleep 22:45', () =>
      assert.deepEqual([profile.wake_time, profile.sleep_time], ['06:45', '22:45']),
    );
    await must('stored work Mon-Fri 09:00-17:30', () =>
      assert.deepEqual([profile.work_start, profile.work_end, profile.work_days], ['09:00', '17:30', [1, 2, 3, 4, 5]]),
    );
    await must("a commitment 'swimming' Tue 18:30-19:30 is stored", async () => {
      const [swimming, ...others] = await busy(who);
      assert.deepEqual(others, []);
      assert.deepEqual(
        [swimming?.title, swimming?.local_time, swimming?.duration_minutes],
        ['swimming', '2026-12-01T18:30:00', 60],
      );
    });
    await must('chronotype morning; phone empty; weekly summary on; daily nudges off', () =>
      assert.deepEqual(
        [profile.chronotype, account.phone_number ?? null, profile.weekly_summary, profile.daily_nudges],
        ['morning', null, true, false],
      ),
    );
    await must(
      'the reply recaps all seven facts in plain words and asks at most one thing: whether the recap is right',
      () => {
        for (const fact of [
          /Dana/,
          /06:45/,
          /22:45/,
          /Monday to Friday 09:00 to 17:30/,
          /swimming, Tuesday 18:30 to 19:30/,
        ])
          assert.match(message, fact);
        for (const fact of [/morning person/, /No phone/, /Weekly summary: yes/, /Daily nudges: no/])
          assert.match(message, fact);
        assert.match(message.replace(/"[^"]*"/g, ''), /^[^?]*Is that right\?$/);
      },
    );
    const next = await talk.say('yes');
    await mustNot('asks again for any fact given in the message', () => {
      assert.doesNotMatch(message, /What should I call you|When do you|morning or an evening/);
      assert.match(next.message, /What would you like to achieve first\?/);
    });
    await mustNot("stores a sentence or 'Hiya, I'm Dana' as the name", () =>
      assert.doesNotMatch(account.name, /[ ,.']/),
    );
    await mustNot('asks for the phone again', () =>
      assert.ok(
        ![message, next.message].some((one) => /your number/.test(one)) &&
          options.every(({ input_type }) => input_type !== 'otp'),
      ),
    );
    await mustNot('switches an unmentioned opt-in on', () => assert.equal(account.whatsapp_opted_in, false));
  },

  async O03({ turns, must, mustNot, onboarding }) {
    const { who, talk } = await onboarding(LONDON);
    const replies: string[] = [];
    for (const turn of turns) replies.push((await talk.say(turn)).message);
    const { profile } = await me(who);
    const shifts = [
      { start: '09:00', end: '17:30', days: [1, 2, 3, 4] },
      { start: '09:00', end: '13:00', days: [5] },
    ];
    await must('stored wake 07:30, sleep 23:45', () =>
      assert.deepEqual([profile.wake_time, profile.sleep_time], ['07:30', '23:45']),
    );
    await must('stored work Mon-Thu 09:00-17:30 and Fri 09:00-13:00', () =>
      assert.deepEqual(profile.work_shifts, shifts),
    );
    await must('the reply reads the times back as clock times so an error would be seen', () => {
      assert.match(replies[1] ?? '', /Up at 07:30, in bed at 23:45/);
      assert.match(replies[2] ?? '', /Monday to Thursday 09:00 to 17:30 and Friday 09:00 to 13:00/);
    });
    await mustNot('stores 06:30, 19:30 or 11:45', () =>
      assert.doesNotMatch(JSON.stringify(profile), /06:30|19:30|11:45/),
    );
    await mustNot('stores 09:00-17:30 for Friday as well', () =>
      assert.ok(!(profile.work_shifts as typeof shifts).some(({ end, days }) => end === '17:30' && days.includes(5))),
    );
    await mustNot('rejects the answer as an invalid format', () =>
      assert.doesNotMatch(replies.join('\n'), /format|HH:MM|invalid|did not/i),
    );
  },

  async O05({ turns, must, mustNot, onboarding }) {
    const { who, talk } = await onboarding('Europe/Warsaw');
    const { message } = await talk.say(turns[0] ?? '');
    const { work_cycle: cycle } = (await me(who)).profile as {
      work_cycle: { from: string; days: ({ start: string; end: string } | null)[] };
    };
    const week = (n: number) => cycle.days.slice(7 * n, 7 * n + 5).map((day) => `${day?.start}-${day?.end}`);
    await must(
      "either a three-week rotation anchored to the current week is stored, or the reply says plainly that only one pattern can be kept and stores nothing but this week's",
      () => {
        assert.equal(cycle.from, '2026-11-23');
        assert.equal(cycle.days.length, 21);
        for (const [n, hours] of ['06:00-14:00', '14:00-22:00', '22:00-06:00'].entries())
          assert.deepEqual(week(n), Array(5).fill(hours));
        assert.ok([5, 6, 12, 13, 19, 20].every((day) => cycle.days[day] === null));
      },
    );
    await must(
      'the reply asks when she sleeps in the night week (or on each of the three), not one single bedtime for all',
      () => assert.match(message, /When do you sleep in each of these: earlies, lates, nights\?/),
    );
    await must('22-6 is accepted as a shift that ends next day', () =>
      assert.match(message, /nights, Monday to Friday 22:00 to 06:00 the next day/),
    );
    await mustNot('stores 06:00-14:00 as her hours for every week without saying so', () =>
      assert.notDeepEqual(week(1), week(0)),
    );
    await mustNot('rejects 22-6 because the end is before the start', () =>
      assert.doesNotMatch(message, /before the start|invalid/i),
    );
    await mustNot('silently drops two of the three weeks', () =>
      assert.ok(['this week earlies', 'a week of lates', 'a week of nights'].every((one) => message.includes(one))),
    );
  },

  async O07({ turns, must, mustNot, onboarding }) {
    const answers = ['7', '11pm', 'none', 'mornings', 'none'];
    const { who, talk, first } = await onboarding('Asia/Karachi', answers, 'Noor');
    assert.match(first.message, /What is your number/);
    const refused = await talk.say(turns[0] ?? '');
    const told = await talk.say(turns[1] ?? '');
    const account = await me(who);
    await must('phone stays empty', () =>
      assert.deepEqual([account.phone_number ?? null, account.phone_verified], [null, false]),
    );
    await must('the next onboarding question follows in the same reply, with no second request for the phone', () => {
      assert.match(refused.message, /What would you like to achieve first\?$/);
      assert.doesNotMatch(refused.message, /What is your number/);
    });
    await must('the second reply names only channels that exist for an account without a phone', () =>
      assert.match(told.message, /^Yes, by push[^?]*\. What would you like to achieve first\?$/),
    );
    await must('it is said once where a number can be added later', () =>
      assert.equal([refused, told].filter(({ message }) => /add one later in the settings/.test(message)).length, 1),
    );
    await mustNot('blocks or ends onboarding', () =>
      assert.ok([refused, told].every(({ agent_node, options }) => agent_node === 'ONBOARDING' && options.length > 0)),
    );
    await mustNot('says texts will be sent', () =>
      assert.doesNotMatch(`${refused.message} ${told.message}`, /text (?:you|message)|WhatsApp|call you/i),
    );
    await mustNot('stores the refusal sentence as a phone number', () =>
      assert.doesNotMatch(JSON.stringify(account), /rather not/),
    );
  },

  async O09({ turns, must, mustNot, onboarding }) {
    const { who, talk } = await onboarding(LONDON);
    const { message } = await talk.say(turns[0] ?? '');
    const dentist = async () =>
      (await rows(who)).map(({ title, scheduled_at: at }) => [title.toLowerCase(), at.slice(0, 16)]);
    await must("a reminder 'ring the dentist' at 2026-11-27 10:00 Europe/London is stored", async () =>
      assert.deepEqual(await dentist(), [['ring the dentist', '2026-11-27T10:00']]),
    );
    await must('the first sentence of the reply is about the reminder and gives the day and time', () =>
      assert.match(message, /^Saved: \*{0,2}Ring the dentist\*{0,2}, tomorrow, Friday 27 November, at 10:00\b/),
    );
    await must('at most one line offers the set-up, after it', () => {
      const lines = message.split('\n').filter(Boolean);
      assert.deepEqual(
        lines.map((one) => /What should I call you\?/.test(one)),
        [...Array(lines.length - 1).fill(false), true],
      );
    });
    await mustNot('asks for name, bedtime or work before making the reminder', () =>
      assert.doesNotMatch(message.split('What should I call you?')[0] ?? '', /\?/),
    );
    for (const answer of ['Dana', '7', '11', 'none', 'mornings', 'none', 'skip', 'nothing yet']) await talk.say(answer);
    assert.equal((await me(who)).onboarded, true);
    await mustNot('loses the request once onboarding starts', async () => assert.ok((await dentist()).length > 0));
    await mustNot('stores two reminders when onboarding ends', async () => assert.equal((await dentist()).length, 1));
  },

  async O11({ turns, must, mustNot, onboarding }) {
    const { who, talk, first } = await onboarding('Europe/Lisbon', [], 'Jo');
    assert.match(first.message, /When do you usually get up\?/);
    const again = await talk.say(turns[0] ?? '');
    const given = await talk.say(turns[1] ?? '');
    const { profile } = await me(who);
    await must(
      'after the first answer the coach asks once more in another form (for example the latest hour it should never plan before)',
      () => {
        assert.match(again.message, /earliest hour[^?]*\?$/);
        assert.notEqual(again.message, first.message);
      },
    );
    await must(
      'after the second answer it stops asking, sets a default window, says it is a default and gives it in clock times',
      () => {
        assert.deepEqual([profile.wake_time, profile.sleep_time], ['07:00', '23:00']);
        assert.match(given.message, /between 07:00 and 23:00.*my default/);
      },
    );
    await must('work is stored as none', () =>
      assert.deepEqual([profile.work_days, profile.work_start ?? null], [[], null]),
    );
    await must('onboarding goes on to the next step', () =>
      assert.match(given.message, /morning or an evening person\?$/),
    );
    await mustNot('asks for the wake time a third time', () => assert.doesNotMatch(given.message, /get up\?|earliest/));
    await mustNot("stores 'whenever' as text", () =>
      assert.doesNotMatch(JSON.stringify(profile), /whenever|no idea|pattern/i),
    );
    await mustNot("pretends the default was the person's choice", () => assert.match(given.message, /not your choice/));
  },
};
