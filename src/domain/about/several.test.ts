import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Setting } from '../language/index.ts';
import { readSeveral } from './several.ts';

/** A Friday, noon in London. */
const setting: Setting = { now: Temporal.Instant.from('2026-11-27T12:00:00Z'), zone: 'Europe/London' };
const names = new Set(['laundry', 'ironing', 'dinner', 'pills', 'mum', 'gym']);

function print(message: string): string {
  const said = readSeveral(message, names, setting);
  if (!said) return '-';
  const { act, days, part, shift, to, but } = said;
  const on =
    days && `on ${days.from.toString().slice(5)}${days.from.equals(days.to) ? '' : `..${days.to.toString().slice(5)}`}`;
  return [
    act,
    on,
    part,
    shift !== null && `by ${shift}`,
    to && `to ${to.toString().slice(5)}`,
    but.length > 0 && `but ${but}`,
  ]
    .filter(Boolean)
    .join(' ');
}

const SAID: [message: string, reads: string][] = [
  ['move everything from this afternoon to tomorrow', 'move on 11-27 afternoon to 11-28'],
  ["I'm running an hour late", 'move by 60'],
  ["i'm half an hour late", 'move by 30'],
  ['do the rest tomorrow', 'move to 11-28'],
  ["i'll do the rest tomorrow", 'move to 11-28'],
  ['everything except the laundry can go to tomorrow', 'move to 11-28 but laundry'],
  ['cancel everything today except dinner', 'drop on 11-27 but dinner'],
  ['cancel everything except dinner and the laundry', 'drop but dinner,laundry'],
  ['push it all back an hour', 'move by 60'],
  ['push everything back by 30 minutes', 'move by 30'],
  ['everything 30 mins later', 'move by 30'],
  ['clear my afternoon', 'drop afternoon'],
  ['clear tomorrow morning please', 'drop on 11-28 morning'],
  ['skip all of it but not dinner', 'skip but dinner'],
  ['skip everything today but keep the pills', 'skip on 11-27 but pills'],
  ['keep dinner, bin the rest', 'drop but dinner'],
  ['only dinner today please', 'ease on 11-27 but dinner'],
  ['too much today', 'ease on 11-27'],
  ["it's all too much today", '-'],
  ["can't do any of that today", 'ease on 11-27'],
  ["i'm not feeling great, can we do all this tomorrow", 'move to 11-28'],
  ["i'm knackered, move the rest to sunday", 'move to 11-29'],
  ['put everything off until monday', 'move to 11-30'],
  ['can you move everything but the pills to monday?', 'move to 11-30 but pills'],
  ['skip everything tomorrow apart from gym', 'skip on 11-28 but gym'],
  ['all but the ironing can wait till tomorrow', 'move to 11-28 but ironing'],
  ['move everything on 2026-11-27 to 2026-11-28 except dinner', 'move on 11-27 to 11-28 but dinner'],
  ['skip everything on 2026-11-27', 'skip on 11-27'],
  ['my meeting overran, shift everything by 20 min', 'move by 20'],
  ['woke up ill. cancel everything tomorrow but the pills', 'drop on 11-28 but pills'],
  ['all done except the bins', '-'],
  ['all done except the laundry', 'done but laundry'],
  ["i've done everything but the ironing", 'done but ironing'],
  ['everything is done except dinner', 'done but dinner'],
  ['cancel everything on wednesday except dinner', 'drop on 12-02 but dinner'],
  ['move everything on wednesday to sunday', 'move on 12-02 to 12-06'],
  ['push the other two back half an hour', 'move by 30'],
  ['cancel tomorrow', 'drop on 11-28'],
  ['skip today please', 'skip on 11-27'],
  ['everything is done', '-'],
  // One thing, a wish of its own, or words that nobody knows.
  ['delete everything', '-'],
  ['move the laundry to tomorrow', '-'],
  ['pack everything for the trip tomorrow', '-'],
  ['cancel everything except the hotel', '-'],
  ['remind me to clear everything out tomorrow', '-'],
  ["she's an hour late", '-'],
  ['an hour later', '-'],
  ['what is left today?', '-'],
];

describe('what people say of all that stands on a day', () => {
  for (const [message, reads] of SAID) it(`“${message}”: ${reads}`, () => assert.equal(print(message), reads));
});
