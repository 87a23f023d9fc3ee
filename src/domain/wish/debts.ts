const SUM = '([£$€]?\\d[\\d,.]*k?\\b(?: ?(?:quid|pounds|euros|dollars|€|£))?)';
const WHO = '((?:my |the |our )?[a-z]+(?: [a-z]+)?)';
const OWES = new RegExp(
  `^\\W*(?:so |ok |help,? )?(?:i|we)(?: still| currently|'ve)? owe ${WHO} (?:about |around |nearly |over )?${SUM}`,
  'i',
);
const PAYS_BACK = new RegExp(`\\b(?:pay|give) ${WHO} back (?:the |my |about |around )?${SUM}`, 'i');

const OF_A_DEBT =
  '(?:(?:credit|store) cards?|cards?|overdraft|(?:student |car |payday |bank )?loans?|(?:credit card )?debts?|klarna|catalogue|arrears|finance)';
const ABOUT = '(?:about |around |nearly |over |roughly )?';
/** "I owe 1500 on a credit card", "I've got 3k of debt", "I'm 900 into my overdraft". */
const IN_DEBT = new RegExp(
  `^\\W*(?:so |ok |help,? )?(?:i|we)(?:['’]?m|['’]?re|['’]?ve| am| are| have)?(?: still| currently| got)?(?: owe| have| got)? ${ABOUT}${SUM} ((?:on|of|in|into|worth of|to)(?: a| an| my| the| our| two| three| \\d)?(?: [a-z]+)?? ${OF_A_DEBT})\\b`,
  'i',
);
/** "My credit card is at 2300". */
const DEBT_IS_AT = new RegExp(
  `^\\W*(?:so |ok )?(?:my|our|the) ((?:[a-z]+ )??${OF_A_DEBT}) (?:is|are|stands?|has)(?: at| on| up to| now| reached)* ${ABOUT}${SUM}`,
  'i',
);

/** "Two credit cards, 1200 and 800". */
const DEBTS_LISTED =
  /^\W*(?:(?:i|we) (?:have |got |have got )|(?:i|we)['’]?ve got |got )?((?:two|three|four|[2-4]) (?:credit cards|store cards|cards|loans|debts|overdrafts)[,:(] ?(?=[£$€]?\d))/i;

/** What is owed to a bank, said as the wish to pay it off. */
const debtTold = (said: string): string =>
  said
    .replace(IN_DEBT, (_all, sum: string, where: string) => `Pay off ${sum} ${where.replace(/^(?:in|into)\b/i, 'of')}`)
    .replace(DEBTS_LISTED, 'Pay off $1')
    .replace(DEBT_IS_AT, (_all, what: string, sum: string) => `Pay off ${sum} on my ${what}`);

/** "I've got 3k of debt": nobody tells that of an errand. */
export const tellsOfDebt = (said: string): boolean => debtTold(said) !== said;

const DOING: Record<string, string> = {
  paying: 'pay',
  saving: 'save',
  stopping: 'stop',
  quitting: 'quit',
  cutting: 'cut',
  giving: 'give',
  learning: 'learn',
  losing: 'lose',
  getting: 'get',
  writing: 'write',
  finishing: 'finish',
  clearing: 'clear',
};
/** "Paying off Klarna 740", "stopping cigs this Sunday". */
const IS_DOING = new RegExp(
  `^\\W*(?:(?:i'?m|i am|we're|currently|trying|just|ok|so) )*(${Object.keys(DOING).join('|')}) (?=[a-z€£$\\d])`,
  'i',
);
/** "Got 12 papers to read before my viva": what is there is to be read. */
const HAS_TO_DO =
  /^\W*(?:i(?:'ve| have)?(?: still)? got|i have|i've|we have|got|have) ((?:about |around |another |these )?\d{1,4} [^.;!?]{3,60}?),? (?:still )?to (read|write|mark|grade|finish|learn|study|revise|scan|sort|edit|translate|sew|knit|paint|get through|work through)\b/i;

/** What somebody is doing, or has in front of them, as the wish that it is: "pay off Klarna 740", "read 12 papers before my viva". */
const asOrder = (said: string): string =>
  said
    .replace(HAS_TO_DO, (_all, what: string, verb: string) => `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${what}`)
    .replace(IS_DOING, (_all, verb: string) => {
      const base = DOING[verb.toLowerCase()] ?? verb;
      return `${base.charAt(0).toUpperCase()}${base.slice(1)} `;
    });

/** "I owe my brother 400", "pay my mum back the 640", "I've got 3k of debt": what is wished for is to pay so much back. */
export function debtAsWish(told: string): string {
  const said = asOrder(told);
  const inDebt = debtTold(said);
  if (inDebt !== said) return inDebt;
  return [OWES, PAYS_BACK].reduce(
    (left, form) => left.replace(form, (_all, to: string, sum: string) => `Pay back ${sum} to ${to}`),
    said,
  );
}
