/**
 * The content lines of a file (RFC 5545 §3.1), unfolded, whatever its line ends: CRLF, LF, CR, and the CRCRLF that a text-mode transfer
 * makes. Some programs indent what stands inside a component; such a file's lines are told from folded ones by their names.
 */
export function linesOf(text: string): string[] {
  const raw = text
    .replace(/^\uFEFF/, '')
    .replace(/\r+\n?/g, '\n')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return isIndented(raw) ? unfold(raw, (line) => NAMED.test(line.trimStart())) : unfold(raw, startsAtMargin);
}

const startsAtMargin = (line: string) => !/^[ \t]/.test(line);
/** How a property begins: its name is in capitals in every file that was seen to be indented. */
const NAMED = /^(X-[A-Z0-9-]{1,60}|[A-Z]{3,14}(-[A-Z]{2,6})?)[;:]/;

/** "BEGIN:VEVENT" is never folded, so a blank after it is indentation. */
function isIndented(lines: readonly string[]): boolean {
  return lines.some(
    (line, i) =>
      /^[ \t]*BEGIN:[A-Z]+[ \t]*$/i.test(line) &&
      /^[ \t]/.test(lines[i + 1] ?? '') &&
      NAMED.test((lines[i + 1] ?? '').trimStart()),
  );
}

function unfold(lines: readonly string[], begins: (line: string) => boolean): string[] {
  const unfolded: string[][] = [];
  for (const line of lines) {
    if (begins(line) || unfolded.length === 0) unfolded.push([line.trimStart()]);
    else unfolded.at(-1)?.push(line.slice(1));
  }
  return unfolded.map((parts) => parts.join(''));
}
