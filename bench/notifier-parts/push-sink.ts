// A push service on loopback, TLS and all, that takes everything: for bench/notifier.ts. Its certificate is made for it and thrown away.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';

const [, , key = '', cert = ''] = process.argv;
let taken = 0;
const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
  request.resume();
  request.on('end', () => {
    taken += 1;
    response.writeHead(201).end();
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(address && typeof address === 'object' ? address.port : 0);
});
process.on('message', (said) => {
  if (said === 'count') process.send?.(taken);
});
process.on('disconnect', () => process.exit(0));
