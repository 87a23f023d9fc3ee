import { z } from 'zod';
import { TAGS } from '../../../domain/playbooks/index.ts';

export const classifierSchema = z.object({ tags: z.array(z.enum(TAGS)).min(1).max(3) });
