import assert from 'node:assert/strict';
import { SHAMING } from '../../eval/score.ts';
import type { Person } from '../helpers/app.ts';
import type { TestChat } from '../helpers/chat.ts';
import { goals, listed, rows, sayAll } from '../helpers/coached.ts';
import type { Plays } from './case.ts';
import { planOf } from './sessions.ts';

/** What was planned until a moment is answered with done, as the day goes on. */
async function doneUntil(chat: TestChat, who: Person, moment: string) {
  for (const row of (await rows(who)).filter(({ scheduled_at }) => scheduled_at < moment)) {
    chat.clock.set(row.scheduled_at);
    const [open] = (await rows(who)).filter(({ scheduled_at }) => scheduled_at === row.scheduled_at);
    assert.equal((await who.api.patch(`/tasks/${open?.id}/complete`, {})).status, 200);
  }
  chat.clock.set(moment);
}

const WEDNESDAY = '2026-12-02T20:00:00Z';

export const running: Plays = {
  async M01({ chat, turns, must, mustNot, fiveKm }) {
    const { who, talk } = await fiveKm({ tasks: [{ title: 'pay rent', local_time: '2026-12-11T12:00' }] });
    await talk.say('save it');
    await doneUntil(chat, who, '2026-12-08T09:00:00Z');
    const { message } = await talk.say(turns[0] ?? '');
    const ahead = (await rows(who)).filter(({ scheduled_at }) => scheduled_at > '2026-12-08');
    const runs = ahead.filter(({ title }) => title !== 'pay rent');
    await must('the resume date is given with its date and is Mon 2026-12-21, or asked once (14 or 21 December)', () =>
      assert.match(message, /until Monday 21 December/),
    );
    await must('no session and no session reminder between now and the resume date', () =>
      assert.ok(runs.length > 0 && runs.every(({ scheduled_at }) => scheduled_at >= '2026-12-21')),
    );
    await must('no miss and no broken streak is recorded for that span', async () => {
      chat.clock.set('2026-12-21T09:00:00Z');
      const [progress] = (await who.api.get('/goals/progress')).body as { tasks_missed: number }[];
      assert.equal(progress?.tasks_missed, 0);
    });
    await must('on resuming the load is not higher than the last done week; nothing is stacked', () => {
      const first = runs.filter(({ scheduled_at }) => scheduled_at < '2026-12-28');
      assert.ok(first.every(({ duration_minutes }) => duration_minutes <= 20));
      assert.ok(first.length <= 3);
    });
    await must('ordinary tasks (rent) are not paused, or it is asked', () => {
      assert.ok(
        ahead.some(({ title, scheduled_at }) => title === 'pay rent' && scheduled_at.startsWith('2026-12-11T12')),
      );
      assert.match(message, /Other reminders go on/);
    });
    await must('one wish for getting well, no more', () =>
      assert.equal(message.match(/get well|feel better|take care|recover/gi)?.length, 1),
    );
    await mustNot('keeps nagging', () => assert.doesNotMatch(message, /\?|make up|catch up/));
    await mustNot('moves all missed sessions into the resume week', () => {
      const days = runs.map(({ scheduled_at }) => scheduled_at.slice(0, 10));
      assert.equal(new Set(days).size, days.length);
    });
    await mustNot("pauses other people's or unrelated reminders silently", () =>
      assert.equal(ahead.filter(({ title }) => title === 'pay rent').length, 1),
    );
  },

  async M03({ chat, turns, must, mustNot, fiveKm }) {
    const { who, talk } = await fiveKm();
    await talk.say('save it');
    chat.clock.set('2026-11-30T18:31:00Z');
    const [first] = await rows(who);
    assert.equal((await who.api.patch(`/tasks/${first?.id}/complete`, {})).status, 200);
    chat.clock.set('2026-12-01T18:40:00Z');
    const state = async () =>
      (await rows(who))
        .filter(({ title }) => /run/.test(title))
        .map(({ title, scheduled_at, duration_minutes, status }) =>
          [title, scheduled_at, duration_minutes, status].join(' '),
        );
    const before = await state();
    await talk.say('move the Wednesday ones of the first three weeks to Thursdays');
    assert.notDeepEqual(await state(), before);
    chat.clock.set('2026-12-01T18:50:00Z');
    await talk.say('remind me tomorrow at noon to buy onions');
    chat.clock.set('2026-12-01T18:55:00Z');
    const onions = async () => listed(who, /onions/);
    const undone = await talk.say(turns[0] ?? '');
    await must("after turn 1 the three sessions are at their earlier date and time; 'buy onions' stays", async () => {
      for (const day of ['02', '09', '16'])
        assert.ok((await state()).some((one) => one.includes(`2026-12-${day}T18:30`)));
      assert.deepEqual(await onions(), ['2026-12-02T12:00 Buy onions null']);
    });
    await must('the reply lists the three', () =>
      assert.match(
        undone.message,
        /^Taken back[\s\S]*Wednesday 18:30 → Thursday 18:30 \(Thu 3 Dec, Thu 10 Dec, Thu 17 Dec\)/,
      ),
    );
    await must('no state from before the move is lost (done marks, notes)', async () => {
      assert.deepEqual(await state(), before);
      assert.ok(before.some((one) => one.endsWith('done')));
    });
    await mustNot('undo takes back the newest thing (onions) on turn 1', async () =>
      assert.equal((await onions()).length, 1),
    );
    await mustNot('restores one of three', async () => assert.deepEqual(await state(), before));
    await mustNot('says undone without doing it', async () => assert.deepEqual(await state(), before));
    const again = await talk.say(turns[1] ?? '');
    await must(
      'after turn 2 either the onions task is offered for removal by name before anything happens, or the reply says that there is nothing more of the move to undo',
      async () => {
        assert.match(again.message, /“Buy onions”[\s\S]*\?$/);
        assert.equal((await onions()).length, 1);
        assert.deepEqual(await state(), before);
      },
    );
  },

  async M05({ chat, turns, must, mustNot, someone }) {
    const { who, talk } = await someone({ choir: false });
    await sayAll(talk, ['I want to finish my thesis by 15 May 2027', 'At the beginning', 'monday', 'yes please']);
    chat.clock.set('2026-12-01T21:00:00Z');
    const open = async () => (await rows(who)).filter(({ status }) => status === 'pending');
    const dates = async () =>
      ((await who.api.get('/goals')).body as { title: string; target_date?: string | null }[])
        .map(({ title, target_date }) => `${title} ${target_date}`)
        .sort();
    const [left, due] = [(await open()).length, await dates()];
    const done = await talk.say(turns[0] ?? '');
    await must(
      'milestone 1 is done with date 2026-12-01; its remaining sessions are removed or turned over and the reply says which',
      async () => {
        assert.match(done.message, /Tuesday 1 December/);
        assert.match(done.message, new RegExp(`The ${left} sessions that were left are taken off`));
        assert.deepEqual(await open(), []);
        assert.equal((await goals(who)).filter(({ status }) => status === 'completed').length, 1);
      },
    );
    await mustNot('leaves the outline sessions running', async () => assert.deepEqual(await open(), []));
    await must("a short honest 'well done'", () => assert.match(done.message, /^Well done!/));
    const asked = await talk.say(turns[1] ?? '');
    const shown = asked.proposed_plan ? asked : await talk.say('next monday');
    await must(
      'the next milestone is named with its due date; a plan for it is proposed, not saved, at most six weeks',
      async () => {
        assert.match(done.message, /due by Sunday 7 March 2027/);
        const { approval_status, start_date, end_date } = planOf(shown);
        assert.equal(approval_status, 'pending');
        assert.ok(Temporal.PlainDate.from(start_date).until(end_date, { largestUnit: 'days' }).days < 42);
        assert.deepEqual(await open(), []);
      },
    );
    await must('the person is asked whether to bring the later dates forward; the dates stay until then', async () => {
      assert.match(done.message, /that date stays unless you want it earlier/);
      assert.deepEqual(await dates(), due);
    });
    await mustNot('moves all due dates by itself', async () => assert.deepEqual(await dates(), due));
    await mustNot('plans 24 weeks of sessions', () =>
      assert.ok(planOf(shown).proposed_tasks.every(({ week_range }) => week_range[1] <= 6)),
    );
  },

  async M07({ turns, must, mustNot, chat, someone }) {
    const { who, talk } = await someone({
      zone: 'Europe/Lisbon',
      now: WEDNESDAY,
      choir: false,
      profile: { wake_time: '07:00', sleep_time: '23:00', work_start: '09:00', work_end: '17:00' },
      tasks: [
        { title: 'video call with the bank', local_time: '2026-12-07T15:00' },
        { title: 'Translation', local_time: '2026-12-03T18:30', recurrence_rule: 'FREQ=DAILY', duration_minutes: 20 },
      ],
    });
    const { message } = await talk.say(turns[0] ?? '');
    const all = (await who.api.get('/tasks?from=2026-12-01&to=2026-12-17')).body as {
      title: string;
      scheduled_at: string;
    }[];
    const practice = all.filter(({ title }) => title === 'Translation').map(({ scheduled_at: at }) => at.slice(5, 16));
    const there = Array.from({ length: 9 }, (_, i) => `12-${String(5 + i).padStart(2, '0')}T09:30`);
    await must('the travel span is stored, or it is asked from which moment Tokyo time holds', () =>
      assert.match(
        message,
        /From Saturday 5 December on .* Tokyo time, and from Monday 14 December on by Lisbon time again/,
      ),
    );
    await must('in the span sessions are at 18:30 Tokyo wall time (09:30 UTC), none at 03:30 Tokyo', () => {
      assert.deepEqual(
        practice.filter((at) => at >= '12-05' && at < '12-14'),
        there,
      );
      assert.ok(practice.every((at) => !at.startsWith('12-0') || at < '12-05' || at.endsWith('09:30')));
    });
    await must(
      'the bank call stays the same moment: shown as Tue 8 Dec 00:00 Tokyo and its clash with sleep is pointed out',
      () => {
        assert.ok(
          all.some(({ title, scheduled_at }) => /bank/.test(title) && scheduled_at.startsWith('2026-12-07T15:00')),
        );
        assert.match(message, /bank: Mon 7 Dec 15:00 in Lisbon, Tue 8 Dec 00:00 in Tokyo, when you are asleep there/);
      },
    );
    await must(
      'from 14/15 December sessions are at 18:30 Lisbon again; no day has two or none by accident except for the flights, which are named',
      () => {
        assert.deepEqual(
          practice.filter((at) => at >= '12-14'),
          ['12-14T18:30', '12-15T18:30', '12-16T18:30', '12-17T18:30'],
        );
        assert.equal(new Set(practice.map((at) => at.slice(0, 5))).size, 15);
        assert.match(message, /Friday 4 December and Monday 14 December/);
      },
    );
    await must('no streak is broken by the change of zone', async () => {
      for (const at of [
        '2026-12-03T18:31:00Z',
        '2026-12-04T18:31:00Z',
        '2026-12-05T09:31:00Z',
        '2026-12-06T09:31:00Z',
      ]) {
        chat.clock.set(at);
        const due = (
          (await who.api.get(`/tasks?from=${at.slice(0, 10)}&to=${at.slice(0, 10)}`)).body as {
            id: string;
            title: string;
            status: string;
          }[]
        ).find(({ title, status }) => title === 'Translation' && status === 'pending');
        assert.equal((await who.api.patch(`/tasks/${due?.id}/complete`, {})).status, 200, at);
      }
      assert.equal((await who.api.get('/analytics/overview')).body.streak_days, 4);
    });
    await mustNot('leaves sessions at 18:30 Lisbon in the Tokyo night', () =>
      assert.ok(practice.filter((at) => at >= '12-05' && at < '12-14').every((at) => !at.endsWith('18:30'))),
    );
    await mustNot('moves the bank call by nine hours', () =>
      assert.ok(!all.some(({ title, scheduled_at }) => /bank/.test(title) && scheduled_at.includes('T06:00'))),
    );
    await mustNot('changes the zone for good', async () =>
      assert.equal((await who.api.get('/account/me')).body.timezone, 'Europe/Lisbon'),
    );
    assert.doesNotMatch(message, SHAMING);
  },
};
