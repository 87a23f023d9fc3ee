/** Words of somebody's day as they are often mistyped. */
const MEANT: Record<string, string> = {
  adn: 'and',
  nad: 'and',
  nam: 'name',
  naem: 'name',
  nmae: 'name',
  slep: 'sleep',
  sleap: 'sleep',
  slepp: 'sleep',
  asleap: 'asleep',
  midnite: 'midnight',
  midnigth: 'midnight',
  nite: 'night',
  nites: 'nights',
  wrok: 'work',
  wokr: 'work',
  evry: 'every',
  evrey: 'every',
  weekdys: 'weekdays',
  untill: 'until',
};
const MISSPELT = new RegExp(`\\b(?:${Object.keys(MEANT).join('|')})\\b`, 'gi');
/** "Going to sleep in 22.30", of who learns the language: an hour, and no length. */
const IN_HOUR =
  /\b(up|awake|asleep|sleep(?:ing)?|bed|waking|wake)\s+in\s+(?=\d{1,2}[.:]\d\d(?!\s*(?:hours?|hrs?|min)))/gi;

/** A message about somebody's day with what was mistyped as it was meant. */
export const spelled = (message: string): string =>
  message.replace(MISSPELT, (word) => MEANT[word.toLowerCase()] ?? word).replace(IN_HOUR, '$1 at ');
