// Loaded into every process of a run (test/run.ts). node:test follows each promise of a test by hooks that cost a seventh of a run's processor
// time, to tell which test an error belongs to that nobody awaited. Without them such an error ends its whole file, which fails all the same.
import { createHook } from 'node:async_hooks';

Object.getPrototypeOf(createHook({})).enable = function enable() {
  return this;
};
