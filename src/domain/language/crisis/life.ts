import { sign } from './signs.ts';

/** Who is spoken of, where it is not the one who writes. */
const OTHER =
  'he|she|they|someone|somebody|friend|son|daughter|child|kid|brother|sister|mum|mom|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|roommate|flatmate|cousin|student|colleague';
const SAYS =
  "says|said|told_me|tells_me|keeps_saying|wrote|texted|wants|is|was|has|that|he|she|they|he's|she's|they're";
const HEIGHT = 'bridge|building|roof|balcony|window|cliff|train|car|tracks|platform';

/** A plan, a means, a farewell, and the life of somebody else. */
export const LIFE = [
  sign('self_harm', 'killed|hanged|drowned|shot|kill|hang myself', 'everyone would be better off if I killed myself'),
  sign(
    'self_harm',
    'go|fall to? sleep|bed and never|not wake_up|waking_up',
    'I just want to go to sleep and never wake up',
  ),
  sign('self_harm', 'never want|wanna to? wake up', 'I never want to wake up'),
  sign(
    'self_harm',
    `jump|jumping off|from|out_of|in_front_of|under the|a|my|that ^? ${HEIGHT}`,
    'I think of jumping off the bridge',
  ),
  sign(
    'self_harm',
    'walk|walking|step|stepping|throw_myself|throwing_myself|lie|lay into|in_front_of|under|onto a|the traffic|train|tracks|bus|lorry|truck',
    'I could step in front of a train',
  ),
  sign('self_harm', 'crash|drive my|the car into a|the wall|tree|river', 'I want to drive my car into a tree'),
  sign(
    'self_harm',
    "have|got|i've the|all_the|my|enough ^? pills|tablets|rope|noose|gun|razor|blade|knife in_front_of_me|next_to_me|in_my_hand|beside_me|ready",
    'I have the pills in front of me',
  ),
  sign(
    'self_harm',
    "bought|found|got|have a rope|noose|gun and i'm|i_am|i_will|i'll|gonna|going",
    'I bought a rope and I will use it',
  ),
  sign('self_harm', 'a|the rope|noose around my neck', 'a noose around my neck'),
  sign(
    'self_harm',
    'slit|slitting|cut|cutting|slash|slashing my wrists|wrist|arms|thighs|veins|throat !! shaving|on|at',
    'I was cutting my arms',
  ),
  sign(
    'self_harm',
    'cutting|harming|burning|hurting again|myself !! some|a|while|at|off|shaving|with_laughter|on_the',
    'I started cutting again',
  ),
  sign('self_harm', "tonight|today i|i'm|i'll|i_will|i_am going_to|gonna? end it|everything", 'tonight I will end it'),
  sign(
    'self_harm',
    'tried|attempted|attempting|planning|going|plan|want|wanting|decided|thinking_of|thinking_about to? end|ending|take|taking my|her|his|their own? life',
    'I tried to end my life',
  ),
  sign('self_harm', 'attempted|attempt|attempting suicide', 'she attempted suicide'),
  sign(
    'self_harm',
    'kill|killing|hang|hanging|shoot|shooting|drown|hurt|harm|harming|hurting|cut|cutting herself|himself|themselves|themself !! shaving|while|some|a',
    'she is going to kill herself',
  ),
  sign(
    'self_harm',
    `${OTHER} ${SAYS}? ${SAYS}? ${SAYS}? ${SAYS}? want|wants|wanted to die`,
    'my son told me he wants to die',
  ),
  sign(
    'self_harm',
    `${OTHER} ${SAYS}? ${SAYS}? doesn't|does_not|didn't want to? live|be_alive|be_here|exist`,
    "my sister doesn't want to live",
  ),
  sign('self_harm', `${OTHER} ${SAYS}? ${SAYS}? ${SAYS}? suicidal`, 'my brother is suicidal'),
  sign('self_harm', "i'd|id|i_would|would|i'm|rather be|better be? dead !! than", 'I would rather be dead'),
  sign('self_harm', 'overdose|overdosed on purpose', 'she overdosed on purpose'),
  sign(
    'self_harm',
    'voice|voices ^{4} tell|telling|tells|say|saying|want|wants|order|ordering me to hurt|kill|harm|stab|cut|die|jump|do_it',
    'the voices are telling me to hurt my mother',
  ),
  sign(
    'self_harm',
    'way|ways|method|methods|how to|of kill|killing yourself|oneself|myself|me',
    'what is the easiest way to kill yourself',
  ),
  sign(
    'self_harm',
    'easy|easiest|easier|painless|quick|quickest|peaceful|gentle way|ways out|to_go|to_die|to_end_it|to_do_it !! home|there|to|and_sort|of_the|of_town|of_this|of_london|of_a|from|on_foot|by',
    'is there an easy way out',
  ),
  sign('self_harm', 'way|ways|method|methods to|of ^? die|dying !! hard|my|her|your', 'is there a painless way to die'),
  sign(
    'self_harm',
    'how many|much|high|long|deep ^{6} to|you|until|till die|kill_me|kill_you|kill_yourself|overdose|be_fatal|be_lethal',
    'how many pills does it take to die',
  ),
  // German and Spanish beside those of `elsewhere.ts`.
  sign('self_harm', 'mir das leben nehmen|zu_nehmen', 'ich will mir das Leben nehmen'),
  sign('self_harm', 'nimmt sich das leben', 'sie nimmt sich das Leben'),
  sign(
    'self_harm',
    'will|möchte|wollte|würde|mag lieber? nicht_mehr_da|nicht_mehr_hier|nie_mehr_aufwachen|nicht_mehr_aufwachen|tot',
    'ich will nicht mehr da sein',
  ),
  sign('self_harm', 'will|möchte|wollte ^? ^? sterben', 'ich halte es nicht aus und will nur sterben'),
  sign('self_harm', 'sich umbringen|umzubringen|töten|das_leben_nehmen', 'mein Freund will sich umbringen'),
  sign('self_harm', 'ritze|verletze|ritzen|verletzen mich|mir wieder|selbst|die_arme|arme', 'ich ritze mich wieder'),
  sign('self_harm', 'pulsadern aufgeschnitten|aufschneiden|aufzuschneiden', 'ich hab mir die Pulsadern aufgeschnitten'),
  sign('self_harm', 'keinen sinn mehr|im_leben', 'das hat alles keinen Sinn mehr'),
  sign('self_harm', 'besser tot|ohne_mich', 'ohne mich wäre alles besser tot'),
  sign(
    'self_harm',
    'ya no quiero vivir|seguir|estar_aquí|despertar !! con|haciendo|jugando|en_el|en_la|tan|temprano|a_las',
    'ya no quiero vivir',
  ),
  sign(
    'self_harm',
    'no quiero despertar|despertarme !! temprano|a|a_las|tan|antes|con|al|todos|los|por',
    'no quiero despertar mañana',
  ),
  sign('self_harm', 'me quiero|voy_a morir|matar|suicidar|cortar', 'me quiero morir'),
  sign('self_harm', 'suicidarse|matarse|quitarse_la_vida|cortarse|autolesionarse', 'mi amiga quiere suicidarse'),
  sign(
    'self_harm',
    'me corto|corté|hago_daño !! el_pelo|las_uñas|el_flequillo|la_barba|las_puntas|un|una|con_el|jugando',
    'me corto los brazos',
  ),
  sign('self_harm', 'mejor muerto|muerta|sin_mí', 'estarían mejor sin mí'),
];
