import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Every page that people read, by its path from the root. */
export async function documents(): Promise<[file: string, text: string][]> {
  const files = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'clients/typescript/README.md'];
  for await (const file of glob('docs/**/*.md', { cwd: root })) files.push(file);
  return Promise.all(
    files.map(async (file) => [file, await readFile(path.join(root, file), 'utf8')] as [string, string]),
  );
}

const PROGRAM = /^(?:[A-Z_]+=\S+ )?(?:npm|npx|node|bash|docker|git|curl|cosign|openssl|psql|cp|chmod) /;

/** What a reader would type into a shell: the lines of `sh` blocks without their comments, and code in running text that begins as a command does. */
export function commandsIn(text: string): string[] {
  const blocks = blocksOf(text, 'sh').flatMap((block) => block.split('\n').map((line) => line.replace(/\s+#.*$/, '')));
  const inline = inlineOf(text).filter((code) => PROGRAM.test(code));
  return [
    ...new Set([...blocks, ...inline].map((line) => line.trim()).filter((line) => line !== '' && line !== 'npm run')),
  ];
}

/** What a reader would ask the database. */
export function queriesIn(text: string): string[] {
  return [...blocksOf(text, 'sql'), ...inlineOf(text).filter((code) => /^select\s/.test(code))];
}

/** The fenced blocks of a language. */
export const blocksOf = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map((match) => match[1] ?? '');

const inlineOf = (text: string): string[] =>
  [...text.replace(/^```.*?^```/gms, '').matchAll(/`([^`]+)`/g)].map((match) => (match[1] ?? '').replace(/\s+/g, ' '));
