import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Setting } from '../language/index.ts';
import { ordersIn } from './orders.ts';

/** A Friday, noon in London. */
const setting: Setting = { now: Temporal.Instant.from('2026-11-27T12:00:00Z'), zone: 'Europe/London' };
const titles = ['yoga', 'vitamins', 'gym', 'dentist', 'vet'];
const isNamed = (words: readonly string[]) => words.length > 0 && words.every((word) => titles.includes(word));

const SAID: [message: string, orders: string | null][] = [
  ['move yoga to 8 and delete the vitamins', 'move yoga to 8 | delete the vitamins'],
  ['Can you move yoga to 8 and the vitamins to 9?', 'Can you move yoga to 8 | move the vitamins to 9'],
  ['move yoga to 8 and the vitamins to 9', 'move yoga to 8 | move the vitamins to 9'],
  ['skip yoga tomorrow, gym on friday', 'skip yoga tomorrow | skip gym on friday'],
  [
    'skip the gym tomorrow and move the dentist to friday at 3',
    'skip the gym tomorrow | move the dentist to friday at 3',
  ],
  [
    'cancel the gym on friday and go swimming every week',
    'cancel the gym on friday | remind me to go swimming every week?',
  ],
  ['drop the gym and do pilates on tuesdays at 7 instead', 'drop the gym | remind me to do pilates on tuesdays at 7'],
  [
    "stop the gym, I'll do pilates on mondays at 6pm instead",
    'stop the gym | remind me to do pilates on mondays at 6pm',
  ],
  ['please cancel the vet and then push the dentist to 4pm', 'please cancel the vet | push the dentist to 4pm'],
  ['move yoga to tuesday and thursday', null],
  ['cancel yoga and the gym', null],
  ['cancel the gas contract and delete the app', null],
  ['cancel the gym and call the bank', null],
  ['move yoga to 8 and call it stretching', null],
  ['make it 8 and delete the vitamins', null],
  ["cancel the vet, the cat's fine", null],
];

describe('several orders in one message are each read by itself', () => {
  for (const [message, orders] of SAID)
    it(message, () =>
      assert.equal(
        ordersIn(message, isNamed, setting)
          ?.map(({ text, asks }) => `${text}${asks ? '?' : ''}`)
          .join(' | ') ?? null,
        orders,
      ),
    );
});
