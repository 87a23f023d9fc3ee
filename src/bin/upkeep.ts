import type { SignInRecord } from '../services/accounts/index.ts';
import type { Context } from '../services/context.ts';
import { upkeep } from '../services/upkeep.ts';

const EVERY_MS = 60_000;

/** Looks after what was left half done: at the start, then each minute. A failure is logged and tried again. `stop` waits for the last look. */
export function keepUp(ctx: Context, signIn: SignInRecord): { start(): void; stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    running ??= upkeep(ctx, signIn)
      .catch((err: unknown) => ctx.log.warn({ err }, 'upkeep failed; it is tried again'))
      .finally(() => {
        running = undefined;
      });
  };
  return {
    start() {
      look();
      timer = setInterval(look, EVERY_MS).unref();
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
