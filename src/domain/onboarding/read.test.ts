import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { saidForGoal } from './for-goal.ts';
import { answersRead } from './in-one-line.example.ts';
import { goalIn, readAnswers } from './read.ts';
import type { Question } from './types.ts';

answersRead('several answers in one message, and what answers no question', [
  // Everything in one go.
  [
    null,
    "Hiya, I'm Dana. Up at 6.45, asleep by quarter to eleven, office 9 to 5.30 weekdays, swimming Tuesdays 6.30 to 7.30 in the evening, I'm a morning person. No phone thanks. Weekly summary yes, daily nudges no.",
    'name Dana; up 06:45; bed 22:45; work 12345 09:00-17:30; early; swimming 2 18:30-19:30; phone none; summary yes; nudges no',
  ],
  [
    null,
    "skip the number please. i'd like the weekly summary but not the daily ones",
    'phone none; summary yes; nudges no',
  ],
  [null, 'not the daily emails, but the weekly summary is fine', 'summary yes; nudges no'],
  [null, "I don't want the weekly summary but daily nudges are fine", 'summary no; nudges yes'],
  ['chronotype', 'bowls on Monday and Thursday afternoons at 2', 'bowls 14 14:00-15:00'],
  ['chronotype', 'afternoons', 'intermediate'],
  ['phone', 'I only have a landline, no', 'phone none'],
  ['phone', 'nothing else', 'phone none'],
  [null, 'on second thoughts no summary', 'summary no'],
  ['wake', 'i get up 8 am adn go to slep at midnite', 'up 08:00; bed 00:00'],
  ['wake', 'I am waking up in 6.15 and going to sleep in 22.30', 'up 06:15; bed 22:30'],
  ['wake', 'like 10 and 2', 'up 10:00; bed 02:00'],
  ['chronotype', 'eve', 'late'],
  ['work', 'mon-sat 8-4, saturdays only till 1', 'work 12345 08:00-16:00 + 6 08:00-13:00'],
  ['work', 'mondays, tuesdays and fridays 9 to 1', 'work 125 09:00-13:00'],
  [null, 'I work tuesdays, wednesdays and thursdays 9.30 to 14.30', 'work 234 09:30-14:30'],
  // Getting up and going to bed, British and American.
  [null, 'I get up around half 7ish, lights out about quarter to midnight', 'up 07:30; bed 23:45'],
  [null, 'up at 6, I mean 6:30, bed at 10', 'up 06:30; bed 22:00'],
  ['phone', 'You can whatsapp me on 98765 43210', 'phone 98765 43210; whatsapp yes'],
  [null, 'text me on 07700 900123', 'phone 07700 900123'],
  [
    null,
    'Two weeks days 6-14, then one week nights 22-6, Monday to Friday. On nights since Monday.',
    'work 12345 22:00-06:00; rotation days 06:00-14:00, days 06:00-14:00, nights 22:00-06:00 now nights',
  ],
  // Chronotype.
  ['chronotype', 'night owl', 'late'],
  ['chronotype', 'mornings', 'early'],
  ['chronotype', 'somewhere in between', 'intermediate'],
  ['chronotype', "I'm not a morning person", 'late'],
  ['chronotype', "mornings I'm useless", 'late'],
  ['chronotype', 'I hate mornings', 'late'],
  ['chronotype', 'useless before ten, better at night', 'late'],
  ['chronotype', 'evenings are no good, I am dead by 8', 'early'],
  ['chronotype', 'mornings are hard but evenings are worse', 'intermediate'],
  ['chronotype', "I'm best in the mornings", 'early'],
  ['chronotype', 'not really a morning guy', 'late'],
  ['chronotype', 'never been a morning person', 'late'],
  ['chronotype', 'tarde', 'late'],
  ['whatsapp', 'i dont use it', 'whatsapp no'],
  ['calls', "only if it's really important", 'calls yes'],
  ['calls', 'not before 9', ''],
  ['chronotype', 'used to be evenings, now mornings with the kids', 'early'],
  ['chronotype', 'i come alive at 10pm', 'late'],
  ['code', "don't text me after 9 at night please", ''],
  ['code', "nope don't want whatsapp", 'whatsapp no'],
  [
    'name',
    "I'm Fay, up 7, bed 11, work 9-5 mon-fri, morning",
    'name Fay; up 07:00; bed 23:00; work 12345 09:00-17:00; early',
  ],
  ['chronotype', 'Neither lark nor owl', 'intermediate'],
  [
    'name',
    'Name: Tomasz. Wake: 5:30. Sleep: 22:00. Work: warehouse, Mon-Sat 6-14. Commitments: church Sunday 10-11:30. Evening person? no, morning. Phone: skip',
    'name Tomasz; up 05:30; bed 22:00; work 123456 06:00-14:00; early; church 7 10:00-11:30; phone none',
  ],
  [
    'name',
    "I'm Ellie, i work mon to thurs 8.30-4.30. my no is 07700 900321 and whatsapp is fine but no calls",
    'name Ellie; work 1234 08:30-16:30; phone 07700 900321; whatsapp yes; calls no',
  ],
  // Phone, code, consents.
  ['code', 'still nothing', ''],
  ['code', 'no text yet', ''],
  [null, 'night owl. dont text me', 'late; phone none'],
  [null, 'Alarm 6:20. Mornings are my best time', 'up 06:20; early'],
  ['phone', '+44 7700 900123', 'phone +44 7700 900123'],
  ['phone', 'my number is 07700 900123', 'phone 07700 900123'],
  ['code', "wrong number, it's 07700 900124", 'phone 07700 900124'],
  ['phone', '__skip_phone__', 'phone none'],
  ['phone', "I'd rather not give my number", 'phone none'],
  ['phone', 'no thanks', 'phone none'],
  ['phone', 'skip', 'phone none'],
  ['code', '123456', 'code 123456'],
  ['code', 'the code is 123 456', 'code 123456'],
  ['code', '+44 7700 900999', 'phone +44 7700 900999'],
  ['whatsapp', 'yes please', 'whatsapp yes'],
  ['whatsapp', 'no', 'whatsapp no'],
  ['whatsapp', 'ok but no calls', 'whatsapp yes; calls no'],
  ['calls', "no, don't call me", 'calls no'],
  ['calls', 'you may', 'calls yes'],
  [null, 'WhatsApp is fine, calls no', 'whatsapp yes; calls no'],
  [null, 'I have whatsapp', ''],
  ['chronotype', 'Morgenmensch', 'early'],
  ['phone', 'my number is oh seven seven double oh nine hundred one two three', 'phone 07700900123'],
  ['phone', 'plus four four seven seven double zero nine hundred one two four', 'phone +447700900124'],
  ['code', 'one two three four five six', 'code 123456'],
  ['code', 'forget the phone', 'phone none'],
  ['code', 'leave it', 'phone none'],
  ['chronotype', 'mornings are hell', 'late'],
  ['calls', 'god no', 'calls no'],
  ['calls', 'I hate phone calls', 'calls no'],
  [null, "I'm in Karachi these days, my laptop is on UK time", 'home Asia/Karachi'],
  [null, "I'm in Lisbon until Tuesday", ''],
  ['chronotype', 'Chronotype: evening', 'late'],
  [null, 'hiya', ''],
  ['goal', 'oh actually here it is: 07700 900127', ''],
  ['calls', 'yes ring me, but not before 9', 'calls yes'],
  [null, 'yes ring me, but not before 9', 'calls yes'],
  [null, 'you can call, whatsapp is fine too', 'whatsapp yes; calls yes'],
  [null, 'kids wake me at half five, I crash around ten', 'up 05:30; bed 22:00'],
  [null, 'alarm goes off at 6.10 and I conk out by 11', 'up 06:10; bed 23:00'],
  ['chronotype', 'evening probably', 'late'],
  ['phone', 'finish my dissertation by 30 april, 10000 words, 2000 done', ''],
  ['phone', "my landline is 01134960000 but I don't do mobiles", 'phone none'],
  [null, "I'm Tom, no to whatsapp no to calls", 'name Tom; whatsapp no; calls no'],
  ['chronotype', 'after breakfast i guess', 'early'],
  ['chronotype', "don't mind", 'intermediate'],
  ['chronotype', 'not bothered either way', 'intermediate'],
  ['chronotype', 'mornings before the kids are up', 'early'],
  ['chronotype', 'no preference', 'intermediate'],
  ['work', 'around midnight probably', ''],
  ['phone', 'ok no then', 'phone none'],
]);

