import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres';
import pg from 'pg';
import type { Run } from './run.ts';

/** Set up by the migrations, out of reach of the database's public API. */
const SCHEMA = 'flux_checkpoints';

export type CoachMemory = {
  saver: PostgresSaver;
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
  return { saver: new NewestOnly(pool, undefined, { schema: SCHEMA }), close: () => pool.end() };
}

/**
 * The library's saver, in its own tables, but for the writing: one statement instead of a transaction of a dozen, which also takes away
 * what the checkpoint replaces. The library never deletes; here only the newest checkpoint of a thread is ever read.
 */
class NewestOnly extends PostgresSaver {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool, ...rest: [undefined, { schema: string }]) {
    super(pool, ...rest);
    this.#pool = pool;
  }

  override getTuple(config: Parameters<PostgresSaver['getTuple']>[0]) {
    return onceMore(() => super.getTuple(config));
  }

  /** The library keeps what a failed run has come to, and puts the next message on top of it. */
  #isUndone({ configurable }: { configurable?: Record<string, unknown> }): boolean {
    return (configurable?.['run'] as Run | undefined)?.undone.is === true;
  }

  override async putWrites(...[config, ...rest]: Parameters<PostgresSaver['putWrites']>) {
    if (!this.#isUndone(config)) await super.putWrites(config, ...rest);
  }

  override async put(...[config, checkpoint, metadata, newVersions]: Parameters<PostgresSaver['put']>) {
    const { thread_id, checkpoint_ns = '', checkpoint_id = null } = config.configurable ?? {};
    const stored = { configurable: { thread_id, checkpoint_ns, checkpoint_id: checkpoint.id } };
    if (this.#isUndone(config)) return stored;
    const blobs = await this._dumpBlobs(thread_id, checkpoint_ns, checkpoint.channel_values, newVersions);
    const values = [
      thread_id,
      checkpoint_ns,
      checkpoint.id,
      checkpoint_id,
      JSON.stringify(this._dumpCheckpoint(checkpoint)),
      JSON.stringify(await this._dumpMetadata(metadata)),
      ...[2, 3, 4].map((column) => blobs.map((blob) => blob[column])),
      blobs.map(([, , , , , value]) => (value ? Buffer.from(value) : null)),
    ];
    await onceMore(() => this.#pool.query(PUT, values));
    return stored;
  }
}

/** A connection that was lost tells nothing about the next one, and each statement here may be repeated. */
async function onceMore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code = '', message = '' } = error as { code?: string; message?: string };
    if (!/^(?:57P|08|ECONN|EPIPE)/.test(code) && !/^Connection terminated/.test(message)) throw error;
    return work();
  }
}

/** The blobs that are kept are those whose versions the new checkpoint names; the statement sees the old rows only. */
const PUT = `
  with blobs as (
    insert into ${SCHEMA}.checkpoint_blobs (thread_id, checkpoint_ns, channel, version, type, blob)
    select $1, $2, * from unnest($7::text[], $8::text[], $9::text[], $10::bytea[])
    on conflict (thread_id, checkpoint_ns, channel, version) do nothing
  ), stale as (
    delete from ${SCHEMA}.checkpoint_blobs
    where thread_id = $1 and checkpoint_ns = $2 and version is distinct from ($5::jsonb -> 'channel_versions' ->> channel)
  ), writes as (
    delete from ${SCHEMA}.checkpoint_writes where thread_id = $1 and checkpoint_ns = $2 and checkpoint_id <> $3
  ), old as (
    delete from ${SCHEMA}.checkpoints where thread_id = $1 and checkpoint_ns = $2 and checkpoint_id <> $3
  )
  insert into ${SCHEMA}.checkpoints (thread_id, checkpoint_ns, checkpoint_id, parent_checkpoint_id, checkpoint, metadata)
  values ($1, $2, $3, $4, $5::jsonb, $6::jsonb)
  on conflict (thread_id, checkpoint_ns, checkpoint_id) do update set checkpoint = excluded.checkpoint, metadata = excluded.metadata`;
