import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type TestServices, testServices } from '../../test/helpers/people.ts';

describe('asking everything at once', () => {
  let services: TestServices;
  before(async () => {
    services = await testServices();
  });
  after(() => services.close());

  const goal = (user_id: string, title: string) => ({
    id: randomUUID(),
    user_id,
    title,
    created_at: services.clock.now(),
  });

  it('keeps what was written, as the person alone', async () => {
    const [ada, bob] = [await services.person(), await services.person()];
    const { db } = services.ctx;
    await db.atOnce(ada, (tx) => tx.insertInto('goals').values(goal(ada.id, 'Run')).execute());
    const seenBy = (who: { id: string }) => db.atOnce(who, (tx) => tx.selectFrom('goals').select('title').execute());
    assert.deepEqual([await seenBy(ada), await seenBy(bob)], [[{ title: 'Run' }], []]);
  });

  it('keeps nothing when one part is refused', async () => {
    const [ada, bob] = [await services.person(), await services.person()];
    const { db } = services.ctx;
    const both = db.atOnce(ada, (tx) =>
      Promise.all([
        tx.insertInto('goals').values(goal(ada.id, 'Mine')).execute(),
        tx.insertInto('goals').values(goal(bob.id, 'Theirs')).execute(),
      ]),
    );
    await assert.rejects(both, (error) => (error as { code?: string }).code === '42501');
    assert.deepEqual(await db.withUser(ada, (tx) => tx.selectFrom('goals').select('title').execute()), []);
  });

  it('refuses a question that comes after an answer, and the session is good for the next one', async () => {
    const ada = await services.person();
    const { db } = services.ctx;
    const late = db.atOnce(ada, async (tx) => {
      await tx.selectFrom('goals').select('id').execute();
      return tx.selectFrom('goals').select('id').execute();
    });
    await assert.rejects(late, /This transaction is over/);
    assert.deepEqual(await db.withUser(ada, (tx) => tx.selectFrom('goals').select('id').execute()), []);
  });
});
