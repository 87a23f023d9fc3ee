import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../../config.ts';
import { loadTiers } from '../../llm/index.ts';
import { type Check, type Finding, get, off, ok, whyUnreachable, wrong } from './finding.ts';

/** The key is asked for by OpenRouter's own route where there is one; any other OpenAI-compatible server only lists models. */
export const models: Check = {
  name: 'models',
  async run({ models: settings }) {
    // Without a key, too, no API starts with a file that is wrong.
    const broken = settings.file && whyUnreadable(settings.file);
    if (broken) return [wrong('models', broken)];
    if (!settings.apiKey) return [off('models', 'OPENROUTER_API_KEY is not set: the coach works on rules.')];
    const key = await keyFinding(settings);
    return key.state === 'wrong' ? [key] : [key, ...(await modelFindings(settings))];
  },
};

function whyUnreadable(file: string): string | null {
  try {
    loadTiers(file);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const OWN_FILE = path.resolve(import.meta.dirname, '../../llm/models.json');

/** Every model that a models file names, once. */
function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/"model"\s*:\s*"([^"]+)"/g)].map((match) => match[1] ?? ''))];
}

const bearer = (apiKey: string | undefined) => ({ authorization: `Bearer ${apiKey}` });

async function keyFinding({ apiKey, baseUrl }: Config['models']): Promise<Finding> {
  const isOpenRouter = new URL(baseUrl).hostname.endsWith('openrouter.ai');
  const response = await get(`${baseUrl}/${isOpenRouter ? 'key' : 'models'}`, bearer(apiKey)).catch((error) => error);
  if (!(response instanceof Response))
    return wrong('models', `OPENROUTER_BASE_URL ${baseUrl} cannot be reached: ${whyUnreachable(response)}.`);
  if (response.status === 401 || response.status === 403)
    return wrong('models', 'OPENROUTER_API_KEY is refused. Make a new one (https://openrouter.ai/settings/keys).');
  if (!response.ok) return wrong('models', `OPENROUTER_BASE_URL answers ${response.status}. Is the address right?`);
  return ok('models', 'Reachable, the key is accepted.');
}

async function modelFindings({ apiKey, baseUrl, file }: Config['models']): Promise<Finding[]> {
  const source = file ?? OWN_FILE;
  const wanted = await readFile(source, 'utf8').then(
    (text) => namesIn(text),
    () => null,
  );
  if (!wanted || wanted.length === 0)
    return [wrong('models', `LLM_MODELS_FILE ${source} names no model, or cannot be read.`)];
  const response = await get(`${baseUrl}/models`, bearer(apiKey));
  const body = (await response.json().catch(() => null)) as { data?: { id?: unknown }[] } | null;
  const listed = new Set((body?.data ?? []).map(({ id }) => id));
  if (listed.size === 0) return [wrong('models', `${baseUrl}/models lists no model.`)];
  return wanted.map((model) =>
    listed.has(model)
      ? ok('model', `${model} is there.`)
      : wrong('model', `${model} is not offered there. Take another one into the models file (LLM_MODELS_FILE).`),
  );
}
