import { problemResponses, REQUEST_ID, refusalsOf } from './errors.ts';
import { exampleOf, type Schema } from './example.ts';
import { derivedId, OPERATIONS, pascal, shortPath } from './operations.ts';

type Media = { schema?: Schema; example?: unknown };
type Response = { $ref?: string; description?: string; headers?: Schema; content?: Record<string, Media> };
type Operation = {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  security?: unknown[];
  parameters?: (Schema & { name: string; in: string; schema?: Schema; example?: unknown })[];
  requestBody?: { content: Record<string, Media>; required?: boolean };
  responses: Record<string, Response>;
};
export type OpenApi = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses?: Record<string, unknown> };
  [key: string]: unknown;
};

/** What an operation's own schemas cannot say: names, examples, refusals, headers. Pure: the same routes give the same document. */
export function completed(document: OpenApi): OpenApi {
  const { paths, components } = document;
  components.responses = problemResponses();
  addFormats([paths, components.schemas]);
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) complete(operation, method, path, components.schemas);
  }
  const schemas = mentioned(document);
  const used = JSON.stringify(paths);
  const responses = Object.entries(components.responses).filter(([name]) => used.includes(`/responses/${name}"`));
  return {
    ...document,
    paths: withoutTrailingSlashes(paths),
    components: { ...components, schemas, responses: Object.fromEntries(responses) },
  };
}

function complete(operation: Operation, method: string, path: string, schemas: Record<string, Schema>): void {
  const known = OPERATIONS[`${method.toUpperCase()} ${shortPath(path)}`];
  operation.operationId = known?.id ?? derivedId(method, path);
  operation.summary ??= operation.operationId;
  operation.description =
    [operation.description, known?.description].filter(Boolean).join(' ') || `${operation.summary}.`;
  const open = operation.security?.length === 0;
  const limited = !['/health', '/ready'].includes(path);
  const name = pascal(operation.operationId);
  nameBody(operation, name, schemas, known?.example);
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in === 'path') parameter.example ??= exampleOf(parameter.schema ?? {}, schemas, parameter.name);
  }
  nameAnswers(operation, name, schemas, limited);
  const takesInput = operation.requestBody !== undefined || (operation.parameters ?? []).length > 0;
  const refusals = refusalsOf({
    method,
    path,
    open,
    limited,
    takesInput,
    takesBody: operation.requestBody !== undefined,
  });
  const own = Object.entries(operation.responses).filter(([status]) => status !== '4XX');
  operation.responses = { ...refusals, ...Object.fromEntries(own) };
}

/** A file may be sent as it is. */
function alsoAsFile(operation: Operation): void {
  const json = operation.requestBody?.content['application/json'];
  if (operation.operationId !== 'importCalendar' || !operation.requestBody || !json) return;
  const file = { type: 'string', description: 'the file itself' };
  operation.requestBody.content['text/calendar'] = {
    schema: file,
    example: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
  };
}

/** A body has a name of its own, so that clients can speak of it, and an example. */
function nameBody(operation: Operation, name: string, schemas: Record<string, Schema>, example: unknown): void {
  const [type, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (!operation.requestBody || !type || !media?.schema) return;
  media.schema = hoisted(media.schema, `${name}Request`, schemas);
  media.example = example ?? exampleOf(media.schema, schemas);
  alsoAsFile(operation);
}

function nameAnswers(operation: Operation, name: string, schemas: Record<string, Schema>, limited: boolean): void {
  for (const [status, response] of Object.entries(operation.responses)) {
    if (response.$ref || status === '4XX') continue;
    response.description =
      response.description && response.description !== 'Default Response' ? response.description : described(status);
    response.headers = { ...REQUEST_ID, ...(limited && RATE_LIMIT), ...response.headers };
    for (const [type, media] of Object.entries(response.content ?? {})) {
      if (!media.schema || !type.includes('json')) continue;
      media.schema = hoisted(media.schema, `${name}Answer`, schemas);
      media.example = exampleOf(media.schema, schemas);
    }
  }
}

/** What is written as it is moves to the components; what has a name there already stays. */
function hoisted(schema: Schema, name: string, schemas: Record<string, Schema>): Schema {
  if (typeof schema['$ref'] === 'string') return schema;
  schemas[name] ??= schema;
  return { $ref: `#/components/schemas/${name}` };
}

const described = (status: string) =>
  ({ '201': 'Made', '204': 'Done; there is nothing to say', '304': 'Nothing has changed' })[status] ?? 'The answer';

const whole = (description: string, example: number) => ({
  description,
  schema: { type: 'integer', minimum: 0 },
  example,
});
const RATE_LIMIT = {
  'RateLimit-Limit': whole('Requests that this route takes in its window', 300),
  'RateLimit-Remaining': whole('Requests that are left in it', 299),
  'RateLimit-Reset': whole('Seconds until the window begins anew', 42),
};

/** Ids, times and dates are called alike everywhere; their schemas say only "text". */
const FORMATS: readonly (readonly [RegExp, string])[] = [
  [
    /^(id|(user|goal|task|series|conversation|pattern|parent_goal|original_task|new_task)_id|rescheduled_from)$/,
    'uuid',
  ],
  [/^(at|\w+_at)$/, 'date-time'],
  [/^(day|today|occurrence_date|from_day|to_day|suggested_date|projected_completion_date)$/, 'date'],
];

function addFormats(value: unknown): void {
  if (Array.isArray(value)) for (const one of value) addFormats(one);
  if (typeof value !== 'object' || value === null) return;
  const { properties, prefixItems } = value as { properties?: Record<string, Schema>; prefixItems?: Schema[] };
  // A pair of alike: readers of older drafts ask for "items".
  if (prefixItems) (value as Schema)['items'] ||= prefixItems[0];
  for (const [name, schema] of Object.entries(properties ?? {})) {
    const [, format] = FORMATS.find(([pattern]) => pattern.test(name)) ?? [];
    for (const one of [schema, ...((schema['anyOf'] as Schema[] | undefined) ?? [])])
      if (format && one['type'] === 'string' && !one['format'] && !one['pattern'] && !one['enum'])
        one['format'] = format;
  }
  for (const one of Object.values(value)) addFormats(one);
}

function withoutTrailingSlashes(paths: OpenApi['paths']): OpenApi['paths'] {
  return Object.fromEntries(Object.entries(paths).map(([path, methods]) => [path.replace(/(.)\/$/, '$1'), methods]));
}

/** Schemas that something refers to, directly or through others. */
function mentioned({ paths, components }: OpenApi): Record<string, Schema> {
  const named = new Set<string>();
  const visit = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (named.has(name)) continue;
      named.add(name);
      visit(components.schemas[name] ?? {});
    }
  };
  visit([paths, components.responses]);
  return Object.fromEntries(
    Object.entries(components.schemas)
      .filter(([name]) => named.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
