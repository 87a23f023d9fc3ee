import type { deliver } from './deliver/deliver.ts';
import type { Rates } from './deliver/lanes.ts';
import type { Observer } from './observer.ts';

export type EngineSettings = {
  /** names this process among the notifiers */
  process: string;
  /** the providers' own rates, a second, for this process; null: none */
  rates?: () => Rates;
  /** Whether a send whose claim was written after `since` (monotonic) may begin now. */
  mayBegin?: (since: number) => boolean;
  /** how it sends; over its channels unless told */
  deliver?: typeof deliver;
  /** how many due occurrences a look takes at most; 200 unless told */
  batchSize?: () => number;
  /** a lane has room again */
  onRoom?: () => void;
  /** hears what becomes of each rung */
  observer?: Observer;
};

export type Looked = {
  /** occurrences that were taken */
  taken: number;
  /** when the next one is due that nobody has looked at; null when none */
  next: Temporal.Instant | null;
};

/** The rooms in their order: due → situation → decide → claim → deliver → confirm. */
export type Engine = {
  /** Takes a batch of what is due as far as the claim, or what is due of `names`; what it claimed is on its way out when this returns. */
  look(names?: readonly string[]): Promise<Looked>;
  /** Sets about ending calls and clearing notifications that were answered elsewhere, and telling partners; returns how many that are. */
  runErrands(): Promise<number>;
  /** The longest, in seconds, that a provider has let us wait in the last minutes, what is under way among it. */
  slowestSeconds(): number;
  /** how many more sends it can take on without putting off any */
  room(): number;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
  /** Milliseconds until a lane that is held back by its rate has room; null when none is. */
  waitMs(): number | null;
};
