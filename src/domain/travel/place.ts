/** Places that are no zone's own name: cities, and countries that have one zone. A country with several is none: its city is asked. */
const PLACES: Record<string, string> = {
  'America/New_York': 'new york city|nyc|boston|washington|miami|atlanta|philadelphia|orlando|montreal|ottawa',
  'America/Chicago': 'dallas|houston|austin|new orleans|minneapolis|nashville',
  'America/Los_Angeles': 'la|l.a.|san francisco|sf|seattle|california|san diego|portland|las vegas',
  'America/Sao_Paulo': 'são paulo|rio|rio de janeiro',
  'America/Argentina/Buenos_Aires': 'argentina',
  'America/Mexico_City': 'cdmx',
  'America/Bogota': 'bogotá|colombia|medellin',
  'America/Lima': 'peru|cusco',
  'Europe/London':
    'uk|the uk|england|scotland|wales|britain|edinburgh|manchester|glasgow|liverpool|bristol|oxford|cambridge',
  'Europe/Dublin': 'ireland|cork|galway',
  'Europe/Lisbon': 'portugal|porto|faro|lisboa|the algarve',
  'Europe/Berlin': 'germany|munich|hamburg|frankfurt|cologne|leipzig|stuttgart|düsseldorf|münchen|köln',
  'Europe/Paris': 'france|lyon|marseille|nice|bordeaux|toulouse|strasbourg',
  'Europe/Madrid': 'spain|barcelona|sevilla|seville|valencia|malaga|málaga|mallorca|majorca|ibiza|bilbao',
  'Atlantic/Canary': 'tenerife|gran canaria|lanzarote|fuerteventura|the canaries|the canary islands',
  'Europe/Rome': 'italy|milan|naples|florence|venice|turin|sicily|sardinia|bologna',
  'Europe/Amsterdam': 'the netherlands|netherlands|holland|rotterdam|the hague|utrecht',
  'Europe/Brussels': 'belgium|antwerp|ghent|bruges',
  'Europe/Vienna': 'austria|salzburg|graz|innsbruck|wien',
  'Europe/Zurich': 'switzerland|geneva|basel|bern|zürich|lausanne',
  'Europe/Stockholm': 'sweden|gothenburg|malmö',
  'Europe/Copenhagen': 'denmark|aarhus',
  'Europe/Oslo': 'norway|bergen|trondheim',
  'Europe/Helsinki': 'finland|tampere',
  'Europe/Warsaw': 'poland|krakow|kraków|gdansk|wroclaw',
  'Europe/Prague': 'czechia|the czech republic|brno|praha',
  'Europe/Budapest': 'hungary',
  'Europe/Athens': 'greece|crete|thessaloniki|rhodes|corfu|santorini',
  'Europe/Istanbul': 'turkey|türkiye|antalya|ankara|izmir',
  'Europe/Zagreb': 'croatia|split|dubrovnik',
  'Europe/Bucharest': 'romania|cluj',
  'Europe/Kyiv': 'kiev|ukraine|lviv',
  'Atlantic/Reykjavik': 'iceland',
  'Africa/Cairo': 'egypt|hurghada',
  'Africa/Casablanca': 'morocco|marrakech|marrakesh|rabat',
  'Africa/Nairobi': 'kenya|mombasa',
  'Africa/Johannesburg': 'south africa|cape town|durban',
  'Africa/Lagos': 'nigeria',
  'Asia/Dubai': 'the uae|abu dhabi',
  'Asia/Jerusalem': 'israel|tel aviv',
  'Asia/Kolkata': 'india|mumbai|delhi|new delhi|bangalore|bengaluru|chennai|goa|hyderabad',
  'Asia/Bangkok': 'thailand|phuket|chiang mai',
  'Asia/Ho_Chi_Minh': 'vietnam|hanoi|saigon|ho chi minh city',
  'Asia/Kuala_Lumpur': 'malaysia',
  'Asia/Manila': 'the philippines|philippines|cebu',
  'Asia/Makassar': 'bali',
  'Asia/Shanghai': 'china|beijing|shenzhen|guangzhou|chengdu',
  'Asia/Hong_Kong': 'hong kong',
  'Asia/Taipei': 'taiwan',
  'Asia/Seoul': 'korea|south korea|busan',
  'Asia/Tokyo': 'japan|osaka|kyoto|sapporo|fukuoka',
  'Asia/Kathmandu': 'nepal',
  'Asia/Colombo': 'sri lanka',
  'Australia/Sydney': 'canberra',
  'Pacific/Auckland': 'new zealand|wellington|christchurch',
  'Pacific/Honolulu': 'hawaii|maui|oahu',
};

const known: ReadonlyMap<string, string> = placesByName();

function placesByName(): Map<string, string> {
  const names = new Map<string, string>();
  for (const zone of Intl.supportedValuesOf('timeZone'))
    if (zone.includes('/') && !zone.startsWith('Etc/'))
      names.set((zone.split('/').at(-1) ?? '').replaceAll('_', ' ').toLowerCase(), zone);
  for (const [zone, places] of Object.entries(PLACES)) for (const place of places.split('|')) names.set(place, zone);
  return names;
}

const LONGEST_WORDS = 4;

/** The place that words begin with, and its zone: "Tokyo on Friday" is Tokyo. Null where none is known. */
export function zoneOfPlace(words: string): { place: string; zone: string; length: number } | null {
  const parts = [...words.slice(0, 60).matchAll(/[\p{L}.'-]+/gu)];
  for (let count = Math.min(LONGEST_WORDS, parts.length); count > 0; count -= 1) {
    const last = parts[count - 1];
    if (!last || parts[0]?.index !== 0) continue;
    const length = last.index + last[0].length;
    const said = words.slice(0, length).replace(/[.'-]+$/, '');
    const zone =
      known.get(said.toLowerCase().replace(/\s+/g, ' ')) ??
      (said.toLowerCase() === 'l.a' ? 'America/Los_Angeles' : undefined);
    if (zone) return { place: nameOf(said), zone, length: said.length };
  }
  return null;
}

const LETTERS = new Set(['nyc', 'uk', 'sf', 'la', 'uae', 'cdmx']);

const nameOf = (said: string) =>
  LETTERS.has(said.toLowerCase())
    ? said.toUpperCase()
    : said.replace(/(?<!\p{L})(?!the\b|de\b)\p{Ll}/gu, (letter) => letter.toUpperCase());
