/**
 * What is to become of something on the list. `is`: how it stands now; `rather`: what is better; `list`, `free`, `next`: what is asked of all of it,
 * where no name is said.
 */
export type Act = 'list' | 'free' | 'next' | 'when' | 'missed' | 'done' | 'cancel' | 'skip' | 'move' | 'rather' | 'is';

/** How one language says what is to become of something on the list. The forms are of small letters without accents and points, in a text that begins and ends with a space. */
export type Tongue = {
  language: 'de' | 'es';
  /** The first that stands in the text counts. */
  acts: [Act, RegExp][];
  /** That it was done, by the thing's own verb: "hab den Müll schon rausgebracht". */
  told: RegExp;
  /** Earlier (-1) or later (1) by so much. */
  ways: [-1 | 1, RegExp][];
  weekend: RegExp;
  /** "This week", "next week". */
  weeks: [RegExp, string][];
  /** Behind a length. */
  later: string;
  /** Before days or times that do not hold. */
  not: RegExp;
  it: RegExp;
  /** Why: said beside the change. */
  asides: RegExp;
  fillers: ReadonlySet<string>;
};

/** Whole words of a text that begins and ends with a space. */
export const form = (words: string) => new RegExp(`(?<=\\s)(?:${words})(?=\\s)`, 'u');
export const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
