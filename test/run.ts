import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { SETTING_NAMES } from '../src/config/schema.ts';
import { clusterVariable, startTestCluster } from './helpers/cluster.ts';
import { createTally, type Tally } from './helpers/tally.ts';

// The script behind npm test and its relatives: `node test/run.ts [unit|integration|deep|adversary|coverage] [file …]`.
// One PostgreSQL serves the whole run; every test file clones a migrated template in it (test/helpers/database.ts).
const root = path.resolve(import.meta.dirname, '..');
const modes = ['all', 'unit', 'integration', 'deep', 'adversary', 'coverage'] as const;
const [first = 'all', ...others] = process.argv.slice(2);
const mode = modes.find((name) => name === first) ?? 'all';
const asked = (modes as readonly string[]).includes(first) ? others : [first, ...others];

const minute = 60_000;
/** How many files that work on an app share a process. */
const FILES_TOGETHER = 5;
/** Megabytes for what lives shortly: a tenth of a run's processor time is the collecting of garbage in less. */
const YOUNG_MEGABYTES = 32;
const SHARED_HEAD = `import { createRequire } from 'node:module';
import { describe } from 'node:test';
const require = createRequire(import.meta.url);
`;
const isUnit = (file: string) => file.startsWith(path.join(root, 'src') + path.sep);
const patterns = {
  all: ['src/**/*.test.ts', 'test/**/*.test.ts'],
  unit: ['src/**/*.test.ts'],
  integration: ['test/**/*.test.ts'],
  // What attacks: at the numbers of docs/security.md.
  adversary: [
    'test/{adversary,rls,safety}/**/*.test.ts',
    'test/contracts/{supabase-project,supabase-js,twilio}.test.ts',
    'test/integration/{http,idempotency,rate-limits}.test.ts',
    'src/auth/verify.test.ts',
    'src/services/reminders/token.test.ts',
    'src/domain/ics/read/*.test.ts',
  ],
};

cleanEnvironment();
const compiled = keepCompiledCode();
if (mode === 'deep') process.env['FLUX_TEST_DEEP'] = '1';
if (mode === 'adversary') process.env['FLUX_TEST_ADVERSARY'] = '1';
const files = asked.length > 0 ? asked.map((file) => path.resolve(file)) : await find();
const cluster = mode === 'unit' ? null : await startTestCluster();
if (cluster) process.env[clusterVariable] = cluster.url;
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => void cleanUp().finally(() => process.exit(1)));
}
try {
  process.exitCode = (await runFiles()) ? 0 : 1;
} finally {
  await cleanUp();
}

async function cleanUp(): Promise<void> {
  await cluster?.stop();
  if (compiled) rmSync(compiled, { recursive: true, force: true, maxRetries: 3 });
}

/** A developer's own settings must neither steer the tests nor let them reach a real service. */
function cleanEnvironment(): void {
  const ours =
    /^(PG[A-Z]+|(SUPABASE|OPENROUTER|TWILIO|VAPID|LANGCHAIN|LANGSMITH|LLM|NGROK|RATE_LIMIT|MONTHLY_TOKEN)_.*)$/;
  const settings = new Set(SETTING_NAMES.flatMap((name) => [name, `${name}_FILE`]));
  for (const name of Object.keys(process.env)) if (settings.has(name) || ours.test(name)) delete process.env[name];
}

/** Some hundred processes load the same sources: what one of them stripped of its types and compiled, the next one takes. The folder of it. */
function keepCompiledCode(): string | null {
  // V8 counts what it compiled itself more exactly.
  if (mode === 'coverage') return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'flux-compiled-'));
  process.env['NODE_COMPILE_CACHE'] = folder;
  return folder;
}

async function find(): Promise<string[]> {
  const kind = mode === 'unit' || mode === 'integration' || mode === 'adversary' ? mode : 'all';
  const found: string[] = [];
  for await (const file of glob(patterns[kind], { cwd: root })) found.push(path.join(root, file));
  return found.sort();
}

