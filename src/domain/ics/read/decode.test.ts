import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeCalendar } from './decode.ts';
import { event, file, hour, readFile } from './test-file.ts';

describe('the bytes of a file', () => {
  const text = file([event('SUMMARY:Übung für Chöre', ...hour('20261012T080000'))]);
  const latin = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const wide = (mark: number[], big: boolean) =>
    Uint8Array.from([
      ...mark,
      ...[...text].flatMap((sign) => (big ? [0, sign.charCodeAt(0)] : [sign.charCodeAt(0), 0])),
    ]);
  const sent: [what: string, bytes: Uint8Array, charset: string | null][] = [
    ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`), null],
    ['iso-8859-1, said', latin, 'iso-8859-1'],
    ['iso-8859-1, not said', latin, null],
    ['iso-8859-1, said to be UTF-8', latin, 'utf-8'],
    ['UTF-16, little end first', wide([0xff, 0xfe], false), null],
    ['UTF-16, big end first', wide([0xfe, 0xff], true), 'utf-16'],
    ['UTF-16 without a mark', wide([], false), null],
  ];
  for (const [what, bytes, charset] of sent) {
    it(what, () => assert.equal(readFile(decodeCalendar(bytes, charset) ?? '').busy[0]?.title, 'Übung für Chöre'));
  }
  it('in a charset that nobody knows are not guessed', () => assert.equal(decodeCalendar(latin, 'klingon-1'), null));
});
