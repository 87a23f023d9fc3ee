import { readdir } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';

/**
 * Runs every benchmark of this folder, or those named: `npm run bench -- recurrence slots`. Each file's default export
 * measures and returns its figures; a row whose target is not met is marked, and makes the run fail.
 */
export type Figure = { name: string; value: number; unit: string; target?: string };

const known = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark "${unknown.join('", "')}". There are: ${known.join(', ')}.`);
  process.exit(2);
}

console.log(`Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}`);
for (const name of asked.length > 0 ? asked : known) {
  const { default: bench } = (await import(`./${name}.ts`)) as { default: () => Promise<Figure[]> };
  console.log(`\n${name}`);
  const figures = await bench();
  const width = Math.max(...figures.map((figure) => figure.name.length));
  for (const figure of figures) console.log(row(figure, width));
}

function row({ name, value, unit, target }: Figure, width: number): string {
  const shown = value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 2 : 0 });
  const met = target === undefined || isMet(value, target);
  if (!met) process.exitCode = 1;
  const aim = target === undefined ? '' : `  target ${target}${met ? '' : '  NOT MET'}`;
  return `  ${name.padEnd(width)}  ${shown.padStart(12)} ${unit.padEnd(4)}${aim}`;
}

/** Targets are written "< 50", "≤ 1.2", "≥ 20,000". */
function isMet(value: number, target: string): boolean {
  const match = /^([<≤≥>])\s*([\d.,]+)/.exec(target);
  if (!match) return true;
  const aim = Number(match[2]?.replaceAll(',', ''));
  const ways: Record<string, boolean> = { '<': value < aim, '≤': value <= aim, '≥': value >= aim, '>': value > aim };
  return ways[match[1] ?? ''] ?? true;
}
