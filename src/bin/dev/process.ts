import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { readable } from './output.ts';
import { CannotRun } from './run-file.ts';

type Supervised = {
  /** Names the script, src/bin/NAME.ts, and its lines in the output. */
  name: string;
  environment: () => NodeJS.ProcessEnv;
  /** Go on for ever, as somebody is editing; otherwise give up after five starts in a row that failed at once. */
  patient: boolean;
  say: (line: string) => void;
  started: (pid: number) => void;
  gaveUp: (reason: Error) => void;
};

/** How long a process may take to stop by itself, and from when on it counts as having run, in milliseconds. */
const stopLimit = 9_000;
const steadyAfter = 5_000;
const endWithParent = path.join(import.meta.dirname, 'end-with-parent.ts');

/** As in the npm scripts: young garbage is collected in small steps, which halves the memory of an idle process. */
const lean = ['--max-semi-space-size=4'];

/** Runs a script of src/bin as a process of its own, and starts it again, later and later, when it dies. */
export function superviseProcess(options: Supervised) {
  const { name, say } = options;
  const script = path.resolve(import.meta.dirname, `../${name}.ts`);
  let child: ChildProcess | null = null;
  let wanted = true;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;

  const launch = () => {
    clearTimeout(timer);
    if (!wanted || child) return;
    const since = performance.now();
    const current = spawn(process.execPath, [...lean, '--import', endWithParent, script], {
      env: options.environment(),
      // Its own process group: Ctrl-C reaches it once, from us, and not as a second, forcing signal. The channel tells it when we die.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child = current;
    if (current.pid !== undefined) options.started(current.pid);
    for (const stream of [current.stdout, current.stderr]) if (stream) readable(name, stream);
    current.once('error', (error) => say(`${name} cannot be started: ${error.message}`));
    current.once('close', (code, signal) => {
      child = null;
      if (wanted)
        again(code === null ? `was ended by ${signal}` : `stopped (exit code ${code})`, performance.now() - since);
    });
  };

  const again = (what: string, lived: number) => {
    failures = lived < steadyAfter ? failures + 1 : 1;
    if (failures >= 5 && !options.patient) {
      options.gaveUp(new CannotRun(`The ${name} ${what} ${failures} times in a row; see its lines above.`));
      return;
    }
    const delay = Math.min(500 * 2 ** (failures - 1), 15_000);
    say(`The ${name} ${what}; it is started again in ${delay / 1000} s.`);
    timer = setTimeout(launch, delay);
  };

  const end = async () => {
    wanted = false;
    clearTimeout(timer);
    if (child) await endChild(child, say, name);
  };

  launch();
  return {
    /** Politely, then by force. */
    stop: end,
    force: () => void child?.kill('SIGKILL'),
    async restart(): Promise<void> {
      await end();
      wanted = true;
      failures = 0;
      launch();
    },
  };
}

async function endChild(child: ChildProcess, say: (line: string) => void, name: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => {
    say(`The ${name} does not stop; ending it.`);
    child.kill('SIGKILL');
  }, stopLimit);
  await ended;
  clearTimeout(timer);
}
