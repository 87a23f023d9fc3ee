/** A playbook as its file has it: how one kind of goal is planned without a model. See README.md beside the files. */
export type Playbook = {
  id: string;
  name: string;
  /** Words of a wish by which it is meant; a star at the end stands for any ending. The longest that fits counts most. */
  says: string[];
  /** Words that mean it where nothing else does. */
  also?: string[];
  /** Without one of these words it is not meant: "book" alone is no writing. */
  needs?: string[];
  /** One to three of TAGS. */
  tags: string[];
  /** A sentence that is said with every plan of it. */
  note?: string;
  /** The sessions are called after what the wish names ("Spanish: …"). */
  topic?: boolean;
  /** What its load rests on. */
  sources: { fact: string; source: string }[];
  /** What a wish takes, honestly, where a day is named that may be too soon; the first entry whose words it has counts. */
  takes?: Takes[];
  questions: PlaybookQuestion[];
  /** `goal`: a time of day in the wish is what is to be reached ("up at 6"), not when a session is. */
  clock?: 'goal';
  ramp: Ramp;
  /** Days of a week that stay free at least. */
  rest_days: number;
  /** The stage that a wish without a distance means; the last one otherwise. */
  usual?: string;
  /** As the time to a date allows: `stretch`, its stages may be shorter or fewer; `condense`, its weeks are steps in an order that leads to the end, of which some are left out. */
  fit?: 'stretch' | 'condense';
  /** What fills the time to a day beyond what the stages take; behind the last stage, or before one that ends on the day. `note`: how that is said. */
  hold?: { title: string; about: string; where?: 'before_last'; note?: string };
  /** A number that the sessions add up to. */
  counts?: Counts;
  strands: Strand[];
  stages: Stage[];
};

/** How long it takes at least: in weeks, in hours, or by the most that a week may bring. */
export type Takes = {
  /** Words of the wish, as in `says`, "fluent* + japanese" for both; none: every wish of the kind. */
  when?: string[];
  weeks?: number;
  hours?: number;
  /** The largest honest gain a week; `percent`: of a time to beat. */
  gain?: { unit: 'kg' | 'pages' | 'words' | 'percent'; per_week: number };
  /** A distance beyond the last stage: by which share the longest may grow a week. */
  beyond?: number;
  /** Hours that are behind who gave this answer. */
  behind?: Record<string, number>;
  /** Who says so needs only so many weeks. */
  known?: { says: string[]; weeks: number };
  /** The day is not theirs to move: the plan makes the most of the time, and says so. */
  fixed?: true;
  /** What such a plan does instead: "so the plan goes by …". */
  instead?: string;
  /** Why it takes so long: what follows "because". */
  because: string;
  /** What is likely after so many weeks; the last row that is reached counts. */
  by_then?: [number, string][];
  source: string;
};

export type PlaybookQuestion = {
  id: string;
  ask: string;
  /** `means`: other words for it. `km`: who manages so much already. `level`: who stands there by the common words (a beginner, a little, well). `start_at`: the stage to begin with. `stop`: no plan, but that fixed answer of limits.ts. */
  options: {
    say: string;
    means?: string[];
    km?: number;
    level?: ('none' | 'some' | 'good')[];
    start_at?: string;
    stop?: 'weight' | 'alcohol';
  }[];
  /** Not asked where another question has this answer. */
  unless?: Record<string, string>;
  /** Not asked where the words of the goal said it. */
  fact?: 'deadline' | 'amount' | 'payday' | 'when';
};

/** By which share a week's minutes, and the longest session, may grow over the most so far. Support grows less: `down`. */
export type Ramp = { week: number; longest: number } | { direction: 'down' | 'steady' };

export type Counts =
  | { kind: 'money'; strand: string; call: string; minutes: number }
  | {
      kind: 'pages' | 'words';
      unit: string;
      minutes_each: number;
      most_minutes: number;
      strand: string;
      call: string;
      times: number;
      first_share: number;
    }
  | { kind: 'kilos'; per_week: [number, number] };

export type Strand = {
  id: string;
  name: string;
  /** Days between two sessions at least; 1 is "at most one a day". */
  apart: number;
  days?: string[];
  window?: 'morning' | 'evening';
  /** Its sessions go through what there is to study: "9 chapters". */
  topics?: boolean;
  /** The time that belongs to it (dinner is cooked in the evening), where that is free. */
  at?: string;
  /** The time that suits it as long as nothing is known of the person's own hours. */
  usual?: string;
  /** So many minutes before the person goes to bed. */
  before_bed?: number;
  /** A moment of the day that needs no free hour: at work as well. */
  anywhere?: true;
  /** Only where somebody wants it twice a day. */
  twice?: true;
};

/** At most six weeks. */
export type Stage = {
  id: string;
  title: string;
  about: string;
  weeks: number;
  /** The distance that it leads to, in km. */
  reach?: number;
  ramp?: { week: number; longest: number };
  do: Step[];
};

/** What one strand does in some of the weeks; `minutes` one number, or one for each of them. */
export type Step = {
  weeks: [number, number];
  strand: string;
  times: number;
  minutes: number | number[];
  call: string;
  how: string;
};
