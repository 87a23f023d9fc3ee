import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
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

describe('settings', () => {
  it('are all made up in development', () => {
    const config = loadConfig({ FLUX_DATA_DIR });
    assert.equal(config.auth.kind, 'local');
    assert.equal(config.twilio.simulated, true);
    assert.ok(config.secretKey.length >= 32 && config.vapid.privateKey.length > 0);
  });

  it('are never made up in production: every missing one is named at once', () => {
    const message = refused({ APP_ENV: 'production' });
    for (const name of ['SECRET_KEY', 'DATABASE_URL', 'SUPABASE_URL', 'TWILIO_AUTH_TOKEN', 'VAPID_PRIVATE_KEY'])
      assert.match(message, new RegExp(`^  ${name}: `, 'm'));
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
    };
    const message = refused(wrong);
    for (const name of Object.keys(wrong)) assert.match(message, new RegExp(`^  ${name}: `, 'm'));
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
