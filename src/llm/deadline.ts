/** How long somebody still waits for all the calls of one turn together. Real time, whatever the clock of the services says. */
export type Deadline = { remainingMs(): number };

export function deadlineIn(seconds: number): Deadline {
  const end = performance.now() + seconds * 1000;
  return { remainingMs: () => end - performance.now() };
}
