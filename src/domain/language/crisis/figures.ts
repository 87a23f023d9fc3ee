import { plain as figure } from '../phrases/table.ts';

const DYING =
  "phone|battery|laptop|car|plant|plants|computer|wifi|internet|flower|flowers|grass|lawn|houseplant|houseplants|orchid|orchids|basil|cactus|phone's|battery's|laptop's|car's|plant's|computer's|lawn's";
const PLAYED =
  'goal|workout|record|personal_best|pb|exam|interview|presentation|competition|level|boss_fight|game|weed|weeds|egg|eggs|competitor|competitors|time';
const TIRES =
  'this|that|the|my|it|work|homework|traffic|heat|meeting|job|week|commute|exam|deadline|gym|workout|diet|headache|back|leg|legs|feet';
const KNOWN = 'suicide|overdose|heart_attack|heart_attacks|stroke|strokes|self_harm|self_-_harm';
const SUBJECT =
  'without|avoid|prevent|fear_of|risk_of|history_of|about|on|article|book|film|movie|podcast|course|training|research|paper|essay|lecture|first_aid';

/**
 * Figures of speech that sound like danger and are none: taken out before anything is looked for, so that "this deadline is
 * killing me, and I want to die" is still heard.
 */
export const FIGURES = [
  figure(
    'took|taken|ate|had eight|nine|ten|twelve|fifteen|twenty|thirty|8|9|10|12|15|20|30 of the|those|them|these|his|her ^? photos|pictures|pics|shots|notes|lessons|classes|tests|exams|minutes|biscuits|cookies|grapes|chips|nuggets|olives|strawberries|chocolates|sweets|wings|dumplings|books|seats|tickets',
    'I took twelve of the sample photos',
  ),
  figure(
    'bring|bringe|bringt|bringen|brachte mich|dich|sich|uns um den|die|das|meinen|meine|deinen|ihren|seinen',
    'ich bringe mich um den Schlaf',
  ),
  figure(
    'bungee|bungee_-|bunjee|base|parachute|sky jump|jumping|jumps ^? ^? ^? bridge|cliff|plane|crane|tower|building',
    'bungee jump from the bridge',
  ),
  figure(
    'jump|jumping off|from|into ^{3} pool|board|diving_board|platform_at_the_pool|lake',
    'jump off the board into the pool',
  ),
  figure(
    'choking|choked on my tea|coffee|drink|words|popcorn|laughter|water !! and_can|help|now',
    'choking on my tea, that was funny',
  ),
  figure(
    "run|running|sprint|laugh|laughed|dance|train|swim|cycle|ride|until|till|so_fast|so_hard until|till|so_hard|so_fast that? i|we can't|cannot breathe",
    "I want to run until I can't breathe",
  ),
  figure(
    'being|getting|am followed on|by|back ^{4} instagram|twitter|tiktok|facebook|linkedin|strava|youtube|followers|accounts|online',
    'I am being followed on Instagram',
  ),
  figure(
    "can't|cannot breathe after|from that|the|this|a|my sprint|run|workout|climb|stairs|race|hill|laughing",
    "I can't breathe after that sprint haha",
  ),
  figure(
    "i'd|id|i_would|would rather die|be_dead|kill_myself than !! go_back|go_home|go_on|live|stay|return|be|see|face|wake|spend",
    "I'd rather be dead than do my taxes",
  ),
  figure('is|are going to kill me if|when|for|unless|tomorrow', 'mum is going to kill me if I forget'),
  figure(
    'beat|beats|beating|beaten me at|in again? chess|tennis|cards|darts|bowling|squash|badminton|football|golf|scrabble|fifa|pool|everything|it',
    'he beat me at chess',
  ),
  figure(
    'overdose|overdosed|overdosing on chocolate|coffee|caffeine|sugar|netflix|cake|cakes|carbs|christmas|sweets|tv|telly|mince|pies|turkey|biscuits|cookies|pizza|cheese|crisps|pudding|ice_cream|youtube|tiktok|podcasts|football|news',
    'I overdosed on chocolate',
  ),
  figure('hit|hits|hitting me up|back|with_a|with_an|again_up', 'he hit me up for a coffee'),
  figure('is|are|was|been ^? killing me|us|it', 'this deadline is killing me'),
  figure("+'s ^? killing me|us|it", "this week's killing me"),
  figure('kill|killing|killed time|some_time|it', 'remind me to kill time at 6'),
  figure('kill|killing|killed a|an hour|afternoon|day|few', 'kill an hour in town'),
  figure(
    'kill|killing|killed the light|lights|engine|engines|process|mood|vibe|weed|weeds|bug|bugs|mosquito|mosquitos|server|app|job',
    'kill the lights at 22:00',
  ),
  figure(
    "i'll|ill|i_will|i'm_going_to|im_going_to|gonna|could|would|mom|mum|boss|wife|husband|she|he|they ^? kill me if|when|for|unless|tomorrow",
    'my boss will kill me if I forget',
  ),
  figure(
    "she'll|he'll|they'll|she_will|he_will kill me if i|i'm forget|miss|lose|spill|break|skip|late|don't_call|don't_ring|don't_water|don't_reply",
    "she'll kill me if I forget the milk",
  ),
  figure(
    'ate|eaten|had|finished a|the? whole|entire|full packet|pack|box|bag|tin|bar|tub of|with? biscuits|crisps|sweets|chocolate|chocolates|cookies|cereal|ice_cream|doughnuts|crackers|grapes|strawberries|salad',
    'my son ate a whole pack of biscuits',
  ),
  figure('beats|beat me to the|work|school|it|class', 'my girlfriend beats me to the gym every day'),
  figure("could|would|i'd|id kill for", 'i could kill for a coffee'),
  figure(
    'dying to see|know|try|go|hear|meet|get|read|eat|play|watch|visit|have|be_there',
    'I am dying to see the movie',
  ),
  figure('dying of laughter|boredom|curiosity|heat|hunger|thirst|laughing', 'I am dying of boredom'),
  figure('dying for_a|for_an|from_laughter|laughing|inside_laughing', 'dying for a coffee'),
  figure(
    'bored|scared|embarrassed|worried|tickled|starve|starved|hungry|laugh|laughed|laughing|cringe|cringed|cringes to death',
    'I am bored to death',
  ),
  figure('i? nearly|almost died laughing|of', 'I nearly died laughing'),
  figure('died of embarrassment|laughter|boredom', 'I died of embarrassment'),
  figure(`${DYING} is|are|just|has|have|will|been|keep|keeps* dying|died|dead|die`, 'my phone is dying'),
  figure('die hard', 'watch Die Hard tonight'),
  figure('drop dead gorgeous', 'drop dead gorgeous dress'),
  figure(
    'nearly|almost had a heart attack when|at|because|seeing|laughing',
    'I nearly had a heart attack when I saw the bill',
  ),
  figure('over my dead body', 'over my dead body'),
  figure('to die for', 'a cake to die for'),
  figure('die of boredom|laughter|embarrassment|heat', 'I will die of boredom'),
  figure('shoot|shot me a|an|the? email|e_-_mail|mail|message|text|line|note|reminder', 'shoot me an email at 9'),
  figure('shoot|shot for|hoops|photo|photos', 'shoot hoops on Friday'),
  figure('shoot|shot a|an film|video|photo|movie|email|e_-_mail', 'shoot a video'),
  figure(
    'suicide squad|prevention|awareness|sprint|sprints|run|runs|door|drill|drills',
    'remind me about the suicide prevention training',
  ),
  figure('suicide hotline shift|training|volunteer+', 'suicide hotline shift at 6'),
  figure('heart attack grill|burger', 'eat a heart attack burger'),
  figure('stroke of|play|count|practice|technique', 'I have a stroke play tournament on Sunday'),
  figure('back|breast|butterfly|brush|key stroke', 'practise the butterfly stroke'),
  figure(`${SUBJECT} a|an? ${KNOWN}`, 'remind me to read about heart attacks'),
  figure(`anniversary of +'s a|an? ${KNOWN}`, "the anniversary of Tom's suicide"),
  figure(`beat|kill|crush|murder|destroy my|the|this|that|his|her? ${PLAYED}`, 'beat my record'),
  figure(`${TIRES} ^? ^? kill|kills|will_kill|is_going_to_kill me`, 'traffic will kill me'),
  figure(
    'schlägt|schlagen|besiegt mich ^? ^? beim|im|in schach|tennis|tischtennis|badminton|squash|kartenspiel|karten|skat|spiel|kicker|fifa|mario_kart|monopoly|mensch_ärgere',
    'er schlägt mich immer beim Schach',
  ),
  figure(
    'rad|fahrrad|reifen|schlauch|ball|auto|luftmatratze ^? ^? ^? keine|kaum luft',
    'mein Rad kriegt keine Luft mehr',
  ),
  figure(
    'ex is|was|stands|waits outside|at ^? ^? … picking|collecting|dropping|to_pick|to_collect',
    'my ex is outside the house, picking up the kids',
  ),
  figure('attacked by mosquitoes|mosquitos|midges|wasps|seagulls|nettles|the_cat', 'I was attacked by mosquitoes'),
  figure("can't|cannot breathe|wake … funny|lol|lmao|haha|hahaha|hilarious", "I can't breathe, this is so funny"),
  figure(
    "can't|cannot breathe in these|this|that|my ^? jeans|dress|shirt|trousers|suit|tie|traffic|heat|smog|mask|corset",
    "I can't breathe in these jeans",
  ),
  figure('shot|shooting|shoot myself|yourself|himself|herself in the foot', 'shot myself in the foot with that mail'),
  figure('shot down in|by|at|over the|a|my meeting|boss|team|call', 'I got shot down in the meeting'),
  figure(
    'suicide|overdose|abuse|murder|self_harm is a|the|my|our ^? topic|theme|subject|term|question',
    'suicide is a topic in my exam',
  ),
  figure('mock|political|career|social suicide', 'that is career suicide'),
  figure('both|they kill|killed|stab|stabbed themselves|each_other', 'in Romeo and Juliet both kill themselves'),
];
