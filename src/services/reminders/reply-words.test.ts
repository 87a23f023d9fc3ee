import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readReply } from './reply-words.ts';

const read = (text: string): string => {
  const said = readReply({ text, buttonPayload: null });
  if (said.kind === 'answer') return said.answer;
  if (said.kind === 'number') return String(said.number);
  if (said.kind === 'other') return said.mayStop ? 'maybe stop' : 'other';
  return said.kind;
};

const table: Record<string, string[]> = {
  done: [
    ...[
      'done',
      'Done.',
      'DONE!!!',
      'done ✅',
      '✅ done',
      'Done 💪🏽',
      'ok done',
      'Done, thanks!',
      'did it',
      'I did it',
      'yes, done',
    ],
    ...['👍', '👍🏽', '👍🏿', '✅', '✅\ufe0f', '✔️', '☑️', '💯', '🙌🏼', '👌🏻', '👍👍👍'],
    ...[
      'Erledigt',
      'hecho',
      'Listo ✅',
      'C’est fait',
      'fatto',
      'feito',
      'gedaan',
      'готово',
      'تم',
      'बाकी हो गया'.slice(5),
      '完成',
      'できた',
      '완료',
    ],
    ...['d\u200bone', '\u2068done\u2069', 'ｄｏｎｅ'],
  ],
  reschedule: ['later', 'Another time', 'not now', 'Später', 'más tarde', 'plus tard', '⏰', 'позже', '後で'],
  missed: [
    "can't",
    'can’t',
    'Cant',
    'no',
    'nope',
    '❌',
    '👎🏾',
    '✖️',
    'not done',
    "didn't do it",
    'nein',
    'hoy no',
    'нет',
  ],
  skip: ['skip', 'Skip it'],
  snooze: ['snooze', 'in 10 minutes', 'give me a minute', 'gleich', '💤'],
  '1': [
    '1',
    '1️⃣',
    '１',
    '1.',
    '1)',
    '(1)',
    '#1',
    ' 1 ',
    '\u200f1\u200f',
    '\u20681\u2069',
    '١',
    '१',
    '۱',
    '𝟏',
    'Option 1',
    '1\u200d',
  ],
  '2': ['2', '2️⃣', '٢', '২'],
  stop: [
    // As it looks, however it was written.
    ...[
      'S T O P',
      's.t.o.p.',
      'S-T-O-P',
      'ЅТОР',
      'STΟP',
      'st0p',
      'ＳＴＯＰ',
      'S\u200bT\u200bO\u200bP',
      '\u202eSTOP\u202c',
    ],
    ...['\u2066stop\u2069', '𝐒𝐓𝐎𝐏', 'ⓢⓣⓞⓟ', 's\u0336t\u0336o\u0336p\u0336', 'ST\u00adOP', '*STOP*', '~stop~', '`stop`'],
    ...['STOP\n\nSent from my phone', '> Take the pills\n> now?\nstop'],
    ...[
      'STOP',
      'stop.',
      'Stop!!!',
      'stop stop',
      'S T O P'.replaceAll(' ', ''),
      'ＳＴＯＰ',
      '🛑 STOP',
      'stop 🛑',
      'STOPALL',
      'Unsubscribe',
      'cancel',
      'END',
      'quit',
      'revoke',
      'OPTOUT',
    ],
    ...[
      'stop calling me',
      'Stop calling me!',
      'please stop',
      'Stop, please',
      'opt out',
      'Opt-out',
      'opt me out',
      'no more messages',
      'stop texting me',
      'do not call me',
      "don't call me again",
      'unsubscribe me',
    ],
    ...[
      'ARRET',
      'arrêt',
      'ALTO',
      'PARAR',
      'pare',
      'BAJA',
      'SAIR',
      'STOPP',
      'abmelden',
      'Abbestellen',
      'afmelden',
      'СТОП',
      'отписаться',
      'ΣΤΟΠ',
      'توقف',
      'הסר',
      '停止',
      '退订',
      '配信停止',
      '수신거부',
      'बंद',
      'หยุด',
      'durdur',
      'berhenti',
    ],
  ],
  'maybe stop': [
    ...[
      'can you stop this',
      'I would like you to stop texting',
      'could you quit messaging me all day',
      'stop the vitamins reminder',
      'stop smoking',
      'how do I unsubscribe from this?',
    ],
    ...['hör auf mir zu schreiben', 'deja de mandarme mensajes'],
  ],
  start: ['START', 'unstop', 'Start!'],
  help: ['help', 'INFO', 'Hilfe'],
  other: [
    ...['the top', 's to p and q', 'no stops\nwere made', '> stop\nthat was my brother', 'потоп'],
    ...[
      'done? no',
      'not sure',
      'done ❌',
      '✅ ❌',
      '👍 or 👎',
      'I will be done at 5',
      'hello',
      '🦄',
      '',
      '42',
      "don't stop",
      'I want to quit smoking by June',
      'the bus stop on Monday at nine',
    ],
    ...['what is on today?', 'remind me to call mum at 5', 'move the dentist to friday'],
  ],
};

describe('a reply', () => {
  for (const [meaning, texts] of Object.entries(table)) {
    for (const text of texts) it(`${JSON.stringify(text)} is ${meaning}`, () => assert.equal(read(text), meaning));
  }

  it('of any length is read in linear time', () => {
    for (const text of [
      'stop '.repeat(20_000),
      `${'!'.repeat(100_000)}a`,
      'ok '.repeat(50_000),
      `a${'!'.repeat(100_000)}b`,
      '👍🏽'.repeat(20_000),
    ])
      read(text);
  });
});
