import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { freePort } from '../../src/db/embedded/server.ts';
import type { TestApp } from '../helpers/app.ts';
import { bareEnv } from '../helpers/bare-env.ts';
import { type TestDatabase, testDatabase } from '../helpers/database.ts';
import { blocksOf, commandsIn, documents, queriesIn } from '../helpers/documents.ts';
import { realTimeApp } from '../helpers/real-time.ts';

// A process of its own: it waits to be loaded, and for the processes that it starts.

const root = path.resolve(import.meta.dirname, '../..');
const pages = await documents();

async function ended(child: ChildProcess): Promise<{ code: number; output: string }> {
  const output = printed(child);
  const [code] = await once(child, 'close');
  return { code: code as number, output: output() };
}

/** What it printed so far. */
function printed({ stdout, stderr }: ChildProcess): () => string {
  let text = '';
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  return () => text;
}

/** Run by the test of that name below, by a test elsewhere (the file, and what it has to mention), or not at all, and why. */
type How = { here: true } | { by: string; mentions: string } | { not: string };
const here: How = { here: true };
const by = (file: string, mentions: string): How => ({ by: file, mentions });
const not = (why: string): How => ({ not: why });
const itself = 'it is the run that this test is part of';
const figures = 'it measures for minutes, and a busy machine measures nothing';
const engine = 'needs a container engine; the files are checked by test/contracts/containers.test.ts';
const repository = 'changes the repository, or speaks to somebody’s registry';

/** Every command of the documents as it stands there. A page with a new one fails here until somebody says how it is run. */
const HOW: Record<string, How> = {
  'bash dev-start.sh': by('test/integration/dev-start.test.ts', "bash dev-start.sh'"),
  'bash dev-start.sh --setup': by('test/integration/setup.test.ts', '--setup'),
  'bash dev-end.sh --soft': by('test/integration/dev-start.test.ts', '--soft'),
  'npm run demo': here,
  'npm ci && npm test': not(itself),
  'npm test': not(itself),
  'npm run test:unit': here,
  'npm run test:integration': not(itself),
  'npm run test:deep': not(`hours of the same tests; ${itself} with other sizes`),
  'npm run test:chaos': by('test/chaos/storm.test.ts', 'storm('),
  'npm run test:adversary': not(itself),
  'bash .ci/run': not(itself),
  'npm run api': here,
  'npm run notifier': here,
  'npm run dev': by('test/integration/dev-start.test.ts', "'dev.ts'"),
  'npm run migrate': here,
  'npm run doctor': here,
  'npm run ops': here,
  'npm run rotate-key': here,
  'npm run seed': here,
  'npm run send-test': by('test/integration/send-test.test.ts', 'send-test.ts'),
  'npm run backup': by('test/integration/backup.test.ts', "'take'"),
  'npm run verify': by('test/integration/backup.test.ts', "'verify'"),
  'npm run restore': by('test/integration/backup.test.ts', "'restore'"),
  'npm run eval': by('test/integration/eval.test.ts', 'eval/'),
  'npm run eval:talks': by('test/integration/eval-talks.test.ts', 'playTalk('),
  'node eval/messages.ts': not(figures),
  'node eval/dangers.ts': not(figures),
  'npm run intents': not('writes its findings into the sources'),
  'npm run bench': not(figures),
  'npm run check': not('the five checks of .ci/run, each of them longer than all commands here'),
  'npm run format': not('rewrites the sources'),
  'npm run schema': not('rewrites schema.sql; .ci/run compares it'),
  'npm run openapi': not('rewrites openapi.json; .ci/run compares it'),
  'node --test src/domain/escalation/decide.test.ts': here,
  'cp .env.example .env && chmod 600 .env': here,
  'docker compose': not(engine),
  'docker buildx imagetools': not(repository),
  'git pull': not(repository),
  'git tag v1.2.3 && git push --tags': not(repository),
  'cosign verify': not(repository),
};

/** A command may stand with arguments, or with a setting in front. */
function howOf(command: string): [key: string, how: How] | undefined {
  const plain = command.replace(/^[A-Z_]+=\S+ /, '');
  const keys = Object.keys(HOW).filter((key) => plain === key || plain.startsWith(`${key} `));
  const key = keys.sort((a, b) => b.length - a.length)[0];
  const how = key === undefined ? undefined : HOW[key];
  return key !== undefined && how ? [key, how] : undefined;
}

