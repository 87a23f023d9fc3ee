/**
 * Words that hardly occur in English, by language (ISO 639-1); "recuérda+" is every word that begins so. They only tell which language a
 * message is in, so no table of the locale has them.
 */
const MARKERS: Record<string, string> = {
  de: 'habe hab gestern schon wieder geschafft gemacht laufen nichts danke ich mich mir nicht erinner+ morgen heute bitte jeden und auf kann keine mein meine meinen wecke weck tabletten leben',
  fr: "je suis rappelle+ demain aujourd'hui chaque mes pas envie peux veux moi prendre trop médicaments j'+ d'+",
  es: 'ayer pude estoy hice tengo puedes gracias correr quiero recuérda+ recuerda+ mañana hoy cada mis tomar puedo respirar morir suicidarme matar demasiadas pastillas seguir viviendo vivir cuando bebe pega porque',
  pt: 'quero lembr+ amanhã hoje não meu meus minha minhas tomar consigo respirar morrer viver você',
  it: 'voglio ricorda+ domani oggi ogni mie prendere riesco respirare morire non vivere',
  nl: 'ik niet meer herinner+ vandaag elke mijn dood leven zelfmoord wil',
  pl: 'chcę się przypomnij jutro dzisiaj każdy moje umrzeć żyć nie',
};

const LANGUAGES = Object.entries(MARKERS).map(([language, marks]) => {
  const all = marks.split(' ');
  const stems = all.filter((word) => word.endsWith('+')).map((word) => word.slice(0, -1));
  return { language, words: new Set(all), stems };
});

/** The language that a message is probably written in; "en" unless several words of another one stand in it. */
export function languageOf(message: string): string {
  const said =
    message
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? [];
  const counts = LANGUAGES.map(({ language, words, stems }) => ({
    language,
    hits: said.filter((word) => words.has(word) || stems.some((stem) => word.startsWith(stem))).length,
  }));
  const best = counts.sort((a, b) => b.hits - a.hits)[0];
  return best && best.hits >= 2 ? best.language : 'en';
}

/** Whether reading this message as English would make a task of the wrong day. */
export function isForeign(message: string): boolean {
  const letters = message.match(/\p{L}/gu)?.length ?? 0;
  const latin = message.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin < letters / 2 || languageOf(message) !== 'en';
}
