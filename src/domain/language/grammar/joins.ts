import { languagesIn } from '../locales/index.ts';
import { readChart } from './chart.ts';
import { grammarOf } from './read.ts';
import { plainText, tokenize } from './tokens.ts';

/** Nothing that is read as one is longer than this on either side, in UTF-16 units. */
const NEAR = 60;
const CONTEXT = {
  today: Temporal.PlainDate.from('2024-01-01'),
  clock: { hour: 12, minute: 0 },
  dayFirst: true,
  country: null,
  south: false,
};

/** Whether words would be read together that stood apart, when what stands between them goes: "week today days" without "today". */
export function joins(before: string, after: string): boolean {
  const [left, right] = [plainText(before.slice(-NEAR)), plainText(after.slice(0, NEAR))];
  const text = `${left} ${right}`;
  const tokens = tokenize(text);
  const middle = tokens.findIndex(({ start }) => start > left.length);
  const chart = readChart(tokens, text, grammarOf(languagesIn(text)), CONTEXT);
  return chart.some((kinds, at) =>
    [...kinds.values()].some((items) => items.some(({ end }) => at < middle && end > middle)),
  );
}
