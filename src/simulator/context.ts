import type { Callbacks } from './callbacks.ts';
import type { Faults } from './faults.ts';
import type { State } from './state.ts';
import type { Timers } from './time.ts';
import type { Settings } from './types.ts';
import type { Webhooks } from './webhooks.ts';

/** What every part of the simulator works with. */
export type Context = {
  settings: Settings;
  state: State;
  timers: Timers;
  webhooks: Webhooks;
  callbacks: Callbacks;
  faults: Faults;
  /** requests of the application that are not answered yet */
  underWay: { count: number };
};
