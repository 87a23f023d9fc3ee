import { createRequire } from 'node:module';

export type Twilio = typeof import('twilio');

const load = createRequire(import.meta.url);

/** Twilio's SDK, loaded with the first call: it holds thirty megabytes, which a process that sends nothing by it does without. */
export const twilioSdk = (): Twilio => load('twilio');
