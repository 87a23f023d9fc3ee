import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { nextSlot, type SeriesRule, slotsBetween } from '../recurrence/index.ts';
import { itineraryOf, readTravel, type Travel, withTravel, zoneAt } from './index.ts';

const setting = { now: Temporal.Instant.from('2026-12-02T20:00:00Z'), zone: 'Europe/Lisbon' };
const TOKYO: Travel = { place: 'Tokyo', zone: 'Asia/Tokyo', from: '2026-12-05', until: '2026-12-14' };

const daily = (time: string): SeriesRule => ({
  rrule: 'FREQ=DAILY',
  afterCompletionDays: null,
  dtstart: Temporal.PlainDateTime.from(`2026-11-30T${time}`),
  zone: null,
  exdates: [],
  rdates: [],
});
const at = (text: string) => Temporal.Instant.from(text);

describe('what floats with somebody who travels', () => {
  it('rings at its hour there, and at home again afterwards', () => {
    const slots = slotsBetween(
      daily('18:30'),
      itineraryOf('Europe/Lisbon', [TOKYO]),
      at('2026-12-03T12:00:00Z'),
      at('2026-12-16T00:00:00Z'),
    );
    assert.deepEqual(
      slots.map((slot) => String(slot.at).slice(5, 16)),
      [
        '12-03T18:30',
        '12-04T18:30',
        ...['05', '06', '07', '08', '09', '10', '11', '12', '13'].map((day) => `12-${day}T09:30`),
        '12-14T18:30',
        '12-15T18:30',
      ],
    );
  });

  it('the clock is that of the place from midnight to midnight', () => {
    const zone = (text: string) => zoneAt('Europe/Lisbon', [TOKYO], at(text));
    assert.deepEqual(
      ['2026-12-04T23:59:00Z', '2026-12-05T00:00:00Z', '2026-12-13T14:59:00Z', '2026-12-13T15:00:00Z'].map(zone),
      ['Europe/Lisbon', 'Asia/Tokyo', 'Asia/Tokyo', 'Europe/Lisbon'],
    );
  });

  const ZONES = [
    'Europe/Lisbon',
    'Asia/Tokyo',
    'America/New_York',
    'Pacific/Auckland',
    'Pacific/Honolulu',
    'Asia/Kolkata',
  ];
  it('is neither doubled nor lost on the way, wherever it goes: one for each day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 1, max: 40 }),
        fc.option(fc.integer({ min: 1, max: 20 })),
        (home, zone, minute, start, days) => {
          const first = Temporal.PlainDate.from('2026-12-01').add({ days: start });
          const until = days === null ? null : first.add({ days }).toString();
          const floats = itineraryOf(home, [{ place: 'there', zone, from: first.toString(), until }]);
          const time = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60).toString().slice(0, 5);
          const all = slotsBetween(daily(time), floats, at('2026-11-30T00:00:00Z'), at('2027-02-20T00:00:00Z'));
          const dates = all.map((slot) => slot.local.toPlainDate().toString());
          assert.equal(new Set(dates).size, dates.length);
          const span = Temporal.PlainDate.from(dates[0] ?? '').until(dates.at(-1) ?? '', { largestUnit: 'days' }).days;
          assert.equal(dates.length, span + 1);
          // One after the other is the same walk.
          let slot = all[0] ?? null;
          for (const expected of all.slice(1, 40)) {
            slot = slot && nextSlot(daily(time), floats, slot);
            assert.equal(String(slot?.local), String(expected.local));
          }
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('a new journey takes the place of what it overlaps', () => {
    const today = Temporal.PlainDate.from('2026-12-02');
    const paris: Travel = { place: 'Paris', zone: 'Europe/Paris', from: '2026-12-08', until: '2026-12-20' };
    assert.deepEqual(withTravel([TOKYO], paris, today), [{ ...TOKYO, until: '2026-12-08' }, paris]);
    assert.deepEqual(withTravel([paris], TOKYO, today), [TOKYO]);
  });
});

describe('what people say of their journeys', () => {
  const print = (message: string) => {
    const said = readTravel(message, setting);
    if (said === null) return null;
    if (said.kind !== 'there') return [said.kind, 'from' in said ? said.from : ''].join(' ').trim();
    const { place, zone, leaves, from, until } = said;
    return `${place} ${zone}${leaves ? ` leaves ${leaves}` : ''}${from ? ` from ${from}` : ''}${until ? ` until ${until}` : ''}`;
  };
  const table: [string, string | null][] = [
    [
      "flying to Tokyo on Friday, back Monday 14th. I'll keep my usual hours over there",
      'Tokyo Asia/Tokyo leaves 2026-12-04 until 2026-12-14',
    ],
    ["I'm in Lisbon from the 3rd to the 10th", 'Lisbon Europe/Lisbon from 2026-12-03 until 2026-12-11'],
    ['I am in Tokyo now', 'Tokyo Asia/Tokyo'],
    [
      'im in Dubai from 3 to 9 december, i want to keep 9pm over there',
      'Dubai Asia/Dubai from 2026-12-03 until 2026-12-10',
    ],
    ['ill be in Rome until Sunday', 'Rome Europe/Rome until 2026-12-07'],
    ['just landed in New York', 'New York America/New_York'],
    ['I will be in San Francisco next week', 'San Francisco America/Los_Angeles from 2026-12-07 until 2026-12-14'],
    ["we're flying to NYC on Saturday for two weeks", 'NYC America/New_York leaves 2026-12-05 until 2026-12-19'],
    ["I'm travelling to Japan on 3 December", 'Japan Asia/Tokyo leaves 2026-12-03'],
    ["I'm off to Sydney tomorrow, home on the 20th", 'Sydney Australia/Sydney leaves 2026-12-03 until 2026-12-20'],
    ["I'll be in Rio until Sunday", 'Rio America/Sao_Paulo until 2026-12-07'],
    ['next week I’ll be in Paris', 'Paris Europe/Paris from 2026-12-07 until 2026-12-14'],
    ["I'm in Porto next week, keep everything on Lisbon time please", 'off'],
    ["I'm in Tenerife next week but leave it all on my home time", 'off'],
    ['going to New York sunday till thursday', 'New York America/New_York from 2026-12-06 until 2026-12-11'],
    ['back home', 'back'],
    ["I'm back on the 14th", 'back 2026-12-14'],
    ['the trip is cancelled', 'off'],
    ['I want to travel to Japan', null],
    ['book a flight to Tokyo on Friday', null],
    ['remind me to fly to Tokyo', null],
    ["I'm in a meeting until 5", null],
    ["I'm going to bed", null],
    ["I'm going to the gym on Friday", null],
    ['should I fly to Rome?', null],
  ];
  for (const [message, expected] of table)
    it(`“${message}”: ${expected ?? 'no journey'}`, () => assert.equal(print(message), expected));
});

describe('who moves, and who comes back on a weekday', () => {
  const read = (text: string) => {
    const said = readTravel(text, setting);
    return said?.kind === 'there'
      ? `${said.zone} ${said.leaves ?? said.from ?? 'now'} ${said.until ?? 'open'}${said.forGood ? ' for good' : ''}`
      : (said?.kind ?? null);
  };
  const table: [string, string | null][] = [
    ["I'm moving to London for good on the 20th", 'Europe/London 2026-12-20 open for good'],
    ['we are relocating to Tokyo in January', 'Asia/Tokyo 2027-01-01 open for good'],
    ['I live in Berlin now', 'Europe/Berlin now open for good'],
    ['In Delhi from Tuesday to Friday next week, back Saturday', 'Asia/Kolkata 2026-12-08 2026-12-12'],
    ['flying to Tokyo on Friday, back Monday 14th', 'Asia/Tokyo 2026-12-04 2026-12-14'],
    ['I want to live in Berlin one day', null],
  ];
  for (const [text, expected] of table) it(text, () => assert.equal(read(text), expected));
});
