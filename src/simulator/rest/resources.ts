import { callSeconds } from '../call-reports.ts';
import { errorText } from '../errors.ts';
import type { Template } from '../templates.ts';
import type { Call, Message, Verification } from '../types.ts';

/** RFC 2822, as the 2010 API writes its times. */
function rfc2822(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toUTCString().replace('GMT', '+0000');
}

function iso(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** https://www.twilio.com/docs/messaging/api/message-resource */
export function messageResource(accountSid: string, message: Message) {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}`;
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.createdAt),
    date_sent: rfc2822(message.sentAt),
    date_updated: rfc2822(message.updatedAt),
    direction: message.direction,
    error_code: message.errorCode,
    error_message: message.errorCode === null ? null : errorText(message.errorCode),
    from: message.from,
    messaging_service_sid: null,
    num_media: '0',
    num_segments: '1',
    price: null,
    price_unit: 'USD',
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
}

/** https://www.twilio.com/docs/voice/api/call-resource */
export function callResource(accountSid: string, call: Call) {
  const uri = `/2010-04-01/Accounts/${accountSid}/Calls/${call.sid}`;
  return {
    account_sid: accountSid,
    annotation: null,
    answered_by: call.machineDetection ? call.answeredBy : null,
    api_version: '2010-04-01',
    caller_name: null,
    date_created: rfc2822(call.createdAt),
    date_updated: rfc2822(call.endedAt ?? call.answeredAt ?? call.ringingAt ?? call.createdAt),
    direction: 'outbound-api',
    duration: call.endedAt === null ? null : String(callSeconds(call)),
    end_time: rfc2822(call.endedAt),
    forwarded_from: null,
    from: call.from,
    from_formatted: call.from,
    group_sid: null,
    parent_call_sid: null,
    phone_number_sid: null,
    price: null,
    price_unit: 'USD',
    queue_time: '0',
    sid: call.sid,
    start_time: rfc2822(call.ringingAt),
    status: call.status,
    subresource_uris: { events: `${uri}/Events.json`, recordings: `${uri}/Recordings.json` },
    to: call.to,
    to_formatted: call.to,
    trunk_sid: null,
    uri: `${uri}.json`,
  };
}

/** https://www.twilio.com/docs/verify/api/verification */
export function verificationResource(accountSid: string, verification: Verification) {
  return {
    sid: verification.sid,
    service_sid: verification.serviceSid,
    account_sid: accountSid,
    to: verification.to,
    channel: verification.channel,
    status: verification.status,
    valid: verification.status === 'approved',
    lookup: {},
    amount: null,
    payee: null,
    send_code_attempts: verification.sends.map((at) => ({ time: iso(at), channel: verification.channel })),
    sna: null,
    date_created: iso(verification.createdAt),
    date_updated: iso(verification.updatedAt),
    url: `https://verify.twilio.com/v2/Services/${verification.serviceSid}/Verifications/${verification.sid}`,
  };
}

/** https://www.twilio.com/docs/verify/api/verification-check */
export function checkResource(accountSid: string, verification: Verification) {
  const {
    send_code_attempts: _attempts,
    lookup: _lookup,
    sna: _sna,
    url: _url,
    ...rest
  } = verificationResource(accountSid, verification);
  return { ...rest, sna_attempts_error_codes: [] };
}

/** https://www.twilio.com/docs/content/content-api-resources */
export function contentResource(accountSid: string, template: Template) {
  return {
    sid: template.sid,
    account_sid: accountSid,
    friendly_name: template.name,
    language: 'en',
    variables: {},
    types: { 'twilio/quick-reply': { body: template.body, actions: template.actions } },
    date_created: '2026-01-01T00:00:00Z',
    date_updated: '2026-01-01T00:00:00Z',
    url: `https://content.twilio.com/v1/Content/${template.sid}`,
    links: { approval_fetch: `https://content.twilio.com/v1/Content/${template.sid}/ApprovalRequests` },
  };
}
