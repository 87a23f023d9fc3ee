import createClient, {
  type Client,
  type ClientPathsWithMethod,
  type FetchResponse,
  type MaybeOptionalInit,
} from 'openapi-fetch';
import { type ChatEvent, type ChatReply, eventsOf, replyOf, TurnError } from './events.ts';
import type { components, operations, paths } from './schema.gen.ts';

export type { components, operations, paths };
export { type ChatEvent, type ChatReply, eventsOf, replyOf, TurnError };

type Schemas = components['schemas'];
export type Task = Schemas['Task'];
export type Goal = Schemas['Goal'];
export type Problem = Schemas['Problem'];
export type Message = Schemas['SendMessageRequest'];

export type FluxOptions = {
  /** e.g. https://flux.example.org, without /api/v1 */
  baseUrl: string;
  /** The access token of the moment; asked before every request. */
  token: () => string | undefined | Promise<string | undefined>;
  fetch?: typeof globalThis.fetch;
};

type Method = 'get' | 'post' | 'patch' | 'delete';
type Media = `${string}/${string}`;

/** As openapi-fetch has it, but what is given is not inferred: so a field that the document does not know is a compile error. */
type Strict<M extends Method> = <P extends ClientPathsWithMethod<Client<paths>, M>>(
  path: P,
  ...init: undefined extends MaybeOptionalInit<paths[P], M>
    ? [init?: MaybeOptionalInit<paths[P], M>]
    : [init: MaybeOptionalInit<paths[P], M>]
) => Promise<FetchResponse<NonNullable<paths[P][M]>, MaybeOptionalInit<paths[P], M>, Media>>;

export type Flux = {
  GET: Strict<'get'>;
  POST: Strict<'post'>;
  PATCH: Strict<'patch'>;
  DELETE: Strict<'delete'>;
  /** Before requests and after answers, as openapi-fetch's middleware. */
  use: Client<paths>['use'];

  /** One turn with the coach, its events as they arrive. @throws TurnError when it is refused before it begins */
  events(message: Message, options?: TurnOptions): Promise<AsyncGenerator<ChatEvent>>;
  /** One turn with the coach, to its reply. @throws TurnError */
  chat(message: Message, options?: TurnOptions & { onEvent?: (event: ChatEvent) => void }): Promise<ChatReply>;
};

export type TurnOptions = {
  signal?: AbortSignal;
  /** A retry with the same key gets the same turn. */
  idempotencyKey?: string;
};

/**
 * A client whose paths, bodies and answers are those of openapi.json: `flux.GET('/api/v1/tasks', { params: { query: { date } } })`.
 * A misspelt field is a compile error.
 */
export function createFlux({ baseUrl, token, fetch = globalThis.fetch }: FluxOptions): Flux {
  const client = createClient<paths>({ baseUrl, fetch });
  client.use({
    async onRequest({ request }) {
      const bearer = await token();
      if (bearer) request.headers.set('authorization', `Bearer ${bearer}`);
      return request;
    },
  });
  const events: Flux['events'] = async (message, { signal, idempotencyKey } = {}) => {
    const { response, error } = await client.POST('/api/v1/chat/message', {
      body: message,
      parseAs: 'stream',
      headers: { accept: 'text/event-stream', ...(idempotencyKey && { 'idempotency-key': idempotencyKey }) },
      ...(signal && { signal }),
    });
    if (error)
      throw new TurnError(error.detail ?? 'The coach did not answer.', error.code ?? 'internal', response.status);
    if (!response.body) throw new TurnError('The answer has no body.', 'internal', response.status);
    return eventsOf(response.body);
  };
  return {
    ...(client as unknown as Pick<Flux, 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'use'>),
    events,
    chat: async (message, { onEvent, ...options } = {}) => replyOf(await events(message, options), onEvent),
  };
}
