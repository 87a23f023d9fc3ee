import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { Problem } from '../db/errors.ts';
import { supabaseRecord } from './supabase.ts';

const ADA = '3f0e2d6a-6b1f-4a53-9a4f-0d8f6a1c2b3d';

describe('a person’s record at Supabase', () => {
  let server: Server;
  let url: string;
  let answer: { status: number; body: unknown };
  const seen: string[] = [];
  before(async () => {
    server = createServer((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization} ${request.headers['apikey']}`);
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  it('is erased through the admin API with the service role’s key', async () => {
    answer = { status: 200, body: {} };
    await supabaseRecord({ url, serviceRoleKey: 'service' }).erase(ADA);
    assert.equal(seen.at(-1), `DELETE /auth/v1/admin/users/${ADA} Bearer service service`);
  });

  it('that is gone already is erased', async () => {
    answer = { status: 404, body: { code: 404, error_code: 'user_not_found' } };
    await supabaseRecord({ url, serviceRoleKey: 'service' }).erase(ADA);
    assert.equal(await supabaseRecord({ url, serviceRoleKey: 'service' }).show(ADA), null);
  });

  it('is not called erased when Supabase refuses', async () => {
    answer = { status: 500, body: {} };
    await assert.rejects(
      supabaseRecord({ url, serviceRoleKey: 'service' }).erase(ADA),
      (error) => error instanceof Problem && error.code === 'provider_down',
    );
  });

  it('is not called erased when Supabase cannot be reached', async () => {
    await assert.rejects(
      supabaseRecord({ url: 'http://127.0.0.1:1', serviceRoleKey: 'service' }).erase(ADA),
      (error) => error instanceof Problem && error.code === 'provider_down',
    );
  });

  it('cannot be erased without the key, and says which setting is missing', async () => {
    await assert.rejects(supabaseRecord({ url }).erase(ADA), /SUPABASE_SERVICE_ROLE_KEY is missing/);
  });

  it('is part of an export', async () => {
    answer = { status: 200, body: { id: ADA, email: 'ada@example.org' } };
    assert.deepEqual(await supabaseRecord({ url, serviceRoleKey: 'service' }).show(ADA), answer.body);
  });
});
