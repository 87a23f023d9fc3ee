import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conflicts } from './conflicts.ts';
import { at, officeWorker, parent, task } from './people.example.ts';

describe('what stands in the way', () => {
  const facts = {
    ...parent,
    occurrences: [task('Piano', '2026-01-13T18:30', 30), task('Pills', '2026-01-13T18:45', 0)],
  };
  const gym = (start: string, minutes = 60) => ({ title: 'Gym', start: at(start), minutes });
  const messages = (...proposed: ReturnType<typeof gym>[]) => conflicts(facts, proposed).map((c) => c.message);

  it('a task and a commitment at the same time', () => {
    assert.deepEqual(messages(gym('2026-01-13T18:15')), [
      'Gym on Tuesday at 18:15 is at the same time as Football (17:30–19:00).',
      'Gym on Tuesday at 18:15 is at the same time as Piano (18:30–19:00).',
    ]);
  });

  it('what only touches is no conflict, nor is work or sleep', () => {
    assert.deepEqual(messages(gym('2026-01-13T19:00'), gym('2026-01-13T10:00'), gym('2026-01-13T03:00')), []);
  });

  it('what takes no time collides with nothing', () => {
    assert.deepEqual(messages(gym('2026-01-13T18:15', 0)), []);
  });

  it('a task that is to be moved does not stand in its own way', () => {
    const found = conflicts({ ...officeWorker, occurrences: facts.occurrences }, [gym('2026-01-13T18:30')], 'Piano');
    assert.deepEqual(found, []);
  });

  it('several proposals are told by their time', () => {
    const found = conflicts(facts, [gym('2026-01-15T18:00'), gym('2026-01-13T17:00')]);
    assert.deepEqual(
      found.map((c) => [c.proposed.start.toString(), c.existing.title, c.existing.kind, c.existing.id]),
      [
        ['2026-01-13T16:00:00Z', 'Football', 'commitment', null],
        ['2026-01-15T17:00:00Z', 'Football', 'commitment', null],
      ],
    );
  });
});
