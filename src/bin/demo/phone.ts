import { setTimeout as pause } from 'node:timers/promises';
import { type DemoClient, DemoError } from './client.ts';

/** Proves a number of the simulated phone by the code that lands there, and opts in to WhatsApp. */
export async function proveNumber(person: DemoClient, number: string): Promise<void> {
  await person.api('POST', '/account/phone/verify/send', { phone_number: number });
  const path = `/numbers/${encodeURIComponent(number)}/code`;
  const code = await waitFor('the code', async () => (await person.phone<{ code: string | null }>('GET', path)).code);
  await person.api('POST', '/account/phone/verify/confirm', { phone_number: number, code });
  await person.api('POST', '/account/whatsapp/opt-in');
}

/** Asks again until there is something. @throws DemoError after 25 seconds */
export async function waitFor<T>(what: string, find: () => Promise<T | null | undefined | false>): Promise<T> {
  for (const until = Date.now() + 25_000; Date.now() < until; await pause(150)) {
    const found = await find();
    if (found) return found;
  }
  throw new DemoError(`Waited 25 seconds for ${what} in vain. Does the notifier run? See its log.`);
}
