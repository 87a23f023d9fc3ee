import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inOneLine } from './in-one-line.example.ts';
import { instead } from './instead.ts';
import { readAnswers } from './read.ts';
import { baseSleep, readTurnSleeps, withSleeps } from './turn-sleeps.ts';
import { nightWeekOf } from './turns.ts';
import type { Question } from './types.ts';

/** The open question, what was typed, what was read. */
const TABLE: [Question | null, string, string][] = [
  // Names between greetings and labels.
  ['name', 'Morning! Mo here', 'name Mo'],
  ['name', 'evening all, Steph here', 'name Steph'],
  ['name', 'Name: Lin Wei', 'name Lin Wei'],
  ['name', 'first name Pádraig', 'name Pádraig'],
  ['name', "hello hello, I'm Bo", 'name Bo'],
  [
    'name',
    'Name: Lin Wei\nWake: 06:00\nSleep: 22:30\nWork: Mon-Fri 08:30-18:00\nChronotype: morning\nCommitments: piano Tue 19:00-20:00\nPhone: no\nWhatsApp: no\nCalls: no',
    'name Lin Wei; up 06:00; bed 22:30; work 12345 08:30-18:00; early; piano 2 19:00-20:00; phone none; whatsapp no; calls no',
  ],
  ['wake', 'Wake-up - 6.15', 'up 06:15'],
  ['chronotype', 'Chronotype: evening', 'late'],
  [
    'commitments',
    'Commitments: piano Tue 19:00-20:00, Chinese school Sun 09:00-12:00',
    'piano 2 19:00-20:00, Chinese school 7 09:00-12:00',
  ],
  ['name', 'Aoife (pronounced Ee-fa)', 'name Aoife'],
  ['name', 'CHARLOTTE', 'name Charlotte'],
  ['name', 'JJ', 'name JJ'],
  ['name', 'Is this thing free?', ''],
  ['name', 'hiya', ''],
  [null, 'hiya', ''],
  ['name', "I don't give my name to robots", ''],
  ['goal', 'oh actually here it is: 07700 900127', ''],
  ['wake', 'change my name to Avril', 'name Avril'],
  ['name', 'will you sell my data?', ''],
  ['wake', 'Priyanka but Pri is fine', 'name Pri'],
  // Calls of one's own are no leave to be called.
  [
    'work',
    'usually 10-7, with calls at 9 pm on Tuesdays and Thursdays with the US team',
    'work 12345 10:00-19:00; calls with the US team 24 21:00-22:00',
  ],
  ['work', "10 to 6, I'm on calls most of the day", 'work 12345 10:00-18:00'],
  ['calls', 'yes ring me, but not before 9', 'calls yes'],
  [null, 'yes ring me, but not before 9', 'calls yes'],
  [null, 'you can call, whatsapp is fine too', 'whatsapp yes; calls yes'],
  // Getting up and going to bed in other words.
  ['wake', 'half five up, dead to the world by nine', 'up 05:30; bed 21:00'],
  ['wake', 'feet on the floor at 5.30', 'up 05:30'],
  [null, 'kids wake me at half five, I crash around ten', 'up 05:30; bed 22:00'],
  ['sleep', 'I hit the sack about quarter past ten', 'bed 22:15'],
  [null, 'alarm goes off at 6.10 and I conk out by 11', 'up 06:10; bed 23:00'],
  ['wake', '6ish on workdays, 8 at the weekend', 'up 06:00; weekend up 08:00'],
  ['sleep', 'midnight, one at weekends', 'bed 00:00; weekend bed 01:00'],
  ['wake', 'up arund 8 ish bed 1230 prob', 'up 08:00; bed 00:30'],
  ['name', 'im josh lol', 'name Josh'],
  ['wake', '7, 11', 'up 07:00; bed 23:00'],
  ['wake', '6.30, 10', 'up 06:30; bed 22:00'],
  ['sleep', '9-5', 'work 12345 09:00-17:00'],
  ['sleep', '10 to 6', 'up 06:00; bed 22:00'],
  // A name with a digit in it, hours with a label, what is no night.
  ['commitments', 'U3A on Thursdays 2 to 4, bowls Mon and Fri 10.30', 'U3A 4 14:00-16:00, bowls 15 10:30-11:30'],
  ['commitments', '5-a-side thursdays 8 till 9', '5-a-side 4 20:00-21:00'],
  [
    'work',
    'work from home 9-5 but I do the school run 8.20 to 9 and 3 to 3.40',
    'work 12345 09:00-17:00; school run 12345 08:20-09:00, school run 12345 15:00-15:40',
  ],
  ['commitments', 'dog walk 7-7.30 and 5-5.30 every day', 'dog walk 1234567 07:00-07:30, dog walk 1234567 17:00-17:30'],
  ['sleep', 'no job at the moment, carer for my mum most days 10-4', 'work none; carer for my mum 12345 10:00-16:00'],
  ['sleep', 'I look after my grandson mon and wed 8 to 4', 'look after my grandson 13 08:00-16:00'],
  [
    'wake',
    'varies a lot, lectures mon 10-12 tue 9-11 thu 14-17, lab friday all day 9-4',
    'work 1 10:00-12:00 + 2 09:00-11:00 + 4 14:00-17:00; lab 5 09:00-16:00',
  ],
  ['work', 'uni mon 9-11, tue 10-1, fri 2-6', 'work 1 09:00-11:00 + 2 10:00-13:00 + 5 14:00-18:00'],
  ['sleep', 'Product manager, usually 10-7', 'work 12345 10:00-19:00'],
  ['wake', 'lehrer, mo-fr 7:30 bis 13:30', 'work 12345 07:30-13:30'],
  ['work', 'self employed, roughly 10-6 but fridays I stop at 12 for prayers', 'work 1234 10:00-18:00 + 5 10:00-12:00'],
  ['work', 'freelance, no set hours', 'work none'],
  ['work', "actually I don't work Fridays", ''],
  ['work', "I don't", 'work none'],
  // Hours that are said by half, or by the part of the day.
  [
    'commitments',
    'allotment most afternoons, grandkids fridays after school till 6',
    'allotment 12345 13:00-17:00, grandkids after school 5 15:30-18:00',
  ],
  ['commitments', 'D&D on sundays 6 till late', 'D&D 7 18:00-23:00'],
  ['commitments', 'band practice till 9 on thursdays', 'band practice 4 19:00-21:00'],
  ['commitments', 'church sunday mornings and guides on monday evenings', 'church 7 09:00-12:00, guides 1 18:00-21:00'],
  ['chronotype', 'evening probably', 'late'],
  ['work', 'evening probably', 'late'],
  ['phone', 'finish my dissertation by 30 april, 10000 words, 2000 done', ''],
  ['wake', 'ummm like 8? 10 on weekends lol', 'up 08:00; weekend up 10:00'],
  ['sleep', 'a las doce de la noche', 'bed 00:00'],
  ['work', 'Mon to Wed 8:30–5, Thursday off, Friday mornings only', 'work 123 08:30-17:00 + 5 08:30-13:00'],
  ['work', '9 to 5 mon-thu, friday afternoons off', 'work 1234 09:00-17:00 + 5 09:00-13:00'],
  ['phone', "my landline is 01134960000 but I don't do mobiles", 'phone none'],
  [
    'commitments',
    "my daughter's dance class tue and thu 5 to 6 (I drive), temple sunday 8-9.30",
    "daughter's dance class 24 17:00-18:00, temple 7 08:00-09:30",
  ],
  ['commitments', 'rugby training mon & thurs after school till 5', 'rugby training after school 14 15:30-17:00'],
  [
    'commitments',
    'therapy mondays 2pm, band practice tuesday nights',
    'therapy 1 14:00-15:00, band practice 2 19:00-22:00',
  ],
  [
    'name',
    'Olu. Wake 4:45, bed 9:15. Mornings. Nothing else. No phone.',
    'name Olu; up 04:45; bed 21:15; early; no commitments; phone none',
  ],
  ['work', 'lectures tue thu 10-4, cafe mon wed 6-12', 'work 24 10:00-16:00; cafe 13 06:00-12:00'],
  ['work', '9 day fortnight, 8-5, every other Friday off', 'work 12345 08:00-17:00'],
  ['commitments', 'home help comes tuesdays 9 to 11 for mum', 'home help comes for mum 2 09:00-11:00'],
  [
    'wake',
    "I get up at seven, go to bed at eleven, I work from nine till half past five except wednesdays when I finish at one, and I've choir on mondays from seven to nine",
    'up 07:00; bed 23:00; work 1245 09:00-17:30 + 3 09:00-13:00; choir 1 19:00-21:00',
  ],
  [null, "I'm Tom, no to whatsapp no to calls", 'name Tom; whatsapp no; calls no'],
  // Once, and not every week.
  [
    'commitments',
    'swimming lessons sat 9-10 and parents evening next tuesday 6-7',
    'swimming lessons 6 09:00-10:00, parents evening 2 18:00-19:00 once next tuesday',
  ],
  ['commitments', 'dentist on 5 december at 3', 'dentist 15:00-16:00 once on 5 december'],
  // Shifts that begin before five, days and nights that take turns.
  [
    'work',
    'bus driver, earlies 4.50 to 13.00 this week, lates 13.00-21.30 next',
    'work 12345 04:50-13:00; rotation earlies 04:50-13:00, lates 13:00-21:30 now earlies',
  ],
  ['work', 'baker, 3 to 11 tue-sat', 'work 23456 03:00-11:00'],
  ['work', '4.30 to 12.30 weekdays, postman', 'work 12345 04:30-12:30'],
  [
    'name',
    'Tariq. paramedic, four on four off, 12 hour shifts, two days two nights, days are 6.30 to 6.30. First day shift is tomorrow',
    'name Tariq; work 1234567 06:30-18:30; cycle 4 (2 nights)/4 06:30-18:30 first "tomorrow"',
  ],
  [
    'work',
    '2 days, 2 nights then 4 off, 7 to 7, started yesterday',
    'work 1234567 07:00-19:00; cycle 4 (2 nights)/4 07:00-19:00 first "yesterday"',
  ],
];

