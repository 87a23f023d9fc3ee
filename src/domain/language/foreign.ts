/** Words that hardly occur in English, by language (ISO 639-1). */
const MARKERS: [string, RegExp][] = [
  [
    'de',
    /\b(?:ich|mich|mir|nicht|erinner\w*|morgen|heute|bitte|jeden|und|auf|kann|keine|meine?n?|wecke?|tabletten|leben)\b/gi,
  ],
  [
    'fr',
    /\b(?:je|suis|rappelle\w*|demain|aujourd'hui|chaque|mes|pas|envie|peux|veux|moi|prendre|trop|médicaments)\b|\bj'|\bd'/gi,
  ],
  [
    'es',
    /\b(?:quiero|recu[eé]rda\w*|mañana|hoy|cada|mis|tomar|puedo|respirar|morir|suicidarme|matar|demasiadas|pastillas|por\s+favor)\b/gi,
  ],
  ['pt', /\b(?:quero|lembr\w+|amanhã|hoje|não|meus?|minhas?|tomar|consigo|respirar|morrer|viver|você)\b/gi],
  ['it', /\b(?:voglio|ricorda\w*|domani|oggi|ogni|mie|prendere|riesco|respirare|morire|non|vivere)\b/gi],
  ['nl', /\b(?:ik|niet|meer|herinner\w*|vandaag|elke|mijn|dood|leven|zelfmoord|wil)\b/gi],
  ['pl', /\b(?:chcę|się|przypomnij|jutro|dzisiaj|każdy|moje|umrzeć|żyć|nie)\b/gi],
];

/** The language that a message is probably written in; "en" unless several words of another one stand in it. */
export function languageOf(message: string): string {
  const counts = MARKERS.map(([language, pattern]) => ({ language, hits: message.match(pattern)?.length ?? 0 }));
  const best = counts.sort((a, b) => b.hits - a.hits)[0];
  return best && best.hits >= 2 ? best.language : 'en';
}

/** Whether reading this message as English would make a task of the wrong day. */
export function isForeign(message: string): boolean {
  const letters = message.match(/\p{L}/gu)?.length ?? 0;
  const latin = message.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin < letters / 2 || languageOf(message) !== 'en';
}
