import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Condition, conditionsIn } from './conditions.ts';
import { conditions, fixedAnswer, limitFor, playbookById, playbooks } from './index.ts';

/** What is wrong with a row, in words for whoever wrote it. */
function faults({
  id,
  says = [],
  age,
  ask,
  who,
  swap = {},
  words = [],
  note,
  most,
  source,
  title,
  ...row
}: Condition): string[] {
  const found: string[] = [];
  const known = new Set(playbooks.map((one) => one.id));
  if (!source) found.push(`${id}: names no source`);
  if (says.length === 0 && !age) found.push(`${id}: is told by no word and no age`);
  if (!ask && !note && !most && Object.keys(swap).length === 0 && words.length === 0)
    found.push(`${id}: changes nothing`);
  if (ask && !who) found.push(`${id}: asks nobody`);
  const named = [
    ...Object.entries(swap).flat(),
    ...(Array.isArray(row.for) ? row.for : []),
    ...(Array.isArray(ask) ? ask : []),
  ];
  for (const one of [...named, ...(row.except ?? []), ...(row.also_ask ?? [])])
    if (!known.has(one)) found.push(`${id}: there is no playbook "${one}"`);
  for (const [from, to] of words) {
    if (to.length > 40 || to.split(':').length > 2) found.push(`${id}: "${to}" is no line of a calendar`);
    if (!playbooks.some(({ stages }) => stages.some((stage) => stage.do.some(({ call }) => call.includes(from)))))
      found.push(`${id}: no session is called "${from}"`);
  }
  if (title && Object.keys(swap).length === 0) found.push(`${id}: has a title of nothing`);
  return found;
}

describe('every condition of the table', () => {
  for (const row of conditions) {
    it(`${row.id}: has a source and changes something that there is`, () => assert.deepEqual(faults(row), []));
    for (const said of row.says ?? [])
      it(`${row.id}: “${said}” is heard`, () => {
        const words = said.split(' + ').join(' ').replaceAll('*', 's');
        assert.ok(
          conditionsIn(words).some(({ id }) => id.startsWith(row.id.split(' early')[0] ?? '')),
          words,
        );
      });
  }
  it('and one that is wrong is told what is wrong', () => {
    const wrong: Condition = { id: 'x', name: 'x', says: ['x'], ask: 'all', swap: { running: 'flying' }, source: '' };
    assert.match(faults(wrong).join('\n'), /no source\n.*asks nobody\n.*no playbook "flying"/);
  });
});

describe('what somebody has is heard of themselves alone', () => {
  const said: [string, string[]][] = [
    ["I'm in a wheelchair and want to get fitter", ['wheelchair']],
    ["my dad has parkinson's, I want to walk with him", []],
    ['my sister is in a wheelchair, I want to run for her', []],
    ['I have no asthma and want to run', []],
    ["I don't have diabetes, want to lose weight", []],
    ["I'm 72 and want to start lifting", ['older']],
    ["I'm 15, want to run 5k", ['young']],
    ["I'm 72 kg, want to lift", []],
    ["I'm 10 weeks postpartum", ['after birth early']],
    ["I'm 5 months postpartum", ['after birth']],
    ['had a baby, want to run again', ['after birth early']],
    ['knee replacement three years ago, want to hike', []],
    ['I was pregnant, had a baby 2 years ago', ['after birth', 'pregnant']],
  ];
  for (const [words, ids] of said)
    it(words, () =>
      assert.deepEqual(
        conditionsIn(words)
          .map(({ id }) => id)
          .sort(),
        [...ids].sort(),
      ),
    );
});

describe('somebody who knows is asked first, in the fixed way', () => {
  const said: [string, RegExp][] = [
    ["I'm on dialysis and want to build some strength", /With dialysis .* your kidney team to say before/],
    ['I have heart failure and want to walk more', /your cardiologist or heart team[\s\S]*112/],
    ["I'm having chemo and want to run a 5k", /your oncology team/],
    ['recovering from hip surgery, want to hike in summer', /your physio or surgeon/],
    ['I have a herniated disc and want to deadlift', /your doctor or physio/],
    ["i've got a slipped disc and want to start deadlifting 3x a week", /your doctor or physio/],
    ['I have a stoma and want to lift weights', /your stoma nurse/],
    ['I have COPD and want to run', /respiratory nurse/],
  ];
  for (const [words, answer] of said)
    it(words, () => {
      const limit = limitFor(words);
      assert.ok(limit);
      assert.match(fixedAnswer(limit).message, answer);
      assert.match(fixedAnswer(limit).task.text, /^add ask my .* to my list$/);
    });
  for (const words of [
    "I'm on dialysis and want to learn Spanish",
    'I have COPD and want to walk to the shops',
    'I have a stoma and want to start running',
    "I'm on dialysis, my kidney team said walking and light weights are fine, want to get fitter",
  ])
    it(`and not for: ${words}`, () => assert.equal(limitFor(words), null));
});

it('a row of the table is no playbook of its own', () => {
  for (const id of ['wheeling', 'seated', 'onearm', 'pacing']) assert.ok(playbookById(id));
});
