/** How long providers let us wait: the longest of the last minutes, what is still under way among it. */
export type Pace = {
  /** A send begins; call what it returns when the provider has answered. */
  begin(): () => void;
  slowestSeconds(): number;
};

const REMEMBERED_MILLISECONDS = 5 * 60_000;
/** What is quicker than this is nobody's trouble, and not remembered. */
const QUICK_MILLISECONDS = 1_000;

export function createPace(): Pace {
  const begun = new Set<{ at: number }>();
  let slow: { took: number; until: number }[] = [];
  return {
    begin() {
      const send = { at: performance.now() };
      begun.add(send);
      return () => {
        begun.delete(send);
        const took = performance.now() - send.at;
        if (took < QUICK_MILLISECONDS) return;
        // A slower one makes the quicker ones before it forgotten.
        slow = slow.filter((one) => one.took > took);
        slow.push({ took, until: performance.now() + REMEMBERED_MILLISECONDS });
      };
    },
    slowestSeconds() {
      const now = performance.now();
      slow = slow.filter(({ until }) => until > now);
      const [oldest] = begun;
      return Math.max(slow[0]?.took ?? 0, oldest ? now - oldest.at : 0) / 1000;
    },
  };
}
