import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withoutMarkup } from './markdown.ts';
import { createSpeech, sentenceEnd } from './speech.ts';

/** What reaches the person, piece by piece, of a text that comes in pieces of this size. */
function said(text: string, size = 3, message = 'hello'): { pieces: string[]; spoken: string } {
  const pieces: string[] = [];
  const speech = createSpeech('message', message, (piece) => pieces.push(piece));
  let goesOn = true;
  for (let at = 0; at < text.length && goesOn; at += size) goesOn = speech.hear(text.slice(at, at + size));
  if (goesOn) speech.end();
  return { pieces, spoken: speech.spoken() };
}

describe('where a sentence ends', () => {
  const rows: [string, string][] = [
    ['Hello.', 'Hello.'],
    ['Hello there', ''],
    ['Hello! How', 'Hello!'],
    ['"Go on." Then', '"Go on."'],
    ['See you at 6 p.m. tomorrow', ''],
    ['It costs 3.', ''],
    ['It costs 3.50 euros. Fine', 'It costs 3.50 euros.'],
    ['Dr. Smith', ''],
    ['One thing\nAnother', 'One thing\n'],
    ['今日は。', '今日は。'],
  ];
  for (const [text, expected] of rows)
    test(JSON.stringify(text), () => assert.equal(text.slice(0, sentenceEnd(text)), expected));
});

describe('what a model says on its way to the person', () => {
  test('a sentence that goes round in circles is said once', () =>
    assert.equal(
      said("I'm fine. I'm a little tired. I'm a little tired. I'm a little tired.").spoken,
      "I'm fine. I'm a little tired.",
    ));

  test('where plain text is drawn, its markup is left out before it is said', () => {
    const speech: string[] = [];
    const { hear, end, spoken } = createSpeech('message', 'hi', (piece) => speech.push(piece), {
      written: withoutMarkup,
    });
    hear('A **good** morning. And **you**?');
    end();
    assert.deepEqual([speech, spoken()], [['A good morning.', ' And you?'], 'A good morning. And you?']);
  });

  test('each sentence goes out as soon as it stands', () => {
    const speech: string[] = [];
    const { hear, end } = createSpeech('message', 'hi', (piece) => speech.push(piece));
    hear('Good morning.');
    assert.deepEqual(speech, ['Good morning.']);
    hear(' What is');
    assert.deepEqual(speech, ['Good morning.']);
    hear(' next?');
    end();
    assert.deepEqual(speech, ['Good morning.', ' What is next?']);
  });
  for (const size of [1, 4, 500]) {
    test(`what was said is the whole text, in pieces of ${size}`, () => {
      const text = 'Hello! A list:\n- one\n- two, at 6 p.m. or so\n\nBye.';
      const { pieces, spoken } = said(text, size);
      assert.equal(spoken, text);
      assert.equal(pieces.join(''), text);
    });
  }
  test('a sentence that claims an act, and all after it, is never said', () =>
    assert.equal(said('Good idea. I have set a reminder for six. Anything else?').spoken, 'Good idea.'));
  test('nor one that claims it in two halves', () =>
    assert.equal(said('Your reminder?\nIt is set. Bye.').spoken, 'Your reminder?'));
  for (const [what, text] of [
    ['shames', 'Hello. Why are you so lazy? Do try.'],
    ['is markup', 'Hello. <script>alert(1)</script> there.'],
    ['is code', 'Hello. {"tasks": []} it is.'],
    ['holds an id', 'Hello. It is 5f6c2c7e-1c1b-4f7e-9d6e-2f1f0a9b1c2d now.'],
    ['is of another script', 'Hello. もちろんです。すべて任せてください。'],
  ] as const)
    test(`a sentence that ${what} is never said`, () => assert.equal(said(text).spoken, 'Hello.'));
  test('nor is the prompt, word for word', () => {
    const pieces: string[] = [];
    const prompt = 'You are Flux, a coach who is warm and brief. Speak of the next step only, in few words.';
    const speech = createSpeech('message', 'hello', (piece) => pieces.push(piece), { prompt });
    speech.hear(`Hello. ${prompt} `);
    assert.deepEqual(pieces, ['Hello.']);
    const other: string[] = [];
    createSpeech('message', 'hello', (piece) => other.push(piece)).hear(`Hello. ${prompt} `);
    assert.equal(other.join(''), `Hello. ${prompt}`, 'it is refused for nothing else');
  });
  test('a second question ends the reply', () =>
    assert.equal(said('How are you? What is next? Tell me.').spoken, 'How are you?'));
  test('a reply that drifts into another language ends there', () =>
    assert.equal(
      said('Gern. Je suis là pour toi, demain et chaque jour.', 3, 'Ich kann nicht mehr, bitte').spoken,
      'Gern.',
    ));
  test('a text without an end is not waited for', () => assert.equal(said('bla '.repeat(1000)).spoken, ''));
  test('a long one is cut at a sentence', () => {
    const { spoken } = said('This is one more sentence. '.repeat(100));
    assert.ok(spoken.length <= 900 && spoken.endsWith('sentence.'), spoken.slice(-30));
  });
});
