import { plusMinutes } from '../instants.ts';
import { CLAIM_LEASE_SECONDS, decide, inDoubt } from './decide.ts';
import type { Decision, LadderFacts, Rung, RungRecord } from './types.ts';

type During = { from: Temporal.Instant; to: Temporal.Instant };

/** Everything outside the ladder. */
export type World = Pick<
  LadderFacts,
  | 'dueAt'
  | 'armedAt'
  | 'policy'
  | 'leadMinutes'
  | 'windowMinutes'
  | 'graceMinutes'
  | 'quiet'
  | 'dayOff'
  | 'left'
  | 'nextDueAt'
> & {
  /** the channels that reach the person, from each of these moments on */
  reaches: readonly { at: Temporal.Instant; channels: LadderFacts['reach'] }[];
  pauses: readonly During[];
  /** they look at other times that they were offered */
  choices: readonly During[];
  /** nothing of ours runs; what comes from outside waits */
  outages: readonly During[];
  /** what becomes of each send, in order; the rest arrives at once */
  attempts: readonly Attempt[];
  answerAt: Temporal.Instant | null;
};

export type Attempt = {
  becomes: 'accepted' | 'refused' | 'try again' | 'lost after it was sent' | 'lost before it was sent';
  afterSeconds: number;
  retrySeconds: number;
  /** how often the provider cannot say whether it got a lost one */
  silentLookUps: number;
  report: 'nothing' | 'delivered' | 'failed' | 'picked up';
  reportAfterSeconds: number;
};

export type Sent = { rung: Rung; at: Temporal.Instant; retry: boolean; facts: LadderFacts };
export type Looked = { at: Temporal.Instant; facts: LadderFacts; decision: Decision };

/** What happened in a climb, in order. */
export type Story = {
  looks: Looked[];
  /** claims that the provider was asked about */
  asks: { rung: Rung; at: Temporal.Instant; facts: LadderFacts }[];
  sends: Sent[];
  /** what really left the house, and what really came through to the person */
  left: Sent[];
  reached: Rung[];
  end: 'answered' | 'missed: ignored' | 'missed: unreachable' | 'skipped';
  endedAt: Temporal.Instant;
};

const MOST_LOOKS = 500;
const fine: Attempt = {
  becomes: 'accepted',
  afterSeconds: 0,
  retrySeconds: 0,
  silentLookUps: 0,
  report: 'nothing',
  reportAfterSeconds: 0,
};

/** Carries out what `decide` says in a made-up world, as the notifier does, until the occurrence is closed. Throws if it never is. */
export function simulateClimb(world: World): Story {
  return new Climb(world).run();
}

class Climb {
  readonly #world: World;
  readonly #rungs = new Map<Rung, RungRecord>();
  readonly #lookUps = new Map<Rung, { found: boolean; silent: number; attempt: Attempt }>();
  readonly #events: { at: Temporal.Instant; happens: () => void }[] = [];
  readonly #story: Omit<Story, 'end' | 'endedAt'> = { looks: [], asks: [], sends: [], left: [], reached: [] };
  #now: Temporal.Instant;
  #wakeAt: Temporal.Instant;
  #end: Story['end'] | null = null;
  #attempts = 0;

  constructor(world: World) {
    this.#world = world;
    this.#now = world.armedAt;
    this.#wakeAt = world.armedAt;
    // Whatever changes about the person makes the ladder look again; only an answer closes.
    const nothing = () => {};
    for (const { at } of world.reaches) this.#later(at, nothing);
    for (const { from, to } of [...world.pauses, ...world.choices]) {
      this.#later(from, nothing);
      this.#later(to, nothing);
    }
    if (world.answerAt) this.#later(world.answerAt, () => this.#close('answered'));
  }

