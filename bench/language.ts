import { understand } from '../src/domain/language/index.ts';
import type { Figure } from './run.ts';

/** Reading what a person wrote. A hundred characters are a wish; 1,500 the longest that is read; the rest is hostile. */
export default async function bench(): Promise<Figure[]> {
  const wish = 'remind me to take the blue pills every other Friday at half past six in the evening until 20 December';
  const long =
    `${'on Monday at 9 am and every second Tuesday of the month from 10 to 11:30 call mum, then '.repeat(20)}`.slice(
      0,
      1_500,
    );
  const one = millisecondsOf(wish, 400);
  const full = millisecondsOf(long, 40);
  const hostile = [
    '9'.repeat(10_000),
    'every '.repeat(2_000),
    'at 9 and '.repeat(1_100),
    'first '.repeat(1_600),
    ' '.repeat(10_000),
    'a week before '.repeat(700),
  ];
  const worst = Math.max(
    ...hostile.map((text) => millisecondsOf(text, 3)),
    ...hostile.map((text) => millisecondsOf(text.slice(0, 1_500), 10)),
  );
  return [
    { name: 'a wish of 100 characters', value: one, unit: 'ms', target: '< 1' },
    { name: '1,500 characters', value: full, unit: 'ms', target: '< 20' },
    { name: '1,500 characters beside 15 wishes of 100', value: full / (15 * one), unit: '×' },
    { name: 'the worst hostile text (10,000 characters)', value: worst, unit: 'ms', target: '< 50' },
  ];
}

/** Of processor time, so that neighbours on the machine do not count. */
function millisecondsOf(text: string, rounds: number): number {
  const now = Temporal.Instant.from('2026-11-22T12:00:00Z');
  // A new setting each time, as each turn of a conversation has one: nothing that was read before is known.
  const read = () => understand(text, { now, zone: 'Europe/Berlin' });
  for (let i = 0; i < rounds; i++) read();
  const start = process.cpuUsage();
  for (let i = 0; i < rounds; i++) read();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000 / rounds;
}
