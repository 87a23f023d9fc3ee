/** What is to be different about the task that was just made or changed, or about a wish that is being asked about. `words`: as they were said. */
export type Amendment =
  | { kind: 'shift'; minutes: number }
  /** A length and nothing else, after "actually": what it is of, the last change tells. */
  | { kind: 'amount'; minutes: number }
  /** "Another 20": so many minutes more, of what is not said. */
  | { kind: 'more'; minutes: number }
  /** A day, a time, or a repetition. */
  | { kind: 'when'; words: string }
  /** ISO weekdays, every week */
  | { kind: 'days'; days: number[] }
  /** These weekdays as well. */
  | { kind: 'more days'; days: number[]; words: string }
  /** "Make Fridays 7 am": these weekdays of the series at a time of their own. */
  | { kind: 'own time'; days: number[]; words: string }
  /** Not on these weekdays, or not on that day. */
  | { kind: 'except'; days: number[]; words: string }
  | { kind: 'until'; words: string }
  | { kind: 'rename'; title: string }
  /** `from: null`: what is of the same kind in the title (an amount of money, a number). */
  | { kind: 'replace'; from: string | null; to: string }
  | { kind: 'append'; words: string }
  /** How many of what it is about, which, or whom: "2 bottles", "the spare keys", "the doctor". */
  | { kind: 'thing'; words: string }
  /** The evening, or another part, of the day before. */
  | { kind: 'part before'; part: 'morning' | 'afternoon' | 'evening' }
  /** `words` is empty where the note itself is still to be said. */
  | { kind: 'note'; words: string }
  | { kind: 'policy'; policy: 'silent' | 'standard' | 'aggressive' }
  | { kind: 'length'; minutes: number }
  /** A series lasts so many days. */
  | { kind: 'span'; days: number }
  /** Another reminder, so many minutes ahead. */
  | { kind: 'before'; minutes: number }
  | { kind: 'drop' }
  /** "She cancelled": it does not take place; of what repeats, the next one. */
  | { kind: 'off' }
  /** When it ends: a time of day. */
  | { kind: 'ends'; words: string };
