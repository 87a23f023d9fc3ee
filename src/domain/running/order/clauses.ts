import { EACH_BEFORE } from '../../plan/said/index.ts';

const DAY = 'today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day';
/** "Tuesday's", "this week's". */
const ITS = new RegExp(`\\b(${DAY}|week|weekend|evening|morning)(?:'s|s')(?= |$)`, 'g');

const THAT_ONE =
  /(?<!\b(?:on|all|every|this|next|last|week) (?:the )?)\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)'s (?!(?:are|were|aren't|don't|do|have|all|suit|work)\b)/g;

/** What only says that nothing else is meant. */
const KEEPS =
  /^(?:(?:and|but|just|please|then|so) )*(?:(?:keep|leave|let) (?:all )?(?:the )?(?:rest|others?|other (?:ones|runs|sessions|days|two)|everything(?: else)?|all else|plan)\b.*|(?:everything else|the rest|the others?|all else)(?: of (?:it|the plan))? (?:stays?|can stay|should stay|is fine|as (?:is|it is|planned)|the same|unchanged)\b.*|(?:don't|do not|dont) (?:move|touch|change|shift) (?:it|that|anything(?: else)?|the (?:rest|others?)|any(?:thing)? others?)\b.*|(?:just |only )?(?:the )?other (?:one|two|three|ones|days|runs|sessions)(?: (?:is|are) (?:fine|ok|enough|plenty))?|(?:once|twice|one|two|three|four|\\d)(?: (?:times|days|runs|sessions))? (?:a|per|each) week (?:is|are|will be|would be) (?:enough|plenty|fine|ok)|nothing else(?: changes)?|no (?:other|more) changes?|don't move it|(?:quick |slight |small )?change of plans?|(?:just )?(?:(?:on )?(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)[a-z]*(?:,| and|,? &)? )+(?:is|are|will be) (?:enough|plenty|fine|ok|okay))$/;

/** An order clause by clause, with days and shortened words written out, and without the clauses that keep the rest as it is. */
export function clausesOf(text: string, today: Temporal.PlainDate): string[] {
  const clauses = writtenOut(text, today)
    .split(NEXT)
    .map((clause) => clause.trim().replace(/\bcan go$/, 'off'))
    .filter((clause) => clause !== '' && !KEEPS.test(clause));
  const unit = clauses.some((clause) => TOO_LONG.test(clause)) ? '$1$2 minutes' : '$1at $2';
  return clauses.some((clause) => TOO.test(clause))
    ? clauses.map((clause) => clause.replace(NUMBER_ALONE, unit))
    : clauses;
}

const TOO_LONG = /\btoo (?:long|short|much)$/;
const TOO = /\btoo (?:early|late|long|short|much)$/;
/** "20 is too long, 10 please": a number of the kind that was complained of. */
const NUMBER_ALONE =
  /^((?:(?:so|and|can|could|we|please|make|do|it|maybe|rather|better|let's|say) )*)(\d{1,2})(?= (?:please|instead|then|is better|would be better)|$)/;

const NEXT =
  /[,;!?]+(?!\d)|:(?= )|\.(?!\d)| - | – |\bso (?=(?:can|could|please|i'll|let's|move|push|put|shift|skip|drop|cancel|swap|make|do|no|not|nothing|none|never|leave|cancel|just|maybe|then|tomorrow|on|mon|tue|wed|thu|fri|sat|sun)\b)| (?=(?:can we |can you |could we |could you |please )?(?:move|push|shift|put) (?:it|that) (?:to|back|on)\b)| (?=make it (?:at )?(?:\d|half\b))| (?=(?:because|cos|coz|but|since i|as i|as my|as we|as there|as it)\b)| and (?=(?:then |please |just )?(?:add|move|push|put|shift|skip|drop|cancel|swap|make|do it|keep|leave|can we|could we|can you|(?:this |next )?(?:today|tonight|tomorrow|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)[a-z]*(?:'s)?(?: \w+)? (?:to|on|at|off|out|->|=>))\b)/;

const SHORT: [RegExp, string][] = [
  [/\bmon\b/g, 'monday'],
  [/\btues?\b/g, 'tuesday'],
  [/\bweds?\b/g, 'wednesday'],
  [/\bthu(?:rs?)?\b/g, 'thursday'],
  [/\bfri\b/g, 'friday'],
  [/\bsat\b/g, 'saturday'],
  [/\bsun\b/g, 'sunday'],
];

/** "Thurs 2 8pm": to. */
const A_TO =
  /((?:mon|tues|wednes|thurs|fri|satur|sun)days?) 2 (?=\d{1,2} ?[ap]m\b|\d{1,2}[:.]\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/g;
/** "Push tonight back an hour". */
const PUT_BACK =
  /\b(push|move|shift|put|delay|postpone|bump) (.{2,30}?) back (?:by )?((?:half an|an|one|two|\d{1,2}) ?(?:hours?|hrs?|minutes?|mins?))\b(?! later)/g;
/** "Make it 8 on Thursdays": an hour; ten and more may be minutes. */
const BARE_HOUR =
  /(?<=\b(?:make|do|have) (?:it|them|that|those) )([5-9]|1[12])(?= (?:on|every|today|tonight|tomorrow|this|next|please|instead)\b|$)/g;
const O_CLOCK = /\b(\d{1,2}) ?o['’ ]?clock(?: in the| at)?( (?:morning|evening|night))?\b/g;

function writtenOut(text: string, today: Temporal.PlainDate): string {
  const sunday = today.add({ days: 7 - today.dayOfWeek });
  const date = (day: Temporal.PlainDate) =>
    `${day.day} ${day.toLocaleString('en-GB', { month: 'long' }).toLowerCase()}`;
  return (
    SHORT.reduce((said, [short, long]) => said.replace(short, long), text)
      .replace(A_TO, '$1 to ')
      .replace(PUT_BACK, '$1 $2 $3 later')
      .replace(BARE_HOUR, 'at $1')
      .replace(O_CLOCK, "$1 o'clock$2")
      // "Friday's at six" is that one; "on Friday's" is a slip of the pen for all of them.
      .replace(THAT_ONE, 'this $1 ')
      .replace(ITS, '$1')
      .replace(
        /\b(?:for )?(?:the )?(?:rest|remainder) of (?:the|this) week\b/g,
        `from ${date(today)} to ${date(sunday)}`,
      )
      .replace(EACH_BEFORE, '$1 until ')
      .replace(/\b(this|next) weeks (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day)/g, '$1 week ')
      .replace(/\bthe (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/g, '')
      .replace(/\ba (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/g, 'every ')
  );
}
