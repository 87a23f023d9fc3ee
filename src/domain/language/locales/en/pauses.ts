import { plain } from '../../phrases/table.ts';

const THINGS =
  'any|all|of|the|my|your* reminder|reminders|notification|notifications|message|messages|whatsapp|whatsapps|everything|it_all|all|task|tasks|ping|pings|alert|alerts';
const AFTERWARDS =
  'them|it|again|now|me|please|any|all|of|the|my|your|reminder|reminders|notifications|messages|everything|tasks|pings|alerts*';
const NOT = "don't|do_not";
const CALLING = 'call|calling|ring|ringing|phone|phoning';
const FOR_GOOD = 'any_more|anymore|for_good|completely|altogether|at_all|now|please|thanks|thank_you|ever_again*';
const REMINDING =
  'remind|reminding|message|messaging|bother|bothering|ping|pinging|nag|nagging|notify|notifying|write|writing to? me';

/** What is said of all reminders at once. Rows of `opens` stand at the beginning, behind `polite`; those of `whole` are all that is said. */
export const PAUSES = {
  polite: [
    plain("please|ok|okay|hey|hi|so|and|actually|can_you|could_you|let's", 'please'),
    plain('i want|need you? to', 'I want you to'),
    plain("i'm|im|i_am so|really|too? ill|sick|unwell", "I'm ill"),
  ],
  resume: [
    plain(`resume|unmute|unpause|un_-_pause|unsilence ${AFTERWARDS}`, 'resume'),
    plain(
      `end|stop|cancel|lift|delete|remove the|my|this|that pause|mute|break|day_off|days_off|holiday ${AFTERWARDS}`,
      'end the pause',
    ),
    plain(`turn ${THINGS} back? on again? ${AFTERWARDS}`, 'turn my reminders back on'),
    plain(`start reminding|messaging me again ${AFTERWARDS}`, 'start reminding me again'),
    plain(`you_can|you_may|may remind me again ${AFTERWARDS}`, 'you can remind me again'),
    plain(`i'm|im|i_am back from_holiday|from_vacation? ${AFTERWARDS}`, "I'm back from holiday"),
  ],
  callsAgain: [
    plain('you_can|you_may|may? call|ring|phone me again', 'you can call me again'),
    plain('call|calls are fine|ok|okay|allowed again?', 'calls are fine again'),
    plain('turn|switch the? call|calls back? on again? please?', 'turn the calls on again'),
  ],
  /** All that is said: nothing is to come, and not for how long. */
  stopWriting: [
    plain(
      `stop texting|messaging|writing|bothering|reminding|pinging|nagging|notifying to? me ${FOR_GOOD}`,
      'stop texting me',
    ),
  ],
  /** All that is said: the calls are to end. */
  callsOff: [
    plain(
      `stop|end|disable|turn_off|switch_off|no_more all? the|these|those|my|your|any|phone* call|calls|ringing ${FOR_GOOD}`,
      'stop the calls',
    ),
    plain(
      `i never want|need to_be called|rung|phoned ${FOR_GOOD.replace('ever_again', 'ever_again|again')}`,
      'I never want to be called again',
    ),
    plain(`don't|do_not|never|stop ever? ${CALLING} me ${FOR_GOOD}`, "please don't ring me"),
    plain(`turn|switch the|all|my* call|calls|ringing off ${FOR_GOOD}`, 'turn the calls off'),
  ],
  /** Whatever follows: what is paused, the rest of the message says. */
  pauses: [
    plain('pause|mute|silence|suspend|hold|freeze|put', 'pause'),
    plain('nothing until|till', 'nothing until'),
    plain('nothing on|for', 'nothing on'),
    plain(`stop ${THINGS} until|till`, 'stop all reminders until'),
  ],
  pausesAnywhere: [
    plain(`pause|mute|suspend|hold|silence ${THINGS}`, 'pause everything'),
    plain(`${NOT} disturb`, 'do not disturb'),
    plain('leave me alone|in_peace', 'leave me alone'),
  ],
  noReminders: [
    plain(`i ${NOT} want|need to_get|to_have|to_see? ${THINGS}`, "I don't want any reminders"),
    plain(`no more? ${THINGS}`, 'no more reminders'),
    plain(`don't|do_not|stop ${REMINDING} of_anything|about_anything?`, "don't remind me"),
  ],
  noCalls: [
    plain('no more? phone? call|calls', 'no calls'),
    plain(`don't|do_not|never|stop ever? ${CALLING} me`, "don't call me"),
    plain(`i ${NOT} want any|to_get? phone? call|calls`, "I don't want any calls"),
  ],
  quiet: [plain('quiet hour|hours', 'quiet hours')],
  /** The end of the hours in which nothing is to come, and the beginning. */
  until: [plain('before|until|till > #|noon|midnight', 'before 9')],
  from: [plain('after|from|past > #|noon|midnight', 'after 10 pm')],
  night: [
    plain('at night', 'at night'),
    plain('overnight|late', 'overnight'),
    plain('while i sleep', 'while I sleep'),
    plain("when i'm|im|i_am asleep", "when I'm asleep"),
  ],
  /** For good, not for one task or a while. */
  ever: [
    plain('at all', 'at all'),
    plain('any_more|anymore|ever|never|again', 'anymore'),
    plain('from now on', 'from now on'),
    plain('stop calling !! me|us coach|mate|buddy|sir|madam|dear|darling|love|honey|that|names|by', 'stop calling'),
  ],
  /** On some days, not on all of them. */
  someDays: [
    plain(
      'on ^{2} mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|workdays|weekends',
      'on sundays',
    ),
    plain('at|on|over the|a? weekend', 'at the weekend'),
    plain('this|next week|month|weekend', 'this week'),
    plain("while|when i'm|im|i_am|i at|in|work|working|a_meeting|meetings", "while I'm at work"),
    plain('during|at|in work|meetings|working_hours|office_hours|lessons', 'during work'),
  ],
  weekly: [
    plain(
      'on|at ^? mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|weekends !! this|next|until',
      'on sundays',
    ),
  ],
  one: [plain('for|about that|this|it|my|the', 'for that one')],
};

/** Words that name no task: what else a message holds is what it is about. */
export const PAUSE_WORDS =
  "stop nothing please can could you i i'm im we want need to so and ok okay hey hi actually let's pause mute silence suspend hold freeze put on off do not don't disturb leave me alone in peace any all of the my your everything reminder reminders notification notifications message messages task tasks ping pings alert alerts it yourself for at going go am be will away holiday holidays vacation trip break sick ill got flu have a taking until till from over during while whole rest day now then as today tonight because back again just there is this next with cold covid travelling traveling out town";