/** What kills processes and waits for leases by the machine's clock runs one at a time, beside the rest: it does little but wait. */
async function runFiles(): Promise<boolean> {
  const tally = createTally(root);
  const chaotic = (file: string) => file.includes(`${path.sep}chaos${path.sep}`);
  const toldAfterwards: string[] = [];
  // Most of a file's time is waiting, for the database, processes and providers: of two cores, three files use a half.
  await Promise.all([
    runTogether(inFewProcesses(files.filter((file) => !chaotic(file))), 2 * availableParallelism(), tally),
    runTogether(files.filter(chaotic), 1, tally, (text) => void toldAfterwards.push(text)),
  ]);
  process.stdout.write(toldAfterwards.join(''));
  await runAgain(tally);
  return tally.finish();
}

/**
 * In CI, what holds browsers, servers and processes against each other gets one second try, alone: a machine that stood still for a
 * moment shall not keep a day's work from landing. It is named in the sum. What kills processes and what is simulated gets none: there,
 * once in a hundred is the fault that is looked for.
 */
async function runAgain(tally: Tally): Promise<void> {
  const failed = tally.failed();
  const mayTry = (file: string) =>
    ['integration', 'acceptance'].some((kind) => file.startsWith(path.join(root, 'test', kind) + path.sep));
  if (!process.env['CI'] || failed.length === 0 || failed.length > 3 || !failed.every(mayTry)) return;
  const second = createTally(root);
  for (const file of failed) await runTogether([file], 1, second);
  tally.again(second);
}

/**
 * Loading the sources takes a process as long as many a file's tests: files share processes, each as a suite of its own with its own `before` and
 * `after`. What only computes goes in one process a core and comes first; what works on an app, four files together. A file that cannot share says
 * so: "// A process of its own: …".
 */
function inFewProcesses(some: string[]): string[] {
  if (!compiled || mode === 'deep' || mode === 'adversary') return some;
  const cores = availableParallelism();
  const alone = new Set(some.filter((file) => readFileSync(file, 'utf8').includes('// A process of its own:')));
  const [units, tests] = [some.filter(isUnit), some.filter((file) => !isUnit(file))].map((kind) =>
    kind.filter((file) => !alone.has(file)),
  ) as [string[], string[]];
  const together = [
    ...(units.length < 10 * cores ? units : shared(units, cores)),
    ...alone,
    ...(tests.length < 10 * cores ? tests : shared(tests, Math.ceil(tests.length / FILES_TOGETHER))),
  ];
  return together;
}

/** So many files that load the others, each as a suite: loaded at once, so that its hooks know where they stand. */
function shared(some: string[], count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const its = some.filter((_file, index) => index % count === at);
    const file = path.join(compiled ?? '', `${isUnit(its[0] ?? '') ? 'units' : 'tests'}-${at + 1}.test.mjs`);
    const suites = its.map((each) => {
      const [name, from] = [path.relative(root, each), each].map((text) => JSON.stringify(text));
      return `describe(${name}, () => void require(${from}));\n`;
    });
    writeFileSync(file, `${SHARED_HEAD}${suites.join('')}`);
    return file;
  });
}

async function runTogether(
  some: string[],
  concurrency: number,
  tally: Tally,
  say: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<void> {
  if (some.length === 0) return;
  const stream = run({
    files: some,
    cwd: root,
    concurrency,
    execArgv: [
      `--max-semi-space-size=${YOUNG_MEGABYTES}`,
      '--import',
      path.join(root, 'test/helpers/without-promise-hooks.mjs'),
    ],
    timeout: mode === 'deep' || mode === 'adversary' ? 60 * minute : 8 * minute,
    ...(mode === 'coverage'
      ? {
          coverage: true,
          coverageIncludeGlobs: ['src/**/*.ts'],
          coverageExcludeGlobs: ['src/**/*.test.ts', 'src/**/*.gen.ts'],
        }
      : {}),
  });
  tally.follow(stream);
  for await (const chunk of stream.compose(spec)) say(String(chunk));
}
