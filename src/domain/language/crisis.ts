/** What kind of help is needed at once. */
export type Crisis = 'self_harm' | 'medical' | 'violence';

/**
 * Figures of speech that sound like danger and are none: taken out before anything is looked for, so that "this deadline is
 * killing me, and I want to die" is still heard.
 */
const FIGURES: RegExp[] = [
  /\b(?:is|are|was|'s|been)\s+(?:\w+\s+)?killing\s+(?:me|us|it)\b/g,
  /\bkill(?:ing|ed)?\s+(?:time|some\s+time|an?\s+(?:hour|afternoon|day|few)|it|the\s+(?:lights?|engine|process|mood|vibe|weeds?|bugs?|mosquitos?|server|app|job))\b/g,
  /\b(?:i'?ll|i\s+will|i'?m\s+going\s+to|gonna|could|would|mom|mum|boss|wife|husband|she|he|they)(?:\s+\w+)?\s+kill\s+me\s+(?:if|when|for|unless|tomorrow)\b/g,
  /\b(?:could|would|i'?d)\s+kill\s+for\b/g,
  /\bdying\s+(?:to\s+(?:see|know|try|go|hear|meet|get|read|eat|play|watch|visit|have|be\s+there)|of\s+(?:laughter|boredom|curiosity|heat|hunger|thirst|laughing)|for\s+an?|from\s+laughter|laughing|inside\s+laughing)\b/g,
  /\b(?:bored|scared|embarrassed|worried|tickled|starved?|hungry|laugh(?:ed|ing)?|cringe[ds]?)\s+to\s+death\b/g,
  /\b(?:i\s+)?(?:nearly|almost)\s+died\s+(?:laughing|of)\b|\bdied\s+of\s+(?:embarrassment|laughter|boredom)\b/g,
  /\b(?:my\s+)?(?:phone|battery|laptop|car|plants?|computer|wifi|internet|flowers?|grass|lawn|houseplants?|orchids?|basil|cactus)(?:'s|\s+(?:is|are|just|has|have|will|has\s+been|keeps?))*\s+(?:dying|died|dead|die)\b/g,
  /\b(?:dead(?:line|lift|pool)s?|die\s+hard|overdue|drop\s+dead\s+gorgeous|over\s+my\s+dead\s+body|to\s+die\s+for|die\s+of\s+(?:boredom|laughter|embarrassment|heat))\b/g,
  /\b(?:shoot|shot)\s+(?:me\s+(?:an?\s+|the\s+)?(?:e-?mail|message|text|line|note|reminder)|for|hoops|photos?|a\s+(?:film|video|photo|movie)|an?\s+e-?mail)\b/g,
  /\b(?:suicide\s+(?:squad|prevention|awareness|sprints?|runs?|door|drills?|hotline\s+(?:shift|volunteer\w*|training))|heart\s+attack\s+(?:grill|burger)|stroke\s+(?:of|play|count|practice|technique)|(?:back|breast|butterfly|brush|key)\s*stroke)\b/g,
  /\b(?:without|avoid|prevent|fear\s+of|risk\s+of|history\s+of|(?<!\b(?:think|thinking|thought|thoughts|talk|talking|dream|dreaming)\s)about|on|article|book|film|movie|podcast|course|training|research|paper|essay|lecture|first\s+aid|anniversary\s+of\s+\w+'s)\s+(?:a\s+|an\s+)?(?:suicide|overdose|heart\s+attacks?|strokes?|self[- ]harm)\b/g,
  /\b(?:beat|kill|crush|murder|destroy)\s+(?:my|the|this|that|his|her)?\s*(?:goal|workout|record|personal\s+best|pb|exam|interview|presentation|competition|level|boss\s+fight|game|weeds?|eggs?|competitors?|time)\b/g,
  /\b(?:this|that|the|my|it|work|homework|traffic|heat|meeting|job|week|commute|exam|deadline|gym|workout|diet|headache|back|legs?|feet)\s+(?:\w+\s+){0,2}(?:kills?|will\s+kill|is\s+going\s+to\s+kill)\s+me\b/g,
];

/** English. `self_harm` first: it decides when several are heard. */
const SIGNS: [Crisis, RegExp][] = [
  [
    'self_harm',
    /\b(?:kill|killing|hang|hanging|shoot|shooting|drown|drowning)\s+myself\b|\b(?:off|end)\s+(?:myself|it\s+all|my\s+(?:own\s+)?life)\b|\bending\s+(?:it\s+all|my\s+(?:own\s+)?life)\b|\btake\s+my\s+(?:own\s+)?life\b|\btaking\s+my\s+own\s+life\b/,
  ],
  ['self_harm', /\bsuicid(?:e|al)\b|\bunalive\s+(?:my)?self\b|\bkms\b|\bsuicide\s+note\b/],
  [
    'self_harm',
    /\b(?:i\s+)?(?:want|wanna|wish|hope|ready|going|plan(?:ning)?|rather|like|need|trying|deserve)\s+(?:to\s+)?(?:just\s+)?(?:be\s+dead|die(?!\s+(?:my|her|his)\s+hair)|not\s+(?:be\s+alive|exist|wake\s+up)|disappear\s+forever|never\s+wake\s+up)\b|\bi\s+wish\s+i\s+(?:was|were)\s+(?:dead|never\s+born)\b|\bwish\s+i\s+(?:wasn't|weren't|were\s+not)\s+(?:alive|here\s+any\s*more)\b/,
  ],
  [
    'self_harm',
    /\b(?:i\s+)?(?:don't|do\s+not|can't|cannot|no\s+longer)\s+(?:want\s+to\s+|wanna\s+)?(?:live|be\s+alive|be\s+here|exist|go\s+on\s+living|go\s+on|keep\s+living|wake\s+up)\s*(?:any\s*more|any\s+longer)\b|\bdon't\s+want\s+to\s+(?:live|be\s+alive|exist)\b|\bno\s+(?:reason|point)\s+(?:to|in)\s+(?:live|living|be(?:ing)?\s+alive)\b|\bnothing\s+(?:left\s+)?to\s+live\s+for\b|\bbetter\s+off\s+(?:dead|without\s+me)\b|\blife\s+is(?:n't|\s+not)\s+worth\s+(?:it|living)\b|\bnot\s+worth\s+living\b/,
  ],
  [
    'self_harm',
    /\b(?:hurt|harm|cut|cutting|hurting|harming|burn|starve)\s+myself\b(?!\s+(?:a\s+(?:slice|piece|break|bit|deal)|some|off|shaving|at\s+the\s+gym|running|while|playing|lifting|during|cooking|chopping|on\s+(?:the|a)))|\bself[- ]?harm(?:ing|ed)?\b/,
  ],
  [
    'medical',
    /\b(?:i(?:'ve|'m|\s+have|\s+am|\s+just|\s+think\s+i)?|he|she|they|my\s+\w+|someone|somebody)\s+(?:\w+\s+){0,4}?(?:overdos(?:e|ed|ing)|having\s+a\s+(?:heart\s+attack|stroke|seizure)|heart\s+attack|had\s+a\s+(?:stroke|seizure))\b|\boverdosed\b|\bhaving\s+a\s+(?:heart\s+attack|stroke|seizure)\b|\btook\s+(?:too\s+many|all\s+(?:of\s+)?(?:my|the)|a\s+whole\s+(?:bottle|box|pack)\s+of|(?:a\s+)?(?:bottle|handful)\s+of)\s+(?:\w+\s+)?(?:pills|tablets|painkillers|medication|meds|paracetamol|tylenol|ibuprofen|aspirin|sleeping\s+pills)\b/,
  ],
  [
    'medical',
    /\b(?:can't|cannot|can\s+not|not\s+able\s+to|struggling\s+to)\s+breathe\b(?!\s+(?:through\s+my\s+nose|in\s+this\s+(?:dress|shirt)))|\b(?:not|isn't|stopped)\s+breathing\b|\bcrushing\s+(?:chest\s+)?pain|\bchest\s+pains?\b(?!\s+(?:is\s+gone|last\s+(?:week|month|year)))|\b(?:is|are|i'm|i\s+am|he's|she's)\s+unconscious\b|\bwon't\s+wake\s+up\b|\bbleeding\s+(?:heavily|out|a\s+lot|badly|won't\s+stop)\b|\bwon't\s+stop\s+bleeding\b|\b(?:i(?:'ve|\s+have)?|he|she|was|been|my\s+\w+)\s+(?:been\s+)?poisoned\b|\banaphyla\w+|\bface\s+(?:is\s+)?drooping\b|\bswallowed\s+(?:bleach|poison|batteries|a\s+battery)\b|\bcall\s+an\s+ambulance\b|\bneed\s+an\s+ambulance\b/,
  ],
  [
    'violence',
    /\b(?:he|she|they|my\s+(?:husband|wife|boyfriend|girlfriend|partner|father|mother|dad|mom|mum|ex|brother|stepdad|stepfather|boss|roommate))(?:\s+(?:is|was|has|keeps?|just|will|wants?|threatened|threatens|going|tried|tries|said|says|he|she|he'll|she'll|to|on))*\s+(?:hit(?:s|ting)?\s+me|beat(?:s|ing|en)?\s+me(?:\s+up)?|beats?\s+me|chok(?:e|es|ed|ing)\s+me|strangl\w+\s+me|kill\s+me|hurt(?:s|ing)?\s+me|rap(?:e|ed|ing)\s+me|stab(?:bed|s)?\s+me|attack(?:ed|ing|s)?\s+me|abus(?:e|es|ed|ing)\s+me)\b/,
  ],
  [
    'violence',
    /\b(?:i(?:'m|'ll|\s+am|\s+will)?|want|wanna|going|gonna|plan(?:ning)?)\s+(?:going\s+to\s+|gonna\s+|to\s+|want\s+to\s+|wanna\s+)*(?:kill|murder|stab|shoot|strangle|poison|hurt|beat\s+up)\s+(?:him|her|them|my\s+(?:husband|wife|boyfriend|girlfriend|partner|father|mother|dad|mom|mum|ex|brother|sister|boss|roommate|kids?|child(?:ren)?|neighbou?r|teacher|family|colleague|coworker)|someone|somebody|people|everyone)\b/,
  ],
  [
    'violence',
    /\bi\s+(?:was|got|have\s+been|'ve\s+been)\s+(?:just\s+)?(?:raped|assaulted|attacked|stabbed|shot|kidnapped|abused|beaten(?:\s+up)?|mugged)\b|\b(?:i'm|i\s+am)\s+(?:being\s+(?:followed|attacked|abused|beaten|held)|in\s+danger|not\s+safe\s+(?:at\s+home|here|with))\b|\bsomeone\s+is\s+(?:breaking\s+in|trying\s+to\s+(?:kill|hurt)\s+me|following\s+me)\b|\b(?:domestic|sexual)\s+(?:violence|abuse)\s+(?:at\s+home|now)\b/,
  ],
];

/** The same in other languages, the plainest words only. */
const ELSEWHERE: [Crisis, RegExp][] = [
  // German
  [
    'self_harm',
    /(?:mich|selbst)\s+(?:selbst\s+)?(?:umbringen|töten|umzubringen|verletzen|ritzen)|bringe?\s+mich\s+um|selbstmord|suizid|(?:will|möchte)\s+(?:einfach\s+)?(?:sterben|nicht\s+mehr\s+leben|tot\s+sein)|nicht\s+mehr\s+leben|lebensmüde|mein(?:em)?\s+leben\s+(?:ein\s+ende|beenden)/,
  ],
  [
    'medical',
    /überdosis|herzinfarkt|(?:kann|bekomme)\s+(?:nicht|keine\s+luft)\s*(?:mehr\s+)?(?:atmen)?\s*$|keine\s+luft\s+mehr|schlaganfall|zu\s+viele\s+tabletten/,
  ],
  ['violence', /(?:schlägt|würgt|verprügelt|missbraucht|bedroht)\s+mich|vergewaltigt/],
  // French
  [
    'self_harm',
    /(?:me|m')\s*(?:suicider|tuer)\b|suicide|envie\s+de\s+mourir|veux\s+mourir|plus\s+envie\s+de\s+vivre|en\s+finir\s+avec\s+la\s+vie|me\s+faire\s+du\s+mal/,
  ],
  [
    'medical',
    /surdose|crise\s+cardiaque|(?:peux|arrive)\s+(?:plus|pas)\s+(?:à\s+)?respirer|trop\s+de\s+(?:médicaments|cachets|comprimés)/,
  ],
  ['violence', /(?:il|elle)\s+me\s+(?:frappe|bat|viole|menace)|violée?\b/],
  // Spanish
  [
    'self_harm',
    /suicid(?:arme|io|a)|(?:quiero|quisiera)\s+(?:morir(?:me)?|estar\s+muert[oa]|matarme)|matarme|quitarme\s+la\s+vida|no\s+quiero\s+(?:vivir|seguir\s+viviendo)|hacerme\s+daño|autolesion\w*/,
  ],
  ['medical', /sobredosis|infarto|no\s+puedo\s+respirar|demasiadas\s+pastillas/],
  ['violence', /me\s+(?:golpea|pega|viola|amenaza\s+con\s+matar\w*)|violaron|me\s+quiere\s+matar/],
  // Portuguese
  [
    'self_harm',
    /suic[ií]d(?:io|ar)|me\s+matar\b|quero\s+morrer|tirar\s+(?:a\s+)?minha\s+vida|não\s+quero\s+(?:mais\s+)?viver|me\s+machucar/,
  ],
  ['medical', /overdose\s+de|ataque\s+cardíaco|não\s+consigo\s+respirar/],
  ['violence', /(?:ele|ela)\s+me\s+(?:bate|bateu|agride|estuprou)/],
  // Italian
  [
    'self_harm',
    /suicid(?:armi|io)|(?:voglio|vorrei)\s+(?:morire|uccidermi|farla\s+finita)|uccidermi|ammazzarmi|togliermi\s+la\s+vita|non\s+voglio\s+(?:più\s+)?vivere/,
  ],
  ['medical', /overdose\s+di|infarto|non\s+riesco\s+a\s+respirare/],
  ['violence', /mi\s+(?:picchia|violenta|vuole\s+uccidere)/],
  // Dutch, Polish
  [
    'self_harm',
    /zelfmoord|(?:wil|wou)\s+(?:niet\s+meer\s+leven|dood)|mezelf\s+(?:doden|van\s+kant\s+maken|pijn\s+doen)|samobójstw|zabić\s+się|się\s+zabić|chcę\s+umrzeć|nie\s+chcę\s+(?:już\s+)?żyć/,
  ],
  // Turkish, Russian, Ukrainian, Arabic, Hindi, Chinese, Japanese, Korean
  [
    'self_harm',
    /intihar|kendimi\s+öldür|ölmek\s+istiyorum|самоубийств|покончить\s+с\s+собой|хочу\s+умереть|не\s+хочу\s+жить|убить\s+себя|самогубств|хочу\s+померти|не\s+хочу\s+жити|انتحار|أريد\s+أن\s+أموت|أقتل\s+نفسي|आत्महत्या|मरना\s+चाहता|मरना\s+चाहती|自杀|自殺|想死|不想活|死にたい|消えたい|자살|죽고\s*싶/,
  ],
];

/** Somebody in danger, by plain signs in the message; null when there are none. It errs on the side of asking nothing and helping. */
export function findCrisis(message: string): Crisis | null {
  let text = message
    .slice(0, 20_000)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\b(do|ca|wo|is|are|does|did|was|would|could)nt\b/g, "$1n't")
    .replace(/\bim\b/g, "i'm")
    .replace(/\s+/g, ' ');
  for (const figure of FIGURES) text = text.replace(figure, ' … ');
  return [...SIGNS, ...ELSEWHERE].find(([, sign]) => sign.test(text))?.[0] ?? null;
}
