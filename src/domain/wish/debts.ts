const SUM = '([£$€]?\\d[\\d,.]*k?\\b(?: ?(?:quid|pounds|euros|dollars|€|£))?)';
const WHO = '((?:my |the |our )?[a-z]+(?: [a-z]+)?)';
const OWES = new RegExp(
  `^\\W*(?:so |ok |help,? )?(?:i|we)(?: still| currently|'ve)? owe ${WHO} (?:about |around |nearly |over )?${SUM}`,
  'i',
);
const PAYS_BACK = new RegExp(`\\b(?:pay|give) ${WHO} back (?:the |my |about |around )?${SUM}`, 'i');

/** "I owe my brother 400", "pay my mum back the 640": what is wished for is to pay so much back. */
export const debtAsWish = (said: string): string =>
  [OWES, PAYS_BACK].reduce(
    (left, form) => left.replace(form, (_all, to: string, sum: string) => `Pay back ${sum} to ${to}`),
    said,
  );
