/** How a person writes times: as they told, else as it is mostly done where they are. For writing only: what "6" means is asked, not guessed. */
export function writesTwelveHours(told: '12h' | '24h' | null, zone: string): boolean {
  return told === null ? readsTwelve(zone) : told === '12h';
}

/** Where clocks are mostly read as "6:30 PM". `zone` is an IANA id. */
export function readsTwelve(zone: string): boolean {
  if (/^(?:US|Canada|Australia)\//.test(zone)) return true;
  if (/^(?:Asia\/(?:Kolkata|Calcutta|Manila|Karachi|Dhaka)|Africa\/Cairo|Pacific\/(?:Auckland|Honolulu))$/.test(zone))
    return true;
  const americas24 =
    /^America\/(?:Sao_Paulo|Argentina\/.*|Buenos_Aires|Santiago|Montevideo|Lima|La_Paz|Asuncion|Montreal)$/;
  return /^America\//.test(zone) && !americas24.test(zone);
}
