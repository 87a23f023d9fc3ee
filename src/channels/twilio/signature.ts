import type { WebhookForm } from '../types.ts';
import { twilioSdk } from './sdk.ts';

/**
 * Whether Twilio sent this webhook (https://www.twilio.com/docs/usage/security#validating-requests).
 * @param publicUrl the URL as Twilio knows it, query included, built from the configured public base: never from the Host
 *   header. A fragment is dropped: Twilio signs up to the end of the query.
 * @param form every field of the body, new ones included. Never throws: what cannot be checked is not valid.
 */
export function verifySignature(
  authToken: string,
  signatureHeader: string | undefined,
  publicUrl: string,
  form: WebhookForm,
): boolean {
  if (!authToken || !signatureHeader) return false;
  const url = publicUrl.split('#', 1)[0] ?? '';
  try {
    return twilioSdk().validateRequest(authToken, signatureHeader, url, { ...form });
  } catch {
    return false;
  }
}

/**
 * Asks Twilio to try a status callback or the action of a gather up to three times more, on lost connections, slow answers and 5xx. The default is
 * one retry, and only when no connection could be made. The fragment is neither sent nor signed
 * (https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides).
 */
export function withRetries(callbackUrl: string): string {
  return callbackUrl.includes('#') ? callbackUrl : `${callbackUrl}#rc=3&rp=ct,rt,5xx`;
}
