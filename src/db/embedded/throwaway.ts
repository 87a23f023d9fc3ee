import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EmbeddedDatabase, removeEmbedded, startEmbedded } from './index.ts';
import { inspectProcess } from './processes.ts';

const prefix = 'flux-database-';

/** An empty embedded database in the temporary folder, fast rather than crash-safe; `stop` leaves nothing of it. */
export async function startThrowaway(): Promise<EmbeddedDatabase> {
  await removeForgotten();
  const folder = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`));
  const dataDir = path.join(folder, 'postgres');
  const remove = () => removeFolder(folder);
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

async function removeFolder(folder: string): Promise<void> {
  await removeEmbedded(path.join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
}

/** What a killed run left: our own folders whose name holds the number of a process that is gone. */
async function removeForgotten(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isNaN(pid) || (await inspectProcess(pid))) continue;
    const folder = path.join(tmpdir(), name);
    const facts = await lstat(folder).catch(() => null); // another start may be removing it as well
    if (facts?.isDirectory() && facts.uid === process.getuid?.()) await removeFolder(folder).catch(() => undefined);
  }
}
