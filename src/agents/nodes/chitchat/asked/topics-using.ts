import type { PhraseRow } from '../../../../domain/language/phrases/table.ts';
import { type Asked, asked } from './topics.ts';

const CALLS = 'phone|phoning|call|calls|calling|ringing|ring|phone_call|phone_calls';
const REMINDERS = 'reminder|reminders|alarm|alarms|task|tasks|alert|alerts|notification|notifications|one|them|it';
const MY_PEOPLE =
  'wife|husband|partner|girlfriend|boyfriend|daughter|son|kids|mum|mom|dad|parents|family|sister|brother|friend|friends|flatmate|roommate|colleague|team|boss|someone_else|somebody_else|other_people|others|more_people|two_people';
const WRITES = 'write|draft|compose|generate|type|make_up';
const TEXTS =
  'essay|poem|story|letter|email|code|song|script|report|cv|speech|homework|assignment|blog|post|text|novel';
const MANY = 'more_than_one|several|many|two|lots_of|multiple|a_few|unlimited';

/** What is asked about the use of Flux: its calls, its reminders, its plans, and how it takes what is said. */
export const TOPICS_OF_USE: readonly PhraseRow<Asked>[] = [
  asked(
    'calling',
    `how|what does|do|is|are|would ^? ^? ${CALLS} ^? ^? work|works|go|look_like|like > §`,
    'how does the phone thing work',
  ),
  asked('calling', `explain|about|tell_me_about|how_about the|your ^? ${CALLS} ^? > §`, 'tell me about the calls'),
  asked(
    'calling',
    `what happens|happen when|if you|it|flux call|calls|ring|rings|phone|phones`,
    'what happens when you call',
  ),
  asked(
    'calling',
    `what do|will|would you|it say|tell_me|ask when|if|on you|it|the ${CALLS}`,
    'what do you say when you call',
  ),
  asked(
    'calling',
    `how do i answer|reply_to|respond_to|react_to|confirm the|a|your|my ${CALLS}|reminder|reminders|message|messages`,
    'how do i answer a reminder',
  ),
  asked(
    'caller',
    'what|which|whose number|phone_number ^? do|will|would|are|does|is you|it|this|flux|that ^? call|calling|ring|ringing|phone|calls|from|from_you',
    'what number will you call from',
  ),
  asked(
    'caller',
    "what's|what_is|whats|do_you_have|have_you_got your|a ^? number|phone_number > §",
    "what's your number",
  ),
  asked(
    'unanswered',
    "what|and|so* if i miss|don't|do_not|can't|ignore|won't ^? ^? call|calls|pick_up|answer|you|reply|respond|reminder|it > §",
    "and if i don't pick up",
  ),
  asked(
    'unanswered',
    'are|will|do|would you going_to? nag|pester|bug|hassle|annoy|bother|chase|keep_on_at|harass me',
    'are you going to nag me',
  ),
  asked(
    'unanswered',
    'how often|many_times|long|much do|will|would you ^? nag|pester|bug|remind|chase|try|call|ring|keep|ask me?',
    'how many times will you remind me',
  ),
  asked(
    'different',
    'what makes|is|are* you|it|this|so* different|special|better|the_difference',
    'what makes you different from a normal calendar',
  ),
  asked(
    'different',
    'why should|would|shall i use|need|bother_with|choose|trust|pay_for you|this|it|flux',
    'why should i use you',
  ),
  asked('different', 'how are|is you|this|it different|better', 'how are you different from an alarm clock'),
  asked(
    'different',
    "what's|what_is|whats the_point|the_use|so_special of|about you|this|flux|the_app|using",
    "what's the point of you",
  ),
  asked(
    'others_see',
    'will|would|do|did|are|can you going_to? ^? tell|telling|told|show|report|snitch|inform anyone|anybody|someone|my_^|on_me|people|others|it_with !! to|about',
    'will you tell anyone',
  ),
  asked(
    'looks',
    `what do|does|will|would ^? ^? ${REMINDERS} look|looks|sound|say|be|read ^? like?`,
    'what will the reminder look like',
  ),
  asked(
    'sharing',
    `can|could|may|does|is|will my? ${MY_PEOPLE} ^? ^? use|join|have|get|be_on|sign_up|log_in|allowed`,
    'can my wife use this too',
  ),
  asked(
    'sharing',
    `can|could|may i|we ^? share|add|invite|use|bring|connect|link|include ^? ^? ^? with|list|lists|account|accounts|${MY_PEOPLE}|together !! my_list|on_my`,
    'can we share a list',
  ),
  asked(
    'sharing',
    'is|are|do|have there|you a|any|have* family|couples|team|shared|group|joint plan|plans|account|accounts|list|lists|mode|version',
    'is there a family plan',
  ),
  asked(
    'remembers',
    'do|will|can|did you ^? remember|recall|forget|keep|know what|everything|me|our|all|anything|that|who|the ^? ^? told|say|said|talked|i|tell|conversation|chats|things|last_time|before|yesterday|§',
    'do you remember what i told you yesterday',
  ),
  asked(
    'remembers',
    'what did|have i|we tell|told|say|said|talk|talked|discuss ^? ^? you|about|yesterday|before|last_time|last_week !! plan|my',
    'what did we talk about yesterday',
  ),
  asked(
    'learns',
    'do|will|can|are you ^? learn|learning|adapt|improve|get_better|get_smarter|get_to_know ^? from|me|about|to|over|as|with|§',
    'do you learn from me',
  ),
  asked(
    'repeats',
    'do|can|could|are you|i|there|it ^? ^? ^? repeat|repeating|recurring|regular|weekly|daily|monthly reminders|reminder|tasks|task|alarms|alarm > §',
    'do you do repeating reminders',
  ),
  asked(
    'repeats',
    'can|could|do reminders|a_reminder|tasks|they|it ^? repeat|recur|come_back|be_repeated',
    'can reminders repeat',
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
    'where|how|what do|should|would|can|to|i* start|begin|tackle_first|do_first > §',
    'where do i start',
  ),
  asked('where_to_start', 'what would|should you|i ^? do|suggest|recommend|advise|focus_on > §', 'what would you do'),
  asked('where_to_start', 'any|got|have|give_me* ^? advice|tips|suggestions|ideas > §', 'any tips'),
  asked(
    'number_for',
    'why do|must|should|would|does you|i|it|flux|this need|want|ask|have|give|require ^? ^? ^? number|phone|phone_number|mobile',
    'why do you need my phone number',
  ),
  asked(
    'number_for',
    'can|do|could|must|does i|have|it|you|to|work|use* ^? ^? ^? without|need|give|giving|share* ^? ^? ^? number|phone_number|my_phone|mobile_number > §',
    'can i use it without giving my number',
  ),
  asked(
    'placing',
    "how|where do|will|can|did you ^? decide|know|choose|pick|work_out|figure_out|find|plan when|what_time|which|where|how|the_times|times|a_time|my_week|my_free|my_schedule|if_i'm_free",
    'how do you decide when to put things',
  ),
  asked(
    'weekends',
    'do|can|will|could|are you ^? ^? ^? ^? on|at|over|during the? weekend|weekends|saturdays|sundays|bank_holidays|holidays|christmas > §',
    'can you put things on weekends',
  ),
  asked(
    'just_text',
    'can|could|do|may i|you ^? send|take|use|read|see|upload|understand|hear|listen_to|talk|speak|attach ^? ^? photo|photos|picture|pictures|voice|voice_notes|voice_messages|file|files|pdf|screenshot|screenshots|images|image|audio|out_loud|video',
    'can i send you a photo',
  ),
  asked(
    'app',
    'is|do|does|can|have there|you|i|it|flux|this* ^? ^? ^? app|iphone|android|ios|apple_watch|smartwatch|tablet|ipad|laptop|desktop|app_store > §',
    'is there an app',
  ),
  asked(
    'profile',
    'can|could|how|where i|do|to|can* change|update|edit|correct|set ^? ^? ^? my name|hours|wake_time|wake_up_time|bedtime|time_zone|timezone|working_hours|work_hours|sleep_time|profile|details|settings',
    'can i change my wake up time somewhere',
  ),
  asked(
    'location',
    'do|can|will|are you ^? track|tracking|know|see|follow|use|watch|have ^? where|my|me|following* ^? location|i_am|i_go|gps|position|tracking_me|tracking|following_me',
    'do you track my location',
  ),
  asked(
    'always_on',
    'are|do|will|can you ^? ^? always|24/7|awake|there|available|sleep|on|around ^? ^? at_night|24/7|all_the_time|all_day|ever|on|there|awake > §',
    'are you always there',
  ),
  asked(
    'pausing',
    'what|how|happens|can if|about|i|do* ^? ^? ill|sick|on_holiday|away|on_vacation|travelling|traveling|take_a_break|pause|have_a_day_off|take_a_day_off|a_rest_day > §',
    "what if i'm ill",
  ),
  asked(
    'judges',
    'are|do|will|did you ^? ^? judge|judging|mad|angry|disappointed|cross|shame|upset|give_up_on at|with|in|me* > §',
    'are you disappointed in me',
  ),
  asked(
    'many_tasks',
    `how_many|can|is|what's|are|could i|there|have|a|the|any* ^? limit|max|maximum|${MANY} ^? ^? tasks|reminders|reminder|task|alarms|how_many ^? ^? > §`,
    'is there a limit to reminders',
  ),
  asked(
    'support',
    'is|can|how|where there|i|do|a* ^? ^? ^? ^? support|customer_service|helpline|a_human|a_real_person|help_desk|complain|report_a_bug|contact_you|contact_someone > §',
    'can i talk to support',
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
  asked('no_writer', 'write|type|print|output ^? ^? ^? ^? # times|numbers|digits', 'write the word hello 10000 times'),
  asked(
    'reach',
    'do|will|would|can|could you text|ring|phone|message or|and call|text|ring|phone|message',
    'do you text or call',
  ),
  asked('reach', 'how will|would|do|can i ^? know|notice|find_out|be_told > §', 'how will I know'),
  asked('calling', 'what_time|when will|would|do you ^? call|ring|phone > §', 'what time will you call'),
  asked(
    'calling',
    'can|could|do|will you ^? leave a|me voicemail|message|voice_message > §',
    'can you leave a voicemail',
  ),
  asked('where_stored', "where's|wheres ^? ^? ^? stored|saved|kept|data", "where's my data kept"),
  asked(
    'model',
    'do|does|are you|this|it|flux ^? use|using|run_on|powered_by ai|an_ai|chatgpt|gpt|a_model|machine_learning|openai',
    'do you use ai',
  ),
  asked(
    'no_writer',
    'can|could|will|would you help ^? with my|the|some homework|essay|maths|math|coursework|assignment > §',
    'can you help me with my homework',
  ),
  asked(
    'plan_end',
    'what happens|comes|is at|after|when ^? end|the|my ^? ^? plan|it|weeks|end|finished|over|done',
    'what happens at the end of the plan',
  ),
  asked('snooze', 'can|could|do you|i ^? snooze it|a_reminder|reminders|one|them? > §', 'can you snooze'),
  asked(
    'emails',
    'can|could|do|will i|you ^? get|have|receive|send ^? ^? ^? by|via|per|through email|e-mail|mail',
    'can I get my reminders by email',
  ),
  asked(
    'always_on',
    'do|will|are you ^? work|working|on|run at_night|nights|on_sundays|overnight|24_hours > §',
    'do you work at night',
  ),
  asked(
    'silent_phone',
    'if|when my phone|mobile is ^? off|dead|out_of_battery|not_on|broken|in_another_room',
    'what if my phone is off',
  ),
  asked(
    'price',
    'does|do|will|would it|calls|the_calls|whatsapp|reminders ^? cost|cost_me > ^',
    'does it cost anything to get calls',
  ),
  asked(
    'sees_device',
    'can|could|do|will you ^? see|read|watch|look_at|open ^? ^? screen|camera|apps|photos|files|browser|phone > §',
    'can you see my screen',
  ),
  asked('changing', 'can|could i|you ^? undo|take_back|go_back|restore|correct ^? > §', 'can I undo things'),
  asked('judges', 'what do you ^? think of|about me > §', 'what do you think of me'),
  asked(
    'believes',
    'is|was it|this|all_this ^? worth it|the_effort|the_trouble|my_time > §',
    'be honest, is it worth it',
  ),
  asked('looks', 'what do|will|would you ^? say|write|send when|if|to you|me|it ^? > §', 'what will you write to me'),
];
