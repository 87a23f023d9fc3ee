import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { besideAnswer, partsOf } from './parts.ts';

const setting = {
  now: Temporal.Instant.from('2026-11-26T12:00:00Z'),
  zone: 'Europe/London',
  wake: Temporal.PlainTime.from('07:00'),
  sleep: Temporal.PlainTime.from('23:00'),
};

/** The message, cut where the bars stand; what is asked about goes behind what is not. */
const SEVERAL: [message: string, parts: string][] = [
  [
    'Remind me to take metformin at 8 and 20 every day and I would like to cut down on sugar',
    'Remind me to take metformin at 8 and 20 every day | I would like to cut down on sugar',
  ],
  [
    'remind me to feed the cat at 7 and 19, I want to learn the piano',
    'remind me to feed the cat at 7 and 19 | I want to learn the piano',
  ],
  [
    'I want to learn Spanish and French, and remind me at 6 to buy a book and pens',
    'remind me at 6 to buy a book and pens | I want to learn Spanish and French',
  ],
  [
    'Remind me to call Tom and Anna at 5pm, and help me quit smoking',
    'Remind me to call Tom and Anna at 5pm | help me quit smoking',
  ],
  [
    'I want to get fit and remind me to buy shoes on Saturday at 10',
    'remind me to buy shoes on Saturday at 10 | I want to get fit',
  ],
  [
    'done with the pills and remind me to order new ones at 5',
    'done with the pills | remind me to order new ones at 5',
  ],
  [
    'remind me to buy stamps tomorrow at 9 oh and what do I have tomorrow?',
    'remind me to buy stamps tomorrow at 9 | what do I have tomorrow?',
  ],
  [
    'am I free saturday morning? if so remind me to wash the car at 10',
    'am I free saturday morning? | remind me to wash the car at 10',
  ],
  [
    'put gym on saturday at 6 and how many tasks do I have this week?',
    'put gym on saturday at 6 | how many tasks do I have this week?',
  ],
  [
    'thanks so much! remind me to pay the rent on the 1st at 9',
    'thanks so much! | remind me to pay the rent on the 1st at 9',
  ],
  [
    "I'd like to save 600 for christmas and I need to call the bank tomorrow at 10",
    "I need to call the bank tomorrow at 10 | I'd like to save 600 for christmas",
  ],
  [
    'done with the vitamins, and remind me to buy more on friday at 9',
    'done with the vitamins | remind me to buy more vitamins on friday at 9',
  ],
  ['eggs milk butter on the list and call the garage at 2', 'add eggs milk butter to my list | call the garage at 2'],
  [
    "read more, that's my goal. also feed the rabbit every day at 7.30",
    "feed the rabbit every day at 7.30 | read more, that's my goal.",
  ],
  [
    'i think i want to quit sugar, but first remind me to eat lunch at 1',
    'remind me to eat lunch at 1 | i think i want to quit sugar',
  ],
  ['buy milk at 6 pm and thanks for yesterday', 'buy milk at 6 pm | thanks for yesterday'],
  [
    'hey how are you doing today? could you remind me to take the bins out at 8 tonight',
    'hey how are you doing today? | could you remind me to take the bins out at 8 tonight',
  ],
  [
    'forget the anna thing, instead remind me to text her tomorrow at noon',
    'forget the anna thing | remind me to text her tomorrow at noon',
  ],
  ['make the swim 8 instead and add sauna at 9', 'make the swim 8 instead | add sauna at 9'],
  [
    'I want to save 2000 euros by june and by the way my dentist appointment is on tuesday at 4',
    'my dentist appointment is on tuesday at 4 | I want to save 2000 euros by june',
  ],
  [
    'recuérdame llamar a mi hermana a las cinco, y quiero aprender inglés',
    'recuérdame llamar a mi hermana a las cinco | quiero aprender inglés',
  ],
  [
    'Erinnere mich morgen um 9 an den Zahnarzt und außerdem will ich Spanisch lernen',
    'Erinnere mich morgen um 9 an den Zahnarzt | ich will Spanisch lernen',
  ],
  [
    '1) dentist mon 9am 2) pay rent on the 1st 3) i want to get fit',
    'dentist mon 9am 2) pay rent on the 1st | i want to get fit',
  ],
  [
    'remind me to take the chicken out at 4. also whats on tomorrow',
    'remind me to take the chicken out at 4. | whats on tomorrow',
  ],
  [
    'can you set an alarm for 6 tomorrow and tell me what day my dentist is',
    'can you set an alarm for 6 tomorrow | tell me what day my dentist is',
  ],
  ['buy milk, and can I see my list', 'can I see my list | buy milk'],
  ['call Ed on sunday at noon & i want to quit vaping', 'call Ed on sunday at noon | i want to quit vaping'],
  [
    'set up a reminder for yoga on wednesdays at 7pm, and how does the phone call thing work',
    'set up a reminder for yoga on wednesdays at 7pm | how does the phone call thing work',
  ],
  [
    "We've just moved so remind me to tell the bank on Monday, and I really want to get better at cooking",
    "We've just moved so remind me to tell the bank on Monday | I really want to get better at cooking",
  ],
  [
    'skip that, and remind me to email her instead on saturday at 11',
    'skip that | remind me to email her on saturday at 11',
  ],
  [
    'skip choir on thursday but still remind me to buy the sheet music at 5 that day',
    'skip choir on thursday | still remind me to buy the sheet music at 5 on 2026-11-26',
  ],
  ['undo, and remind me to buy milk tomorrow at 5 pm', 'undo | remind me to buy milk tomorrow at 5 pm'],
  ['who won the match? and remind me to call Sam at 6', 'who won the match? | remind me to call Sam at 6'],
  ['can you do me a favour? remind me to call Ed at 5', 'remind me to call Ed at 5'],
  ["ok then. what's on tomorrow", "what's on tomorrow"],
  ['hi! remind me to call Ed at 5', 'remind me to call Ed at 5'],
  [
    'morning! busy day. dentist at 2, and call the school at 4',
    'morning! busy day. | dentist at 2, and call the school at 4',
  ],
  [
    'my back hurts, remind me to book the physio tomorrow at 9, and I want to start pilates',
    'my back hurts | remind me to book the physio tomorrow at 9 | I want to start pilates',
  ],
  [
    'put toothpaste on the list and remind me to call the optician at 3',
    'put toothpaste on the list | remind me to call the optician at 3',
  ],
  [
    'good evening! hope you had a nice day :) could you remind me to feed the fish at 9 tonight',
    'good evening! hope you had a nice day | could you remind me to feed the fish at 9 tonight',
  ],
  [
    "I need to sort out my sleep and I've got a meeting with Ray tomorrow at 11",
    "I've got a meeting with Ray tomorrow at 11 | I need to sort out my sleep",
  ],
  [
    'I did my stretches today and can you remind me to do them tomorrow at 7 too',
    'I did my stretches today | can you remind me to do stretches tomorrow at 7',
  ],
  ['hello! remind me to call Ed at 5, and I want to learn chess', 'remind me to call Ed at 5 | I want to learn chess'],
  [
    'rubbish night, baby was up at 3. remind me to nap at 1 this afternoon',
    'rubbish night, baby was up at 3. | remind me to nap at 1 this afternoon',
  ],
  [
    "I'd like to learn how to knit. also need a reminder tomorrow at 8 to bring the wool",
    "need a reminder tomorrow at 8 to bring the wool | I'd like to learn how to knit.",
  ],
  [
    "can't do yoga tonight, remind me to stretch at 9 tomorrow morning instead",
    "can't do yoga tonight | remind me to stretch at 9 tomorrow morning",
  ],
  [
    'fed up with my job honestly, nobody listens. I need to update my CV on sunday at 5',
    'fed up with my job honestly, nobody listens. | I need to update my CV on sunday at 5',
  ],
  ["i've done my pills, and put stamps on the list", "i've done my pills | put stamps on the list"],
];
describe('a message of several parts loses none', () => {
  for (const [message, parts] of SEVERAL)
    test(message, () =>
      assert.equal(
        partsOf(message, setting)
          ?.map(({ text }) => text)
          .join(' | '),
        parts,
      ),
    );
});

