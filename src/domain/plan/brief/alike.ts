import { plain } from '../said/index.ts';

/** A goal by its name and its kind. */
export type NamedGoal = { title: string; playbook: string };

/** How far two goals are one: by their very words, or so that nobody but the person can tell. Null: they are two. */
export function likeness(one: NamedGoal, other: NamedGoal): 'same' | 'alike' | null {
  const [own, its] = [core(one.title), core(other.title)];
  if (own === '' || its === '') return null;
  if (own === its) return 'same';
  if (one.playbook !== other.playbook) return null;
  return ONE_OF_A_KIND.has(one.playbook) || sharesTopic(own, its) ? 'alike' : null;
}

/** Kinds of which few people want two at once, whatever they are called. */
const ONE_OF_A_KIND = new Set([
  ...['running', 'strength', 'weight', 'sleep', 'rising', 'meditation', 'smoking', 'drinking', 'screen', 'bedphone'],
  ...['steps', 'water', 'journal', 'gratitude', 'friends', 'thesis', 'driving'],
]);

/** "Learn Spanish", "get better at Spanish": what is left without the words of wishing. */
const sharesTopic = (own: string, its: string): boolean => {
  const topics = new Set(topicsOf(its));
  return topicsOf(own).some((word) => topics.has(word));
};

const topicsOf = (title: string): string[] =>
  title.split(' ').filter((word) => word.length > 3 && !/\d/.test(word) && !OF_WISHING.has(word));

const OF_WISHING = new Set(
  `learn learning study practis practic improv better good more less play speak talk read writ finish mak build keep with from this that
  about week weeks month year daily every each time some book books song songs save money euros pounds dollars quid aside tidy clear sort out done first only
  project plan goal test exam exams pass prepar prepare ready trip holiday before after until`.split(/\s+/),
);

/** "To learn the ukulele" and "Start learning ukulele" are the same. */
export const core = (title: string): string =>
  plain(title)
    .replace(/ \(\d of \d\).*$/, '')
    .replace(/\b(?:to|a|an|the|my|our|some|finally|start|begin|get|back|into|up|how)\b/g, ' ')
    .replace(/\b(\w{3,}?)(?:ing|e)\b/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