  run(): Story {
    while (this.#end === null) {
      if (this.#story.looks.length > MOST_LOOKS) throw new Error('The climb never ends.');
      this.#events.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
      const next = this.#events[0];
      if (next && Temporal.Instant.compare(next.at, this.#wakeAt) <= 0) {
        this.#events.shift();
        this.#goTo(next.at);
        next.happens();
        this.#wakeAt = this.#now;
      } else {
        this.#goTo(this.#wakeAt);
        this.#look();
      }
    }
    return { ...this.#story, end: this.#end, endedAt: this.#now };
  }

  /** Time never runs back; what falls into an outage waits for its end. */
  #goTo(at: Temporal.Instant): void {
    if (Temporal.Instant.compare(at, this.#now) > 0) this.#now = at;
    for (let outage = during(this.#world.outages, this.#now); outage; outage = during(this.#world.outages, this.#now)) {
      this.#now = outage.to;
    }
  }

  #later(at: Temporal.Instant, happens: () => void): void {
    if (Temporal.Instant.compare(at, this.#world.armedAt) >= 0) this.#events.push({ at, happens });
  }

  #close(end: Story['end']): void {
    this.#end = end;
  }

  #facts(): LadderFacts {
    const { reaches, pauses, choices, left, ...world } = this.#world;
    const inForce = reaches.findLast(({ at }) => Temporal.Instant.compare(at, this.#now) <= 0);
    const counted = (channel: 'whatsapp' | 'call') =>
      [...this.#rungs.values()].filter(
        ({ rung, state }) => rung.startsWith(channel) && state !== 'failed' && state !== 'lost',
      ).length;
    return {
      ...world,
      reach: inForce?.channels ?? { push: false, whatsapp: false, call: false },
      pausedUntil: during(pauses, this.#now)?.to ?? null,
      choosingUntil: during(choices, this.#now)?.to ?? null,
      left: { messages: left.messages - counted('whatsapp'), calls: left.calls - counted('call') },
      rungs: [...this.#rungs.values()],
    };
  }

  #look(): void {
    const before = this.#facts();
    for (const rung of inDoubt(before, this.#now)) this.#ask(rung, before);
    const facts = this.#facts();
    const decision = decide(facts, this.#now);
    this.#story.looks.push({ at: this.#now, facts, decision });
    if (decision.do === 'miss') this.#close(`missed: ${decision.reason}`);
    else if (decision.do === 'skip') this.#close('skipped');
    else if (decision.do === 'wait') this.#wakeAt = decision.wakeAt;
    else {
      const known = facts.rungs.some(({ rung }) => rung === decision.rung);
      const sent = { rung: decision.rung, at: this.#now, retry: known, facts };
      this.#story.sends.push(sent);
      this.#send(sent);
    }
  }

  #send(sent: Sent): void {
    const { rung } = sent;
    const attempt = this.#world.attempts[this.#attempts] ?? fine;
    this.#attempts += 1;
    const claimed = {
      rung,
      state: 'claimed' as const,
      claimedAt: this.#now,
      firstClaimedAt: this.#rungs.get(rung)?.firstClaimedAt ?? this.#now,
      retryAt: null,
      failedAt: null,
      pickedUp: false,
    };
    this.#rungs.set(rung, claimed);
    const next = decide(this.#facts(), this.#now);
    this.#wakeAt = next.do === 'wait' ? next.wakeAt : this.#now;
    const wentOut = attempt.becomes === 'accepted' || attempt.becomes === 'lost after it was sent';
    if (wentOut) this.#story.left.push(sent);
    if (attempt.becomes.startsWith('lost')) {
      this.#lookUps.set(rung, { found: wentOut, silent: attempt.silentLookUps, attempt });
      return;
    }
    this.#later(this.#now.add({ seconds: attempt.afterSeconds }), () => {
      const { becomes } = attempt;
      if (becomes === 'accepted') this.#accepted(rung, attempt);
      else this.#failed(rung, becomes === 'try again' ? this.#now.add({ seconds: attempt.retrySeconds }) : null);
    });
  }

  /** A claim that nobody confirmed: the provider says what it knows of it. */
  #ask(rung: Rung, facts: LadderFacts): void {
    this.#story.asks.push({ rung, at: this.#now, facts });
    const lost = this.#lookUps.get(rung);
    // Nothing known: an outage held its outcome up, or the provider cannot be asked now.
    if (!lost || lost.silent > 0) {
      if (lost) lost.silent -= 1;
      this.#change(rung, { leaseUntil: this.#now.add({ seconds: CLAIM_LEASE_SECONDS }) });
      return;
    }
    this.#lookUps.delete(rung);
    if (lost.found) this.#accepted(rung, lost.attempt);
    else this.#change(rung, { state: 'lost' });
  }

  #accepted(rung: Rung, attempt: Attempt): void {
    this.#change(rung, { state: 'sent' });
    if (rung === 'push') {
      this.#story.reached.push(rung);
      return;
    }
    if (attempt.report === 'nothing') return;
    this.#later(plusMinutes(this.#now, attempt.reportAfterSeconds / 60), () => {
      if (attempt.report === 'failed') return this.#failed(rung, null);
      this.#story.reached.push(rung);
      this.#change(rung, { state: 'delivered', pickedUp: attempt.report === 'picked up' && rung !== 'whatsapp' });
    });
  }

  #failed(rung: Rung, retryAt: Temporal.Instant | null): void {
    this.#change(rung, { state: 'failed', failedAt: this.#now, retryAt });
  }

  #change(rung: Rung, change: Partial<RungRecord>): void {
    const record = this.#rungs.get(rung);
    if (record) this.#rungs.set(rung, { ...record, ...change });
  }
}

/** The span that `at` lies in; its end is not included. */
function during(spans: readonly During[], at: Temporal.Instant): During | undefined {
  return spans.find(({ from, to }) => Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, to) < 0);
}
