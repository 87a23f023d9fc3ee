import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EmbeddedDatabase, removeEmbedded, startEmbedded } from './index.ts';

/** An empty embedded database in the temporary folder, fast rather than crash-safe; `stop` leaves nothing of it. */
export async function startThrowaway(): Promise<EmbeddedDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'flux-database-'));
  const dataDir = path.join(folder, 'postgres');
  const remove = async () => {
    await removeEmbedded(dataDir);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const running = await startEmbedded({ dataDir, disposable: true });
    const stop = async () => {
      await running.stop();
      await remove();
    };
    return { ...running, stop };
  } catch (error) {
    await remove().catch(() => undefined);
    throw error;
  }
}
