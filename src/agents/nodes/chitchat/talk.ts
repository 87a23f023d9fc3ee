import { likesOf } from '../../../domain/intent/index.ts';
import { withApostrophes } from '../../../domain/text/index.ts';

/** Small talk in the rules' own words: what was told, how somebody feels, and what says nothing by itself. */

/** What was told of the body counts for the plans of this conversation (`memory.body`). */
export const KEPT_IN_MIND =
  'Thank you for telling me; I keep that in mind for whatever we plan here. What would you like to get done?';

export const LISTENS = 'Thanks for telling me. Whenever there is something to get done, say what and when.';
const HARD_DAY =
  'That sounds like a lot. It is fine to do less today: I can move or skip something for you. Is there one thing to take off your day?';
const LOVELY = 'That is lovely to hear, enjoy it!';
const NO_HELP = 'I am sorry that I was no help. Tell me in a few words what you need, and I try again.';
const SEE_YOU = 'See you! I keep an eye on your reminders.';

export const SORRY =
  'I am so sorry. Take the time you need: nothing on your list is as important, and I can move or skip any of it.';

/** Grief and the like: nothing else is asked after it. */
export const isBadNews = (text: string): boolean =>
  [BAD_NEWS, GRIEVES].some((words) => words.test(withApostrophes(text)));

const KIN =
  '(?:mum|mom|mam|mother|dad|father|nan|nana|gran\\w*|grand\\w+|husband|wife|partner|brother|sister|son|daughter|baby|uncle|aunt\\w*|cousin|friend|best\\s+friend|dog|cat|horse)';
/** Somebody is missed, in other words: "since my dad passed", "a year after I lost my wife". */
const GRIEVES = new RegExp(
  `\\bmy\\s+${KIN}\\s+(?:has\\s+|had\\s+|just\\s+)?passed(?:\\s+on)?\\b(?!\\s+(?:the|her|his|their|a|an|it|me|by|out|through|that|with)\\b)|\\b(?:lost|losing)\\s+my\\s+${KIN}\\b|\\b(?:grieving|bereaved|widowed)\\b|\\b(?:gestorben|verstorben)\\b|\\b(?:murió|ha\\s+muerto|falleció|ha\\s+fallecido)\\b`,
  'iu',
);

