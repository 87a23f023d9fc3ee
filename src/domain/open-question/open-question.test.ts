import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Ask, type Setting, understandTasks } from '../language/index.ts';
import { hear, scopeIn, titleIn } from './index.ts';

// Thursday 26 November 2026, 17:45 in Berlin.
const setting: Setting = { now: Temporal.Instant.from('2026-11-26T16:45:00Z'), zone: 'Europe/Berlin' };

function asked(sentence: string): Ask {
  const ask = understandTasks(sentence, setting);
  assert.equal(ask?.kind, 'ask', sentence);
  return ask as Ask;
}

const which: Ask = {
  kind: 'ask',
  gap: 'task',
  question: 'Which one do you mean?',
  choices: [
    { label: 'Call the bank, tomorrow at 10:00', value: 'Delete "Call the bank"' },
    { label: 'Call mum, tomorrow at 18:00', value: 'Delete "Call mum"' },
  ],
  text: '',
  start: 0,
  end: 0,
  day: null,
};
const howMuch: Ask = {
  ...which,
  choices: [
    { label: 'Only this one', value: 'one' },
    { label: 'This and all future ones', value: 'all' },
  ],
};

/** The question, what is said to it, and what that is. */
const TABLE: [string, Ask, string, string][] = (
  [
    ['buy milk', 'hmm around 7pm I guess', 'answer: remind me to buy milk around 7pm'],
    ['buy milk', 'tomorrow at 9am works for me', 'answer: remind me to buy milk tomorrow at 9am'],
    ['buy milk', 'my train is at six so 5:30 pm', 'answer: remind me to buy milk 5:30 pm'],
    ['buy milk', 'on my way home', 'correction: remind me to buy milk on my way home'],
    ['buy milk', 'no, oat milk, not milk', 'correction: remind me to buy oat milk'],
    ['buy milk', 'and eggs', 'correction: remind me to "buy milk and eggs"'],
    ['buy milk', 'evening', 'answer: remind me to buy milk in the evening'],
    ['buy milk', 'morning', 'answer: remind me to buy milk in the morning'],
    ['buy milk', 'keep it as it is', 'leave'],
    ['buy milk', 'ten thirty', 'answer: remind me to buy milk at ten thirty'],
    ['buy milk', '14:30 would be perfect', 'answer: remind me to buy milk 14:30'],
    ['buy milk', 'six', 'answer: remind me to buy milk at six'],
    ['buy milk', 'early, like 7', 'answer: remind me to buy milk at 7'],
    ['buy milk', 'when the shops open, 9', 'answer: remind me to buy milk at 9'],
    ['buy milk', "whenever, morning's best", 'answer: remind me to buy milk in the morning'],
    ['buy milk', 'no need after all', 'leave'],
    ['buy milk', "doesn't matter, leave it", 'leave'],
    ['buy milk', 'whenever', 'choose'],
    ['buy milk', 'you decide', 'choose'],
    ['buy milk', "I don't know", 'undecided'],
    ['buy milk', 'same time as always', 'undecided'],
    ['buy milk', 'hmm', 'undecided'],
    ['buy milk', 'never mind', 'leave'],
    ['buy milk', 'no thanks', 'leave'],
    ['buy milk', "I don't want it any more", 'leave'],
    ['buy milk', 'nah forget it', 'leave'],
    ['buy milk', "I don't care", 'choose'],
    ['buy milk', 'remind me to call Ana tomorrow at 9am', 'own'],
    ['buy milk', 'call Ana tomorrow at 9am', 'own'],
    ['buy milk', "what's on tomorrow?", 'own'],
    ['buy milk', 'why do you ask', 'why'],
    ['buy milk', 'why do you need to know when?', 'why'],
    ['buy milk', 'what did you say?', 'what'],
    ['buy milk', 'dunno, whenever', 'choose'],
    ['buy milk', 'never mind, he called me', 'leave'],
    ['buy milk', 'nah ill do it now', 'leave'],
    ['buy milk', 'not sure, ask me on monday', 'answer: remind me to buy milk on monday'],
    ['buy milk', 'its about the party', 'correction: remind me to "Buy milk (about the party)"'],
    ['buy milk', 'do it monday please, morning', 'correction: remind me to buy milk in the morning monday'],
    ['buy milk', 'i dunno maybe sunday?', 'answer: remind me to buy milk sunday'],
    ['buy milk', 'actually forget that. remind me to post the letter instead', 'answer: remind me to post the letter'],
    ['buy milk', 'whenever hes free, he said after 8pm', 'answer: remind me to buy milk after 8pm'],
    ['buy milk', 'dinner time', 'answer: remind me to buy milk at dinner'],
    ['buy milk', 'it doesnt need a time', 'answer: To-do: buy milk'],
    ['buy milk', 'thanks', 'own'],
    ['buy milk', 'I want to learn Spanish', 'own'],
    ['buy milk', 'bananas galore', 'unclear'],
  ] as const
).map(([title, said, expected]) => [title, asked(`remind me to ${title}`), said, expected]);

