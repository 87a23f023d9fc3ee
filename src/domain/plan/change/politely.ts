const LEAD = '(?:(?:and|but|so|ok|okay|hm+|also|sorry|oh|hey|please|thanks|great|good|nice)[ ,]+)*';
const ASKS =
  '(?:(?:is|would|could|might) it (?:be )?(?:ok(?:ay)?|fine|alright|all right|possible|an option|too much(?: trouble)?|better)(?: (?:if|to|for))|(?:is there )?any (?:chance|way)(?: (?:that|of|to))?|(?:do|would) you mind(?: if)?|would it work(?: (?:if|to))|what if|how about(?: if)?)';
const POLITE = new RegExp(`^(${LEAD})${ASKS} (.{6,120}?)\\??$`);
/** Verbs that change a plan, as they stand after such words. */
const VERBS: [RegExp, string][] = [
  [/^(?:(?:we|you|i) )?(?:can |could |might )?(?:move|moved|moving)\b/, 'move'],
  [/^(?:(?:we|you|i) )?(?:can |could |might )?(?:put|putting)\b/, 'put'],
  [/^(?:(?:we|you|i) )?(?:can |could |might )?(?:do|did|doing)\b/, 'do'],
  [/^(?:(?:we|you|i) )?(?:can |could |might )?(?:have|had|having)\b/, 'have'],
  [/^(?:(?:we|you|i) )?(?:can |could |might )?(?:make|made|making)\b/, 'make'],
  [/^(?:(?:we|you|i) )?(?:can |could |might )?(?:swap|swapped|swapping|switch|switched|switching)\b/, 'swap'],
  [/^(?:(?:we|you|i) )?(?:can |could |might )?(?:shift|shifted|shifting)\b/, 'shift'],
];
const OF_SESSIONS =
  /^((?:the |my )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:'s)?(?: (?:ones?|sessions?|runs?|lessons?|workouts?|walks?|rides?|swims?|class(?:es)?))?|(?:it|they|those|these)) (?:(?:would |could |can )?(?:be|happen|go|take place)|happen(?:s|ed)?|are|is|were|was|went|took place|goes)\b/;

/** "It is possible Friday?", "any chance of lunchtimes?" */
const POSSIBLE =
  /(^|[.,;!?] ?|\b(?:and|but|so|ok|then) )(?:(?:it is|is it|it's|would it be) possible|any chance of) (?:on |to do |to have )?(?=(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|earlier|later|mornings?|evenings?|lunch|an hour|half an hour|at \d)/;

/** "Is it ok if the Wednesday lessons happen on Fridays?" asks for a change by its form alone: the same as an order. Small letters; anything else as it is. */
export function asOrder(text: string): string {
  const possible = POSSIBLE.exec(text);
  if (possible)
    return `${text.slice(0, possible.index)}${possible[1] ?? ''}can we do ${text.slice(possible.index + possible[0].length)}`;
  const [, lead = '', wish] = POLITE.exec(text) ?? [];
  if (!wish) return text;
  if (OF_SESSIONS.test(wish)) return `${lead}can ${wish.replace(OF_SESSIONS, '$1 be')}`;
  const verb = VERBS.find(([form]) => form.test(wish));
  return verb ? `${lead}can we ${wish.replace(verb[0], verb[1])}` : text;
}
