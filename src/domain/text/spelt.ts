/** What is often mistyped in a wish, as it was meant; none of them is another English word. */
const MEANT: Record<string, string> = {
  monday: 'moday mondey munday monady',
  tuesday: 'tuseday tusday teusday tuesady tuesdy',
  wednesday: 'wensday wendsday wenesday wednsday wedensday wednesady wednesdy',
  thursday: 'thrusday thursay thurday thursdy thirsday',
  friday: 'firday fridy fryday',
  saturday: 'satuday saterday saturdy satruday',
  sunday: 'sundy sunady',
  tomorrow: 'tomorow tommorow tommorrow tomorrrow tmorrow',
  morning: 'mornin mornig morining',
  evening: 'evning evenin eveing',
  before: 'befor beofre bfore',
  every: 'evry evrey',
  twice: 'twise twize',
  minutes: 'minits minuts mintues minuets minutse',
  start: 'strt satrt',
  starting: 'strting startin',
  learn: 'lern laern leran',
  better: 'beter bettr',
  beginner: 'beginer begginer beginnner',
  practise: 'practis',
  exercise: 'excercise exersise exercize',
  spanish: 'spanisch spainish',
  italian: 'itallian',
  guitar: 'gitar guitarr gutiar',
  language: 'langauge',
};
const BY_WORD = new Map(
  Object.entries(MEANT).flatMap(([meant, said]) => said.split(' ').map((one) => [one, meant] as const)),
);

/** The words as they were meant: "wensday" is "Wednesday", as capital or small as it was written. Linear in its length. */
export const asSpelt = (text: string): string =>
  text
    .replace(/\p{L}{4,10}/gu, (word) => {
      const small = word.toLowerCase();
      const plural = small.endsWith('s') && !BY_WORD.has(small);
      const meant = BY_WORD.get(plural ? small.slice(0, -1) : small);
      if (!meant) return word;
      const one = word === small ? meant : `${meant.charAt(0).toUpperCase()}${meant.slice(1)}`;
      return plural ? `${one}s` : one;
    })
    .replace(/\b(i) wont to (?=[a-z])/gi, '$1 want to ');
