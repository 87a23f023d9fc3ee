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
  | 'sees_device'
  | 'exporting'
  | 'password'
  | 'missed'
  | 'streak'
  | 'why_called'
  | 'listening'
  | 'opinion'
  | 'plan_length'
  | 'goal_kinds'
  | 'time_zones'
  | 'number_change'
  | 'summaries'
  | 'slow_start'
  | 'partner'
  | 'reliable'
  | 'goals_how'
  | 'tasks_how'
  | 'tracking'
  | 'seeing'
  | 'known_from'
  | 'no_couple'
  | 'tone'
  | 'fewer'
  | 'stop'
  | 'notifications'
  | 'not_rung'
  | 'no_whatsapp'
  | 'account'
  | 'takes_time'
  | 'sound'
  | 'legal_advice'
  | 'work_too'
  | 'settings'
  | 'approvals';

export type Language = 'en' | 'de' | 'es';
export type Asked = { topic: Topic; language: Language };

export const asked = (topic: Topic, phrase: string, example: string, language: Language = 'en'): PhraseRow<Asked> => ({
  says: { topic, language },
  phrase,
  example,
});

/** The first row that stands in a message decides. English, then German and Spanish. */
export const TOPICS: readonly PhraseRow<Asked>[] = [
  asked(
    'whatsapp',
    'can|could|do|will you ^? read|see|listen_to ^? my|our|all ^? ^? messages|chats|whatsapp|whatsapps|texts',
    'can you read my messages on whatsapp',
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
    'why_asked',
    'why do|are|did you ^? asking|ask|want|need ^? ^? ^? questions|many|much|know|all_that|so_much',
    'why are you asking me so many questions',
  ),
  asked('time_format', '12|24|twelve ^? hour|h|hours time|clock|format', 'use 12 hour time please'),
  asked('not_clear', "i don't|do_not|didn't get|understand|follow it|that|this|you > §", "i don't get it"),
  asked(
    'health_advice',
    'how_much|how_many ^? insulin|paracetamol|ibuprofen|medication|medicine|tablets|pills|aspirin ^? ^? to|should|can|do ^? take|inject|have',
    'tell me how much insulin to take',
  ),
];
