import { AWAY } from './days.ts';

const REASON =
  /^(?:(?:because|as|since|cos|sorry|but|and)[, ]+)*(?:i(?:'m|'ve| am| have| had| feel| got| need to| will be|'ll be| just| was| work)|my [a-z]+|it(?:'s| is| was)|there(?:'s| is| are)|we(?:'re| are|'ve| have)|got|too|the (?:kids?|children|weather|train|boss|car)|work(?: is)?) /;
const HOURS =
  /^(?:my |the )?(?:work(?:ing)? )?(?:shifts?|hours|rota|schedule|timetable|working hours|work hours|job|class(?:es)?|lessons?)(?: at work)?(?:'ve|'s| have| has| got| are| is| were| was)*(?: been| just| now)* (?:changed|changing|different|new|moved|switched|other)\b/;
const ORDER =
  /\b(?:skip|move|shift|push|make|cancel|leave|drop|only|can (?:we|i|you)|could|please|put|have|do|swap|pause|less|more|fewer|shorter|longer|easier|lighter|instead|mornings?|evenings?|afternoons?|later|earlier|twice|once)\b/;

/** `spans`: also those that say for how long. A message without the clauses that only say why: "I'm travelling, can we skip it", "skip tomorrow's run, I've got a cold". Lower-case text. */
export function withoutReasons(text: string, { spans = true } = {}): string {
  const clauses = text.split(/(?<=[a-z)])[,;.] (?=[a-z])| (?=because | since i| as i)/);
  if (clauses.length < 2) return text;
  const left = clauses.filter((clause, i) => {
    const others = clauses.some((other, j) => j !== i && ORDER.test(other));
    if (!spans && A_TIME.test(clause)) return true;
    return !(others && (REASON.test(clause) || HOURS.test(clause) || AWAY.test(clause)) && !saysWhat(clause));
  });
  return left.length > 0 ? left.join(', ') : text;
}

/** A reason that says when as well: "I'm away next week, can we skip it". */
const A_TIME =
  /\d|\b(?:weeks?|months?|today|tonight|tomorrow|until|till|from|days?|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|holidays)\b/;

/** A reason that is one change as well: "it's too long, make it 20". */
const saysWhat = (clause: string): boolean =>
  /\b(?:too (?:long|short|early|late|often|hard|easy)|instead|minutes?|at \d|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|can i|can we|only)\b/.test(
    clause,
  );

/** "My shift changed, only afternoons from Monday": what shall be, of which the change of hours is why. Null: it names its hours, or nothing more. */
export function afterHoursChanged(text: string): string | null {
  const [head = '', ...rest] = text.split(/[,;.:] ?/);
  const tail = rest.join(', ').trim();
  if (
    !HOURS.test(head) ||
    tail === '' ||
    /\bi (?:now )?work\b|\bi'm working\b|\bi (?:start|finish) (?:work )?at\b/.test(tail)
  )
    return null;
  return tail
    .replace(
      /\bi can (?:now )?only (?:train|run|do it|do this|practi[sc]e|study|work out|exercise|go|make it)\b/,
      'only',
    )
    .replace(/\b(?:the )?only time (?:i have|i can) (?:is|are)\b/, 'only')
    .replace(/\bi(?:'m| am) (?:only )?free (?:only )?/, 'only ');
}