/** What died is somebody, and no device. */
const BAD_NEWS =
  /(?<!\b(?:phone|battery|laptop|computer|tablet|watch|car|engine|boiler|router|wi-?fi|internet|screen|kettle|printer|plants?)\s(?:(?:has|just|had|is|'s)\s)?)\b(?:died|passed\s+away)\b|\b(?:funeral|broke\s+up|divorc\w+|lost\s+(?:my|the)\s+(?:job|baby|mum|mom|dad|dog|cat)|got\s+fired|miscarriage|put\s+(?:him|her|it)\s+down)\b|\b(?:mum|mom|dad|mother|father|son|daughter|wife|husband|partner|sister|brother|nan|gran\w*|friend|baby)(?:'s|\s+is|\s+was|\s+has|\s+had)?\s+(?:been\s+|just\s+|still\s+|in\s+the\s+|taken\s+(?:in)?to\s+|very\s+|seriously\s+)*(?:in\s+(?:the\s+)?(?:hospital|intensive\s+care|a\s+coma)|hospital|cancer|a\s+(?:stroke|heart\s+attack)|dying)\b/i;

/** "What's the point, I'm rubbish at everything": no answer to anything, and no goal. */
const DOUBTS =
  /\b(?:what(?:'s|\s+is)\s+the\s+point(?!\s+of\s+(?:you|this|flux))|(?:there(?:'s|\s+is)\s+)?no\s+point(?:\s+in\s+(?:even\s+)?trying)?|i(?:'m|\s+am)\s+(?:so\s+|just\s+|really\s+)?(?:rubbish|useless|hopeless|no\s+good|terrible|bad|crap|shit)\s+at\s+(?:everything|anything|this|it\s+all)|i(?:'ll|\s+will)\s+(?:only|just|probably)\s+(?:fail|give\s+up)|i\s+(?:always|never)\s+(?:fail|give\s+up|stick\s+(?:to|with)\s+(?:it|anything)|finish\s+anything)|i(?:'m|\s+am)\s+(?:such\s+)?a\s+failure)\b/i;

/** Somebody loses heart. */
export const losesHeart = (text: string): boolean => DOUBTS.test(withApostrophes(text.toLowerCase()));

/** Messages that are nothing but this, and a word to them. */
const ALONE: [RegExp, string][] = [
  [
    /^(?:brb|one\s+sec\w*|(?:just\s+)?(?:a|one|1)\s+(?:sec\w*|moment|min\w*)|hang\s+on|hold\s+on|wait|(?:maybe|perhaps)\s+later|later|not\s+right\s+now|in\s+a\s+(?:bit|minute|sec)|give\s+me\s+a\s+(?:sec\w*|min\w*|moment)|i'?m\s+(?:on\s+the\s+(?:train|bus|tube|phone|road|toilet|loo)|driving|in\s+a\s+meeting)|(?:let\s+me|i'?ll)\s+think(?:\s+about\s+(?:it|that))?)$/,
    'No hurry; write when it suits you.',
  ],
  [
    /^(?:(?:i'?m\s+|i\s+was\s+)?(?:just\s+|only\s+)?test(?:ing)?(?:\s+(?:this|you|it|1\s*2\s*3))?|1\s*2\s*3|ping|(?:is\s+)?any(?:one|body)\s+(?:there|here))$/,
    'It works: I am here. What would you like to get done?',
  ],
  [
    /^(?:(?:ok\s+)?(?:let'?s|lets)\s+(?:do\s+(?:this|it)|go|start|begin|get\s+(?:going|started|to\s+it))|take\s+your\s+time|(?:i'?m\s+)?just\s+(?:checking\s+in|popping\s+in|saying\s+h(?:i|ello))|(?:i'?m\s+|i\s+am\s+)?(?:back|here)(?:\s+again)?|(?:let'?s\s+)?start\s+(?:over|again|from\s+scratch)|where\s+(?:were|was)\s+(?:we|i))$/,
    'I am here. What would you like to get done: something to be reminded of, or a goal to plan?',
  ],
  [
    /^(?:(?:oops|sorry|ah)\s+)?(?:(?:it\s+was\s+|that\s+was\s+)?(?:just\s+)?a?\s*typo|wrong\s+(?:chat|window|person|number|app)|ignore\s+(?:that|me|this|it)|that\s+was(?:n'?t)?\s+(?:a\s+mistake|not\s+for\s+you|for\s+you)|not\s+for\s+you|pocket\s+dial|autocorrect)(?:\s+sorry)?$/,
    'No harm done.',
  ],
  [
    /^(?:(?:the\s+)?(?:same|usual)(?:\s+(?:as\s+(?:last\s+time|before|always|usual|ever)|again|thing|please))?|(?:as|like)\s+(?:usual|always|before|i\s+(?:said|told\s+you)(?:\s+before)?)|(?:no\s+)?(?:the|that)\s+other(?:\s+one)?|(?:no\s+)?not\s+(?:that|this)(?:\s+one)?|both(?:\s+of\s+them)?|neither|either(?:\s+one)?|all\s+of\s+(?:them|it)|(?:this|that)\s+one|you\s+know(?:\s+(?:what\s+i\s+mean|which\s+one|the\s+one))?|what\s+i\s+said)$/,
    'I have lost the thread and do not know which that is, so nothing is changed. Say it once in full, please.',
  ],
  [
    /^(?:whatever(?:\s+you\s+(?:think|like|want|say))?|up\s+to\s+you|you\s+(?:choose|decide|pick)|i\s+don'?t\s+mind|surprise\s+me)$/,
    'Gladly, once I know what it is for: what would you like to get done?',
  ],
  [
    /^i\s*(?:'ve|have)?\s+changed\s+my\s+mind$/,
    'That is fine. About what? Say what it should be, or "undo" for the last change.',
  ],
  [
    /^(?:seriously|really|for\s+real|come\s+on|h+m+|huh|(?:h+m+\s+)?interesting|ok(?:ay)?\s+then|ok\s+boomer|no\s+way|right|i\s+see|fair\s+enough|got\s+it|makes\s+sense|no\s+(?:worries|problem|prob)|np|good\s+to\s+know|that\s+was\s+(?:quick|fast|easy)|ah+|oh+|whatever|as\s+if|if\s+only|true|indeed|exactly|obviously|of\s+course|never\s*mind(?:\s+(?:i\s+)?(?:sorted|found|did|fixed|solved|got)\s+(?:it|that))?)$/,
    'All right. Whenever there is something to get done, say what and when.',
  ],
  [
    /^(?:(?:please\s+)?(?:call|ring|phone)\s+me(?:\s+(?:back|later|now|please|when\s+you\s+can))*|(?:talk|speak|chat)\s+(?:to\s+you\s+)?(?:later|soon)|ttyl)$/,
    'I call only about reminders: tell me what for and when, for example "call me at 6 pm about the pills".',
  ],
  [
    /^(?:(?:send|tell|give|say)\s+(?:me\s+)?something\s+(?:motivating|motivational|nice|inspiring|positive|encouraging|uplifting)|(?:please\s+)?(?:motivate|inspire|encourage)\s+me|cheer\s+me\s+up|(?:i\s+need\s+)?(?:some\s+|a\s+bit\s+of\s+)?(?:motivation|encouragement|inspiration))$/,
    'Small steps count twice: they get done, and they make the next one easier. What is the smallest one for today?',
  ],
  [
    /^(?:you\s+(?:forgot|missed)(?:\s+(?:it|me|that|again))?|nothing\s+(?:came|happened))$/,
    'I am sorry, that must not happen. What was it, and when? Then I set it again right away.',
  ],
  [
    /^(?:(?:it'?s|today\s+is|it\s+is)\s+my\s+birthday(?:\s+today)?|happy\s+birthday\s+to\s+me|i(?:'m|\s+am|\s+turn(?:ed)?)\s+\d{2}\s+today)$/,
    'Happy birthday! Enjoy the day; what is on your list can be moved or skipped with a word.',
  ],
];

/** The words to a message that is nothing but talk of a word or two, or null. Linear in its length. */
export function talkAlone(text: string): string | null {
  if (text.length > 60) return null;
  const said = withApostrophes(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
  return ALONE.find(([whole]) => whole.test(said))?.[1] ?? null;
}

/** A word to what was told, by what it is about or what it is like. */
export function talkWords(text: string, asks = false): string {
  const said = withApostrophes(text);
  const told = talkAlone(text) ?? TALK.find(([about]) => about.test(said))?.[1];
  if (told) return told;
  // "Do you know a good podcast": "good" tells of no mood there.
  if (asks) return LISTENS;
  // "Ok, bye": the "ok" alone tells of no mood.
  const likes = likesOf(text.replace(/\b(?:ok(?:ay)?|fine|all\s+right|alright)\b/gi, ' '));
  return MOODS.find(([groups]) => groups.some((group) => likes.has(group)))?.[1] ?? LISTENS;
}

/** By what the words are like (`word-groups.txt`), where none of the sentences above fits. */
const MOODS: [string[], string][] = [
  [['bye'], SEE_YOU],
  [['sad', 'stressed', 'tired', 'ill', 'grumpy'], HARD_DAY],
  [['happy', 'wow'], LOVELY],
  [['thanks'], "You're welcome!"],
  [['hello'], 'Hello! What would you like to get done?'],
  [['laugh'], 'Glad that I could make you smile.'],
  [['agree'], 'Good.'],
];

/** What it is about, and a word to it; the first that fits. At most one question each. */
const TALK: [RegExp, string][] = [
  [
    /\bi(?:'m| am|'ve been)?\s+(?:work\w*|on)\s+(?:the\s+)?(?:nights?|lates|earlies|(?:night|late|early)\s+shifts?)\b|\bi\s+have\s+(?:a\s+)?(?:night|late|early)\s+shifts?\b/i,
    'That turns the days around. Is there something on your list that I should move to another time?',
  ],
  [BAD_NEWS, SORRY],
  [GRIEVES, SORRY],
  [/\b(?:wish\s+me\s+luck|fingers\s+crossed)\b/i, 'Good luck! I am on your side.'],
  [DOUBTS, 'Nobody has to be good at it to begin, and nobody begins good: a small step that happens is all it takes.'],
  [
    /\b(?:not\s+(?:too\s+|so\s+|that\s+|half\s+)?bad|can'?t\s+complain|could\s+be\s+worse)\b/i,
    'Good to hear. What would you like to get done?',
  ],
  [
    /^\W*(?:(?:ok(?:ay)?|yes|yeah|yep|fine|sure|right|alright|good|then|so|please|just)[\s,]+)*(?:do\s+(?:it|that|this|so)|go\s+(?:ahead|on|for\s+it)|something\s+\w+\s+then)(?:\s+(?:then|please|now))*\W*$/i,
    'There is nothing that waits for a yes just now, so nothing was changed. What shall I do?',
  ],
  [
    /\b(?:(?:all\s+|far\s+|way\s+|just\s+)*too\s+much(?=(?:\s+(?:right\s+now|today|at\s+the\s+moment|for\s+me))?\W*$)|(?:won't|wont|can't|cant|couldn't)\s+(?:\w+\s+)?(?:manage|cope|face)|not\s+(?:feeling|doing)\s+(?:too\s+|so\s+|that\s+|very\s+|all\s+that\s+)?(?:great|good|well|hot|fine|myself)|nothing(?:'s|\s+is)?\s+(?:working|going|ever\s+work\w*)|(?:rubbish|crap|shit|shitty|lousy|horrible|rotten|grim|hard|long)\s+(?:day|week|night|morning|time)|(?:i'm|i\s+am|i've\s+been|i\s+have\s+been|feel(?:ing)?)\s+(?:so\s+|really\s+|just\s+|a\s+bit\s+|completely\s+|totally\s+|pretty\s+)*(?:useless|rubbish|hopeless|lazy|a\s+mess|behind|stuck|all\s+over\s+the\s+place))\b/i,
    HARD_DAY,
  ],
  [
    /\b(?:tired|exhausted|stressed|overwhelmed|anxious|sad|lonely|sick|ill|down|burn(?:ed|t)\s+out|rough|awful|terrible|can't\s+(?:be\s+bothered|sleep|focus|concentrate)|not\s+(?:in\s+the\s+mood|feeling\s+it)|didn't\s+sleep|long\s+day|hard\s+day|crazy\s+(?:day|week)|bad\s+(?:day|week)|failed|upset|worried|fed\s+up|lost\s+my\s+job|nightmare|feel(?:ing)?\s+(?:(?:a\s+(?:bit|little)|so|really|kind\s+of|kinda)\s+)?(?:flat|low|meh|off|blah|crap|rubbish))\b|^\W*u+gh+\b/i,
    HARD_DAY,
  ],
  [
    /\b(?:you(?:'re|r|\s+are)|ur)\s+(?:(?:so|really|very|just|the|a|an|absolutely|pretty)\s+)*(?:great|good|best|kind|sweet|nice|lovely|awesome|amazing|brilliant|helpful|wonderful|fantastic|star|legend|lifesaver)\b/i,
    'Thank you, that is kind!',
  ],
  [
    /\b(?:got\s+(?:the\s+job|promoted|engaged|married|a\s+(?:new\s+)?(?:job|raise))|passed|(?:i|we)\s+won|pregnant|had\s+(?:a|the)\s+baby|proud|went\s+(?:well|great)|good\s+day|great\s+day|excited|happy|feel(?:ing)?\s+(?:great|good|amazing|better)|finally\s+(?:done|friday))\b/i,
    LOVELY,
  ],
  [
    /\bhow\b.*\b(?:you|going|life|things|day)\b|what'?s up|you\s+(?:ok|good|there|alright)/i,
    "I'm well, thank you, and ready when you are. What is on your mind?",
  ],
  [
    /\bjoke\b|make\s+me\s+(?:laugh|smile)/i,
    'I would tell you one about procrastination, but it can wait. What would you like to get done today?',
  ],
  [
    /\b(?:your\s+name|who\s+(?:made|built|created)|how\s+old|where\s+are\s+you|real|human|alive)\b/i,
    "I'm Flux, a program. I turn what you want into small steps and remind you of each.",
  ],
  [
    /(?<!\b(?:i'm|i\s+am|been|feel|feeling|so|am)\s(?:\w+\s)?)\b(?:useless|stupid|dumb|annoying|idiot|hate\s+(?:you|this\s+(?:app|thing|bot))|unhelpful|(?<=\b(?:you|you're|app|are|is|total|this)\s)rubbish|(?:it|this|that)\s+(?:didn't|doesn't|does\s+not|did\s+not|isn't|is\s+not)\s+work(?:ing)?)\b/i,
    NO_HELP,
  ],
  [
    /\b(?:best|awesome|amazing|brilliant|love\s+(?:you|it|this)|legend|lifesaver|helpful|great\s+job|good\s+job|well\s+done)\b/i,
    'Thank you, that is kind!',
  ],
  [
    /^\W*(?:see\s+(?:you|ya|u)|speak|talk|catch\s+you|till|until|bis)\s+(?:tomorrow|later|soon|then|monday|tonight|morgen)\b/i,
    SEE_YOU,
  ],
  [/\b(?:sorry|my\s+bad|oops)\b/i, 'No harm done.'],
  [/^\W*(?:sleep\s+(?:well|tight)|sweet\s+dreams|nighty?\s+night)\b/i, 'You too! I keep an eye on your reminders.'],
  [/\b(?:merry|happy)\s+(?:christmas|xmas|new\s+year|easter|hanukkah|diwali|eid)\b|\beid\s+mubarak\b/i, 'And to you!'],
  [/\b(?:talk|chat|vent|bored)\b/i, 'I am listening. What is on your mind?'],
];
