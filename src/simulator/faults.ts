import { randomUUID } from 'node:crypto';

export const operations = ['message', 'call', 'verification', 'check', 'find', 'push', 'any'] as const;
export type Operation = (typeof operations)[number];

/** Something that shall go wrong, once, `times` times or until it is taken back, with the next requests of a kind. */
export type Fault = {
  on: Operation;
  /** how often; 0: until it is taken back */
  times?: number;
  /** only for this phone, and the browsers beside it */
  number?: string;
  /** answer with this error number; the fitting HTTP status unless `status` says otherwise */
  code?: number;
  status?: number;
  /** `before`: the line breaks and nothing happens. `after`: it is carried out, but the client never hears. */
  drop?: 'before' | 'after';
  /** answer late, by the simulator's timers */
  delayMs?: number;
  /** how long a refusal asks to wait, in seconds */
  retryAfter?: number;
  /** accepted, then reported as undelivered with this error number (messages) or failed (calls) */
  undelivered?: number;
  /** what happens to the status callbacks of this message or call */
  callbacks?: 'twice' | 'reversed' | 'lost' | 'late';
};

export type WaitingFault = Fault & { id: string; times: number };

export type Faults = {
  add(fault: Fault): WaitingFault;
  /** The fault for this request, if one is waiting; counts it down. `numberOf`: the phone that the request is about. */
  take(operation: Operation, numberOf?: () => string | null): Fault | null;
  list(): WaitingFault[];
  remove(id: string): void;
  clear(): void;
};

/** `changed` is told after each change. */
export function createFaults(changed: (waiting: WaitingFault[]) => void = () => {}): Faults {
  let waiting: WaitingFault[] = [];
  function keep(next: WaitingFault[]): void {
    waiting = next;
    changed(waiting);
  }
  return {
    add(fault) {
      const added = { ...fault, id: randomUUID(), times: fault.times ?? 1 };
      keep([...waiting, added]);
      return added;
    },
    take(operation, numberOf = () => null) {
      const fits = ({ on, number }: Fault) =>
        (on === operation || on === 'any') && (number === undefined || number === numberOf());
      const fault = waiting.find(fits);
      if (!fault) return null;
      if (fault.times === 1) keep(waiting.filter((one) => one !== fault));
      else if (fault.times > 1) keep(waiting.map((one) => (one === fault ? { ...one, times: one.times - 1 } : one)));
      return fault;
    },
    list: () => waiting.map((fault) => ({ ...fault })),
    remove(id) {
      keep(waiting.filter((one) => one.id !== id));
    },
    clear() {
      keep([]);
    },
  };
}
