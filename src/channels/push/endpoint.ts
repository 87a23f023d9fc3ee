/** The push services of the browsers in use. A leading dot stands for any host below. */
const services = [
  'fcm.googleapis.com',
  'android.googleapis.com',
  'jmt17.google.com',
  'updates.push.services.mozilla.com',
  '.push.services.mozilla.com',
  '.notify.windows.com',
  'web.push.apple.com',
  '.push.apple.com',
];

export type EndpointRules = {
  /** more hosts, as in the list above */
  extraHosts?: readonly string[];
  /** allow http and https on loopback, any port: development and tests only */
  allowLoopback?: boolean;
};

/**
 * Whether a push subscription's endpoint may be called. It is a URL that the client chose: only https, only known push
 * services, no port, no user info; an address in place of a name is never one of them.
 */
export function isAllowedPushEndpoint(endpoint: string, rules: EndpointRules = {}): boolean {
  const url = URL.parse(endpoint);
  if (!url || endpoint.length > 2048 || url.username || url.password) return false;
  if (rules.allowLoopback && isLoopback(url)) return true;
  if (url.protocol !== 'https:' || url.port !== '') return false;
  const host = url.hostname.toLowerCase();
  return [...services, ...(rules.extraHosts ?? [])].some((allowed) =>
    allowed.startsWith('.') ? host.endsWith(allowed) && host.length > allowed.length : host === allowed,
  );
}

function isLoopback(url: URL): boolean {
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  return web && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}
