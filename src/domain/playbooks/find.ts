import { playbooks } from './library.ts';
import { holdsOf, phraseOf, spacedWords } from './phrases.ts';
import type { Playbook } from './types.ts';

/** The playbook that a wish means: the one whose words say most of it; the general one when none does. */
export function playbookFor(wish: string): Playbook {
  const holds = holdsOf(spacedWords(wish).replace(OTHERWISE, ' '));
  let best: Playbook | undefined;
  let most = 0;
  for (const { playbook, needs, also, says } of read) {
    if (needs && !needs.some(holds)) continue;
    // "Learn to" says more than "learn".
    const weak = also.reduce((most, phrase) => (holds(phrase) ? Math.max(most, 0.5 + phrase.weight / 1_000) : most), 0);
    const score = says.reduce((sum, phrase) => sum + (holds(phrase) ? phrase.weight : 0), weak);
    if (score > most) [best, most] = [playbook, score];
  }
  return best ?? playbookById('general');
}

/** @throws RangeError for an id that no file has. */
export function playbookById(id: string): Playbook {
  const found = playbooks.find((playbook) => playbook.id === id);
  if (!found) throw new RangeError(`there is no playbook "${id}"`);
  return found;
}

/** What has another meaning beside these words: "run a stall" is no run, "save my marriage" no saving, "without a row" no rowing. */
const OTHERWISE = new RegExp(
  [
    String.raw`\brun (?=(?:a|an|the|my|our) (?:[\w'-]+ ){0,3}(?:stall|shop|business|workshop|caf[eé]|bakery|restaurant|pub|farm|campaign|club|course|meeting|team|event|session|raffle|market|company|department|household|charity|group|errands?)\b)`,
    String.raw`\brun (?=for (?:(?:the|my|our) )?(?:[\w'-]+ )?(?:council|office|mayor|parliament|president|election|board|governor|committee|chair)\b)`,
    String.raw`\bsave (?=(?:(?:my|our|the|a) )?(?:(?:\w+ )?plan|marriage|relationship|job|time|energy|planet|trees?|lives|life|water|power|sourdough|plants?|bees|eyes|face)\b)`,
    String.raw`(?<=\bsav(?:e|ing)(?: up)? (?:(?:about |[€£$])?\d[\d,]* )?(?:for|towards) (?:(?:a|an|my|the|our|some) )?(?:new |used |second[- ]hand )?)\w+\b`,
    String.raw`\btrain (?=(?:my|our|the) (?:recall|memory|brain|voice|ear|dog|puppy|cat|kitten|horse|parrot|rabbit|team|staff|successor)\b)`,
    String.raw`\blift (?=(?:the|my|our|her|his) (?:mood|spirits?|voice)\b)`,
    String.raw`\b(?:a|another|every|big|the|without) rows?\b(?! (?:machine|the))`,
    String.raw`(?<=\b(?:start|join|found|run|host|set up) (?:a|the|our|my) (?:\w+ )?)book (?=(?:club|group|shop|stall)\b)`,
    String.raw`(?<=\b(?:find|rent|buy|get|look for|looking for|view) (?:a|an|the|our|my) (?:\w+ ){0,2})(?:flat|house|apartment|home|room)\b`,
    String.raw`(?<=\b(?:organi[sz]e|sort|file|scan|digiti[sz]e|collect|write down|write up|type up) (?:all )?(?:of )?(?:my|our|the|her|his|their) (?:\w+'s )?)recipes\b`,
    String.raw`(?<=\btranslate (?:a|an|one|the|some) )poems?\b`,
    String.raw`\b(?:english|french|german|spanish|italian|welsh|irish|latin)(?= (?:gcse|a[- ]levels?|literature|lit)\b)|(?<=\b(?:gcse|a[- ]level) )(?:english|french|german|spanish|italian|welsh|irish|latin)\b`,
    String.raw`\b(?:fix up|restore|repair|do up) (?:my|the|our|an?) (?:old )?(?:bike|car|boat|van|motorbike|caravan)\b`,
    String.raw`(?<=\bfor (?:my|the|a) )new job\b`,
    String.raw`(?<=\b(?:learn|speak|study|brush up|improve)\b[^.;]{0,30} (?:to|with|for) (?:(?:talk|speak|chat) (?:to|with) )?(?:my|the|our|his|her) )(?:in-laws|mother-in-law|father-in-law|parents-in-law)\b`,
    String.raw`(?<!\b(?:mood|peace|calm|stress|shouting|rows?|arguing) )\b(?:at|from) home\b`,
    String.raw`(?<=\bpray (?:[\w'-]+ )?)on time\b`,
    String.raw`\bwrite (?:\d+ |my |the |our )?thank[- ]you (?:cards?|notes?|letters?)\b`,
    String.raw`(?<=\bafter (?:the|my|our) )\w+`,
  ].join('|'),
  'g',
);

const read = playbooks.map((playbook) => ({
  playbook,
  needs: playbook.needs?.map(phraseOf),
  also: playbook.also?.map(phraseOf) ?? [],
  says: playbook.says.map(phraseOf),
}));
