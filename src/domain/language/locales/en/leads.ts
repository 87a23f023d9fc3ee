import type { LeadWords } from '../../leads.ts';

const SET =
  "set|start|add|create|make|schedule|i_need|i_want|i'd_like|id_like|give_me|new me? up? a|an|the|my|another|new|recurring|repeating|\uE000*";
const THING =
  'reminder|alarm|task|timer|notification|appointment|event|habit|reminders|alarms|tasks|timers|notifications|appointments|events|habits for_me?';
const TELL =
  'help_me_to_remember|help_me_remember|nudge_me|ping_me|poke_me|notify_me|alert_me|tell_me|let_me_know|bug_me|prompt_me|nag_me|hold_me_accountable|hold_me_to_it';

export const LEADS: LeadWords = {
  polite: [
    'please|pls|plz|kindly|hey|hi|hello|ok|okay|so|and|also|then|flux|coach|well|oh|yes|just ,|!|:?',
    'wait|hang_on|hold_on|right|before_all_that|before_that|first_of_all|before_we_start|first|actually|sorry|as_usual|as_always|as_before|as_i_said|like_i_said|as_i_told_you|as_i_mentioned ,|!|:|-',
    'btw|by_the_way|fyi|before_i_forget|quick_one|one_more_thing|oh_and|another_thing ,|!|:|-?',
    'can|could|would|will you|u ,|!|:?',
    "i_want|i'd_like|id_like|i_need you to ,|!|:?",
  ],
  asksForNew: [
    'please|can_you|could_you? remind me !! again|later',
    'please|can_you|could_you? set a|an',
    'todo|to_-_do|to_do|add :',
  ],
  leads: [
    ['list', 'todo|to_do|to_-_do|note_to_self|task|add :'],
    [
      'remind',
      "set_up|plan|schedule|organise|organize|here's|heres|here_is my week|day|schedule|weekend|plan for_me? :",
    ],
    ['list', 'add > … on|to|in my|the|our todo|to_do|to_-_do|task|shopping|grocery? list'],
    ['list', 'add > … to the|my|our? shopping|groceries'],
    ['list', 'add|create|make|new me? a|an|new* todo|to_do|to_-_do item? to|for|called|named? :?'],
    ['remind', 'remind|reminder|rmd|rmnd|remnd|rmind|remaind me again? to|that|about|abt|of'],
    ['remind', "remind me that? i've_got|ive_got|i_have|i_have_got|i've a|an|the|my? !! to"],
    ['remind', 'rmd|rmnd|remnd|rmind me 2'],
    [
      'remind',
      'remind me 2 !! day|days|hour|hours|hr|hrs|min|mins|minutes|week|weeks|wks|month|months|h|d|w|times|x|more|o|pm|am|and|nd|or|to|/|:|.|-|,|weekdays|fridays',
    ],
    ['remind', 'remind|reminder|rmd|rmnd|remnd|rmind|remaind me :?'],
    ['remind', 'remind to'],
    ['remind', 'be_reminded to|about|of|that?'],
    ['remind', 'i|we need > waking|to_be_woken|to_be_awake'],
    ['remind', "i|i'll? need reminding to|about|of|that?"],
    ['remind', 'reminder :?'],
    ['remind', `${SET} ${THING} to|that|about|of|called|named :?`],
    ['remind', `${SET} ${THING} for > ^`],
    ['remind', `${SET} ${THING} :?`],
    ['remind', 'set|start|create a|an|the? > ^ timer|alarm|reminder'],
    ['remind', "don't|dont|do_not|never let me forget|miss to|about|that?"],
    ['remind', "don't|dont|do_not forget :|to|about|that? > %"],
    ['remind', 'make_sure|ensure that? i remember_to?'],
    ['remind', 'remember to'],
    ['remind', 'remember me to|about|of|that'],
    ['remind', `${TELL} to|about|of|that|for`],
    ['remind', `${TELL} > \uE000`],
    ['remind', 'put|pencil|stick me|us down|in for > %'],
    [
      'remind',
      'put|pop|stick|pencil|pencil_in a|an|my > ^? appointment|appt|meeting|call|lesson|visit|session|lunch|dinner',
    ],
    ['remind', 'pencil in > %'],
    ['remind', 'schedule|put_in|block in? a|an|my? > %'],
    ['list', 'add > %'],
    [
      'intention',
      "i|i've|ive|i_have really|still|also? need|have|must|should|gotta|got|ought|want|plan|intend|would_like to",
    ],
    ['intention', "i|i've|ive|i_have really|still|also? must|should|gotta"],
    ['intention', 'need|gotta|got_to|have_to to > %'],
    ['intention', 'have_to > %'],
    ['intention', 'gotta|got_to > %'],
    [
      'intention',
      'need|gotta to? > ring|call|phone|email|text|buy|get|pay|book|pick|take|post|send|collect|return|renew|order|finish|write|clean|fix',
    ],
    ['intention', "i've|i_have got? a|an|my|the"],
    ['appointment', 'i|we have|got|have_got !! no|not|never|been|had|to|nothing|so|too|done|+ed'],
    ['appointment', "i've|ive|we've|weve got !! no|nothing|so|too|to"],
    ['intention', "i'd|id|i'm|im|i'll|ill|i_would|i_am|i_will like|going|planning|supposed|trying to"],
  ],
};