describe('every command of the documents', () => {
  const found = pages.flatMap(([file, text]) => commandsIn(text).map((command) => ({ file, command })));

  it('is run here, by another test, or not at all for a reason', () => {
    for (const { file, command } of found)
      assert.ok(
        howOf(command),
        `${file}: how is "${command}" run? Say it in HOW of ${path.basename(import.meta.filename)}`,
      );
    const used = new Set(found.map(({ command }) => howOf(command)?.[0]));
    assert.deepEqual(
      Object.keys(HOW).filter((key) => !used.has(key)),
      [],
      'no document has them any more',
    );
    for (const [command, how] of Object.entries(HOW))
      if ('by' in how)
        assert.ok(
          readFileSync(path.join(root, how.by), 'utf8').includes(how.mentions),
          `${how.by} does not run ${command}`,
        );
  });

  it('names benchmarks and files that there are', () => {
    for (const { file, command } of found) {
      for (const [, name] of command.matchAll(/npm run bench -- ([\w-]+)/g))
        assert.ok(existsSync(path.join(root, `bench/${name}.ts`)), `${file}: ${command}`);
      for (const [name] of command.matchAll(/\b(?:src|test|docker|monitoring)\/[\w./-]+\.\w+/g))
        assert.ok(existsSync(path.join(root, name)), `${file}: ${command}`);
    }
  });
});

it('every page of docs/ is found from the README', () => {
  const readme = pages.find(([file]) => file === 'README.md')?.[1] ?? '';
  const alone = pages
    .map(([file]) => file)
    .filter((file) => /^docs\/[^/]+\.md$/.test(file) && !readme.includes(`(${file})`));
  assert.deepEqual(alone, []);
});

