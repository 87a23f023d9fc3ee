import type { DatabaseError } from 'pg';

/**
 * What PostgreSQL said about a file, for the person who wrote it: `file:line:column: message`, the line itself, and
 * where inside a function it happened. Positions are counted in characters from 1, as in the protocol's field `P`.
 */
export function explainSqlError(file: string, sql: string, error: Error): string {
  const { position, where, detail, hint, code } = error as Partial<DatabaseError>;
  const at = position === undefined ? null : locate(sql, Number(position));
  const more = [
    at?.text,
    detail && `detail: ${detail}`,
    hint && `hint: ${hint}`,
    where && `where: ${where.split('\n')[0]}`,
  ].filter((line) => line);
  const place = at ? `${file}:${at.line}:${at.column}` : file;
  return [`${place}: ${error.message}${code ? ` (${code})` : ''}`, ...more].join('\n  ');
}

function locate(sql: string, position: number): { line: number; column: number; text: string } {
  const before = [...sql]
    .slice(0, position - 1)
    .join('')
    .split('\n');
  const line = before.length;
  return { line, column: [...(before.at(-1) ?? '')].length + 1, text: (sql.split('\n')[line - 1] ?? '').trim() };
}
