import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { conversations } from '../../eval/conversations.ts';
import { play } from '../../eval/play.ts';
import { reachesAims, report } from '../../eval/table.ts';
import type { ScoredTurn } from '../../eval/types.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { some } from '../helpers/property.ts';

// An eighth of the table; all of it in `npm run test:deep`, and by `npm run eval` in .ci/run.
describe('conversations on the rules, scored by code', () => {
  let chat: TestChat;
  const all = conversations();
  const turns: ScoredTurn[] = [];
  before(async () => {
    chat = await testChat({ clock: testClock('2026-11-26T12:00:00Z') });
  });
  after(() => chat.close());

  test('there are 60 conversations and 300 turns, a third of them awkward', () => {
    const count = all.flatMap((one) => one.turns).length;
    const awkward = all.filter((one) => one.awkward).flatMap((one) => one.turns).length;
    assert.ok(all.length >= 60 && count >= 300, `${all.length} conversations, ${count} turns`);
    assert.ok(awkward / count >= 1 / 3, `${awkward} of ${count} turns are awkward`);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length, 'ids are unique');
  });

  test('97 of 100 turns are sorted and carried out rightly; no constraint is broken, no claim is false', async () => {
    for (const one of some(all, 8)) turns.push(...(await play(chat, one)));
    assert.ok(reachesAims(turns), report(turns));
  });
});