const OTHERS: [string, Ask, string, string][] = [
  ['no title', asked('remind me at 8pm'), 'ok, to call Lisa', 'answer: Remind me to call Lisa at 8pm'],
  ['no title', asked('remind me at 8pm'), 'dunno yet', 'undecided'],
  ['no title', asked('remind me at 8pm'), 'make it 9 pm', 'correction: Remind me to at 9 pm'],
  ['how often', asked('collect Sam mon to fri'), 'at 5.15pm', 'answer: collect Sam mon to fri at 5.15pm'],
  [
    'several',
    asked('clean the oven, descale the kettle and defrost the freezer on sunday'),
    'oven at 10 am',
    'correction: Remind me to "Descale the kettle and defrost the freezer" on sunday\nRemind me to "Clean the oven" on sunday at 10 am',
  ],
  ['no time', asked('see Tom on monday'), 'sorry tuesday', 'answer: see Tom tuesday'],
  ['no time', asked('see Tom on monday'), 'no wait, tuesday after all', 'answer: see Tom tuesday'],
  ['no time', asked('see Tom on monday'), 'how about 4 pm?', 'answer: see Tom on monday 4 pm'],
  ['no time', asked('pay John $50 on Friday'), '$75 actually', 'correction: pay John $75 on Friday'],
  ['no time', asked('call Rob tomorrow'), 'no, Bob not Rob', 'correction: call Bob tomorrow'],
  [
    'no time',
    asked('take the cat to the vet on saturday'),
    'the appointment is at 11 and its an hours drive',
    'answer: Remind me to "Take the cat to the vet (at 11:00)" on 28 November 2026 at 10:00 am',
  ],
  [
    'no time',
    asked('swim kit on monday'),
    'morning before school, 7.45',
    'answer: swim kit on monday at 7.45 in the morning',
  ],
  [
    'no time',
    asked('water the plants every other day'),
    'not too early',
    'answer: water the plants every other day at 10:30 am',
  ],
  [
    'no time',
    asked('black bin mondays, blue bin fridays'),
    'evenings, 7ish',
    'answer: black bin mondays at 7 in the evening\nblue bin fridays at 7 in the evening',
  ],
  ['no time', asked('pay the cleaner tomorrow'), 'hes coming on tuesday', 'correction: pay the cleaner on tuesday'],
  ['no time', asked('call the council tomorrow'), 'try at 9', 'answer: call the council tomorrow at 9'],
  ['no time', asked('see Tom on monday'), 'at 9 lol', 'answer: see Tom on monday at 9'],
  [
    'part of the day',
    asked('water the plants every evening'),
    'make it 7 in the morning instead',
    'answer: water the plants every day at 7 in the morning',
  ],
  ['part of the day', asked('bins out on thursday evening'), 'at 7am', 'answer: bins out on thursday at 7am'],
  [
    'part of the day',
    asked('water the plants every evening'),
    'not when it rains lol',
    'correction: Remind me to "Water the plants (not when it rains)" every evening',
  ],
  [
    'times a day',
    asked('take antibiotics 3 times a day for 7 days'),
    'with food, so 8, 1 and 7',
    'answer: Remind me to "Take antibiotics (with food)" 3 times a day for 7 days at 8, 1 and 7',
  ],
  ['how often', asked('Gym mon wed fri'), 'I start at 9', 'answer: Gym mon wed fri start at 9'],
  [
    'how often',
    asked('change the sheets every fortnight'),
    'saturday mornings',
    'answer: change the sheets every 2 weeks on saturday in the morning',
  ],
  [
    'how often',
    asked('check the boiler every three months'),
    'the 3rd',
    'answer: check the boiler every 3 months on the 3rd',
  ],
  [
    'clauses',
    asked('remind me to worm the cats'),
    'every 3 months, next due mid december',
    'correction: remind me to worm the cats every 3 months starting on 15 December 2026',
  ],
  [
    'no time',
    asked('pay the cleaner tomorrow'),
    'it runs out on the 20th',
    'correction: Remind me to "Pay the cleaner (expires Sunday 20 December)" on 13 December 2026 in the morning',
  ],
  [
    'no time',
    asked('remind me to collect the parcel'),
    'the shop shuts at 6',
    'answer: remind me to collect the parcel at 6',
  ],
  ['no time', asked('remind me to call the tax office'), 'asap', 'choose'],
  [
    'day of the month',
    asked('test the alarms on the 1st of every month'),
    'oh make it the first sunday',
    'correction: test the alarms every month on the first sunday',
  ],
  ['which', which, 'the first one', 'answer: Delete "Call the bank"'],
  ['which', which, 'mum', 'answer: Delete "Call mum"'],
  ['which', which, 'both', 'answer: Delete "Call the bank" | Delete "Call mum"'],
  ['which', which, 'neither', 'leave'],
  ['which', which, "I'm not sure", 'undecided'],
  ['how much', howMuch, "hmm only tomorrow's", 'answer: one'],
  ['how much', howMuch, 'from now on please', 'answer: all'],
  ['how much', howMuch, 'both', 'answer: all'],
];

describe('an open question and a message', () => {
  for (const [about, ask, said, expected] of [...TABLE, ...OTHERS])
    test(`${about}: "${said}"`, () => {
      const heard = hear(ask, said, setting);
      const words = heard.kind === 'answer' ? heard.texts.join(' | ') : heard.kind === 'correction' ? heard.text : null;
      assert.equal(words === null ? heard.kind : `${heard.kind}: ${words}`, expected);
    });
});

test('a question about a task that is moved is about its name', () => {
  const text = 'Move "Buy a card" to saturday, just this one';
  assert.equal(titleIn({ ...which, gap: 'time', text }, setting), 'Buy a card');
});

test('how much of a series is meant', () => {
  for (const text of ['just this once', "tomorrow's only", 'this one', 'scope:one'])
    assert.equal(scopeIn(text), 'one', text);
  for (const text of ['from now on', 'always', 'all future ones', 'for good', 'scope:series'])
    assert.equal(scopeIn(text), 'series', text);
  for (const text of ['maybe', 'tomorrow', 'just all', "I'll do it tonight after all", 'not at all'])
    assert.equal(scopeIn(text), null, text);
});
