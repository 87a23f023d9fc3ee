/** A flag that the script does not know: nothing is done, and the message says which flags there are. */
export class UnknownFlag extends Error {
  override name = 'UnknownFlag';
}

/**
 * `--soft --yes` → which of the known flags are there. Anything else is refused: a mistyped flag must not mean consent.
 * @throws UnknownFlag
 */
export function readFlags<const Name extends string>(
  args: readonly string[],
  known: readonly Name[],
  usage: string,
): Record<Name, boolean> {
  const flags = Object.fromEntries(known.map((name) => [name, false])) as Record<Name, boolean>;
  for (const arg of args) {
    const name = known.find((each) => arg === `--${each}` || (each === 'help' && arg === '-h'));
    if (!name) throw new UnknownFlag(`"${arg}" is not known here, so nothing was done.\n${usage}`);
    flags[name] = true;
  }
  return flags;
}