describe('answers of onboarding', () => {
  test('a long message of nothing but spaces and times is read in time that grows with it', () => {
    assert.ok(readAnswers('up at 7 and '.repeat(2_000), 'wake').wake);
    assert.deepEqual(readAnswers(' '.repeat(8_000), 'work'), {});
  });
});

describe('what is said of a goal to come', () => {
  const said: [string, string][] = [
    ['tuesdays the pool is free after 3', 'tuesdays the pool is free after 3'],
    ['no phone, and start in two weeks please, not on fridays', 'start in two weeks, not on fridays'],
    ['I get up at 7', ''],
  ];
  for (const [message, kept] of said)
    test(message, () => {
      assert.equal(saidForGoal(message), kept);
      assert.equal(readAnswers(message, 'commitments').commitments, undefined);
    });
});

describe('several answers in one, and one that belongs to another question', () => {
  const told = (message: string, asked: Question) => {
    const { wake, sleep, commitments, chronotype } = readAnswers(message, asked);
    const busy =
      commitments === 'none' ? [] : (commitments ?? []).map(({ title, days, from }) => `${title} ${days} ${from}`);
    return [wake?.toString() ?? null, sleep?.toString() ?? null, chronotype ?? null, ...busy];
  };
  test('"7 and 11pm" is getting up and going to bed', () =>
    assert.deepEqual(told('7 and 11pm', 'wake'), ['07:00:00', '23:00:00', null]));
  test('football twice a week is no bedtime, and both are kept', () =>
    assert.deepEqual(told('football wed 8pm and sun 10am', 'sleep'), [
      null,
      null,
      null,
      'football 3 20:00:00',
      'football 7 10:00:00',
    ]));
  test('"evening" says what kind of person, whatever was asked', () =>
    assert.deepEqual(told('evening', 'sleep'), [null, null, 'late']));
  test('an order to oneself is a goal, and its day is kept', () => {
    assert.equal(
      goalIn('get my 5k under 25 minutes, I run it in 29 now'),
      'get my 5k under 25 minutes, I run it in 29 now',
    );
    assert.equal(goalIn('get up at 7'), null);
    assert.equal(saidForGoal('by end of february'), 'by end of february');
  });
});

