import type { ServerResponse } from 'node:http';
import type { State } from '../state.ts';
import type { Timers } from '../time.ts';
import { withoutSecret } from './shown.ts';

export type EventStreams = {
  /** Sends everything that changes from now on to this client, until it leaves. */
  open(response: ServerResponse): void;
  /** Ends all streams; the process can stop. */
  close(): void;
};

const heartbeatMs = 20_000;

/** Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html), one per change. */
export function createEventStreams(state: State, timers: Timers): EventStreams {
  const open = new Map<ServerResponse, () => void>();
  return {
    open(response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        connection: 'keep-alive',
      });
      response.write('retry: 1000\n\n');
      const unsubscribe = state.subscribe((change) => {
        response.write(
          `event: ${change.kind}\ndata: ${JSON.stringify(change.kind === 'browser' ? withoutSecret(change.value) : change.value)}\n\n`,
        );
      });
      let stopBeat = () => {};
      const beat = () => {
        response.write(': \n\n');
        stopBeat = timers.after(heartbeatMs, beat);
      };
      stopBeat = timers.after(heartbeatMs, beat);
      const leave = () => {
        unsubscribe();
        stopBeat();
        open.delete(response);
      };
      open.set(response, leave);
      response.on('close', leave);
    },
    close() {
      for (const [response, leave] of open) {
        leave();
        response.end();
      }
    },
  };
}
