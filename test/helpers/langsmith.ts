import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type TracedRun = {
  id: string;
  name: string;
  run_type: string;
  parent_run_id?: string;
  trace_id: string;
  dotted_order: string;
  session_name: string;
  start_time: string | number;
  end_time: string | number;
  inputs: object;
  outputs?: object;
  error?: string;
  extra: { metadata: Record<string, unknown> };
};

/** A listener that takes runs as LangSmith's ingest API does: POST /runs/batch, after a look at /info. */
export async function langsmith() {
  const runs: TracedRun[] = [];
  const bodies: string[] = [];
  const keys = new Set<unknown>();
  let refuses = false;
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    response.setHeader('content-type', 'application/json');
    if (request.url === '/info') {
      response.end(
        JSON.stringify({
          batch_ingest_config: { use_multipart_endpoint: false, size_limit: 100, size_limit_bytes: 1_000_000 },
        }),
      );
      return;
    }
    if (refuses) {
      response.writeHead(403).end('{}');
      return;
    }
    keys.add(request.headers['x-api-key']);
    bodies.push(body);
    runs.push(...((JSON.parse(body) as { post?: TracedRun[] }).post ?? []));
    response.writeHead(202).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    runs,
    bodies,
    keys,
    refuse: () => {
      refuses = true;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
