import { createHmac } from 'node:crypto';
import type { TestApp } from './app.ts';

export type Posted = { status: number; body: string };

/** How a request may differ from Twilio's own. */
export type Oddity = {
  /** another account's key */
  key?: string;
  /** signs for another address than the public one */
  base?: string;
  /** sends this signature, or none */
  signature?: string | null;
  headers?: Record<string, string>;
  /** fields that are sent and not signed */
  added?: Record<string, string>;
};

/**
 * A webhook as Twilio posts it: form fields, signed for the public address. The signature is written from the description
 * (https://www.twilio.com/docs/usage/security#validating-requests).
 */
export async function twilioPost(
  app: Pick<TestApp, 'url' | 'deps'>,
  path: string,
  form: Record<string, string>,
  oddity: Oddity = {},
): Promise<Posted> {
  const { authToken, webhookBaseUrl } = app.deps.config.twilio;
  const address = `/api/v1/webhooks/twilio${path}`;
  const text = Object.keys(form)
    .sort()
    .reduce((joined, name) => joined + name + form[name], `${oddity.base ?? webhookBaseUrl}${address}`);
  const right = createHmac('sha1', oddity.key ?? authToken)
    .update(text)
    .digest('base64');
  const signature = oddity.signature === undefined ? right : oddity.signature;
  const response = await fetch(`${app.url}${address}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      ...(signature === null ? {} : { 'x-twilio-signature': signature }),
      ...oddity.headers,
    },
    body: new URLSearchParams({ ...form, ...oddity.added }).toString(),
  });
  return { status: response.status, body: await response.text() };
}
