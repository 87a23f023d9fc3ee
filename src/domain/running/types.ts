/** What is asked about a goal that runs; each is answered from what is stored, and changes nothing. Dates "2026-12-24", both included. */
export type RunningQuestion =
  /** "Is it still realistic?", "will I make it in time?" */
  | { about: 'realistic' }
  /** "How many sessions are left?", "when does it end?" */
  | { about: 'extent' }
  /** "How far along am I?" */
  | { about: 'progress' }
  /** "How long have I been doing this?" */
  | { about: 'since' }
  /** "What if I fail?", "what happens if I miss a week?" */
  | { about: 'failing' }
  /** "What's next for the marathon?" */
  | { about: 'next' }
  /** "Which milestones are there?" */
  | { about: 'milestones' }
  /** "Can the second milestone start earlier?" */
  | { about: 'earlier milestone' }
  /** "What did we change?" */
  | { about: 'changes' }
  /** "Which sessions are in that time?"; null: the days that were spoken of last. */
  | { about: 'sessions'; dates: [string, string] | null /** "Is it still on?": yes or no. */; whether?: true }
  /** "Where do I pick up?" */
  | { about: 'where' }
  /** "Did that delete my past runs?" */
  | { about: 'past' }
  /** "Will you still remind me?" */
  | { about: 'rings' };

/** What a message says of a goal that runs, beside changes of its sessions (those read `plan/change`). */
export type RunningWord =
  | { kind: 'question'; question: RunningQuestion }
  /** The exam, the race, the deadline is on another day now, or so many days later (less than none: earlier). */
  | {
      kind: 'day';
      /** What is on another day, in one word: "exam"; null: no word of it. */
      of: string | null;
      to: string | null;
      by: number | null;
      /** "The 24th": of which month, the day that stood there tells. */
      monthDay?: number;
    }
  /** "I need another two weeks": so much longer, and no word of a day. */
  | { kind: 'longer'; weeks: number }
  /** What it is to be called, as it was written. */
  | { kind: 'rename'; title: string /** It is named, and not just "it" or "the goal". */; of?: true }
  /** "Finish the goal, I did it". */
  | { kind: 'finish' }
  /** "Exam passed!", "can I finish it early?": it may be reached; what, in one word. */
  | { kind: 'reached'; of: string | null }
  /** "Push the next two runs": which, and no word of how much. */
  | { kind: 'push'; which: string }
  /** "It's all too much for me": of which goal, and what shall go, is not said. */
  | { kind: 'too much' }
  /** "Just keep the running": what is not named shall go. */
  | { kind: 'keep only'; words: string }
  /** "Drop one of my goals": which, is not said. */
  | { kind: 'drop one' }
  /** "Can you merge the two?" */
  | { kind: 'merge' }
  /** A rest, in words that do not name it: "two weeks off, my dad died". */
  | {
      kind: 'rest';
      words: string;
      why: 'grief' | 'ill' | null;
      /** "No guitar till February": what is left, in their words; it is a rest only where a goal is about that. */
      of?: string;
    }
  /** Days on which they are not there, or cannot: no word of what that is to mean. */
  | { kind: 'away'; dates: [string, string] }
  /** "I did it all last week": the dates; only so many of them where a number is said. */
  | { kind: 'report'; dates: [string, string] | null; count: number | null }
  /** "I'm better now", "I'm back": it goes on, from the day that is named. */
  | {
      kind: 'back';
      from: string | null;
      /** It is to go on, in so many words. */
      orders?: true;
      /** "Start again": of what does not rest, from the first week. */
      again?: true;
    };
