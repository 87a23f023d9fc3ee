import { z } from 'zod';

/** What a model heard, as commands that the rules read: the model decides no time and no day. */
export const goalModifierSchema = z.object({ commands: z.array(z.string().trim().min(1).max(120)).max(8) });

export const sentenceOf = ({ commands }: z.infer<typeof goalModifierSchema>): string => commands.join('; ');
