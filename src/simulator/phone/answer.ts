import type { FastifyReply, FastifyRequest } from 'fastify';

/** What a request of the page asks: the id in its path, its query and its body. */
export type Asked = { id: string; query: URLSearchParams; body: unknown };

/** A route's handler: the result as JSON, never kept by the browser; 204 for nothing. */
export function answer(handle: (asked: Asked) => unknown) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { number, sid } = request.params as { number?: string; sid?: string };
    const query = new URLSearchParams(request.url.split('?')[1] ?? '');
    const result = await handle({ id: number ?? sid ?? '', query, body: request.body });
    reply.header('cache-control', 'no-store');
    return result === undefined ? reply.code(204).send() : reply.send(result);
  };
}

/** Without the keys whose value is undefined, which `exactOptionalPropertyTypes` tells apart from absent ones. */
export function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
}
