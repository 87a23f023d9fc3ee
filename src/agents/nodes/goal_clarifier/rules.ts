import type { Setting } from '../../../domain/language/index.ts';
import { nthOf } from '../../../domain/number-words.ts';
import {
  areasOf,
  factsIn,
  type GoalBrief,
  type GoalFacts,
  type GoalOption,
  inUnits,
  isWide,
  levelOf,
  plain,
  saysOnlyWhen,
  withWords,
} from '../../../domain/plan/index.ts';
import { playbookById } from '../../../domain/playbooks/index.ts';
import type { PlanQuestion } from '../../../services/conversations/index.ts';
import type { Request } from '../../state.ts';
import { alsoSaid, startIn } from '../ask_start_date/rules.ts';

/** What is still open of a goal: none to three questions; nothing that was said, nothing twice. */
export function openQuestions(brief: GoalBrief): PlanQuestion[] {
  if (brief.asked) return [];
  if (isWide(brief)) return [question('area', 'Which part first? One is enough to begin with.', areasOf(brief))];
  const { facts, answers } = brief;
  const when = facts.window ?? facts.time ?? facts.days;
  const known = { deadline: facts.deadline, amount: facts.amount ?? facts.each, payday: facts.payday, when };
  const { counts } = playbookById(brief.playbook);
  const isSum = counts !== undefined && 'unit' in counts && counts.unit === facts.amount?.unit;
  if (facts.measure?.target !== undefined && facts.measure.level === undefined && brief.playbook !== 'steps')
    return [howMany(facts.measure)];
  // Who said when or how much of something that no playbook knows sees a plan of it first.
  if (brief.playbook === 'general' && (when ?? facts.perWeek ?? facts.minutes ?? facts.deadline) !== undefined)
    return [];
  // How far they are changes nothing where so many are left.
  if (facts.things && (facts.things.summed || !playbookById(brief.playbook).tags.includes('Fitness'))) return [];
  return playbookById(brief.playbook)
    .questions.filter(
      ({ id, fact, unless = {} }) =>
        answers[id] === undefined &&
        !(fact ? known[fact] : isSum) &&
        !Object.entries(unless).some(([other, say]) => answers[other] === say),
    )
    .slice(0, 3)
    .map(({ id, ask, options }) =>
      question(
        id,
        ask,
        options.map(({ say }) => say),
      ),
    );
}

/** Where the ramp begins, of what is counted. */
function howMany({ what, unit, lbs }: NonNullable<GoalFacts['measure']>): PlanQuestion {
  if (unit === 'kg')
    return question('now', `What do you ${what.replace(' press', '-press')} now, in ${lbs ? 'lbs' : 'kg'}?`, []);
  if (unit === 'seconds')
    return question('now', `How long do you hold a ${what} now?`, ['10 seconds', '30 seconds', '60 seconds']);
  return question('now', `How many ${what} do you manage in a row now?`, [
    'None yet',
    'About 5',
    'About 10',
    'About 20',
  ]);
}

const question = (id: string, text: string, options: string[]): PlanQuestion => ({
  id,
  question: text,
  options,
  allows_custom: true,
  multi_select: false,
  zod_validator:
    'z.string().trim().min(1, "A word or two is enough.").max(300, "Please keep it under 300 characters.")',
  required: false,
});

