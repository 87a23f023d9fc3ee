import type { Reservation } from './budget.ts';
import { type ChatMessage, type Completion, complete } from './completion.ts';
import { leftForCalls } from './deadline.ts';
import { ModelError } from './errors.ts';
import { fieldReader } from './field-reader.ts';
import type { GatewaySettings, Learned, ModelQuestion, NoAnswer, Speech } from './gateway.ts';
import type { Tier } from './models.ts';
import { readStructured, wireSchema } from './structured.ts';

/** What one call came to. `none`: nobody else is asked either. */
export type Attempt<T> =
  | { is: 'answer'; value: T }
  | { is: 'unusable'; text: string; problem: string }
  | { is: 'failed'; error: ModelError }
  | { is: 'too dear' }
  | { is: 'none'; reason: NoAnswer };

/** `timeoutMs`: what the call may take from now on; null: nothing any more. `dear`: a cheaper model waits behind this one. */
export type Trial = { tier: Tier; messages: ChatMessage[]; timeoutMs: () => number | null; dear: boolean };

/** One call: its tokens are set aside before and settled after it, whatever comes of it. */
export async function attempt<T>(
  settings: GatewaySettings,
  learned: Learned,
  question: ModelQuestion<T>,
  trial: Trial,
): Promise<Attempt<T>> {
  const { budget } = settings;
  const reservation = await reserve(settings, question, trial);
  if (reservation === 'late') return { is: 'none', reason: 'late' };
  if (reservation === 'over') return { is: 'none', reason: 'budget' };
  if (reservation === 'ended') return { is: 'none', reason: 'aborted' };
  if (reservation.level === 'cheapest' && trial.dear) {
    await budget.release(reservation);
    return { is: 'too dear' };
  }
  const timeoutMs = trial.timeoutMs();
  if (timeoutMs === null) {
    await budget.release(reservation);
    return { is: 'none', reason: 'late' };
  }
  const begun = performance.now();
  const { made, done } = await call(settings, learned, question, trial, timeoutMs);
  report(settings, question, trial.tier, { made, done });
  const settled = settle(settings, reservation, question, trial, {
    made,
    done,
    latencyMs: Math.round(performance.now() - begun),
  });
  if (question.aside) question.aside(settled);
  else await settled;
  return made;
}

/** The books are asked as long as there is time for a call; what they set aside too late is given back. */
async function reserve<T>(
  { budget, log }: GatewaySettings,
  { payer, name, maxTokens, deadline }: ModelQuestion<T>,
  { messages }: Trial,
): Promise<Reservation | 'over' | 'ended' | 'late'> {
  const asked = budget.reserve(payer, name, estimate(messages, maxTokens));
  if (!deadline) return asked;
  let waiting: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    waiting = setTimeout(resolve, Math.max(0, leftForCalls(deadline)), 'late' as const);
  });
  const first = await Promise.race([asked, late]).finally(() => clearTimeout(waiting));
  if (first === 'late')
    void asked
      .then((reservation) => (typeof reservation === 'object' ? budget.release(reservation) : undefined))
      .catch((err: unknown) => log.error({ err, user: payer.id }, 'tokens set aside too late were not given back'));
  return first;
}

type Made<T> = { made: Attempt<T>; done: Completion | null };

async function call<T>(
  { baseUrl, apiKey, clock }: GatewaySettings,
  learned: Learned,
  question: ModelQuestion<T>,
  { tier, messages }: Trial,
  timeoutMs: number,
): Promise<Made<T>> {
  const { speech } = question;
  speech?.begin();
  try {
    const done = await complete(
      { baseUrl, apiKey, now: () => clock.now() },
      {
        model: tier.model,
        messages,
        schema: { name: question.name, json: wireSchema(question.schema) },
        maxTokens: question.maxTokens,
        timeoutMs,
        signal: question.signal,
        without: learned.without.get(tier.model) ?? new Set(),
        hear: speech && hearing(speech),
      },
    );
    return { made: judge(question, done), done };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { made: asSpoken(question) ?? { is: 'failed', error }, done: null };
  }
}

