import type { ChatReply } from '../../src/services/conversations/index.ts';
import type { Person } from './app.ts';
import type { TestChat } from './chat.ts';

/** A conversation: each message goes to the same one; the clock moves on, as a person types. */
export type Talk = {
  say(message: string | Record<string, unknown>): Promise<ChatReply>;
  readonly replies: ChatReply[];
};

export function talkWith(chat: TestChat, who: Person, conversation?: string): Talk {
  let conversation_id = conversation;
  const replies: ChatReply[] = [];
  return {
    replies,
    async say(message) {
      const body = typeof message === 'string' ? { message } : message;
      const { reply } = await chat.say(who, { ...body, ...(conversation_id && { conversation_id }) });
      conversation_id = reply.conversation_id;
      replies.push(reply);
      // No two messages of a person come in the same minute by the rate limit's clock.
      chat.clock.advance({ seconds: 4 });
      return reply;
    },
  };
}