describe('what belongs together is not cut', () => {
  for (const message of [
    'can you help me stop procrastinating on my dissertation? due 30 april, 12000 words, 3000 done',
    'I want to write a book, 40 pages done already',
    'wake me at 6 and 7 tomorrow',
    'remind me about yoga class tuesdays and thursdays at 18:30, starts next week, ends before christmas',
    'remind me to go to the gym at 7, finally get fit',
    'I sit all day at work, I should move more',
    'when I get home, remind me to water the plants',
    "mum's surgery is on tuesday, remind me to call her the day before",
    "plumber's coming between 8 and 12 on monday, remind me to be home",
    "I'm flying to Lisbon on the 12th, remind me to check in the day before and order a cab",
    'remind me to ask Ben what he wants and when he can come',
    'sick of being broke, want to put 200 a month away',
    'I want to learn the piano and I want to practise every evening',
    'my driving theory test is on 18 December at 10am. I want to study 20 minutes a day for it, not sundays',
    'add "buy milk and remind me to sleep" to my list',
    'remind me to tell Ben I quit and I am sorry',
    'dinner with Anna at 7 and Tom at 8',
    'buy milk and eggs',
    "I need to study more and I've got an exam on monday at 11",
    'call the gym at 5 and cancel my membership',
    'ask Tom when he is coming and what he needs',
  ])
    test(message, () => assert.equal(partsOf(message, setting), null));
});

