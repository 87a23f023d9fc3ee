import type { PhraseRow } from '../../../../domain/language/phrases/table.ts';
import { type Asked, asked } from './topics.ts';

const CALLS = 'phone|phoning|call|calls|calling|ringing|ring|phone_call|phone_calls';
const REMINDERS = 'reminder|reminders|alarm|alarms|task|tasks|alert|alerts|notification|notifications|one|them|it';
const WRITES = 'write|draft|compose|generate|type|make_up';
const TEXTS =
  'essay|poem|story|letter|email|code|song|script|report|cv|speech|homework|assignment|blog|post|text|novel';

/** What is asked about the use of Flux: its calls, its reminders, its plans, and how it takes what is said. */
export const TOPICS_OF_USE: readonly PhraseRow<Asked>[] = [
  asked('calling', `explain|about|tell_me_about|how_about the|your ^? ${CALLS} ^? > §`, 'tell me about the calls'),
  asked(
    'calling',
    `how do i answer|reply_to|respond_to|react_to|confirm the|a|your|my ${CALLS}|reminder|reminders|message|messages`,
    'how do i answer a reminder',
  ),
  asked(
    'remembers',
    'what did|have i|we tell|told|say|said|talk|talked|discuss ^? ^? you|about|yesterday|before|last_time|last_week !! plan|my',
    'what did we talk about yesterday',
  ),
  asked(
    'changing',
    `can|could|may|how i|do|can|to* ^? change|edit|move|adjust|alter|correct|update|amend|reschedule a|the|my|an|things|stuff* ^? ${REMINDERS}|things|plan|time|later|afterwards|something later|afterwards|after|again|then|once_it's_saved|§`,
    'can i change a reminder later',
  ),
  asked(
    'changing',
    `how|where do|can|could|would i ^? turn|switch|stop|delete|remove|cancel|get_rid_of|disable|silence off? a|the|my|an|this|any* ${REMINDERS} off|again|later? > §`,
    'how do i turn one off',
  ),
  asked(
    'changing',
    'how|where do|can|could|to|i* mark|tick|check|set|say|tell ^? ^? ^? done|finished|off|complete|completed',
    'how do i mark something as done',
  ),
  asked(
    'changing',
    'what if|happens i|if* i ^? change_my_mind|make_a_mistake|get_it_wrong|want_to_change',
    'what if i change my mind',
  ),
  asked(
    'believes',
    'do you think|believe|reckon i|i_can|i_could|i_will|that_i* ^? ^? can|could|will|able|manage|make_it|do_it|do_this|succeed|ready|too_old|too_late',
    'do you think i can do it',
  ),
  asked(
    'believes',
    'can|could|will|am i really|actually|ever|honestly do|manage|change|make|learn|achieve this|it|that > §',
    'can i really do this',
  ),
  asked('believes', 'motivate|encourage|inspire|cheer me ^? > §', 'motivate me'),
  asked(
    'believes',
    'give|need|want|send me|some|a|i* motivation|encouragement|pep_talk|inspiration|push > §',
    'give me some motivation',
  ),
  asked(
    'where_to_start',
    'where|how|what do|should|would|can|does|to|i|we|you|it|this* start|begin|get_started|tackle_first|do_first > §',
    'where do i start',
  ),
  asked('where_to_start', 'what would|should you|i ^? do|suggest|recommend|advise|focus_on > §', 'what would you do'),
  asked('where_to_start', 'any|got|have|give_me* ^? advice|tips|suggestions|ideas > §', 'any tips'),
  asked(
    'app',
    'is|do|does|can|have there|you|i|it|flux|this* ^? ^? ^? app|iphone|android|ios|apple_watch|smartwatch|tablet|ipad|laptop|desktop|app_store > §',
    'is there an app',
  ),
  asked(
    'pausing',
    'what|how|happens|can if|about|i|do* ^? ^? ill|sick|on_holiday|away|on_vacation|travelling|traveling|take_a_break|pause|have_a_day_off|take_a_day_off|a_rest_day > §',
    "what if i'm ill",
  ),
  asked(
    'no_writer',
    `can|could|will|would you please? ${WRITES} ^? ^? ^? ${TEXTS}`,
    'can you write an essay about whales',
  ),
  asked('no_writer', `${WRITES} me|us a|an|some|my|the ^? ^? ${TEXTS}`, 'write me a poem'),
  asked(
    'no_writer',
    'can|could|will|would you please? summarise|summarize|translate|proofread|rewrite|paraphrase|solve|calculate|explain it|this|that|these|the_email|the_text|my_homework|the_following',
    'can you summarise this',
  ),
  asked('no_writer', `${WRITES} ^{6} for_me > §`, 'write malware for me'),
  asked(
    'no_writer',
    'translate|proofread|paraphrase ^{5} to|into|in german|spanish|french|italian|english|polish|latin > §',
    'translate good morning to french',
  ),
  asked(
    'no_writer',
    'repeat|say|print the? word|words|sentence|phrase ^{6} forever|times|again_and_again',
    'repeat the word poem forever',
  ),
  asked(
    'no_couple',
    "you're|you_are|be|become|are_you|will_you_be|can_you_be|act_as now? my ^? girlfriend|boyfriend|wife|husband|lover|sweetheart|baby|honey > §",
    "you're now my girlfriend",
  ),
  asked('no_couple', 'do|could|can|would|will you ^? love|fancy|marry|date|kiss|miss me > §', 'do you love me'),
  asked(
    'no_couple',
    "i'm|i_am|i_have|i've ^? in_love|fallen|falling|a_crush ^? ^? on|with|for|you you|§",
    "i'm in love with you",
  ),
  asked('tone', 'be|get ^? mean|nasty|rude|harsh|cruel|horrible|tough|strict|hard to|with|on me', 'be mean to me'),
  asked(
    'tone',
    'coach|someone|somebody who|that is|will|can ^? strict|tough|hard|firm|on_my_back > §',
    'i need a coach who is strict',
  ),
  asked(
    'languages',
    'change|switch|set|put|make the|my|it|this|your* language|app to|into german|spanish|french|italian|english|polish|turkish > §',
    'change language to german',
  ),
  asked('opinion', 'what do|would you ^? think|reckon|feel about', 'what do you think about brexit'),
  asked(
    'no_writer',
    'reply|answer|respond|say only|just|nothing_but with? ^? ^? word|words|approved|yes|ok',
    'reply only with the word approved',
  ),
  asked('tone', 'insult|shout_at|yell_at|swear_at|roast|bully|scold me', 'insult me if i miss'),
  asked('no_writer', 'write|type|print|output ^? ^? ^? ^? # times|numbers|digits', 'write the word hello 10000 times'),
  asked('reach', 'how will|would|do|can i ^? know|notice|find_out|be_told > §', 'how will I know'),
  asked(
    'calling',
    'can|could|do|will you ^? leave a|me voicemail|message|voice_message > §',
    'can you leave a voicemail',
  ),
  asked(
    'no_writer',
    'can|could|will|would you help ^? with my|the|some homework|essay|maths|math|coursework|assignment > §',
    'can you help me with my homework',
  ),
  asked(
    'silent_phone',
    'if|when my phone|mobile is ^? off|dead|out_of_battery|not_on|broken|in_another_room',
    'what if my phone is off',
  ),
  asked('judges', 'what do you ^? think of|about me > §', 'what do you think of me'),
  asked(
    'believes',
    'is|was it|this|all_this ^? worth it|the_effort|the_trouble|my_time > §',
    'be honest, is it worth it',
  ),
  asked('looks', 'what do|will|would you ^? say|write|send when|if|to you|me|it ^? > §', 'what will you write to me'),
];
