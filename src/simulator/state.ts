import type { WaitingFault } from './faults.ts';
import { type Journal, openJournal } from './journal.ts';
import type { Browser, Call, Mail, Message, Notification, Phone, Problem, Verification } from './types.ts';

type Tables = {
  message: Message;
  call: Call;
  verification: Verification;
  phone: Phone;
  mail: Mail;
  browser: Browser;
  notification: Notification;
};
type Kind = keyof Tables;

export type Change =
  | { [K in Kind]: { kind: K; value: Tables[K] } }[Kind]
  | { kind: 'problem'; value: Problem }
  | { kind: 'time'; value: { now: number } }
  | { kind: 'faults'; value: WaitingFault[] }
  | { kind: 'cleared'; value: null };

/** `here`: it happened in this process. */
type Listener = (change: Change, here: boolean) => void;

const limits: Record<Kind, number> = {
  message: 2000,
  call: 500,
  verification: 500,
  phone: 200,
  mail: 200,
  browser: 200,
  notification: 500,
};
const problemLimit = 100;

/** Everything the simulator remembers: in memory, on disk if a file is given, and announced to whoever listens. */
export class State {
  readonly problems: Problem[] = [];
  readonly #tables: { [K in Kind]: Map<string, Tables[K]> } = {
    message: new Map(),
    call: new Map(),
    verification: new Map(),
    phone: new Map(),
    mail: new Map(),
    browser: new Map(),
    notification: new Map(),
  };
  readonly #listeners = new Set<Listener>();
  readonly #journal: Journal | null;
  readonly #most: number | undefined;

  /** `most`: how many of each kind are remembered, where that is not the usual number. */
  constructor(file: string | null, most?: number) {
    this.#most = most;
    const replay = ({ kind, key, value }: { kind: string; key: string; value: unknown }) => {
      if (kind === 'cleared') this.#empty();
      else if (kind in this.#tables) this.#remember(kind as Kind, key, value as never);
    };
    this.#journal = file ? openJournal(file, replay, () => [...this.#entries()]) : null;
  }

  get<K extends Kind>(kind: K, key: string): Tables[K] | undefined {
    return this.#tables[kind].get(key);
  }

  /** Oldest first. */
  all<K extends Kind>(kind: K): Tables[K][] {
    return [...this.#tables[kind].values()];
  }

  /** Stores a record, new or changed, and tells everybody. */
  put<K extends Kind>(kind: K, value: Tables[K]): Tables[K] {
    const key = keyOf(value);
    this.#remember(kind, key, value);
    this.#journal?.write({ kind, key, value });
    this.#announce({ kind, value } as Change);
    return value;
  }

  /** The phone of that number; made when it is first needed. */
  phone(number: string, now: number): Phone {
    const known = this.get('phone', number);
    if (known) return known;
    return this.put('phone', {
      number,
      createdAt: now,
      reachable: true,
      voicemail: false,
      whatsapp: true,
      blocked: false,
      readReceipts: true,
      stopped: [],
      lastInbound: {},
    });
  }

  report(problem: Problem): void {
    this.#note(problem);
    this.#announce({ kind: 'problem', value: problem });
  }

  /** Announces what is not kept; every process hears of it in its own way. */
  tell(change: Change & { kind: 'time' | 'faults' }): void {
    this.#announce(change, false);
  }

  clear(): void {
    this.#empty();
    this.#journal?.write({ kind: 'cleared', key: '', value: null });
    this.#announce({ kind: 'cleared', value: null });
  }

  /** What happened in another process of the same network; that one keeps it on disk. */
  take(change: Change): void {
    if (change.kind === 'cleared') this.#empty();
    else if (change.kind === 'time' || change.kind === 'faults') return;
    else if (change.kind === 'problem') this.#note(change.value);
    else this.#remember(change.kind, keyOf(change.value), change.value as never);
    this.#announce(change, false);
  }

  /** Returns what ends it. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #remember<K extends Kind>(kind: K, key: string, value: Tables[K]): void {
    const table = this.#tables[kind];
    table.set(key, value);
    if (table.size > (this.#most ?? limits[kind])) {
      const oldest = table.keys().next().value;
      if (oldest !== undefined) table.delete(oldest);
    }
  }

  #empty(): void {
    for (const table of Object.values(this.#tables)) table.clear();
    this.problems.length = 0;
  }

  *#entries() {
    for (const [kind, table] of Object.entries(this.#tables)) {
      for (const [key, value] of table) yield { kind, key, value };
    }
  }

  #note(problem: Problem): void {
    this.problems.push(problem);
    if (this.problems.length > problemLimit) this.problems.shift();
  }

  #announce(change: Change, here = true): void {
    for (const listener of this.#listeners) listener(change, here);
  }
}

function keyOf(value: Tables[Kind]): string {
  return 'sid' in value ? value.sid : value.number;
}
