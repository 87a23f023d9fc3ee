import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goodbyeTwiml, optionsTwiml, reminderKeys, reminderTwiml } from '../../src/channels/voice/twiml.ts';
import { parseTwiml } from '../../src/simulator/twiml/parse.ts';

function verbs(xml: string) {
  const parsed = parseTwiml(xml);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.problem);
  return parsed.verbs;
}

test('everything that is said in a reminder can be cut short by a key', () => {
  const [first, second, goodbye, hangup] = verbs(
    reminderTwiml('Hello, this is Flux.', reminderKeys, 'https://flux.example/voice?token=a&rung=1'),
  );
  assert.equal(first?.name, 'Gather');
  const action = 'https://flux.example/voice?token=a&rung=1';
  assert.equal(first?.attributes['action'], `${action}#rc=3&rp=ct,rt,5xx`, 'asked again when nobody answers');
  assert.deepEqual(
    first?.children.map((verb) => verb.name),
    ['Say', 'Pause', 'Say'],
  );
  assert.match(first?.text ?? '', /Press 1 if it is done\. Press 2 for another time\. Press 3 /);
  assert.equal(second?.name, 'Gather');
  assert.equal(goodbye?.name, 'Say');
  assert.equal(hangup?.name, 'Hangup');
});

test('words of the person cannot become commands', () => {
  const [gather] = verbs(reminderTwiml('Pay "A & B" </Say><Hangup/>', reminderKeys, 'https://flux.example/v'));
  assert.equal(gather?.children[0]?.text, 'Pay "A & B" </Say><Hangup/>');
});

test('long words still fit into a call', () => {
  const xml = reminderTwiml('blah '.repeat(2000), reminderKeys, 'https://flux.example/v');
  assert.ok(xml.length < 4000, String(xml.length));
});

test('a choice of times names its keys, and goodbye ends the call', () => {
  const [choice] = verbs(optionsTwiml('When?', [{ digit: '1', says: 'for tomorrow at 8' }], 'https://flux.example/v'));
  assert.match(choice?.text ?? '', /When\?Press 1 for tomorrow at 8\./);
  assert.deepEqual(
    verbs(goodbyeTwiml('Bye.')).map((verb) => verb.name),
    ['Say', 'Hangup'],
  );
});
