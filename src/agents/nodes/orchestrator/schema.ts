import { z } from 'zod';

/** What a message is about, and the person's own words for which task and when. */
export const orchestratorSchema = z.object({
  intent: z.enum([
    'new_task',
    'list',
    'done',
    'missed',
    'skip',
    'snooze',
    'reschedule',
    'delete',
    'goal',
    'chitchat',
    'help',
    'unclear',
  ]),
  task: z.string().max(300).nullable().describe('the words that name an existing task, in the language of its title'),
  when: z.string().max(200).nullable().describe('the words for the day or time, in plain English, nothing added'),
});
export type Orchestration = z.infer<typeof orchestratorSchema>;
