/** How far somebody is with something, in their words; the first row that fits. */
const LEVELS: ['none' | 'some' | 'good', string[]][] = [
  [
    'good',
    [
      'intermediate|advanced|fluent|conversational|experienced|(?:pretty|quite|fairly|rather) good|confident|comfortabl[ey]|regularly|for (?:many )?years|b1|b2|c1',
      'can hold a (?:simple )?conversation|grade [3-8]|already (?:play|speak|swim|lift|code) (?:well|quite|pretty)|a (?:full |first |rough )?draft',
    ],
  ],
  [
    'none',
    [
      '(?:(?:complete|total|absolute|utter|bloody|real|very) )*(?:beginners?|newbie|novice|rookie|noob)|beginners? level|brand new|new to (?:it|this|running|swimming)',
      'never (?:ever )?(?:could|managed|done|did|run|ran|played|tried|learn(?:ed|t)|studied|swum|swam|swim|written|wrote|before|been|had|held|touched|even|really|spoken)',
      'from (?:scratch|zero|nothing)|(?:know|knows|speak|understand|have) (?:none|nothing|zero|no [a-z]+)|no (?:prior )?(?:experience|knowledge|idea how|clue)|zero (?:experience|knowledge)|not a (?:runner|swimmer|sporty person)',
      "(?:can't|cannot|can not|couldn't) (?:swim|play|run|read music|speak|do (?:it|any))|haven't (?:started|begun|run|ever|done (?:any|sport|anything)|a clue|played|exercised)|don't (?:know any|speak any|run|know how|exercise|do any)|not (?:started|begun)(?: yet)?|not yet|not at all|nothing (?:yet|so far|written|at all)|none (?:yet|of it|at all)?|unfit|out of shape|couch potato|couch",
      '(?:just|only) (?:starting|started|begun|beginning|bought)|starting (?:out|from)|first timer?|at the (?:very )?beginning|day one|day 1|zero',
    ],
  ],
  [
    'some',
    [
      'grade [12]|a (?:little|bit|few)|some(?:what| of)?|the basics?|basics|basic|couple of|(?:a )?few (?:words|chords|songs|pieces|lengths)|now and then|sometimes|occasionally|once in a while|on and off|every now and then',
      '(?:at|in|from) (?:high )?school|as a (?:kid|child|teen(?:ager)?)|years? ago|rusty|out of practice|used to|again|before|last year|like i used to|get by|i play|i played|played|a1|a2|get better|better at|improve|an outline|notes|walk breaks?',
    ],
  ],
];
const FORMS = LEVELS.map(
  ([level, forms]) => [level, new RegExp(`\\b(?:${forms.join('|')})(?![\\p{L}])`, 'u')] as const,
);

/** Where somebody stands: not at all, a little, or well. Lower-case text; null where nothing says it. */
export function levelIn(text: string): 'none' | 'some' | 'good' | null {
  return FORMS.find(([, form]) => form.test(text))?.[0] ?? null;
}
