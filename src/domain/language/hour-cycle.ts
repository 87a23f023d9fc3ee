/** How a person writes times: as they told, else as it is mostly done where they are. For writing only: what "6" means is asked, not guessed. */
export function writesTwelveHours(told: '12h' | '24h' | null, zone: string): boolean {
  return told === null ? readsTwelve(zone) : told === '12h';
}

const TWELVE = new Set(
  'Asia/Kolkata Asia/Calcutta Asia/Manila Asia/Karachi Asia/Dhaka Africa/Cairo Pacific/Auckland Pacific/Honolulu'.split(
    ' ',
  ),
);
/** Of America, where it is otherwise the custom; the second part of the zone's name. */
const AMERICAN_24 = new Set(
  'Sao_Paulo Argentina Buenos_Aires Santiago Montevideo Lima La_Paz Asuncion Montreal'.split(' '),
);

/** Where clocks are mostly read as "6:30 PM". `zone` is an IANA id. */
export function readsTwelve(zone: string): boolean {
  const [continent = '', place = ''] = zone.split('/');
  if (['US', 'Canada', 'Australia'].includes(continent) || TWELVE.has(zone)) return true;
  return continent === 'America' && !AMERICAN_24.has(place);
}
