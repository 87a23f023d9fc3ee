import type { AnsweredBy, DeliveryState, Parsed, StatusReport, WebhookForm } from '../types.ts';
import { meaningOf } from './errors.ts';
import { field } from './form.ts';

const messageStates: Record<string, DeliveryState> = {
  accepted: 'queued',
  scheduled: 'queued',
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'cancelled',
};

const callStates: Record<string, DeliveryState> = {
  queued: 'queued',
  initiated: 'queued',
  ringing: 'ringing',
  'in-progress': 'answered',
  answered: 'answered',
  completed: 'completed',
  busy: 'busy',
  'no-answer': 'no_answer',
  canceled: 'cancelled',
  failed: 'failed',
};

const finalStates = new Set<DeliveryState>([
  'delivered',
  'read',
  'failed',
  'completed',
  'no_answer',
  'busy',
  'cancelled',
]);

/** Whether nothing but `read` can follow. */
export function isFinal(state: DeliveryState): boolean {
  return finalStates.has(state);
}

/** The state of a message as the REST API or a callback names it; null for a name we do not know. */
export function messageState(status: string): DeliveryState | null {
  return messageStates[status] ?? null;
}

/** The state of a call as the REST API or a callback names it; null for a name we do not know. */
export function callState(status: string): DeliveryState | null {
  return callStates[status] ?? null;
}

/** human, machine (voicemail and fax alike) or unknown; null when nothing was said about it. */
export function answeredBy(value: string): AnsweredBy {
  if (value === '') return null;
  if (value === 'human') return 'human';
  return value.startsWith('machine') || value === 'fax' ? 'machine' : 'unknown';
}

/**
 * Reads a status callback of a message or a call, or the answering machine's verdict on a call. Never throws.
 * https://www.twilio.com/docs/messaging/guides/track-outbound-message-status
 * https://www.twilio.com/docs/voice/api/call-resource#statuscallback
 */
export function parseStatus(form: WebhookForm): Parsed<{ report: StatusReport }> {
  const callSid = field(form, 'CallSid');
  return callSid ? parseCall(callSid, form) : parseMessage(form);
}

function parseMessage(form: WebhookForm): Parsed<{ report: StatusReport }> {
  const providerId = field(form, 'MessageSid') || field(form, 'SmsSid');
  if (!providerId) return { ok: false, problem: 'a status without an id' };
  const state = messageState(field(form, 'MessageStatus') || field(form, 'SmsStatus'));
  if (!state) return { ok: false, problem: 'a status of an unknown kind' };
  const whatsapp = field(form, 'To').startsWith('whatsapp:') || field(form, 'From').startsWith('whatsapp:');
  const base = { providerId, channel: whatsapp ? ('whatsapp' as const) : ('sms' as const), state };
  return { ok: true, report: { ...blank, ...base, final: isFinal(state), ...failureOf(state, form) } };
}

function parseCall(providerId: string, form: WebhookForm): Parsed<{ report: StatusReport }> {
  const verdict = answeredBy(field(form, 'AnsweredBy'));
  const status = field(form, 'CallStatus');
  // The asynchronous answering machine callback says who picked up, and no status.
  const state = status ? callState(status) : verdict ? 'answered' : null;
  if (!state) return { ok: false, problem: 'a status of an unknown kind' };
  const seconds = Number.parseInt(field(form, 'CallDuration'), 10);
  const report: StatusReport = {
    ...blank,
    providerId,
    channel: 'voice',
    state,
    final: isFinal(state),
    answeredBy: verdict,
    durationSeconds: Number.isFinite(seconds) ? seconds : null,
    ...failureOf(state, form),
  };
  return { ok: true, report };
}

const blank = { reason: null, permanent: false, answeredBy: null, durationSeconds: null, detail: '' };

function failureOf(state: DeliveryState, form: WebhookForm): FailureOf {
  return failureBy(state, Number.parseInt(field(form, 'ErrorCode'), 10));
}

type FailureOf = Pick<StatusReport, 'reason' | 'permanent' | 'detail'>;

/** Why it failed, by the provider's number; `code` may be missing. */
export function failureBy(state: DeliveryState, code: number | null): FailureOf {
  if (state !== 'failed') return { reason: null, permanent: false, detail: '' };
  if (code !== null && Number.isFinite(code)) return meaningOf(code);
  return { reason: 'unreachable', permanent: false, detail: 'failed without a reason' };
}
