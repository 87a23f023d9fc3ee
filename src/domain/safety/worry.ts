import { tokenize } from '../language/grammar/tokens.ts';
import { type Crisis, findCrisis, withoutMentions, withoutPast } from '../language/index.ts';
import { firstPhrase, tableOf } from '../language/phrases/table.ts';
import { withApostrophes } from '../text/index.ts';
import { isHardlyDanger, likelyWorry } from './likely.ts';
import { respelt } from './respelt.ts';
import { SIGNS } from './signs/index.ts';

/**
 * What may be danger and is not certain. `despair`: life may be too much; `unsafe`: somebody may harm them; `unwell`: their body may need help;
 * `eating`: eating, or their own body, may have become one.
 */
export type Worry = 'despair' | 'unsafe' | 'unwell' | 'eating';

/** Said of things and not of a life: taken out before anything is looked for. */
const HARMLESS: RegExp[] = [
  // What a medicine does to the stomach is for who prescribed it.
  /\b(?:tablets?|pills?|antibiotics?|capsules?|meds|medication|medicine|drops|statins?|metformin|ibuprofen|codeine|iron|(?<=\b(?:tablets?|pills?|antibiotics?|capsules?|meds|medication|medicine|metformin|ibuprofen|codeine)\b[^.!?]{0,40})(?:it|they)|(?:it|they|these|those)(?=[^.!?]{0,60}\b(?:doctor|gp|nurse|pharmacist|chemist)\b))\s+(?:really\s+|always\s+|just\s+)?(?:make|makes|made|making|upsets?|gives?|gave)\s+(?:me|my\s+(?:stomach|tummy|guts?))(?:\s+(?:feel|so|very|really|be|throw|a|an|upset|bad))*(?:\s+(?:sick|up|vomit|dizzy|drowsy|nauseous|queasy|ill|stomach|tummy|cramps|diarrhoea|heartburn|rash))?\b/g,
  /\b(?:doctor|gp|nurse|pharmacist|chemist)\s+(?:has\s+|have\s+)?(?:said|says|told\s+me|wants\s+me)\s+(?:i\s+(?:can|should|could|may)\s+|to\s+)(?:stop|come\s+off|pause|leave)\b/g,
  /\bfaint(?:ed)?\s+at\s+(?:blood|needles|the\s+sight)/g,
  /\bmy\s+(?:mum|mom|dad|boss|wife|husband|hermano|hermana|madre|padre|jefe)\s+me\s+va\s+a\s+matar\b/g,
  /\bwon'?t\s+wake\s+up\s+(?:before|until|till|at)\b/g,
  /\bnumb(?:ness)?\s+from\s+the\s+\w+/g,
  /\b(?:feel|move)\s+my\s+(?:fingers|toes|hands|feet|legs|arms),?\s+(?:so|it's|too|after|because)\s+(?:\w+\s+){0,2}(?:cold|freezing|leg\s+day|workout|gym|training|session|class|run|ride|swim)\b/g,
  /\bwon't\s+wake\s+up\s+for\s+(?:school|work|class)\b/g,
  /\b(?:grabbed|got|bought|made|brought)\s+me\s+(?:a|an|some|the)\s+(?:coffee|tea|seat|drink|sandwich|book|lunch|taxi|table)\b/g,
  /\bdone\s+with\s+everything\s+on\s+(?:my|the)\b/g,
  /\bgive\s+up,?\s+(?:you|what|where|tell)\b/g,
  /\bpainless\s+way\s+to\s+(?:do|file|learn|clean|cook|move|save)\b/g,
  /\bcold\s+turkey\s+on\s+(?:chocolate|sugar|coffee|sweets|social|netflix)\b|\b(?:coffee|sugar|chocolate|smoking|cigarettes|vaping|sweets)\s+cold\s+turkey\b/g,
  /\bgo\s+on\s+like\s+this\s+with\s+my\s+(?:sleep|diet|phone|desk|inbox|money|finances|weight|eating\s+habits)\b/g,
  /\bspringen\s+lernen\b|\bvom\s+(?:dreier|fünfer|einer|zehner|sprungbrett|startblock)\s+springen\b/g,
  /\bon\s+the\s+platform\b(?=[^.!?]{0,40}\b(?:train|delayed|late|again)\b)/g,
  /\bgave\s+away\s+(?:my|some|the)\s+old\s+\w+/g,
  /\b(?:phone|battery|laptop|tablet|car|boiler|fridge|printer|router|wifi|plants?|basil|headphones|earbuds|remote|torch|pen|watch)\s+(?:is|are|was|seems)\s+(?:about|going)\s+to\s+die\b/g,
  /\b(?:cut|cutting|bake[ds]?|made|got)\s+myself\s+(?:a|an|some|another|the\s+last)\s+(?:\w+\s+)?(?:slices?|pieces?|bit|cake|bread|sandwich|coffee|tea|fringe|key)\b/g,
  /\b(?:stabbed|pricked|poked|nicked|cut|burnt|burned|scratched)\s+(?:myself|my\s+(?:finger|thumb|hand|tongue|lip))\s+(?:a\s+(?:bit|little)\s+)?(?:with|on|while|when|shaving|cooking)\b(?!\s+(?:a\s+|the\s+|my\s+)?(?:razor|blade|lighter|cigarette|knife\s+again|purpose))/g,
  /\bburn(?:ed|t|ing|s)?\s+(?:off\s+)?\d+\s*k?cal\w*/g,
  /\bkillt\s+(?:mich|uns)\b/g,
  /\bbringt\s+mich\s+(?:noch\s+|fast\s+|schier\s+)?um\b/g,
  /\b(?:kill(?:ed|ing|s)?)\s+it\s+(?:on|at|in|with|today|yesterday|last|tonight|tomorrow)\b/g,
  /\b(?:passed|blacked|conked)\s+out\s+(?:on|in|at)\s+(?:the|my|our)\s+(?:sofa|couch|bed|armchair|train|bus)\b/g,
  /\b(?:can't|cannot|couldn't)\s+cope\s+with\s+(?:mon|tues|wednes|thurs|fri|satur|sun|the\s+(?:heat|cold|noise|traffic)|this\s+(?:heat|cold|noise|weather|traffic)|early|mornings)\w*/g,
  /\bbr(?:oke|eaks?|eaking|oken)\s+my\s+heart\b/g,
  /\bdrowning\s+in\s+(?!(?:tears|sorrow|grief|sadness|pain|despair|it|everything|this|guilt|shame|darkness|misery|loneliness|self)\b)\w+/g,
  /\bmy\s+heart(?:'s|\s+is|\s+was)?(?:n't|\s+not)?\s+(?:really\s+)?in\s+(?:it|this|that|the)\b/g,
  /^\W*(?:all\s+)?done\s+with\s+everything(?:\s+(?:today|for\s+today|on\s+my\s+list))?\W*$/g,
  /\b(?:can't|cannot|couldn't)\s+take\s+(?:it|this)\s+(?:with|along|home|back|out|off|to\s+the)\b/g,
  /\bnumb\s+(?:from|after)\s+(?:the|my|an?)\s+(?:dentist|injection|jab|an(?:a)?esthetic|cold)\b/g,
  /\bpushed\s+me\s+to\s+(?:run|try|go|do|be|apply|learn|train|finish)\b/g,
  /\b(?:be\s+)?gone\s+by\s+(?:\d|noon|midday|then|lunch)/g,
  /\b(?:i|we)(?:'ve)?\s+(?:now\s+|just\s+|recently\s+)?(?:live|moved)\s+(?:in|to)\s+\p{L}+(?:\s+now)?(?=[.!,]|$)/gu,
  /\b(?:fallen|fell|falling|fall|got|getting)\s+(?:a\s+bit\s+|way\s+|so\s+|far\s+)?behind\b/g,
  /\b(?:why\s+wait|don't\s+bother(?=,?\s+(?:he|she|they|it|we)\b))/g,
  /\b(?:caught|catching|got)\s+(?:something|a\s+bug|a\s+cold)\s+(?:nasty|horrible|going\s+round)\b/g,
  /\bcold\s+turkey\s+(?:sandwich|salad|leftover)\w*/g,
  /\b(?:vap(?:e|es|ing)|smok(?:e|ing)|cigarettes?|cigs|fags|nicotine|snus|coffee|caffeine|sugar|chocolate|sweets|instagram|tiktok|social\s+media|gaming)\b[^.!?]{0,30}\bcold\s+turkey\b/g,
  /\b(?:my|the)\s+(?:doctor|gp|psychiatrist|nurse)\s+(?:and\s+i\s+)?(?:stopped|reduced|took\s+me\s+off|changed)\b/g,
  /\b(?:followed|following\s+me)\s+(?:by\s+\w+\s+)?on\s+(?:instagram|twitter|tiktok|facebook|linkedin|strava|youtube|social)\b/g,
  /\bhate\s+myself\s+(?:for|when\s+i)\s+(?:skip|miss|forg|overs|procrast|buy|snack|being\s+late|eating\s+(?:cake|chocolate|crisps|sweets))/g,
  /\bnothing\s+matters\s+(?:more|as\s+much)\s+(?:than|to|as)\b/g,
  /\b(?:don't|do\s+not|never|no\s+longer|can't|stopped)\s+eat(?:ing)?\s+(?:any\s+)?(?:meat|fish|dairy|gluten|pork|beef|chicken|eggs|nuts|breakfast|lunch|sugar|bread|sweets|carbs|fast\s+food|out|after)\b/g,
  /\b(?:chest|heart)\s+(?:surgery|operation|bypass|press|day|workout|rate|check\w*|monitor)\b/g,
  /\b(?:don't|do\s+not)\s+want\s+to\s+be\s+here,?\s+i\s+mean\b/g,
  /\bheart is (?:racing|pounding) (?:after|from) (?:that|the|this|a|my) (?:run|sprint|workout|climb|race|stairs|hill|coffee)\b/g,
  /\bgoodbye,? (?:everyone|everybody|all|world),? (?:see|until|till|back)\b/g,
  /\bi give up,? (?:the|this|my|that|on this|on the)\b/g,
  /\b(?:disappear|vanish) (?:to|into|for)\b/g,
  /\beverything to stop for\b/g,
  /\b(?:can't|cannot|can not|couldn't)\s+(?:go\s+on|take\s+it|do\s+(?:this|it))\s+(?:to(?:day|morrow|night)|on\s+\w+days?|at\s+\d|with(?:out)?\s+(?:a|my|the)|until|before|by|because\s+i\s+have)\b/g,
  /\b(?:no|what's\s+the|what\s+is\s+the)\s+point\s+(?:of|in|to)\s+(?:(?:having|keeping|doing|going|buying|paying|setting|making|running|reading|learning|that|the|a|an|my)\b)/g,
  /\b(?:my|the|a|an|this|that)\s+(?:phone|battery|car|laptop|plant|plants|printer|wifi|computer|team|bike|situation|homework|code|project|weather|diet|cooking|spelling|handwriting|case|task)\s+(?:is|are|was|seems)\s+(?:hopeless|worthless|dead|dying|useless)\b/g,
  /\b(?:hopeless|useless|worthless)\s+at\s+\w+/g,
  /\b(?:missed|forgot|skipped|late|overslept)\b[^.!?]{0,40}\bi'm\s+(?:so\s+|just\s+)?(?:hopeless|useless|worthless)\b/g,
  /\bnumb(?:er|ers|ing)?\s+(?:\d|of|one|two)|\bnumbers?\b/g,
  /\b(?:give|giving|gave)\s+up\s+(?:smoking|drinking|sugar|coffee|alcohol|meat|chocolate|sweets|on\s+(?:this|the|my|that)\s+\w+|my\s+(?:job|seat|membership|flat|car))\b/g,
  /\b(?:remind|reminder|call|visit|ring|write|meeting|appointment|article|book|film|movie|podcast|lecture|course|paper|talk|song)\b[^.!?]{0,60}\b(?:hopeless|worthless|burden|self[- ]hate|abuse|abused|panic\s+attacks?|numb)\b/g,
  /\b(?:scared|afraid)\s+(?:that\s+)?i\s+(?:won't|can't|might\s+not)\s+(?:manage|finish|succeed|stick\s+to\s+it|keep\s+it\s+up)\b/g,
  /\b(?:kids?|son|daughter|baby|toddler|child)\s+(?:just\s+|accidentally\s+)?hit\s+me\s+(?:\w+\s+){0,4}?with\s+(?:a|an|the|his|her|their)\s+(?:\w+\s+)?(?:ball|football|tennis\s+ball|balloon|pillow|snowball|toy|frisbee|paper\s+plane)\b/g,
  /\b(?:nobody|no\s+one|no-one)\s+(?:would|will|'d)\s+(?:even\s+)?(?:notice|miss|care|mind)\s+(?:it\s+)?if\s+i\s+(?:just\s+)?(?:(?:was|were)n't\s+(?:at|in|on)\s+(?:the|my|a)\s|skip|miss|cheat|cancel|sleep|leave\s+early|come\s+late|am\s+late|ate|eat|wear|forg)\w*/g,
  /\bnot\s+wake\s+up\s+(?:so\s+|too\s+|that\s+)?(?:late|early|grumpy|at\s+\d|before\s+\d|with\s+a)/g,
  /\bhurt\s+myself\s+(?:at|playing|doing)\s+(?:football|rugby|tennis|hockey|gym|judo|climbing|skiing|training|badminton)\b/g,
  /\b(?:schlägt|schlagen|schlug|besiegt)\s+mich\s+(?:\S+\s+){0,3}?(?:beim|im|in)\s+(?:schach|tennis|tischtennis|badminton|squash|spiel|karten\w*|skat|kicker\w*|fifa|mario|monopoly|laufen|rennen|schwimmen)/g,
  /\bat\s+the\s+end\s+of\s+(?:the|my|this)\s+(?:book|chapter|course|month|week|list|season|series|year|day|term|plan)\b/g,
  /\b(?:excited|happy|glad|can't\s+wait)\s+to\s+(?:go|be|come|get)\s+home\b/g,
  /\b(?:tired|sick)\s+of\s+(?:living\s+(?:in|with|out|on|here)|life\s+in)\b/g,
  /\bpass(?:ed|ing)?\s+out\s+(?:the\s+|some\s+)?(?:flyers|leaflets|papers|invitations|sweets|cards)\b/g,
  /\b(?:have|had)\s+a\s+heart\s+attack\s+when\s+(?:he|she|they)\s+(?:see|hear|find)s?\b/g,
  /\b(?:don't|do\s+not)\s+want\s+to\s+live\s+(?:on|off|out\s+of)\s+\w+/g,
  /\b(?:the|this|that)\s+(?!life\b|body\b)\w+(?:'s|\s+is|\s+was)\s+(?:just\s+)?a\s+waste\s+of\s+space\b/g,
  /\b(?:dog|cat|puppy|kitten|daughter|son|baby|toddler)\s+(?:won't|doesn't|never)\s+lets?\s+me\s+sleep\b/g,
  /\b(?:can't|cannot|couldn't)\s+cope\s+with\s+(?:\d+|two|three|four|five|six|seven|so\s+many|that\s+many)\s+\w+/g,
  /\bat\s+(?:the\s+end\s+of\s+my\s+rope|my\s+wits'?\s+end)\s+with\s+(?:this|the|my)\s+\w+/g,
  /^\W*(?:i|we)\s+won't\s+be\s+here\s+(?:next\s+week|on\s+\w+days?|over\s+\w+)(?=\W*$|,?\s+(?:skip|cancel|move|so)\b)/g,
  /\b(?:der\s+termin|das\s+treffen|der\s+kurs|das\s+abo)\s+hat\s+(?:doch\s+)?keinen\s+sinn\b/g,
];

const PLAIN_SIGNS: [Worry, RegExp][] = [
  [
    'despair',
    /\b(?:have|got)\s+(?:the|my|these|all\s+(?:the|my))\s+(?:pills|tablets|rope|noose|blades?|razor|gun|knife)\s+(?:right\s+here|in\s+(?:my\s+hands?|front\s+of\s+me)|beside\s+me|next\s+to\s+me)\b/,
  ],
  [
    'unwell',
    /\bresting\s+heart\s+rate\s+(?:is|of)\s+1[2-9]\d\b|\bheart\s+rate\s+(?:is|of|at)\s+1[5-9]\d\b[^.!?]{0,20}\b(?:sitting|resting|lying|in\s+bed)\b/,
  ],
  ['despair', /\bit\s+(?:all\s+)?ends\s+tonight\b/],
  ['eating', /\b(?:thinspo|thinspiration|pro[- ]?ana)\b/],
  ['despair', /\b(?:don't|do\s+not)\s+(?:really\s+)?see\s+(?:a|any)\s+(?:way\s+out|future|reason\s+to|hope)\b/],
  [
    'despair',
    /\b(?:i\s+)?(?:really\s+|just\s+|honestly\s+)?(?:can't|cannot|can\s+not|couldn't|don't\s+think\s+i\s+can|don't\s+know\s+(?:if|how)\s+i\s+can)\s+(?:\w+\s+)?(?:do\s+(?:this|it)\s+any\s*more|go\s+on(?!\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|\s+(?:holiday|vacation|a\s+|the\s+|with))|take\s+(?:it|this|much\s+more)(?:\s+any\s*more)?|cope(?:\s+any\s*more)?|carry\s+on|keep\s+(?:going|doing\s+this)|see\s+(?:a|any)\s+(?:way\s+out|future|point|reason))\b/,
  ],
  [
    'despair',
    /\b(?:what's|what\s+is|is\s+there\s+(?:any|even\s+a|a)|see|there's|there\s+is|isn't\s+any|don't\s+see)\s+(?:the|a|any|no|even\s+the)?\s*(?:point|reason)\s*(?:any\s*more|of\s+(?:anything|it\s+all|life|living|me)|in\s+(?:anything|life|living|going\s+on)|to\s+(?:anything|any\s+of\s+it|life|go\s+on))?(?:\s+(?:really|anyway|honestly|even|tbh))*\s*(?=[.!?,;]|$)/,
  ],
  [
    'despair',
    /\b(?:nothing\s+(?:matters|makes\s+sense|helps|is\s+worth\s+it)(?:\s+any\s*more)?|everything\s+is\s+(?:pointless|hopeless|meaningless)|life\s+(?:is|feels|has\s+(?:become|no))\s*(?:so\s+)?(?:pointless|meaningless|hopeless|unbearable|too\s+(?:hard|much)|empty|meaning)|(?:i'm|i\s+am|i\s+feel|feel|feeling|feels)\s+(?:so\s+|completely\s+|totally\s+|just\s+|like\s+a\s+)?(?:hopeless|worthless|a\s+burden|burden|numb|empty(?:\s+inside)?|trapped|desperate|broken|like\s+(?:a\s+burden|giving\s+up|nothing|i\s+don't\s+matter|disappearing)))\b/,
  ],
  [
    'despair',
    /\b(?:i\s+)?(?:want|wish|need|would\s+like)\s+(?:it|everything|this|the\s+pain|life)\s+(?:all\s+)?(?:to\s+(?:just\s+)?)?(?:end|stop|be\s+over|would\s+(?:stop|end)|was\s+over)\b|\b(?:want|wish|like)\s+(?:to|i\s+could)\s+(?:just\s+)?(?:(?:disappear|vanish)(?!\s+(?:to|into|for|on)\b)|sleep\s+forever|not\s+be\s+here|never\s+wake\s+up|be\s+gone|run\s+away\s+from\s+everything)\b|\bjust\s+(?:want\s+to\s+)?(?:disappear(?!\s+(?:to|into|for|on)\b)|give\s+up\s+on\s+(?:life|everything))\b/,
  ],
  [
    'despair',
    /\b(?:nobody|no\s+one|no-one|noone)\s+(?:would|will|'d)\s+(?:even\s+)?(?:miss|notice|care)\b|\b(?:better|easier)\s+(?:off\s+)?without\s+me\b|\bif\s+i\s+(?:was|were)(?:n't|\s+not)?\s+(?:here|gone|around|dead|alive)\b|\b(?:when|after|once)\s+i'?m\s+gone\b(?!\s+(?:on|to|for|shopping|away))|\bi\s+won't\s+be\s+(?:here|around)\s+(?:much\s+longer|any\s*more|for\s+long)\b|\bgoodbye,?\s+(?:everyone|everybody|all|world|forever)\b/,
  ],
  [
    'despair',
    /\bi\s+(?:really\s+)?hate\s+(?:myself|my\s+life|being\s+alive|living)\b|\b(?:tired|sick|exhausted|done|had\s+enough)\s+(?:of|with)\s+(?:life|living|being\s+alive|everything|it\s+all|myself|existing)\b|\b(?:dark|bad|scary|intrusive)\s+thoughts\b|\b(?:having|have|had|been\s+having)\s+thoughts\s+(?:of|about)\b|\bthinking\s+(?:of|about)\s+(?:ending|hurting|harming|death|dying)\b|\bgiving\s+up\s+on\s+(?:life|everything|myself)\b|\bi\s+give\s+up\s*(?:[.!,]|$|on\s+(?:life|everything|myself))|\b(?:i'm|i\s+am)\s+(?:falling\s+apart|breaking\s+down|drowning|at\s+(?:the|my)\s+(?:end|limit)|not\s+ok(?:ay)?\s+at\s+all|so\s+alone|all\s+alone|completely\s+alone)\b|\bi\s+feel\s+(?:so\s+|completely\s+|totally\s+)?(?:alone|lost)\s*(?:[.!,]|$|in\s+this\s+world)/,
  ],
  [
    'despair',
    /\b(?:take|taking|swallow|swallowing|down|downing)\s+(?:all\s+)?(?:(?:(?:[2-9]\d|\d{3,4})\s+(?!mg\b|ml\b|mcg\b|g\b|minutes|steps)(?:of\s+)?)|(?:the|a|my)\s+(?:whole|entire)\s+(?:bottle|packet|pack|box|strip|lot)\s+of\s+)(?:(?:my|the|these|those)\s+)?(?:\w+\s+)?(?:pills|tablets|capsules|painkillers|paracetamol|ibuprofen|tylenol|meds)\b/,
  ],
  [
    'despair',
    /\b(?:i\s+)?(?:relapsed(?!\s+(?:and|with|on)\s+(?:(?:ate|had|a|some|the|my)\s+)*(?:crisps|chocolate|cake|sugar|sweets|biscuits|coffee|smok\w*|cigarettes?|tiktok|instagram|pizza))|hurt\s+myself\s+again|cut\s+again(?![^.!?]{0,30}\b(?:fringe|hair|grass|lawn|hedge|budget|prices?|hours)\b)|punish\s+myself)\b/,
  ],
  [
    'unsafe',
    /\b(?:don't|do\s+not|didn't)\s+feel\s+safe\b|\b(?:scared|afraid|terrified|frightened)\s+(?:of|to\s+go\s+home\s+to)\s+(?:him|her|my\s+(?:husband|wife|boyfriend|girlfriend|partner|dad|father|mum|mom|mother|ex|stepdad|brother|boss|family))\b|\b(?:scared|afraid|terrified)\s+to\s+(?:go|be|come)\s+home\b(?!\s+(?:empty|without|late)\b)|\b(?:he|she|my\s+(?:husband|wife|boyfriend|girlfriend|partner|dad|father|mum|mom|ex))\s+(?:gets?|got|is|was)\s+(?:violent|aggressive|abusive|so\s+angry)\b|\b(?:he|she|my\s+\w+)\s+(?:pushed|slapped|shoved|grabbed|hits|threatens|threatened|controls|locked)\s+me\b|\bi(?:'m|\s+am)\s+(?:being\s+)?(?:stalked|threatened|followed|blackmailed)\b|\bsomeone\s+is\s+(?:following|threatening|stalking)\s+me\b|\bi\s+(?:might|could|want\s+to)\s+(?:hurt|hit)\s+(?:someone|somebody|him|her|my\s+\w+)\b/,
  ],
  [
    'unwell',
    /\b(?:my\s+)?(?:chest|heart)\s+(?:hurts?|feels?\s+(?:tight|heavy|weird|strange)|is\s+(?:tight|pounding|racing|hurting))\b|\btight(?:ness)?\s+(?:in\s+my\s+)?chest\b(?!\s+(?:on|when|during|after)\b)|\b(?:left\s+)?(?:arm|face|side)\s+(?:is|feels|went|has\s+gone)\s+numb\b|\b(?:fainted|passed\s+out|blacked\s+out|collapsed)\b|\bcoughing\s+(?:up\s+)?blood\b|\bblood\s+in\s+my\b|\b(?:can't|hard\s+to|trouble)\s+(?:catch\s+my\s+breath|breathing|get\s+air)\b|\bi\s+took\s+(?:some|a\s+lot\s+of|more)\s+(?:pills|tablets|painkillers|of\s+my\s+(?:pills|meds))\b|\b(?:worst|terrible)\s+headache\s+of\s+my\s+life\b(?!\s+(?:is|are|was)\s+(?:this|the|my|these|our)\b)|\bhaving\s+a\s+panic\s+attack\b/,
  ],
];

const TABLE = tableOf(SIGNS);

/**
 * Words that may stand for danger, where `findCrisis` sees none that is certain. Null: there are none. `plainly`: only signs that speak for
 * themselves, not what is merely like them. `loudly`: and what is very like them.
 */
export function worryIn(message: string, how: Heard = {}): Worry | null {
  const meant = respelt(message);
  return worryAsWritten(message, how) ?? (meant === null ? null : worryAsWritten(meant, how));
}

type Heard = { plainly?: boolean; loudly?: boolean };

function worryAsWritten(message: string, { plainly = false, loudly = false }: Heard): Worry | null {
  const crisis = findCrisis(message);
  if (crisis) return OF_CRISIS[crisis];
  const text = withoutHarmless(inSmallLetters(message));
  const plain = plainWorry(text);
  const remote = REMINDS.test(text);
  // Words that are a sign by themselves, in a sentence that is like none of danger: a figure of speech, or told of long ago.
  if (plain) return !remote && isHardlyDanger(text) ? null : plain;
  return plainly ? null : likelyWorry(text, { remote: remote || loudly });
}

/**
 * Signs that are certain, in a message that does not as a whole sound like a joke, a story or a class: there it is asked, and no ambulance is
 * spoken of ("mock suicide is a chess term").
 */
export function certainDanger(message: string): Crisis | null {
  const meant = respelt(message);
  return certainAsWritten(message) ?? (meant === null ? null : certainAsWritten(meant));
}

function certainAsWritten(message: string): Crisis | null {
  const crisis = findCrisis(message);
  return crisis && !isHardlyDanger(inSmallLetters(message)) ? crisis : null;
}

const OF_CRISIS: Record<Crisis, Worry> = { self_harm: 'despair', violence: 'unsafe', medical: 'unwell' };

const inSmallLetters = (message: string): string =>
  withApostrophes(message.slice(0, 20_000).toLowerCase()).replace(/\s+/g, ' ');

function withoutHarmless(said: string): string {
  let text = said;
  for (const harmless of HARMLESS) text = text.replace(harmless, ' … ');
  return text;
}

function plainWorry(said: string): Worry | null {
  const text = withoutMentions(withoutPast(said));
  return (
    PLAIN_SIGNS.find(([, sign]) => sign.test(text))?.[0] ??
    firstPhrase(TABLE, tokenize(text, { most: 4_000 }))?.says ??
    null
  );
}

/** What is to be reminded of tells little about the one who is. */
const REMINDS = new RegExp(
  `^\\W*(?:(?:please|hey|hi|bitte|hallo|can\\s+you|could\\s+you)[\\s,]+)*(?:${[
    String.raw`(?:remind|wake)\s+me|set\s+an?\s+(?:alarm|reminder)`,
    String.raw`(?:kannst|könntest|würdest)\s+du\s+mich\b.*\b(?:wecken|erinnern)|(?:wecke?|erinnere?)\s+mich`,
    String.raw`(?:puedes|podrías)\s+(?:recordarme|despertarme)|recuérdame|despiértame`,
  ].join('|')})\\b`,
);
