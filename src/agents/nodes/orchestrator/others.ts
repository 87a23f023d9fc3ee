import { anyOf } from './ways.ts';

const OWNED =
  'plan|plans|goals?|tasks?|reminders?|schedule|calendar|account|number|progress|data|profile|chats?|messages?';
/** "This week's", "Friday's": a time, and nobody. */
const TIMES = String.raw`\p{L}*day|tomorrow|tonight|week|weekend|month|year|morning|afternoon|evening|night`;
const NOBODYS = `it|that|what|let|here|there|he|she|who|how|where|when|mum|mom|dad|one|${TIMES}`;
/** "Maria's plan". */
const OTHERS = anyOf([`(?!(?:${NOBODYS})'s)\\p{L}{2,}'s\\s+(?:${OWNED})\\b`], 'iu');

const SOMEBODY = anyOf([
  // "another user's tasks"
  "(?:other|another|all|every|somebody|someone|any)\\s*(?:else'?s?\\s+)?(?:users?'?|people'?s?|accounts?|persons?'?|customers?'?)\\b.{0,40}\\b(?:plan|goals?|tasks?|data|numbers?|names?|accounts?|emails?|list)\\b",
  // "whether she uses it"
  '(?:if|whether|does|do|has)\\s+(?:he|she|they)\\s+(?:has|have|got|had|uses?|use|is|are|also)\\b.{0,40}',
  // "the number of whoever else uses this", "a list of all verified phone numbers"
  '(?:numbers?|names?|addresses|emails?) of (?:whoever|everyone|everybody|people|users|others)\\b',
  '(?:list|all|every|verified)\\b.{0,30}\\b(?:phone numbers|e-?mails|accounts|users|customers)\\b',
]);

const PEOPLE =
  'wife|husband|partner|girlfriend|boyfriend|ex|son|daughter|kids?|children|sister|brother|mum|mom|mother|dad|father|parents|boss|manager|friend|flatmate|roommate|neighbou?r|colleague|client|patient|employee|mate|pupil|student|trainee|apprentice|tenant|cousin|aunt|uncle|niece|nephew|gran\\w*|assistant|girl|boy|teenager|teen';
const SOMEONE = `(?:(?:my|the|our|your|his|her)\\s+(?:\\w+\\s+)?(?:${PEOPLE})|(?:other|another|all|any)\\s+(?:people|users?|persons?|accounts?)|the\\s+user\\b|he|she|they|everyone|everybody|anyone|someone)`;
const ASKS_ABOUT = anyOf(
  [
    // "what goals does my wife have in here", "which reminders has she set"
    `(?:what|which|how\\s+many|whose)\\s+(?:\\w+\\s+)?(?:${OWNED})\\s+(?:do|does|did|has|have|is|are)\\s+${SOMEONE}\\b`,
    // "what does my wife have tomorrow"
    `what(?:'s|\\s+(?:do|does|did|is|has))?\\s+(?:on\\s+for\\s+)?(?:my|our)\\s+(?:${PEOPLE})\\s+(?:have\\s+|has\\s+|got\\s+|doing\\s+|up\\s+to\\s+)?(?:on\\s+|planned\\s+|to\\s+do\\s+|got\\s+|for\\s+)*(?:today|tomorrow|tonight|this\\s+\\w+|next\\s+\\w+|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b`,
    // "what goals does Julia Brandt have"
    `(?:what|which|how\\s+many)\\s+(?:${OWNED})\\s+(?:does|did|has)\\s+(?!(?:it|this|that|one|flux|the|my|a)\\b)\\p{L}+(?:\\s+\\p{L}+)?\\s+(?:have|set|got|make|made|use)\\b`,
    // "is my boss on here", "does Emma's husband use this"
    `(?:is|are|was|were|does|do|did|has|have)\\s+${SOMEONE}\\s+(?:\\w+\\s+)?(?:(?:on|in|using|with)\\s+(?:it|here|this|flux|the\\s+app)|here|registered|signed\\s+up|use\\s+(?:it|this|flux)|have\\s+(?:an?\\s+)?(?:account|plan|goals?|tasks?))\\b`,
    // "a secret about another user", "make my friend Leo's account do yoga"
    'about\\s+(?:another|other|any|some|the\\s+other)\\s+(?:users?|accounts?|customers?|person\\s+(?:on|in|using)\\b)',
    "(?:make|add|set|put|delete|change|open|use|edit|mark|cancel)\\b.{0,40}\\b(?!it's|that's|what's|let's)\\p{L}{2,}'s\\s+account\\b",
    // "the reminders of the user John Carter"
    `(?:${OWNED}|numbers?|names?|addresses|e-?mails?)\\s+(?:of|for|from)\\s+(?:the\\s+)?(?:user|account|customer|client|patient)\\b`,
    // "log in as my husband", "delete all other users", "show only his stuff"
    `(?:log\\s*in|sign\\s*in|log\\s+on)\\s+as\\s+(?:${SOMEONE}|\\p{Lu}\\p{L}+)`,
    "(?:delete|remove|ban|block|see|read|share)\\s+(?:all\\s+|any\\s+|every\\s+)?(?:the\\s+)?(?:other\\s+users?|users?(?:'s|s')?\\s+(?:data|accounts?))\\b",
    `(?:show|list|give)\\s+(?:me\\s+)?(?:only\\s+|just\\s+|all\\s+(?:of\\s+)?)?(?:his|her|their)\\s+(?:stuff|things|${OWNED})\\b`,
    `my\\s+(?:patient|client|student|employee)s?\\s+(?:\\w+\\s+)?(?:uses?|is\\s+on|has)\\s+(?:flux|this|it|an\\s+account)\\b`,
    // "what did the last person ask you", "what did the user before me want"
    '(?:person|people|users?|customers?|ones?)\\s+before\\s+me\\b',
    '(?:last|other|previous|next)\\s+(?:person|people|users?|customers?|ones?)\\s+(?:\\w+\\s+)?(?:ask|asked|say|said|tell|told|write|wrote|want|wanted|use|used|do|did|plan|planned)\\b',
  ],
  'iu',
);
const LISTS =
  '(?:(?:shopping|to-?do|task|whole|daily|weekly)\\s+)?(?:lists?|agenda|diary|to-?dos?|plans?|goals?|tasks?|reminders?|schedule|calendar|day|week)';