describe('the commands that can be run here, run as they stand', () => {
  let folder: string;
  let database: TestDatabase;
  let api: Started;
  let notifier: Started;
  /** Its day is mostly waiting: the other commands run meanwhile. */
  let demo: Promise<{ code: number; output: string }>;
  let running: Record<string, string>;
  before(async () => {
    // The project, but not in its own folder: no .env of whoever runs the tests is read, and nothing is left in it.
    folder = mkdtempSync(path.join(tmpdir(), 'flux-documents-'));
    for (const name of ['package.json', 'src', 'test', 'migrations', 'node_modules', '.env.example'])
      symlinkSync(path.join(root, name), path.join(folder, name));
    database = await testDatabase();
    running = { ...on(database.url), PORT: String(await freePort(0)) };
    api = await started('npm run api', 'Server listening', running);
    notifier = await started('npm run notifier', 'notifier ready', running);
    demo = run('npm run demo', running);
  });
  after(async () => {
    for (const one of [api, notifier])
      if (one?.child.exitCode === null && one.child.signalCode === null) await terminate(one);
    await database.close();
    rmSync(folder, { recursive: true });
  });

  type Started = { child: ChildProcess; output(): string };
  function start(command: string, env: Record<string, string> = {}): Started {
    const kept = Object.entries(process.env).filter(([name]) => /^(HOME|LANG|npm_config_cache)$/.test(name));
    const child = spawn('bash', ['-c', command], {
      cwd: folder,
      detached: true,
      env: {
        ...bareEnv,
        ...Object.fromEntries(kept),
        PATH: `${path.dirname(process.execPath)}:${process.env['PATH']}`,
        FLUX_DATA_DIR: '.flux',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { child, output: printed(child) };
  }
  const run = (command: string, env: Record<string, string> = {}) => ended(start(command, env).child);
  const on = (url: string) => ({ DATABASE_URL: url });
  async function started(command: string, ready: string, env: Record<string, string>): Promise<Started> {
    const one = start(command, env);
    const { child, output } = one;
    while (!output().includes(ready))
      await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit').then(() => assert.fail(output()))]);
    return one;
  }
  /** As a terminal does: the signal goes to npm and to what it runs. */
  async function terminate({ child }: Started): Promise<void> {
    const closed = once(child, 'close');
    process.kill(-(child.pid ?? 0), 'SIGTERM');
    await closed;
  }

  it('npm run migrate, doctor, ops', async () => {
    const empty = await testDatabase({ empty: true });
    const port = { PORT: String(await freePort(0)) };
    try {
      assert.match((await run('npm run migrate', on(empty.url))).output, /applied 0001-/);
      const doctor = await run('npm run doctor', { ...on(empty.url), ...port });
      assert.match(doctor.output, /✔ database .*\n(.*\n)*All well\./, doctor.output);
      const ops = await run('npm run ops', on(empty.url));
      assert.equal(ops.code, 1);
      assert.match(ops.output, /✖ notifiers silent/);
    } finally {
      await empty.close();
    }
  });

  it('npm run seed', async () => {
    const { code, output } = await run('npm run seed', running);
    assert.equal(code, 0, output);
    assert.match(output, /seed@example\.org/);
  });

  it('npm run rotate-key', async () => {
    const production = {
      APP_ENV: 'production',
      AUTH: 'own',
      SECRET_KEY: 'k'.repeat(40),
      VAPID_PRIVATE_KEY: 'a'.repeat(43),
      VAPID_PUBLIC_KEY: `B${'a'.repeat(86)}`,
      VAPID_CLAIMS_EMAIL: 'mailto:ada@example.org',
      TWILIO_WEBHOOK_BASE_URL: 'https://flux.example.org',
    };
    const { code, output } = await run('npm run rotate-key', { ...on(database.url), ...production });
    assert.equal(code, 0, output);
    assert.match(output, /A new key is published/);
  });

  it('npm run test:unit, and one file with node --test', async () => {
    const unit = await run('npm run test:unit -- test/contracts/twiml.test.ts');
    assert.match(unit.output, /[1-9]\d* passed, 0 failed/, unit.output);
    const one = await run('node --test src/domain/escalation/decide.test.ts');
    assert.equal(one.code, 0, one.output);
  });

  it('cp .env.example .env && chmod 600 .env: a file that every process takes', async () => {
    assert.equal((await run('cp .env.example .env && chmod 600 .env')).code, 0);
    const { output } = await run('npm run ops');
    rmSync(path.join(folder, '.env'));
    assert.match(output, /DATABASE_URL is not set/);
  });

  it('npm run api and notifier, and npm run demo, which plays its day to the end on them', {
    timeout: 120_000,
  }, async () => {
    const { code, output } = await demo;
    assert.equal(code, 0, output);
    assert.match(output, /They press 1\. It is done, once/);
    for (const one of [api, notifier]) {
      await terminate(one);
      assert.match(one.output(), /stopped/);
    }
  });

  it('every question to the database', async () => {
    const somebody = '00000000-0000-0000-0000-000000000000';
    const queries = pages.flatMap(([file, text]) =>
      queriesIn(text).map((query) => ({ file, query: query.replaceAll(/'(WHO|TASK)'/g, `'${somebody}'`) })),
    );
    assert.ok(queries.length > 3);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      for (const { file, query } of queries)
        await client.query(query).catch((error: Error) => assert.fail(`${file}: ${query}: ${error.message}`));
    } finally {
      await client.end();
    }
  });
});

describe('on a running Flux', { timeout: 60_000 }, () => {
  let app: TestApp;
  before(async () => {
    app = await realTimeApp();
  });
  after(() => app.close());

  it('the example of docs/api.md does what it says', async () => {
    const [example = ''] = blocksOf(pages.find(([file]) => file === 'docs/api.md')?.[1] ?? '', 'js');
    const number = '+4915112345678';
    const answers: number[] = [];
    const listening: typeof fetch = async (...asked) => {
      const response = await fetch(...asked);
      answers.push(response.status);
      // Read to the end: an answer that nobody reads keeps its connection.
      const { status, headers } = response;
      return new Response(await response.text(), { status, headers });
    };
    const code = example
      .replace(/^import \{ (\w+) \} from '([^']+)';/m, "const { $1 } = await import('$2');")
      .replaceAll('http://127.0.0.1:8000', app.url)
      .replace("'123456'", 'code()');
    assert.ok(code.includes('code()'));
    const AsyncFunction = (async () => {}).constructor as new (
      ...text: string[]
    ) => (...given: unknown[]) => Promise<void>;
    await new AsyncFunction('fetch', 'code', code)(listening, () => app.deps.simulator?.phone.code(number));
    assert.ok(answers.length >= 7);
    assert.deepEqual(
      answers.filter((status) => status >= 300),
      [],
    );
  });
});
