import { type Check, get, off, ok, TIMEOUT_MS, whyUnreachable, wrong } from './finding.ts';

export const redis: Check = {
  name: 'redis',
  async run({ redisUrl }) {
    if (!redisUrl) return [off('redis', 'REDIS_URL is not set: each process counts its own rate limits.')];
    const { Redis } = await import('ioredis');
    const client = new Redis(redisUrl, { lazyConnect: true, connectTimeout: TIMEOUT_MS, retryStrategy: () => null });
    // What `connect` throws is only that the connection is closed; why is told by the event.
    let why: unknown;
    client.on('error', (error) => {
      why ??= error;
    });
    try {
      await client.connect();
      await client.ping();
      const version = /redis_version:(\S+)/.exec(await client.info('server'))?.[1] ?? '?';
      return [ok('redis', `Redis ${version} answers.`)];
    } catch (error) {
      return [wrong('redis', `REDIS_URL cannot be used: ${whyUnreachable(why ?? error)}.`)];
    } finally {
      client.disconnect();
    }
  },
};

export const sentry: Check = {
  name: 'sentry',
  async run({ sentryDsn }) {
    if (!sentryDsn) return [off('sentry', 'SENTRY_DSN is not set: errors stand in the log alone.')];
    const { username, pathname } = new URL(sentryDsn);
    const fits = username !== '' && /\/\d+$/.test(pathname);
    return [
      fits
        ? ok('sentry', 'The DSN has the right form. "npm run doctor" sends nothing there.')
        : wrong('sentry', 'SENTRY_DSN has a key and a project number: https://KEY@o1.ingest.sentry.io/42'),
    ];
  },
};

export const langsmith: Check = {
  name: 'langsmith',
  async run({ langsmith: { apiKey, endpoint, content } }) {
    if (!apiKey) return [off('langsmith', 'LANGCHAIN_API_KEY is not set: turns are not traced.')];
    const base = endpoint ?? 'https://api.smith.langchain.com';
    const response = await get(`${base}/api/v1/sessions?limit=1`, { 'x-api-key': apiKey }).catch((error) => error);
    if (!(response instanceof Response))
      return [wrong('langsmith', `${base} cannot be reached: ${whyUnreachable(response)}.`)];
    if (!response.ok) return [wrong('langsmith', `LANGCHAIN_API_KEY is refused (${response.status}).`)];
    return [
      ok(
        'langsmith',
        content
          ? 'Traces go out with what people wrote (LANGCHAIN_CONTENT).'
          : 'Traces go out without words of people.',
      ),
    ];
  },
};

export const tunnel: Check = {
  name: 'ngrok',
  async run({ ngrok: { authtoken } }) {
    if (!authtoken) return [off('ngrok', 'NGROK_AUTHTOKEN is not set: nothing from outside reaches this machine.')];
    const found = await import('@ngrok/ngrok').then(
      () => true,
      () => false,
    );
    return [
      found
        ? ok('ngrok', 'The tunnel opens with "npm run dev".')
        : wrong(
            'ngrok',
            'The package @ngrok/ngrok is not installed for this machine. Run: npm ci (without --omit=optional)',
          ),
    ];
  },
};

export const mail: Check = {
  name: 'mail',
  async run({ mail: { smtpUrl } }) {
    if (!smtpUrl) return [off('mail', 'SMTP_URL is not set: no mail is sent.')];
    const { createTransport } = await import('nodemailer');
    const transport = createTransport(smtpUrl, { connectionTimeout: TIMEOUT_MS } as object);
    try {
      await transport.verify();
      return [ok('mail', 'The mail server takes our sign-in.')];
    } catch (error) {
      return [wrong('mail', `SMTP_URL cannot be used: ${whyUnreachable(error)}.`)];
    } finally {
      transport.close();
    }
  },
};
