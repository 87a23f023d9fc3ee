import type { Context } from './context.ts';
import type { Call } from './types.ts';

/** The fields that every request about a call carries (https://www.twilio.com/docs/voice/twiml#request-parameters). */
export function callFields(ctx: Context, call: Call): Record<string, string> {
  return {
    AccountSid: ctx.settings.accountSid,
    ApiVersion: '2010-04-01',
    CallSid: call.sid,
    CallStatus: call.status,
    Direction: 'outbound-api',
    From: call.from,
    To: call.to,
    Caller: call.from,
    Called: call.to,
  };
}

const sipCodes: Partial<Record<Call['status'], string>> = {
  completed: '200',
  busy: '486',
  'no-answer': '487',
  canceled: '487',
  failed: '404',
};

/** One of the four progress events, if the application asked for it. */
export function reportCall(ctx: Context, call: Call, event: 'initiated' | 'ringing' | 'answered' | 'completed'): void {
  const wanted = call.statusEvents.length === 0 ? ['completed'] : call.statusEvents;
  if (!wanted.includes(event)) return;
  const fields = {
    ...callFields(ctx, call),
    CallStatus: event === 'initiated' ? 'initiated' : call.status,
    CallbackSource: 'call-progress-events',
    SequenceNumber: String(call.sequence),
    Timestamp: new Date(ctx.timers.now()).toUTCString().replace('GMT', '+0000'),
    ...(event === 'completed' ? closing(call) : {}),
  };
  ctx.callbacks.send(call.sid, call.statusCallback, fields, event === 'completed');
}

function closing(call: Call): Record<string, string> {
  const seconds = callSeconds(call);
  return {
    CallDuration: String(seconds),
    Duration: String(Math.ceil(seconds / 60)),
    SipResponseCode: sipCodes[call.status] ?? '200',
    ...(call.machineDetection && call.answeredBy ? { AnsweredBy: call.answeredBy } : {}),
  };
}

/** Seconds from pick-up to hang-up; 0 for a call that nobody took. */
export function callSeconds(call: Call): number {
  if (call.answeredAt === null || call.endedAt === null) return 0;
  return Math.round((call.endedAt - call.answeredAt) / 1000);
}

/** The answering machine's verdict, sent while the call goes on (https://www.twilio.com/docs/voice/answering-machine-detection). */
export function reportMachine(ctx: Context, call: Call, tookMs: number): void {
  if (!call.machineCallback || !call.answeredBy) return;
  const fields = {
    AccountSid: ctx.settings.accountSid,
    CallSid: call.sid,
    AnsweredBy: call.answeredBy,
    MachineDetectionDuration: String(tookMs),
  };
  ctx.callbacks.send(`${call.sid}/machine`, call.machineCallback, fields, true);
}
