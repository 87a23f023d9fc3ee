import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyToWish, readAmendment, retitled } from './index.ts';

const TABLE: [string, string][] = [
  ['actually make it 20 minutes later', 'shift 20'],
  ['20 minutes earlier please', 'shift -20'],
  ['make it an hour later', 'shift 60'],
  ['half an hour earlier', 'shift -30'],
  ['make it forty-five minutes later', 'shift 45'],
  ['a couple of hours earlier please', 'shift -120'],
  ['move it back twenty five minutes', 'null'],
  ['push it twenty five minutes later', 'shift 25'],
  ['move it back by an hour and a half later', 'null'],
  ['no, Tuesdays', 'days 2'],
  ['can you make it 10? I have a call', 'when 10'],
  ["I meant 3 in the morning, he's in Sydney", 'when 3 in the morning'],
  ['buy milk, the blue one', 'null'],
  ['sorry, Mondays and Thursdays', 'days 14'],
  ['make it every day', 'days 1234567'],
  ['make it weekdays', 'days 12345'],
  ['call it stretching', 'rename Stretching'],
  ['rename it to "Evening walk"', 'rename Evening walk'],
  ['no, call it Yoga', 'rename Yoga'],
  ['call it off', 'null'],
  ['call it a day', 'null'],
  ['make it 45 minutes', 'length 45'],
  ["it's an hour actually", 'length 60'],
  ['make it an hour long', 'length 60'],
  ['make it ninety minutes', 'length 90'],
  ['make it 7 pm', 'when 7 pm'],
  ['on Saturdays instead', 'days 6'],
  ['no, at 7', 'when at 7'],
  ['actually 7:30 pm', 'when 7:30 pm'],
  ['no, tomorrow', 'when tomorrow'],
  ['no, on Friday', 'when on Friday'],
  ['change it to Friday at 9 am', 'when Friday at 9 am'],
  ['sorry, I meant 8 pm', 'when 8 pm'],
  ['sry 10am', 'when 10am'],
  ['sry, tuesday', 'when tuesday'],
  ['sry no', 'null'],
  ['no, forget it', 'drop'],
  ['delete that', 'drop'],
  ['I want to learn Spanish', 'null'],
  ['remind me to call mum at 7', 'null'],
  ['no thanks', 'null'],
  ['at 7', 'null'],
  ['7 pm', 'when 7 pm'],
  ['ah forget it', 'drop'],
  ['thanks', 'null'],
  ['actually I feel great', 'null'],
  ['call me for it', 'policy aggressive'],
  ['with a call please', 'policy aggressive'],
  ['no calls for that one', 'policy standard'],
  ['just a push please', 'policy silent'],
  ['not Sara, Zara', 'replace Sara > Zara'],
  ['no, Bob not Rob', 'replace Rob > Bob'],
  ["it's with Kit, not Kim", 'replace Kim > Kit'],
  ['$75 actually', 'replace * > $75'],
  ['not today, tomorrow', 'when tomorrow'],
  ['and eggs', 'append eggs'],
  ['and tomorrow too', 'more days tomorrow'],
  ['oh sorry wrong day, tuesday', 'when tuesday'],
  ['and make it 10:30', 'when 10:30'],
  ['and thursdays too', 'more days 4 thursdays'],
  ['and thanks', 'null'],
  ['and call it a day', 'null'],
  ['add a note: ask about the boiler', 'note Ask about the boiler'],
  ['add a note', 'note'],
  ['make it the last day of the month instead', 'when the last day of the month'],
  ['make fridays 7am', 'own time 5 7am'],
  ['and on Thursday too', 'more days 4 Thursday'],
  ['only on weekdays', 'days 12345'],
  ['except tomorrow', 'except tomorrow'],
  ['not on Fridays', 'except 5 Fridays'],
  ['until christmas only', 'until christmas'],
  ['actually 2 hours', 'amount 120'],
  ['I will not go, sorry', 'null'],
  ["not this friday, I'm on leave", 'except this friday'],
  ["it's at 4 actually", 'when at 4'],
  ["no it's on Friday", 'when on Friday'],
  ["it's at the office", 'null'],
  ["it's fine", 'null'],
  ['too soon, make it 20', 'amount 20'],
  ['too soon, in 2 hours', 'when in 2 hours'],
  ['actually all at 7', 'when at 7'],
  ['make it 7 days', 'span 7'],
  ['for two weeks', 'span 14'],
  ['and remind me an hour before', 'before 60'],
  ['remind me 15 minutes before that too', 'before 15'],
  ['remind me the day before', 'null'],
  ["it's Dec 11 actually", 'when Dec 11'],
  ['actually just a push, no call', 'policy silent'],
  ['fridays at 6:30 from now on', 'own time 5 6:30'],
  ['make it tomorrow at 9', 'when tomorrow at 9'],
  ['change prof baker to prof becker', 'replace prof baker > prof becker'],
  ['change my name to Bob', 'null'],
  ['she cancelled', 'off'],
  ["it's off", 'off'],
  ['actually it ends 21:30', 'ends 21:30'],
  ['another 20', 'more 20'],
  ['cancel it, found another dentist', 'drop'],
  ['cancel it, make it 9', 'null'],
  ['no 2 bottles', 'thing 2 bottles'],
  ['no, two parcels', 'thing two parcels'],
  ['two parcels actually', 'thing two parcels'],
  ['sorry a dozen eggs', 'thing a dozen eggs'],
  ['make it 3 tickets', 'thing 3 tickets'],
  ["it's 4 people now", 'thing 4 people'],
  ['oat milk actually', 'thing oat milk'],
  ['I meant the spare keys', 'thing the spare keys'],
  ['no, to Marc and Jo', 'thing to Marc and Jo'],
  ['to Marc and Jo', 'thing to Marc and Jo'],
  ['to the shops', 'null'],
  ['sorry dr patil', 'thing dr patil'],
  ['no 2 weeks', 'amount 20160'],
  ['no worries', 'null'],
  ['actually no idea', 'null'],
  ['actually I need two bottles', 'null'],
  ['3 times actually', 'null'],
  ['not Mark, Marc with a c', 'replace Mark > Marc'],
  ["it's £180", 'replace * > £180'],
  ['actually do the night before', 'part before evening'],
  ['make it the evening before', 'part before evening'],
  ['no, the morning before', 'part before morning'],
  ['the night before instead', 'part before evening'],
  ["and it's at 8", 'when at 8'],
  ['and its at 8', 'when at 8'],
  ["make it 11 as they're shut till then", 'when 11'],
  ["wrong, it's the 15th", 'when the 15th'],
  ['the day before rather', 'shift -1440'],
  ['he put it up to £18', 'replace * > £18'],
  ['2 nights', 'thing 2 nights'],
  ['ten thirty', 'null'],
  ['six fifteen', 'null'],
  ['for dad', 'thing for dad'],
  ['for now', 'null'],
  ['and close the windows', 'append close the windows'],
  ['and to water the basil', 'append water the basil'],
  ['two weeks', 'null'],
  ['with Dr Osei', 'thing with Dr Osei'],
  ['with a call', 'policy aggressive'],
  ['with that in mind', 'null'],
  ['4 sorry', 'when 4'],
  ['make it 8k', 'replace * > 8k'],
  ['scratch that, tuesdays', 'days 2'],
  ["they're at 5", 'when at 5'],
  ['I meant the headteacher', 'thing the headteacher'],
  ['sorry i meant dad', 'thing dad'],
  ["it's the headteacher actually", 'thing the headteacher'],
  ['change it to the doctor', 'thing the doctor'],
  ['change it to call the doctor', 'rename Call the doctor'],
  ['I mean seriously', 'null'],
  ['I meant well', 'null'],
  ["it's a shame", 'null'],
  ['no more sit-ups please', 'null'],
  ['no sorry is 12h', 'when at 12:00'],
  ["it's at 11h30", 'when at 11:30'],
  ['no sorry is 2pm', 'when 2pm'],
];