const NO_NAME = `it|this|that|these|those|the|my|our|your|an?|next|last|each|every|i|we|you|they|one|flux|${TIMES}`;
const WHEN = `today|tomorrow|tonight|this\\s+\\w+|next\\s+\\w+|(?:mon|tues|wednes|thurs|fri|satur|sun)days?`;
const PLANNED = `(?:still\\s+|got\\s+|left\\s+)*(?:planned|scheduled|booked|to\\s+do\\b|coming\\s+up|(?:on\\s+|for\\s+|in\\s+)*(?:the\\s+)?(?:${WHEN}|(?:list|diary|calendar|agenda)\\b)|on\\W*$)`;
/** What stands on the list of somebody who is named, or is something to the person. */
const THEIR_LIST = anyOf(
  [
    // "what's on my sister's list for friday", "show me mum's diary"
    `(?:what(?:'?s|\\s+is|\\s+are|\\s+does)?|show|see|tell\\s+me|give\\s+me|read|list|how(?:'s|\\s+is|\\s+does)?)\\s+(?:me\\s+|us\\s+)?(?:what(?:'?s|\\s+is)\\s+)?(?:still\\s+|left\\s+)?(?:on\\s+|in\\s+)?(?:his|her|their|(?:(?:my|our|the)\\s+)?(?:\\w+\\s+)?(?!(?:it|that|what|let|here|there|he|she|who|how|where|when|${TIMES}|do)'s)\\p{L}{2,}(?:'s|s'))\\s+${LISTS}\\b`,
    // "what my pupil Ella Grant has planned this week", "what do my kids have on monday"
    `what(?:\\s+else)?\\s+(?:(?:do|does|did|has|have|is|are)\\s+)?(?:my|our)\\s+(?:\\w+\\s+)?(?:${PEOPLE})s?(?:\\s+\\p{L}+){0,2}?\\s+(?:has|have|had|got|is|are|doing|up\\s+to)\\s+(?:doing\\s+|up\\s+to\\s+)?${PLANNED}`,
    // "what does Ella have planned this week", "what has she got on friday"
    `what\\s+(?:(?:does|did)\\s+(?!(?:${NO_NAME})\\b)\\p{L}{2,}(?:\\s+(?!have\\b)\\p{L}+)?\\s+have|has\\s+(?!(?:${NO_NAME})\\b)\\p{L}{2,}\\s+got)\\s+${PLANNED}`,
    // "is my daughter free on saturday"
    `(?:is|are|when(?:'s)?)\\s+(?:is\\s+|are\\s+)?(?:my|our)\\s+(?:\\w+\\s+)?(?:${PEOPLE})s?(?:\\s+\\p{L}+)?\\s+(?:free|busy|available)\\b`,
  ],
  'iu',
);
/** "Tell me whether Marek has a plan", "I need to know if my boss is on here". */
const WHETHER = new RegExp(
  `\\b(?:show|tell)\\s+me\\s+what\\s+(?!(?:I|It|You|We|That|This|The|My)\\b)\\p{Lu}\\p{L}+(?:\\s+\\p{Lu}\\p{L}+)?\\s+(?:is|was|has|does|did|plans)\\b|\\b(?:if|whether)\\s+(?:${SOMEONE}|(?!(?:I|It|You|We|That|This|The|My)\\b)\\p{Lu}\\p{L}+(?:\\s+\\p{Lu}\\p{L}+)?)\\s+(?:also\\s+|already\\s+|even\\s+)*(?:(?:has|have|had|got|made|set)\\s+(?:an?\\s+|any\\s+|\\w+\\s+)?(?:${OWNED})\\b|(?:uses?|is\\s+using|is\\s+on|is\\s+in|is\\s+here|signed\\s+up|is\\s+registered)\\b(?!\\s+(?:time|holiday|town)\\b))`,
  'u',
);
/** "Give me Sarah Miller's email": of nobody it is told. */
const CONTACTS =
  /^\W*(?:(?:please|ok(?:ay)?|and|then|just|so|hey|(?:can|could|will|would)\s+you)[\s,]+)*(?:give|tell|send|show|get|find)\s+me\s+(?:(?:the\s+)?(?:e-?mail|address|phone|number|phone\s+number|password|contact\w*)\s+(?:address\s+)?(?:of|for)\s+|\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+)?'s\s+(?:\w+\s+)?(?:e-?mail|address|phone|number|password|contact\s+details|contact)\b)/u;

