import { createHash } from 'node:crypto';
import { DEMO_PASSWORD, type DemoClient, DemoError, signInOrUp } from './client.ts';
import { proveNumber } from './phone.ts';

type Me = { phone_verified: boolean; onboarded: boolean };
type Made = { made: boolean; counts: Record<string, number> };
type Overview = { streak_days: number; longest_streak_days: number };

/** Somebody with a phone, a browser and three weeks behind them; run again it changes nothing. @throws DemoError */
export async function seed(address: string, email: string, say: (line: string) => void): Promise<void> {
  const person = await signInOrUp(address, email);
  const me = await person.api<Me>('GET', '/account/me');
  if (!me.phone_verified) await settleIn(person, email);
  const { made, counts } = await person.api<Made>('POST', '/demo/history').catch((error: Error) => {
    throw error instanceof DemoError && / 404/.test(error.message)
      ? new DemoError('This Flux runs for real people: there is nothing to seed.')
      : error;
  });
  if (made) {
    const happened = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
    say(`Three weeks of history for ${email}: ${happened.join(', ')}.`);
  } else say(`${email} has a past already; nothing was changed.`);
  const { streak_days, longest_streak_days } = await person.api<Overview>('GET', '/analytics/overview');
  say(`Streak: ${streak_days} days now, ${longest_streak_days} at best.`);
  say('');
  say(`  Sign in   ${email}, password "${DEMO_PASSWORD}"`);
  say(`  See it    ${address}/docs  (analytics, patterns, goals, tasks)`);
  say(`  Go on     ${address}/phone: to the next reminder, a day …`);
}

async function settleIn(person: DemoClient, email: string): Promise<void> {
  await person.api('PATCH', '/account/me', {
    name: 'Sam',
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    profile: {
      wake_time: '06:45',
      sleep_time: '22:45',
      work_start: '09:00',
      work_end: '17:30',
      work_days: [1, 2, 3, 4, 5],
    },
  });
  await proveNumber(person, numberOf(email));
  await person.api('POST', '/demo/browser');
}

/** A number of the simulated phone that is always the same for one address. */
function numberOf(email: string): string {
  const digits = createHash('sha256').update(email).digest().readUInt32BE(0) % 10_000_000;
  return `+4915${String(digits).padStart(9, '0')}`;
}