const BESIDE: [message: string, answer: string, errand: string][] = [
  [
    'tomorrow at 2, and also remind me to buy milk on the way home at 6',
    'tomorrow at 2',
    'remind me to buy milk on the way home at 6',
  ],
  [
    'total beginner, evenings. oh and dont let me forget the dentist on tuesday at 10',
    'total beginner, evenings.',
    'dont let me forget the dentist on tuesday at 10',
  ],
  ["fine, save it. and tell me what's on tomorrow", 'fine, save it.', "tell me what's on tomorrow"],
  [
    'yes save it, and remind me to buy running shoes on sunday at 11',
    'yes save it',
    'remind me to buy running shoes on sunday at 11',
  ],
];
describe('an order beside the answer to an open question is heard as well', () => {
  for (const [message, answer, errand] of BESIDE)
    test(message, () => assert.deepEqual(besideAnswer(message, setting), { answer, errands: [errand] }));
  test('to a question about a task, whatever else is asked is no part of its name', () => {
    const cut = { answer: 'saturday at 2.', errands: ['what else is on that day?'] };
    assert.deepEqual(besideAnswer('saturday at 2. what else is on that day?', setting, undefined, true), cut);
    const often = { answer: 'every 8 hours', errands: ['do I have anything else today?'] };
    assert.deepEqual(
      besideAnswer('every 8 hours, and do I have anything else today?', setting, undefined, true),
      often,
    );
    assert.equal(besideAnswer('saturday at 2, is that ok?', setting, undefined, true), null);
  });
  test('a question to Flux behind a short yes', () => {
    const toFlux = (part: string) => (/\bring me\b/.test(part) ? 'question' : null);
    const cut = { answer: 'ok', errands: ['can you ring me for it'] };
    assert.deepEqual(besideAnswer('ok but can you ring me for it', setting, toFlux), cut);
  });
  for (const message of [
    'at 6, remind me twice',
    'can you also remind me tomorrow at 9 to post the parcel',
    'ok and please remind me tomorrow at 9 to post the parcel',
    'yes, and remind me an hour before',
    'tomorrow at 2 and on Friday at 3',
  ])
    test(message, () => assert.equal(besideAnswer(message, setting), null));
});
