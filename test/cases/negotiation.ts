import assert from 'node:assert/strict';
import type { ChatReply } from '../../src/services/conversations/index.ts';
import { goals, listed, nothingSaved, rows, sayAll } from '../helpers/coached.ts';
import type { Plays } from './case.ts';
import { atOf, datedSessions, dayOf, lineOf, linesOf, planOf, type Session } from './sessions.ts';

const choices = (reply: ChatReply) => (reply.options ?? []).filter(({ value }) => value !== null);
const isPending = (reply: ChatReply) => assert.match(planOf(reply).approval_status, /^(?:pending|negotiating)$/);

export const negotiation: Plays = {
  async N01({ turns, must, mustNot, fiveKm }) {
    const { who, talk, draft } = await fiveKm();
    const reply = await talk.say(turns[0] ?? '');
    const before = datedSessions(draft);
    const after = datedSessions(reply);
    const moved = ({ start, ...one }: Session): Session => ({ ...one, start: start.add({ days: 1 }) });
    const wednesdays = before.filter((one) => dayOf(one) === 'Wednesday');
    await must('the six Wednesday sessions are on the Thursdays of the same weeks, same minutes, same titles', () => {
      assert.equal(wednesdays.length, 6);
      assert.deepEqual(after.filter((one) => dayOf(one) === 'Thursday').map(lineOf), wednesdays.map(moved).map(lineOf));
      assert.deepEqual(
        linesOf(reply).filter((line) => !linesOf(draft).includes(line)),
        wednesdays.map(moved).map(({ start, minutes, title }) => `${start.toPlainDate()} 18:30 ${minutes} ${title}`),
      );
    });
    await must('the twelve others are unchanged field by field (id, date, time, minutes, title)', () =>
      assert.equal(linesOf(reply).filter((line) => linesOf(draft).includes(line)).length, 12),
    );
    await must('the reply names what moved and only that', () => {
      assert.match(reply.message, /Wednesday 18:30 → Thursday 18:30 \(6 sessions\)/);
      assert.doesNotMatch(reply.message, /Monday|Saturday/);
    });
    await must('still a draft; approval asked or awaited', () => {
      isPending(reply);
      assert.ok(reply.requires_user_action && /\?$/.test(reply.message));
    });
    await mustNot('a new plan with other titles or minutes', () =>
      assert.deepEqual(
        [...new Set(after.map(({ title, minutes }) => `${title} ${minutes}`))].sort(),
        [...new Set(before.map(({ title, minutes }) => `${title} ${minutes}`))].sort(),
      ),
    );
    await mustNot('Thursday times in work, sleep or choir', () =>
      assert.ok(
        after
          .filter((one) => dayOf(one) === 'Thursday')
          .every((one) => atOf(one) >= 1050 && atOf(one) + one.minutes <= 1365),
      ),
    );
    await mustNot('saves', () => nothingSaved(who));
  },

  async N03({ turns, must, mustNot, fiveKm }) {
    const { who, talk, draft } = await fiveKm();
    const reply = await talk.say(turns[0] ?? '');
    await must(
      'the reply says these do not go together, with numbers (two sessions, twenty minutes in all before 12 December)',
      () => assert.match(reply.message, /do not go together.*2 sessions, 20 minutes in all/),
    );
    await must('it offers at least two consistent options', () => assert.ok(choices(reply).length >= 2));
    await must('the draft is unchanged until the person chooses', () =>
      assert.deepEqual(linesOf(reply), linesOf(draft)),
    );
    await must('nothing saved', () => nothingSaved(who));
    await mustNot('does all three and keeps the promise of 5 km', () =>
      assert.ok(datedSessions(reply).some(({ minutes }) => minutes > 10)),
    );
    await mustNot('picks one silently', () => assert.match(reply.message, /\?$/));
    await mustNot('calls the wish silly', () =>
      assert.doesNotMatch(reply.message, /silly|impossible|nonsense|unreasonable/i),
    );
  },

  async N05({ turns, must, mustNot, fiveKm }) {
    const { who, talk } = await fiveKm();
    const saved = await talk.say(turns[0] ?? '');
    const before = await listed(who);
    const [goal] = await goals(who);
    await must('after turn 1 one plan with 18 sessions is saved and the reply says so after the save', () => {
      assert.match(saved.message, /^Saved: \*\*Run 5 km\*\*, 18 sessions/);
      assert.equal(before.length, 18);
    });
    const reply = await talk.say(turns[1] ?? '');
    const after = await listed(who);
    await must(
      'after turn 2 the same plan (same id) has its six Saturdays at 08:00, the twelve others untouched',
      async () => {
        assert.deepEqual(
          after,
          before.map((line) => line.replace('T10:00', 'T08:00')),
        );
        assert.deepEqual(
          (await goals(who)).map(({ id }) => id),
          [goal?.id],
        );
      },
    );
    await must('the second reply says it is changed in the saved plan', () =>
      assert.match(reply.message, /^Changed in your saved plan[\s\S]*Saturday 10:00 → Saturday 08:00/),
    );
    await mustNot('a second plan or duplicate sessions', () => assert.equal(new Set(after).size, 18));
    await mustNot("says 'I'll propose a new plan'", () => assert.doesNotMatch(reply.message, /propose|new plan/i));
    await mustNot('Saturday at 20:00', () => assert.ok(after.every((line) => !line.includes('T20:00'))));
    await talk.say('undo');
    await must('undo is possible for the second change alone', async () => {
      assert.deepEqual(await listed(who), before);
      assert.deepEqual(
        (await goals(who)).map(({ id }) => id),
        [goal?.id],
      );
    });
  },

  async N07({ chat, turns, must, mustNot, fiveKm }) {
    const { who, talk, draft } = await fiveKm();
    const first = await talk.say(turns[0] ?? '');
    await must(
      'a reminder today 17:00 (not 05:00) is stored after turn 1; the draft is kept; at most one line mentions it',
      async () => {
        assert.deepEqual(await listed(who), ['2026-11-26T17:00 Put the bins out null']);
        assert.deepEqual(await goals(who), []);
        assert.ok(first.message.split('\n').filter((line) => /plan/i.test(line)).length <= 1, first.message);
      },
    );
    chat.clock.set('2026-11-26T17:01:00Z');
    const done = await talk.say(turns[1] ?? '');
    const bins = async () =>
      (await rows(who)).filter(({ title }) => title === 'Put the bins out').map(({ status }) => status);
    await must('turn 2 marks the bins task done and does not touch the draft', async () => {
      assert.match(done.message, /\*\*Put the bins out\*\* is done/);
      assert.deepEqual(await bins(), ['done']);
    });
    await mustNot('turn 2 read as approval of the plan', async () => assert.deepEqual(await goals(who), []));
    const saved = await talk.say(turns[2] ?? '');
    await must('turn 3 saves D1 with 18 sessions and the reply names the plan', async () => {
      assert.match(saved.message, /^Saved: \*\*Run 5 km\*\*, 18 sessions/);
      assert.equal((await listed(who, /run/)).length, 18);
    });
    await mustNot("'save it' saves or reopens the bins task", async () => assert.deepEqual(await bins(), ['done']));
    await mustNot('the draft is gone or regenerated', async () =>
      assert.deepEqual(
        (await listed(who, /run/)).map((line) => line.replace('T', ' ')).sort(),
        linesOf(draft)
          .map((line) => line.replace(/^(\S+ \S+) (\d+) (.*)$/, '$1 $3 $2'))
          .sort(),
      ),
    );
  },

  async N09({ turns, must, mustNot, someone }) {
    const { who, talk } = await someone({ choir: false });
    await sayAll(talk, ['I want to get stronger at home', 'next Monday']);
    const draft = await talk.say('Mondays, Wednesdays and Fridays at 18:30');
    const unsure = await talk.say(turns[0] ?? '');
    await must(
      'after turn 1 nothing is saved; the reply asks one short open question or offers two small changes',
      async () => {
        await nothingSaved(who);
        assert.match(unsure.message, /^[^?]*\?$/);
        assert.ok(choices(unsure).length >= 2);
      },
    );
    await mustNot("saves on 'I guess'", () => nothingSaved(who));
    const reply = await talk.say(turns[1] ?? '');
    await must('after turn 2 a lighter version is proposed (for instance two days) with the rest unchanged', () => {
      assert.equal(datedSessions(reply).length, 12);
      assert.equal(new Set(datedSessions(reply).map(dayOf)).size, 2);
      assert.ok(linesOf(reply).every((line) => linesOf(draft).includes(line)));
    });
    await must('still a draft', async () => {
      isPending(reply);
      await nothingSaved(who);
    });
    await mustNot('pep talk only', () => assert.match(reply.message, /left out|→/));
    await mustNot('drops the goal', () => assert.equal(planOf(reply).goal_title, planOf(draft).goal_title));
  },

  async N11({ turns, must, mustNot, fiveKm }) {
    const { who, talk, draft } = await fiveKm();
    const replies: ChatReply[] = [];
    for (const turn of turns) {
      replies.push(await talk.say(turn));
      await mustNot('saves at any of the four turns', () => nothingSaved(who));
    }
    const unchanged = (reply: ChatReply | undefined) => assert.deepEqual(reply && linesOf(reply), linesOf(draft));
    await must('turn 1 answered; draft unchanged', () => {
      assert.match(replies[0]?.message ?? '', /grows a little at a time/);
      unchanged(replies[0]);
    });
    await must("after 'ok' (to an explanation) nothing is saved; the coach may ask 'shall I save it?'", () => {
      assert.doesNotMatch(replies[1]?.message ?? '', /^Saved/);
      unchanged(replies[1]);
    });
    await must('turn 3 keeps the draft unsaved', () => unchanged(replies[2]));
    await mustNot('deletes the draft at turn 3', () => replies[2] && isPending(replies[2]));
    await must(
      'turn 4 is read as an objection to Mondays: a change to the six Mondays is offered or asked, nothing saved',
      async () => {
        const last = replies[3];
        assert.ok(last);
        assert.match(last.message, /Monday 18:30 → [A-Z]\w+day[^\n]*\(6 sessions\)/);
        assert.ok(datedSessions(last).every((one) => dayOf(one) !== 'Monday'));
        await nothingSaved(who);
      },
    );
  },

  async N13({ turns, must, mustNot, someone }) {
    const { who, talk } = await someone();
    await sayAll(talk, [
      'I want to cycle 40 km',
      'next Monday',
      'move Mondays to Tuesdays at 18:05',
      'Thursdays at 18:30',
    ]);
    const draft = await talk.say('move Saturdays to Sundays at 10');
    const on = (reply: ChatReply, days: string) => datedSessions(reply).filter((one) => days.includes(dayOf(one)));
    const minutes = (list: Session[]) => list.map((one) => one.minutes);
    const shape = (list: Session[]) => list.map((one) => `${dayOf(one)} ${atOf(one)} ${one.minutes} ${one.title}`);
    assert.equal(on(draft, 'Sunday').length, 6);

    const doubled = await talk.say(turns[0] ?? '');
    await must(
      'after turn 1: no Sunday session; Saturdays carry it, up to twice as long; if week one would jump too far the reply says it is kept shorter at first',
      () => {
        assert.deepEqual(on(doubled, 'Sunday'), []);
        const [before, after] = [minutes(on(draft, 'Sunday')), minutes(on(doubled, 'Saturday'))];
        assert.ok(after.length === 6 && after.every((one, i) => one > (before[i] ?? 0) && one <= 2 * (before[i] ?? 0)));
        assert.match(doubled.message, /first weeks are kept shorter/);
      },
    );
    await mustNot('Sunday gets the long ride and Saturday the short one', () =>
      assert.deepEqual(
        [...new Set(shape(on(doubled, 'Saturday SundayX')).map((line) => line.split(' ')[0]))],
        ['Saturday'],
      ),
    );
    const later = await talk.say(turns[1] ?? '');
    await must('after turn 2: same pattern, first session on or after 2026-12-07, still no Sundays', () => {
      assert.deepEqual(shape(datedSessions(later)), shape(datedSessions(doubled)));
      assert.ok(planOf(later).start_date >= '2026-12-07');
    });
    const back = await talk.say(turns[2] ?? '');
    await must('after turn 3: start back to 2026-11-30, Sundays still free, Saturday still long', () => {
      assert.equal(planOf(back).start_date, planOf(draft).start_date);
      assert.ok(planOf(back).start_date >= '2026-11-30' && planOf(back).start_date <= '2026-12-01');
      assert.deepEqual(linesOf(back), linesOf(doubled));
    });
    await must('Tuesday and Thursday unchanged but for dates', () => {
      const week = shape(on(draft, 'Tuesday Thursday'));
      for (const reply of [doubled, later, back]) assert.deepEqual(shape(on(reply, 'Tuesday Thursday')), week);
    });
    await mustNot('turn 2 or 3 brings Sundays back', () =>
      assert.deepEqual([...on(later, 'Sunday'), ...on(back, 'Sunday')], []),
    );
    await mustNot('six weeks exceeded without saying so', () => {
      for (const reply of [doubled, later, back]) {
        const { start_date, end_date } = planOf(reply);
        const days = Temporal.PlainDate.from(start_date).until(end_date, { largestUnit: 'days' }).days + 1;
        assert.ok(days <= 42, `${days} days`);
      }
    });
    await nothingSaved(who);
  },
};
