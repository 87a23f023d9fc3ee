import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberIn } from './phone-number.ts';

test('a national number is one of the country whose clocks the person keeps, under any name of the zone', () => {
  assert.equal(numberIn('98765 43210', 'Asia/Kolkata'), '+919876543210');
  assert.equal(numberIn('98765 43210', 'Asia/Calcutta'), '+919876543210');
  assert.equal(numberIn('050 123 4567', 'Europe/Kyiv'), '+380501234567');
  assert.equal(numberIn('07700 900123', 'Europe/London'), '+447700900123');
  assert.equal(numberIn('07700 900123', 'UTC'), null);
});

test('a national number that is cut short is none', () => {
  assert.equal(numberIn('0770 900', 'Europe/London'), null);
  assert.equal(numberIn('07700 90020', 'Europe/London'), null);
  assert.equal(numberIn('615-555-0142', 'Europe/London'), null);
  assert.equal(numberIn('0151 23456789', 'Europe/Berlin'), '+4915123456789');
});
