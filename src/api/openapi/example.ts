export type Schema = { [key: string]: unknown };

/** What a field of that name looks like in life. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  id: '0b6f2f5e-6f0e-4b43-9d5b-3a1f6f1c2d10',
  user_id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  goal_id: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  goal_name: 'Run 10 km',
  title: 'Call mum',
  description: 'Sunday, before dinner',
  name: 'Ada',
  email: 'ada@example.org',
  timezone: 'Europe/Berlin',
  fixed_zone: null,
  scheduled_at: '2026-12-01T17:00:00Z',
  occurrence_at: '2026-12-01T17:00:00Z',
  occurrence_date: '2026-12-01',
  local_time: '2026-12-01T18:00',
  recurrence_rule: 'FREQ=WEEKLY;BYDAY=TU',
  rrule: 'FREQ=WEEKLY;BYDAY=TU',
  phone_number: '+4915112345678',
  code: '123456',
  message: 'Remind me to call mum on Sunday at six',
  content: 'Remind me to call mum on Sunday at six',
  detail: 'delivered',
  language: 'en',
  country: 'DE',
  start: '22:30',
  end: '06:30',
  week: '2026-W49',
  week_label: '30 Nov – 6 Dec',
  insight: "All 6 of this week's tasks so far are done.",
  category: 'health',
  work_hours: 'Mon–Fri 09:00–17:00',
  ics: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
  url: 'https://flux.example.org/api/v1/calendar/7Jm3.ics',
  reason: 'Holidays',
  miss_reason: null,
  completed_at: null,
  rescheduled_from: null,
  location_trigger: null,
  after_completion_days: null,
  class_tag: 'family',
  paused_until: null,
};

/** The first value of a field that fits its schema; deep enough for what the contract has. */
export function exampleOf(schema: Schema, all: Readonly<Record<string, Schema>>, name = '', depth = 0): unknown {
  const { $ref, examples, example, const: fixed, default: standard, enum: allowed, anyOf, oneOf, type } = schema;
  if (typeof $ref === 'string')
    return depth > 6 ? null : exampleOf(all[$ref.split('/').at(-1) ?? ''] ?? {}, all, name, depth + 1);
  if (Array.isArray(examples) && examples.length > 0) return examples[0];
  if (example !== undefined) return example;
  if (fixed !== undefined) return fixed;
  if (Array.isArray(allowed)) return allowed[0];
  const choices = (anyOf ?? oneOf) as Schema[] | undefined;
  if (choices) {
    if (BY_NAME[name] === null && choices.some((choice) => choice['type'] === 'null')) return null;
    const first = choices.find((choice) => choice['type'] !== 'null') ?? {};
    return exampleOf(first, all, name, depth + 1);
  }
  if (standard !== undefined) return standard;
  const kind = Array.isArray(type) ? type.find((one) => one !== 'null') : type;
  if (kind === 'object' || schema['properties']) return objectOf(schema, all, depth);
  if (kind === 'array') return listOf(schema, all, name, depth);
  if (kind === 'integer' || kind === 'number') return numberOf(schema, name);
  if (kind === 'boolean') return true;
  if (kind === 'string') return textOf(schema, name);
  return null;
}

function listOf(
  { items, prefixItems, minItems }: Schema,
  all: Readonly<Record<string, Schema>>,
  name: string,
  depth: number,
) {
  if (Array.isArray(prefixItems))
    return prefixItems.map((one: Schema) => exampleOf(one, all, singular(name), depth + 1));
  const one = (items ?? {}) as Schema;
  if (depth > 6 || one['not']) return [];
  return Array.from({ length: Math.max(1, Number(minItems ?? 1)) }, () =>
    exampleOf(one, all, singular(name), depth + 1),
  );
}

function objectOf(
  { properties = {}, propertyNames, additionalProperties }: Schema,
  all: Readonly<Record<string, Schema>>,
  depth: number,
) {
  const given = Object.entries(properties as Record<string, Schema>);
  if (given.length > 0)
    return Object.fromEntries(given.map(([key, one]) => [key, exampleOf(one, all, key, depth + 1)]));
  return propertyNames && additionalProperties
    ? { key: exampleOf(additionalProperties as Schema, all, '', depth + 1) }
    : {};
}

function textOf({ format, minLength, maxLength, pattern }: Schema, name: string): string {
  const known = BY_NAME[name];
  if (typeof known === 'string' && known.length <= Number(maxLength ?? 1e9) && fits(known, pattern)) return known;
  if (format === 'uuid' || /(^|_)id$/.test(name)) return String(BY_NAME['id']);
  if (format === 'date-time' || /_at$/.test(name)) return '2026-12-01T17:00:00Z';
  if (format === 'date' || /(^|_)(day|date)$/.test(name)) return '2026-12-01';
  for (const guess of ['07:00', String(BY_NAME['id']), '2026-12-01T17:00:00Z', '2026-12-01'])
    if (typeof pattern === 'string' && fits(guess, pattern)) return guess;
  return name.replaceAll('_', ' ').padEnd(Number(minLength ?? 0), '.') || 'text';
}

const fits = (text: string, pattern: unknown) => typeof pattern !== 'string' || new RegExp(pattern, 'u').test(text);

function numberOf({ minimum, maximum, exclusiveMinimum }: Schema, name: string): number {
  const wanted = /minutes/.test(name) ? 30 : /pct|confidence|share|strength/.test(name) ? 0.5 : 1;
  const low = Number(minimum ?? (exclusiveMinimum === undefined ? -1e9 : Number(exclusiveMinimum) + 1));
  return Math.min(Math.max(wanted, low), Number(maximum ?? 1e9));
}

const singular = (name: string) => name.replace(/ies$/, 'y').replace(/s$/, '');
