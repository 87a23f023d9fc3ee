import { isVerb } from '../../../domain/language/draft/in-lines.ts';
import { type Setting, understandTasks } from '../../../domain/language/index.ts';
import type { Run } from '../../run.ts';
import { namedIn, openTasks } from './find.ts';

const OPENS =
  /^(?:(?:oh|ah|ok(?:ay)?|and|also|plus|then|another (?:one|thing)|one more(?: thing)?|und|auch)[\s,:!.–-]+){1,3}/i;

const OF_IT = /\b(?:it|that|this|them|me|one|both|time|day|list|reminder)\b|^(?:change|put|make|move|turn)\b/i;

const TAKES_OFF = /^(?:take off|take out|remove|delete|cancel|skip|drop|scrap|cross off|forget|move|push)\b/i;

const WAKE = /^\W*(?:(?:can|could|would|will|you|u|please|pls|and|also|so)[\s,]+){0,5}wake (?:me|us)\b/i;

/** "Can you wake me at 5", right after a train was saved: the train stays where it is. */
async function woken(text: string, setting: Setting, run: Run): Promise<string | null> {
  if (!WAKE.test(text) || understandTasks(text, setting)?.kind !== 'new_tasks') return null;
  return (await openTasks(run)).some(({ title }) => /\b(?:wake|get) up\b|\balarm\b/i.test(title)) ? null : text;
}

/** "Also in an hour turn off the slow cooker": one more thing, with a time and a name of its own, whatever was spoken of before. Null: none. */
export async function oneMore(text: string, setting: Setting, run: Run): Promise<string | null> {
  const wake = await woken(text, setting, run);
  if (wake !== null) return wake;
  const opens = OPENS.exec(text)?.[0] ?? '';
  const words = text.slice(opens.length);
  if (opens === '' || words.length < 6 || /\?\s*$/.test(words)) return null;
  const read = understandTasks(words, setting);
  // "Oh and buy milk": something else that is to be done, and no part of what was made just now.
  // "Oh and take off the milk" is about what is there.
  const isThere = read === null && TAKES_OFF.test(words) && namedIn(words, await openTasks(run)).length > 0;
  if (read === null) return isVerb(words) && !OF_IT.test(words) && !isThere ? `Remind me to ${words}` : null;
  const tasks = read?.kind === 'new_tasks' ? read.tasks : [];
  if (tasks.length === 0 || !tasks.every(({ title, when }) => isVerb(title) && when.kind !== 'todo')) return null;
  const open = await openTasks(run);
  return tasks.some(({ title }) => namedIn(title, open).length > 0) ? null : words;
}
