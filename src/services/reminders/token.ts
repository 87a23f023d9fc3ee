import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Rung } from '../../domain/escalation/index.ts';

/** What an answer token is bound to. A token answers this occurrence and nothing else, whoever holds it. */
export type AnswerToken = { taskId: string; generation: number; rung: Rung };

const RUNGS: readonly Rung[] = ['push', 'whatsapp', 'call', 'call_again'];
const BODY_BYTES = 16 + 2 + 1 + 4;
const MAC_BYTES = 16;
/** Late answers are told what stands; after this nobody means them any more. */
export const TOKEN_DAYS = 14;

/**
 * 52 base64url characters: the task's id, generation, rung and expiry (seconds), and 128 bits of HMAC-SHA-256 over them. Short, as a
 * WhatsApp button's payload and a push action carry it.
 */
export function makeToken(secretKey: string, { taskId, generation, rung }: AnswerToken, now: Temporal.Instant): string {
  const body = Buffer.alloc(BODY_BYTES);
  Buffer.from(taskId.replaceAll('-', ''), 'hex').copy(body);
  body.writeUInt16BE(generation % 65_536, 16);
  body.writeUInt8(RUNGS.indexOf(rung), 18);
  body.writeUInt32BE(Math.floor(now.epochMilliseconds / 1000) + TOKEN_DAYS * 86_400, 19);
  return Buffer.concat([body, macOf(keysOf(secretKey)[0] ?? '', body)]).toString('base64url');
}

/** The token's binding, or null when it was forged, cut or has expired. Any of the keys may have signed it. */
export function readToken(secretKey: string, token: string, now: Temporal.Instant): AnswerToken | null {
  if (!/^[A-Za-z0-9_-]{52}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const body = bytes.subarray(0, BODY_BYTES);
  const mac = bytes.subarray(BODY_BYTES);
  if (!keysOf(secretKey).some((key) => timingSafeEqual(mac, macOf(key, body)))) return null;
  const rung = RUNGS[body.readUInt8(18)];
  if (!rung || body.readUInt32BE(19) * 1000 < now.epochMilliseconds) return null;
  const hex = body.toString('hex', 0, 16);
  const taskId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { taskId, generation: body.readUInt16BE(16), rung };
}

/** SECRET_KEY as it is set: the first of its keys signs, all verify. */
const keysOf = (secretKey: string) => secretKey.split(',').map((key) => key.trim());

const macOf = (key: string, body: Buffer) =>
  createHmac('sha256', key).update('flux answer token v1').update(body).digest().subarray(0, MAC_BYTES);
