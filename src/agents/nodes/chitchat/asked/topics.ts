import type { PhraseRow } from '../../../../domain/language/phrases/table.ts';

/** What is asked about Flux, or of it though it is not its trade. */
export type Topic =
  | 'others_see'
  | 'data_sold'
  | 'training'
  | 'where_stored'
  | 'erase'
  | 'human'
  | 'price'
  | 'unanswered'
  | 'no_calls'
  | 'at_night'
  | 'calls_others'
  | 'calendars'
  | 'emails'
  | 'whatsapp'
  | 'languages'
  | 'offline'
  | 'silent_phone'
  | 'feelings'
  | 'age'
  | 'maker'
  | 'talents'
  | 'weather'
  | 'health_advice'
  | 'joke'
  | 'not_heard'
  | 'rude'
  | 'abilities'
  | 'liked'
  | 'reach'
  | 'model'
  | 'phone_lost'
  | 'not_my_doing'
  | 'most_goals'
  | 'time_format'
  | 'snooze'
  | 'not_clear'
  | 'why_asked'
  | 'calling'
  | 'caller'
  | 'different'
  | 'looks'
  | 'sharing'
  | 'remembers'
  | 'learns'
  | 'repeats'
  | 'changing'
  | 'believes'
  | 'where_to_start'
  | 'number_for'
  | 'placing'
  | 'weekends'
  | 'just_text'
  | 'app'
  | 'profile'
  | 'location'
  | 'always_on'
  | 'pausing'
  | 'judges'
  | 'many_tasks'
  | 'support'
  | 'no_writer'
  | 'plan_end'
  | 'sees_device';

export type Language = 'en' | 'de' | 'es';
export type Asked = { topic: Topic; language: Language };

export const asked = (topic: Topic, phrase: string, example: string, language: Language = 'en'): PhraseRow<Asked> => ({
  says: { topic, language },
  phrase,
  example,
});

const MINE =
  'this|it|that|these|my_^|what_i_^|what_we_^|our_^|me_on_here|the_chat|these_chats|everything|anything_i_^|any_of_this|any_of_it';
const ANYBODY =
  'who|anyone|anybody|someone|boss|employer|work|wife|husband|partner|girlfriend|boyfriend|daughter|son|kids|mum|mom|dad|parents|family|doctor|government|police|insurance|flatmate|people|others|staff|you_lot';
const SEES =
  'see|sees|read|reads|know|knows|access|view|views|look_at|looks_at|get_to_know|get_to_see|find_out|hear_about';
const DATA = 'data|info|information|details|number|chats|messages|stuff|conversations|secrets|tasks|plans';
const NOT_MY_OWN = 'him|her|them|someone|somebody|my_^|other_people|someone_else|somebody_else';

