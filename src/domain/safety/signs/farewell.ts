import type { PhraseRow } from '../../language/phrases/table.ts';
import type { Worry } from '../worry.ts';
import { sign } from './sign.ts';

/** What is said and done before an end: letters, gifts, a last day, the insurance. */
export const FAREWELL: PhraseRow<Worry>[] = [
  sign(
    'despair',
    'want|wanna|wish|going|ready|rather to? be|join with? my late|dead husband|wife|partner|mum|mom|dad|mother|father|son|daughter|brother|sister',
    'I want to be with my late husband',
  ),
  sign(
    'despair',
    'abschiedsbrief|abschiedsbriefe|testament_und_abschied',
    'habe heute meine Abschiedsbriefe geschrieben',
  ),
  sign(
    'despair',
    'richer|better_off|worth_more with|from|through my life_insurance|insurance|death',
    'they are better off with my life insurance',
  ),
  sign(
    'despair',
    'tonight|today|this is his|her|my|their last night|evening|day !! of|in|at|as|on|here|with|before|together|shift',
    'he says tonight is his last night',
  ),
  sign('despair', 'cartas|carta de despedida', 'he escrito la carta de despedida'),
  sign(
    'despair',
    'gave|given|giving|give my|all_my|our dog|cat|pets|pet|things|stuff|possessions|belongings|clothes away !! to|for|at|last|because',
    'I gave my cat away and paid all my bills',
  ),
  sign(
    'despair',
    'gave|given|giving|give away ^? my|all|all_my|everything ^? dog|cat|pets|things|stuff|possessions|belongings|clothes|everything|i_own',
    'I gave away my dog and all my things',
  ),
  sign(
    'despair',
    "say|saying|said goodbye|goodbyes to … i'm|i_am|im|before ending|leaving|going|end it|for_good|forever|away",
    "say goodbye to everyone, I'm ending it",
  ),
  sign('despair', "won't|will_not|never hear|see from|of? me again|any_more|anymore", "you won't hear from me again"),
  sign(
    'despair',
    "when|after|once|because|if i'm|i_am|im dead|gone_forever|no_longer_here",
    "look after my cat when I'm dead",
  ),
  sign('despair', "wrote|written|finished|made my will and|now|it's_time|goodbye", 'I wrote my will and a letter'),
  sign('despair', 'my|the last|final|very_last message|goodbye|words|note|text > §', 'this is my last message'),
  sign(
    'despair',
    "goodbye to everyone|everybody|my_kids|my_family|my_children|them_all … won't_be_here|won't_be_around|will_be_gone|be_gone|be_over",
    "say goodbye to everyone, I won't be here after",
  ),
  sign(
    'despair',
    "won't|will_not be|live here|alive|around any_more|anymore|much_longer|after_that|after_friday|to_see|then > §",
    "I won't be here any more",
  ),
  sign(
    'despair',
    'family|kids|children|wife|husband|they|everyone|mum|mom|son|daughter ^? ^? get|gets|have|collect|need|better_off_with|live_off the|my ^? insurance|payout|life_insurance',
    'my kids would get the insurance',
  ),
  sign('despair', "worth more|only dead|when_i'm_dead|gone", "I'm worth more dead"),
  sign(
    'despair',
    "won't|will_not|never see|reach|be_at|live_to_see|be_there_for my|her|his|their|the ^? birthday|wedding|graduation|christmas|spring|summer|next_year",
    "I won't see her birthday",
  ),
  sign('despair', 'at|for|plan|planned|planning my own? funeral', 'they would be happier at my funeral'),
];
