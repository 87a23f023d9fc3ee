/** What one simulated person does in a year: everything follows from their number, so a failing year can be lived again. */
export type Script = {
  index: number;
  zone: string;
  dayStart: string;
  restDays: number[];
  reach: 'push' | 'phone' | 'none';
  plans: {
    title: string;
    rule: string | null;
    afterDays: number | null;
    time: string;
    policy: 'silent' | 'standard' | 'aggressive';
  }[];
  /** Days of the year, ascending. */
  travels: { day: number; zone: string }[];
  pauses: { day: number; days: number }[];
  /** A new time of day for a series from then on. */
  edits: { day: number; time: string }[];
};

/** What becomes of an occurrence: an answer at so many minutes from its time, or none. */
export type Fate = {
  do: 'done' | 'skipped' | 'missed' | 'snooze' | 'move' | 'ignore';
  minutes: number;
  twice: boolean;
};

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Pacific/Auckland',
  'Africa/Cairo',
  'UTC',
];
const RULES = [
  'FREQ=WEEKLY;BYDAY=MO',
  'FREQ=WEEKLY;BYDAY=TU,SA',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=MONTHLY;BYMONTHDAY=1,15,31',
  'FREQ=DAILY;INTERVAL=5',
  'FREQ=WEEKLY;BYDAY=SU;COUNT=30',
  'FREQ=WEEKLY;BYDAY=TH;UNTIL=20271001T000000Z',
];

export function scriptOf(index: number): Script {
  const draw = random(`person ${index}`);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(draw() * from.length)] as T;
  const day = () => Math.floor(draw() * 350) + 5;
  const time = () => `${String(Math.floor(draw() * 24)).padStart(2, '0')}:${pick(['00', '30'])}`;
  const count = draw() < 0.3 ? 2 : 1;
  return {
    index,
    zone: pick(ZONES),
    dayStart: pick(['00:00', '00:00', '04:00']),
    restDays: draw() < 0.2 ? [7] : [],
    reach: pick(['push', 'push', 'phone', 'none']),
    plans: Array.from({ length: count }, (_, n) => {
      const after = draw() < 0.15;
      return {
        title: `Plan ${n}`,
        rule: after ? null : pick(RULES),
        afterDays: after ? 6 : null,
        time: time(),
        policy: pick(['silent', 'standard', 'aggressive'] as const),
      };
    }),
    travels:
      draw() < 0.4
        ? [
            { day: day(), zone: pick(ZONES) },
            { day: 360, zone: pick(ZONES) },
          ]
        : [],
    pauses: draw() < 0.4 ? [{ day: day(), days: 3 + Math.floor(draw() * 12) }] : [],
    edits: draw() < 0.4 ? [{ day: day(), time: time() }] : [],
  };
}

export function fateOf(index: number, slot: string): Fate {
  const draw = random(`${index} ${slot}`);
  const x = draw();
  const twice = draw() < 0.1;
  const early = -Math.round(20 + draw() * 100);
  const late = Math.round(1 + draw() * 80);
  if (x < 0.5) return { do: 'done', minutes: early, twice };
  if (x < 0.7) return { do: 'done', minutes: late, twice };
  if (x < 0.76) return { do: 'skipped', minutes: early, twice };
  if (x < 0.8) return { do: 'missed', minutes: late, twice };
  if (x < 0.84) return { do: 'snooze', minutes: late, twice: false };
  if (x < 0.88) return { do: 'move', minutes: early, twice: false };
  return { do: 'ignore', minutes: 0, twice };
}

/** A generator of numbers in [0, 1) that a text decides (FNV-1a into mulberry32). */
function random(text: string): () => number {
  let seed = 2166136261;
  for (const char of text) seed = Math.imul(seed ^ (char.codePointAt(0) ?? 0), 16777619);
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
