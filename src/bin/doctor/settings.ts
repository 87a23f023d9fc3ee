import { type Check, wrong } from './finding.ts';

/** Only where something is to be said: a misspelled setting has no effect, and nothing else would tell. */
export const settings: Check = {
  name: 'settings',
  run: async ({ nearMisses }) =>
    nearMisses.map(([set, meant]) => wrong('settings', `${set} is no setting of Flux. Was ${meant} meant?`)),
};