const NO_IDEA =
  /^(?:i )?(?:don'?t know|no idea|not sure|not (?:really|much)|whatever|dunno|skip|you decide|any|none|nothing|no|never|nope|later|hm+|yes|ok(?:ay)?|sure)\b/;
/** "Ok, now and then": what is said behind it is the answer. */
const LEADS = /^(?:(?:ok(?:ay)?|hm+|well|yes|yeah|sure|right|um+|erm?|oh)[\s,.]+)+(?=\S)/;
const saysNoIdea = (words: string): boolean => NO_IDEA.test(plain(words).replace(LEADS, ''));

/** "Never", to how far they are: they begin. */
const NONE =
  /^(?:(?:i(?:'ve| have)? |no,? |well,? |honestly,? |like )*(?:never|none|nothing|zero|nope?|not (?:at all|really|yet|much)|absolutely nothing)\b)[^\d]{0,30}$/;
const firstLevel = (playbook: string, id: string): string | null => {
  const options = playbookById(playbook).questions.find((one) => one.id === id)?.options ?? [];
  return options.some(({ km, level, start_at }) => km ?? level ?? start_at) ? (options[0]?.say ?? null) : null;
};

/** "Home, and I can't do Wednesdays": what is said of when is no part of the answer. */
function ownWords(words: string, setting: Setting): string {
  const parts = words.split(/[.;]\s+|,\s*(?:and |but )?|\s+(?:and|but)\s+(?=i\b|not\b|only\b|never\b|no\b)/i);
  const own = parts.filter((part) => {
    const { notDays, busy, days, window, minutes, perWeek } = factsIn(part, setting);
    const isWhen =
      notDays ?? busy ?? days ?? window ?? (part.split(' ').length <= 5 ? (minutes ?? perWeek) : undefined);
    return isWhen === undefined && !saysOnlyWhen(part, setting);
  });
  return own.length < parts.length ? own.join(', ') : words;
}

/** The brief with what was answered: all at once by id, or in words. Questions are not put again. */
export function answered(
  brief: GoalBrief,
  questions: readonly PlanQuestion[],
  request: Request,
  setting: Setting,
): GoalBrief {
  let known = { ...brief, asked: true };
  for (const { question_id, answer } of request.answers ?? []) {
    const text = (Array.isArray(answer) ? answer.join(', ') : String(answer ?? '')).trim().slice(0, 300);
    if (text === '' || !questions.some(({ id }) => id === question_id)) continue;
    known = withWords(known, text, setting);
    known = { ...known, answers: { ...known.answers, [question_id]: exactly(known, question_id, text) } };
  }
  const given = request.message.trim();
  const words = inUnits(
    given,
    known,
    questions.map(({ id }) => id),
    setting,
  );
  const start = words.length < 40 ? startIn(words, setting) : null;
  if (start && start !== 'suggested') known = { ...known, facts: { ...known.facts, start: start.toString() } };
  if (words === '' || (request.answers?.length ?? 0) > 0) return known;
  const before = known;
  known = alsoSaid(known, words, start instanceof Temporal.PlainDate ? start : null, setting);
  const [open] = questions.filter(({ id }) => known.answers[id] === undefined);
  const none =
    open && questions.length === 1
      ? NONE.test(plain(words))
        ? firstLevel(known.playbook, open.id)
        : levelOf(words, open.id, known.playbook)
      : null;
  if (open && none) known = { ...known, answers: { ...known.answers, [open.id]: none } };
  else if (
    open &&
    !start &&
    questions.length === 1 &&
    !saysNoIdea(words) &&
    (open.id === 'now' || !saysOnlyWhen(words, setting))
  )
    known = withAnswer(known, open.id, open.id === 'now' ? words : ownWords(words, setting));
  // What answers the question was made something of.
  if (known.answers !== before.answers && known.unread) known = { ...known, unread: before.unread ?? [] };
  const free = questions.filter(({ id, options }) => options.length === 0 && known.answers[id] === undefined);
  const [only] = free;
  if (only && free.length === 1 && questions.length > 1)
    known = { ...known, answers: { ...known.answers, [only.id]: words.slice(0, 100) } };
  return known;
}

const isForDoctor = (playbook: string, id: string): boolean =>
  playbookById(playbook).questions.some((one) => one.id === id && one.options.some(({ stop }) => stop));

/** "92 kg, 181 cm, 41": how big and how old somebody is, and nothing of their health. */
export const tellsOnlySize = (words: string): boolean => /\d/.test(words) && plain(words).replace(SIZE, '') === '';
const SIZE =
  /\b(?:i|i'm|am|weigh|weight|height|age|aged|is|my|and|about|around|at|now|tall|old|years?|kg|kgs|kilos?|lbs?|pounds|stone|st|cm|m|ft|foot|feet|in|inch(?:es)?|male|female|man|woman)\b|[\d.,'"\s/;-]|(?<=\d)(?:kg|cm|m|lbs?|st|ft|y|yo)\b/g;

/** Nothing but days and hours is no answer. */
function withAnswer(known: GoalBrief, id: string, words: string): GoalBrief {
  if (
    words.trim() === '' ||
    (isForDoctor(known.playbook, id) && tellsOnlySize(words)) ||
    (id === 'now' &&
      !/\d|\b(?:none|no|not|can't|cannot|zero|one|two|three|four|five|six|seven|eight|nine|ten|few|half|minute|beginner|nothing)\b/i.test(
        words,
      ))
  )
    return known;
  return { ...known, answers: { ...known.answers, [id]: exactly(known, id, words) } };
}

/** An option as it stands, where the answer is one in other letters. */
function exactly(brief: GoalBrief, id: string, text: string): string {
  const options = playbookById(brief.playbook).questions.find((one) => one.id === id)?.options ?? [];
  const said = plain(text);
  const hit =
    options.find(({ say, means }) => [say, ...(means ?? [])].some((word) => plain(word) === said)) ??
    options.find(({ say }) => said.startsWith(`${plain(say)} `) || said.startsWith(`${plain(say)},`)) ??
    options.find(({ say }) => said.length > 2 && plain(say).startsWith(`${said} `));
  return hit?.say ?? brief.answers[id] ?? text.replace(/[.!]+$/, '').slice(0, 100);
}

/** "The first one please", "let's go with number two then". */
const NUMBERED =
  /^(?:(?:i'll|i'd|i|we|let's|lets|yes|yeah|ok|okay|hm|well|then|take|do|go|with|for|want|like|choose|pick|have|prefer|rather|maybe)[ ,]+)*(?:the )?(?:number |option )?(\d|first|second|third|fourth|last)(?: one| option| way| choice)?(?:,? (?:please|then|thanks|thank you|i think|sounds good|(?:is|would be) (?:fine|good|best|ok)))*$/;

const ASKS_OF_CHOICE =
  /^\W*(?:(?:and|but|ok(?:ay)?|so|hm+|well|wait|oh|sorry|first|please|yes|no)[\s,]+)*(?:why|how(?!\s+about)|what(?!\s+about)|what'?s|which|when|where|who|is|are|was|were|isn'?t|aren'?t|does|doesn'?t|do(?=\s+(?:i|you|we|they)\b)|did|will(?!\s+do)|would|has|have(?=\s+(?:i|you|we|they)\b)|(?:can|could|may|should)\s+(?:you|it|that|this)|(?:tell\s+me|explain)\s+(?:what|why|how|more))\b/i;

/** "What would you do instead": what Flux thinks right is wanted, and is taken as chosen. */
const ASKS_ADVICE =
  /\binstead\W*$|\b(?:what|which)\b.{0,20}\b(?:would|do|should|could|can)\s+(?:you|i|we)\s+(?:do|suggest|recommend|advise|propose|take|pick|choose)\b/i;

/** "Why is the first week so short?": a question about what stands to choose, which chooses nothing. "Can we do the first one?" does. */
export const asksOfChoice = (message: string): boolean =>
  ASKS_OF_CHOICE.test(message.replaceAll('’', "'")) && !ASKS_ADVICE.test(message);

/** The option that words mean: its label, its number, or words that are its own. */
export function optionIn(message: string, options: readonly GoalOption[]): GoalOption | null {
  const said = plain(message).replace(/[.!?]+$/, '');
  const exact = options.find(({ label }) => plain(label) === said);
  if (exact) return exact;
  return asksOfChoice(message) ? null : nearestOption(said, options);
}

/** The option whose number or words stand in what was said, whether it is chosen or asked about. */
export function nearestOption(said: string, options: readonly GoalOption[]): GoalOption | null {
  const number =
    NUMBERED.exec(said)?.[1] ??
    /\b(?:the|do|take) (first|second|third|fourth|last) (?:one|option)\b(?!.*\bfirst\b)/.exec(said)?.[1];
  if (number) return options[number === 'last' ? options.length - 1 : (nthOf(number) ?? Number(number)) - 1] ?? null;
  const words = ` ${said.replace(/[^\p{L}\p{N}'-]+/gu, ' ')} `;
  let best: GoalOption | null = null;
  let most = 0;
  for (const option of options) {
    const own = plain(option.label)
      .split(/[^\p{L}\p{N}'-]+/u)
      .filter((word) => word.length > 3);
    const hits =
      option.says.filter((word) => !/^\d$/.test(word) && words.includes(` ${word} `)).length * 2 +
      own.filter((word) => words.includes(` ${word} `)).length;
    if (hits > most) [best, most] = [option, hits];
  }
  return most >= 2 ? best : null;
}
