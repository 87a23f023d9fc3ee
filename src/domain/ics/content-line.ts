/**
 * How iCalendar is written, RFC 5545 §3.1 and §3.3. Flux writes its own: a feed needs some hundred lines of this, and what it
 * writes is then checked by another implementation (ical.js), which only means something while the two share no code.
 */

const MAX_OCTETS = 75;
/** Characters that RFC 5545 §3.1 allows nowhere: controls but the tab. Line ends have become "\n" before. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out.
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** One property with its parameters ({ TZID: 'Europe/Berlin' }), folded, without the final line end. */
export function contentLine(name: string, value: string, parameters: Record<string, string> = {}): string {
  // A fixed offset such as +05:30 is no plain word.
  const given = Object.entries(parameters).map(([key, one]) => `;${key}=${/[:;,]/.test(one) ? `"${one}"` : one}`);
  return fold(`${name}${given.join('')}:${value}`);
}

/** Lines of at most 75 octets, never cut inside a character (§3.1). */
function fold(line: string): string {
  if (line.length <= MAX_OCTETS && Buffer.byteLength(line) <= MAX_OCTETS) return line;
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** A TEXT value (§3.3.11). Line ends become "\n", so that nobody's title can begin a line of its own. */
export function text(value: string): string {
  return value
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** 20261201T183000 */
export function localTime(local: Temporal.PlainDateTime): string {
  return local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

/** 20261201T173000Z */
export function utcTime(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

/** Whole minutes as a DURATION (§3.3.6): PT1H30M. */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`;
}

/** Seconds from UTC as a UTC-OFFSET (§3.3.14): +0530, -001521. */
export function utcOffset(seconds: number): string {
  const size = Math.abs(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  const rest = size % 60;
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}${two(Math.floor(size / 60) % 60)}${rest ? two(rest) : ''}`;
}
