import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A tier is one model; they are tried in this order. */
export type Tier = { model: string; timeoutSeconds: number };

/**
 * What is tried without LLM_MODELS_FILE: from one that writes well to the cheapest, of three makers, so that one of them being
 * down takes one tier away. The last is taken for the cheapest.
 */
const DEFAULTS: readonly Tier[] = [
  { model: 'openai/gpt-4.1-mini', timeoutSeconds: 20 },
  { model: 'google/gemini-2.5-flash', timeoutSeconds: 20 },
  { model: 'mistralai/mistral-small-3.2-24b-instruct', timeoutSeconds: 20 },
];

const file = z.object({
  tiers: z
    .array(z.object({ model: z.string().min(1), timeout_seconds: z.number().min(1).max(120).default(20) }))
    .min(1)
    .max(5),
});

/**
 * The tiers of a models file (`{"tiers": [{"model": "openai/gpt-4.1-mini", "timeout_seconds": 20}]}`), or the defaults.
 * @throws Error that names the file and what is wrong with it.
 */
export function loadTiers(path: string | undefined): readonly Tier[] {
  if (path === undefined) return DEFAULTS;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`LLM_MODELS_FILE ${path} cannot be read: ${(error as Error).message}`);
  }
  const parsed = file.safeParse(json);
  if (!parsed.success) throw new Error(`LLM_MODELS_FILE ${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data.tiers.map(({ model, timeout_seconds }) => ({ model, timeoutSeconds: timeout_seconds }));
}
