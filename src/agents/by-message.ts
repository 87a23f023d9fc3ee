import { chatTexts } from '../channels/whatsapp/chat-text.ts';
import type { Whatsapp } from '../channels/whatsapp/index.ts';
import { Problem } from '../db/errors.ts';
import { contactOf } from '../db/queries/people.ts';
import type { Context } from '../services/context.ts';
import {
  putBack,
  removeFromInbox,
  takeFromInbox,
  type Waiting,
  whatsappConversation,
} from '../services/messenger/index.ts';
import { openReminders } from '../services/reminders/open-reminders.ts';
import { trail } from '../trail.ts';
import type { Coach } from './coach.ts';

export type CoachByMessage = {
  /** Something waits: it is answered in the background. */
  hurry(): void;
  /** Takes nothing more and lets what is under way end. */
  close(): Promise<void>;
};

/** Longer than a turn may take. After it the message is somebody else's: its process died. */
const LEASE_SECONDS = 120;
const ATTEMPTS = 3;
const BUSY_SECONDS = 2;
/** What a dead process left behind is found by this look. */
const LOOK_EVERY_MS = 15_000;
const AT_ONCE = 4;

const STOP_LINE = 'To end all messages and calls, reply STOP.';
const SORRY = 'Something went wrong on my side. Please write that once more in a minute.';

/** Answers what people write to the coach on WhatsApp: a turn of the same coach, under the same limits, in their conversation "WhatsApp". */
export function createCoachByMessage(ctx: Context, coach: Coach, whatsapp: Pick<Whatsapp, 'sendText'>): CoachByMessage {
  const running = new Set<Promise<void>>();
  let closed = false;

  function hurry(): void {
    if (closed || running.size >= AT_ONCE) return;
    const work = answerAll().catch((err: unknown) => ctx.log.error({ err }, 'messages to the coach are not answered'));
    running.add(work);
    void work.finally(() => running.delete(work));
  }

  async function answerAll(): Promise<void> {
    while (!closed) {
      const now = ctx.clock.now();
      const next = await ctx.db.asService('a message waits for the coach', (tx) =>
        takeFromInbox(tx, now, now.add({ seconds: LEASE_SECONDS })),
      );
      if (!next) return;
      await answer(next, next.attempts);
    }
  }

  /** Sent first, then taken off the list: said twice after a crash is better than never. */
  async function answer(waiting: Waiting, attempts: number): Promise<void> {
    try {
      const texts = await replyTo(waiting);
      if ((await send(waiting, texts)) === 'not now' && attempts < ATTEMPTS) return await again(waiting, true);
      await done(waiting);
    } catch (error) {
      const busy = error instanceof Problem && error.code === 'busy';
      if (!busy) ctx.log.error({ err: error, user: waiting.userId }, 'a message to the coach failed');
      if (busy || attempts < ATTEMPTS) return again(waiting, !busy);
      await done(waiting);
      await send(waiting, [SORRY]);
    }
  }

  const done = ({ providerId }: Waiting) =>
    ctx.db.asService('a message is answered', (tx) => removeFromInbox(tx, providerId));

  /** The turn's key is the message's id: taken up again after a crash, it is the same turn. */
  async function replyTo({ userId, providerId, body, namesStop }: Waiting): Promise<string[]> {
    const conversationId = await ctx.db.asService('the conversation by WhatsApp', (tx) =>
      whatsappConversation(tx, userId, ctx.clock.now()),
    );
    const turn = await coach.startTurn(
      { id: userId },
      { message: body, conversationId, idempotencyKey: `whatsapp:${providerId}` },
    );
    const reply = await trail.begin({ conversation: conversationId }, () =>
      turn.run(() => {}, new AbortController().signal),
    );
    const open = reply.options.length > 0 ? [] : await stillOpen(userId);
    return chatTexts(reply, [...open, ...(namesStop ? [STOP_LINE] : [])]);
  }

  /** A chat must not make them forget what waits for an answer. */
  async function stillOpen(userId: string): Promise<string[]> {
    const open = await ctx.db.asService('what waits for an answer', (tx) => openReminders(tx, userId));
    const [only, ...more] = open.filter(({ writtenAt }) => writtenAt !== null);
    if (!only || more.length > 0) return [];
    return [`(Still open: ${only.title}. Reply 1 done · 2 another time · 3 can’t.)`];
  }

  async function send({ userId, providerId }: Waiting, texts: string[]): Promise<'sent' | 'not now'> {
    const contact = await ctx.db.asService('where the answer goes', (tx) => contactOf(tx, userId));
    if (!contact?.phone_number) return 'sent';
    for (const body of texts) {
      const outcome = await whatsapp.sendText({ to: contact.phone_number, body });
      if (outcome.kind === 'accepted') continue;
      ctx.log.warn(
        { user: userId, message: providerId, detail: outcome.detail },
        'an answer of the coach did not go out',
      );
      return outcome.kind === 'failed' && !outcome.permanent ? 'not now' : 'sent';
    }
    return 'sent';
  }

  async function again({ providerId }: Waiting, counts: boolean): Promise<void> {
    const until = ctx.clock.now().add({ seconds: BUSY_SECONDS });
    await ctx.db.asService('a message waits again', (tx) => putBack(tx, providerId, until, counts));
    setTimeout(hurry, BUSY_SECONDS * 1000).unref();
  }

  const look = setInterval(hurry, LOOK_EVERY_MS);
  look.unref();
  return {
    hurry,
    async close() {
      closed = true;
      clearInterval(look);
      await Promise.all(running);
    },
  };
}
