import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres';
import pg from 'pg';

/** Set up by the migrations, out of reach of the database's public API. */
const SCHEMA = 'flux_checkpoints';

export type CoachMemory = {
  saver: PostgresSaver;
  /** Keeps only what the next turn needs: the newest checkpoint of a thread. */
  prune(threadId: string): Promise<void>;
  close(): Promise<void>;
};

/** Where the graph remembers a conversation between two turns. `url` is the database's; the pool is its own, as the saver wants plain types. */
export function createMemory(url: string, onLost: (error: Error) => void): CoachMemory {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    application_name: 'flux-coach',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  pool.on('error', onLost);
  // One that is lost in the middle of a write says so here as well; unheard it would end the process.
  pool.on('connect', (client) => client.on('error', onLost));
  return {
    saver: new PostgresSaver(pool, undefined, { schema: SCHEMA }),
    prune: async (threadId) => void (await pool.query(PRUNE, [threadId])),
    close: () => pool.end(),
  };
}

/** The library never deletes: one checkpoint a turn would stay for ever. Blobs are those that the newest one names. */
const PRUNE = `
  with newest as (
    select checkpoint_id, checkpoint from ${SCHEMA}.checkpoints where thread_id = $1 and checkpoint_ns = ''
    order by checkpoint_id desc limit 1
  ), old as (
    delete from ${SCHEMA}.checkpoints c using newest n where c.thread_id = $1 and c.checkpoint_id <> n.checkpoint_id
  ), writes as (
    delete from ${SCHEMA}.checkpoint_writes w using newest n where w.thread_id = $1 and w.checkpoint_id <> n.checkpoint_id
  )
  delete from ${SCHEMA}.checkpoint_blobs b using newest n
  where b.thread_id = $1 and b.version is distinct from n.checkpoint -> 'channel_versions' ->> b.channel`;
