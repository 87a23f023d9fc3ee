import { readValues, type Setting } from '../language/index.ts';
import { plain } from './said/index.ts';

/** What says how often, how long and when, beside the values themselves. */
const WORDS = [
  'x times days session sessions mornings morning evenings evening afternoons afternoon nights night lunch lunchtime lunchtimes lunchbreak',
  'weekday weekdays weekend weekends day daily week month year once twice thrice',
  "a an the my me it i im i'm that this is are be been would could can do does should will shall want have had like prefer rather",
  'per each every only just maybe about around please and or not no never nothing without except on at in from to for of by before after until till',
  'start starting begin beginning next coming later earlier than then but so though also too as well max maximum minimum most least tops up',
  "don't doesn't can't won't cannot out off free busy best better fine ok okay good great works work suit suits if possible think yes yeah sure hmm",
  'more less enough monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays',
  'one two three four five six seven minutes minute mins min hours hour half long longer shorter now today tomorrow',
];
const KNOWN = new Set(WORDS.join(' ').split(' '));

/** Whether a message says only when, how often or how long, and of what nothing: it is no goal, and no task. */
export function saysOnlyWhen(message: string, setting: Setting): boolean {
  const text = plain(message).replace(/\b(?:before|after) (?:bed|work|breakfast|dinner|school|lunch)\b/g, 'mornings');
  const values = readValues(text, setting);
  const left = values.toReversed().reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
  const words = text.match(/[\p{L}']+/gu) ?? [];
  const others = (left.match(/[\p{L}']+/gu) ?? []).filter((word) => !KNOWN.has(word));
  return (
    words.length > 0 &&
    (values.length > 0 ||
      words.some((word) => /\d|times|days?$|mornings?|evenings?|weekends?|weekdays?|week/.test(word))) &&
    others.length === 0
  );
}
