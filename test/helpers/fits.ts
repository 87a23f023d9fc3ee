import assert from 'node:assert/strict';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Schema = { [key: string]: unknown };
type Document = {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { $ref?: string; content?: Record<string, { schema: Schema }> }> }>
  >;
  components: { schemas: Record<string, Schema> };
};

/** Checks an answer against the document: nothing missing, nothing of another form, and nothing that is not declared. */
export type Fits = (method: string, path: string, answer: { status: number; type: string; body: unknown }) => void;

/** Free by nature: what a client or a model put there. Everything else is declared to the last field. */
const FREE = new Set([
  'profile',
  'plan_json',
  'data',
  'metadata',
  'sign_in',
  'tables',
  'coach_memory',
  'checks',
  'user_override',
]);

export function fitsDocument(document: Document): Fits {
  const closed = structuredClone(document);
  close(closed.components.schemas);
  close(closed.paths);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(closed as unknown as Schema, 'document');
  const routes = Object.keys(document.paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}/?$`),
  }));
  const compiled = new Map<string, ValidateFunction>();
  return (method, url, { status, type, body }) => {
    const path = url.split('?', 1)[0] ?? '';
    // Fixed parts come before parameters: /tasks/todo is not /tasks/{id}.
    const [route] = routes
      .filter(({ pattern }) => pattern.test(path))
      .sort((a, b) => a.path.split('{').length - b.path.split('{').length);
    const operation = route && document.paths[route.path]?.[method.toLowerCase()];
    if (!route || !operation || !type.includes('json')) return;
    const declared = operation.responses[String(status)];
    const what = `${method} ${route.path} → ${status}`;
    assert.ok(declared, `${what} is not declared: ${JSON.stringify(body).slice(0, 200)}`);
    const own = Object.entries(declared.content ?? {}).find(([media]) => media.includes('json'))?.[1].schema['$ref'];
    const name = declared.$ref ? 'Problem' : String(own).split('/').at(-1);
    const fits = compiled.get(`${name}`) ?? ajv.compile({ $ref: `document#/components/schemas/${name}` });
    compiled.set(`${name}`, fits);
    if (!fits(body))
      assert.fail(
        `${what} does not fit ${name}: ${ajv.errorsText(fits.errors)} in ${JSON.stringify(body).slice(0, 600)}`,
      );
  };
}

/** Takes away every permission to say more than is declared. */
function close(value: unknown, name = ''): void {
  if (Array.isArray(value)) for (const one of value) close(one, name);
  if (typeof value !== 'object' || value === null) return;
  const schema = value as Schema;
  if (FREE.has(name)) return;
  if (schema['properties'] && !schema['allOf']) schema['additionalProperties'] = false;
  for (const [key, one] of Object.entries(schema['properties'] ?? {})) close(one, key);
  for (const [key, one] of Object.entries(schema))
    if (key !== 'properties') close(one, key === 'items' || key === 'anyOf' || key === 'oneOf' ? name : '');
}
