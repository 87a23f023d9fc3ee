/** Feasts that can be reckoned. Each gives its days within a year; `country` variants are named apart ("mothers-day:GB"). */
type Reckon = (year: number) => Temporal.PlainDate;

const on =
  (month: number, day: number): Reckon =>
  (year) =>
    Temporal.PlainDate.from({ year, month, day });

/** The nth such weekday (ISO) of a month; -1 is the last. */
const nth =
  (n: number, weekday: number, month: number): Reckon =>
  (year) => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 });
    if (n < 0) {
      const last = first.with({ day: first.daysInMonth });
      return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
    }
    return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (n - 1) });
  };

/** Western Easter Sunday, by the anonymous Gregorian reckoning (Meeus, "Astronomical Algorithms", chapter 8). */
export function easter(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return Temporal.PlainDate.from({ year, month, day: ((h + l - 7 * m + 114) % 31) + 1 });
}

const fromEaster =
  (days: number): Reckon =>
  (year) =>
    easter(year).add({ days });

/** The fourth Sunday before Christmas Day is the first of Advent. */
const advent =
  (n: number): Reckon =>
  (year) => {
    const christmas = on(12, 25)(year);
    return christmas.subtract({ days: christmas.dayOfWeek % 7 || 7 }).subtract({ days: 7 * (4 - n) });
  };

const FEASTS: Record<string, Reckon> = {
  'new-year': on(1, 1),
  epiphany: on(1, 6),
  'groundhog-day': on(2, 2),
  valentine: on(2, 14),
  'st-patrick': on(3, 17),
  'april-fools': on(4, 1),
  'earth-day': on(4, 22),
  'may-day': on(5, 1),
  juneteenth: on(6, 19),
  'independence-day:US': on(7, 4),
  'canada-day': on(7, 1),
  'bastille-day': on(7, 14),
  'german-unity': on(10, 3),
  halloween: on(10, 31),
  'all-saints': on(11, 1),
  'guy-fawkes': on(11, 5),
  'veterans-day': on(11, 11),
  'st-nicholas': on(12, 6),
  'christmas-eve': on(12, 24),
  christmas: on(12, 25),
  'boxing-day': on(12, 26),
  'new-years-eve': on(12, 31),
  'rose-monday': fromEaster(-48),
  'shrove-tuesday': fromEaster(-47),
  'ash-wednesday': fromEaster(-46),
  'palm-sunday': fromEaster(-7),
  'maundy-thursday': fromEaster(-3),
  'good-friday': fromEaster(-2),
  'holy-saturday': fromEaster(-1),
  easter: fromEaster(0),
  'easter-monday': fromEaster(1),
  ascension: fromEaster(39),
  pentecost: fromEaster(49),
  'whit-monday': fromEaster(50),
  'corpus-christi': fromEaster(60),
  'martin-luther-king': nth(3, 1, 1),
  'presidents-day': nth(3, 1, 2),
  'memorial-day': nth(-1, 1, 5),
  'labor-day:US': nth(1, 1, 9),
  'columbus-day': nth(2, 1, 10),
  'thanksgiving:US': nth(4, 4, 11),
  'thanksgiving:CA': nth(2, 1, 10),
  'black-friday': (year) => nth(4, 4, 11)(year).add({ days: 1 }),
  'cyber-monday': (year) => nth(4, 4, 11)(year).add({ days: 4 }),
  'mothers-day': nth(2, 7, 5),
  'mothers-day:GB': fromEaster(-21),
  'mothers-day:FR': (year) => {
    const last = nth(-1, 7, 5)(year);
    return last.equals(easter(year).add({ days: 49 })) ? last.add({ days: 7 }) : last;
  },
  'mothers-day:ES': nth(1, 7, 5),
  'fathers-day': nth(3, 7, 6),
  'fathers-day:DE': fromEaster(39),
  'fathers-day:ES': on(3, 19),
  'advent-1': advent(1),
  'advent-2': advent(2),
  'advent-3': advent(3),
  'advent-4': advent(4),
};

/** The days of a feast in a year, in order; none for one that is not known. */
export function feastIn(feast: string, year: number): Temporal.PlainDate[] {
  return FEASTS[feast] ? [FEASTS[feast](year)] : [];
}

/** Days that countries keep apart, by the feast's name: which country's is meant. */
const ELSEWHERE: Record<string, string> = { IE: 'GB', AT: 'DE', PT: 'ES' };

/** The feast as this country keeps it; null where countries differ and none is known. */
export function feastFor(feast: string, country: string | null): string | null {
  const kept = country && (ELSEWHERE[country] ?? country);
  if (kept && FEASTS[`${feast}:${kept}`]) return `${feast}:${kept}`;
  if (FEASTS[feast]) return feast;
  const only = Object.keys(FEASTS).filter((name) => name.startsWith(`${feast}:`));
  return only.find((name) => name.endsWith(':US')) ?? only[0] ?? null;
}
