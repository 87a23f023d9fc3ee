import { createHmac } from 'node:crypto';

/**
 * X-Twilio-Signature: HMAC-SHA1 over the URL and every field, name and value, sorted by name
 * (https://www.twilio.com/docs/usage/security#validating-requests). Written from the description, not with the SDK, so
 * that the SDK's validator checks it.
 */
export function sign(authToken: string, url: string, fields: Record<string, string>): string {
  const text = Object.keys(fields)
    .sort()
    .reduce((joined, name) => joined + name + fields[name], url);
  return createHmac('sha1', authToken).update(text, 'utf8').digest('base64');
}
