/** A message's signs and what it is about. */
export type Example = { intent: string; signs: string[] };
/** How much each sign speaks for each intent, in hundredths, in the order of `intents`. */
export type Weights = { intents: string[]; signs: Map<string, number[]> };

const ROUNDS = 30;
/** The weights are the mean of those after each round from here on (Polyak & Juditsky 1992): a few examples more swing no others. */
const SETTLED = 10;
const STEP = 0.05;
/** Pulls weights back to nothing, so that no single word decides. For each step and whatever the number of examples. */
const PULL = 0.01;
/** A pair of signs that was seen once is no rule. */
const SEEN_PAIR = 2;
/** Weights smaller than this, for every intent, are not kept (hundredths). */
const LEAST = 6;

/**
 * Multinomial logistic regression by stochastic gradient descent with AdaGrad steps (Duchi, Hazan & Singer 2011). The same examples give the
 * same weights, always. `more`: further examples, of which no sign is taken that the first do not have.
 */
export function learn(first: Example[], more: Example[] = []): Weights {
  const examples = [...first, ...more];
  const intents = [...new Set(examples.map(({ intent }) => intent))].toSorted();
  const known = signsOf(first);
  const size = intents.length;
  const weights = new Float64Array(known.size * size);
  const steps = new Float64Array(known.size * size).fill(1e-6);
  const rows = examples.map(({ intent, signs }) => ({
    right: intents.indexOf(intent),
    at: signs.flatMap((sign) => known.get(sign) ?? []),
  }));
  const mean = new Float64Array(weights.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { right, at } of shuffled(rows, round)) {
      const shares = softmax(sums(weights, at, size));
      for (let one = 0; one < size; one += 1) {
        const error = (shares[one] ?? 0) - (one === right ? 1 : 0);
        if (Math.abs(error) < 1e-3) continue;
        for (const sign of at) {
          const i = sign * size + one;
          const slope = error + PULL * (weights[i] ?? 0);
          steps[i] = (steps[i] ?? 0) + slope * slope;
          weights[i] = (weights[i] ?? 0) - (STEP * slope) / Math.sqrt(steps[i] ?? 1);
        }
      }
    }
    if (round < SETTLED) continue;
    for (const [i, weight] of weights.entries()) mean[i] = (mean[i] ?? 0) + weight / (ROUNDS - SETTLED);
  }
  const signs = [...known].map(([sign, at]): [string, number[]] => [
    sign,
    Array.from(mean.slice(at * size, (at + 1) * size), (weight) => Math.round(weight * 100)),
  ]);
  return { intents, signs: new Map(signs.filter(([, row]) => row.some((weight) => Math.abs(weight) >= LEAST))) };
}

/** How likely each intent is, by the signs that are known. The likeliest first. */
export function score({ intents, signs }: Weights, of: string[]): { intent: string; share: number }[] {
  const sum = new Float64Array(intents.length);
  for (const sign of of) {
    const row = signs.get(sign);
    if (row) for (let i = 0; i < row.length; i += 1) sum[i] = (sum[i] ?? 0) + (row[i] ?? 0) / 100;
  }
  const shares = softmax(sum);
  return intents.map((intent, i) => ({ intent, share: shares[i] ?? 0 })).toSorted((a, b) => b.share - a.share);
}

/** The weights as a file: the intents, then a sign a line. Of two intents what speaks for one speaks against the other: the first stands there. */
export function weightsText({ intents, signs }: Weights): string {
  const lines = [...signs].map(([sign, row]) => `${sign}\t${intents.length === 2 ? row[0] : row.join(' ')}`);
  return [intents.join(' '), ...lines, ''].join('\n');
}

export function weightsFrom(text: string): Weights {
  const [first = '', ...lines] = text.trimEnd().split('\n');
  const signs = lines.map((line): [string, number[]] => {
    const [sign = '', row = ''] = line.split('\t');
    const [one = 0, ...others] = row.split(' ').map(Number);
    return [sign, others.length === 0 ? [one, -one] : [one, ...others]];
  });
  return { intents: first.split(' '), signs: new Map(signs) };
}

function signsOf(examples: Example[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { signs } of examples) for (const sign of signs) times.set(sign, (times.get(sign) ?? 0) + 1);
  const often = [...times].filter(([sign, count]) => count >= SEEN_PAIR || !sign.includes(' ')).map(([sign]) => sign);
  return new Map(often.toSorted().map((sign, at) => [sign, at]));
}

function sums(weights: Float64Array, at: number[], size: number): Float64Array {
  const sum = new Float64Array(size);
  for (const sign of at) for (let i = 0; i < size; i += 1) sum[i] = (sum[i] ?? 0) + (weights[sign * size + i] ?? 0);
  return sum;
}

function softmax(sum: Float64Array): Float64Array {
  const most = Math.max(...sum);
  const powers = sum.map((one) => Math.exp(one - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((one) => one / total);
}

/** The same order for the same round. */
function shuffled<T>(rows: T[], round: number): T[] {
  let state = round * 7919 + 17;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state;
  };
  return rows
    .map((row) => ({ row, order: next() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ row }) => row);
}
