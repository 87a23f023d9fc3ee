import { isWebUrl, parseAddress } from './addresses.ts';
import { callFields, reportCall, reportMachine } from './call-reports.ts';
import type { Context } from './context.ts';
import { TwilioError } from './errors.ts';
import type { Fault } from './faults.ts';
import { PhoneRefusal } from './inbound.ts';
import { newSid } from './sids.ts';
import type { Keypad } from './twiml/keypad.ts';
import { play, type Script } from './twiml/player.ts';
import type { Call, CallStatus, Caption } from './types.ts';

/** The form fields of `POST Calls.json`. */
export type CallFields = {
  To?: string;
  From?: string;
  Twiml?: string;
  Url?: string;
  Method?: string;
  Timeout?: string;
  StatusCallback?: string;
  StatusCallbackEvent?: string | string[];
  MachineDetection?: string;
  AsyncAmd?: string;
  AsyncAmdStatusCallback?: string;
};

export type Calls = {
  /** Takes a call from the application. Throws TwilioError. */
  create(fields: CallFields, fault?: Fault | null): Call;
  /** Ends or redirects a live call on the application's behalf. Throws TwilioError. */
  update(sid: string, fields: { Status?: string; Twiml?: string; Url?: string; Method?: string }): Call;
  /** The person, or their voicemail, picks up. These five throw PhoneRefusal. */
  answer(sid: string, by?: 'human' | 'machine'): Call;
  decline(sid: string): Call;
  hangUp(sid: string): Call;
  /** Presses keys one after the other: 0-9, * and #. */
  press(sid: string, keys: string): Call;
  /** Lets it ring until the caller gives up, now. */
  ignore(sid: string): Call;
  /** Whether it plays in this process. */
  plays(sid: string): boolean;
  /** Another process has ended it: nothing plays here any more, and nothing is reported. */
  fallSilent(sid: string): void;
  isOver(call: Call): boolean;
  /** Ends what a former process left ringing or talking, if it was begun before `before` (milliseconds since the epoch). */
  resume(before?: number): void;
  stop(): void;
};

const over = new Set<CallStatus>(['completed', 'busy', 'no-answer', 'failed', 'canceled']);
/** How long the network takes: to dial, to find that a phone is off, and to tell who picked up. */
const PACE = { dial: 80, ring: 150, human: 1200, machine: 3000 };
const voicemailAfterMs = 20_000;

type Live = { script: AbortController; keypad: Keypad | null; stopRinging: () => void };

