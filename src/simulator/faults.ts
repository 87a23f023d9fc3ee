export type Operation = 'message' | 'call' | 'verification' | 'check' | 'find' | 'any';

/** Something that shall go wrong, once or `times` times, with the next requests of a kind. */
export type Fault = {
  on: Operation;
  times?: number;
  /** answer with this error number; the fitting HTTP status unless `status` says otherwise */
  code?: number;
  status?: number;
  /** `before`: the line breaks and nothing happens. `after`: it is carried out, but the client never hears. */
  drop?: 'before' | 'after';
  /** answer late, by the simulator's timers */
  delayMs?: number;
  /** accepted, then reported as undelivered with this error number (messages) or failed (calls) */
  undelivered?: number;
  /** what happens to the status callbacks of this message or call */
  callbacks?: 'twice' | 'reversed' | 'lost';
};

export type Faults = {
  add(fault: Fault): void;
  /** The fault for this request, if one is waiting; counts it down. */
  take(operation: Operation): Fault | null;
  list(): Fault[];
  clear(): void;
};

export function createFaults(): Faults {
  let waiting: Fault[] = [];
  return {
    add(fault) {
      waiting.push({ ...fault, times: fault.times ?? 1 });
    },
    take(operation) {
      const fault = waiting.find((one) => one.on === operation || one.on === 'any');
      if (!fault) return null;
      fault.times = (fault.times ?? 1) - 1;
      if (fault.times <= 0) waiting = waiting.filter((one) => one !== fault);
      return fault;
    },
    list: () => waiting.map((fault) => ({ ...fault })),
    clear() {
      waiting = [];
    },
  };
}
