import type { Fits } from './fits.ts';

/** An answer, its body parsed where it is JSON and text otherwise. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape, and a wrong guess fails them.
export type Answer = { status: number; headers: Headers; body: any };

/** Requests to /api/v1; `path` begins with a slash. `raw` takes any path of the server. */
export type Api = {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  patch(path: string, body?: unknown): Promise<Answer>;
  delete(path: string, body?: unknown): Promise<Answer>;
  raw(path: string, init?: RequestInit): Promise<Answer>;
};

/** `token` is asked before each request; undefined: no token is sent. `fits` sees every answer, and throws at one that is not as declared. */
export function apiOf(url: string, token: () => Promise<string | undefined>, fits: Fits = () => undefined): Api {
  const raw = async (path: string, init: RequestInit = {}) => {
    const bearer = await token();
    const headers = new Headers(init.headers);
    if (bearer && !headers.has('authorization')) headers.set('authorization', `Bearer ${bearer}`);
    const response = await fetch(`${url}${path}`, { redirect: 'manual', ...init, headers });
    const text = await response.text();
    const json = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    const { status } = response;
    const body = json && text !== '' ? JSON.parse(text) : text;
    fits(init.method ?? 'GET', path, { status, type: response.headers.get('content-type') ?? '', body });
    return { status, headers: response.headers, body };
  };
  const call = (method: string) => (path: string, body?: unknown) =>
    raw(`/api/v1${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  return { get: call('GET'), post: call('POST'), put: call('PUT'), patch: call('PATCH'), delete: call('DELETE'), raw };
}
