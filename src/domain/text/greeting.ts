/** Greetings that are none of what follows, whatever comes between; and those that are a part of the day as well, which a mark must end. */
const HELLO = 'hi+|hey+|hello|hiya|heya|howdy|hallo|hola|servus|moin';
const OF_THE_DAY =
  '(?:good )?(?:morning|afternoon|evening)|guten (?:morgen|tag|abend)|gr[uü](?:ss|ß) dich|buen(?:os d[ií]as|as (?:tardes|noches))';
const TO = '(?: (?:there|again|all|flux|coach|everyone))*';
const GREETING = new RegExp(
  `^\\W*(?:(?:${HELLO})${TO}(?:[\\s,.!–—-]+|$)|(?:${OF_THE_DAY})(?:${TO}(?:[,.!–—-]+\\s*|$)|(?: (?:flux|coach))+\\s+))+`,
  'iu',
);

/** "Good morning, what's on today?": what is said after the greeting. A message that is nothing else stays as it is. Linear in its length. */
export function withoutGreeting(message: string): string {
  const rest = message.replace(GREETING, '');
  return /[\p{L}\p{N}]{2}/u.test(rest) ? rest : message;
}
