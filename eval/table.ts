import type { Fault, ScoredTurn } from './types.ts';

const KINDS: Fault['what'][] = ['intent', 'fields', 'constraints', 'style'];

/** Shares of turns that were right, by what was scored; 1 where nothing was. */
export function shares(turns: ScoredTurn[]): Record<Fault['what'], number> {
  const share = (what: Fault['what']) => {
    const scored = turns.filter((turn) => turn.scored.includes(what));
    const right = scored.filter((turn) => turn.faults.every((fault) => fault.what !== what));
    return scored.length === 0 ? 1 : right.length / scored.length;
  };
  return Object.fromEntries(KINDS.map((what) => [what, share(what)])) as Record<Fault['what'], number>;
}

/** What the rules are held to, in shares: by CI for the whole table, by `npm test` for a part of it. */
const AIMS: Record<Fault['what'], number> = { intent: 0.97, fields: 0.97, constraints: 1, style: 1 };

export function reachesAims(turns: ScoredTurn[]): boolean {
  const reached = shares(turns);
  return KINDS.every((what) => reached[what] >= AIMS[what]);
}

/** The figures as a table, and what each wrong turn should have been. */
export function report(turns: ScoredTurn[]): string {
  const rows: [string, ScoredTurn[]][] = [
    ['all', turns],
    ['awkward', turns.filter(({ awkward }) => awkward)],
    ['plain', turns.filter(({ awkward }) => !awkward)],
  ];
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(12);
  const table = [
    `${''.padEnd(10)}${'turns'.padStart(7)}${KINDS.map((what) => what.padStart(12)).join('')}`,
    ...rows.map(
      ([name, some]) =>
        `${name.padEnd(10)}${String(some.length).padStart(7)}${KINDS.map((what) => percent(shares(some)[what])).join('')}`,
    ),
  ];
  const wrong = turns.flatMap(({ conversation, turn, say, faults }) =>
    faults.map(
      ({ what, said, should }) =>
        `${conversation} ${turn} (${what}): "${short(say, 120)}"\n    was    ${short(said, 400)}\n    should ${short(should, 300)}`,
    ),
  );
  return [...table, '', ...(wrong.length > 0 ? wrong : ['Every turn was right.'])].join('\n');
}

const short = (text: string, most: number) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
};
