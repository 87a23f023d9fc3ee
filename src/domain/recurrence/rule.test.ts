import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { anyRule } from './arbitrary-rules.ts';
import { formatRule } from './format-rule.ts';
import { parseRule } from './rule.ts';

const SPELLINGS: [name: string, text: string, canonical: string][] = [
  ['a prefix, small letters and blanks around are forgiven', ' rrule:freq=daily;interval=2 ', 'FREQ=DAILY;INTERVAL=2'],
  ['a last semicolon is forgiven', 'FREQ=DAILY;', 'FREQ=DAILY'],
  ['the order of parts and lists means nothing', 'BYDAY=FR,MO;INTERVAL=1;FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=MO,FR'],
  [
    'what stands twice in a list counts once',
    'FREQ=MONTHLY;BYMONTHDAY=3,1,3;BYDAY=FR,FR',
    'FREQ=MONTHLY;BYMONTHDAY=1,3;BYDAY=FR',
  ],
  [
    'a plus sign may stand before a number',
    'FREQ=MONTHLY;BYDAY=+2MO;BYMONTHDAY=+8',
    'FREQ=MONTHLY;BYMONTHDAY=8;BYDAY=2MO',
  ],
  ['a leap second is the second before', 'FREQ=DAILY;BYSECOND=59,60', 'FREQ=DAILY;BYSECOND=59'],
  ['a week that starts on Monday needs no word', 'FREQ=WEEKLY;WKST=MO', 'FREQ=WEEKLY'],
  ['an end as a date', 'FREQ=DAILY;UNTIL=20261231', 'FREQ=DAILY;UNTIL=20261231'],
  ['an end in local time', 'FREQ=DAILY;UNTIL=20261231T180000', 'FREQ=DAILY;UNTIL=20261231T180000'],
  ['an end in UTC', 'FREQ=DAILY;UNTIL=20261231T180000Z', 'FREQ=DAILY;UNTIL=20261231T180000Z'],
  [
    'every part at once',
    'FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYYEARDAY=-1,1;BYMONTHDAY=1;BYDAY=SU;BYHOUR=9;BYMINUTE=0;BYSECOND=0;BYSETPOS=-1;WKST=SU;COUNT=3',
    'FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYYEARDAY=-1,1;BYMONTHDAY=1;BYDAY=SU;BYHOUR=9;BYMINUTE=0;BYSECOND=0;BYSETPOS=-1;WKST=SU;COUNT=3',
  ],
];

for (const [name, text, canonical] of SPELLINGS) {
  test(name, () => {
    const parsed = parseRule(text);
    assert.ok(parsed.ok, parsed.ok ? '' : parsed.problem);
    assert.equal(formatRule(parsed.rule), canonical);
  });
}

const REFUSED: [text: string, problem: RegExp][] = [
  ['', /cannot be read/],
  ['every day', /cannot be read/],
  ['FREQ', /cannot be read/],
  ['FREQ=DAILY=2', /cannot be read/],
  ['FREQ=DAILY\nRRULE:FREQ=WEEKLY', /cannot be read/],
  ['INTERVAL=2', /must say how often/],
  ['FREQ=HOURLYISH', /must say how often/],
  ['FREQ=DAILY;FREQ=WEEKLY', /says FREQ twice/],
  ['FREQ=DAILY;BYEASTER=1', /does not exist: BYEASTER/],
  ['FREQ=DAILY;CONSTRUCTOR=1', /does not exist: CONSTRUCTOR/],
  ['FREQ=DAILY;INTERVAL=0', /INTERVAL must be/],
  ['FREQ=DAILY;INTERVAL=1.5', /INTERVAL must be/],
  ['FREQ=DAILY;COUNT=0', /COUNT must be/],
  ['FREQ=DAILY;COUNT=99999999999', /COUNT must be/],
  ['FREQ=DAILY;COUNT=2;UNTIL=20270101', /not both/],
  ['FREQ=DAILY;UNTIL=20270230', /must be a date/],
  ['FREQ=DAILY;UNTIL=tomorrow', /must be a date/],
  ['FREQ=DAILY;UNTIL=20270101T250000Z', /must be a date/],
  ['FREQ=MONTHLY;BYMONTHDAY=0', /cannot be 0/],
  ['FREQ=MONTHLY;BYMONTHDAY=32', /from -31 to 31/],
  ['FREQ=YEARLY;BYMONTH=13', /from 1 to 12/],
  ['FREQ=DAILY;BYHOUR=24', /from 0 to 23/],
  ['FREQ=DAILY;BYHOUR=', /cannot be read/],
  ['FREQ=DAILY;BYHOUR=9,,10', /from 0 to 23/],
  ['FREQ=MONTHLY;BYDAY=0MO', /BYDAY takes/],
  ['FREQ=MONTHLY;BYDAY=54MO', /BYDAY takes/],
  ['FREQ=WEEKLY;BYDAY=XX', /Weekdays are written/],
  ['FREQ=WEEKLY;BYDAY=2MO', /needs a repetition by month or year/],
  ['FREQ=YEARLY;BYWEEKNO=2;BYDAY=2MO', /cannot be combined with week numbers/],
  ['FREQ=MONTHLY;BYWEEKNO=2', /need a yearly/],
  ['FREQ=WEEKLY;BYMONTHDAY=2', /cannot be combined with a weekly/],
  ['FREQ=DAILY;BYYEARDAY=2', /need a yearly/],
  ['FREQ=DAILY;BYSETPOS=1', /must name some/],
  [`FREQ=DAILY;BYHOUR=${'1,'.repeat(1_000)}2`, /too long/],
  [`FREQ=DAILY;BYHOUR=${upTo(23)};BYMINUTE=${upTo(59)}`, /every 5 minutes/],
  [`FREQ=HOURLY;BYMINUTE=${upTo(12)}`, /every 5 minutes/],
];

for (const [text, problem] of REFUSED) {
  test(`refused with a sentence: ${JSON.stringify(text.slice(0, 50))}`, () => {
    const parsed = parseRule(text);
    assert.ok(!parsed.ok);
    assert.match(parsed.problem, problem);
    assert.match(parsed.problem, /^["A-Z].*\.$/);
  });
}

test('a rule written out is read back as the same rule', () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      const parsed = parseRule(formatRule(rule));
      assert.ok(parsed.ok);
      assert.deepEqual(parsed.rule, rule);
    }),
    { numRuns: runs(200) },
  );
});

test('no text whatever throws', () => {
  const part = fc.constantFrom(
    'FREQ=',
    'DAILY',
    'BYDAY=',
    'MO',
    ';',
    ',',
    '=',
    '-1',
    '0',
    'UNTIL=',
    '2026',
    'T',
    'Z',
    'ß',
    '\n',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
      ),
      (text) => {
        parseRule(text);
      },
    ),
    { numRuns: runs(300) },
  );
});

function upTo(last: number): string {
  return Array.from({ length: last + 1 }, (_, i) => i).join(',');
}
