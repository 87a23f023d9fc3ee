/** Plays whole talks of ordinary people on the rules tier and judges them by what is stored, shown and said: `npm run eval:talks`, or
 *  `npm run eval:talks -- goals` for those sets whose name says so; `--id G-007` for one talk, `--all` to read the right ones, too. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { testChat } from '../test/helpers/chat.ts';
import { testClock } from '../test/helpers/clock.ts';
import { type Judged, type Mark, playTalk, report } from './talks/play.ts';
import { type Talk, talksIn } from './talks/read.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { id: { type: 'string' }, all: { type: 'boolean', default: false } },
});
const SETS = new URL('talks/sets/', import.meta.url);
const names = readdirSync(SETS)
  .toSorted()
  .filter((name) => positionals.length === 0 || positionals.some((part) => name.includes(part)));
const table: string[] = [];
for (const name of names) {
  const talks = talksOf(name).filter(({ id }) => !values.id || id === values.id);
  if (talks.length === 0) continue;
  // Each set has an app of its own: so many sign up at the same minute of its clock.
  const chat = await testChat({ clock: testClock('2026-11-27T12:00:00Z') });
  const played: Judged[][] = [];
  for (const talk of talks) {
    const judged = await playTalk(chat, talk);
    played.push(judged);
    if (values.all || !isRight(judged)) console.log(`\n${report(talk, judged)}`);
  }
  await chat.close();
  table.push(lineOf(name.replace('.txt', ''), played));
}
console.log(
  `\n${'set'.padEnd(16)} talks wholly right   turns right   asked   not understood   wrong\n${table.join('\n')}`,
);

function talksOf(name: string): Talk[] {
  try {
    return talksIn(readFileSync(new URL(name, SETS), 'utf8'));
  } catch (error) {
    throw new Error(`${name}, ${error instanceof Error ? error.message : error}`);
  }
}

function isRight(judged: Judged[]): boolean {
  return judged.every(({ mark }) => mark === null || mark === 'right');
}

function lineOf(name: string, played: Judged[][]): string {
  const marks = played.flat().flatMap(({ mark }) => mark ?? []);
  const count = (mark: Mark) => marks.filter((one) => one === mark).length;
  const share = (mark: Mark) => `${((100 * count(mark)) / (marks.length || 1)).toFixed(1)} %`;
  return [
    name.padEnd(16),
    `${played.filter(isRight).length} of ${played.length}`.padStart(18),
    `${count('right')} of ${marks.length}`.padStart(13),
    share('asked').padStart(7),
    share('not understood').padStart(16),
    share('wrong').padStart(7),
  ].join(' ');
}
