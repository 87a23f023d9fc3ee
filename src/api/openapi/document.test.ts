import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { CATALOGUE } from '../../db/errors.ts';

// The committed document, which check:openapi holds to the routes.
const document = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../openapi.json'), 'utf8'));
const ajv = new Ajv2020({ strict: false });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
ajv.addSchema(document, 'openapi.json');
const validator = (name: string) => ajv.compile({ $ref: `openapi.json#/components/schemas/${name}` });

type Media = { schema: { $ref?: string }; example?: unknown };
type Operation = {
  operationId: string;
  summary: string;
  description: string;
  security?: unknown[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { $ref?: string; headers?: Record<string, unknown>; content?: Record<string, Media> }>;
};
const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
  ([url, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      what: `${method.toUpperCase()} ${url}`,
      url,
      method,
      operation,
    })),
);

describe('the OpenAPI document', () => {
  it('names every operation once', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    assert.equal(new Set(ids).size, operations.length);
    for (const id of ids) assert.match(id, /^[a-z][A-Za-z0-9]+$/);
  });

  for (const { what, url, method, operation } of operations) {
    it(`says of ${what} what it does, takes, answers and refuses`, () => {
      assert.ok(operation.summary && operation.description, 'a summary and a description');
      const bodies = Object.entries(operation.requestBody?.content ?? {});
      const answers = Object.entries(operation.responses).filter(([, answer]) => !answer.$ref);
      const answered = answers.flatMap(([, answer]) => Object.entries(answer.content ?? {}));
      for (const [type, { schema, example }] of [...bodies, ...answered]) {
        if (!type.includes('json')) continue;
        const name = schema.$ref?.split('/').at(-1);
        assert.ok(name, 'a named component');
        const fits = validator(name);
        assert.ok(fits(example), `the example of ${name} fits it: ${JSON.stringify(fits.errors?.[0])}`);
      }
      for (const [, { headers }] of answers) assert.ok(headers?.['X-Request-Id']);
      const expected = ['400', '500', '503', ...(operation.security?.length === 0 ? [] : ['401'])];
      if (url.includes('{')) expected.push('404');
      if (bodies.length > 0) expected.push('413', '415', '422');
      for (const status of expected) assert.ok(operation.responses[status], `${status} is declared`);
      if (method !== 'get') assert.ok(operation.responses['429'], 'too fast is declared');
    });
  }

  it('lists every code of a problem with a line', () => {
    const { code } = document.components.schemas.Problem.properties;
    assert.deepEqual(code.enum, [
      ...Object.keys(CATALOGUE),
      'method_not_allowed',
      'headers_too_large',
      'request_timeout',
    ]);
    for (const one of code.enum) assert.match(code.description, new RegExp(`- \`${one}\`: .+`));
  });

  it('says what a chat stream is made of', () => {
    const { content } = document.paths['/api/v1/chat/message'].post.responses['200'];
    assert.deepEqual(content['text/event-stream'].schema, { $ref: '#/components/schemas/ChatEvent' });
    const fits = validator('ChatEvent');
    assert.ok(fits({ type: 'progress', node: 'orchestrator' }) && fits({ type: 'token', text: 'Hel' }));
    assert.ok(!fits({ type: 'thinking' }));
  });

  it('tells when to come back, and what is left of a limit', () => {
    assert.ok(document.components.responses.Problem429.headers['Retry-After']);
    assert.ok(document.paths['/api/v1/tasks'].get.responses['200'].headers['RateLimit-Remaining']);
  });
});
