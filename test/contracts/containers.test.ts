import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { validate } from 'dockerfile-utils';
import { parseDocument } from 'yaml';
import { SETTING_NAMES } from '../../src/config/schema.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFile(path.join(root, file), 'utf8');

const noHadolint = spawnSync('hadolint', ['--version']).status === 0 ? false : 'needs hadolint';

for (const file of ['docker/Dockerfile.api', 'docker/Dockerfile.notifier']) {
  describe(file, () => {
    test('has nothing that the linter finds', async () => {
      assert.deepEqual(
        validate(await read(file)).map(({ message }) => message),
        [],
      );
    });

    test('is multi-stage, installs from the lock without development packages, and runs as an ordinary user with a health check', async () => {
      const text = await read(file);
      assert.equal(text.match(/^FROM /gm)?.length, 2);
      assert.match(text, /^RUN npm ci --omit=dev /m);
      assert.match(text, /^USER 1000:1000$/m);
      assert.match(text, /^HEALTHCHECK .*CMD \["node", "docker\/healthcheck\.mjs", /m);
      assert.match(text, /^ENTRYPOINT \["node"/m);
      assert.doesNotMatch(text, /\b(curl|wget|apt-get)\b/);
    });

    test('is built on a base that is named by its digest, of the Node that tests run on', async () => {
      const base = /^ARG NODE_IMAGE=node:([\d.]+)-bookworm-slim@sha256:[0-9a-f]{64}$/m.exec(await read(file))?.[1];
      assert.equal(base, process.versions.node);
    });

    test('has nothing that hadolint finds', { skip: noHadolint }, () => {
      const { status, stdout } = spawnSync('hadolint', [file], { cwd: root });
      assert.equal(status, 0, stdout.toString());
    });

    test('copies only what .dockerignore lets in', async () => {
      const let_ = (await read('.dockerignore'))
        .split('\n')
        .flatMap((line) => (line.startsWith('!') ? [line.slice(1).replace(/\/$/, '')] : []));
      const copied = [...(await read(file)).matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
        (match) => match[1]?.split(' ') ?? [],
      );
      for (const each of copied) assert.ok(let_.includes(each), `${each} is left out by .dockerignore`);
    });
  });
}

describe('the compose files', () => {
  type Service = {
    environment?: Record<string, unknown>;
    read_only?: boolean;
    profiles?: string[];
    ports?: string[];
    deploy?: { replicas?: number };
  };
  type Compose = { services: Record<string, Service | null> };
  const load = async (file: string): Promise<Compose> => {
    const document = parseDocument(await read(file), {
      merge: true,
      customTags: [{ tag: '!reset', resolve: () => null }],
    });
    assert.deepEqual(document.errors, []);
    return document.toJS() as Compose;
  };

  const noDocker = spawnSync('docker', ['compose', 'version']).status === 0 ? false : 'needs "docker compose"';
  test('are taken by docker compose, alone and together', { skip: noDocker }, () => {
    const given = {
      DATABASE_URL: 'postgresql://u:p@h/d',
      SECRET_KEY: 'k'.repeat(40),
      TWILIO_WEBHOOK_BASE_URL: 'https://x.org',
    };
    for (const files of [['docker-compose.yml'], ['docker-compose.yml', 'docker-compose.prod.yml']]) {
      const args = ['compose', ...files.flatMap((file) => ['-f', file]), 'config', '--quiet'];
      const { status, stderr } = spawnSync('docker', args, { cwd: root, env: { ...process.env, ...given } });
      assert.equal(status, 0, stderr.toString());
    }
  });

  test('names only settings that Flux has', async () => {
    const { services } = await load('docker-compose.yml');
    for (const name of ['migrate', 'api', 'notifier'])
      for (const setting of Object.keys(services[name]?.environment ?? {}))
        assert.ok(SETTING_NAMES.includes(setting), setting);
  });

  test('in production: no tunnel, several notifiers, and read-only processes', async () => {
    const [base, production] = await Promise.all([load('docker-compose.yml'), load('docker-compose.prod.yml')]);
    assert.equal(production.services['ngrok'], null);
    assert.ok((production.services['notifier']?.deploy?.replicas ?? 0) > 1);
    for (const name of ['migrate', 'api', 'notifier']) assert.equal(base.services[name]?.read_only, true, name);
    assert.deepEqual(base.services['api']?.ports, ['127.0.0.1:8000:8000']);
    assert.deepEqual(base.services['ngrok']?.ports, ['127.0.0.1:4040:4040']);
  });
});
