import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
/** What runs where the present version is about to be deployed, until there is a tag. */
const BEFORE_THE_FIRST_TAG = 'a3709cc5f1c7de100d3035b6ec35d310d0e16ac9';

const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'buffer', maxBuffer: 2 ** 28 });

function earlierCommit(): string | null {
  const tagged = git('describe', '--tags', '--abbrev=0', 'HEAD^').stdout?.toString().trim();
  const commit = tagged || BEFORE_THE_FIRST_TAG;
  return git('cat-file', '-e', `${commit}:src/bin/notifier.ts`).status === 0 ? commit : null;
}

const commit = earlierCommit();

/** Why the release before this one cannot be had here; false where it can. */
export const noEarlierRelease =
  commit === null ? 'needs the history of the repository (git fetch --unshallow)' : (false as const);

/** The sources of the release before this one, in a folder of their own, on the packages of this one. */
export function earlierRelease(): { commit: string; path(file: string): string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'flux-earlier-'));
  const archive = git('archive', String(commit), 'src', 'migrations', 'package.json');
  const unpacked = spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  if (archive.status !== 0 || unpacked.status !== 0) throw new Error(`${archive.stderr}${unpacked.stderr}`);
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return {
    commit: String(commit),
    path: (file) => path.join(folder, file),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