describe('answers as people type them', () => {
  for (const [asked, said, expected] of TABLE)
    test(`${asked ?? 'unasked'}: ${said}`, () => assert.equal(inOneLine(readAnswers(said, asked)), expected));
});

test('the hour that is wrong is named beside the right one', () => {
  const known = { wake: Temporal.PlainTime.from('06:00'), sleep: Temporal.PlainTime.from('22:30') };
  const put = (message: string) => Object.entries(instead(message, known) ?? {}).map(([key, time]) => `${key} ${time}`);
  assert.deepEqual(put("also it's 6:30 not 6"), ['wake 06:30:00']);
  assert.deepEqual(put('11 instead of 10.30'), ['sleep 23:00:00']);
  assert.deepEqual(put('9 to 5, not 7'), []);
  assert.deepEqual(put('7 not 8'), []);
});

describe('nights on some days of the week', () => {
  const week = nightWeekOf(
    [{ from: Temporal.PlainTime.from('20:00'), to: Temporal.PlainTime.from('08:00'), days: [5, 6, 7] }],
    Temporal.PlainDate.from('2026-11-27'),
  );

  test('are a turn of one week, with the sleep of its own after each', () => {
    assert.equal(week?.from, '2026-11-23');
    const sleeps = readTurnSleeps('i sleep 9am-4pm on work days, otherwise midnight to 8');
    assert.deepEqual(week && withSleeps(week, sleeps).sleep?.map((one) => one && `${one.start}-${one.end}`), [
      '09:00-16:00',
      null,
      null,
      null,
      null,
      '09:00-16:00',
      '09:00-16:00',
    ]);
    assert.deepEqual(baseSleep(sleeps)?.from.toString(), '00:00:00');
  });
  test('days and nights of every day are none', () => {
    const all = [1, 2, 3, 4, 5, 6, 7];
    const night = { from: Temporal.PlainTime.from('20:00'), to: Temporal.PlainTime.from('08:00') };
    assert.equal(nightWeekOf([{ ...night, days: all }], Temporal.PlainDate.from('2026-11-27')), null);
    assert.equal(
      nightWeekOf([{ from: night.to, to: night.from, days: [1] }], Temporal.PlainDate.from('2026-11-27')),
      null,
    );
  });
});
