import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Setting } from '../../language/index.ts';
import { oftenIn } from '../often.ts';
import { plainly } from '../plain.ts';
import { slotIn } from '../slot.ts';
import { timesIn } from '../times-said.ts';
import { readByRows } from './index.ts';
import { firstOf } from './row.ts';
import { ROWS } from './rows.ts';
import { apart, tokensOf } from './tokens.ts';

/** A Friday. */
const setting: Setting = { now: Temporal.Instant.from('2026-11-27T12:00:00Z'), zone: 'Europe/London' };
const names = new Set(['meeting', 'grandma', 'dentist', 'chicken', 'ring']);

describe('each way to say a change is read by its own row', () => {
  for (const [i, { example }] of ROWS.entries())
    it(example, () => {
      const { rest } = slotIn(apart(plainly(example)), setting);
      const tokens = tokensOf(rest, names, setting);
      const times = (some: typeof tokens) =>
        timesIn(some.map((one) => (one.type === 'N' ? `at ${one.text}` : one.text)).join(' '), setting);
      const by = ROWS.findIndex(
        (one) =>
          firstOf([one], {
            tokens,
            text: rest,
            times: times as never,
            often: (text) => oftenIn(text, setting)?.often ?? null,
          }) !== null,
      );
      assert.equal(ROWS[by]?.example, example, `row ${i}: ${tokens.map(({ type }) => type).join(' ')}`);
    });
});

it('why it is called off stands apart from the order, also without a comma', () => {
  assert.equal(plainly('cancel it they rang'), 'cancel it, they rang');
  assert.equal(plainly('cancel the one they rang about'), 'cancel the one they rang about');
});

/** What is said of it, in short. */
function print(message: string): string {
  const read = readByRows(message, names, setting);
  if (!read) return '-';
  const { said } = read;
  const days = (some: readonly { from: Temporal.PlainDate; to: Temporal.PlainDate }[]) =>
    some
      .map(({ from, to }) => `${from.toString().slice(5)}${from.equals(to) ? '' : `..${to.toString().slice(5)}`}`)
      .join(',');
  const which = said.which === 'next' ? 'next' : said.which && days([said.which]);
  return [
    said.act,
    said.clocks.map(({ time, other }) => `${time.toString().slice(0, 5)}${other ? '?' : ''}`).join(),
    said.slot &&
      `slot ${said.slot.kind === 'part' ? said.slot.part : said.slot.kind === 'nth' ? said.slot.nth : said.slot.clocks.map((c) => c.toString().slice(0, 5)).join('/')}`,
    which && `which ${which}`,
    said.once.length > 0 && `on ${days(said.once)}`,
    said.loose.length > 0 && `near ${said.loose}`,
    said.weekdays.length > 0 && `every ${said.weekdays}`,
    said.gives.length > 0 && `for ${said.gives}`,
    said.from && `from ${said.from.toString().slice(5)}`,
    said.until && `until ${said.until.toString().slice(5)}`,
    said.shift !== null && `by ${said.shift}`,
    said.often && 'often',
    said.words.length > 0 && `of ${said.words}`,
  ]
    .filter(Boolean)
    .join(' ');
}

