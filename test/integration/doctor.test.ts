import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { skewFinding, versionFinding } from '../../src/bin/doctor/database.ts';
import type { Finding } from '../../src/bin/doctor/finding.ts';
import { nodeFinding, roomFinding } from '../../src/bin/doctor/machine.ts';
import { push } from '../../src/bin/doctor/push.ts';
import { doctorsRound } from '../../src/bin/doctor/round.ts';
import { signIn } from '../../src/bin/doctor/sign-in.ts';
import { loadConfig } from '../../src/config.ts';
import { freePort } from '../../src/db/embedded/server.ts';
import { bareEnv } from '../helpers/bare-env.ts';
import { testDatabase } from '../helpers/database.ts';
import { type Listener, listener, type Said } from '../helpers/listener.ts';

const account = `AC${'1'.repeat(32)}`;
const verify = `VA${'2'.repeat(32)}`;
const content = `HX${'3'.repeat(32)}`;

/** What the outside says when all is well, by method and path; a test replaces what it is about. */
const well: Record<string, Said> = {
  '/health': { body: { status: 'ok' } },
  '/auth/v1/.well-known/jwks.json': { body: { keys: [{ kid: 'a' }] } },
  '/auth/v1/admin/users': { body: { users: [] } },
  '/v1/models': { body: { data: [{ id: 'maker/small' }, { id: 'maker/large' }] } },
  [`/2010-04-01/Accounts/${account}.json`]: { body: { sid: account, status: 'active', type: 'Full' } },
  '/v2/Channels/Senders': {
    body: { senders: [{ sid: 'XE1', sender_id: 'whatsapp:+15551234567', status: 'ONLINE' }], meta: { key: 'senders' } },
  },
  [`/2010-04-01/Accounts/${account}/IncomingPhoneNumbers.json`]: {
    body: { incoming_phone_numbers: [{ sid: 'PN1', phone_number: '+15551234567', capabilities: { voice: true } }] },
  },
  [`/v1/Content/${content}/ApprovalRequests`]: {
    body: { sid: content, whatsapp: { status: 'approved', category: 'UTILITY' } },
  },
  [`/v2/Services/${verify}`]: { body: { sid: verify, code_length: 6 } },
  '/api/v1/sessions': { body: [] },
};

