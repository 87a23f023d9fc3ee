// What somebody puts right in the same breath: "to Thursday, no wait, Tuesday".

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const KINDS = [
  DAY,
  '(?:\\d{1,3} ?min(?:ute)?s?|half an hour|an hour)\\b',
  '(?:\\d{1,2}[:.]\\d\\d(?: ?[ap]m)?|\\d{1,2} ?[ap]m|half (?:past )?\\w+|(?<=\\b(?:at|to|be|it|is|,|wait|no|sorry|mean|that) )\\d{1,2})\\b(?! ?(?:min|times|weeks|days|x\\b|[:.]\\d))',
].map((kind) => new RegExp(kind, 'g'));
const NO_WAIT =
  /[,.;]?(?: -+)? ?\b(?:(?:oh )?no,? (?:wait|sorry|hang on|hold on)|wait,? no|oh no|no no|hang on|sorry,? (?:no|i mean(?:t)?)|oops|i mean|or rather|scratch that|(?<=[,.] )make (?:that|it))\b[,.]? (?:make (?:that|it) )?(?:to |at |on )?/;

/** The message with the value that was meant in the place of the one before; as it is where nothing is put right. Small letters. */
export function righted(text: string): string {
  const turn = NO_WAIT.exec(text);
  if (!turn || turn.index === 0) return text;
  const [head, tail] = [text.slice(0, turn.index), text.slice(turn.index + turn[0].length)];
  for (const kind of KINDS) {
    const value = [...` at ${tail}`.matchAll(kind)][0];
    const old = [...head.matchAll(kind)].at(-1);
    if (!value || !old || value.index > ' at '.length) continue;
    // It stands right behind what it puts right.
    if (head.slice(old.index + old[0].length).split(' ').length > 3) continue;
    const rest = ` at ${tail}`.slice(value.index + value[0].length);
    return `${head.slice(0, old.index)}${value[0]}${head.slice(old.index + old[0].length)}${rest}`;
  }
  return text;
}
