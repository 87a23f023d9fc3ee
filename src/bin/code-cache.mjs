// Loaded before anything else (node --import): what was compiled once, and stripped of its types, is kept for the next start, which is quicker
// by that and twenty megabytes smaller, as nothing that strips types is loaded then. Kept with this installation's own data: a folder that
// others can write to would run their code. Where it cannot be kept, it is not.
import { enableCompileCache, flushCompileCache } from 'node:module';
import path from 'node:path';

const SETTLED_MILLISECONDS = 10_000;

if (enableCompileCache) {
  enableCompileCache(path.resolve(process.env.FLUX_DATA_DIR || '.flux', 'code'));
  // A process that is killed has kept it all the same.
  setTimeout(() => flushCompileCache(), SETTLED_MILLISECONDS).unref();
}
