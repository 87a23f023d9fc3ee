import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import {
  asSpelt,
  cleanDeep,
  cleanLine,
  cleanText,
  evenSpacing,
  folded,
  signsIn,
  withoutGreeting,
  wordBook,
} from './index.ts';

describe('cleaned text', () => {
  const table: [what: string, text: string, clean: string][] = [
    ['a bell in the middle', 'Take\u0007 pills', 'Take pills'],
    ['a zero byte', 'a\u0000b', 'ab'],
    ['half of a pair', 'Run \ud83d', 'Run \ufffd'],
    ['marks that turn the direction', '\u202egnp.exe\u202c', 'gnp.exe'],
    ['isolates', '\u2066x\u2069', 'x'],
    ['a byte order mark', '\ufeffRun', 'Run'],
    ['old controls of C1', 'a\u009bb', 'ab'],
    ['lines of Windows', 'a\r\nb\rc', 'a\nb\nc'],
    ['separators of lines', 'a\u2028b', 'a\nb'],
    ['a family stays one', '👨‍👩‍👧', '👨‍👩‍👧'],
    ['a flag of England stays', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['Hebrew with its marks stays', 'שלום\u200f!', 'שלום\u200f!'],
    ['tabs stay', 'a\tb', 'a\tb'],
  ];
  for (const [what, text, clean] of table) it(what, () => assert.equal(cleanText(text), clean));

  it('as a line has no line ends', () => assert.equal(cleanLine(' Take\u0007\r\n  pills '), 'Take pills'));

  it('is read without what nobody sees, and keeps the joiners of emoji and of Persian', () => {
    assert.equal(evenSpacing('re\u200bmind me tom\u00adorrow to c\u200dall'), 'remind me tomorrow to call');
    assert.equal(evenSpacing('remind me at １６：３０ to call \u202emum'), 'remind me at 16:30 to call mum');
    assert.equal(evenSpacing('call mum at ١٥:٠٠ or १६:३०'), 'call mum at 15:00 or 16:30');
    for (const text of ['👨‍👩‍👧', 'می‌خواهم']) assert.equal(evenSpacing(text), text);
  });

  it('is cleaned inside of everything that a body holds', () => {
    assert.deepEqual(cleanDeep({ a: ['x\u0007', { b: '\ud83d' }], n: 1, z: null }), {
      a: ['x', { b: '\ufffd' }],
      n: 1,
      z: null,
    });
  });

  it('is well-formed XML whatever it was, and is not changed by cleaning it again', () => {
    const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const clean = cleanText(text);
        assert.doesNotMatch(clean, notXml);
        assert.equal(cleanText(clean), clean);
      }),
      { numRuns: runs() },
    );
  });
});

describe('folded words', () => {
  const table: [text: string, folded: string][] = [
    ['1️⃣', '1'],
    ['１', '1'],
    ['٢', '2'],
    ['३', '3'],
    ['۱', '1'],
    ['𝟐', '2'],
    ['\u200f\u2068 1 \u2069', '1'],
    ['1\u200b', '1'],
    ['done ✅', 'done'],
    ['¡Hecho!', 'hecho'],
    ['Después', 'despues'],
    ['Can’t.', "can't"],
    ['ＳＴＯＰ', 'stop'],
    ['s\u00adtop', 'stop'],
    ['ΣΤΟΠ', 'στοπ'],
    ['«Стоп»', 'стоп'],
  ];
  for (const [text, plain] of table) it(`${JSON.stringify(text)} is ${plain}`, () => assert.equal(folded(text), plain));

  it('signs are found under their dress', () => {
    assert.deepEqual(signsIn('👍🏽 ✅️ and ❤️'), ['👍', '✅', '❤']);
    assert.deepEqual(signsIn('1️⃣ #2'), []);
  });
});

describe('a message in capitals', () => {
  const table: [text: string, read: string][] = [
    ['REMIND ME TO CALL MUM AT 5', 'remind me to call mum at 5'],
    ['I WANT TO GET ORGANISED!!', 'i want to get organised!!'],
    ['PAY VAT', 'PAY VAT'],
    ['Pay VAT and HMRC and DVLA', 'Pay VAT and HMRC and DVLA'],
    ['I A M', 'I A M'],
  ];
  for (const [text, read] of table) it(`${text} is read as ${read}`, () => assert.equal(evenSpacing(text), read));
});

describe('a book of words', () => {
  const at = wordBook({ LATER: 'later|after that', SESSION: 'session(s)|push(es)', THEN: 'after|later' });
  const told = (text: string) => {
    const found = at(text.split(' '), 0);
    return found && `${found.word} ${found.length}`;
  };
  const table: [string, string | null][] = [
    ['later on', 'LATER 1'],
    ['after that', 'LATER 2'],
    ['after this', 'THEN 1'],
    ['session', 'SESSION 1'],
    ['sessions', 'SESSION 1'],
    ['pushes', 'SESSION 1'],
    ['pus', null],
  ];
  for (const [text, expected] of table) it(`“${text}”`, () => assert.equal(told(text), expected));
});

describe('what is said after a greeting', () => {
  const said: [message: string, rest: string][] = [
    ["good morning, what's on today?", "what's on today?"],
    ["morning! what's my day look like", "what's my day look like"],
    ['Hi there, remind me to call mum at 6', 'remind me to call mum at 6'],
    ['hey flux what do I have on friday', 'what do I have on friday'],
    ['hello, good evening. done with the bins', 'done with the bins'],
    ['Good evening coach did I miss anything', 'did I miss anything'],
    ['Guten Morgen, was steht heute an?', 'was steht heute an?'],
    ['¡Hola! ¿qué tengo hoy?', '¿qué tengo hoy?'],
    ['hello', 'hello'],
    ['good morning!', 'good morning!'],
    ['hey flux', 'hey flux'],
    ['morning run at 7', 'morning run at 7'],
    ['evening walk every day', 'evening walk every day'],
    ['high time to call mum', 'high time to call mum'],
    ['afternoon nap at 3', 'afternoon nap at 3'],
    ['say hello to gran at 5', 'say hello to gran at 5'],
  ];
  for (const [message, rest] of said) it(message, () => assert.equal(withoutGreeting(message), rest));
});

describe('words as they were meant', () => {
  for (const [typed, meant] of [
    ['Wensday and thurday at 7', 'Wednesday and thursday at 7'],
    ['wedensdays, satudays', 'wednesdays, saturdays'],
    ['tommorow mornin insted', 'tomorrow morning instead'],
    ['evry nite at midnite', 'every night at midnight'],
    ['i wont to lern guitarr', 'i want to learn guitar'],
    ['chnage it, or cancle', 'change it, or cancel'],
    ['moaning in mourning, sundry sundaes', 'moaning in mourning, sundry sundaes'],
    ['ab Januar, im Oktober', 'ab Januar, im Oktober'],
    ['money for my monkey Nam', 'money for my monkey Nam'],
  ] as const)
    it(typed, () => assert.equal(asSpelt(typed), meant));
});
