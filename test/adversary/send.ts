import { Agent, request } from 'node:http';

export type Received = { status: number; type: string; allow: string | undefined; text: string };

/** Sends what `fetch` would refuse, too: any method, any path, a body on a GET. */
export function sender(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  return {
    send: (method: string, path: string, headers: Record<string, string>, body: string | null): Promise<Received> =>
      new Promise((resolve, reject) => {
        const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
        const sent = request(`${url}/`, { agent, method, path, headers: { ...headers, ...length } }, (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
          answer.on('error', reject).on('end', () => {
            const { allow, 'content-type': type = '' } = answer.headers;
            resolve({ status: answer.statusCode ?? 0, type, allow, text });
          });
        });
        sent.on('error', reject).end(body ?? undefined);
      }),
    close: () => agent.destroy(),
  };
}