const SAID: [message: string, reads: string][] = [
  ['they want 11 now', 'set 11:00?'],
  ["can't do fridays so sat instead", 'set every 6 for 5'],
  ['meeting is at 4 not 3', 'set 04:00? slot 03:00/15:00 of meeting'],
  ["not this saturday, it's raining. sunday instead", 'set which 11-28 near 7'],
  ["meeting can't do tuesday, they can do wednesday at 3", 'set 03:00? near 3 of meeting'],
  ['grandma wants it by wednesday now', 'set on 12-02 of grandma'],
  ['grandma needs hers by 8', 'set 08:00? of grandma'],
  ['not thursday, friday', 'set every 5 for 4'],
  ['change tuesday to thursday', 'set which 12-01 near 4'],
  ['swap mondays for tuesdays', 'set every 2 for 1'],
  ['half 9', 'set 09:30?'],
  ["i'm in bed by then, half 9", 'set 09:30?'],
  ["i'm usually asleep by then, so 9:15", 'set 09:15?'],
  ['11 instead', 'set 11:00?'],
  ['not then, 11', 'set 11:00?'],
  ["wednesday's always too early, make it 7.30", 'set 07:30? every 3'],
  ["he's moved the meeting to monday, so by monday 10", '-'],
  ["he's moved the meeting to monday", 'set near 1 of meeting'],
  ['9 would be better, they dont open before', 'set 09:00?'],
  ['6 is killing me, 7', 'set 07:00?'],
  ['boss wants it by noon now', 'set 12:00'],
  ['make it wednesday, they changed the collection', 'set near 3'],
  ['the 7 one - make it 6:45', 'set 06:45? slot 07:00/19:00'],
  ['the evening one should be 9, i eat late', 'set 09:00? slot evening'],
  ['sundays 9 instead of 7', 'set 09:00? slot 07:00/19:00 every 7'],
  ['what about tuesday thursday instead of mon and fri', 'set every 2,4 for 1,5'],
  ['do the chicken tonight rather than tomorrow', 'set which 11-28 on 11-27 of chicken'],
  ["she's away the next two weeks so not then", 'skip on 11-27..12-10'],
  ["i can't next week", 'skip on 11-30..12-06'],
  ['grandma does fridays', 'skip every 5 of grandma'],
  ['tom does the evening ones on mondays', 'skip slot evening every 1'],
  ['move the rest back half an hour', 'set by 30'],
  ['tomorrow night as well', 'add on 11-28'],
  ['and thurs', 'add near 4'],
  ['oh and weds', 'add near 3'],
  ['and the week after', 'add by 10080'],
  ['and again the week after', 'add by 10080'],
  ['make it the week after', 'set by 10080'],
  ['can you do it thursdays as well', 'add every 4'],
  ['and thursdays', 'add every 4'],
  ['and wednesday and thursday', 'add near 3,4'],
  ['and make it thursday', 'set near 4'],
  ['ring her at 5, she naps', 'set 05:00? of ring'],
  ['actually quarter to', 'set by -15'],
  ["that's too early for me, 10 works better", 'set 10:00?'],
  ['my train gets in at 6 so 7', 'set 07:00?'],
  ['not with breakfast apparently, so 10:30', 'set 10:30?'],
  ['and every other day is enough the doctor said', 'set often'],
  ['the 1pm one is impossible at work, 12:15 instead', 'set 12:15? slot 13:00'],
  ["it's been pushed back to 8", 'set 08:00?'],
  ['its moved to the week after', 'set by 10080'],
  ['they collect on tuesdays now so monday night', 'set on 11-30'],
  ['next week its a day later because of the bank holiday', 'set which 11-30..12-06 by 1440'],
  ['half term week of 15 feb theres none', '-'],
  ['kids party this saturday, do sunday instead', 'set which 11-28 near 7'],
  ["i'm off on friday, make it thursday", 'set which 11-27 near 4'],
  ['tom is going instead of me so scrap it', 'remove'],
  ['actually bin it im shattered', 'remove'],
  ['stop it at the end of march', 'set until 03-31'],
  ['conductors ill so none this week', 'skip on 11-23..11-29'],
  ['they added an extra one on saturday at 2', 'add 02:00? on 11-28'],
  ['paul wants to do wednesdays from now on', 'set every 3'],
  ['they shut at 1 so latest 12:30', 'set 12:30?'],
  ['actually ill walk there so remind me to set off at 10:30', '-'],
  ['she says 3 works better', 'set 03:00?'],
  ['ive run out, skip til thursday', 'skip until 12-03'],
  ['shes going to be an hour late', 'set by 60'],
  ['wed clashes with band, thursday instead', 'set which 12-02 near 4'],
  ['this wednesday ill be there anyway so no need', 'skip on 12-02'],
  ["we're eating at 7 so half 5 is fine", 'set 05:30?'],
  ['start nagging me in the new year', 'skip until 01-01'],
  ['actually start it in february', 'skip until 02-01'],
  ['on fridays dad does it', 'skip every 5'],
  ["we're skipping january", 'skip on 01-01..01-31'],
  ['less then, every other day', 'set often'],
  ['8 is better', 'set 08:00?'],
  ["I'd prefer 9", 'set 09:00?'],
  ['how about 9?', 'set 09:00?'],
  ["let's do 9 instead", 'set 09:00?'],
  ["it's too early, 8 is better", 'set 08:00?'],
  ['can u make that 8?', 'set 08:00?'],
  ['not until january', 'skip until 01-01'],
  ["don't start till february", 'skip until 02-01'],
  ['and what about the morning one, could that be half 7', 'set 07:30? slot morning'],
  ['make it earlier, 30 mins', '-'],
  // Wishes of their own, and half sentences.
  ['call the plumber, 9:30', '-'],
  ['mum, 5pm', '-'],
  ['8', '-'],
  ['buy milk and bread at 5', '-'],
  ['remind me to stretch at 9', '-'],
  ["i'm away till monday, 11", '-'],
  ['should i do it at 9?', '-'],
];

describe('what people say of a task that is there', () => {
  for (const [message, reads] of SAID) it(`“${message}”: ${reads}`, () => assert.equal(print(message), reads));
});
