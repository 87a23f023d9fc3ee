import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

// A process of its own: it waits for those that it starts.

const dev = path.resolve(import.meta.dirname, '../dev.ts');

describe('bash dev-start.sh --docker', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'flux-docker-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** A `docker` that only writes down what it was asked, and fails at a word. */
  function start(failsAt = 'nothing') {
    const asked = path.join(folder, 'asked');
    writeFileSync(asked, '');
    writeFileSync(
      path.join(folder, 'docker'),
      `#!/bin/sh\necho "$@" >> '${asked}'\ncase "$*" in *${failsAt}*) exit 7;; esac\n`,
    );
    chmodSync(path.join(folder, 'docker'), 0o755);
    const { status, stderr } = spawnSync(process.execPath, [dev, '--docker'], {
      cwd: folder,
      env: { PATH: `${folder}:/usr/bin:/bin` },
    });
    return { status, stderr: stderr.toString(), asked: readFileSync(asked, 'utf8').trim().split('\n') };
  }

  it('brings the database up to date, then the stack up', () => {
    const { status, asked } = start();
    assert.deepEqual(asked, [
      'compose version',
      'compose --profile postgres run --rm --build migrate',
      'compose --profile postgres up --build',
    ]);
    assert.equal(status, 0);
  });

  it('starts nothing on a database that could not be brought up to date', () => {
    const { status, asked } = start('migrate');
    assert.equal(status, 7);
    assert.equal(asked.length, 2);
  });

  it('says what to do where there is no Docker', () => {
    const { status, stderr } = start('version');
    assert.equal(status, 1);
    assert.equal(
      stderr.trim(),
      '"docker compose" does not work here. Install Docker, or leave --docker out: nothing else needs it.',
    );
  });
});