export function createCalls(ctx: Context): Calls {
  const live = new Map<string, Live>();
  const now = () => ctx.timers.now();
  const takes = (what: keyof typeof PACE) => PACE[what] * ctx.settings.pace;

  function create(fields: CallFields, fault: Fault | null = null): Call {
    const to = checkCall(ctx, fields);
    const calls = ctx.state.all('call');
    const engaged = calls.some((call) => call.number === to && !over.has(call.status));
    const call = ctx.state.put('call', newCall(fields, to, now()));
    if (fault?.callbacks) ctx.callbacks.misbehave(call.sid, fault.callbacks);
    ctx.state.phone(to, now());
    live.set(call.sid, { script: new AbortController(), keypad: null, stopRinging: () => {} });
    reportCall(ctx, call, 'initiated');
    ctx.timers.after(takes('dial'), () => {
      if (fault?.undelivered !== undefined) end(call.sid, 'failed');
      else if (engaged) end(call.sid, 'busy');
      else ring(call.sid);
    });
    return call;
  }

  function ring(sid: string): void {
    const call = ctx.state.get('call', sid);
    const state = live.get(sid);
    if (!call || !state || call.status !== 'queued') return;
    const phone = ctx.state.phone(call.number, now());
    const patience = phone.reachable ? call.ringSeconds * 1000 : takes('ring');
    const voicemail = phone.voicemail ? Math.min(voicemailAfterMs, phone.reachable ? voicemailAfterMs : 0) : null;
    if (phone.reachable) step(call, { status: 'ringing', ringingAt: now() }, 'ringing');
    state.stopRinging =
      voicemail !== null && voicemail < patience
        ? ctx.timers.after(voicemail, () => pickUp(sid, 'machine'))
        : ctx.timers.after(patience, () => end(sid, 'no-answer'));
  }

  function pickUp(sid: string, by: 'human' | 'machine'): Call {
    const call = need(sid);
    const state = live.get(sid);
    if (!state || (call.status !== 'ringing' && call.status !== 'queued')) {
      throw new PhoneRefusal('This call is not ringing.');
    }
    state.stopRinging();
    const answeredBy = by === 'human' ? ('human' as const) : ('machine_start' as const);
    const talking = step(call, { status: 'in-progress', answeredAt: now(), answeredBy }, 'answered');
    if (by === 'machine') caption(sid, 'note', 'Voicemail picked up.', 0);
    if (call.machineDetection) {
      const took = takes(by);
      ctx.timers.after(took, () => {
        const latest = ctx.state.get('call', sid);
        if (latest && !over.has(latest.status)) reportMachine(ctx, latest, took);
      });
    }
    void run(sid, { twiml: talking.twiml, url: talking.url, method: talking.method });
    return talking;
  }

  /** Plays a script, given or to be fetched, and hangs up at its end, unless another one has taken over. */
  async function run(sid: string, source: { twiml: string | null; url: string | null; method: 'GET' | 'POST' }) {
    const state = live.get(sid);
    if (!state) return;
    state.script.abort();
    state.script = new AbortController();
    const { signal } = state.script;
    const line = {
      timers: ctx.timers,
      signal,
      wordMs: ctx.settings.wordMs,
      say: (text: string, durationMs: number) => caption(sid, 'said', text, durationMs),
      note: (text: string) => caption(sid, 'note', text, 0),
      problem: (code: number, text: string) => ctx.state.report({ at: now(), code, text, resource: sid }),
      listen(keypad: Keypad | null) {
        state.keypad = keypad;
        const call = ctx.state.get('call', sid);
        if (call && !over.has(call.status)) ctx.state.put('call', { ...call, listening: keypad !== null });
      },
      async fetch(url: string, method: 'GET' | 'POST', fields: Record<string, string>) {
        const answer = await ctx.webhooks.send(url, { ...callFields(ctx, need(sid)), ...fields }, sid, method);
        return answer?.body ?? null;
      },
    };
    const script: Script | null = source.url
      ? await line.fetch(source.url, source.method, {}).then((xml) => (xml ? { xml, url: source.url } : null))
      : { xml: source.twiml ?? '', url: null };
    if (script) await play(line, script);
    if (!signal.aborted) end(sid, 'completed');
  }

  function end(sid: string, status: CallStatus): Call {
    const call = need(sid);
    if (over.has(call.status)) return call;
    const state = live.get(sid);
    state?.stopRinging();
    live.delete(sid);
    const ended = step(call, { status, endedAt: now(), listening: false }, 'completed');
    state?.script.abort();
    return ended;
  }

  function step(call: Call, changes: Partial<Call>, event: 'ringing' | 'answered' | 'completed'): Call {
    const changed = ctx.state.put('call', { ...call, ...changes, sequence: call.sequence + 1 });
    reportCall(ctx, changed, event);
    return changed;
  }

  function caption(sid: string, kind: Caption['kind'], text: string, durationMs: number): void {
    const call = need(sid);
    ctx.state.put('call', { ...call, captions: [...call.captions, { at: now(), kind, text, durationMs }].slice(-100) });
  }

  function need(sid: string): Call {
    const call = ctx.state.get('call', sid);
    if (!call) throw new PhoneRefusal('There is no such call.');
    return call;
  }

  function press(sid: string, keys: string): Call {
    const call = need(sid);
    if (call.status !== 'in-progress') throw new PhoneRefusal('This call is not connected.');
    if (call.answeredBy !== 'human') throw new PhoneRefusal('Voicemail does not press keys.');
    if (!/^[0-9*#]{1,32}$/.test(keys)) throw new PhoneRefusal('Only 0 to 9, * and # are keys.');
    for (const key of keys) {
      caption(sid, 'key', key, 0);
      live.get(sid)?.keypad?.press(key);
    }
    return need(sid);
  }

  function update(sid: string, fields: { Status?: string; Twiml?: string; Url?: string; Method?: string }): Call {
    const call = ctx.state.get('call', sid);
    if (!call) throw new TwilioError(20404);
    if (over.has(call.status)) throw new TwilioError(21220);
    const ringing = call.status === 'queued' || call.status === 'ringing';
    if (fields.Status === 'canceled') return ringing ? end(sid, 'canceled') : call;
    if (fields.Status === 'completed') return end(sid, ringing ? 'canceled' : 'completed');
    if (fields.Status !== undefined) throw new TwilioError(20001, { detail: 'Status' });
    if (!fields.Twiml && !fields.Url) throw new TwilioError(21205);
    const method = fields.Method === 'GET' ? 'GET' : 'POST';
    const script = { twiml: fields.Twiml ?? null, url: fields.Url ?? null, method } as const;
    const changed = ctx.state.put('call', { ...call, ...script });
    if (!ringing) void run(sid, script);
    return changed;
  }

  return {
    create,
    update,
    press,
    answer: (sid, by = 'human') => pickUp(sid, by),
    decline(sid) {
      if (need(sid).status !== 'ringing') throw new PhoneRefusal('This call is not ringing.');
      return end(sid, 'busy');
    },
    ignore(sid) {
      if (need(sid).status !== 'ringing') throw new PhoneRefusal('This call is not ringing.');
      return end(sid, 'no-answer');
    },
    hangUp(sid) {
      if (need(sid).status !== 'in-progress') throw new PhoneRefusal('This call is not connected.');
      return end(sid, 'completed');
    },
    plays: (sid) => live.has(sid),
    fallSilent(sid) {
      const state = live.get(sid);
      live.delete(sid);
      state?.stopRinging();
      state?.script.abort();
    },
    isOver: (call) => over.has(call.status),
    resume(before = Number.POSITIVE_INFINITY) {
      for (const call of ctx.state.all('call')) {
        if (over.has(call.status) || live.has(call.sid) || call.createdAt >= before) continue;
        end(call.sid, call.status === 'in-progress' ? 'completed' : 'no-answer');
      }
    },
    stop() {
      for (const { script, stopRinging } of live.values()) {
        stopRinging();
        script.abort();
      }
      live.clear();
    },
  };
}

function checkCall(ctx: Context, fields: CallFields): string {
  if (!fields.To) throw new TwilioError(21201);
  if (!fields.From) throw new TwilioError(21213);
  const to = parseAddress(fields.To);
  if (to?.channel !== 'sms') throw new TwilioError(21211);
  const { senders } = ctx.settings;
  if (parseAddress(fields.From)?.channel !== 'sms') throw new TwilioError(21212);
  if (senders.length > 0 && !senders.includes(fields.From)) throw new TwilioError(21210);
  if (fields.Url ? !isWebUrl(fields.Url) : !fields.Twiml) throw new TwilioError(21205);
  if (fields.StatusCallback && !isWebUrl(fields.StatusCallback)) throw new TwilioError(21609);
  return to.number;
}

function newCall(fields: CallFields, number: string, now: number): Call {
  const timeout = Number.parseInt(fields.Timeout ?? '', 10);
  return {
    sid: newSid('CA'),
    number,
    from: fields.From ?? '',
    to: number,
    status: 'queued',
    createdAt: now,
    ringingAt: null,
    answeredAt: null,
    endedAt: null,
    answeredBy: null,
    ringSeconds: Number.isFinite(timeout) ? Math.min(600, Math.max(1, timeout)) : 60,
    // With both, Twilio uses the URL.
    twiml: fields.Url ? null : (fields.Twiml ?? null),
    url: fields.Url ?? null,
    method: fields.Method === 'GET' ? 'GET' : 'POST',
    statusCallback: fields.StatusCallback ?? null,
    statusEvents: [fields.StatusCallbackEvent ?? []].flat().flatMap((event) => event.split(' ')),
    machineDetection: fields.MachineDetection === 'Enable' || fields.MachineDetection === 'DetectMessageEnd',
    machineCallback: fields.AsyncAmd === 'true' ? (fields.AsyncAmdStatusCallback ?? null) : null,
    listening: false,
    captions: [],
    sequence: 0,
  };
}
