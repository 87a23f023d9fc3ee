import { z } from 'zod';

export const chitchatSchema = z.object({
  message: z.string().min(1).max(700).describe('the reply, plain or with a little Markdown'),
});
