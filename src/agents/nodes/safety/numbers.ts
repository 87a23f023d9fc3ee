/** Numbers to call, by the zone that the person lives in. Elsewhere findahelpline.com knows them. */
export type Numbers = {
  emergency: string;
  /** For whoever needs to talk. */
  listening: string | null;
  /** For those who are hurt at home. */
  abuse?: string;
};

const BY_ZONE: [RegExp, Numbers][] = [
  [
    /^America\/(?:Toronto|Vancouver|Edmonton|Winnipeg|Halifax|St_Johns|Regina|Montreal|Whitehorse|Iqaluit|Moncton)$|^Canada\//,
    { emergency: '911', listening: '988 (call or text, day and night)' },
  ],
  [
    /^(?:America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Indiana\/.*|Kentucky\/.*|Juneau|Nome|Menominee|North_Dakota\/.*)|Pacific\/Honolulu|US\/.*)$/,
    {
      emergency: '911',
      listening: '988, the Suicide & Crisis Lifeline (call or text, day and night)',
      abuse: '1-800-799-7233, the National Domestic Violence Hotline (day and night)',
    },
  ],
  [
    /^Europe\/(?:London|Belfast|Jersey|Guernsey|Isle_of_Man)$/,
    {
      emergency: '999',
      listening: 'Samaritans on 116 123 (free, day and night)',
      abuse: '0808 2000 247, the National Domestic Abuse Helpline (free, day and night)',
    },
  ],
  [/^Europe\/Dublin$/, { emergency: '112', listening: 'Samaritans on 116 123 (free, day and night)' }],
  [
    /^Europe\/(?:Berlin|Busingen)$/,
    {
      emergency: '112',
      listening: 'TelefonSeelsorge: 0800 111 0 111 (free, day and night)',
      abuse: 'Hilfetelefon: 116 016 (free, day and night)',
    },
  ],
  [/^Europe\/Vienna$/, { emergency: '112', listening: 'TelefonSeelsorge: 142 (free, day and night)' }],
  [/^Europe\/Zurich$/, { emergency: '112', listening: 'Die Dargebotene Hand: 143 (day and night)' }],
  [/^Europe\/Paris$/, { emergency: '112', listening: '3114 (free, day and night)' }],
  [
    /^Europe\/Madrid$|^Africa\/Ceuta$|^Atlantic\/Canary$/,
    { emergency: '112', listening: '024 (free, day and night)', abuse: '016 (free, day and night)' },
  ],
  [
    /^America\/(?:Mexico_City|Cancun|Merida|Monterrey|Chihuahua|Hermosillo|Mazatlan|Tijuana|Matamoros|Ojinaga|Ciudad_Juarez|Bahia_Banderas)$/,
    { emergency: '911', listening: 'Línea de la Vida: 800 911 2000 (free, day and night)' },
  ],
  [/^America\/(?:Argentina\/.*|Buenos_Aires)$/, { emergency: '911', listening: '135 (day and night)' }],
  [/^America\/(?:Santiago|Punta_Arenas)$|^Pacific\/Easter$/, { emergency: '131', listening: '*4141 (from a mobile)' }],
  [/^America\/Bogota$/, { emergency: '123', listening: null }],
  [/^America\/Lima$/, { emergency: '106', listening: '113, option 5' }],
  [/^Europe\/Amsterdam$/, { emergency: '112', listening: '0800 0113 (free, day and night)' }],
  [/^Europe\/(?:Moscow|Minsk|Istanbul)$/, { emergency: '112', listening: null }],
  [/^Europe\//, { emergency: '112', listening: null }],
  [/^Australia\//, { emergency: '000', listening: 'Lifeline on 13 11 14 (day and night)' }],
  [/^Pacific\/Auckland$/, { emergency: '111', listening: '1737 (free call or text, day and night)' }],
  [/^Asia\/(?:Kolkata|Calcutta)$/, { emergency: '112', listening: 'Tele-MANAS on 14416 (free, day and night)' }],
];

export function numbersFor(zone: string): Numbers | null {
  return BY_ZONE.find(([pattern]) => pattern.test(zone))?.[1] ?? null;
}
