import { type Setting, understandTasks } from '../../../domain/language/index.ts';
import type { Run } from '../../run.ts';
import { namesOnly, openTasks } from './find.ts';

const THE =
  /^(?:and\s+|oh\s+)?((?:the|my|our)\s+\p{L}[\p{L}' -]{1,40}?)\s+(?=(?:on|by|at|in|tomorrow|today|tonight|next|this|before|until|for|can|could)\b)/iu;

/** "The card by Saturday", where "Buy a birthday card" stands on the list without a time: that one gets it. The sentence that moves it; null: something else. */
export async function datesToDo(text: string, setting: Setting, run: Run): Promise<string | null> {
  const name = THE.exec(text)?.[1];
  const read = name ? understandTasks(text, setting) : null;
  if (!name || !read || (read.kind === 'new_tasks' && read.tasks.length > 1)) return null;
  const [only, ...others] = (await openTasks(run)).filter(
    ({ local, title }) => local === null && namesOnly(name, title),
  );
  if (!only || others.length > 0) return null;
  const when = text
    .slice(text.toLowerCase().indexOf(name.toLowerCase()) + name.length)
    .replace(/^\s*(?:by|can\s+wait\s+(?:till|until)|until)\s+/i, '');
  return `Move "${only.title.replaceAll('"', "'")}" to ${when.replace(/^\s*(?:on\s+)?/i, '').trim()}`;
}
