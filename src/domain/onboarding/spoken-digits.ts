const DIGITS: Record<string, string> = {
  zero: '0',
  oh: '0',
  o: '0',
  nought: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};
const TIMES: Record<string, number> = { double: 2, triple: 3, treble: 3 };

/**
 * A number said aloud: "oh seven seven double oh, nine hundred one two three" is "07700900123", "plus four four …" begins with a "+". The longest
 * run of digits counts; null where it has fewer than `fewest`.
 */
export function spokenDigits(text: string, fewest: number): string | null {
  let best = '';
  let run = '';
  let times = 1;
  for (const word of text
    .slice(0, 500)
    .toLowerCase()
    .match(/[\p{L}\d+']+/gu) ?? []) {
    const digits = /^\+?\d+$/.test(word) ? word : DIGITS[word];
    if (digits !== undefined) {
      run += digits.repeat(times);
      times = 1;
    } else if (TIMES[word]) times = TIMES[word];
    else if (word === 'hundred' && run !== '') run += '00';
    else if (word === 'thousand' && run !== '') run += '000';
    else if (word !== 'and') {
      run = word === 'plus' ? '+' : '';
      times = 1;
    }
    if (run.length > best.length) best = run;
  }
  return best.replace(/\D/g, '').length >= fewest ? best : null;
}
