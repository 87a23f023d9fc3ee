/** What people say beside a change: thanks, laughs, apologies, and why. None of it is to be carried out, and none of it is asked about. */

/** What may come after a reason: the wish itself. */
const WISH =
  "(?:so|but|and (?:could|can|please|maybe|also|make|move|not|no|only))\\b|\\b(?:could|can) (?:you|we|i|it|they|that)\\b|\\bplease\\b|\\blet's\\b";
const WHY = new RegExp(
  `\\b(?:because(?: of)?|since (?=i\\b|we\\b|my\\b|the kids\\b|he\\b|she\\b|they\\b|it's\\b)|as (?=i\\b|i'm|i've|we\\b|my\\b|our\\b|the kids\\b|he's\\b|she's\\b|they're\\b)|due to|thanks to (?=my\\b|the\\b)|on account of|when (?=they're asleep|the kids are|the baby is|i'm at|i get home|she's|he's))[^.;!?]{0,160}?(?=$|[.;!?]|,(?! (?:and|or) (?:the|my|a)\\b)|\\b${WISH})`,
  'g',
);

const POLITE = [
  'no wait|hm+ no|wait no|lol|haha+|hehe+|hihi|rofl|lmao|sorry(?: about (?:that|this)| for (?:the|all the) (?:changes|trouble|back and forth)| again| to be (?:difficult|a pain|annoying))?|apologies|my bad|oops|whoops|ugh|phew|argh',
  "(?:ok |yeah |that's |that is )?(?:fair enough|fair point|good point|makes sense|understood|got it)|(?:so |ok |and )?(?:back to|about|regarding|re|concerning) (?:the|this|my|our) plan|(?:so )?(?:first of all|first off|firstly)|thank you(?: so much| very much| for (?:this|that|the plan))?|thanks(?: so much| a lot| for (?:this|that|the plan))?|thx|ty|cheers|much appreciated|appreciate it",
  "(?:this|that|it|the plan) (?:already )?(?:looks|sounds|is|seems) (?:really |very |pretty |so )?(?:nice|great|good|lovely|amazing|awesome|cool) (?:so far|already|overall|in general|otherwise)|otherwise (?:it's |it is |all )?(?:great|good|fine|perfect)",
  "to be (?:honest|fair|frank)|tbh|honestly|you know|i mean|i guess|i suppose|i'm afraid|if that's ok(?:ay)?|if that's (?:possible|alright|all right)|if (?:it's |at all )?possible|ideally|preferably|if that works|if (?:it's|that's) not too much trouble|if you (?:can|could|don't mind)|when you have a (?:moment|second|sec)|btw|by the way|fyi|(?:i )?(?:forgot|meant) to (?:say|mention|add)(?=[:,])",
  "(?:the )?(?:weekends?|weekdays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|days?|times?|hours?) (?:don't|doesn't|do not|does not) (?:really )?matter",
  '(?:but |and )?(?:keep|leave) the (?:same )?(?:times?|hours?)(?: the same| as (?:it|they) (?:is|are))?|(?:but |and )?(?:at )?the same (?:time|hour)(?: of day| though| please)*',
  'do you (?:think|reckon)(?= (?:we|you|i) (?:could|can)\\b)',
  "(?:i know )?i'm (?:being )?(?:difficult|a pain|fussy|picky|annoying)|hope that's (?:ok|okay|fine|alright)|no rush|not sure if that's possible|does that make sense|if you see what i mean|what do you think",
];
const SAYS_NOTHING = new RegExp(`(?<=^|[\\s,.;!?(-])(?:${POLITE.join('|')})(?=$|[\\s,.;!?)-])`, 'g');

const REST =
  '(?:the )?(?:rest|others?|other (?:ones?|days|sessions|runs|times)|everything else|all else|all the others)';
const A_DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const DAYS = `(?:the |my )?(?:weekdays|weekends?|${A_DAY}(?:(?:,| and|, and) ${A_DAY})*)(?: ones?| sessions?)?`;
/** "…, and leave the rest", "leave weekdays alone", "the others stay as they are": that is how every change is made. */
const REST_STAYS = new RegExp(
  `(?<=^|[\\s,.;!?(-])(?:(?:and|but|please|just) )*(?:(?:leave|keep|let) ${REST}(?: (?:alone|be|untouched|unchanged|the same|as (?:it|they) (?:is|are|was|were)|as planned|please))*|(?:leave|keep|let) ${DAYS} (?:alone|be|untouched|unchanged|the same|where (?:it|they) (?:is|are)|as (?:it|they) (?:is|are))(?: please)?|${REST} (?:(?:is|are|can|may|should|must|shall|looks?) )?(?:stays?|remains?|keeps?|fine|ok|okay|good|great|perfect|unchanged|untouched|as (?:it|they) (?:is|are))(?: (?:as (?:it|they) (?:is|are)|the same|unchanged|put|fine|please|like (?:that|this)))*)(?=\\s*(?:$|[,.;!?]|(?:and|but)\\b))`,
  'g',
);

const ONLY_POLITE = /^(?:(?:can|could|would|you|we|i|please|just|ok|okay|and|but|then|so|maybe)\b|[^\p{L}\p{N}])*$/u;

/** The message without them. Lower-case text; where nothing else is left, as it was. */
export function withoutAsides(text: string): string {
  const left = text
    // "Not on date nights (Fridays)": the days say which.
    .replace(
      /\b(on|at|for) (?:[a-z'-]+ ){1,3}\(((?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:(?:,| and) (?:mon|tues|wednes|thurs|fri|satur|sun)days?)*)\)/g,
      '$1 $2',
    )
    .replace(/\p{Extended_Pictographic}|\uFE0F/gu, ' ')
    .replace(/\((?:[^()]{0,60})\)/g, (whole) =>
      /\d|day|week|morning|evening|not|only/.test(whole) ? whole.slice(1, -1).replace(/^|$/g, ', ') : ' ',
    )
    .replace(WHY, ' ')
    .replace(REST_STAYS, ' ')
    .replace(SAYS_NOTHING, ' ')
    .replace(/\s+([,.;!?])/g, '$1')
    .replace(/([,.;])(?:\s*[,.;])+/g, '$1')
    .replace(/^[\s,.;!?-]+|[\s,;-]+$/g, '')
    .replace(/\s+/g, ' ');
  return ONLY_POLITE.test(left) ? text : left;
}
