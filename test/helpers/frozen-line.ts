import { connect, createServer, type Socket } from 'node:net';

/** A line to a TCP server that can be frozen: what is open stays open and carries nothing any more; what comes later is carried. */
export async function freezableLine(target: { host: string; port: number }) {
  const all = new Set<Socket>();
  const open: [Socket, Socket][] = [];
  const server = createServer((near) => {
    const far = connect(target);
    open.push([near, far]);
    all.add(near).add(far);
    near.pipe(far);
    far.pipe(near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the line has no port');
  return {
    port: address.port,
    freeze(): number {
      for (const [near, far] of open) {
        near.unpipe(far);
        far.unpipe(near);
        near.pause();
        far.pause();
      }
      return open.splice(0).length;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of all) socket.destroy();
      }),
  };
}