describe('changes of what was just made', () => {
  for (const [said, expected] of TABLE) {
    test(said, () => {
      const read = readAmendment(said);
      const print =
        read &&
        Object.entries(read)
          .map(([key, value]) => print1(key, value))
          .filter(Boolean)
          .join(' ')
          .trim();
      assert.equal(String(print), expected);
    });
  }
});

function print1(key: string, value: unknown): string {
  if (Array.isArray(value)) return value.join('');
  return key === 'from' ? `${value ?? '*'} >` : String(value);
}

describe('a wish that is being asked about, in its new words', () => {
  const rows: [string, string, string | null][] = [
    ['$75 actually', 'remind me to pay John $50 on Friday', 'remind me to pay John $75 on Friday'],
    ['not Sara, Zara', 'remind me to email Sara', 'remind me to email Zara'],
    ['not Tom, Zara', 'remind me to email Sara', null],
    ['and eggs', 'remind me to buy milk on friday', 'remind me to "buy milk and eggs" on friday'],
    ['no 2 bottles', 'remind me to buy milk tomorrow', 'remind me to "buy milk (2 bottles)" tomorrow'],
    ['call it Yoga', 'stretch tomorrow', 'remind me to "Yoga" tomorrow'],
    ['with a call please', 'remind me to buy milk', 'remind me to buy milk, call me'],
  ];
  for (const [said, text, expected] of rows)
    test(`${said} (${text})`, () => {
      const title = text.replace(/^remind me to /, '').replace(/ (?:on friday|tomorrow)$/, '');
      const amendment = readAmendment(said);
      assert.equal(amendment && applyToWish(amendment, text, title), expected);
    });
});

