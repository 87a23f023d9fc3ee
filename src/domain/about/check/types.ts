/** How something on the list stands: on which days and ISO weekdays, at which times, and how long it takes. */
export type Standing = {
  days: Temporal.PlainDate[];
  weekdays: number[];
  times: Temporal.PlainTime[];
  /** null: no length is known. */
  minutes: number | null;
  /** "FREQ=WEEKLY;…", of a series. */
  rules: string[];
};

/** Something on the list that is about to be changed. */
export type Touched = {
  title: string;
  /** What it is to be called. */
  name: string | null;
  act: 'moves' | 'leaves' | 'done' | 'missed' | 'snoozes' | 'adds' | 'else';
  /** All that follow, and not one of them. */
  whole: boolean;
  before: Standing;
  /** null: it stands there no more. */
  after: Standing | null;
};

/** Something that stands on the list, by its name and its open times. */
export type Listed = { title: string; times: Temporal.PlainDateTime[] };

/** What was said and is not in what is about to be done. */
export type Doubt =
  /** These words name a day, a time, a length or a number that nothing of it has. */
  | { kind: 'unread'; words: string }
  /** It was said that these stay, and they would be changed. */
  | { kind: 'kept'; titles: string[] }
  /** They were named as well, or "all" was said, and nothing would become of them. */
  | { kind: 'others'; titles: string[] }
  /** The words may as well mean another one. */
  | { kind: 'which'; titles: string[] }
  /** It was asked, thought about, or made to hang on something: no order yet. */
  | { kind: 'asked' };
