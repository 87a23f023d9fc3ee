import { plain } from '../said/index.ts';

/** Words for how good something is. */
const PRAISE =
  'right|great|good|perfect|fine|amazing|awesome|doable|excellent|lovely|nice|grand|brilliant|ideal|fab|fabulous|fantastic|wonderful|sweet|cool|super|ok|okay|alright|all right|solid|reasonable|sensible|manageable|decent|spot on|bang on|wicked|ace|top|mint|super|beautiful|exciting|better|much better';
const VERY = '(?:really |very |all |so |pretty |about |just |absolutely |totally |quite |more than |super |proper )*';
const THING = '(?:it|this|that|these|they|the plan|this plan|that plan|plan|all|all of it|everything|the whole thing)';

/** An order to save or begin: it can mean nothing but this plan, whatever was said in between. */
const ORDERS = [
  `(?:save|add)(?: ${THING})(?: (?:all|then|to my (?:calendar|list|week|schedule)))?|save`,
  'do it',
  'go ahead(?: with (?:it|this|that|the plan))?',
  'go for (?:it|this|that)',
  "let's (?:go(?: for (?:it|this|that)| with (?:it|this|that|the plan))?|roll|rock|begin|do (?:it|this|that)|(?:get )?start(?:ed)?|get (?:going|cracking|moving|on with it|it done)|crack on|try (?:it|this|that)|give (?:it|this|that) a (?:go|try|shot))",
  "(?:i(?:'ll| will) |happy to )?(?:give|try) (?:it|this|that)(?: a (?:go|try|shot))?",
  'good to go|go on(?: then)?|crack on|carry on then|bring it on|game on|(?:lock|put|pencil|pop|stick) (?:it|this|that|me|us) in|set (?:it|this|that)(?: up)?|book (?:it|this|that)(?: in)?|start it|ship it|make it so|sign me up|count me in|deal|done deal|sold',
  "i(?:'ll| will)? (?:take|do|go with|follow) (?:it|this|that|the plan)",
  "(?:i(?:'m| am) )?(?:up for (?:it|this|that)|on board|game)|i(?:'m| am) (?:all |totally |so )?in",
  '(?:i )?(?:approve|confirm|accept)(?: (?:it|this|that|the plan|this plan))?|approved|confirmed|accepted',
  'yes please|please (?:save|do|go ahead|proceed|start)(?: (?:it|with it))?|proceed|continue with (?:it|this)',
  '(?:we can|can we|you can|you may) (?:start|begin|proceed|save(?: (?:it|this|that|the plan))?)(?: (?:it|with it|now))?',
  'yes+ save|ok(?:ay)? save|go(?= *$| now| then| please)',
];
/** A judgement: a yes to what was just shown, and to nothing else. */
const JUDGEMENTS = [
  "(?:i(?:'m| am) )?(?:happy|ok|okay|fine|cool|good|on board|pleased) with (?:it|that|this|the plan)",
  "(?:i(?:'m| am)? )?(?:fully |totally |completely )?(?:agree|agreed)(?: (?:to|with|on) (?:it|this|that|the plan|this plan))?",
  '(?:sounds? )?like a plan',
  `spot on|all good|no (?:changes|objections|complaints)(?: from me)?|nothing to (?:change|add)`,
  `(?:${THING})?(?:'s| is| are)? ?(?:looks?|sounds?|seems?|feels?) ${VERY}(?:${PRAISE})`,
  `(?:that|this|it)(?:'s| is| will be) ${VERY}(?:great|good|perfect|fine|ideal|exactly (?:what i (?:want|wanted|need|needed)|right))`,
  "(?:that|this|it)(?:'s| is) (?:much |a lot |way |far )?better",
  "(?:that|this|it|which)(?: works| will do| suits| suits me| does it|(?: will|'ll) work)(?: (?:well|great|fine|perfectly))?",
  '(?:it )?works(?: (?:well|great|fine|perfectly))? for me|suits me(?: (?:well|fine))?',
  '(?:i )?(?:really )?(?:love|like) (?:it|this|that|the plan)',
  'perfect|what (?:i|we) (?:want|wanted|need|needed)|i (?:do )?want (?:it|this|that)|why not',
  "lgtm|that's it|that's all|all set|(?:that's )?good enough(?: for me)?|can't (?:argue|complain)(?: with (?:that|it))?|" +
    'i (?:can|could) live with (?:it|that|this)|' +
    "(?:that|this|it)(?: will| would| should|'ll|'d) " +
    '(?:do|work|suit me|be (?:fine|good|great|perfect|lovely))(?: (?:nicely|well|fine|just fine|perfectly))?|done',
];
const ORDERED = new RegExp(`\\b(?:${ORDERS.join('|')})\\b`);
const STRONGLY = new RegExp(`\\b(?:${[...ORDERS, ...JUDGEMENTS].join('|')})\\b`, 'g');

/** What is a yes where the plan was just shown. */
const YES = new RegExp(
  [
    String.raw`\b(?:ok(?:ay)?|yes|ya|yeah|yeh|yh|yea|yep|yup|yess+|yesh|yus|yass+|yupp+|yeahh*|ye|aye|sure|fine|good|great|alright|k|absolutely|definitely|of course|exactly|agreed|nice|awesome|excellent|cool|right|brilliant|lovely|fab|sweet|grand|super)\b`,
    '^go$|👍|✅',
  ].join('|'),
);

