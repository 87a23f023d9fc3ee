/**
 * The bytes of a calendar file → its text. A byte order mark says most, then the charset of the content type (any label of the WHATWG
 * Encoding Standard, such as iso-8859-1); without either it is UTF-8, and what cannot be that is the Latin of older programs.
 * null: a charset that nobody knows.
 */
export function decodeCalendar(bytes: Uint8Array, charset: string | null): string | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // "BE" of BEGIN in UTF-16 without a mark.
  if (first === 0 && second === 0x42) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0x42 && second === 0) return new TextDecoder('utf-16le').decode(bytes);
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  if (charset !== null && !marked && !/^utf-?8$/i.test(charset)) {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      return null;
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
