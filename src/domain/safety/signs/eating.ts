import type { PhraseRow } from '../../language/phrases/table.ts';
import type { Worry } from '../worry.ts';
import { sign } from './sign.ts';

const DAYS = 'day|days|two_days|three_days|a_week|weeks|week|yesterday|monday';

/** Food withheld or thrown up, and a body that is hated. */
export const EATING: PhraseRow<Worry>[] = [
  sign(
    'eating',
    'make|makes|making|made myself sick|throw_up|throwing_up|vomit|puke',
    'I make myself throw up after meals',
  ),
  sign(
    'eating',
    `haven't|have_not|hardly|barely|not|didn't eaten|ate|eat|eating for|since|in|all|anything ^? ^? ${DAYS}`,
    "I haven't eaten for three days",
  ),
  sign('eating', 'i ^? make|made me sick|throw_up|vomit|puke', 'I make me throw up'),
  sign('eating', "i've|i|have hardly|barely|not eaten|ate", "I've hardly eaten this week"),
  sign(
    'eating',
    'stopped|quit|avoid|avoiding eating|food !! at_night|late|sugar|meat|junk|out|between|after|before|when|so',
    'I stopped eating',
  ),
  sign('eating', 'starve|starving|starved myself', 'I am starving myself'),
  sign(
    'eating',
    'binge|binged|bingeing|binging and|then then? purge|purged|purging|vomit|throw_up|feel',
    'I binge and then purge',
  ),
  sign('eating', 'purge|purging|laxatives|diet_pills after|every|to|again|daily', 'I take laxatives to lose weight'),
  sign('eating', 'hate|disgusted_by|ashamed_of my body so|and|that|when', 'I hate my body so much'),
  sign('eating', 'anorexia|anorexic|bulimia|bulimic', 'my bulimia is back'),
  sign(
    'eating',
    'esse|gegessen seit|nichts|kaum ^? ^? tagen|tage|mehr|woche !! nur',
    'ich habe seit drei Tagen nichts gegessen seit drei Tagen',
  ),
  sign('eating', 'me provoco el vómito|vómitos', 'me provoco el vómito'),
  sign('eating', 'no como|he_comido desde|hace|nada ^? ^? días|días|semana', 'no como hace dos días'),
  sign('eating', 'day|days|week|weeks ^? without eating|food', 'day six without eating'),
  sign(
    'eating',
    'vomit|vomiting|throw_up|throwing_up|puke|bring_up my|every|all_my|what|whatever ^? dinner|lunch|breakfast|food|meal|meals|supper|i_eat',
    'I vomit my dinner every evening',
  ),
  sign(
    'eating',
    'no|nothing|without food|eat|meal|meals since monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|days',
    'no food since Sunday',
  ),
  sign('eating', 'scared|afraid|terrified|frightened to|of eat|eating|food|calories', "I'm scared to eat anything"),
  sign('eating', 'punish|punishing my body|myself', 'I want to punish my body'),
  sign(
    'eating',
    'no|without|zero food|meals|eating and|for|until|only|except|just ^? ^? ^? days|hours|exercise|exercising|kilos|kg|pounds|water|coffee|thin|skinny',
    'no food and three hours of exercise every day',
  ),
  sign(
    'eating',
    'only|just|nothing_but water|coffee|black_coffee|tea|gum|juice|diet_coke for|since|all|and ^? ^? days|week|gum|weeks|day',
    'just water for three days',
  ),
  sign(
    'eating',
    "haven't|have_not|not|without eaten|ate|food for|in|since ^? week|weeks|days|monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    'I have not eaten for a week',
  ),
  sign(
    'eating',
    'starve|starving|fast|fasting until|till|down_to ^{3} # kilos|kg|kilo|pounds|lbs|stone|kilograms',
    'I will starve until I am 45 kilos',
  ),
  sign(
    'eating',
    'starve|starving until|till ^{3} bones|thin|skinny|nothing|gone|size|pretty|loves',
    'starve until I am thin',
  ),
  sign(
    'eating',
    'calories ^{5} fat|disgusting|gross|ugly|too_much|enormous|huge|pig|failure|guilty',
    '300 calories today and I still feel fat',
  ),
  sign('eating', "don't|do_not|doesn't deserve to? eat|food|meals|dinner|a_meal|be_fed", "I don't deserve food"),
  sign(
    'eating',
    'feel|felt|look|am ^? ^? fat and disgusting|gross|repulsive|ugly|worthless|hideous',
    'I feel fat and disgusting',
  ),
  sign('eating', 'only|just water this|all week|month|weekend', 'only water all week'),
  sign('eating', 'water|coffee only this|all|for week|month|days|the', 'water only this week'),
  sign(
    'eating',
    "# kilos|kg|kilo|pounds|lbs|stone and|but i|i'm|im still|too|so ^? ^? fat|fatter|huge|heavy|disgusting|enormous|big",
    "I'm 38 kilos and I still see fat",
  ),
  sign(
    'eating',
    'must|may|can|allowed not|never|no_longer eat|eat_anything ^? more|again|today|anything > §',
    'I must not eat more',
  ),
  sign(
    'eating',
    'from|with all the|my vomiting|purging|throwing_up|puking',
    'my teeth are going from all the vomiting',
  ),
  sign('eating', 'chew|chewing and spit|spitting', 'I chew and spit my food'),
  sign(
    'eating',
    'to throw_up|vomit|puke|purge after|before|at my|every|each|all? lunch|dinner|breakfast|meal|meals|eating|i_eat|food|supper',
    'remind me to throw up after lunch',
  ),
  sign(
    'eating',
    'burn|run|work|sweat off ^{5} every_time|each_time|whenever|whatever|everything|all i eat|ate',
    'run 3 hours to burn off the biscuits every time I eat',
  ),
];
