import { createHash } from 'node:crypto';
import type { Client, RunTree } from 'langsmith';
import type { Config } from '../config.ts';
import type { Watched } from '../llm/index.ts';

/** Tells LangSmith what a turn did: a run for the turn, its nodes and its model calls. */
export type Tracer = {
  turn(of: { conversationId: string; message: string }): Promise<TurnTrace>;
  /** Sends what is waiting. */
  close(): Promise<void>;
};
export type TurnTrace = {
  node(name: string): NodeTrace;
  end(outcome: { node?: string; message?: string; error?: unknown }): void;
};
export type NodeTrace = { watch(call: Watched): void; end(error?: unknown): void };

/**
 * Over the ingest API, with LANGCHAIN_API_KEY alone (https://docs.smith.langchain.com/reference). Words of people leave only with
 * LANGCHAIN_CONTENT=1; without it, runs hold names, models, tokens, times and outcomes, and a conversation is known by a digest of its id. A
 * trace that cannot be sent is lost, and nothing else.
 */
export function createTracer(
  { apiKey, project, endpoint, content }: Config['langsmith'],
  onError: (error: unknown) => void,
): Tracer | null {
  if (!apiKey) return null;
  const loaded = import('langsmith').then(({ Client, RunTree }) => {
    const hidden = content ? {} : { hideInputs: true, hideOutputs: true };
    const client = new Client({
      apiKey,
      ...(endpoint && { apiUrl: endpoint }),
      ...hidden,
      omitTracedRuntimeInfo: true,
    });
    return { client, RunTree };
  });
  loaded.catch(onError);
  return {
    async turn({ conversationId, message }) {
      const { client, RunTree } = await loaded;
      const root = new RunTree({
        name: 'turn',
        run_type: 'chain',
        client,
        project_name: project ?? 'flux',
        inputs: content ? { message } : {},
        metadata: { thread_id: digest(conversationId) },
        tracingEnabled: true,
      });
      return turnTrace(root, content, onError);
    },
    async close() {
      const there = await loaded.catch(() => null);
      await (there?.client as Client | undefined)?.awaitPendingTraceBatches().catch(onError);
    },
  };
}

const digest = (id: string) => createHash('sha256').update(id).digest('hex').slice(0, 16);

/** Each run is told once, when it has ended. */
function turnTrace(root: RunTree, content: boolean, onError: (error: unknown) => void): TurnTrace {
  const tell = (run: RunTree, outputs: object, error?: string) =>
    void run
      .end(content ? { ...outputs } : {}, error)
      .then(() => run.postRun())
      .catch(onError);
  return {
    node(name) {
      const node = root.createChild({ name, run_type: 'chain', inputs: {} });
      return {
        watch: (call) => tellCall(node, call, content, tell),
        end: (error) => tell(node, {}, nameOf(error)),
      };
    },
    end({ node, message, error }) {
      if (node) root.metadata = { ...root.metadata, agent_node: node };
      tell(root, { message }, nameOf(error));
    },
  };
}

function tellCall(
  node: RunTree,
  { agent, model, tier, tokens, tokensIn, tokensOut, cost, latencyMs, outcome, messages, text }: Watched,
  content: boolean,
  tell: (run: RunTree, outputs: object, error?: string) => void,
): void {
  const run = node.createChild({
    name: agent,
    run_type: 'llm',
    start_time: Date.now() - latencyMs,
    inputs: content ? { messages } : {},
    metadata: {
      ls_model_name: model,
      tier,
      outcome,
      charged_tokens: tokens,
      ...(cost !== null && { cost }),
      ...(tokensIn !== null && {
        usage_metadata: {
          input_tokens: tokensIn,
          output_tokens: tokensOut ?? 0,
          total_tokens: tokensIn + (tokensOut ?? 0),
        },
      }),
    },
  });
  tell(run, { text }, outcome === 'answer' ? undefined : outcome);
}

/** An error's kind. Its message may quote a person. */
function nameOf(error: unknown): string | undefined {
  if (error === undefined) return undefined;
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'error';
}

/** The library's own tracing would tell everything, words and all, as soon as one of its variables is set. */
export function silenceLibraryTracing(environment: NodeJS.ProcessEnv): void {
  for (const name of ['LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING_V2', 'LANGSMITH_TRACING', 'LANGCHAIN_TRACING'])
    delete environment[name];
}
