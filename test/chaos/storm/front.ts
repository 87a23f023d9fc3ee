import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The public address of the API: one port, behind which processes may die and others take their place. New connections go round. */
export async function frontDoor() {
  let targets: number[] = [];
  let turn = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(targets[turn++ % targets.length] ?? 0, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the door has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    leadTo(...urls: string[]) {
      targets = urls.map((url) => Number(new URL(url).port));
    },
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
