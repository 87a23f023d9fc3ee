import { type Token, tokenize } from '../grammar/tokens.ts';
import { firstPhrase, plain, tableOf } from '../phrases/table.ts';

const MOST = 20_000;
const STORY =
  'novel|story|film|movie|series|episode|podcast|documentary|essay|dissertation|paper|script|screenplay|scene|character|chapter|lyrics|article|lecture|seminar|workshop|training|course|play|drama|thriller|krimi|roman|buch|novela|película|libro';

/** Words that name a danger which is none: it is said not to be, or it is in a story, a course, a paper. */
export const MENTIONS = [
  plain(
    "not|isn't|aren't|wasn't|never ^? suicidal|in_danger|self_harming|hurting|harming|starving",
    "I'm not suicidal",
  ),
  plain(
    "don't|do_not|didn't|never|won't|not ^? ^? ^? die|kill_myself|hurt_myself|harm_myself|starve_myself|cut_myself|hurt_anyone|hurt_anybody|hurting_myself",
    "no I don't want to die",
  ),
  plain('no|without|neither chest? pain|pains|tightness', 'no chest pain, only sore muscles'),
  plain(
    "never|hasn't|doesn't|didn't|isn't hit|hits|hurt|hurts|hitting|hurting|beat|touch|touched me|us|anyone",
    'he has never hit me',
  ),
  plain(`${STORY} ^? about|where|in_which|on|of|that|who|über|sobre`, 'a film about a man who hangs himself'),
  plain(`a|my|the|our|this|in|watch|read|write|rehearse ^? ^? ${STORY}`, 'in the film he kills himself'),
  plain('book about|where|in_which|is_about', 'my book is about a girl who wants to kill herself'),
  plain('book is|was about', 'my book is about a girl who wants to kill herself'),
];

const TABLE = tableOf(MENTIONS);

/**
 * Without the clauses in which a danger is only spoken of ("I'm not suicidal", "a novel where he strangles her"). They are no certain sign;
 * what they sound like is still weighed. Lower case, straight apostrophes.
 */
export function withoutMentions(text: string): string {
  return text
    .split(/([,.;!?\n]|\b(?:and|but|now|today|tonight|because)\b)/)
    .map((clause) => (isMention(tokenize(clause, { most: MOST })) ? '…' : clause))
    .join('');
}

const isMention = (clause: Token[]): boolean => firstPhrase(TABLE, clause) !== null;
