/** What "it" means. `snoozed`: it was put off, so that a length alone says for how long. */
export type Recent = {
  /** A reminder that was made ahead of what "it" means: "the last one". */
  lastId?: string;
  /** What "it" meant before: with it, "both". */
  earlierIds?: string[];
  taskIds: string[];
  at: string;
  snoozed?: boolean /** It was only told of. */;
  told?: boolean;
};

/** What the coach remembers of a conversation beside its messages. */
export type Memory = {
  /** "I run on rules" was said. */
  saidRules: boolean;
  /** It was said that nothing reaches them yet. */
  saidUnreachable?: boolean;
  /** The person writes times on the 24-hour clock, as they have shown. */
  writes24: boolean;
  /** The task that was made or changed last: "make it 20 minutes later" means that. */
  recent?: Recent | null;
  /** What was told as missed just now, and nothing else: "move it to tomorrow" is another go at that. `at`: when it was told. */
  missed?: { taskId: string; at: string } | null;
  /** What the last change was about, by its title: also where that one is closed by now. */
  topic?: { title: string; at: string } | null;
  /** The message that changed something last, and the goal that it changed: "the other one too" says the same of another. `at`: an instant. */
  said?: {
    words: string;
    at: string;
    goalId: string | null /** In how many changes, where several goals were meant. */;
    times?: number;
  } | null;
  /** What they told of their body (asthma, an operation): a plan that is made later keeps to it. */
  body?: string[];
  /** The rows that were shown last, in their order: "the second one". */
  listed?: { taskIds: string[]; at: string } | null;
  /** A name that nothing on the list has, and the words it stood in: "I meant the vet" says them of another. */
  missing?: { name: string; words: string; at: string } | null;
  /** It was asked when there is time, of that day last: "and Sunday?" asks the same. */
  free?: { day: string | null; at: string } | null;
  /** What was refused with the last message: going on about it is no new wish. */
  refused?: boolean;
};
