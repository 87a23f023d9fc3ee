/**
 * How likely a rate is above one half, given what was counted: the Beta posterior of a Bernoulli rate (conjugate prior).
 * https://en.wikipedia.org/wiki/Beta_distribution#Bayesian_inference
 */

/** What we expect of anybody before the first answer: seven in ten done, worth two answers. */
export const PRIOR_RATE = 0.7;
const PRIOR_WEIGHT = 2;

export type Tally = { done: number; ignored: number };

/** The expected share of done ones, 0 to 1. */
export function expectedRate({ done, ignored }: Tally, priorRate = PRIOR_RATE): number {
  return (done + PRIOR_WEIGHT * priorRate) / (done + ignored + PRIOR_WEIGHT);
}

/** The chance that this person does it more often than not, 0 to 1. */
export function chanceOfDoing({ done, ignored }: Tally, priorRate = PRIOR_RATE): number {
  return aboveHalf(done + PRIOR_WEIGHT * priorRate, ignored + PRIOR_WEIGHT * (1 - priorRate));
}

/** The chance that this person ignores it more often than not, 0 to 1. */
export const chanceOfIgnoring = (tally: Tally, priorRate = PRIOR_RATE): number => 1 - chanceOfDoing(tally, priorRate);

/** P(x > ½) for x ~ Beta(a, b), which is I½(b, a). */
function aboveHalf(a: number, b: number): number {
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) - (a + b) * Math.LN2);
  // The continued fraction is quick on one side of the mean only; the other is its mirror image.
  return b < a ? 1 - (front * fraction(a, b)) / a : (front * fraction(b, a)) / b;
}

/** The continued fraction of the incomplete beta function at ½, by Lentz's method (Numerical Recipes §6.4). */
function fraction(a: number, b: number): number {
  const x = 0.5;
  const tiny = 1e-300;
  const safe = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / safe(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 300; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / safe(1 + even * d);
    c = safe(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / safe(1 + odd * d);
    c = safe(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-12) break;
  }
  return result;
}

/** ln Γ(x) for x > 0, by Stirling's series after shifting x up. */
function logGamma(x: number): number {
  let shifted = x;
  let shift = 0;
  for (; shifted < 10; shifted += 1) shift += Math.log(shifted);
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
