import { type TestApp, testApp } from './app.ts';
import type { TestClock } from './clock.ts';
import { type TestNotifier, testNotifier } from './notifier.ts';
import { type PushService, startPushService } from './push-service.ts';
import { remindersOf } from './reminded.ts';

/** What a file about reminders works with: the app, its notifier, a push service, and what people do. */
export type Reminding = {
  app: TestApp;
  notifier: TestNotifier;
  service: PushService;
  on: ReturnType<typeof remindersOf>;
  close(): Promise<void>;
};

/** `prefix` begins the numbers of the file's people. Use it in `before`, and `close` in `after`. */
export async function reminding(prefix: string, clock?: TestClock): Promise<Reminding> {
  const app = await testApp(clock ? { clock } : {});
  const service = await startPushService(app.clock);
  return {
    app,
    notifier: testNotifier(app),
    service,
    on: remindersOf(app, prefix),
    async close() {
      await service.close();
      await app.close();
    },
  };
}
