/** The token of each reminder that a call says, one after the other. */
export function tokensSpoken(twiml: string | null): (string | undefined)[] {
  const tokens = new Set([...(twiml ?? '').matchAll(/[?&;]t=([\w-]+)/g)].map(([, token]) => token));
  return tokens.size > 0 ? [...tokens] : [undefined];
}

/** The titles of the reminders that a message lists, in the order of their numbers; none where it is no list. */
export function titlesIn(body: string): string[] {
  return /^\d+ reminders:\n/.test(body) ? [...body.matchAll(/^\d+ \*([^*]+)\*/gm)].map(([, title]) => title ?? '') : [];
}
