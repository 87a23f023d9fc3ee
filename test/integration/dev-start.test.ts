import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { inspectProcess } from '../../src/db/embedded/processes.ts';
import { freePort } from '../../src/db/embedded/server.ts';

// A process of its own: it waits for the processes that it starts.

const bin = path.resolve(import.meta.dirname, '../../src/bin');

/** A running `dev`, started in a folder of its own so that no .env of this project is read. */
type Dev = {
  child: ChildProcess;
  /** Everything it printed so far. */
  output(): string;
  /** Settles when the output matches; fails when it ends before. */
  printed(text: RegExp): Promise<void>;
  ended: Promise<number | null>;
};

describe('bash dev-start.sh', () => {
  let folder: string;
  let port: number;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'flux-dev-'));
  });
  beforeEach(async () => {
    port = await freePort(0);
  });
  afterEach(async () => {
    for (const { child, ended } of starts.splice(0)) {
      child.kill('SIGTERM');
      await ended;
    }
  });
  after(async () => {
    await runEnd(folder, []);
    await rm(folder, { recursive: true, force: true });
  });

  test('shows where everything is once it is ready, refuses to run twice, and ends cleanly on SIGTERM to all of it', async () => {
    const dev = start(folder, port);
    await dev.printed(/Flux is running\./);
    assert.match(dev.output(), new RegExp(`Docs +http://127\\.0\\.0\\.1:${port}/docs`));
    assert.equal((await fetch(`http://127.0.0.1:${port}/ready`)).status, 200);
    const processes = await processesOf(folder);

    const second = start(folder, port);
    assert.equal(await second.ended, 1);
    assert.match(
      second.output(),
      /^Flux is running already, at http:\/\/127\.0\.0\.1:\d+ \(process \d+\)\. Stop it with: bash dev-end\.sh --soft/,
    );

    assert.ok(dev.child.pid);
    process.kill(-dev.child.pid, 'SIGTERM');
    assert.equal(await dev.ended, 0, dev.output());
    for (const pid of processes) assert.equal(await inspectProcess(pid), null, `process ${pid} is still running`);
  });

  test('brings back a process that died, and starts again after all of it was killed outright', async () => {
    const killed = start(folder, port);
    await killed.printed(/Flux is running\./);
    const notifier = (await runFile(folder)).children['notifier'];
    assert.ok(notifier);
    process.kill(notifier, 'SIGKILL');
    await killed.printed(/The notifier was ended by SIGKILL; it is started again in 0\.5 s\./);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const dev = start(folder, port);
    await dev.printed(/Flux is running\./);
    assert.equal(await runEnd(folder, ['--soft']), 'Flux is stopped.\n');
    assert.equal(await dev.ended, 0, dev.output());
  });

  test('says which port is taken', async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));
    const dev = start(folder, port);
    assert.equal(await dev.ended, 1);
    assert.match(dev.output(), new RegExp(`Port ${port} of 127\\.0\\.0\\.1 is taken by another program\\.`));
    squatter.close();
  });

  test('says that HOST is no address of this machine', async () => {
    const dev = start(folder, port, { HOST: '192.0.2.1' });
    assert.equal(await dev.ended, 1);
    assert.match(dev.output(), /HOST=192\.0\.2\.1 is no address of this machine\. Use 127\.0\.0\.1/);
  });

  test('says in one sentence that its folder cannot be written', async () => {
    await writeFile(path.join(folder, 'a-file'), '');
    const dev = start(folder, port, { FLUX_DATA_DIR: 'a-file/inside' });
    assert.equal(await dev.ended, 1);
    assert.match(dev.output(), /^Cannot read .*a-file.*\n$/);
  });

  test('dev-end.sh removes the data, and is content when nothing runs', async () => {
    assert.match(await runEnd(folder, []), /^Flux was not running\.\nIts database, .* are removed\./);
    await assert.rejects(readFile(path.join(folder, '.flux', 'secrets.json')), { code: 'ENOENT' });
  });
});

describe('bash dev-end.sh', () => {
  for (const flag of ['--sof', 'soft']) {
    test(`does nothing when it is given ${flag}, which it does not know`, async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'flux-end-'));
      await mkdir(path.join(folder, '.flux'));
      await writeFile(path.join(folder, '.flux', 'secrets.json'), 'precious');
      const child = spawn(process.execPath, [path.join(bin, 'dev-end.ts'), flag], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const [code, said] = await Promise.all([
        once(child, 'exit').then(([status]) => status as number),
        child.stderr.toArray(),
      ]);
      assert.equal(code, 2);
      assert.match(Buffer.concat(said).toString(), /is not known here, so nothing was done\.\nbash dev-end\.sh/);
      assert.equal(await readFile(path.join(folder, '.flux', 'secrets.json'), 'utf8'), 'precious');
      await rm(folder, { recursive: true });
    });
  }

  test('--help explains itself and removes nothing', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'flux-end-'));
    await mkdir(path.join(folder, '.flux'));
    assert.match(await runEnd(folder, ['--help']), /--soft/);
    await readdir(path.join(folder, '.flux'));
    await rm(folder, { recursive: true });
  });
});

/** Those of the running test, so that a failing one leaves nothing behind. */
const starts: Dev[] = [];

function start(folder: string, port: number, env: Record<string, string> = {}): Dev {
  const child = spawn(process.execPath, [path.join(bin, 'dev.ts')], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', FLUX_DATA_DIR: '.flux', ...env },
    detached: true, // its own process group, as a terminal would give it
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      child.emit('printed');
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const printed = async (text: RegExp) => {
    while (!text.test(output)) {
      const over = await Promise.race([once(child, 'printed').then(() => false), ended.then(() => true)]);
      assert.ok(!over || text.test(output), `it ended before it printed ${text}:\n${output}`);
    }
  };
  const dev = { child, output: () => output, printed, ended };
  starts.push(dev);
  return dev;
}

async function runEnd(folder: string, options: string[]): Promise<string> {
  const child = spawn(process.execPath, [path.join(bin, 'dev-end.ts'), ...options], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks = await child.stdout.toArray();
  return Buffer.concat(chunks).toString();
}

async function runFile(folder: string): Promise<{ pid: number; children: Record<string, number> }> {
  return JSON.parse(await readFile(path.join(folder, '.flux', 'dev.json'), 'utf8')) as Awaited<
    ReturnType<typeof runFile>
  >;
}

async function processesOf(folder: string): Promise<number[]> {
  const { pid, children } = await runFile(folder);
  return [pid, ...Object.values(children)];
}
