import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTwiml } from './parse.ts';

test('verbs are read with their attributes, children and text', () => {
  const parsed = parseTwiml(`<?xml version="1.0"?><!-- hello -->
    <Response><Gather action='/a?x=1&amp;y=2' numDigits="1"><Say>Tom &amp; Anna &#233;&#x1F33F;</Say><Pause length="2"/></Gather>
    <Say><![CDATA[1 < 2]]></Say></Response>`);
  assert.ok(parsed.ok);
  const [gather, say] = parsed.verbs;
  assert.deepEqual(gather?.attributes, { action: '/a?x=1&y=2', numDigits: '1' });
  assert.deepEqual(
    gather?.children.map(({ name, text }) => [name, text]),
    [
      ['Say', 'Tom & Anna é🌿'],
      ['Pause', ''],
    ],
  );
  assert.equal(say?.text, '1 < 2');
});

for (const [what, xml] of [
  ['nothing', ''],
  ['plain words', 'hello'],
  ['an element never closed', '<Response><Say>x</Response>'],
  ['a stray end', '<Response></Say></Response>'],
  ['another root', '<Answer/>'],
  ['two roots', '<Response/><Response/>'],
  ['a broken attribute', '<Response><Say voice=alice>x</Say></Response>'],
  ['an error page', '<!doctype html><html><body>502</body></html>'],
] as const) {
  test(`${what} is not TwiML`, () => assert.equal(parseTwiml(xml).ok, false));
}
