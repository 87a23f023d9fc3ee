import { setTimeout as pause } from 'node:timers/promises';
import { type Attempt, attempt } from './attempt.ts';
import type { ChatMessage } from './completion.ts';
import { leftForCalls } from './deadline.ts';
import type { ModelError } from './errors.ts';
import type { GatewaySettings, Learned, ModelAnswer, ModelQuestion } from './gateway.ts';
import type { Tier } from './models.ts';

/** Less is not worth a call. */
const SHORTEST_MS = 300;
/** Of what is left, for one tier while others wait behind it. */
const SHARE = 0.6;
/** How often a request is made plainer for one server. */
const MOST_FEATURES = 4;
const REST_AFTER_FAILURES = 10;

type TierEnd<T> = ModelAnswer<T> | 'next' | 'cheapest';

/** One tier after the other, each as often as its errors allow. */
export async function askTiers<T>(
  settings: GatewaySettings,
  learned: Learned,
  question: ModelQuestion<T>,
): Promise<ModelAnswer<T>> {
  const { rests } = learned;
  if (!rests.mayAsk('all')) return { ok: false, reason: 'down' };
  let tiers = [...settings.tiers(question.name)];
  try {
    for (let tier = tiers.shift(); tier; tier = tiers.shift()) {
      if (!rests.mayAsk(tier.model)) continue;
      const end = await askTier(settings, learned, question, tier, tiers.length > 0);
      rests.giveUp(tier.model);
      if (typeof end !== 'string') return end;
      if (end === 'cheapest') tiers = tiers.slice(-1);
    }
    return { ok: false, reason: 'down' };
  } finally {
    rests.giveUp('all');
  }
}

/** The same model until it answers, or until its errors say to leave it. */
async function askTier<T>(
  settings: GatewaySettings,
  learned: Learned,
  question: ModelQuestion<T>,
  tier: Tier,
  othersWait: boolean,
): Promise<TierEnd<T>> {
  const messages: ChatMessage[] = [{ role: 'system', content: question.system }, ...question.messages];
  const tried = { again: false, repair: false, features: 0 };
  for (;;) {
    const timeoutMs = () => timeFor(question, tier, othersWait);
    if (timeoutMs() === null) return { ok: false, reason: 'late' };
    const made = await attempt(settings, learned, question, { tier, messages, timeoutMs, dear: othersWait });
    if (made.is === 'unusable' && !tried.repair) {
      tried.repair = true;
      messages.push(...repair(made.text, made.problem));
      continue;
    }
    if (made.is === 'failed' && (await onceMore(learned, question, tier, made.error, tried))) continue;
    return endOf(learned, tier, made);
  }
}

/** Whether the same model is asked once more, and the waiting for it. */
async function onceMore<T>(
  learned: Learned,
  question: ModelQuestion<T>,
  tier: Tier,
  { consequence, seconds, without }: ModelError,
  tried: { again: boolean; features: number },
): Promise<boolean> {
  if (consequence === 'without' && without) {
    const known = learned.without.get(tier.model) ?? new Set();
    if (known.has(without) || tried.features++ >= MOST_FEATURES) return false;
    learned.without.set(tier.model, known.add(without));
    return true;
  }
  if (consequence !== 'again' || tried.again) return false;
  tried.again = true;
  // Those who failed together do not come back together.
  const ms = seconds * 1000 * (1 + Math.random() / 2);
  if (leftForCalls(question.deadline) < ms + SHORTEST_MS) return false;
  return pause(ms, true, { ...(question.signal && { signal: question.signal }) }).catch(() => false);
}

function endOf<T>({ rests }: Learned, tier: Tier, made: Attempt<T>): TierEnd<T> {
  switch (made.is) {
    case 'answer':
      rests.end(tier.model);
      rests.end('all');
      return { ok: true, value: made.value, model: tier.model };
    case 'none':
      return { ok: false, reason: made.reason };
    case 'too dear':
      return 'cheapest';
    case 'unusable':
      return 'next';
  }
  const { consequence, seconds } = made.error;
  if (consequence === 'aborted') return { ok: false, reason: 'aborted' };
  if (consequence === 'stop' || consequence === 'wait') {
    if (seconds > 0) rests.begin('all', seconds);
    return { ok: false, reason: 'down' };
  }
  const rest = consequence === 'again' ? Math.max(REST_AFTER_FAILURES, seconds) : seconds;
  if (rest > 0) rests.begin(tier.model, rest);
  return 'next';
}

/** For one call, in milliseconds; null: too little is left of the turn. */
function timeFor<T>({ deadline }: ModelQuestion<T>, { timeoutSeconds }: Tier, othersWait: boolean): number | null {
  if (!deadline) return timeoutSeconds * 1000;
  const left = leftForCalls(deadline);
  if (left < SHORTEST_MS) return null;
  return Math.min(timeoutSeconds * 1000, othersWait ? Math.max(SHORTEST_MS, left * SHARE) : left);
}

const LONGEST_QUOTE = 4_000;

function repair(text: string, problem: string): ChatMessage[] {
  return [
    { role: 'assistant', content: text.slice(0, LONGEST_QUOTE) },
    {
      role: 'user',
      content: `That cannot be read: ${problem.slice(0, 1_000)}\nAnswer the same again as one JSON object of the schema, and nothing else.`,
    },
  ];
}
