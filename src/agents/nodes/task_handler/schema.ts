import { z } from 'zod';

/** Wishes as a model hears them: what, and when in the person's own words. Times are worked out by code. */
export const taskHandlerSchema = z.object({
  tasks: z
    .array(
      z.object({
        title: z
          .string()
          .min(1)
          .max(200)
          .describe('what to do, short, in the language of the message: "Take my pills"'),
        when: z
          .string()
          .max(200)
          .nullable()
          .describe('day, time and repetition in plain English, never more exact than said; null if none'),
        how: z.enum(['push_only', 'normal', 'call_me']).nullable().describe('how hard to remind, if it was said'),
      }),
    )
    .max(10),
});
export type Wishes = z.infer<typeof taskHandlerSchema>;
