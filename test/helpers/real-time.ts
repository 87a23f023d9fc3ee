import { systemClock } from '../../src/domain/clock.ts';
import { type TestApp, testApp } from './app.ts';

/** An app on the real clock, for tests with processes of their own: what happens is awaited, never slept for. */
export function realTimeApp(): Promise<TestApp> {
  const unmovable = () => {
    throw new Error('this test runs on the real clock');
  };
  return testApp({ clock: { ...systemClock, set: unmovable, advance: unmovable } });
}

/** Asks the database again and again until it says so. */
export async function untilRow(app: TestApp, sql: string, values: unknown[] = []): Promise<Record<string, unknown>> {
  for (;;) {
    const { rows } = await app.pool.query(sql, values);
    if (rows[0]) return rows[0];
  }
}
