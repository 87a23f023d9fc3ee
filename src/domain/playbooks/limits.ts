import { NUMBER_WORD } from '../number-words.ts';
import { conditionToAsk } from './conditions.ts';
import { playbookFor } from './find.ts';
import { leadsBelowHealthy } from './healthy-weight.ts';

/**
 * What no plan is made for: somebody should see a doctor first. Plain words in, a fixed answer out; no model is asked, and nothing is
 * diagnosed. `task`: the useful step that is offered instead.
 */
export type Limit =
  | 'heart'
  | 'alcohol'
  | 'weight'
  | 'underweight'
  | 'minor'
  | 'crash_diet'
  | 'fasting'
  | 'medicine'
  | 'pregnant'
  | 'short_nights'
  | 'injury'
  | 'urgent'
  /** A row of conditions.json that asks somebody first. */
  | `condition:${string}`;

const CHEST =
  /\b(?:tight(?:ness|ening)?|pain|pains|pressure|ache|aches|hurts?|stabbing|squeez\w+) (?:in |on |around |across )?(?:my |the )?chest\b|\bchest (?:pains?|tightness|pressure|hurts?|(?:is|feels|gets|goes) (?:\w+ )?(?:tight|heavy)|aches?)\b|\b(?:faint(?:ed|ing)?|pass(?:ed)? out|black(?:ed)? out|palpitations?|heart (?:flutters|skips|races|pounds)|(?:get|feel|go|gets|felt|am|i'm) (?:really |so |very |a bit )?(?:dizzy|light-?headed|faint))\b/;
const ALCOHOL =
  /\b(?:(?:(?<!half (?:a |of a |the )?)bottles?|litres?|liters?|fifth|handle) (?:of )?(?:wine|vodka|whisky|whiskey|gin|rum|spirits)|(?:[6-9]|[1-5]\d|six|seven|eight|nine|ten|twelve) (?:beers|pints|units|cans|glasses|drinks)) (?:of \w+ )?(?:(?:a|every|each|per|most|(?:almost|nearly|pretty much) every|every (?:other|second|two|2|couple of|few)) (?:single )?(?:day|night|evening)s?|(?:most |nearly all )?(?:nights|evenings|days)|daily)\b|\b(?<!half (?:a |of a |the )?)(?:bottle|bottles) (?:of \w+ )?(?:(?:a|every|each|per|most|(?:almost|nearly|pretty much) every|every (?:other|second|two|2|couple of|few)) (?:single )?(?:day|night|evening)s?|(?:most )?(?:nights|evenings|days)|daily)\b/;
const DRINK =
  /\b(?:drink\w*|alcohol\w*|booz\w*|sober|vodka|wine|beers?|pints|units|whisky|whiskey|gin|rum|dry january)\b/;
/** "6 cans a night", of which nobody says what is in them. */
const CANS =
  /\b(?:[6-9]|[1-5]\d|six|seven|eight|nine|ten|twelve) (?:cans|tins|tinnies|pints|stubbies) (?:a|every|each|per) (?:day|night|evening)\b/;
const SOFT_DRINK =
  /\b(?:coke|cola|pepsi|pop|soda|fizzy|lemonade|water|tea|coffee|juice|energy drinks?|red ?bull|monster|milk|caffeine|sugar)\b/;
const WITHDRAWAL =
  /\b(?:shak(?:e|es|y|ing)|trembl\w+|sweat(?:s|y|ing)?|seizures?|withdrawal)\b|\bdrink\w* (?:in|first thing in) the mornings?\b/;
const EATING =
  /\b(?:anorexi\w*|bulimi\w*|eating disorder|purg(?:e|ing)|(?:make|making) myself (?:sick|vomit|throw up)|vomit\w* after|laxatives?|diet pills?|ozempic without)\b/;
const CRASH = new RegExp(
  String.raw`\b(?:(?:[1-9]\d{2}|1[01]\d{2}|1,?[01]\d{2}) ?(?:k?cals?|calories)|water fast\w*|(?:just |only )?water only for|on (?:just |only )?(?:lemon water|juice|water)\b|(?:go|going|eat|eating|stay|keep) (?:\w+ ){0,2}(?:over|under|below) [3-9]\d\d(?! ?(?:g|ml|grams|steps|m|km|pounds|euros)\b)|juice (?:fast|cleanse)|(?:[3-9]|\d\d|(?!one|two)${NUMBER_WORD})[- ]?days? (?:\w+ )?fast(?:ing)?|(?:48|72|96)[- ]?(?:h|hours?) (?:\w+ )?fast(?:ing)?|(?:stop|quit|not) eating(?! (?!i\b|at all|for|until|till|altogether|completely|entirely|food|anything|and|to|so (?:i|that)|by (?!(?:\d|noon|half|eight|seven|six|nine|ten))|this|next|but)[a-z])|no food|starv\w+|(?:fast|fasting) for (?:\d+|several|(?!one|two)${NUMBER_WORD}) days|only (?:eat|drink) (?:water|juice))\b`,
);
const MEDICINES =
  'statins?|warfarin|metformin|gliclazide|thyroxine|levothyroxine|zopiclone|sleeping (?:pills|tablets)|adderall|ritalin|concerta|gabapentin|pregabalin|codeine|morphine|fentanyl|antipsychotics?|mood stabili[sz]ers?|olanzapine|risperidone|aripiprazole|meds?|medication|medicines?|pills?|tablets|antidepressants?|insulin|lithium|ssris?|blood pressure|blood thinners?|benzos?|benzodiazepines?|xanax|valium|diazepam|lorazepam|sertraline|prozac|fluoxetine|citalopram|escitalopram|venlafaxine|mirtazapine|lamotrigine|quetiapine|prednisolone|steroids|beta blockers?|opioids?|painkillers|methadone|heroin|oxycodone|tramadol|epilepsy (?:meds|tablets)|heart (?:meds|tablets)';
const MEDICINE = new RegExp(
  `\\b(?:stop(?:ping)?|quit(?:ting)?|com(?:e|ing) off|get(?:ting)? off|wean(?:ing)?(?: myself)? off|tapering(?: off)?|taper(?: off)?|cut(?: down)?(?: on)?|drop|halve|reduce|lower|skip|without|off) (?:taking )?(?:(?:my|the|all|dose|doses|of) ){0,3}(?:${MEDICINES})\\b`,
);
const PREGNANT =
  /(?<!\b(?:wife|partner|girlfriend|sister|friend|daughter|she)(?:'s| is)? (?:\w+ ){0,2}|\b(?:get|getting|become|becoming|got|fall|falling) )\b(?:pregnan\w+|breast-?feeding|expecting (?:a baby|twins|in (?:january|february|march|april|may|june|july|august|september|october|november|december)))\b/;
const FEW_HOURS = '(?:[1-5]|one|two|three|four|five) hours?';
/** A night shortened on purpose; who sleeps badly and wants to sleep better says the wish after the hours. */
const SHORT_NIGHTS = new RegExp(
  `\\bsleep restriction\\b|\\bsleep(?:ing)? (?:only |just )?${FEW_HOURS} (?:a|per|each|every) night (?:so|to)\\b|\\bstay(?:ing)? (?:awake|up) for (?:[2-9]\\d|1\\d\\d) hours\\b|\\b(?:polyphasic|uberman|everyman) (?:sleep|schedule)|\\b(?:get by|live|function|manage|cope|train (?:myself|my body)) (?:\\w+ ){0,3}on (?:only |just )?${FEW_HOURS}|\\b(?:want|wanna|goal|plan|try|train|learn|cut|limit|restrict|reduce)\\b(?: (?!more\\b|than\\b)[\\w']+){0,6} (?:only|just|max|maximum|no more than|down to) ${FEW_HOURS} (?:in bed|of sleep|sleep|an? night|per night)`,
);
const HEAD = /\b(?:concuss\w+|head injury)\b/;
/** A joint that swells or gives way, a pain that stays: looked at first. */
const JOINT =
  /\b(?:knees?|ankles?|hips?|shoulders?|back|wrists?|elbows?|achilles|foot|feet|shins?|calf|hamstring|neck)\b[^.;!?]{0,40}\b(?:swell\w*|swollen|gives? way|giving way|locks?|locking|numb|stress fracture|torn|tear|ruptured?|broken|fractured?|sharp pain|shooting pain|can't (?:bend|bear weight|put weight)|dislocat\w+|sprain\w*)\b|\b(?:sprain\w*|torn|tore|broke|broken|fractured|dislocated|ruptured|swollen|twisted|pulled) (?:my |a |an |the |left |right )*(?:knee|ankle|hip|shoulder|wrist|elbow|achilles|foot|hamstring|calf|collarbone|toe|leg|arm|acl|mcl|pcl|ligaments?|meniscus|cartilage|rotator cuff|labrum|tendon|groin)\b|\bstress fracture\b/;
/** What is looked at today, whatever is planned: a calf that swells, blood where none belongs, one side that is weak, numbness between the legs. */
const URGENT = new RegExp(
  [
    String.raw`\b(?:calf|calves|one leg|my leg|lower leg)\b[^.;!?]{0,40}\b(?:swollen|swelling|hot|warm|red|throbbing)\b|\b(?:swollen|hot|red) (?:and \w+ )?(?:calf|leg)\b`,
    String.raw`\b(?:cough(?:ing|ed)?(?: up)?|vomit(?:ing|ed)?|spit(?:ting)?(?: up)?) blood\b|\bblood in (?:my |the )?(?:stool|poo|urine|pee|wee|sick|vomit|spit)\b`,
    String.raw`\b(?:numb(?:ness)?|weak(?:ness)?|droop(?:y|ing|s)?|can't feel|lost feeling)\b[^.;!?]{0,30}\b(?:one side|left side|right side|(?:side of )?my face|between my legs|saddle)\b|\b(?:slurr(?:ed|ing)|my speech (?:goes|is|went))\b`,
    String.raw`\bworst headache\b|\b(?:sudden|thunderclap) (?:\w+ )?headache\b`,
    String.raw`\b(?:breathless|out of breath|short of breath|can't breathe|can't catch my breath)\b[^.;!?]{0,40}\b(?:lying|at rest|resting|sitting|doing nothing|in bed|at night|flat)\b`,
  ].join('|'),
);
const HEALED =
  /\b(?:healed|all clear|cleared|gone now|(?:are|is) gone|fine (?:now|again)|years? ago|as a (?:child|kid|teenager)|used to|better now|no longer|recovered)\b/;
const PRESSURE =
  /\bblood pressure\b[^.;!?]{0,20}\b(?:through the roof|sky[- ]high|(?:very|too|really|dangerously|far too|so) high|\d{3} over)\b|\b(?:high|untreated|uncontrolled) blood pressure\b[^.;!?]{0,50}\b(?:not|un)[ -]?(?:treated|medicated|controlled|checked)\b|\b(?:untreated|uncontrolled) (?:high )?blood pressure\b|\bheadaches? (?:when|while|after) (?:i )?(?:lift\w*|train\w*|run\w*|exercis\w*)\b/;
const FASTS =
  /\bramadan\b|\b(?:1[4-9]|2[0-3]):[1-9]\b|\bomad\b|\bone meal a day\b|\b(?:fast|fasts|fasting|lent|yom kippur)\b/;
const TREATED =
  /\b(?:diabet\w*|insulin|metformin|gliclazide|glimepiride|epileps\w*|kidney|gout|on (?:blood|heart) \w+)\b/;
const AGE =
  /\b(?:i'?m|i am|im|aged?|turning) (?:only |just )?(1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b(?!\s*(?:kg|kilos?|pounds|lbs?|stone|%|weeks|months|days|hours|minutes|km|k\b|miles|stones|st\b|percent|lessons|chapters|:|\.))|\b(1[0-7]) ?(?:years? old|yo\b|y\/o)/;
const CHILD = /\bmy (?:\d|1[0-7])[- ]?(?:years?|yrs?)[- ]?old\b|\b(?:put|get) my (?:son|daughter|kid|child) on a\b/;
const BODY =
  /\b(?:lose|weight|kilos?|kg|pounds|diet|slim\w*|run\w*|marathon|hiit|train\w*|lift\w*|gym|fast\w*|fit(?:ter|ness)?|exercis\w*|sports?|active|strength|strong\w*)\b/;
const HARD =
  /\b(?:hiit|run\w*|train\w*|marathon|sprint\w*|exercise|exercising|work ?outs?|lift\w*|gym|fit|sport\w*|cycl\w*|swim\w*|5k|10k|stairs|effort|crossfit|walk\w*)\b/;
/** What strains a body beside running and the gym. */
const STRAINS =
  /\b(?:crossfit|hyrox|boot ?camp|spinning|triathlons?|burpees|push-?ups|planks?|abs|plyo\w*|parkour|hot yoga|sauna|calories|fasting)\b/;

const LOSES = /\b(?:lose|losing|drop|shed|cut|weigh|weight|diet|slim\w*|skinny|thin|get (?:down )?to|be|reach|goal)\b/;
const LIGHTER = /\b(?:lose|losing|weight|diet|slim\w*|skinny|thin)\b/;

/** A word of losing with a number behind it, or a number with such a word behind it: the first of each decides, in one walk through the text. */
function isLessWeight(text: string): boolean {
  const word = LOSES.exec(text);
  const number = text.search(/\d/);
  return (
    (word !== null && /\d/.test(text.slice(word.index + word[0].length))) ||
    (number >= 0 && LIGHTER.test(text.slice(number)))
  );
}

const MOVES =
  /\b(?:football|rugby|soccer|hockey|basketball|tennis|boxing|mma|judo|climb\w*|danc\w*|ski\w*|riding|weights?|weightlifting|(?:dead-?)?lift\w*|bench\w*|squat\w*)\b/;

/** The limit that the words of a goal, or of an answer about it, touch; `playbook`: its kind, where that is known. */
export function limitFor(words: string, playbook?: string): Limit | null {
  const text = plainly(words);
  const leave = saysLeave(words);
  if (!leave && CHEST.test(text) && HARD.test(text)) return 'heart';
  if (MEDICINE.test(text) && !/\b(?:remind|forget|remember)\w*\b/.test(text)) return 'medicine';
  if (DRINK.test(text) && (WITHDRAWAL.test(text) || ALCOHOL.test(text))) return 'alcohol';
  if (CANS.test(text) && !SOFT_DRINK.test(text)) return 'alcohol';
  if (EATING.test(text)) return 'weight';
  if (
    CRASH.test(text) &&
    /\b(?:lose|weight|kilos?|kg|pounds|diet|slim\w*|fast|eat\w*|calor\w+|kcals?|detox|cleanse|dress sizes?|belly|skinny|bikini)\b/.test(
      text,
    )
  )
    return 'crash_diet';
  if (!leave && (HEAD.test(text) || PRESSURE.test(text)) && (MOVES.test(text) || HARD.test(text)) && !HEALED.test(text))
    return 'injury';
  if (!leave && URGENT.test(text) && !HEALED.test(text) && (HARD.test(text) || BODY.test(text) || MOVES.test(text)))
    return 'urgent';
  if (!leave && JOINT.test(text) && HARD.test(text) && !HEALED.test(text)) return 'injury';
  if (!leave && FASTS.test(text) && (TREATED.test(text) || PREGNANT.test(text))) return 'fasting';
  if (!leave && PREGNANT.test(text) && (BODY.test(text) || MOVES.test(text) || STRAINS.test(text))) return 'pregnant';
  if (SHORT_NIGHTS.test(text)) return 'short_nights';
  if (isLessWeight(text) && leadsBelowHealthy(text)) return 'underweight';
  if ((isLessWeight(text) && AGE.test(text)) || (CHILD.test(text) && LIGHTER.test(text))) return 'minor';
  const kind = playbook ?? playbookFor(words).id;
  // "Deadlifting", that no playbook names, is training all the same.
  const strains = kind === 'general' && (MOVES.test(text) || STRAINS.test(text) || HARD.test(text));
  const condition = leave ? null : conditionToAsk(words, strains ? 'strength' : kind);
  return condition ? `condition:${condition.id}` : null;
}

const NO_FOOD =
  /\b(?:not|don't|do not|stop|skip\w*|without|avoid|no|less|never)\b[^.;!?]{0,24}\b(?:eat\w*|food|meals?|lunch|dinner|breakfast|supper)\b|\b(?:fast(?:ing)?|starv\w*|calor\w+|purg\w+|laxatives?)\b/;
const OF_FOOD = new Set<Limit>(['underweight', 'weight', 'crash_diet', 'minor', 'fasting']);

/** Of somebody to whom it was said that a doctor comes first: whether they speak of going without food now. */
export const goesWithoutFood = (limit: Limit, words: string): boolean =>
  OF_FOOD.has(limit) && NO_FOOD.test(plainly(words));

/** Whether a message speaks again of what a doctor comes first for: shaking hands after a bottle a day, a medicine, a meal left out. */
export function speaksOfLimit(limit: Limit, words: string): boolean {
  const text = plainly(words);
  if (limit === 'alcohol') return WITHDRAWAL.test(text) || ALCOHOL.test(text);
  return goesWithoutFood(limit, text) || (limitFor(words) === limit && !/\bremind\b/.test(text));
}

/** Small letters, and without what somebody says they do not have: "no shakes". */
export const plainly = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(
      /\b(?:no|not|never|without|neither|don't (?:get|have)|do not (?:get|have)|didn't have|haven't had)(?: any| the| ever| much| really| get)? (?:shak\w+|sweat\w*|withdrawal|trembl\w+)(?: (?:or|and|nor) (?:shak\w+|sweat\w*|trembl\w+))?/g,
      ' ',
    );

const WHO =
  '(?:doctor|doc|gp|cardiologist|consultant|specialist|physio\\w*|midwife|nurse|surgeon|obstetrician|gynaecologist|gynecologist|oncologist|neurologist|nephrologist|rheumatologist|prosthetist|(?:rehab|kidney|renal|heart|cardiac|oncology|cancer|care|stroke|transplant|medical|diabetes) team)';
/** A doctor's leave: "my doctor said gentle walking is fine", "cleared by my cardiologist for swimming". */
const LEAVES = [
  `\\b${WHO}(?:'s)? (?:has |have |already |just |also )*(?:(?:checked|examined|tested|looked at|seen) \\w+(?: out| over)?,? (?:and )?(?:he |she |they )?(?:has |have )?)?(?:said|says|told me|thinks|confirmed|agrees|agreed|allows|allowed|approved|okayed|ok'd|oked|cleared|recommends?|recommended|suggested|wants me to|gave)\\b([^.;!?]*)`,
  `\\b(?:saw|seen|been to|went to|visited|spoke (?:to|with)|talked (?:to|with)|asked) (?:my |the |a )?${WHO}\\b[^.;!?]{0,30}? (?:(?:he|she|they|who|it|all|everything) (?:has |have |have all )?(?:said|says|told me|cleared me|gave me|is|was|came back|looks?)|and (?:it's|all|everything's))\\b([^.;!?]*)`,
  `\\b(?:got|had|have had) (?:it|that|this|everything|my \\w+) (?:all )?(?:checked|looked at|examined|tested)\\b([^.;!?]*)`,
  `\\b(?:cleared|approved|allowed|okayed|signed off|recommended|advised)(?: for)?([^.;!?]{0,60}?) by (?:my |the |a )?${WHO}\\b`,
  `\\b(?:have|got|with|given) (?:my |the |a )?${WHO}'?s (?:ok|okay|leave|permission|go-ahead|go ahead|clearance|approval|blessing)\\b([^.;!?]*)`,
].map((form) => new RegExp(form));
const ALLOWS =
  /\b(?:ok|okay|fine|good|great|safe|allowed|can|could|may|should|start|begin|walk\w*|swim\w*|cycl\w*|yoga|stretch\w*|exercis\w*|go ahead|go-ahead|clear\w*|light|gentle|gently|easy|active|all right|alright|leave|permission)\b/;
const REFUSES =
  /\b(?:not|n't|no|never|shouldn't|can't|cannot|mustn't|avoid|wait|unless|until|first|if|whether|stop|before)\b|n't\b/;

/** What a doctor gave leave for, in the person's words; null: none was given, or it was refused or only hoped for. */
export function saysLeave(words: string): string | null {
  const text = words.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
  if (
    /\b(?:haven't|have not|didn't|should i|need to|must i|going to|will|want to) (?:ask\w*|see|seen|check\w*|talk\w*|speak|spoken)\b/.test(
      text,
    )
  )
    return null;
  for (const form of LEAVES) {
    const match = form.exec(text);
    const said = match?.[0] ?? '';
    const given = said
      .replace(/\bno (?:problem|reason not|worries)\b/, ' ')
      .split(/\bbut\b|,|\bthough\b/)
      .find((part) => ALLOWS.test(part) && !REFUSES.test(part));
    if (match && given)
      return said.includes(' but ') ? given.trim() : (match[1] ?? '').replace(/^[\s,]+/, '').trim() || said;
  }
  return null;
}

export const LEAVE_NOTE =
  'Only as much as your doctor said, and gently. Stop at chest pain, dizziness or breathlessness that is new; if it does not pass at once, call the emergency number (112; 999 in the UK, 911 in the US and Canada).';
