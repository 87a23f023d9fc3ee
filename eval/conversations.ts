import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { EvalConversation } from './types.ts';

const text = z.union([z.string(), z.array(z.string())]);
const turn = z.strictObject({
  say: z.string(),
  send: z.record(z.string(), z.unknown()).optional(),
  after: z.number().optional(),
  node: text,
  tasks: z.array(z.string()).optional(),
  sessions: z.int().optional(),
  profile: z.record(z.string(), z.unknown()).optional(),
  goals: z.array(z.string()).optional(),
  reply: z.array(z.string()).optional(),
  not: z.array(z.string()).optional(),
});
const conversation = z.strictObject({
  id: z.string(),
  awkward: z.boolean().optional(),
  person: z.record(z.string(), z.unknown()).optional(),
  hardestFirst: z.boolean().optional(),
  onboarding: z.boolean().optional(),
  turns: z.array(turn).min(1),
});

/** Every table of this folder. @throws ZodError for one of the wrong form */
export function conversations(): EvalConversation[] {
  const folder = new URL('.', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap(
      (name) =>
        z.array(conversation).parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))) as EvalConversation[],
    );
}
