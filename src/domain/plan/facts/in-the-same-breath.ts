const DAY = '(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?|s)?';
const DAYS = `(?:on )?${DAY}(?:(?:, | and |, and |/| & )${DAY})*`;
const CLOCK = '(?:at )?\\d{1,2}(?:[:.][0-5]\\d)?(?: ?[ap]m)?';
const NO =
  '(?:\\.{2,} ?|, ?| - | )(?:(?:no|oh|wait|sorry|actually|hang on|scratch that)[, ]+)*(?:no|sorry|wait|i mean|i meant|make that|actually|or rather|rather)[,:]? (?:i mean |make that )?';
const TAKEN_BACK = [
  new RegExp(`\\b${DAYS}${NO}(?=${DAYS}\\b)`, 'gi'),
  new RegExp(`\\b${CLOCK}${NO}(?=${CLOCK}\\b)`, 'gi'),
];

/** "Mondays and Wednesdays, no sorry, Mondays and Thursdays": only what was meant in the end. */
export const asMeantInTheEnd = (text: string): string =>
  TAKEN_BACK.reduce((left, said) => left.replace(said, ''), text);
