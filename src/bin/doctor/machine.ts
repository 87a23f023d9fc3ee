import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../../config.ts';
import { diskFault } from '../../disk-fault.ts';
import { cannotListen } from '../dev/http.ts';
import { whyNotListening } from '../start.ts';
import { type Check, type Finding, get, off, ok, wrong } from './finding.ts';

const LEAST_FREE_MB = 500;

export const node: Check = {
  name: 'node',
  run: async () => [nodeFinding(process.versions.node)],
};

export const nodeFinding = (version: string): Finding =>
  Number(version.split('.')[0]) >= 26
    ? ok('node', `Node ${version}.`)
    : wrong('node', `Node ${version} runs this; Flux needs 26. Use "npm run doctor", or run npm ci.`);

/** Free, or taken by a Flux that answers: both are well. */
export const port: Check = {
  name: 'port',
  async run({ host, port: number, ownUrl }) {
    const error = await cannotListen(host, number);
    if (!error) return [ok('port', `${host}:${number} is free: no Flux runs here.`)];
    if (error.code !== 'EADDRINUSE') return [wrong('port', whyNotListening(error, host, number))];
    const health = await get(`${ownUrl}/health`).catch(() => null);
    const flux = health?.ok && ((await health.json().catch(() => null)) as { status?: string } | null)?.status === 'ok';
    return [flux ? ok('port', `Flux answers at ${ownUrl}.`) : wrong('port', whyNotListening(error, host, number))];
  },
};

/** Production keeps nothing on disk. */
export const disk: Check = {
  name: 'disk',
  async run({ production, dataDir }) {
    if (production) return [off('disk', 'Production keeps everything in the database.')];
    return [await inspectFolder(path.resolve(dataDir))];
  },
};

async function inspectFolder(folder: string): Promise<Finding> {
  const trial = path.join(folder, `doctor-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(trial, 'x'.repeat(65_536), { mode: 0o600 });
  } catch (error) {
    return wrong('disk', diskFault(error) ?? `${folder} cannot be written (${(error as Error).message}).`);
  } finally {
    await rm(trial, { force: true }).catch(() => undefined);
  }
  const { bavail, bsize } = await statfs(folder);
  return roomFinding(folder, Math.floor((bavail * bsize) / 1_000_000));
}

/** `free` in MB. */
export function roomFinding(folder: string, free: number): Finding {
  if (free < LEAST_FREE_MB)
    return wrong('disk', `Only ${free} MB are free for ${folder}; make room for at least ${LEAST_FREE_MB} MB.`);
  return ok('disk', `${folder} can be written, ${Math.floor(free / 1000)} GB free.`);
}

/** Settings that only a public installation needs to watch. */
export const address: Check = {
  name: 'address',
  async run(config: Config) {
    const { publicUrl, ownUrl } = config;
    if (publicUrl === ownUrl)
      return [off('address', 'TWILIO_WEBHOOK_BASE_URL is not set: links lead to this machine.')];
    const health = await get(`${publicUrl}/health`).catch(() => null);
    return [
      health?.ok
        ? ok('address', `${publicUrl} leads to a Flux.`)
        : wrong(
            'address',
            `${publicUrl}/health answers ${health?.status ?? 'nothing'}: links and webhooks cannot reach the API. Does it run, and does the address lead to it?`,
          ),
    ];
  },
};
