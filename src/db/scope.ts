import type { Kysely } from 'kysely';
import type pg from 'pg';
import { type Committed, happenedIn } from './committed.ts';
import { unheardIn } from './heard-at-commit.ts';
import { inOneGo, named, oneConnection } from './one-connection.ts';
import { keepsStatements, type Naming, naming } from './prepared.ts';
import { createSessions, type Sessions } from './sessions.ts';
import type { DB } from './types.gen.ts';

/** An open transaction. Everything that touches data takes one; there is no way to query without. */
export type Tx = Kysely<DB>;

/** Who is asking: the subject of a verified access token. */
export type UserScope = { id: string };

/** The one door to the data. */
export type Database = {
  /** Runs `fn` in a transaction as `flux_api` with the user's claims: row-level security shows only what is theirs. */
  withUser<T>(user: UserScope, fn: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * The same in one round trip, for what needs no answer to know what to ask next: begin, everything that `ask` asks before it first waits,
   * and commit travel together. A later question is refused. What is written stands when all of it succeeded, whatever `ask` makes of the answers.
   */
  atOnce<T>(user: UserScope, ask: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `fn` in a transaction as `flux_service`, past row-level security. `reason` says why, for the reader and for the log of slow queries. */
  asService<T>(reason: string, fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** `asService` in one round trip, as `atOnce`. */
  serviceAtOnce<T>(reason: string, ask: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Statements are parsed and planned once a session, where the address keeps sessions. `committed` hears what happened to occurrences. */
export function createDatabase(pool: pg.Pool, committed?: Committed): Database {
  const sessions = createSessions(pool);
  const names = keepsStatements(pool.options.connectionString ?? '') ? naming() : () => undefined;
  return {
    withUser: (user, fn) => transaction(sessions, { opening: openAsUser(user), label: user.id, names, committed }, fn),
    atOnce: (user, ask) =>
      transaction(sessions, { opening: openAsUser(user), label: user.id, names, committed, atOnce: true }, ask),
    asService: (reason, fn) => transaction(sessions, { opening: OPEN_AS_SERVICE, label: reason, names, committed }, fn),
    serviceAtOnce: (reason, ask) =>
      transaction(sessions, { opening: OPEN_AS_SERVICE, label: reason, names, committed, atOnce: true }, ask),
    close: () => pool.end(),
  };
}

type Opening = { text: string; values: unknown[] };

/** Limits are the transaction's own: a pooler in between refuses them at the start of a session, and would hand them on. */
const LIMITS = [
  ['statement_timeout', '20s'],
  // A process that stands still gives back what it holds.
  ['idle_in_transaction_session_timeout', '20s'],
]
  .map(([name, value]) => `set_config('${name}', '${value}', true)`)
  .join(', ');

const OPEN = `select set_config('role', $1, true), set_config('request.jwt.claims', $2, true), ${LIMITS}`;

/** A person who is being erased is refused here (SQLSTATE FX401): from the mark on, nothing is done in their name. */
const openAsUser = ({ id }: UserScope): Opening => ({
  text: `${OPEN}, flux_private.refuse_erased($3)`,
  values: ['flux_api', JSON.stringify({ sub: id, role: 'authenticated' }), id],
});

const OPEN_AS_SERVICE: Opening = { text: OPEN, values: ['flux_service', ''] };

type Settings = {
  opening: Opening;
  label: string;
  names: Naming;
  committed: Committed | undefined;
  atOnce?: boolean;
};

async function transaction<T>(
  sessions: Sessions,
  { opening, label, names, committed, atOnce = false }: Settings,
  fn: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await sessions.acquire();
  let failure: unknown;
  let stuck = false;
  try {
    inOneGo(client);
    // Not awaited one by one: they travel with the first query of `fn`. A failure shows there or at commit.
    const begun = heard(client.query('begin'));
    const role = String(opening.values[0]);
    const scoped = heard(client.query(named(opening.text, opening.values, names(opening.text, 'opening', 0))));
    let isOver = false;
    const over = () => {
      isOver = true;
    };
    const ending = atOnce ? afterQuestions(client, over) : undefined;
    const tx: Tx = oneConnection({ client, role, names, isOver: () => isOver });
    let result: T;
    try {
      result = await fn(tx);
      const refused = (await begun) ?? (await scoped);
      if (refused) throw refused;
    } catch (error) {
      // What was on its way to be asked is not asked outside of the transaction.
      over();
      await (ending ?? client.query('rollback')).catch((lost: Error) => {
        failure = lost;
        stuck = true;
      });
      throw (await begun) ?? (await scoped) ?? error;
    }
    const unheard = unheardIn(tx);
    const { command } = await (ending ?? (unheard.length > 0 ? afterQuestions(client, over) : client.query('commit')));
    const refused = (await Promise.all(unheard)).find((error) => error !== undefined);
    if (refused) throw refused;
    if (command === 'ROLLBACK')
      throw new Error(`The transaction (${label}) was rolled back: an error inside it was swallowed.`);
    committed?.(happenedIn(tx));
    return result;
  } catch (error) {
    failure ??= error;
    throw error;
  } finally {
    sessions.release(client, failure, stuck);
  }
}

/** Resolves to what went wrong, if anything did. */
const heard = (answer: Promise<unknown>): Promise<Error | undefined> =>
  answer.then(
    () => undefined,
    (error: Error) => error,
  );

/** Commits behind everything that was asked by the time when nobody has more to say without an answer; `over` is called before. */
function afterQuestions(client: pg.PoolClient, over: () => void): Promise<pg.QueryResult> {
  const ending = Promise.withResolvers<pg.QueryResult>();
  // A tick comes when all promises that can go on have gone on.
  process.nextTick(() => {
    over();
    client.query('commit').then(ending.resolve, ending.reject);
  });
  inOneGo(client);
  // It may fail before anybody waits for it.
  ending.promise.catch(() => undefined);
  return ending.promise;
}