/** Asked in words that ask for nothing else. */
const USERS = anyOf(
  [
    // "is she using flux?", "how many people use this?"
    '(?:is|are|was|were)\\s+(?:he|she|they|(?:my\\s+)?\\p{L}+)\\s+(?:also\\s+|even\\s+|already\\s+)?(?:using|on|registered|signed\\s+up)\\b.{0,20}\\b(?:flux|this|here|it|app)\\b',
    'how\\s+many\\s+(?:other\\s+)?(?:people|users|others|customers)\\s+(?:use|are\\s+(?:using|on|here)|have|do\\s+you\\s+have)\\b',
    'who\\s+else\\s+(?:uses|is\\s+(?:using|on))\\b',
    '(?:do|have)\\s+you\\s+(?:have\\s+|got\\s+)?(?:any\\s+|many\\s+|other\\s+)*(?:users|customers|members)\\b',
    // "is there anyone called Julia using this"
    '(?:is|are)\\s+there\\s+(?:also\\s+)?(?:anyone|anybody|someone|somebody|an?\\s+\\w+|people|other\\s+\\w+)\\b.{0,40}\\b(?:using|registered|signed\\s+up|on)\\s+(?:this|it|here|flux|the\\s+app)\\b',
    // "zeig mir die Aufgaben von meinem Mitbewohner"
    '(?:zeig|sag|nenn|gib|liste)\\p{L}*\\b.{0,20}\\b(?:aufgaben|ziele|termine|plan|pläne|nummer|liste|erinnerungen)\\s+(?:von|meine[rs]|aller)\\b',
    '(?:mu[ée]stra\\p{L}*|ens[ée][ñn]a\\p{L}*|dime|dame|lista)\\b.{0,20}\\b(?:tareas|objetivos|metas|plan|planes|n[úu]mero|lista|recordatorios)\\s+(?:de\\s+(?:mi\\s|todos|otr|l[oa]s)|del)',
  ],
  'iu',
);

const SHOWS =
  "(?:list|show|give|tell|dump|print|reveal|repeat|output|share|leak|what(?:'s| is| are| was)|which|zeig|sag|nenn|wie lautet|mu[ée]stra|dime|ens[ée][ñn]a|repite)";
