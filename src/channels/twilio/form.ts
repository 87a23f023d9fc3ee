import type { WebhookForm } from '../types.ts';

/** One field of a webhook as text; '' when absent. A repeated field counts once. */
export function field(form: WebhookForm, name: string): string {
  const value = form[name];
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : '';
}

const e164 = /^\+[1-9]\d{6,14}$/;

/** E.164: a plus, no leading zero, 7 to 15 digits. */
export function isE164(text: string): boolean {
  return e164.test(text);
}

/** `whatsapp:+15551234567` or `+15551234567` → channel and E.164 number; null when it is neither. */
export function address(text: string): { channel: 'whatsapp' | 'sms'; number: string } | null {
  const whatsapp = text.startsWith('whatsapp:');
  const number = whatsapp ? text.slice('whatsapp:'.length).trim() : text.trim();
  if (!isE164(number)) return null;
  return { channel: whatsapp ? 'whatsapp' : 'sms', number };
}
