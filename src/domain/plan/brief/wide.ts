import { playbookById, playbookFor } from '../../playbooks/index.ts';
import { wishIn } from '../../wish/index.ts';
import { plain } from '../said/index.ts';
import type { GoalBrief } from '../types.ts';

/** So wide that one area must be found first. */
const WIDE = new RegExp(
  `\\b(?:${[
    'my life|life together|everything|a better (?:person|me|version)|sort (?:myself|my life)|act together|get (?:myself|it) together',
    '(?:my|this) (?:shit|stuff) together|fix (?:me|myself|my life)|turn (?:my life|things) around|be happier|improve myself|change myself',
    'self[- ]improvement|work on myself|make something of myself|feel(?:ing)? (?:(?:a bit|much|a lot|so much) )?better (?:about|in|with) (?:myself|my (?:own )?(?:skin|body))',
    '(?:best|better|healthier|happier) version of (?:me|myself)|change something|(?:want|need|like) to change (?:that|this|it|things)|do something about (?:it|that|this)|going nowhere|(?:make|need) (?:a change|some changes)|get out of (?:this|my|a|the) rut|stuck in a rut|(?:a|make a) fresh start|(?:feeling|feel) (?:a bit |really |so )?stuck',
  ].join('|')})\\b`,
);
/** "Fitness maybe": a whole field, and nothing to do in it yet. */
const A_FIELD =
  /^(?:(?:get into|something (?:with|for|about)|do something (?:for|about)|work on|improve|my|be|get) )*(?:fitness|health|healthy|healthier|exercise|sports?|wellbeing|well-being|wellness|body)(?: (?:stuff|thing|things|related|wise|goals?))?$/i;

const OF_LIFE = ['Work', 'Money', 'The home', 'Health and fitness', 'People'];
const OF_THE_BODY = ['Walk more', 'Run', 'Get stronger', 'Lose weight', 'Eat better'];

const isField = ({ title }: GoalBrief): boolean => A_FIELD.test(title);

/** A wish so wide that one area must be found first: a whole life, or a whole field of it. */
export const isWide = (brief: GoalBrief): boolean =>
  !brief.answers['area'] && (isField(brief) || (brief.playbook === 'general' && WIDE.test(plain(brief.words))));

/** Whether a message wants something that wide, in so many words. */
export function isWideWish(message: string): boolean {
  const wish = wishIn(message);
  return wish?.kind === 'wish' && playbookFor(wish.rest).id === 'general' && WIDE.test(plain(wish.rest));
}

/** The areas to choose from. */
export const areasOf = (brief: GoalBrief): string[] => (isField(brief) ? OF_THE_BODY : OF_LIFE);

type Area = [says: RegExp, playbook: string, name: string];

const AREAS: Area[] = [
  [/\b(?:work|job|career)\b/, 'general', 'work'],
  [/\bmoney|financ/, 'saving', 'money'],
  [/\b(?:home|flat|house|apartment)\b/, 'home', 'the home'],
  [/\benerg\w+|\b(?:tired|exhausted|knackered|shattered|worn out|drained|burnt out)\b/, 'walking', 'energy'],
  [/\b(?:health|fitness|body|sport)\b/, 'strength', 'health'],
  [/\b(?:people|friends|family|love|lonely)\b/, 'people', 'people'],
];
const FIELDS: Area[] = [
  [/\bwalk/, 'walking', 'Walk more'],
  [/\b(?:run|jog)/, 'running', 'Run'],
  [/\b(?:strong|strength|muscle|gym|weights|lift)/, 'strength', 'Get stronger'],
  [/\b(?:lose|weight|slim|lighter)/, 'weight', 'Lose weight'],
  [/\b(?:eat|food|cook|diet)/, 'eating', 'Eat better'],
];
const YOU_CHOOSE =
  /\b(?:you (?:pick|choose|decide)|up to you|your (?:call|choice)|whatever you (?:think|like)|surprise me)\b/;

/** "Money": the wide wish becomes one of that area, the first that was named; the others can follow. Who leaves it to the coach begins with a walk. What names none is no area. */
export function narrowed(brief: GoalBrief, message: string): GoalBrief {
  const ofBody = isField(brief);
  if (!ofBody && brief.playbook !== 'general') return brief;
  const area = brief.answers['area'] ?? (YOU_CHOOSE.test(plain(message)) && isWide(brief) ? 'a walk' : undefined);
  if (!area) return brief;
  const said = area.toLowerCase();
  const found = ofBody ? first(FIELDS, said) : null;
  if (found) return withKind(brief, area, found.playbook, found.name);
  const named = first(AREAS, said);
  // "My health, I eat rubbish": what is told of it says more than its area.
  const told = playbookFor(AREAS.reduce((left, [word]) => left.replace(word, ' '), said));
  if (told.id !== 'general') return withKind(brief, area, told.id, named ? titled(brief, named.name) : told.name);
  if (named && !ofBody) return withKind(brief, area, named.playbook, titled(brief, named.name));
  const { area: _area, ...answers } = brief.answers;
  return { ...brief, answers };
}

const titled = ({ title }: GoalBrief, name: string): string => `${title}: ${name} first`.slice(0, 90);

/** The area that is named first. */
const first = (areas: Area[], said: string) =>
  areas
    .map(([says, playbook, name]) => ({ at: said.search(says), playbook, name }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];

const withKind = (brief: GoalBrief, area: string, playbook: string, title: string): GoalBrief => ({
  ...brief,
  answers: { ...brief.answers, area },
  playbook,
  title,
  asked: playbookById(playbook).questions.length === 0,
});
