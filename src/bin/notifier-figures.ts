import type { Config } from '../config.ts';
import type { Observer } from '../notifier/observer.ts';
import type { Context } from '../services/context.ts';
import { notifierMeters } from '../watching/notifier.ts';
import { createRegistry } from '../watching/registry.ts';
import { startWatchServer } from '../watching/server.ts';
import { whyNotListening } from './start.ts';

export type NotifierFigures = {
  observer: Observer;
  /** `/health` and `/metrics`. A port that is taken costs the figures, not the reminders. */
  serve(config: Config, port: number): Promise<{ stop(): Promise<void> } | null>;
};

/** What a notifier tells of itself on NOTIFIER_PORT. */
export function notifierFigures(ctx: Context): NotifierFigures {
  const registry = createRegistry();
  const { observer, complaint } = notifierMeters(registry, ctx);
  return {
    observer,
    async serve({ production, watching }, port) {
      const host = production ? '0.0.0.0' : '127.0.0.1';
      const settings = { host, port, registry, complaint, production, token: watching.metricsToken };
      return startWatchServer(settings).catch((error: NodeJS.ErrnoException) => {
        const why = whyNotListening(error, host, port).replace('PORT', 'NOTIFIER_PORT');
        ctx.log.error(`${why} Reminders go out all the same.`);
        return null;
      });
    },
  };
}