/** The first row that stands in a message decides. English, then German and Spanish. */
export const TOPICS: readonly PhraseRow<Asked>[] = [
  asked(
    'data_sold',
    `sell|selling|sold|share|sharing|pass|passing|give|giving|trade ^? my|our|the|people's ^? ${DATA}`,
    'do you sell my data',
  ),
  asked('data_sold', `my|our ^? ${DATA} ^? ^? sold|shared|passed_on|given_away`, 'is my data sold to anyone'),
  asked(
    'training',
    'used|use|using|train|trained|training ^? ^? ^{3} training|train|ai|the_ai|your_ai|a_model|models|the_model|learn_from !! plan|for_a|my_plan',
    'are my chats used for training',
  ),
  asked(
    'where_stored',
    `where|how_long is|are|do|does ^? ^? ^? ^? ^? stored|saved|kept|store|save|keep|hosted|live|go`,
    'where is my data stored',
  ),
  asked(
    'erase',
    'how|where|can do|can|could|to|i ^? delete|erase|remove|wipe|clear|get_rid_of everything|all_of_it|it_all|all_my_^|my_^|all_of_my_^|the_chat|this_chat|this_conversation|our_chat|what_you_know > §',
    'how do I delete everything',
  ),
  asked('others_see', `${ANYBODY} ^? ^? ^? ${SEES} ${MINE}`, 'who sees this'),
  asked('others_see', `${ANYBODY} can|could|will|would ^? ^? ^? see|read|know|access`, 'who can see my stuff'),
  asked(
    'human',
    'are|r|is you|u|this|it ^? ^? ^? human|robot|bot|machine|person|computer|ai|chatgpt|gpt|llm|siri|alexa|claude|gemini|program|app|alive|real|man|woman',
    'are you a person',
  ),
  asked(
    'human',
    'am i ^? talking|speaking|chatting|writing to|with a|an|some ^? human|robot|bot|machine|person|computer|ai|man|woman',
    'am I talking to a human',
  ),
  asked(
    'price',
    'how_much|what do|does|is|are|will|you|this|it|flux* cost|charge|charging|the_price|your_price|you_cost|your_price|your_prices|pricing',
    'how much do you cost',
  ),
  asked('price', 'is|are this|it|you|flux|the_app free|free_of_charge|a_subscription|paid|premium > §', 'is this free'),
  asked('price', 'do|will|must i have_to|need_to|ever? pay|be_charged !! the|my|rent|a_bill', 'do i have to pay'),
  asked(
    'unanswered',
    "what|whats|what's happens|happen|if|when* i don't|do_not|can't|cannot|never|won't|ignore ^? answer|pick_up|reply|react|respond|you|your_calls|the_reminder|a_reminder|it",
    "what happens if i don't answer",
  ),
  asked(
    'no_calls',
    'how|where|can do|can|could|to|i|you* turn|switch|stop|disable|mute|silence off? the|your|these|all|phone* calls|ringing|notifications|reminders|messages|pushes off?',
    'how do i turn off the calls',
  ),
  asked(
    'at_night',
    'will|do|would|can|could you ^? call|ring|phone|wake me ^? ^? at_night|in_the_night|in_the_middle_of_the_night|while_i_sleep|while_i_am_asleep|when_i_sleep|at_3_am|during_the_night',
    'will you call me at night',
  ),
  asked(
    'calls_others',
    `can|could|will|would|do you ^? call|ring|phone|text|message|write_to|whatsapp|nag ${NOT_MY_OWN}`,
    'can you call my husband instead of me',
  ),
  asked(
    'calendars',
    'work|works|connect|connects|sync|syncs|link|integrate|import|support|use|see|read ^? ^? with|to|my|from|the? google|apple|outlook|ical|icloud|other|work|my|phone ^? calendar|calendars|cal',
    'do you work with google calendar',
  ),
  asked(
    'emails',
    'can|could|do|will|would you ^? send|write|read|check|answer ^? ^? e-mails|e-mail|email|emails|mail|mails > §',
    'can you send emails',
  ),
  asked(
    'whatsapp',
    'can|could|do|will you ^? read|see|listen_to ^? my|our|all ^? ^? messages|chats|whatsapp|whatsapps|texts',
    'can you read my messages on whatsapp',
  ),
  asked(
    'languages',
    'can|could|do|does|will you|i|flux ^? speak|understand|use_you_in|write_in|talk_in|talk_to_you_in|speak_to_you_in|switch_to|answer_in german|deutsch|spanish|french|italian|polish|turkish|arabic|hindi|portuguese|dutch|russian|ukrainian|other_languages|another_language|my_language',
    'can i use you in german',
  ),
  asked(
    'offline',
    'do|does|can|will|need|without you|it|this|flux|i|the_app ^? ^? offline|without_internet|without_wifi|internet|wifi|without_a_connection|with_no_internet|without_data',
    'do you work offline',
  ),
  asked(
    'silent_phone',
    'phone|mobile is|it_is|on ^? silent|mute|muted|do_not_disturb|dnd|flight_mode|airplane_mode|switched_off',
    'will you ring me when my phone is on silent',
  ),
  asked(
    'feelings',
    'do|can|are|have you ^? have|feel|got|get|ever|happy|sad* feelings|feeling|emotions|pain|tired|lonely|bored|happy|sad|hungry|offended|anything|sleep > §',
    'do you have feelings',
  ),
  asked('age', 'how old are|r you|u', 'how old are you'),
  asked(
    'maker',
    'who made|built|created|wrote|programmed|owns|runs|is_behind|invented you|this|flux|it',
    'who made you',
  ),
  asked(
    'talents',
    'can|could|will|do you sing|dance|rap|cook|paint|draw|drive|swim|whistle|play|beatbox|write_me_a_poem|write_a_poem|tell_my_future > §',
    'can you sing',
  ),
  asked(
    'weather',
    "what|whats|what's|how|hows|how's|will|is|is_it ^? ^? ^? ^? weather|forecast|rain|raining|snow|snowing|sunny|temperature !! plan|instead",
    "what's the weather",
  ),
  asked(
    'weather',
    'is|will it ^? ^? rain|raining|snow|snowing|be_warm|be_cold|be_hot|be_sunny|be_nice|sunny|cold_outside|warm_outside',
    'will it rain tomorrow',
  ),
  asked(
    'health_advice',
    'should|can|may|could|do i ^? take|mix|have|drink|double ^{4} with|and|on|while|after|before|instead_of alcohol|wine|beer|antibiotics|ibuprofen|paracetamol|my_meds|my_tablets|my_pills|painkillers|breastfeeding|pregnant',
    'should i take ibuprofen with alcohol',
  ),
  asked(
    'health_advice',
    'is|would|will it|this|that be? ok|okay|safe|dangerous|bad|fine|harmful|healthy to run|exercise|train|work_out|swim|lift|fast|take|drink|mix|go_running|go_to_the_gym ^{3} with|when|while|after|on a|my|the|an|i|i_have|i_am|high* cold|fever|flu|injury|pain|pains|pregnant|pills|meds|hangover|alcohol|antibiotics|headache|cough|asthma|blood_pressure|knee|back',
    'is it ok to run with a cold',
  ),
  asked(
    'health_advice',
    'what is|are|does|do the? side_effects|the_dose|normal_dose|dosage of|for',
    'what are the side effects of sertraline',
  ),
  asked('joke', 'joke|jokes|make_me_laugh|something_funny !! on|about_it_at|course|night', 'tell me a joke'),
  asked(
    'not_heard',
    "you're|you_are|your|ur|you_were not|never|still_not|barely listening|hearing|paying_attention|getting_it|understanding",
    'you are not listening to me',
  ),
  asked(
    'not_heard',
    "you don't|do_not|never|didn't|dont|still_don't ^? listen|understand|get_it|get_me|hear_me",
    "you don't understand me",
  ),
  asked(
    'not_heard',
    "that's|that_is|this_is|thats not what i|what_i said|meant|asked|wanted|asked_for",
    "that's not what i said",
  ),
  asked(
    'reach',
    'how do|will|can|would|are you actually|really|going_to? reach|contact|remind|notify|get_hold_of|get_to|alert|tell|poke me|us > §',
    'how do you reach me',
  ),
  asked(
    'reach',
    'how do|will|would i ^? get|receive|hear|see|know ^? ^? reminder|reminders|it > §',
    'how do i get my reminders',
  ),
  asked(
    'model',
    'what|which ^? model|llm|ai|language_model|gpt ^? are|is|do|does ^? you|this|it|flux',
    'which model are you running on',
  ),
  asked(
    'phone_lost',
    "i|i've|i_have|my ^? lost|broke|broken|stolen|dropped|smashed my|phone ^? ^? phone|stolen|broken|gone > §",
    "i've lost my phone",
  ),
  asked(
    'not_my_doing',
    'can|could|will|would you please? order|book|buy|reserve|pay|purchase|google|look_up|search me? ^{6} for_me|table|pizza|taxi|uber|flight|hotel|tickets|ticket|online > §',
    'can you book a table for me',
  ),
  asked(
    'most_goals',
    'how_many|can_i_have|may_i_have|could_i_have ^? more|two|three|several|many|other* goals|plans|goal|plan ^? can|may|at|do|side|in ^? ^? ^? have|time|once|side|parallel|i > §',
    'how many goals can i have',
  ),
  asked(
    'why_asked',
    'why do|are|did you ^? asking|ask|want|need ^? ^? ^? questions|many|much|know|all_that|so_much',
    'why are you asking me so many questions',
  ),
  asked(
    'price',
    'who|how ^? pays|paying|funds|financed|funded|make_money|earn_money for? this|it|you|flux|§',
    'who is paying for this',
  ),
  asked('time_format', '12|24|twelve ^? hour|h|hours time|clock|format', 'use 12 hour time please'),
  asked('snooze', 'how_long|what is|does|lasts ^? ^? snooze', 'how long is snooze'),
  asked('not_clear', "i don't|do_not|didn't get|understand|follow it|that|this|you > §", "i don't get it"),
  asked('price', 'is there ^? free|paid|premium|pro ^? plan|version|tier|trial|account', 'is there a free plan'),
  asked(
    'health_advice',
    'how_much|how_many ^? insulin|paracetamol|ibuprofen|medication|medicine|tablets|pills|aspirin ^? ^? to|should|can|do ^? take|inject|have',
    'tell me how much insulin to take',
  ),
];
