import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openTunnel } from './tunnel.ts';

describe('the tunnel of a development machine', () => {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);

  it('is not opened without a token', async () => {
    const never = () => assert.fail('it was opened');
    assert.equal(await openTunnel({ authtoken: undefined, domain: undefined, port: 8000 }, say, never), null);
  });

  it('leads to the port of the API, under the domain that was asked for', async () => {
    const asked: unknown[] = [];
    const tunnel = await openTunnel({ authtoken: 't', domain: 'flux.ngrok.app', port: 8001 }, say, async (options) => {
      asked.push(options);
      return { url: 'https://flux.ngrok.app', close: async () => {} };
    });
    assert.equal(tunnel?.url, 'https://flux.ngrok.app');
    assert.deepEqual(asked, [{ addr: '127.0.0.1:8001', authtoken: 't', domain: 'flux.ngrok.app' }]);
    assert.equal(lines.at(-1), 'The tunnel is open: https://flux.ngrok.app');
  });

  it('that does not open is said without the token, and nothing is lost', async () => {
    const refuse = () => Promise.reject(new Error('authtoken secret-token is not valid\nmore'));
    assert.equal(await openTunnel({ authtoken: 'secret-token', domain: undefined, port: 1 }, say, refuse), null);
    assert.equal(
      lines.at(-1),
      'No tunnel through ngrok (authtoken … is not valid). Flux starts without it; npm run doctor says more.',
    );
  });
});