/** What stands beside a yes and means nothing by itself. */
const FILLER = new Set(
  `hm hmm hmmm mm mmm um uh yess yesss yessss yass yasss yeahh yupp done nicely indeed lgtm ok okay yes ya yeah yeh yh yea yep yup aye sure fine good great alright all right cool k please pls plz thanks thank you thx ty cheers so a lot
  very much then now just really super awesome nice excellent wonderful brilliant lovely amazing grand fab sweet with it that this these the plan
  for me to is are and i i'm am we ready happy absolutely definitely of course exactly as like from coach flux go works oh wow well hi hey ah aha
  that's it's yay woohoo top km 5 one let's perfect mate man bro sir dear my friend indeed totally completely by on do too actually think honestly
  would could you be idea looks look sounds sound everything kindly splendid marvellous fantastic terrific smashing delightful neat here there again
  ye can stuff everything's days jubbly`.split(/\s+/),
);

const NEGATED = new RegExp(
  `\\b(?:${[
    "not|don't|do not|doesn't|isn't|no|never|won't|wouldn't|can't|cannot|nothing|hardly|unsure|wait|less",
    'too (?:much|many|hard|long|fast|early|late|short)',
  ].join('|')})\\b`,
);
const BUT =
  /\b(?:but|except|though|although|only if|if you|if we|if i|however|one thing|with one change|apart from|once|unless|after you|when you)\b/;
/** "No changes" denies the changes. */
const DENIES_CHANGES = /\b(?:why not|no (?:changes|objections|complaints)|nothing to (?:change|add))\b/g;

/** A yes and nothing that stands against it: every word is one of agreement, or means nothing beside one. `own`: words of the plan itself. */
export function isYes(bare: string, shown: boolean, own: ReadonlySet<string> = NONE): boolean {
  if (isNegated(bare.replace(DENIES_CHANGES, ' ')) || hasBut(bare)) return false;
  const others = bare
    .replace(STRONGLY, ' ')
    .split(/\s+/)
    .filter((word) => isWord(word) && !FILLER.has(word) && !HUMS.test(word) && !own.has(word));
  return others.length === 0 && (ORDERED.test(bare) || (shown && (bare.search(STRONGLY) >= 0 || YES.test(bare))));
}
const HUMS = /^(?:h+m+|u+h*m+|e+r+m*|m+)$/;
const NONE: ReadonlySet<string> = new Set();

/** "Sorry, only now got round to this. Save it please": beside the yes there is only why it comes so late. */
export function isYesAtLast(clauses: readonly string[], shown: boolean, own: ReadonlySet<string>): boolean {
  const others = clauses.filter((clause) => !isYes(clause, shown, own));
  return (
    others.length < clauses.length &&
    others.every(
      (clause) => (WHY_LATE.test(clause) && !OF_MORE.test(clause)) || GOT_IT.test(clause) || REST_FINE.test(clause),
    )
  );
}
/** "Everything else is fine, save it", "ok whatever, save it". */
const REST_FINE =
  /^(?:(?:ok|okay|well|and|but|oh|hm+) )*(?:(?:everything|all) (?:else )?|(?:the )?rest |the others? |it |that )(?:is|are|looks?|seems?|stays?)(?: all| just)? (?:fine|good|ok|okay|great|perfect|alright|all right|as it is)(?: (?:by|with|for) me| then| now)*$|^(?:(?:ok|okay|well|oh) )*(?:whatever|never ?mind(?: that)?|fine)(?: then)?$/;
const GOT_IT =
  /^(?:(?:ah|oh|ok|okay|right|well|yes|fine|that|that's|it) )*(?:makes sense|got it|i see|i get it|understood|fair enough|good to know|noted|clear|all clear)(?: now| then| thanks)*$/;
const WHY_LATE =
  /^(?:(?:oh|ah|ok|so|well|and|just|only|finally|hi|hey|sorry|apologies) )*(?:sorry|apologies|(?:i|we)(?:'ve|'m|'d| was| were| am| have| had)? (?:been|busy|just|only|finally|now|forgot|thought|decided|slept|talked|spoke|checked|looked|saw|read|was|got|had|completely|totally)|my (?:week|day|phone)|it's been|busy|been|took|thought|slept|talked|spoke|discussed|checked|looked|got round|forgot|now|only now|had)\b/;
const OF_MORE =
  /\d|\b(?:not?|never|but|except|can't|don't|want|need|wish|remind|call|buy|book|also|instead|rather|too|only (?!now)|if|mornings?|evenings?|afternoons?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/;

/** "It's perfect, can you save it?": an order by all but its form. */
export const asksToSave = (bare: string): boolean =>
  /\b(?:can|could|would|will) you (?:please |just |now )*(?:save|add|book|set up|go ahead)\b/.test(bare);

/** "Hmm ok" is no yes yet. */
export const hesitates = (bare: string): boolean => /^(?:h+m+|u+m+|e+r+m*|u+h+)\b/.test(bare) && !ORDERED.test(bare);

/** Words of a yes are in it, whatever else. */
export const soundsLikeYes = (bare: string): boolean => YES.test(bare);
/** Words of a yes, and none that adds anything. */
export const isBareYes = (bare: string): boolean =>
  YES.test(bare) && bare.split(' ').every((word) => FILLER.has(word) || !isWord(word));

/** The same of a message as it was written. */
export const agrees = (text: string): boolean =>
  isBareYes(
    plain(text)
      .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
      .trim(),
  );

export const isNegated = (bare: string): boolean => NEGATED.test(bare);
export const hasBut = (bare: string): boolean => BUT.test(bare);
const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);
