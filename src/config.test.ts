import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { ConfigError, loadConfig } from './config.ts';

const FLUX_DATA_DIR = mkdtempSync(path.join(tmpdir(), 'flux-config-'));
after(() => rmSync(FLUX_DATA_DIR, { recursive: true }));

const refused = (settings: Record<string, string>): string => {
  try {
    loadConfig({ FLUX_DATA_DIR, ...settings });
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error));
    return error.message;
  }
  assert.fail('the settings were accepted');
};

/** The fewest settings that production runs with. */
const leastProduction = {
  FLUX_DATA_DIR,
  APP_ENV: 'production',
  DATABASE_URL: 'postgresql://u:p@h/d',
  SECRET_KEY: 'k'.repeat(40),
  AUTH: 'own',
  TWILIO_WEBHOOK_BASE_URL: 'https://flux.example.org',
  VAPID_PRIVATE_KEY: 'x'.repeat(43),
  VAPID_PUBLIC_KEY: `B${'x'.repeat(86)}`,
  VAPID_CLAIMS_EMAIL: 'you@example.org',
};

describe('settings', () => {
  it('are all made up in development', () => {
    const config = loadConfig({ FLUX_DATA_DIR });
    assert.equal(config.auth.kind, 'local');
    assert.equal(config.twilio.simulated, true);
    assert.ok(config.secretKey.length >= 32 && config.vapid.privateKey.length > 0);
  });

  it('are never made up in production: every missing one is named at once', () => {
    const message = refused({ APP_ENV: 'production' });
    for (const name of ['SECRET_KEY', 'DATABASE_URL', 'SUPABASE_URL', 'TWILIO_WEBHOOK_BASE_URL', 'VAPID_PRIVATE_KEY'])
      assert.match(message, new RegExp(`^  ${name}: `, 'm'));
    assert.doesNotMatch(message, /TWILIO_AUTH_TOKEN/, 'without Twilio there is push alone');
  });

  it('are enough for production with a database, keys, a public address and sign-in of our own', () => {
    const config = loadConfig(leastProduction);
    assert.equal(config.auth.kind, 'local');
    assert.equal(config.auth.url, 'https://flux.example.org');
    assert.deepEqual([config.twilio.absent, config.twilio.simulated], [true, false]);
  });

  it('of Twilio are all there or none is, in production', () => {
    const message = refused({ ...leastProduction, TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}` });
    for (const name of ['AUTH_TOKEN', 'WHATSAPP_FROM', 'VOICE_FROM', 'VERIFY_SERVICE_SID', 'WHATSAPP_CONTENT_SID'])
      assert.match(message, new RegExp(`^  TWILIO_${name}: `, 'm'));
  });

  it('that contradict each other in production are named', () => {
    assert.match(
      refused({ ...leastProduction, SUPABASE_URL: 'https://x.supabase.co' }),
      /AUTH: is own while SUPABASE_URL/,
    );
    assert.match(refused({ ...leastProduction, NGROK_AUTHTOKEN: 'x' }), /a tunnel is for development/);
    assert.match(refused({ ...leastProduction, TWILIO_WEBHOOK_BASE_URL: 'http://x.org' }), /must be https/);
  });

  it('may stand in files, as containers hand out secrets', () => {
    const file = path.join(FLUX_DATA_DIR, 'secret');
    writeFileSync(file, `${'k'.repeat(40)}\n`);
    assert.equal(loadConfig({ FLUX_DATA_DIR, SECRET_KEY_FILE: file }).secretKey, 'k'.repeat(40));
    assert.match(refused({ SECRET_KEY_FILE: `${file}-not-there` }), /SECRET_KEY_FILE: there is no such file/);
    assert.match(refused({ SECRET_KEY_FILE: file, SECRET_KEY: 'k'.repeat(40) }), /SECRET_KEY is set as well/);
  });

  it('take several secret keys, each long enough', () => {
    assert.match(
      refused({ SECRET_KEY: `${'k'.repeat(40)},short` }),
      /^ {2}SECRET_KEY: must have at least 32 characters/m,
    );
  });

  it('refuse contacts that Apple refuses', () => {
    for (const VAPID_CLAIMS_EMAIL of [
      'https://localhost',
      'https://127.0.0.1',
      'mailto:<you@example.org>',
      'you@localhost',
    ])
      assert.match(refused({ VAPID_CLAIMS_EMAIL }), /VAPID_CLAIMS_EMAIL: must be an address/, VAPID_CLAIMS_EMAIL);
    for (const VAPID_CLAIMS_EMAIL of ['you@example.org', 'mailto:you@example.org', 'https://example.org/contact'])
      loadConfig({ FLUX_DATA_DIR, VAPID_CLAIMS_EMAIL });
  });

  it('that are wrong are named with what they should look like', () => {
    const wrong = {
      PORT: 'abc',
      SECRET_KEY: 'short',
      DATABASE_URL: 'nonsense',
      TWILIO_ACCOUNT_SID: 'x',
      TWILIO_WHATSAPP_FROM: '1555',
      TWILIO_VOICE_FROM: 'whatsapp:+15551234567',
      TWILIO_VERIFY_SERVICE_SID: 'x',
      TWILIO_WHATSAPP_CONTENT_SID: 'x',
      VAPID_PRIVATE_KEY: 'x',
      VAPID_PUBLIC_KEY: 'y',
      VAPID_CLAIMS_EMAIL: 'nobody',
      SUPABASE_URL: 'x',
      APP_ENV: 'live',
      LOG_LEVEL: 'loud',
      REDIS_URL: 'x',
      SENTRY_DSN: 'x',
      CORS_ORIGINS: 'https://app.example.org/path',
      TRUSTED_PROXIES: 'my-proxy',
      TURN_DEADLINE_SECONDS: 'soon',
      MONTHLY_TOKEN_HARD_LIMIT: '0.5',
      REMINDER_LEAD_MINUTES: '-1',
      TWILIO_CALLS_PER_SECOND: 'many',
    };
    const message = refused(wrong);
    for (const name of Object.keys(wrong))
      assert.match(message, new RegExp(`^  ${name}: (?:must|looks like|is) `, 'm'), name);
    assert.doesNotMatch(message, /invalid|expected|NaN/i, 'in words of ours');
  });

  it('that are neither yes nor no, or stand against each other, are named', () => {
    assert.match(refused({ DOCS_PUBLIC: 'ture' }), /DOCS_PUBLIC: must be true or false/);
    for (const DOCS_PUBLIC of ['1', 'Yes', 'on', 'TRUE'])
      assert.equal(
        loadConfig({ FLUX_DATA_DIR, APP_ENV: 'test', LANGCHAIN_CONTENT: DOCS_PUBLIC }).langsmith.content,
        true,
      );
    assert.equal(loadConfig({ FLUX_DATA_DIR, LANGCHAIN_CONTENT: 'off' }).langsmith.content, false);
    assert.match(
      refused({ MONTHLY_TOKEN_SOFT_LIMIT: '2000', MONTHLY_TOKEN_HARD_LIMIT: '1000' }),
      /MONTHLY_TOKEN_SOFT_LIMIT: must not be above MONTHLY_TOKEN_HARD_LIMIT/,
    );
    loadConfig({ FLUX_DATA_DIR, MONTHLY_TOKEN_HARD_LIMIT: '1000' });
    assert.match(refused({ TWILIO_ACCOUNT_SID: `AC${'1'.repeat(32)}` }), /TWILIO_AUTH_TOKEN: must be set/);
  });

  it('that are misspelled are named with what was meant', () => {
    const { nearMisses } = loadConfig({
      FLUX_DATA_DIR,
      TWILIO_ACOUNT_SID: 'x',
      RATE_LIMIT_PER_MINUTES: '5',
      REDISURL: 'x',
      HOME: '/x',
      HOSTNAME: 'x',
      POSTGRES_PASSWORD: 'x',
      SECRET_KEYS_FILE: 'x',
    });
    assert.deepEqual(nearMisses, [
      ['TWILIO_ACOUNT_SID', 'TWILIO_ACCOUNT_SID'],
      ['RATE_LIMIT_PER_MINUTES', 'RATE_LIMIT_PER_MINUTE'],
      ['REDISURL', 'REDIS_URL'],
      ['SECRET_KEYS_FILE', 'SECRET_KEY_FILE'],
    ]);
  });

  it('left blank count as absent', () => {
    assert.equal(loadConfig({ FLUX_DATA_DIR, DATABASE_URL: ' ', TWILIO_ACCOUNT_SID: '' }).databaseUrl, undefined);
  });

  it('accept the database addresses that people paste', () => {
    for (const url of [
      'postgres://u:p@h/d',
      'postgresql+asyncpg://u:p@h:6543/d?ssl=require',
      'postgresql://u@h:5432/d',
    ])
      assert.match(loadConfig({ FLUX_DATA_DIR, DATABASE_URL: url }).databaseUrl ?? '', /^postgresql:\/\/u/);
  });
});
