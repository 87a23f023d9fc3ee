import { clockIn } from '../clock.ts';
import type { Suits } from './types.ts';

/** "I teach until 4": the hours of such a clause are those of work. */
export const WORKS = new RegExp(
  [
    String.raw`^(?:school|uni|college|work|lectures?|classes|nursery|job)\b.*\b(?:until|till)\b`,
    String.raw`\b(?:i|we)(?:'m| am)? (?:teach|work|nurse|drive|lecture|serve|cook|at work|at school|in the office|in class|in lectures)\b.*\b(?:until|till|to|from|after)\b`,
  ].join('|'),
);

const WORK_ENDS =
  /\b(?:i|work|job|shift) (start|begin|finish|end|stop|get off|am off|get home|come home|clock off)s?(?: (?:from )?work)?(?: (?:at|around|by|about))? (\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|noon)\b/;

/** "I start at 9", "I finish work at 6": working days, with the usual other end. */
export function takeWork(clause: string, suits: Suits): boolean {
  const [, way, said = ''] = WORK_ENDS.exec(clause) ?? [];
  if (!way || /\b(?:running|learning|training|plan|studying)\b/.test(clause)) return false;
  const starts = /^(?:start|begin)$/.test(way);
  const at = clockIn(
    `at ${said}${/[ap]m|noon/.test(said) ? '' : starts ? ' in the morning' : ' in the evening'}`,
  )?.time;
  if (!at) return false;
  const span = starts ? { start: at, end: at < '12:00' ? '17:00' : '22:00' } : { start: '09:00', end: at };
  if (span.start >= span.end) return false;
  suits.busy.push({ ...span, days: [1, 2, 3, 4, 5] });
  suits.works = true;
  return true;
}
