import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyChanges } from '../apply/apply.ts';
import { draftOf, facts, fiveKm, now, setting } from '../draft.example.ts';
import type { PlanDraft } from '../types.ts';
import { readPlanReply } from './read-reply.ts';

/** Monday, Wednesday and Saturday, all at 18:30. */
const skipping = (): PlanDraft =>
  draftOf(
    [
      [1, '18:30', 'run'],
      [3, '18:30', 'run'],
      [6, '18:30', 'run'],
    ],
    [10, 10, 15, 15, 15, 15],
    { title: 'Skip rope', playbook: 'general', names: { run: 'Skipping rope' } },
  );

/** The days, hours and the last week's lengths of a plan, as a change leaves them: "Mo 19:00 30". */
function week({ sessions, weeks }: PlanDraft): string {
  return sessions
    .filter((one) => one.week === weeks)
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ date, time, minutes }) => `${DAYS[Temporal.PlainDate.from(date).dayOfWeek - 1]} ${time} ${minutes}`)
    .join(', ');
}
const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

function after(text: string, plan: PlanDraft): string {
  const reply = readPlanReply(text, plan, setting, { shown: true });
  if (reply.kind !== 'change') return reply.kind;
  const applied = applyChanges(plan, reply.changes, facts, now);
  return applied.kind === 'changed' && reply.rest === '' ? week(applied.draft) : 'asked';
}

