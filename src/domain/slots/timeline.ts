/**
 * Busy and free, minute by minute, over a range of whole minutes. Every question is one look-up: for each minute it is
 * remembered where the run of equally busy minutes that holds it ends.
 */
export class Timeline {
  readonly length: number;
  readonly #busy: Uint8Array;
  readonly #runEnd: Int32Array;

  /** `spans` are in minutes, end excluded, in any order; what lies outside the range is cut off. */
  constructor(length: number, spans: Iterable<readonly [start: number, end: number]>) {
    this.length = length;
    this.#busy = new Uint8Array(length);
    this.#runEnd = new Int32Array(length);
    for (const [start, end] of spans) this.#busy.fill(1, Math.max(0, start), Math.min(length, Math.max(0, end)));
    for (let at = 0; at < length; ) {
      const change = this.#busy.indexOf(1 - (this.#busy[at] ?? 0), at);
      const runEnd = change < 0 ? length : change;
      this.#runEnd.fill(runEnd, at, runEnd);
      at = runEnd;
    }
  }

  isBusyAt(minute: number): boolean {
    return minute < 0 || minute >= this.length || this.#busy[minute] === 1;
  }

  /** Where the run of busy or of free minutes that holds this one ends. */
  runEnd(minute: number): number {
    return this.#runEnd[minute] ?? this.length;
  }

  isFree(start: number, end: number): boolean {
    return !this.isBusyAt(start) && this.runEnd(start) >= end;
  }

  add(from: number, to: number): void {
    const start = Math.max(0, from);
    const end = Math.min(this.length, to);
    if (start >= end) return;
    const runEnd = end < this.length && this.#busy[end] === 1 ? this.runEnd(end) : end;
    this.#busy.fill(1, start, end);
    this.#runEnd.fill(runEnd, start, end);
    // The run before now ends here if it was free, and with this one if it was busy.
    const wasBusy = start > 0 && this.#busy[start - 1] === 1;
    for (let i = start - 1; i >= 0 && (this.#busy[i] === 1) === wasBusy; i -= 1)
      this.#runEnd[i] = wasBusy ? runEnd : start;
  }
}
