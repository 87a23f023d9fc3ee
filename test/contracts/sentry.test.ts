import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, test } from 'node:test';
import { listener } from '../helpers/listener.ts';

const src = JSON.stringify(path.resolve(import.meta.dirname, '../../src'));

/** A process that reports to `dsn` as api and notifier do, and runs `body`. */
async function reporting(dsn: string, body: string): Promise<void> {
  const program = `
    const { createLogger } = await import(${src} + '/logging.ts');
    const { sentryReporter } = await import(${src} + '/watching/sentry.ts');
    const reporter = await sentryReporter({ dsn: ${JSON.stringify(dsn)}, release: '1.2.3', environment: 'test', process: 'notifier' });
    const log = createLogger({ level: 'info', name: 'notifier', pretty: false, onError: reporter.report });
    ${body}
    await reporter.flush();
    process.exit(0);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  assert.deepEqual(await once(child, 'exit'), [0, null]);
}

type Event = {
  release: string;
  environment: string;
  tags: Record<string, string>;
  user?: Record<string, string>;
  exception: { values: { type: string; value: string; stacktrace: { frames: unknown[] } }[] };
};

describe('errors at Sentry', () => {
  test('carry release, type, message and ids, and nothing of a person', async () => {
    const sentry = await listener(() => ({ body: { id: '0' } }));
    await reporting(
      `${sentry.url.replace('http://', 'http://public@')}/42`,
      `
      const broken = Object.assign(new Error('invalid input syntax for type date: "ada@example.org"'), { code: '22007' });
      log.child({ reqId: 'request-1' }).error(
        { err: broken, user: 'user-1', task: 'task-1', phone: '+4915112345678', title: 'Take my pills' }, 'it failed');
      log.warn({ err: new Error('only a warning') }, 'no error');
      log.error('without an error');`,
    );
    await sentry.close();
    assert.deepEqual(
      sentry.heard.map(({ method, path: to }) => [method, to.split('?')[0]]),
      [['POST', '/api/42/envelope/']],
    );
    const text = sentry.heard[0]?.body.toString() ?? '';
    const event = JSON.parse(text.split('\n')[2] ?? '') as Event;
    assert.deepEqual([event.release, event.environment], ['1.2.3', 'test']);
    assert.deepEqual(event.tags, { process: 'notifier', request: 'request-1', task: 'task-1' });
    assert.deepEqual(event.user, { id: 'user-1' });
    assert.equal(event.exception.values[0]?.value, 'invalid input syntax for type date: "…"');
    assert.ok((event.exception.values[0]?.stacktrace.frames.length ?? 0) > 0);
    for (const personal of ['ada@example.org', '+4915112345678', 'Take my pills'])
      assert.ok(!text.includes(personal), personal);
  });

  test('that cannot be sent hold up nobody', async () => {
    await reporting('http://public@127.0.0.1:1/42', `log.error({ err: new Error('nobody hears') }, 'it failed');`);
  });
});
