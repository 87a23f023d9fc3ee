import type { Playbook } from '../../playbooks/index.ts';

/** "Learn Spanish" where a language is named, "Finish my thesis", "Tidy the flat": what the words name, else what its kind is called. */
export function kindTitle(text: string, { id, name, says, topic }: Playbook): string {
  const said = text.toLowerCase();
  if (id === 'weight') return 'Lose weight';
  if (id === 'strength' && /\bgym\b/.test(said)) return 'Go to the gym';
  if (id === 'smoking' && /\bvap(?:e|es|ing)\b/.test(said)) return 'Quit vaping';
  if (id === 'less') return lessOf(said) ?? name;
  const language = id === 'language' ? said.match(NAMES)?.[0] : undefined;
  if (language) return withNames(`Learn ${language}`);
  const thing = NAMED[id]?.form.exec(said)?.[1];
  if (thing) return `${NAMED[id]?.verb} ${thing}`;
  const instrument =
    id === 'instrument' && topic ? says.find((word) => hasWord(said, word) && !word.includes(' ')) : null;
  return instrument && !/ing$/.test(instrument) ? `Play the ${instrument}` : name;
}

const hasWord = (text: string, word: string): boolean =>
  ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${word} `);

/** Kinds whose name is that of the thing that is done. */
const NAMED: Record<string, { verb: string; form: RegExp }> = {
  home: {
    verb: 'Tidy the',
    form: /\b(flat|house|home|apartment|garage|loft|attic|kitchen|bedroom|spare room|shed|cellar|basement|office)\b/,
  },
  thesis: { verb: 'Finish my', form: /\b(dissertation|thesis|phd|essay|coursework|assignment|report|paper)\b/ },
  book: { verb: 'Write my', form: /\b(novel|memoirs?|screenplay|script|short story|children's book|cookbook|book)\b/ },
};

const THINGS =
  /\b(fizzy drinks|energy drinks|fizzy pop|coke|pepsi|coffee|caffeine|sugar|sweets|chocolate|cola|soda|snacks?|crisps|chips|fast food|junk food|meat|gaming|shopping|swearing|complaining|tea|energy drinks)\b/;

function lessOf(said: string): string | null {
  const thing = THINGS.exec(said)?.[1];
  if (thing) return `Less ${thing}`;
  const habit = /\b(bit(?:e|ing)|pick(?:ing)?|chew(?:ing)?) my (nails|skin|lips?|face|hair)\b/.exec(said);
  return habit ? `Stop ${habit[1]?.replace(/e?(?:ing)?$/, 'ing')} my ${habit[2]}` : null;
}

/** "My exam is on 20 January": what it is that they prepare for. */
export function eventTitle(text: string, { id }: Playbook): string | null {
  const event =
    /(?:\b(?:my|our|the|an?) |^(?:so |ok )?)((?:[\w'-]+ ){0,2}?(?:exams?|test|finals|gcses?|a[- ]levels?|mocks?|midterms?|resits?|certificate|course|certification|viva))\b/i.exec(
      text,
    )?.[1];
  const several = /\b(exams|finals|gcses|a[- ]levels|mocks|midterms|resits)\b/i.exec(text)?.[1];
  if (id === 'exam' && (event ?? several)) return `Study for my ${event ?? several}`;
  const asked = PREPARED.has(id) ? (/\b((?:[\w'-]+ )?interview)\b/i.exec(text)?.[1] ?? dayIn(text)) : undefined;
  return asked ? `Prepare for my ${asked.replace(/^(?:an?|the|my|our) /i, '').toLowerCase()}` : null;
}
const PREPARED = new Set(['preparing', 'speech', 'speaking', 'performance', 'exam']);

const DAY =
  'audition|exam|test|mocks?|resit|finals|interview|race|recital|concert|presentation|pitch|viva|trip|hike|exhibition|show|gig|match|tournament|speech|wedding';
const MY_DAY = new RegExp(`\\b(?:my|our|an?|the) ((?:[\\w'-]+ ){0,2}?(?:${DAY}))\\b`, 'i');
const DAY_FIRST = new RegExp(`^((?:[\\w'-]+ ){0,2}(?:${DAY}))\\b`, 'i');
/** "Choir audition", "driving test": what somebody wants to be ready for. */
export const dayIn = (text: string): string | null => MY_DAY.exec(text)?.[1] ?? DAY_FIRST.exec(text)?.[1] ?? null;

const NAMES =
  /\b(?:spanish|french|german|italian|portuguese|japanese|chinese|korean|english|dutch|russian|arabic|turkish|swedish|polish|greek|hindi|norwegian|danish|finnish|czech|christmas|easter|ramadan|lent|quran|koran|bible|torah|english)\b/g;

/** Languages and feasts by their capitals. */
export const withNames = (title: string): string =>
  title.replace(NAMES, (name) => name.charAt(0).toUpperCase() + name.slice(1));