describe('the name of a task, put right', () => {
  const rows: [string, string, string | null][] = [
    ['no 2 bottles', 'Buy milk', 'Buy milk (2 bottles)'],
    ['no, 3 bottles', 'Buy 2 bottles of milk', 'Buy 3 bottles of milk'],
    ['two parcels actually', 'Drop off parcel', 'Drop off two parcels'],
    ['no, two parcels', 'Drop off the parcel', 'Drop off two parcels'],
    ['oat milk actually', 'Buy milk', 'Buy oat milk'],
    ['oat milk actually', 'Call mum', null],
    ['I meant the spare keys', 'Drop off the keys', 'Drop off the spare keys'],
    ['no, to Marc and Jo', 'Send the invoice to Marc', 'Send the invoice to Marc and Jo'],
    ['no, to Marc and Jo', 'Call mum', null],
    ["it's £180", 'Pay the plumber', 'Pay the plumber (£180)'],
    ["it's £180", 'Pay the plumber £90', 'Pay the plumber £180'],
    ['not Mark, Marc with a c', 'Send the invoice to Mark', 'Send the invoice to Marc'],
    ["it's 4 people now", 'Book table for 6', 'Book table for 4 people'],
    ["it's 4 people now", 'Book table for 6 people', 'Book table for 4 people'],
    ['sorry dr patil', 'Call dr patel', 'Call dr patil'],
    ['sorry dr patil', 'Call mum', null],
    ['Pete not the plumber', 'Call the plumber', 'Call Pete'],
    ['about the lease and the keys', 'Email Sanjay about the lease', 'Email Sanjay about the lease and the keys'],
    ['with Dr Osei', 'Dentist', 'Dentist with Dr Osei'],
    ['2 nights', 'Book hotel for Leeds', 'Book hotel for Leeds (2 nights)'],
    ['no wait the shoes not the dry cleaning', 'Pick up the dry cleaning', 'Pick up the shoes'],
    ['I meant the headteacher', 'Email the teacher about the trip', 'Email the headteacher about the trip'],
    ['I meant the doctor', 'Call the dentist', 'Call the doctor'],
    ['I meant the doctor', 'Go to the dentist', 'Go to the doctor'],
    ['I meant the doctor', 'Email the boss about the trip', null],
    ['i meant dad', 'Call mum', 'Call dad'],
    ['i meant dad', 'Call mum about the car', 'Call dad about the car'],
    ['i mean the cupcakes', 'Pick up the cake', 'Pick up the cupcakes'],
    ['actually rice, not pasta', 'Buy pasta and milk', 'Buy rice and milk'],
  ];
  for (const [said, title, expected] of rows)
    test(`${said} (${title})`, () => {
      const amendment = readAmendment(said);
      assert.equal(amendment && retitled(amendment, title), expected);
    });
});

describe('nothing said turns into its opposite', () => {
  for (const [said, expected] of TABLE.filter(([, reads]) => reads !== 'null'))
    test(said, () => {
      for (const opening of ["don't", 'please do not', 'what if', 'should I', 'what happens if I'])
        assert.notDeepEqual(readAmendment(`${opening} ${said}`), readAmendment(said), `${opening} (${expected})`);
    });
});
