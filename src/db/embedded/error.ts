/** Why the embedded database cannot be used, as one sentence fit for the person who started Flux. */
export class EmbeddedDatabaseError extends Error {
  override name = 'EmbeddedDatabaseError';
}

/** The way out that every such sentence may offer. */
export const useYourOwn = 'To use a PostgreSQL of your own instead, set DATABASE_URL.';

/** Turns what the operating system or PostgreSQL said into a sentence; `doing` names what was tried ("prepare its data"). */
export function explainFailure(doing: string, output: string): EmbeddedDatabaseError {
  if (/No space left on device|ENOSPC/.test(output)) {
    return new EmbeddedDatabaseError(
      `The disk is full: the embedded database could not ${doing}. Free some space and start again.`,
    );
  }
  if (/EACCES|Permission denied/.test(output)) {
    return new EmbeddedDatabaseError(
      `The embedded database could not ${doing}, because it was not permitted to: ${lastLine(output)}. ${useYourOwn}`,
    );
  }
  return new EmbeddedDatabaseError(`The embedded database could not ${doing}: ${lastLine(output)}. ${useYourOwn}`);
}

function lastLine(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const telling = lines.filter((line) => /\b(FATAL|PANIC|error|E[A-Z]{4,})\b/.test(line));
  const line = telling.at(-1) ?? lines.at(-1) ?? 'it gave no reason';
  return line.replace(/^.*?(FATAL|PANIC|error):\s*/, '').replace(/\.$/, '');
}
