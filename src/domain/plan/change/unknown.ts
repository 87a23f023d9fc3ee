import { playbookById } from '../../playbooks/index.ts';
import { plain } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';

/** Which words of a message belong to how people speak of any plan, or of this one, and which to something else. */

export const wordsIn = (text: string): string[] => plain(text).match(/[\p{L}][\p{L}'-]*/gu) ?? [];

/** Words that are neither time, nor of a plan, nor of this plan: "dad in the evening" has one, "the insurance in January" too. */
export function unknownWords(text: string, plan: PlanDraft): string[] {
  const own = wordsOfPlan(plan);
  return wordsIn(text).filter((word) => word.length > 2 && !KNOWN.has(word) && !own.has(word) && !TIME.test(word));
}

/** Of its strands and titles, and the words of its playbook; "runs" with "run", "stretching" with "stretch". */
export function wordsOfPlan({ title, parts, playbook }: PlanDraft): Set<string> {
  const said = [title, ...parts.flatMap((part) => [part.name, ...part.weeks.map((week) => week.title)])].flatMap(
    wordsIn,
  );
  const words = [...said, ...playbookById(playbook).says.filter((word) => !word.includes(' '))];
  return new Set(
    words
      .filter((word) => word.length > 2 && !KNOWN.has(word))
      .flatMap((word) => [word, `${word}s`, word.replace(/s$/, ''), `${word.replace(/e$/, '')}ing`]),
  );
}

const TIME = new RegExp(
  [
    "^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:'s)?$",
    "^(?:to)?(?:day|night|morrow)(?:'s)?$",
    "^(?:mid)?(?:days?|weeks?|months?|years?|hours?|minutes?|mins?|mornings?|evenings?|afternoons?|nights?|noon|weekends?|weekdays?)(?:'s)?$",
  ].join('|'),
);

/** A word with which people speak of any plan: it names no strand. */
export const isCommon = (word: string): boolean => KNOWN.has(word);

/** Words with which people speak of any plan. */
const KNOWN = new Set(
  `longest shortest exercise exercises exactly recommend suggest opinion number numbers calculated reckon worked minutes sessions per sum whats supposed content steps milestone milestones a about actually add after again all also always and any anything apart are around as at away back bad be because been before begin being best better
  between bit both but by call can can't cancel cannot change christmas could day days delay do doesn't doing don't double drop during each earlier early easier easter easy
  either else end enough eve even ever every everything except feel feels few fewer fine first fit fits fix for free from full get getting give go goal going good hard
  harder have he held hold holiday holidays how i i'd i'll i'm i've if impossible in instead into is isn't it it's its just keep last late later leave length less let like
  little long longer look lot make max maximum may maybe me middle minute mix moment more most move much must my need never new next no none not nothing now
  of off ok okay on once one ones only onto onwards or other out over own pause per place plan please plus possible prefer push put quite rather really reduce rest restart
  same second session sessions set she shift short shorter should shouldn't skip so some something sooner sorry spread start starting stay stays still suit suits swap take than that that's
  the them then there these they thing think this three through till time times to too total training twice two unable until up us use usual want was we well hmm lunchtime lunch noon either were what when
  where which while will with within without won't work works would wouldn't year you your boxing check-in check-ins check ins reminder reminders half quarter whole short shorter wonder wondering possibly ideally preferably definitely certainly obviously squeeze fit works working suits suit prefer preferred hate love find figure guess know say said tell told mean meant hope seems seem sounds sound looks look feel happy glad free busy able unable realistic perfectly ideal great lovely much lot lots slightly somewhat really truly honestly frankly simply basically generally usually normally mostly always sometimes often rarely enough plenty hard difficult tough tricky easy quick quickly early late earlier latest kids work job school family life schedule calendar breakfast dinner lunch bed shower commute home office person people bird owl tho thx pls ta many together altogether kidding`.split(
    /\s+/,
  ),
);
