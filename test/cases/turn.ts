import { claimsAnAct } from '../../src/agents/claims.ts';
import type { ChatReply } from '../../src/services/conversations/index.ts';

/** One turn as it was answered; whether anything was stored in it; the requests to a model that it made. */
export type Turn = { said: string; reply: ChatReply; wrote: boolean; asked: string[] };

const DENIED = /(?:\b\w+ed )?\b(?:nothing|not|no)\b[^.!?:;,]*/gi;

/** Whether a reply says that something was done. What is denied and what others said is no claim. */
export const claims = (message: string): boolean =>
  claimsAnAct(
    message
      .replace(/^- \d\d:\d\d .*$/gm, '')
      .replace(/\bcan be \w+ \w+|\bsaved already\b|“[^”]*” added|"[^"]*"|“[^”]*”/g, '')
      .replace(DENIED, ' '),
  );
