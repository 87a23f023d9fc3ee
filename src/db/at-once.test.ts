import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type TestServices, testServices } from '../../test/helpers/people.ts';
import { heardAtCommit } from './heard-at-commit.ts';

describe('what travels in one go', () => {
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

  it('asked at once: keeps what was written, as the person alone', async () => {
    const [ada, bob] = [await services.person(), await services.person()];
    const { db } = services.ctx;
    await db.atOnce(ada, (tx) => tx.insertInto('goals').values(goal(ada.id, 'Run')).execute());
    const seenBy = (who: { id: string }) => db.atOnce(who, (tx) => tx.selectFrom('goals').select('title').execute());
    assert.deepEqual([await seenBy(ada), await seenBy(bob)], [[{ title: 'Run' }], []]);
  });

  it('asked at once: keeps nothing when one part is refused', async () => {
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

  it('asked at once: refuses a question that comes after an answer, and the session is good for the next one', async () => {
    const ada = await services.person();
    const { db } = services.ctx;
    const late = db.atOnce(ada, async (tx) => {
      await tx.selectFrom('goals').select('id').execute();
      return tx.selectFrom('goals').select('id').execute();
    });
    await assert.rejects(late, /This transaction is over/);
    assert.deepEqual(await db.withUser(ada, (tx) => tx.selectFrom('goals').select('id').execute()), []);
  });
  const titles = (who: { id: string }) =>
    services.ctx.db.withUser(who, async (tx) =>
      (await tx.selectFrom('goals').select('title').execute()).map((row) => row.title),
    );

  it('a write that nobody waits for stands when the transaction does, also when it was not sent yet as the work came to its end', async () => {
    const ada = await services.person();
    await services.ctx.db.withUser(ada, async (tx) => {
      await tx.selectFrom('goals').select('id').execute();
      heardAtCommit(tx, tx.insertInto('goals').values(goal(ada.id, 'Run')).execute());
    });
    assert.deepEqual(await titles(ada), ['Run']);
  });

  it('a write that nobody waits for takes the whole transaction with it when it is refused, and says why', async () => {
    const [ada, bob] = [await services.person(), await services.person()];
    const both = services.ctx.db.withUser(ada, async (tx) => {
      await tx.insertInto('goals').values(goal(ada.id, 'Mine')).execute();
      heardAtCommit(tx, tx.insertInto('goals').values(goal(bob.id, 'Theirs')).execute());
    });
    await assert.rejects(both, (error) => (error as { code?: string }).code === '42501');
    assert.deepEqual(await titles(ada), []);
  });

  it('a write that nobody waits for is not sent any more when the work fails first: nothing happens outside of the transaction', async () => {
    const ada = await services.person();
    const failed = services.ctx.db.withUser(ada, async (tx) => {
      await tx.selectFrom('goals').select('id').execute();
      heardAtCommit(tx, tx.insertInto('goals').values(goal(ada.id, 'Run')).execute());
      throw new Error('changed my mind');
    });
    await assert.rejects(failed, /changed my mind/);
    assert.deepEqual(await titles(ada), []);
  });
});
