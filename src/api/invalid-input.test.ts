import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { fieldErrors } from './invalid-input.ts';
import { newTask } from './schemas/task.ts';

/** What is sent, and what the person reads about it. */
const cases: [string, z.ZodType, unknown, string[]][] = [
  ['no body at all', newTask, null, ['The request needs a body in JSON.']],
  ['a list for a body', newTask, [], ['The request must be an object.']],
  ['a missing title', newTask, {}, ['"title" is required.']],
  ['an empty title', newTask, { title: ' ' }, ['"title" must not be empty.']],
  ['a long title', newTask, { title: 'x'.repeat(301) }, ['"title" must have at most 300 characters.']],
  ['a number for a title', newTask, { title: 7 }, ['"title" must be text.']],
  [
    'a time in words',
    newTask,
    { title: 'x', scheduled_at: 'tomorrow' },
    ['"scheduled_at" must be a time in RFC 3339, such as 2026-12-01T07:00:00Z.'],
  ],
  [
    'a local time in words',
    newTask,
    { title: 'x', local_time: 'soon' },
    ['"local_time" must look like 2026-12-01T07:00.'],
  ],
  ['no minutes', newTask, { title: 'x', duration_minutes: 0 }, ['"duration_minutes" must be at least 1.']],
  ['half minutes', newTask, { title: 'x', duration_minutes: 1.5 }, ['"duration_minutes" must be a whole number.']],
  [
    'an unknown policy',
    newTask,
    { title: 'x', escalation_policy: 'loud' },
    ['"escalation_policy" must be one of silent, standard, aggressive.'],
  ],
  ['a goal that is no id', newTask, { title: 'x', goal_id: '7' }, ['"goal_id" must be an id.']],
  ['a tag that is empty', newTask, { title: 'x', class_tags: ['ok', ''] }, ['"class_tags.1" must not be empty.']],
  [
    'two mistakes',
    newTask,
    { title: '', duration_minutes: 2000 },
    ['"title" must not be empty.', '"duration_minutes" must be at most 1440.'],
  ],
  [
    'too many entries',
    z.object({ days: z.array(z.int()).max(1) }),
    { days: [1, 2] },
    ['"days" must have at most 1 entry.'],
  ],
  ['another literal', z.object({ location: z.literal('away') }), { location: 'home' }, ['"location" must be away.']],
];

describe('invalid input is explained in sentences', () => {
  for (const [name, schema, input, expected] of cases) {
    it(name, () => {
      const result = validatorCompiler({ schema, method: 'POST', url: '/', httpPart: 'body' })(input);
      const { error } = result as unknown as { error?: { validation?: never[] } & never[] };
      assert.ok(error, 'it must be refused');
      assert.deepEqual(
        fieldErrors(error.validation ?? error).map(({ message }) => message),
        expected,
      );
    });
  }
});
