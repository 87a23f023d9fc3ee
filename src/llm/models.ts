import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A tier is one model with the longest that a single call to it may take. */
export type Tier = { model: string; timeoutSeconds: number };

/** Which models an agent asks, in this order; the last is taken for the cheapest. */
export type Tiers = (agent: string) => readonly Tier[];

/** What is asked without LLM_MODELS_FILE: of three makers, so that one of them being down takes one tier away. */
const OWN_FILE = join(import.meta.dirname, 'models.json');

const tiers = z
  .array(z.object({ model: z.string().min(1), timeout_seconds: z.number().min(1).max(120).default(20) }))
  .min(1)
  .max(3);

const file = z.union([
  z.strictObject({ agents: z.looseObject({ default: tiers }).catchall(tiers) }),
  // One list for all agents.
  z.strictObject({ tiers }),
]);

/**
 * The tiers of a models file: `{"agents": {"default": [{"model": "openai/gpt-4.1-mini", "timeout_seconds": 20}], "goal_planner": […]}}`,
 * or `{"tiers": […]}` for all agents alike; one to three each. An agent that is not named asks the default ones.
 * @throws Error that names the file and what is wrong with it.
 */
export function loadTiers(path: string = OWN_FILE): Tiers {
  const parsed = file.safeParse(jsonOf(path));
  if (!parsed.success) throw new Error(`LLM_MODELS_FILE ${path}: ${z.prettifyError(parsed.error)}`);
  const agents = 'tiers' in parsed.data ? { default: parsed.data.tiers } : parsed.data.agents;
  const byAgent = new Map(Object.entries(agents).map(([agent, list]) => [agent, list.map(tierOf)]));
  const fallback = agents.default.map(tierOf);
  return (agent) => byAgent.get(agent) ?? fallback;
}

const tierOf = ({ model, timeout_seconds }: z.infer<typeof tiers>[number]): Tier => ({
  model,
  timeoutSeconds: timeout_seconds,
});

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : message;
    throw new Error(`LLM_MODELS_FILE ${path} cannot be read: ${why}`);
  }
}