describe('npm run doctor', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let outside: Listener;
  let folder: string;
  let replaced: Record<string, Said> = {};
  before(async () => {
    database = await testDatabase();
    folder = await mkdtemp(path.join(tmpdir(), 'flux-doctor-'));
    await writeFile(
      path.join(folder, 'models.json'),
      '{"tiers": [{"model": "maker/small"}, {"model": "maker/large"}]}',
    );
    outside = await listener(({ path: asked }) => {
      const route = asked.split('?')[0] ?? '';
      return replaced[route] ?? well[route];
    });
  });
  after(async () => {
    await outside.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  const settings = async (over: Record<string, string>) => ({
    PORT: String(await freePort(0)),
    FLUX_DATA_DIR: folder,
    DATABASE_URL: database.url,
    SUPABASE_URL: outside.url,
    SUPABASE_SERVICE_ROLE_KEY: 'service',
    OPENROUTER_API_KEY: 'key',
    OPENROUTER_BASE_URL: `${outside.url}/v1`,
    LLM_MODELS_FILE: path.join(folder, 'models.json'),
    TWILIO_ACCOUNT_SID: account,
    TWILIO_AUTH_TOKEN: 'token',
    TWILIO_WHATSAPP_FROM: 'whatsapp:+15551234567',
    TWILIO_VOICE_FROM: '+15551234567',
    TWILIO_VERIFY_SERVICE_SID: verify,
    TWILIO_WHATSAPP_CONTENT_SID: content,
    TWILIO_WEBHOOK_BASE_URL: outside.url,
    TWILIO_API_BASE_URL: outside.url,
    SENTRY_DSN: 'https://key@o1.ingest.sentry.io/42',
    LANGCHAIN_API_KEY: 'trace',
    LANGCHAIN_ENDPOINT: outside.url,
    ...over,
  });
  const round = async (over: Record<string, string> = {}, says: Record<string, Said> = {}): Promise<Finding[]> => {
    replaced = says;
    try {
      return await doctorsRound(loadConfig(await settings(over)));
    } finally {
      replaced = {};
    }
  };
  const findingOf = (findings: Finding[], name: string) => findings.find((one) => one.name === name);
  const worst = (findings: Finding[]) => findings.filter(({ state }) => state === 'wrong');

  test('finds nothing wrong where nothing is, and calls what is not set "not used"', async () => {
    const findings = await round();
    assert.deepEqual(worst(findings), []);
    assert.deepEqual(
      findings.filter(({ state }) => state === 'off').map(({ name }) => name),
      ['redis', 'mail', 'ngrok'],
    );
  });

  const refused: Said = { status: 401, body: { code: 20003, message: 'Authenticate' } };
  /** What is broken, how, and the one line that must say so. */
  const broken: [string, Record<string, string>, Record<string, Said>, string, RegExp][] = [
    [
      'a database that is not there',
      { DATABASE_URL: 'postgresql://u:p@127.0.0.1:1/d' },
      {},
      'database',
      /127\.0\.0\.1:1\/d cannot be reached/,
    ],
    [
      'a Redis that is not there',
      { REDIS_URL: 'redis://127.0.0.1:1' },
      {},
      'redis',
      /REDIS_URL cannot be used: nothing listens there \(ECONNREFUSED\)\.$/,
    ],
    [
      'a mail server that is not there',
      { SMTP_URL: 'smtp://127.0.0.1:1' },
      {},
      'mail',
      /SMTP_URL cannot be used: nothing listens there/,
    ],
    ['a public address that leads nowhere', {}, { '/health': { status: 502 } }, 'address', /\/health answers 502/],
    [
      'a Supabase address that is wrong',
      {},
      { '/auth/v1/.well-known/jwks.json': { status: 404 } },
      'sign-in',
      /answers 404 for its key set/,
    ],
    [
      'a Supabase project with HS256 and no secret',
      {},
      { '/auth/v1/.well-known/jwks.json': { body: { keys: [] } } },
      'sign-in',
      /set SUPABASE_JWT_SECRET/,
    ],
    ['a service role that is refused', {}, { '/auth/v1/admin/users': refused }, 'erasure', /is refused \(401\)/],
    ['a model key that is refused', {}, { '/v1/models': refused }, 'models', /OPENROUTER_API_KEY is refused/],
    [
      'a model that was retired',
      {},
      { '/v1/models': { body: { data: [{ id: 'maker/small' }] } } },
      'model',
      /maker\/large is not offered/,
    ],
    [
      'a models file that is not there',
      { LLM_MODELS_FILE: '/nowhere/models.json' },
      {},
      'models',
      /\/nowhere\/models\.json cannot be read/,
    ],
    [
      'a models file that is not there, although no model is asked',
      { LLM_MODELS_FILE: '/nowhere/models.json', OPENROUTER_API_KEY: '' },
      {},
      'models',
      /LLM_MODELS_FILE \/nowhere\/models\.json cannot be read/,
    ],
    [
      'a Twilio token that does not fit',
      {},
      { [`/2010-04-01/Accounts/${account}.json`]: refused },
      'twilio',
      /do not fit together/,
    ],
    [
      'a suspended Twilio account',
      {},
      { [`/2010-04-01/Accounts/${account}.json`]: { body: { status: 'suspended' } } },
      'twilio',
      /account is suspended/,
    ],
    [
      'a sender of somebody else',
      { TWILIO_WHATSAPP_FROM: 'whatsapp:+15557654321' },
      {},
      'sender',
      /no WhatsApp sender of this account/,
    ],
    [
      'a number of somebody else',
      {},
      { [`/2010-04-01/Accounts/${account}/IncomingPhoneNumbers.json`]: { body: { incoming_phone_numbers: [] } } },
      'voice',
      /no number of this account/,
    ],
    [
      'a template that waits for approval',
      {},
      { [`/v1/Content/${content}/ApprovalRequests`]: { body: { whatsapp: { status: 'pending' } } } },
      'template',
      /template is pending/,
    ],
    [
      'a template that became marketing',
      {},
      {
        [`/v1/Content/${content}/ApprovalRequests`]: {
          body: { whatsapp: { status: 'approved', category: 'MARKETING' } },
        },
      },
      'template',
      /category MARKETING/,
    ],
    [
      'a Verify service that was deleted',
      {},
      { [`/v2/Services/${verify}`]: { status: 404, body: { code: 20404 } } },
      'verify',
      /no Verify service/,
    ],
    ['a VAPID pair that does not fit', { VAPID_PUBLIC_KEY: `B${'x'.repeat(86)}` }, {}, 'push', /does not belong to/],
    [
      'a DSN without a project',
      { SENTRY_DSN: 'https://o1.ingest.sentry.io' },
      {},
      'sentry',
      /has a key and a project number/,
    ],
    [
      'a LangSmith key that is refused',
      {},
      { '/api/v1/sessions': refused },
      'langsmith',
      /LANGCHAIN_API_KEY is refused/,
    ],
    [
      'a model server that is not there',
      { OPENROUTER_BASE_URL: 'http://127.0.0.1:1/v1' },
      {},
      'models',
      /cannot be reached/,
    ],
    [
      'a model address that is wrong',
      {},
      { '/v1/models': { status: 404 } },
      'models',
      /answers 404\. Is the address right\?/,
    ],
    ['a model server without models', {}, { '/v1/models': { body: { data: [] } } }, 'models', /lists no model/],
    [
      'a Twilio that stumbles',
      {},
      { [`/2010-04-01/Accounts/${account}.json`]: { status: 500, body: {} } },
      'twilio',
      /Twilio cannot be asked/,
    ],
    [
      'a sender that is offline',
      {},
      {
        '/v2/Channels/Senders': {
          body: {
            senders: [{ sid: 'XE1', sender_id: 'whatsapp:+15551234567', status: 'OFFLINE' }],
            meta: { key: 'senders' },
          },
        },
      },
      'sender',
      /sender is OFFLINE/,
    ],
    [
      'a number without voice',
      {},
      {
        [`/2010-04-01/Accounts/${account}/IncomingPhoneNumbers.json`]: {
          body: {
            incoming_phone_numbers: [{ sid: 'PN1', phone_number: '+15551234567', capabilities: { voice: false } }],
          },
        },
      },
      'voice',
      /cannot make calls/,
    ],
    ['no template', { TWILIO_WHATSAPP_CONTENT_SID: '' }, {}, 'template', /only within 24 hours/],
    ['no Verify service', { TWILIO_VERIFY_SERVICE_SID: '' }, {}, 'verify', /numbers cannot be verified/],
    [
      'a Supabase that is not there',
      { SUPABASE_URL: 'http://127.0.0.1:1' },
      {},
      'sign-in',
      /SUPABASE_URL cannot be reached/,
    ],
    ['no service role', { SUPABASE_SERVICE_ROLE_KEY: '' }, {}, 'erasure', /leaves its sign-in behind/],
    [
      'a LangSmith that is not there',
      { LANGCHAIN_ENDPOINT: 'http://127.0.0.1:1' },
      {},
      'langsmith',
      /cannot be reached/,
    ],
    ['a VAPID key of another kind', { VAPID_PRIVATE_KEY: 'A'.repeat(43) }, {}, 'push', /is not a P-256 key/],
    ['a HOST of another machine', { HOST: '192.0.2.1' }, {}, 'port', /no address of this machine/],
    ['a data folder that is a file', { FLUX_DATA_DIR: '' }, {}, 'disk', /Cannot write/],
  ];
  for (const [what, over, says, name, line] of broken) {
    test(`names ${what}, and what to do`, async () => {
      if (what.startsWith('a data folder')) {
        const config = { ...loadConfig(await settings({})), dataDir: path.join(folder, 'models.json') };
        assertOneLine(await doctorsRound(config), name, line);
      } else assertOneLine(await round(over, says), name, line);
    });
  }

  function assertOneLine(findings: Finding[], name: string, line: RegExp): void {
    const bad = worst(findings);
    assert.deepEqual(
      bad.map((finding) => finding.name),
      [name],
      JSON.stringify(bad),
    );
    assert.match(bad[0]?.says ?? '', line);
  }

  test('names a database that is empty, behind, without our roles, or full of overdue reminders', async () => {
    const empty = new URL(database.url);
    empty.pathname = '/postgres';
    assert.match(worst(await round({ DATABASE_URL: empty.href }))[0]?.says ?? '', /is empty\. Run: npm run migrate/);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      await client.query("create role doctor_member login password 'member' in role flux_api, flux_service");
      const member = new URL(database.url);
      [member.username, member.password] = ['doctor_member', 'member'];
      assert.deepEqual(worst(await round({ DATABASE_URL: member.href })), [], 'as production signs in');
      await client.query(
        'delete from flux_private.schema_migrations where file = (select max(file) from flux_private.schema_migrations)',
      );
      assert.match(worst(await round())[0]?.says ?? '', /^1 of \d+ migrations are missing\. Run: npm run migrate$/);
      await client.query("create role doctor_stranger login password 'stranger'");
      const stranger = new URL(database.url);
      [stranger.username, stranger.password] = ['doctor_stranger', 'stranger'];
      const says = worst(await round({ DATABASE_URL: stranger.href })).map(
        (finding) => `${finding.name}: ${finding.says}`,
      );
      assert.match(says.join('\n'), /roles: The user of DATABASE_URL may not act as flux_api and flux_service/);
    } finally {
      await client.query('drop role if exists doctor_stranger, doctor_member');
      await client.end();
    }
  });

  test('names a port that another program has, and reminders that are overdue', async () => {
    const stranger = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const { port } = stranger.address() as AddressInfo;
    const own = await testDatabase();
    const there = { DATABASE_URL: own.url };
    assertOneLine(await round({ ...there, PORT: String(port) }), 'port', /is taken by another program/);
    stranger.close();
    assert.equal(findingOf(await round({ PORT: new URL(outside.url).port }), 'port')?.state, 'ok', 'Flux itself');

    const client = new pg.Client({ connectionString: own.url });
    await client.connect();
    await client.query(`
      insert into profiles (id, created_at, updated_at) values ('11111111-1111-4111-8111-111111111111', now(), now());
      insert into tasks (user_id, title, scheduled_at, armed_at, wake_at, created_at)
        select '11111111-1111-4111-8111-111111111111', 'Run', at, at, at, at from (select now() - interval '5 minutes' as at) due`);
    await client.end();
    assertOneLine(await round(there), 'reminders', /^1 are overdue: does a notifier run\?/);
    await own.close();
  });

  test('names production without mail for its own sign-in, and a contact that is an example', async () => {
    const config = loadConfig(await settings({}));
    const production = { ...config, production: true, auth: { kind: 'local' as const, url: outside.url } };
    assertOneLine(await doctorsRound(production, [signIn]), 'sign-in', /nobody can confirm an address/);
    const vapid = { ...config.vapid, subject: 'mailto:you@example.org' };
    assertOneLine(await doctorsRound({ ...production, vapid }, [push]), 'push', /is an example/);
  });

  test('names what a machine cannot be made to be in a test: an old Node or PostgreSQL, a full disk, another time', () => {
    for (const [finding, says] of [
      [nodeFinding('22.4.1'), /^Node 22\.4\.1 runs this; Flux needs 26/],
      [versionFinding(14), /^PostgreSQL 14 is too old/],
      [roomFinding('/data', 120), /^Only 120 MB are free for \/data/],
      [skewFinding(-90_000), /^This machine is 90 s ahead of the database/],
    ] as const)
      assertOneLine([finding], finding.name, says);
    for (const finding of [nodeFinding('26.0.0'), versionFinding(15), roomFinding('/data', 9_000), skewFinding(40)])
      assert.equal(finding.state, 'ok');
  });

  test('as a command prints a line each and no secret; --json is for machines; the exit code says it', async () => {
    const secret = 'a-secret-that-must-not-be-seen';
    const env = await settings({
      OPENROUTER_API_KEY: secret,
      TWILIO_AUTH_TOKEN: secret,
      SUPABASE_SERVICE_ROLE_KEY: secret,
      REDIS_URL: 'redis://127.0.0.1:1',
      LLM_MODEL_FILE: 'models.json',
    });
    const run = async (...flags: string[]) => {
      const child = spawn(process.execPath, [path.resolve(import.meta.dirname, '../../src/bin/doctor.ts'), ...flags], {
        cwd: folder,
        env: { ...bareEnv, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const [out, err, [code]] = await Promise.all([
        child.stdout.toArray(),
        child.stderr.toArray(),
        once(child, 'exit'),
      ]);
      return { text: Buffer.concat(out).toString(), complaint: Buffer.concat(err).toString(), code: code as number };
    };
    const plain = await run();
    assert.equal(plain.code, 1);
    assert.match(plain.text, /^✖ redis +wrong +REDIS_URL cannot be used/m);
    assert.match(
      plain.text,
      /^✖ settings +wrong +LLM_MODEL_FILE is no setting of Flux\. Was LLM_MODELS_FILE meant\?$/m,
    );
    assert.match(plain.text, /^– ngrok +not used /m);
    assert.ok(!plain.text.includes(secret));
    assert.equal(plain.complaint, '');
    const json = JSON.parse((await run('--json')).text) as { well: boolean; findings: Finding[] };
    assert.equal(json.well, false);
    assert.ok(json.findings.length > 15);
    assert.equal((await run('--jsn')).code, 2);
  });
});
