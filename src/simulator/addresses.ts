export type Address = { channel: 'whatsapp' | 'sms'; number: string };

/** `whatsapp:+1…` or `+1…`; null for anything else. */
export function parseAddress(text: string): Address | null {
  const whatsapp = text.startsWith('whatsapp:');
  const number = whatsapp ? text.slice('whatsapp:'.length) : text;
  if (!/^\+[1-9]\d{6,14}$/.test(number)) return null;
  return { channel: whatsapp ? 'whatsapp' : 'sms', number };
}

/** Whether it is an http or https URL that a callback can go to. */
export function isWebUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
}
