/**
 * A word, a run of digits, a mark, or a break (a new line, a semicolon) that nothing is read across. `text` is in small letters with
 * plain apostrophes and dashes; offsets are UTF-16, into the text as it was written. `opaque` holds addresses, quotations and the like:
 * title, whatever they look like.
 */
export type Token = {
  start: number;
  end: number;
  text: string;
  kind: 'word' | 'number' | 'mark' | 'break' | 'opaque';
  /** Nothing stands between it and the token before. */
  glued: boolean;
};

/** More than any wish needs; what comes after is title. */
const MAX_TOKENS = 400;

/** What a token can be, the first that fits: a quotation, an address, a mail address … */
const FORMS: [Token['kind'], RegExp][] = [
  ['opaque', /"[^"\n]{1,300}"/],
  ['opaque', /(?:https?:\/\/|www\.)\S{1,300}/],
  ['opaque', /[\w.+-]{1,64}@[a-z][\w-]{0,60}\.[\w.-]{1,100}/],
  ['number', /\p{Nd}+/u],
  // The apostrophe of "o'clock" and "students'".
  ['word', /\p{L}(?:[\p{L}\p{M}]|'(?=\p{L}|(?<=s')))*/u],
  ['break', /[\n;]+/],
  ['mark', /[^\s]/u],
];
const ONE = new RegExp(FORMS.map(([, form]) => `(${form.source})`).join('|'), 'uy');

/** Reads a text into tokens, at most `most`; linear in its length. `start` and `end` cut out a part of it. */
export function tokenize(text: string, { start = 0, end = text.length, most = MAX_TOKENS } = {}): Token[] {
  const plain = plainText(text.slice(0, end));
  const tokens: Token[] = [];
  for (let at = start, last = -1; at < plain.length && tokens.length < most; ) {
    ONE.lastIndex = at;
    const match = ONE.exec(plain);
    if (!match) {
      at += 1;
      continue;
    }
    const stop = at + match[0].length;
    const [kind] = FORMS[match.findIndex((part, i) => i > 0 && part !== undefined) - 1] ?? MARK;
    tokens.push({ start: at, end: stop, text: match[0], kind, glued: last === at });
    at = stop;
    last = stop;
  }
  return tokens;
}

const MARK: (typeof FORMS)[number] = ['mark', /[^\s]/u];
const PLAINER: Record<string, string> = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-', '−': '-' };

/** The text in small letters and plain marks, unit for unit as long as before, so that offsets fit both. */
export function plainText(text: string): string {
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    const small = (PLAINER[unit] ?? unit).toLowerCase();
    plain += small.length === 1 ? small : unit;
  }
  return plain;
}
