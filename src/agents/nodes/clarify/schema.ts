import { z } from 'zod';

export const clarifySchema = z.object({ question: z.string().min(1).max(300).describe('one short question') });
