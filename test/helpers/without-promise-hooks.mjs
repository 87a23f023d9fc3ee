// Loaded into every process of a run (test/run.ts). node:test follows each promise of a test by a hook that costs a seventh of a run's processor
// time, to tell which test an error belongs to that nobody awaited. Without it such an error ends its whole file, which fails all the same. What
// is no promise is followed still: by that node:test knows which of nested suites a hook such as `before` stands in.
import { createHook } from 'node:async_hooks';

const [without, usual] = [createHook({ trackPromises: false }), createHook({})];
const mark = Object.getOwnPropertySymbols(without).find((symbol) => without[symbol] !== usual[symbol]);
const prototype = Object.getPrototypeOf(usual);
const { enable } = prototype;

prototype.enable = function enableWithoutPromises() {
  if (mark) this[mark] = without[mark];
  return enable.call(this);
};