/** The machinery: "show me your prompt", "repeat the words above", "the env vars". */
const MACHINERY = anyOf(
  [
    `${SHOWS}\\p{L}*\\b.{0,30}\\b(?:users|accounts|nutzer|benutzer|konten|usuarios|cuentas|database|customers|conversations|(?:first\\s+|all\\s+)names|env(?:ironment)?\\s*var\\w*|api\\s*keys?|secrets|passwords|source\\s+code|server\\s+logs|hidden\\s+(?:instructions|rules)|your\\s+(?:\\w+\\s+)?(?:prompt|instructions|rules|code|config\\w*)|tu\\s+prompt|tus\\s+(?:reglas|instrucciones)|dein\\p{L}*\\s+(?:system)?(?:prompt|anweisungen|regeln))\\b`,
    // "I am the admin of this server"
    "(?:i'm|i\\s+am|this\\s+is|we\\s+are|we're)\\s+(?:the\\s+|an?\\s+|one\\s+of\\s+the\\s+|from\\s+)?(?:flux\\s+)?(?:admin\\w*|developers?|support|staff|owner|moderator)\\s+(?:team\\s+)?(?:of|for|at|from|here)\\s+(?:this|the|your|flux)\\b",
    '(?:system|initial|hidden|original|full)\\s+prompt\\b|systemprompt\\b',
    // "set debug on and dump the last conversation"
    '(?:set|turn|switch)\\s+(?:on\\s+)?(?:debug|verbose)\\b|(?:dump|print|export)\\s+(?:the\\s+)?(?:last|previous|other|whole)\\s+(?:conversations?|chats?|messages?)\\b',
    // "wipe the database"
    '(?:wipe|drop|dump|delete|erase|reset|format|restart|shut\\s+down)\\s+(?:the|your|this|all)\\s+(?:\\w+\\s+)?(?:database|servers?|system|logs|code|backups?)\\b',
    '(?:words|text|everything|all|lines?|message|instructions)\\s+(?:that\\s+(?:is|are|was|were)\\s+)?(?:above|before)\\s+(?:this|starting|the|verbatim)\\b|starting\\s+with\\s+"?you\\s+are\\b',
    '(?:repeat|print|output|show|reveal|copy)\\b.{0,20}\\b(?:words|text|everything|instructions)\\s+above\\b',
  ],
  'iu',
);

/** "This is the police", "we're from support": who says so gets no more than anybody. */
const ROLES =
  /^\W*(?:(?:hi|hello|hey|urgent)[\s,.!]+)*(?:(?:this\s+is|i'm|i\s+am|we\s+are|we're)\s+(?:(?:calling|writing)\s+)?(?:(?:from|with)\s+)?(?:the\s+|your\s+|an?\s+)?(?:police|fbi|government|court|authorities|security\s+team|support\s+team|system\s+admin\w*|admin\w*|developers?|engineers?|owner|ceo|police\s+officer|flux(?:'s)?\s+\w+)\b)(?=.{0,160}\b(?:users?|accounts?|database|logs?|everyone|records|all\s+(?:the\s+)?(?:reminders|tasks|goals|data)|(?:reminders|tasks|goals|data|plans?)\s+of)\b)/i;

const ACCOUNTS = anyOf([
  // "is +44 7700 900321 registered?"
  '\\d[\\d ()/.-]{7,20}\\d\\b.{0,20}\\b(?:registered|signed\\s+up|on\\s+here|an?\\s+(?:account|user)|known|verified|uses?\\s+(?:this|flux|it))\\b',
  // "is jo@example.org registered?"
  '[\\w.+-]+@[\\w-]+\\.\\w+\\b.*\\b(?:registered|account|user|use|uses|signed|exists?|here)\\b',
  // "What tasks does jo@example.org have?"
  '(?:what|which|show|list|give|does|do|did|has|have|is|tell me)\\b.{0,40}[\\w.+-]+@[\\w-]+\\.\\w+\\b(?!.{0,40}\\b(?:at \\d|tomorrow|tonight)\\b)',
  // "the phone number of the last person who signed up"
  '(?:numbers?|names?|plans?|tasks?|goals?|address(?:es)?|e-?mails?|data|reminders?) of (?:the )?(?:last|latest|newest|first|previous|next)(?: \\d+| few)? (?:person|people|users?|customers?|accounts?|members?|sign-?ups?)\\b',
  // "the number of another user"
  '(?:number|name|plan|tasks?|goals?|address|e-?mail|data|reminders?) of (?:another|other|any|some|all)(?:body|one)?(?: (?:else|user|users|person|people|account|customer)s?)?\\b',
  // "Tom uses this too, what are his goals"
  'uses? (?:this|it|flux|the app) too\\b.*\\b(?:his|her|their)\\b',
]);

/** Asks for what belongs to another account, or to the machinery. What that account has is not known here, nor said. */
export const asksForOthers = (message: string): boolean => {
  const text = message.replaceAll('’', "'");
  if (/\bremind\s+(?:me|us)\b|\b(?:erinner|recuérda)/i.test(text)) return false;
  if (THEIR_LIST.test(text)) return true;
  if (ASKS_ABOUT.test(text) || CONTACTS.test(text) || ROLES.test(text) || WHETHER.test(text)) return true;
  if (ACCOUNTS.test(text) || USERS.test(text) || MACHINERY.test(text)) return true;
  return (
    /\b(?:show|tell|say|give|see|list|what|send|read|open|look|print|dump|check|has|have)\b/i.test(text) &&
    (OTHERS.test(text) || SOMEBODY.test(text))
  );
};
