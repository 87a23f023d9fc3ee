const TIME = String.raw`(?:um|gegen|a\s+las?|sobre\s+las?)\s+(\d{1,2}(?:[:.]\d\d)?)(?:\s*uhr)?`;
const NOW = String.raw`(?:jetzt|ab\s+jetzt|ab\s+sofort|nun|inzwischen|neuerdings|ahora|desde\s+ahora|ya)`;
const END = String.raw`(?:\s+(?:${NOW}|bitte|por\s+favor|mehr))*\W*$`;

/** What people tell about their days, and ask about them, in German and Spanish, as the sentence that the readers know. */
const ROWS: [said: RegExp, english: string][] = [
  [
    new RegExp(
      String.raw`^\W*(?:${NOW}\s+)?(?:ich\s+)?stehe?\s+(?:ich\s+)?(?:${NOW}\s+)?(?:immer\s+)?${TIME}(?:\s+${NOW})?\s+auf${END}`,
      'iu',
    ),
    'I get up at $1 now',
  ],
  [
    new RegExp(
      String.raw`^\W*(?:${NOW}\s+)?(?:ich\s+)?gehe?\s+(?:ich\s+)?(?:${NOW}\s+)?(?:immer\s+)?${TIME}(?:\s+${NOW})?\s+(?:ins\s+bett|schlafen)${END}`,
      'iu',
    ),
    'I go to bed at $1 now',
  ],
  [
    new RegExp(
      String.raw`^\W*(?:${NOW}\s+)?(?:ich\s+)?arbeite\s+(?:ich\s+)?(?:${NOW}\s+)?von\s+(\d{1,2}(?:[:.]\d\d)?)\s+bis\s+(\d{1,2}(?:[:.]\d\d)?)(?:\s*uhr)?${END}`,
      'iu',
    ),
    'I work from $1 to $2 now',
  ],
  [
    /^\W*(?:bitte\s+)?(?:keine\s+anrufe\s+mehr|ruf(?:e|en\s+sie)?\s+mich\s+(?:bitte\s+)?nicht\s+mehr\s+an)(?:\s+bitte)?\W*$/iu,
    "Don't call me any more",
  ],
  [
    /^\W*(?:ich\s+bin|bin)\s+(?:jetzt|gerade|nun|heute)?\s*in\s+(\p{L}[\p{L} -]{2,30}?)(?:\s+(?:angekommen|jetzt|gerade))?\W*$/iu,
    "I'm in $1 now",
  ],
  [
    new RegExp(String.raw`^\W*(?:${NOW}\s+)?(?:yo\s+)?me\s+levanto\s+(?:${NOW}\s+)?${TIME}${END}`, 'iu'),
    'I get up at $1 now',
  ],
  [
    new RegExp(
      String.raw`^\W*(?:${NOW}\s+)?(?:yo\s+)?me\s+(?:acuesto|voy\s+a\s+(?:la\s+cama|dormir))\s+(?:${NOW}\s+)?${TIME}${END}`,
      'iu',
    ),
    'I go to bed at $1 now',
  ],
  [
    new RegExp(
      String.raw`^\W*(?:${NOW}\s+)?(?:yo\s+)?trabajo\s+(?:${NOW}\s+)?de\s+(\d{1,2}(?:[:.]\d\d)?)\s+a\s+(\d{1,2}(?:[:.]\d\d)?)${END}`,
      'iu',
    ),
    'I work from $1 to $2 now',
  ],
  [
    /^\W*(?:por\s+favor,?\s+)?(?:no\s+me\s+llames\s+más|no\s+más\s+llamadas|deja\s+de\s+llamarme)(?:,?\s+por\s+favor)?\W*$/iu,
    "Don't call me any more",
  ],
  [
    /^\W*(?:ahora\s+)?(?:ya\s+)?estoy\s+(?:ahora\s+)?en\s+(?!(?:casa|el|la|los|las|un|una)\b)(\p{L}[\p{L} -]{2,30}?)(?:\s+ahora)?\W*$/iu,
    "I'm in $1 now",
  ],
  [
    /^\W*(?:bitte\s+)?(?:stell|änder|setz)e?\s+meine\s+(?:auf(?:steh|wach)zeit|weckzeit)\s+auf\s+(\d{1,2}(?:[:.]\d\d)?)(?:\s*uhr)?\W*$/iu,
    'Change my wake time to $1',
  ],
  [
    /^\W*(?:por\s+favor,?\s+)?(?:cambia|pon)\s+mi\s+hora\s+de\s+(?:levantarme|despertar(?:me)?)\s+a\s+las?\s+(\d{1,2}(?:[:.]\d\d)?)\W*$/iu,
    'Change my wake time to $1',
  ],
  [
    /^\W*was\s+(?:weißt|weisst|hast)\s+du\s+(?:alles\s+)?über\s+mich(?:\s+gespeichert)?\W*$/iu,
    'What do you know about me?',
  ],
  [/^\W*qué\s+(?:sabes|tienes\s+guardado|guardas)\s+(?:de|sobre)\s+m[íi]\W*$/iu, 'What do you know about me?'],
  [
    /^\W*(?:warum|wieso)\s+hast\s+du\s+(?:mich\s+)?(?:heute\s+)?nicht\s+(?:angerufen|erinnert|geweckt)\W*$/iu,
    "Why didn't you ring?",
  ],
  [
    /^\W*por\s+qué\s+no\s+me\s+(?:llamaste|avisaste|has\s+llamado|has\s+avisado|despertaste)\W*$/iu,
    "Why didn't you ring?",
  ],
];

/** "Ich stehe jetzt um 7 auf" is "I get up at 7 now"; null: nothing of the kind. */
export function toldInEnglish(message: string): string | null {
  if (message.length > 80) return null;
  for (const [said, english] of ROWS) if (said.test(message)) return message.trim().replace(said, english);
  return null;
}
