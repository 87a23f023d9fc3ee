/** Words at the head of a thought, by what they make of it. Small letters, "'" for every apostrophe; a phrase stands for itself, `…|…` for either. */
export const PHRASES = {
  /** Greets, and says nothing of what is wanted. */
  hello: [
    'hi|hey|hiya|hello|hallo|heya|greetings|dear (?:flux|coach|sir|all)',
    'good (?:morning|afternoon|evening|day)',
    'nice to meet you|thanks? for (?:having|helping) me|how are you',
  ],
  /** Before the thought itself. */
  aside: [
    'ok|okay|so|well|right|alright|basically|honestly|actually|please|pls|also|and|but|oh|um+|uh+|hmm+|yeah|yes|look|listen|i mean|tbh|to be honest|you know(?: what)?',
    "i (?:think|guess|suppose)(?: that)?|it's (?:like|just)(?: that)?|the thing is|thing is|long story short|(?:just )?(?:this|for) once|for real|maybe|perhaps|finally|lately|this year|next year|these days|now|first(?: of all)?",
    'flux|coach',
  ],
  /** Behind it. */
  tail: [
    'lol|lmao|haha+|tbh|maybe|perhaps|probably|i suppose|please|pls|plz|thanks|thank you|thx|ty|ok|okay|right|you know|or something(?: like that)?|i guess|i think|really|somehow|again please|if possible|if you can|at last|at all|x+|:\\)|;\\)|:d',
  ],
  /** Wants something, in so many words. */
  wants: [
    "i(?:'d| would| should|'ve| have)?(?: (?:really|also|finally|just|still|always|very much|so|only|do|kinda|kind of|sort of|quite|rather|dearly|absolutely|truly))* (?:want(?:ed)?|wanna|like(?= to)|love(?= to)|wish|hope|need|aim|dream|plan|intend|mean|long)(?: (?:to|of))?",
    "i(?:'m|m| am)(?: (?:really|also|finally|just|still))* (?:gonna|trying|hoping|planning|aiming|looking|going|wanting|thinking (?:of|about)|determined|keen|dying|training|preparing)(?: (?:to|for|on))?",
    "i(?:'ve| have)? (?:keep|always|been|kept) (?:putting off|procrastinating(?: on)?|avoiding)|i(?:'ve| have) been (?:meaning|wanting|hoping|planning|dying|thinking (?:of|about))(?: to)?|i(?:'ve| have)(?: (?:just|finally))? decided(?: to)?|i(?:'ve| have)? (?:got|have) to|i gotta|i(?: (?:really|probably|seriously|definitely))? (?:must|ought to|should|need)",
    "(?:my |our )?new year(?:'?s|s')? ?(?:resolution)?(?: is)?(?: to)?",
    "i(?:'d| would) (?:love|like|appreciate) it if (?:i|we|you) (?:could|can|would)(?: help me)?(?: to| with)?|i keep (?:saying|telling myself|promising(?: myself)?)(?: that)? i(?:'ll| will| should| must| need to| have to)",
    "i (?:was|am|'m|were) (?:just )?(?:wondering|hoping)(?: (?:if|whether|that))?(?: (?:you|we|i|someone) (?:can|could|might|would))?(?: (?:maybe|perhaps|please))?(?: help me)?(?: to| with)?|i'm (?:just )?(?:wondering|hoping)(?: (?:if|whether|that))? (?:you|we|i|someone) (?:can|could|might|would)(?: (?:maybe|perhaps|please))?(?: help me)?(?: to| with)?",
    '(?:that )?you (?:can|could|might|would) (?:please )?help me(?: to| with)?|(?:some |any |a bit of |a little )?help with|(?:thinking|dreaming) (?:of|about)|(?:can|could|shall|should) we(?: please)?(?= (?:work|get|do|start|try|focus)\\b)|be able to',
    'use (?:that|this|the) time (?:to|for)|should|must|want(?:ing)?|wanna|would (?:like|love)|need|hope|hoping|planning|trying|looking|aiming|gotta|gonna|have to',
    "(?:can|could|will|would) you (?:please )?(?:help|coach|teach|get|make)(?: me)?(?: to| with)?|(?:please )?help me(?: to| with)?|let's|how (?:do|can|could|should) i",
    'my (?:new |big |next |main |first |other )?(?:goal|dream|aim|resolution|plan|challenge|target)(?: (?:is|would be|for \\w+ \\w+ is))?(?: to)?',
    'goal ?[:=-]|new goal|another goal|time to|it is time to|about time i',
    'my \\w+ (?:says?|said|thinks|told me|wants me|keeps saying)(?: that)?(?: i (?:should|must|need to|have to|ought to)| to)',
    "(?:my |the )?(?:physio(?:therapist)?|doctor|doc|gp|consultant|dentist|therapist|trainer|midwife|nurse|specialist|dietician|nutritionist|wife|husband|partner|boss) (?:says?|said|recommend(?:s|ed)|suggest(?:s|ed)|prescribed|told me|wants me|gave me|thinks)(?! (?:that )?(?:my|i'm|i am|i have|i've|it|it's|there|this|he|she|we)\\b)(?: that)?(?: (?:i|me) (?:should|must|need to|have to|ought to|do))?(?: to)?(?: do)?",
    "i(?:'ve| have)? promised(?: [\\w']+){0,2} to|i(?:'ve| have)? (?:just )?signed up for|(?:please )?(?:make|give|build|create|write) me a (?:\\w+ )?plan(?: to| for| with| of)?|(?:please )?(?:save|make|build|create|set up)(?: me)? an? (?:\\w+ )?plan (?:with|of|for)|plan me",
    'add(?: a| another)? (?:task|goal|one) ?:?|developer mode',
    '(?:please )?(?:set|make|create|add|start)(?: up| me)? (?:a|another|one more|my)(?: new)? goal(?: to| of| for)?',
    'an? (?:\\w+ )?(?:plan|programme|program|schedule)(?: for me)?(?: to| so that i can| so i can| for)(?= [a-z])',
    "we(?:'d| would)?(?: (?:really|also))? (?:want|like|love|need|hope)(?: to)?",
  ],
  /** Tells how things are: beside it the wish stands. */
  status: [
    "i(?:'m| am|'ve| have| can|'ll| had| used| never| don't| do not| do| didn't| haven't| hate| was| weigh| run| walk| cycle| swim| ride| jog| play| speak| know| read| write| sleep| work| live| sit| feel| get| go| went| did| smoke| drink| keep| always| usually| mostly| currently| already| only| lie| wake| fall| tried| bought| signed| see| eat| spend| scroll| earn| got| start(?:ed)?| began| lost| gained| struggle| tend| understand| study| studied| learn(?:ed|t)| took| ran| lifted| practi[sc]ed?| forget| broke| moved| retired| finished| passed| failed| managed?| could| save[sd]?)",
    "(?:my |our |the )?(?!(?:new |big |next |main |first |other )?(?:goal|dream|aim|resolution|plan|challenge|target)\\b)[\\w'-]+(?: [\\w'-]+){0,3}? (?:is|isn't|isnt|are|aren't|was|were|gets|get married|has been|hurts?)\\b",
    "my (?!(?:new |big |next |main |first |other )?(?:goal|dream|aim|resolution|plan|challenge|target)\\b)[\\w' -]{2,30}? (?:is|are|was|were|says?|said|wants|thinks|told|has|have|hurts?|can|can't|starts?|ends?|lives?|takes?)",
    '(?:my|our) [\\w-]+(?: [\\w-]+)? (?:died|passed|left|moved|retired|got|gave|bought|broke|lost|went|came|split)(?! (?:off|by|to be))\\b',
    "(?:it's|it is|its|there's|there is|that's|this is|they|he|she|we|you)\\b",
    'the \\w+(?: \\w+)? (?:is|are|was|says?|has|starts?)\\b',
    "(?:(?:early )?mornings?|evenings?|afternoons?|nights?|weekends?|weekdays?)(?: \\w+)? (?:never|don't|doesn't|do not|are|is|works?|suits?|would|won't|only)",
    '(?:an? |half an? |one |two )?(?:hours?|minutes?|mins?) (?:a|per|each|every|on|in|at|max)',
    "can|could|because|since|as i|never|not|no|none|haven't|havent|didn't|don't|cant|can't|used to|just started|just starting|only have|only just|currently|at the moment|right now|already|about|around|roughly|(?:complete|total|absolute) (?:beginner|novice|newbie|amateur)|beginners?|newbie|novice|intermediate|advanced|know|knows|been|was|am|did|done|got|have|had|currently|usually|mostly|last|twice|once",
    "(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days? (?:i|we|is|are)(?:'m|'ve| am| have)?(?: (?:do|got|go|play|train|work|teach))?",
    'fell|broke|tore|hurt|moved|retired|lost|laid off|divorced|turned|played|swam|ran|sang|danced|studied|learn(?:ed|t)|lived|worked|injured|recently|desk job|office job|work from home|wfh|full[- ]time|part[- ]time',
    'each(?: one| of them| of these)? (?:takes?|is|has|lasts?)',
    '\\d[\\d.,]*',
  ],
} as const;