function hearing(speech: Speech): (delta: string) => boolean {
  const reader = fieldReader(speech.field);
  return (delta) => {
    const over = reader.over;
    const text = reader.read(delta);
    if (text !== '' && !speech.hear(text)) return false;
    if (reader.over && !over) speech.end();
    return true;
  };
}

function judge<T>(question: ModelQuestion<T>, done: Completion & { stopped?: boolean }): Attempt<T> {
  const spoken = asSpoken(question);
  if (done.stopped) return spoken ?? { is: 'none', reason: 'down' };
  const cut = done.finishReason === 'length';
  const read = readStructured(done.text, question.schema);
  if (read.problem === null && !cut) return { is: 'answer', value: asHeard(question, read.value) };
  if (spoken) return spoken;
  const failed = (message: string): Attempt<T> => ({
    is: 'failed',
    error: new ModelError('next', `model provider: ${message}`),
  });
  if (done.text.trim() === '') return failed('an empty answer');
  if (cut) return failed('an answer cut off at max_tokens');
  if (!done.ended) return failed('the stream was cut off');
  return { is: 'unusable', text: done.text, problem: read.problem ?? '' };
}

/** What reached the person is the answer, even where the model said more or broke off. */
function asSpoken<T>({ speech, schema }: ModelQuestion<T>): Attempt<T> | null {
  const spoken = speech?.spoken() ?? '';
  if (!speech || spoken === '') return null;
  const parsed = schema.safeParse({ [speech.field]: spoken });
  return { is: 'answer', value: parsed.success ? parsed.data : ({ [speech.field]: spoken } as T) };
}

function asHeard<T>({ speech }: ModelQuestion<T>, value: T): T {
  const spoken = speech?.spoken() ?? '';
  return speech && spoken !== '' ? { ...value, [speech.field]: spoken } : value;
}

/** A key or a request that is wrong is the operator's to mend; everything else happens. */
function report<T>(
  { log }: GatewaySettings,
  { name }: ModelQuestion<T>,
  { model }: Tier,
  { made, done }: Made<T>,
): void {
  const generation = (made.is === 'failed' ? made.error.generation : null) ?? done?.generation ?? undefined;
  if (made.is === 'unusable')
    log.warn({ agent: name, model, generation, length: made.text.length }, 'model answer has not the wanted shape');
  if (made.is !== 'failed') return;
  const { message, consequence } = made.error;
  const line = { agent: name, model, generation, problem: message, consequence };
  if (consequence === 'stop') log.error(line, 'model call refused: the coach runs on rules until this is mended');
  else log.warn(line, 'model call failed');
}

type End<T> = Made<T> & { latencyMs: number };

async function settle<T>(
  { budget, log, tiers }: GatewaySettings,
  reservation: Reservation,
  question: ModelQuestion<T>,
  { tier, messages }: Trial,
  { made, done, latencyMs }: End<T>,
): Promise<void> {
  const usage = done?.usage ?? null;
  const owed = made.is === 'failed' && done === null ? made.error.tokens : null;
  const spent = {
    model: tier.model,
    tier: tiers(question.name).indexOf(tier) + 1,
    tokens: usage?.total ?? owed ?? reservation.tokens,
    tokensIn: usage?.in ?? null,
    tokensOut: usage?.out ?? null,
    cost: usage?.cost ?? null,
    latencyMs,
    outcome: outcomeOf(made),
  };
  question.watch?.({ ...spent, agent: question.name, messages, text: done?.text ?? '' });
  // The answer is there (or is not); a failing books entry must not take it away or make a second paid call.
  await budget
    .settle(reservation, spent)
    .catch((err: unknown) => log.error({ err, user: question.payer.id }, 'model tokens not settled'));
}

function outcomeOf<T>(made: Attempt<T>): string {
  if (made.is === 'failed') return made.error.consequence === 'aborted' ? 'aborted' : 'failed';
  return made.is === 'none' ? 'refused' : made.is;
}

/** Rough: three bytes a token, and all that may be written. The provider's own figure replaces it. */
function estimate(messages: ChatMessage[], maxTokens: number): number {
  return Math.ceil(messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0) / 3) + maxTokens;
}
