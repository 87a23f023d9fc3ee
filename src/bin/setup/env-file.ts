import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Sets values in the text of a `.env` file and touches nothing else: a setting that stands there is replaced in its place, one that
 * stands there as a comment (`# NAME=…`) is switched on in its place, any other comes at the end. A comment behind a value stays.
 */
export function withValues(text: string, values: Readonly<Record<string, string>>): string {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  for (const [name, value] of Object.entries(values)) {
    const line = `${name}=${quoted(value)}`;
    const standing = lines.findLastIndex((each) => nameOf(each) === name);
    const commented = lines.findIndex((each) => each.startsWith('#') && nameOf(each.replace(/^#\s*/, '')) === name);
    const at = standing >= 0 ? standing : commented;
    if (at < 0) lines.push(line);
    else lines[at] = line + remarkOf(lines[at] ?? '');
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** Which settings have a value in the text. */
export function settingsIn(text: string): Set<string> {
  const names = text.split('\n').flatMap((line) => {
    const name = nameOf(line);
    const value = line.slice(line.indexOf('=') + 1).trim();
    return name && value !== '' && !value.startsWith('#') ? [name] : [];
  });
  return new Set(names);
}

export const readEnvFile = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });

/** Whole or not at all, and for its owner's eyes alone (0600). */
export async function writeEnvFile(file: string, text: string): Promise<void> {
  const fresh = `${file}.${process.pid}`;
  try {
    await writeFile(fresh, text, { mode: 0o600, flag: 'wx' });
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

const nameOf = (line: string): string | undefined => /^(?:export )?([A-Z][A-Z0-9_]*)=/.exec(line.trimStart())?.[1];

/** `NAME=value   # why` → `   # why`. In a commented example the remark is what explains the setting. */
const remarkOf = (line: string): string => {
  const at = line.indexOf(' #', line.indexOf('='));
  return at < 0 || /["'`]/.test(line) ? '' : ` ${line.slice(at).trim()}`;
};

/** As `process.loadEnvFile` reads it back: quoted where a space, a `#` or a quote would end it. */
function quoted(value: string): string {
  if (/^[^\s#"'`]*$/.test(value)) return value;
  const quote = ["'", '"', '`'].find((each) => !value.includes(each));
  if (!quote || value.includes('\n'))
    throw new Error('This value cannot stand in a .env file; put it into a file and set NAME_FILE.');
  return `${quote}${value}${quote}`;
}
