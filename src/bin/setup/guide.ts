import { schema } from '../../config/schema.ts';
import { loadConfig } from '../../config.ts';
import type { Finding } from '../doctor/finding.ts';
import { type Asker, Left } from './ask.ts';
import { readEnvFile, settingsIn, withValues, writeEnvFile } from './env-file.ts';
import { type Question, type Section, sections } from './sections.ts';

export type GuideOptions = {
  asker: Asker;
  /** The `.env` to fill; `template` is what a new one begins with. */
  file: string;
  template: string;
  environment: NodeJS.ProcessEnv;
};

const MARK: Record<Finding['state'], string> = { ok: '✔', off: '–', wrong: '✖' };
const said = (answer: string, word: string) => answer !== '' && word.startsWith(answer.toLowerCase());

/**
 * Goes through what could be switched on, at a terminal: says what runs without it and where each value is found, asks the real
 * service where that is free, and writes every accepted part at once, so that it can be left and taken up again. Never prints a secret.
 * @throws Left when the person leaves in the middle
 */
export async function guide(options: GuideOptions): Promise<void> {
  const { asker } = options;
  const text = await readEnvFile(options.file);
  asker.say('Flux runs with no account at all. This is what could be switched on; nothing of it has to be.\n');
  for (const section of sections) asker.say(`  ${overview(section, known(text, options))}`);
  asker.say('\nEnter goes on, y sets a part up, q leaves and starts. Run it again with: bash dev-start.sh --setup\n');
  try {
    for (const section of sections) if ((await offer(section, options)) === 'leave') break;
  } catch (error) {
    if (error instanceof Left)
      asker.say(
        '\nLeft. What you entered so far is kept in .env. bash dev-start.sh --setup goes on, bash dev-start.sh --yes starts without.',
      );
    throw error;
  }
}

/** What has a value already, in the file or in the environment. */
function known(text: string, { environment }: GuideOptions): Set<string> {
  const given = Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [name] : []));
  return new Set([...settingsIn(text), ...given]);
}

const isSet = (section: Section, names: Set<string>) =>
  section.questions.every(({ name, optional }) => optional || names.has(name));

function overview(section: Section, names: Set<string>): string {
  const title = section.title.padEnd(17);
  return isSet(section, names) ? `✔ ${title} set` : `– ${title} now: ${section.without}`;
}

async function offer(section: Section, options: GuideOptions): Promise<'next' | 'leave'> {
  const { asker } = options;
  const names = known(await readEnvFile(options.file), options);
  if (isSet(section, names)) {
    asker.say(`${section.title}: set already.`);
    return 'next';
  }
  const answer = await asker.ask(`${section.title}: ${section.brings}. Set it up? (y/N/q) `);
  if (said(answer, 'quit')) return 'leave';
  if (!said(answer, 'yes')) return 'next';
  for (;;) {
    const values = await askValues(section, names, asker);
    if (!values) return 'next';
    const verdict = await verdictOf(section, values, options);
    for (const { state, name, says } of verdict) asker.say(`  ${MARK[state]} ${name}: ${says}`);
    if (verdict.every(({ state }) => state !== 'wrong') || (await keepAnyway(asker))) {
      await save(values, options);
      asker.say(`  Written to .env: ${Object.keys(values).join(', ')}.\n`);
      return 'next';
    }
  }
}

async function keepAnyway(asker: Asker): Promise<boolean> {
  return said(await asker.ask('  Keep it all the same? (y/N: enter the values again) '), 'yes');
}

/** null: an empty answer where a value is needed leaves the section. */
async function askValues(section: Section, names: Set<string>, asker: Asker): Promise<Record<string, string> | null> {
  const values: Record<string, string> = {};
  for (const question of section.questions) {
    if (names.has(question.name)) {
      asker.say(`  ${question.name}: set already.`);
      continue;
    }
    const value = await askValue(question, asker);
    if (value === '' && !question.optional) {
      asker.say(`  Left out; it stays as it is: ${section.without}.\n`);
      return null;
    }
    if (value !== '') values[question.name] = value;
  }
  return values;
}

async function askValue({ name, where, secret = false, optional = false }: Question, asker: Asker): Promise<string> {
  const hints = [where, ...(optional ? ['may be left empty'] : []), ...(secret ? ['not shown'] : [])];
  for (;;) {
    const value = await asker.ask(`  ${name} (${hints.join('; ')}): `, { secret });
    if (value === '') return '';
    const parsed = schema.shape[name as keyof typeof schema.shape].safeParse(value);
    if (parsed.success) return value;
    asker.say(`  That cannot be right: ${parsed.error.issues.map(({ message }) => message).join(', ')}.`);
  }
}

async function verdictOf(section: Section, values: Record<string, string>, options: GuideOptions): Promise<Finding[]> {
  options.asker.say('  Checking …');
  try {
    return await section.check.run(loadConfig({ ...options.environment, ...values }));
  } catch (error) {
    return [{ name: section.title, state: 'wrong', says: (error as Error).message }];
  }
}

async function save(values: Record<string, string>, options: GuideOptions): Promise<void> {
  const text = (await readEnvFile(options.file)) || options.template;
  await writeEnvFile(options.file, withValues(text, values));
  Object.assign(options.environment, values);
}
