import type { PhraseRow } from '../../language/phrases/table.ts';
import type { Worry } from '../worry.ts';
import { sign } from './sign.ts';

const BABY = 'baby|newborn|infant|child|son|daughter|little_one|him|her';
const DAYS = '2|3|4|5|6|7|two|three|four|five|six|seven';

/** A mind that may have lost its hold: voices, persecution, no sleep for days; and a parent who is not well after a birth. */
export const MIND: PhraseRow<Worry>[] = [
  sign(
    'unsafe',
    'satan|devil|demons|demon|god|angels|jesus|aliens speaks|speak|talks|talk|tells|tell|orders|order ^? me',
    'the devil tells me things',
  ),
  sign(
    'unsafe',
    'cia|fbi|mi5|mossad|police|government|illuminati|mafia ^? after|following|watching|tapping|tracking|hunting me|my',
    'the CIA is after me',
  ),
  sign(
    'unsafe',
    'tv|television|radio|internet|news ^? ^? sending|sends|send|talking|talks|speaks|speaking to|about|me|secret|hidden me|messages|signals|secret',
    'the TV is sending me messages',
  ),
  sign(
    'unsafe',
    'hear|hearing|heard the? voices !! of|from|next|outside|downstairs|upstairs|on|over',
    'I keep hearing voices',
  ),
  sign('unsafe', 'voices in|inside my head', 'the voices in my head are loud'),
  sign('unsafe', 'voices|voice ^? ^? tell|tells|telling|order|orders|command me', 'the voices are telling me things'),
  sign(
    'unsafe',
    'hear|hearing people|them|someone|neighbours whisper|whispering|talking|plotting|laughing about|at me',
    'I hear people whispering about me',
  ),
  sign(
    'unsafe',
    'poisoning|poisoned|poison my|our food|water|drink|drinks|coffee|tea|meals',
    "they're poisoning my food",
  ),
  sign(
    'unsafe',
    'reading|read|controlling|control|stealing|hearing|hear my thoughts|mind',
    'they are reading my thoughts',
  ),
  sign(
    'unsafe',
    'chip|implant|microphone|transmitter|tracker in|inside my head|brain|tooth|teeth|body|neck',
    'there is a chip in my head',
  ),
  sign(
    'unsafe',
    'spying|watching on? me through|everywhere|all_the_time|day_and_night|in_my_own|from',
    'they are watching me through the television',
  ),
  sign(
    'unsafe',
    "everyone|everybody|they|they're|people|everyone's is|are|keep|all|all_are? following|against|plotting|after|out_to_get me|against",
    'everyone is plotting against me',
  ),
  sign(
    'unsafe',
    "i'm|i_am god|jesus|the_messiah|the_chosen_one|a_prophet|immortal !! at|awful|damn",
    'I am god and have a mission',
  ),
  sign(
    'unwell',
    `awake|not_slept|haven't_slept|no_sleep|without_sleep|no_need_to_sleep for|in|since|any_more|anymore ^? ${DAYS}? ^? days|nights`,
    'I have been awake for four days',
  ),
  sign(
    'unwell',
    `haven't|have_not|hardly|barely slept for|in|at_all|since ^? ${DAYS} days|nights`,
    "I haven't slept for five nights",
  ),
  sign(
    'unsafe',
    "see|seeing|saw things|people|shadows|faces that|who aren't|are_not|isn't|nobody|no_one ^? there|real|sees",
    "I see things that aren't there",
  ),
  sign(
    'despair',
    `${BABY} ^{4} feel|felt nothing|numb|no_love|no_bond|hatred|disconnected`,
    'I look at my newborn and feel nothing',
  ),
  sign(
    'despair',
    `imagine|imagining|picture|picturing|thoughts|think|thinking|visions|images|urge|scared|afraid ^{4} dropping|drop|hurting|hurt|smothering|smother|shaking|shake|drowning|drown|throwing|throw|harming|harm the|my|our? ${BABY}`,
    'I keep imagining dropping my baby',
  ),
  sign(
    'despair',
    'baby|kids|children|he|she|they ^? ^? better off|with with|without|another me|mother|mum|mom|father|parent',
    'my baby would be better with another mother',
  ),
  sign(
    'despair',
    'run|running|walk|walking off|away|out and end|never|not ^? it|come|return|wake',
    'I want to run off and end it',
  ),
  sign(
    'unsafe',
    'voices|voice|demons|demon|devil|god|spirits|ghosts|they|angels|entities ^? ^? forbid|forbids|forbade|forbidden|command|commands|commanded|ordered|order|force|forces|stop ^? me|sleep|eat|eating|sleeping|from',
    'the demons forbid me to sleep',
  ),
  sign(
    'unsafe',
    'voices|demons|spirits|god|angels|the_devil|satan ^? ^? say|says|said|want|wants|demand|demands ^? ^? i|me|that must|have|should|to|jump|kill|hurt|cut|die|stop',
    'the voices say I have to jump',
  ),
  sign(
    'unsafe',
    'phone|flat|house|room|walls|car|teeth|head|apartment is|are|have|has|was|were ^? bugged|wired|tapped|chipped|poisoned|cameras',
    'my phone is bugged',
  ),
  sign(
    'unsafe',
    'doctors|neighbours|neighbors|police|everyone|family|they|teachers|colleagues are|is all? in_on_it|in_on_this|spying|conspiring|plotting',
    'the doctors are in on it',
  ),
  sign(
    'unsafe',
    'a|the voice|voices behind|inside|above|beside|in|next_to me|my_head|my_ear|my_wall',
    'a voice behind me comments on everything',
  ),
];
