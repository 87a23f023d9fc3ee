import { hash } from 'node:crypto';

/**
 * A bounded memory of answers about tokens, each until its own end. Holds a digest, not the token; the oldest entries go
 * first when it is full.
 */
export class Remembered<T> {
  readonly #entries = new Map<string, { value: T; until: Temporal.Instant }>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(token: string, now: Temporal.Instant): T | undefined {
    const key = digest(token);
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (Temporal.Instant.compare(entry.until, now) > 0) return entry.value;
    this.#entries.delete(key);
    return undefined;
  }

  set(token: string, value: T, until: Temporal.Instant): void {
    this.#entries.set(digest(token), { value, until });
    if (this.#entries.size <= this.#capacity) return;
    const oldest = this.#entries.keys().next();
    if (!oldest.done) this.#entries.delete(oldest.value);
  }
}

const digest = (token: string) => hash('sha256', token, 'base64url');
