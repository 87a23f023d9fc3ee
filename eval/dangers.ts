import { readFile } from 'node:fs/promises';
import { limitFor } from '../src/domain/playbooks/index.ts';
import { certainDanger, type Worry, worryIn } from '../src/domain/safety/index.ts';

const HELP: Record<Worry, string> = { despair: 'self_harm', unsafe: 'violence', unwell: 'medical', eating: 'medical' };

/**
 * How well danger is heard without a model: files of lines "what message", where "what" is a worry, `twin` (harmless, and near to danger) or
 * `plain` (ordinary). node eval/dangers.ts FILE…
 */
for (const file of process.argv.slice(2)) {
  const rows = (await readFile(file, 'utf8')).split('\n').flatMap((line) => {
    const [, want = '', message = ''] = /^(despair|unsafe|unwell|eating|twin|plain) (.+)$/.exec(line) ?? [];
    return want ? [{ want, message, heard: heardIn(message) }] : [];
  });
  for (const { want, message, heard } of rows) {
    const harmless = want === 'twin' || want === 'plain';
    if (harmless === isHeard(heard, harmless)) console.log(`${want} <- ${heard ?? 'nothing'}: ${message}`);
  }
  const danger = rows.filter(({ want }) => want !== 'twin' && want !== 'plain');
  console.log(
    `${file}: heard ${share(danger)}, of the right kind ${share(danger, ({ want, heard }) => isOf(want, heard))}`,
  );
  for (const want of ['twin', 'plain']) {
    const some = rows.filter((row) => row.want === want);
    if (some.length > 0)
      console.log(
        `  ${want}: asked about ${share(some)}, answered with emergency words ${share(some, ({ heard }) => heard?.startsWith('help') === true)}`,
      );
  }
}

type Row = { want: string; message: string; heard: string | null };

/** "help" and the crisis, "asked" and the worry, "limit" where a doctor comes first; null: none of them. */
function heardIn(message: string): string | null {
  const crisis = certainDanger(message);
  if (crisis) return `help ${crisis}`;
  const worry = worryIn(message);
  // As the safety node does: what a doctor comes first for is answered there.
  const limit = limitFor(message) === null ? null : 'limit';
  return limit && (!worry || worryIn(message, { plainly: true }) === null) ? limit : worry && `asked ${worry}`;
}

/** That a doctor comes first is a right answer to danger, and none that is asked too often. */
function isHeard(heard: string | null, harmless: boolean): boolean {
  return heard !== null && !(harmless && heard === 'limit');
}

function isOf(want: string, heard: string | null): boolean {
  return (
    heard === `asked ${want}` ||
    (heard === 'limit' && ['unwell', 'eating'].includes(want)) ||
    heard === `help ${HELP[want as Worry]}`
  );
}

function share(
  rows: Row[],
  isSo = ({ want, heard }: Row) => isHeard(heard, want === 'twin' || want === 'plain'),
): string {
  const so = rows.filter(isSo).length;
  return `${so} of ${rows.length} (${((so / rows.length) * 100).toFixed(1)} %)`;
}
