/** For how long this process, and the simulated provider in it, stood still for want of a processor, and when. */
export type Standstills = {
  /** Milliseconds of it between two moments (milliseconds since the epoch). */
  between(from: number, to: number): number;
  /** The longest of them, and all of them together, in milliseconds. */
  longest(): number;
  total(): number;
  stop(): void;
};

const EVERY_MS = 50;
/** A turn of the event loop that is late by less is everyday life. */
const SHORTEST_MS = 250;

export function watchStandstills(): Standstills {
  const stood: { from: number; to: number }[] = [];
  let last = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    if (now - last > EVERY_MS + SHORTEST_MS) stood.push({ from: last + EVERY_MS, to: now });
    last = now;
  }, EVERY_MS);
  return {
    between: (from, to) =>
      stood.reduce((sum, one) => sum + Math.max(0, Math.min(to, one.to) - Math.max(from, one.from)), 0),
    longest: () => Math.max(0, ...stood.map(({ from, to }) => to - from)),
    total: () => stood.reduce((sum, { from, to }) => sum + to - from, 0),
    stop: () => clearInterval(timer),
  };
}
