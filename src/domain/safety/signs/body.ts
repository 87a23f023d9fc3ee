import type { PhraseRow } from '../../language/phrases/table.ts';
import type { Worry } from '../worry.ts';
import { sign } from './sign.ts';

const MEDICINES =
  'xanax|valium|diazepam|lorazepam|clonazepam|benzos|benzodiazepines|lithium|antidepressants|antidepressant|sertraline|prozac|citalopram|venlafaxine|methadone|antipsychotics|antipsychotic|olanzapine|quetiapine|lamotrigine|steroids|prednisolone|insulin|blood_thinners|meds|medication|medicine|medicines|epilepsy_tablets|heart_tablets|blood_pressure_tablets';

/** A body that may need help now: withdrawal, a medicine thrown away or taken twice, poison, no breath. */
export const BODY: PhraseRow<Worry>[] = [
  sign(
    'unwell',
    'took|taken|swallowed the whole|entire|full packet|pack|box|bottle|strip|lot|blister !! of|to|with|back|home|along|out|into|for',
    'took the whole box',
  ),
  sign(
    'unwell',
    'stopped|quit|stopping drinking|alcohol|vodka and|yesterday|today|two|days|now ^{5} shaking|shaky|shakes|sweating|sick|trembling|tremors',
    'I quit drinking and now I have the shakes',
  ),
  sign(
    'unwell',
    'bottle|bottles|litre|litres of vodka|whisky|whiskey|gin|rum|wine a|every|per day|night|evening',
    'I drink a bottle of vodka every day',
  ),
  sign(
    'unwell',
    'cold turkey !! sandwich|vaping|vape|vapes|smoking|smoke|cigarettes|nicotine|snus|coffee|caffeine|sugar|sweets|chocolate|phone|instagram',
    'I want to stop alcohol cold turkey',
  ),
  sign(
    'unwell',
    'had|has_had a|an|another? ^? heart_attack|stroke|seizure|cardiac_arrest|overdose !! scare|when|because|at_the',
    'my dad had a heart attack',
  ),
  sign(
    'unwell',
    "hasn't|hasnt|has_not|isn't|isnt|not moved|moving|got_up|talking since|after he|she|they|the|his|her",
    "he hasn't moved since he fell",
  ),
  sign(
    'unwell',
    "heart|chest pounding|racing|hurting|hurts|thumping ^{5} i'm|i_am|im|might|to dying|die",
    "heart pounding and I feel like I'm dying",
  ),
  sign(
    'unwell',
    'er|sie|es|kind|baby|sohn|tochter|mann|frau|opa|oma|vater|mutter atmet komisch|kaum|schwer|schlecht|flach|so',
    'mein Sohn atmet komisch',
  ),
  sign(
    'unwell',
    "baby|newborn|infant|toddler|son|daughter|grandma|grandpa|mum|mom|dad|husband|wife isn't|is_not|not|won't|wont|isnt|doesn't|doesnt wake|waking|respond|responding|breathe|breathing up? !! the|me|until|before|for|on|in|by|early",
    "the baby isn't waking up properly",
  ),
  sign(
    'unwell',
    `stopped|quit|stopping|quitting|ditched|dropped|binned|flushed|threw|thrown|skipping|skipped|refuse|refusing taking|away|out|to_take|with? all|using? all? my|the|those? ^? ${MEDICINES} !! with_my_doctor|with_the_doctor|as_advised|years|in`,
    'I stopped my lithium last week',
  ),
  sign(
    'unwell',
    `coming|came|going|went|got|getting|weaning|wean off my|the|all? ^? ${MEDICINES} ^{3} alone|own|myself|once|turkey|all|yesterday|today|without|threw`,
    "I'm coming off diazepam on my own",
  ),
  sign(
    'unwell',
    'mixed|mix|mixing|took|combined xanax|valium|pills|tablets|painkillers|antidepressants|sleeping_pills|codeine|oxy|benzos|meds with|and|on_top_of ^? wine|alcohol|vodka|beer|whisky|drink|drinks|coke|weed',
    'mixed xanax with wine',
  ),
  sign(
    'unwell',
    'injected|took|taken|swallowed|had twice|double|triple|three_times|four_times the|my ^? dose|amount',
    'I injected twice the dose by accident',
  ),
  sign(
    'unwell',
    'ate|eaten|swallowed some|wild|the? mushrooms|berries|leaves|plant|seeds … throwing_up|vomiting|sick|dizzy|ill|weird|cramps|sweating',
    'ate mushrooms from the garden and now I am throwing up',
  ),
  sign(
    'unwell',
    'drank|drunk|swallowed|ate|licked the|some|a|his|her? ^? cleaning|cleaner|detergent|antifreeze|paint|turpentine|petrol|battery|drain|dishwasher|fluid|bleach|descaler|nail',
    'grandma drank the cleaning fluid',
  ),
  sign(
    'unwell',
    "can't|cannot|couldn't|don't|no_longer feel|move my ^? leg|legs|arm|arms|hand|hands|face|fingers|side !! so_sore|after_leg",
    "can't feel my legs after the fall",
  ),
  sign(
    'unwell',
    'está|esta|se_está convulsionando|ahogando|asfixiando|desangrando|inconsciente',
    'está convulsionando',
  ),
  sign('unwell', 'bewusstlos|reagiert_nicht|atmet_nicht|krampft > §', 'mein Bruder ist bewusstlos'),
];