test('hours, names and fixed times are told apart, whichever is asked', () => {
  const read = (message: string, asked: Question) => readAnswers(message, asked);
  assert.equal(read('rather not say', 'name').name, undefined);
  assert.equal(read('heyy im Zoë nice to meet u', 'name').name, 'Zoë');
  assert.equal(read('change my name to Avril', 'recap').name, 'Avril');
  assert.equal(read('kids pick-up at 3 pm on weekdays', 'wake').wake, undefined);
  const teacher = read('teacher, 7:45 to 3:30 mon to fri', 'sleep');
  assert.equal(teacher.sleep, undefined);
  assert.ok(Array.isArray(teacher.work));
  assert.equal(read('11 to 7 on weekdays', 'sleep').sleep?.toString(), '23:00:00');
  const orchestra = read('orchestra wednesdays 19:30 to 21:30', 'work');
  assert.equal(orchestra.work, undefined);
  assert.equal((orchestra.commitments as { title: string }[])[0]?.title, 'orchestra');
  const german = read('Ich stehe um 6 auf und gehe um 22 Uhr ins Bett', 'wake');
  assert.deepEqual([german.wake?.toString(), german.sleep?.toString()], ['06:00:00', '22:00:00']);
  assert.equal(read('kein Telefon', 'commitments').phone, 'none');
  // What was said before is put right, and no number is refused by it.
  assert.equal(read('no wait, wednesdays at half 7', 'phone').phone, undefined);
  assert.equal(read('no, on Fridays', 'phone').phone, undefined);
  assert.equal(read('no thanks', 'phone').phone, 'none');
  assert.equal(read('por la noche', 'chronotype').chronotype, 'late');
});
