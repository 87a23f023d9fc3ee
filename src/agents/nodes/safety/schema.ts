import { z } from 'zod';

/** Whether somebody needs help at once, and which. */
export const safetySchema = z.object({
  danger: z.enum(['none', 'self_harm', 'medical', 'violence']),
  language: z.string().describe('ISO 639-1 code of the language of the message, such as "en"'),
});
