import { readValues, type Setting } from '../../language/index.ts';
import { plain, TIME_WORDS } from '../said/index.ts';

/** Whether a message says only when, how often or how long, and of what nothing: it is no goal, and no task. */
export function saysOnlyWhen(message: string, setting: Setting): boolean {
  const text = plain(message).replace(/\b(?:before|after) (?:bed|work|breakfast|dinner|school|lunch)\b/g, 'mornings');
  const values = readValues(text, setting);
  const left = values.toReversed().reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
  const words = text.match(/[\p{L}']+/gu) ?? [];
  const others = (left.match(/[\p{L}']+/gu) ?? []).filter((word) => !TIME_WORDS.has(word));
  return (
    words.length > 0 &&
    (values.length > 0 ||
      words.some((word) => /\d|times|days?$|mornings?|evenings?|weekends?|weekdays?|week/.test(word))) &&
    others.length === 0
  );
}
