import type { Understanding } from '../types.ts';

/** What a command does; "fewer" and "more" change how hard to remind. */
export type Act =
  | 'done'
  | 'missed'
  | 'skip'
  | 'snooze'
  /** Snoozes where a length follows ("give me ten minutes"). */
  | 'snooze for'
  | 'delete'
  /** Deletes all that follows ("stop reminding me to …"). */
  | 'delete series'
  | 'move'
  | 'move later'
  | 'move earlier'
  | 'push only'
  | 'no call'
  | 'call'
  | 'undo';

export type Talk = Extract<
  Understanding['kind'],
  'greeting' | 'thanks' | 'help' | 'goodbye' | 'stop' | 'yes' | 'no' | 'small_talk'
>;

/** A locale's words for what is said of tasks that are there, and for talk. Phrases are written as `phraseOf` reads them. */
export type CommandWords = {
  /** Said before a command, and no part of it. */
  polite: string[];
  /** What begins like a command and is none: "end of March", "later than 9". */
  never: string[];
  /** How a command begins. The first that fits decides; what is left names the task. */
  opens: [Act, string][];
  /** How one ends: "the dishes are done". */
  closes: [Act, string][];
  /** Acts that may as well be a task of their own, by the word that opens them: "cancel", not "delete". */
  alsoTasks: string;
  /** Words that name no task that could be ticked off: "I did nothing". */
  notDone: string;
  /** Before the new time of a move, and before how much it moves by. */
  to: string;
  by: string;
  later: string;
  earlier: string;
  /** How much of a series is meant. */
  one: string[];
  series: string[];
  /** Before and after the name of a task, and no part of it. */
  leading: string;
  trailing: string;
  /** Words that mean no particular task. */
  vague: string;
  /** Words that mean all there is. */
  everything: string;
  /** How a question about what is planned begins, and the only other words that may stand in one beside a day. */
  asks: string[];
  asked: string;
  /** The same, where the message orders instead of asking: with a clock time it is a task ("check my calendar at 9"). */
  orders: string[];
  /** "next", where it is no part of a day: the next task. */
  next: string;
  /** "5 more minutes". */
  more: string;
  /** A message that is nothing else. */
  talk: [Talk, string][];
};
