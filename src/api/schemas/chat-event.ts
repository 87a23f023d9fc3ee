import { z } from 'zod';
import { chatReply } from '../../services/conversations/index.ts';

/** One `data:` line of the answer to a message. `complete` or `error` is the last. */
export const chatEvent = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('progress'), node: z.string().describe('the part of the coach that begins') }),
    z.object({ type: z.literal('token'), text: z.string().describe('more of the reply, as it is written') }),
    z.object({ type: z.literal('complete'), data: chatReply }),
    z.object({ type: z.literal('error'), message: z.string(), code: z.string().describe('as in Problem') }),
  ])
  .meta({ id: 'ChatEvent' });
