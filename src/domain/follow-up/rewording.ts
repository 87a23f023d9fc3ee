/** A way of putting a change of what was spoken of last, and the same in words that the grammar of changes reads. */
export type Rewording = { says: RegExp; as: string; example: string; reads: string };

export const reword = (says: RegExp, as: string, example: string, reads: string): Rewording => ({
  says,
  as,
  example,
  reads,
});

/** The whole message. */
export const of = (source: string) => new RegExp(`^${source}$`, 'u');
