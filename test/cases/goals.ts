import assert from 'node:assert/strict';
import { goals, listed, nothingSaved, rows, sayAll } from '../helpers/coached.ts';
import type { Plays } from './case.ts';
import { atOf, datedSessions, dayOf, planOf } from './sessions.ts';
import { claims } from './turn.ts';

const choices = (options: { value: string | null }[]) => options.filter(({ value }) => value !== null);

export const planning: Plays = {
  async G03({ turns, must, mustNot, someone }) {
    const { who, talk } = await someone({ choir: false });
    const reply = await talk.say(turns[0] ?? '');
    await must(
      'the reply says that running the distance safely by 13 December (17 days) is not realistic, with one plain reason',
      () =>
        assert.match(
          reply.message,
          /Sunday 13 December[^.]*17 days away, and that is not realistic[^.]*about \d+ weeks, because [^.]*\./,
        ),
    );
    await must(
      'it offers at least two other ways (for instance deferring and a roadmap of milestones; walking part; a 5 km first)',
      () => assert.ok(choices(reply.options).length >= 2),
    );
    await must('it asks which one; nothing is saved', async () => {
      assert.equal(reply.message.match(/\?/g)?.length, 1);
      await nothingSaved(who);
    });
    await mustNot('agrees and fills 17 days with running', () => assert.equal(reply.proposed_plan, null));
    await mustNot('mocks or shames', () =>
      assert.doesNotMatch(reply.message, /crazy|silly|ridiculous|should have|late/i),
    );
    await mustNot('gives a finishing-time promise', () =>
      assert.doesNotMatch(reply.message, /\b\d:\d\d|you will finish|in \d+ hours/i),
    );
    // What is chosen: its first week is short, and nothing of it goes on past the race as if it were for it.
    const [other] = choices(reply.options);
    let next = await talk.say(other?.value ?? '');
    if (next.agent_node === 'GOAL_CLARIFY') next = await talk.say('Not at all');
    if (!next.proposed_plan) next = await talk.say('tomorrow');
    await must('any draft shown has no running session over 30 minutes in week one', () =>
      assert.ok(
        datedSessions(next).every(
          ({ start, minutes }) =>
            start.toPlainDate().until(datedSessions(next)[0]?.start ?? start).days < -6 || minutes <= 30,
        ),
      ),
    );
    await mustNot('proposes sessions beyond 13 December as if they helped the race', () => {
      const beyond = datedSessions(next).some(({ start }) => start.toPlainDate().toString() > '2026-12-13');
      assert.ok(!beyond || !/13 December/.test(planOf(next).plan_summary + planOf(next).goal_title), next.message);
    });
    await nothingSaved(who);
  },

  async G05({ turns, must, mustNot, someone }) {
    const { who, talk } = await someone({ choir: false });
    const reply = await talk.say(turns[0] ?? '');
    const each = datedSessions(reply);
    const amounts = each.map(({ title }) => Number(/\d+/.exec(title)?.[0]));
    await must('the reply counts 14 Fridays from 2026-11-27 to 2027-02-26', () =>
      assert.match(reply.message, /14 Fridays from Friday 27 November 2026 to Friday 26 February 2027/),
    );
    await must('the weekly figure is at least 85.71 (85.72 or 86 shown) and 14 times it is at least 1200', () => {
      const each = Number(/(\d+(?:\.\d+)?) each/.exec(reply.message)?.[1]);
      assert.ok(each >= 85.71 && 14 * each >= 1200, String(each));
    });
    await must('start date is not asked (tomorrow = 2026-11-27, a Friday)', () =>
      assert.equal(planOf(reply).start_date, '2026-11-27'),
    );
    await must(
      'because it is over six weeks it is a roadmap: milestone sums reach 1200 by 2027-03-01 and increase',
      () => {
        const sums = (planOf(reply).milestone_roadmap ?? []).map(({ title, target_date }) => ({
          sum: Number(title.split(' ')[0]?.replace(',', '')),
          by: target_date ?? '',
        }));
        assert.ok(sums.length >= 2 && sums.every(({ sum }, i) => i === 0 || sum > (sums[i - 1]?.sum ?? 0)));
        assert.equal(sums.at(-1)?.sum, 1200);
        assert.ok((sums.at(-1)?.by ?? '9') <= '2027-03-01');
      },
    );
    await must('first six weeks have a transfer task on each Friday at a free time', () =>
      assert.deepEqual(
        each.map(({ start }) => start.toPlainDate().toString()),
        ['2026-11-27', '2026-12-04', '2026-12-11', '2026-12-18', '2026-12-25', '2027-01-01'],
      ),
    );
    await mustNot('a plan whose amounts sum to less than 1200', () =>
      assert.ok((amounts.reduce((sum, one) => sum + one, 0) / 6) * 14 >= 1200),
    );
    await mustNot('sessions on days other than Friday', () => assert.ok(each.every((one) => dayOf(one) === 'Friday')));
    await mustNot('advice to borrow or invest', () =>
      assert.doesNotMatch(reply.message, /borrow|loan|credit|invest|stock/i),
    );
    await mustNot('asks for bank details', () => assert.doesNotMatch(reply.message, /bank|account|IBAN|card/i));
    await nothingSaved(who);
  },

  async G07({ turns, must, mustNot, someone }) {
    const { who, talk } = await someone({ zone: 'America/Toronto', now: '2026-11-26T17:00:00Z', choir: false });
    const reply = await talk.say(turns[0] ?? '');
    const each = datedSessions(reply).map((one) => ({ ...one, pages: Number(/\d+/.exec(one.title)?.[0]) }));
    const sum = each.reduce((all, { pages }) => all + pages, 0);
    const dayly = (list: typeof each) => {
      const days = Map.groupBy(list, ({ start }) => start.toPlainDate().toString());
      return list.reduce((all, { pages }) => all + pages, 0) / days.size;
    };
    const isFirst = ({ start }: (typeof each)[number]) => start.toPlainDate().toString() < '2026-12-04';
    await must('planned pages over all sessions sum to at least 600', () => assert.ok(sum >= 600, String(sum)));
    await must("the last session ends before 2026-12-20 or before the club's hour that day", () =>
      assert.ok(planOf(reply).end_date < '2026-12-20'),
    );
    await must(
      "week one's daily pages are below the later average, and the later ones still fit: no session over 60 minutes",
      () => {
        assert.ok(dayly(each.filter(isFirst)) < dayly(each.filter((one) => !isFirst(one))));
        assert.ok(each.every(({ minutes }) => minutes <= 60));
      },
    );
    await must('minutes match pages within 10 percent (25 pages about 38 minutes)', () => {
      for (const { pages, minutes } of each)
        assert.ok(Math.abs(minutes - pages * 1.5) <= pages * 0.15, `${pages} pages, ${minutes} minutes`);
    });
    await must('start 2026-11-27 is not asked again', () => assert.equal(planOf(reply).start_date, '2026-11-27'));
    await mustNot('25 pages every day from day one labelled as a ramp', () => assert.ok((each[0]?.pages ?? 25) < 25));
    await mustNot('a total below 600', () => assert.ok(sum >= 600));
    await mustNot('sessions in work or sleep', () =>
      assert.ok(
        each.every(
          (one) =>
            atOf(one) >= 405 &&
            atOf(one) + one.minutes <= 1365 &&
            ((start) => start.dayOfWeek > 5 || atOf(one) >= 1050 || atOf(one) + one.minutes <= 540)(one.start),
        ),
      ),
    );
    await nothingSaved(who);
  },

  async G15({ turns, must, mustNot, someone }) {
    const { who, talk } = await someone();
    await sayAll(talk, ['I want to learn Spanish', 'Beginning', 'tomorrow', 'yes']);
    await sayAll(talk, ['I want to run 5 km', 'Now and then, short', 'next Monday', 'yes']);
    await sayAll(talk, ['I want to declutter the flat', 'saturday', 'yes']);
    const before = [await goals(who), await rows(who)];
    assert.equal((before[0] as { status: string }[]).filter(({ status }) => status === 'active').length, 3);
    const reply = await talk.say(turns[0] ?? '');
    const kept = await talk.say(turns[1] ?? '');
    await must(
      'the first reply says how many goals are running and roughly the weekly hours, and asks whether to pause or delay something or go on',
      () =>
        assert.match(
          reply.message,
          /3 goals are running, about \d+(?:\.\d)? hours?[\s\S]*(?:pause|wait|place)[\s\S]*\?$/,
        ),
    );
    await must('nothing of A, B or C changes without the person saying so', async () =>
      assert.deepEqual([await goals(who), await rows(who)], before),
    );
    await must(
      'after turn 2: if there is a cap the reply says so and offers later start or a swap; otherwise a draft is made only from hours still free, and the reply says how full the week then is',
      () => assert.match(kept.message, /three|3[\s\S]*wait until one is done, or take the place/),
    );
    await must('no overlap with A, B, C sessions', () => assert.equal(kept.proposed_plan, null));
    await mustNot('silently thins A, B or C', async () => assert.deepEqual(await rows(who), before[1]));
    await mustNot('says impossible without numbers', () =>
      assert.doesNotMatch(`${reply.message} ${kept.message}`, /impossible/i),
    );
    await mustNot('lectures about focus', () =>
      assert.doesNotMatch(`${reply.message} ${kept.message}`, /focus|priorit/i),
    );
  },

  async G17({ turns, must, mustNot, someone }) {
    const { who, talk } = await someone({ choir: false });
    const reply = await talk.say(turns[0] ?? '');
    await must(
      'the first reply says that this is bigger than a task and offers a plan, in one line, and either keeps it as a task meanwhile or stores nothing and says which',
      async () => {
        assert.match(
          reply.message,
          /^[^\n]*bigger than one task, so nothing is stored yet\. Shall I make a plan[^\n]*$/m,
        );
        await nothingSaved(who);
      },
    );
    const asked = await talk.say(turns[1] ?? '');
    await must(
      'after turn 2 the clarifying questions start; the task, if made, becomes or is linked to the goal (not both left in the list)',
      async () => {
        assert.equal(asked.agent_node, 'GOAL_CLARIFY');
        assert.ok((asked.questions?.length ?? 0) >= 1);
        await nothingSaved(who);
      },
    );
    await mustNot('asks what the goal is', () => {
      assert.match(asked.message, /\*\*Learn to swim\*\*/);
      assert.doesNotMatch(asked.message, /what (?:is|'s) (?:the|your) goal|what would you like/i);
    });
    await sayAll(talk, ['evenings', 'monday']);
    await must('the goal exists only after approval', async () => {
      await nothingSaved(who);
      await talk.say('yes, save it');
      assert.equal((await goals(who)).filter(({ status }) => status === 'active').length, 1);
    });
    await mustNot("a 5-minute task 'learn to swim' tomorrow", async () =>
      assert.deepEqual(await listed(who, /^learn to swim/i), []),
    );
    await mustNot("'goal created' when only a task was", () => assert.ok(!claims(reply.message)));
  },

  async G19({ turns, must, mustNot, someone }) {
    const { who, talk } = await someone({
      zone: 'Europe/Stockholm',
      now: '2026-11-26T11:00:00Z',
      choir: false,
      profile: { wake_time: '06:30', sleep_time: '21:30', work_days: [] },
    });
    const asked = await talk.say(turns[0] ?? '');
    let reply = asked.proposed_plan ? asked : await talk.say(turns[1] ?? '');
    if (asked.proposed_plan) reply = await talk.say(turns[1] ?? '');
    const each = datedSessions(reply);
    const first = each.filter(({ start }) => start.toPlainDate().toString() < '2026-12-04');
    await must('sessions are 20 minutes or less in week one', () =>
      assert.ok(
        first.length > 0 && first.every(({ minutes }) => minutes <= 20),
        first.map(({ minutes }) => minutes).join(),
      ),
    );
    await must(
      'each is placed in a day window or marked as movable to whichever nap happens; missing the exact time is not a miss',
      () =>
        assert.match(
          reply.message,
          /Each time is only a suggestion: move it to whichever moment comes[^.]*not the exact time counts/,
        ),
    );
    await must('none between 21:30 and 06:30 although the person is awake then', () =>
      assert.ok(each.every((one) => atOf(one) >= 390 && atOf(one) + one.minutes <= 1290)),
    );
    await must('words planned sum to about 3000 within six weeks', () => {
      const words = each.reduce(
        (sum, { title }) => sum + Number(/(\d[\d,]*) words/.exec(title)?.[1]?.replace(',', '') ?? 0),
        0,
      );
      assert.ok(words >= 2_900 && words <= 3_600, `${words} words`);
    });
    await mustNot('uses the 02:00 feed', () => assert.ok(each.every((one) => atOf(one) >= 390)));
    await mustNot('plans every nap of the day', () => {
      const days = Map.groupBy(each, ({ start }) => start.toPlainDate().toString());
      assert.ok([...days.values()].every((own) => own.length === 1));
    });
    await mustNot('asks the start date again', () => assert.equal(planOf(reply).start_date, '2026-11-27'));
    await nothingSaved(who);
  },
};