describe('what is said to a plan that is shown, and the last week of what comes of it', () => {
  const table: [said: string, week: string][] = [
    // What stays, and what does not.
    ['keep saturday, the other two at 19:00', 'Mo 19:00 15, We 19:00 15, Sa 18:30 15'],
    ['saturday can stay but the others half an hour earlier', 'Mo 18:00 15, We 18:00 15, Sa 18:30 15'],
    ['mondays and wednesdays only 10 minutes please, saturday can stay', 'Mo 18:30 10, We 18:30 10, Sa 18:30 15'],
    ['leave saturday as it is and make the other two 10 minutes', 'Mo 18:30 10, We 18:30 10, Sa 18:30 15'],
    ['saturday at 10, rest at 19:00', 'Mo 19:00 15, We 19:00 15, Sa 10:00 15'],
    ['wednesday to thursday, the rest stays', 'Mo 18:30 15, Th 18:30 15, Sa 18:30 15'],
    // All of them.
    ['wednesday to thursday please and all of them at half 7', 'Mo 19:30 15, Th 19:30 15, Sa 19:30 15'],
    ['move wednesday to friday and everything to 19:15', 'Mo 19:15 15, Fr 19:15 15, Sa 19:15 15'],
    ['wed->thu 7pm', 'Mo 18:30 15, Th 19:00 15, Sa 18:30 15'],
    ['move wednesday to thursday 7pm', 'Mo 18:30 15, Th 19:00 15, Sa 18:30 15'],
    ['wed -> thu, and all at 7', 'Mo 19:00 15, Th 19:00 15, Sa 19:00 15'],
    ['each session half an hour please', 'Mo 18:30 30, We 18:30 30, Sa 18:30 30'],
    // Two that move.
    ['move saturday to sunday and wednesday to thursday', 'Mo 18:30 15, Th 18:30 15, Su 18:30 15'],
    ['wed to thu, sat to sun', 'Mo 18:30 15, Th 18:30 15, Su 18:30 15'],
    // How often, and the week behind it.
    ['ok twice then, mondays 18:30 and saturdays 10:00', 'Mo 18:30 15, Sa 10:00 15'],
    ['twice a week: monday and saturday', 'Mo 18:30 15, Sa 18:30 15'],
    ['two times is enough, wednesday 19:00 and saturday 9am', 'We 19:00 15, Sa 09:00 15'],
    // An hour from where it stands.
    ['hm, better an hour later than that', 'Mo 19:30 15, We 19:30 15, Sa 19:30 15'],
    ['maybe half an hour earlier again', 'Mo 18:00 15, We 18:00 15, Sa 18:00 15'],
    ['monday and wednesday to 19:15', 'Mo 19:15 15, We 19:15 15, Sa 18:30 15'],
    // One more.
    ['also on sundays please, in the morning', 'Mo 18:30 15, We 18:30 15, Sa 18:30 15, Su 10:00 15'],
    ['could we squeeze in a fourth one on friday', 'Mo 18:30 15, We 18:30 15, Fr 18:30 15, Sa 18:30 15'],
    ['can we have one on sunday as well', 'Mo 18:30 15, We 18:30 15, Sa 18:30 15, Su 18:30 15'],
    ['add sunday too', 'Mo 18:30 15, We 18:30 15, Sa 18:30 15, Su 18:30 15'],
    ['add sunday too at 9', 'Mo 18:30 15, We 18:30 15, Sa 18:30 15, Su 09:00 15'],
    // What goes, and what was too much.
    ['3 days is too much drop saturday', 'Mo 18:30 15, We 18:30 15'],
    ['3 times is too many, drop wednesday', 'Mo 18:30 15, Sa 18:30 15'],
    // Put right in the same breath.
    ['move wednesday to thursday no wait tuesday', 'Mo 18:30 15, Tu 18:30 15, Sa 18:30 15'],
    ['mondays at 7, i mean 8', 'Mo 20:00 15, We 18:30 15, Sa 18:30 15'],
    ['i meant thursdays not wednesdays', 'Mo 18:30 15, Th 18:30 15, Sa 18:30 15'],
    ['ok but 7 not 6.30', 'Mo 19:00 15, We 19:00 15, Sa 19:00 15'],
    ['no back to 8pm', 'Mo 20:00 15, We 20:00 15, Sa 20:00 15'],
    // As people type and say it.
    ['monday an hour later pls', 'Mo 19:30 15, We 18:30 15, Sa 18:30 15'],
    ['can wensdays be thurdays insted', 'Mo 18:30 15, Th 18:30 15, Sa 18:30 15'],
    ['wednesday I can not. it is possible thursday?', 'Mo 18:30 15, Th 18:30 15, Sa 18:30 15'],
    ['wednesdays we go out so make that thursdays', 'Mo 18:30 15, Th 18:30 15, Sa 18:30 15'],
    ['two evenings is ok, but not so late', 'Mo 18:00 15, We 18:00 15'],
    ['yeh save it', 'approve'],
    ['thanks. now save the plan', 'approve'],
    ['you can save it now', 'approve'],
    // Nothing is to be different.
    ['beginner, no injuries, you decide', 'remark'],
    ["it's just for fun, never done it", 'remark'],
    ['office work, cv is two years old, you decide', 'remark'],
    ["I'm pregnant, beginner", 'remark'],
    ['beginner, but not on mondays', 'We 18:30 15, Sa 18:30 15, Su 18:30 15'],
    ['no wait, keep all three', 'noted'],
    ['how many in total?', 'question'],
  ];
  for (const [said, expected] of table)
    it(`“${said}”: ${expected}`, () => assert.equal(after(said, skipping()), expected));

  it('a length that is named is had from the first week on, but for what the body has to get used to', () => {
    const first = (plan: PlanDraft) => {
      const reply = readPlanReply('make them 30 minutes each', plan, setting, { shown: true });
      const applied = applyChanges(plan, reply.kind === 'change' ? reply.changes : [], facts, now);
      return applied.kind === 'changed' ? applied.draft.sessions.find(({ week }) => week === 1)?.minutes : null;
    };
    assert.equal(first(skipping()), 30);
    assert.equal(first(fiveKm()), 25);
  });

  it('one day that is taken leaves the others where they are', () => {
    for (const said of ['the second wednesday i have a party so skip that one', 'not on 9 and 16 december please']) {
      const reply = readPlanReply(said, skipping(), setting, { shown: true });
      const applied = applyChanges(skipping(), reply.kind === 'change' ? reply.changes : [], facts, now);
      assert.equal(applied.kind, 'changed', said);
      const dates = applied.kind === 'changed' ? applied.draft.sessions.map(({ date }) => date) : [];
      assert.ok(!dates.includes('2026-12-09'), said);
      assert.ok(dates.includes('2026-12-07') && dates.includes('2026-12-14'), said);
    }
  });
});
