import { say } from '../../grammar/lexicon.ts';

const ABBREVIATED: Record<string, string> = {
  'America/New_York': 'est|edt|eastern time|eastern|et|us eastern',
  'America/Chicago': 'cst|cdt|ct|central time|central',
  'America/Denver': 'mst|mdt|mountain time|mountain',
  'America/Los_Angeles': 'pst|pdt|pt|pacific time|pacific',
  'America/Anchorage': 'akst|akdt',
  'Pacific/Honolulu': 'hst|hawaii time',
  'Europe/London': 'bst|uk time|british time',
  'Europe/Berlin': 'cet|cest|mez|mesz|central european time',
  'Europe/Athens': 'eet|eest',
  'Europe/Moscow': 'msk',
  'Asia/Kolkata': 'ist|indian time|india time',
  'Asia/Tokyo': 'jst|japan time',
  'Asia/Singapore': 'sgt',
  'Australia/Sydney': 'aest|aedt',
  'Pacific/Auckland': 'nzst|nzdt',
  UTC: 'utc|gmt|zulu',
};

/** A city whose time is meant where "time" follows ("9am New York time"). */
const CITIES: Record<string, string> = {
  'America/New_York': 'new york|ny|nyc|east coast|boston|washington|miami|atlanta|toronto|philadelphia|detroit',
  'America/Chicago': 'chicago|dallas|houston|austin|texas',
  'America/Denver': 'denver',
  'America/Los_Angeles': 'los angeles|la|west coast|san francisco|sf|seattle|california|san diego|portland|las vegas',
  'America/Phoenix': 'phoenix|arizona',
  'America/Mexico_City': 'mexico city',
  'America/Sao_Paulo': 'sao paulo|são paulo|rio|rio de janeiro|brazil',
  'America/Argentina/Buenos_Aires': 'buenos aires',
  'America/Bogota': 'bogota|bogotá',
  'Europe/London': 'london|uk|edinburgh',
  'Europe/Dublin': 'dublin',
  'Europe/Lisbon': 'lisbon',
  'Europe/Berlin': 'berlin|munich|hamburg|frankfurt|german|cologne',
  'Europe/Paris': 'paris|french',
  'Europe/Madrid': 'madrid|barcelona|spanish',
  'Europe/Rome': 'rome|milan|italian',
  'Europe/Amsterdam': 'amsterdam',
  'Europe/Brussels': 'brussels',
  'Europe/Vienna': 'vienna',
  'Europe/Zurich': 'zurich|geneva|swiss',
  'Europe/Stockholm': 'stockholm',
  'Europe/Copenhagen': 'copenhagen',
  'Europe/Oslo': 'oslo',
  'Europe/Helsinki': 'helsinki',
  'Europe/Warsaw': 'warsaw',
  'Europe/Prague': 'prague',
  'Europe/Athens': 'athens',
  'Europe/Istanbul': 'istanbul',
  'Europe/Moscow': 'moscow',
  'Europe/Kyiv': 'kyiv|kiev',
  'Africa/Cairo': 'cairo',
  'Africa/Lagos': 'lagos',
  'Africa/Nairobi': 'nairobi',
  'Africa/Johannesburg': 'johannesburg|cape town',
  'Asia/Dubai': 'dubai',
  'Asia/Jerusalem': 'tel aviv|jerusalem',
  'Asia/Kolkata': 'mumbai|delhi|bangalore|kolkata|chennai',
  'Asia/Karachi': 'karachi',
  'Asia/Bangkok': 'bangkok',
  'Asia/Singapore': 'singapore',
  'Asia/Hong_Kong': 'hong kong',
  'Asia/Shanghai': 'shanghai|beijing|china',
  'Asia/Seoul': 'seoul',
  'Asia/Tokyo': 'tokyo',
  'Asia/Manila': 'manila',
  'Asia/Jakarta': 'jakarta',
  'Australia/Sydney': 'sydney|melbourne',
  'Australia/Perth': 'perth',
  'Pacific/Auckland': 'auckland|new zealand',
  'Pacific/Honolulu': 'honolulu|hawaii',
};

const phrases = (names: string, after: string) =>
  names
    .split('|')
    .map((name) => `${name} ${after}`)
    .join('|');

/** "UTC+2": the areas are named by what is to be added to come to UTC. */
const OFFSETS = Array.from({ length: 14 }, (_, i) => i + 1).flatMap((hours) => [
  ...say('zone', `utc+${hours}|gmt+${hours}`, { zone: `Etc/GMT-${hours}` }, { shy: 2 }),
  ...say('zone', `utc-${hours}|gmt-${hours}`, { zone: `Etc/GMT+${hours}` }, { shy: 2 }),
]);

export const ZONES = [
  ...OFFSETS,
  ...Object.entries(ABBREVIATED).flatMap(([zone, names]) => say('zone', names, { zone }, { shy: 2 })),
  ...Object.entries(CITIES).flatMap(([zone, names]) => [
    ...say('zone', phrases(names, 'time'), { zone, apart: true }),
    ...say('zone', phrases(names, 'local time'), { zone, apart: true }),
    ...say(
      'zone',
      names
        .split('|')
        .map((name) => `in ${name}`)
        .join('|'),
      { zone },
      { shy: 2 },
    ),
  ]),
  ...say('zone', 'my time|local time', { zone: 'local' }),
];
