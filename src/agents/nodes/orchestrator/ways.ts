/** Ways of saying something, one a line; any of them is enough. */
export const anyOf = (ways: string[], flags = 'i'): RegExp => new RegExp(`\\b(?:${ways.join('|')})`, flags);
