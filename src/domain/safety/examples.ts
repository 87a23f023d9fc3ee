import { readdirSync, readFileSync } from 'node:fs';
import { examples as harmless } from '../intent/examples.ts';
import { type Example, learn, type Weights, weightsText } from '../learned/learn.ts';
import { stampOf } from '../learned/stamp.ts';
import { examplesFrom } from '../learned/words.ts';
import { inTheMidst } from './in-the-midst.ts';
import { dangerSigns, kindSigns } from './likely.ts';
import { SIGNS } from './signs/index.ts';

/** The table: which worry a message stands for, or none. */
export const examples = () => examplesFrom(new URL('examples.txt', import.meta.url));

/** The table, and the sentences that stand beside plain signs: where both listen, neither overrules the other's own examples. */
const taught = () => [
  ...examples(),
  ...SIGNS.map(({ says, example }) => ({ intent: says as string, message: example })),
];

const BATCHES = new URL('../../../eval/messages/', import.meta.url);
const batches = () =>
  readdirSync(BATCHES)
    .toSorted()
    .map((name) => new URL(name, BATCHES));

/** What people answer and order in the midst of a talk, a line "situation intent message" each: the batches that intents were measured with. */
const inTalk = (): string[] =>
  batches()
    .flatMap((batch) => readFileSync(batch, 'utf8').split('\n'))
    .flatMap((line) => /^\w (?!\S*SAFETY)\S+ (.+)$/.exec(line)?.[1] ?? []);

/** What people said in ordinary talks from the first wish to the week after, a line each. */
const ORDINARY = new URL('ordinary.txt', import.meta.url);
const inWholeTalks = (): string[] =>
  readFileSync(ORDINARY, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));

/** `learned-from.txt`, as the tables give it now. */
export const stamp = () =>
  stampOf(
    ...['examples.txt', 'ordinary.txt', 'word-groups.txt', '../intent/examples.txt', '../learned/word-kinds.txt'].map(
      (name) => new URL(name, import.meta.url),
    ),
    ...batches(),
  );

/** Danger or none: the table, and the ordinary messages of the coach. */
export function dangersOrNone(): Row[] {
  const asked = harmless().filter(({ intent }) => intent !== 'SAFETY');
  const ordinary = [...asked.map(({ message }) => message), ...inTalk(), ...inWholeTalks()];
  return [
    ...taught().map(({ intent, message }) => ({ intent: intent === 'none' ? 'none' : 'danger', message })),
    ...ordinary.map((message) => ({ intent: 'none', message })),
  ];
}

export type Row = { intent: string; message: string };

/** Learns danger from the rows alone, and in the midst of others. */
export const learnDanger = (rows: Row[]): Weights =>
  learn(rows.map(withSigns), inTheMidst(rows, ({ intent }) => intent === 'danger').map(withSigns));

export const withSigns = ({ intent, message }: Row): Example => ({ intent, signs: dangerSigns(message) });

/** Which danger, of those that are one. */
const kinds = (): Example[] =>
  taught()
    .filter(({ intent }) => intent !== 'none')
    .map(({ intent, message }) => ({ intent, signs: kindSigns(dangerSigns(message)) }));

/** `weights.txt` and `kinds.txt`, as the tables give them now. */
export const learnedTexts = () => ({
  weights: weightsText(learnDanger(dangersOrNone())),
  kinds: weightsText(learn(kinds())),
});
