import { type Told, tellsOfDays } from '../../../domain/onboarding/index.ts';
import { plain } from '../../../domain/plan/index.ts';
import { withApostrophes } from '../../../domain/text/index.ts';
import type { Route } from '../../state.ts';

const NOTHING =
  /^\W*(?:no(?:thing|ne|pe)?|nah|not\s+(?:yet|now|sure|really)|later|skip(?:\s+(?:it|this|that|for\s+now|then|please))*|nothing\s+yet|no\s+idea|(?:i\s+)?don'?t\s+know|dunno|maybe\s+later|none\s+yet|i\s+(?:already\s+)?(?:said|told\s+you)\s+no(?:thing)?|no\s+goals?(?:\s+yet)?|no\s+thanks?|(?:nothing|none|no|not)\s+(?:(?:for|right|at|yet|just)\s+)*(?:now|the\s+moment|yet|today|really|special|in\s+particular|particular)|nein|nichts|nada|no\s+nada|(?:ja[\s,]+)?(?:passt|stimmt|genau|so|alles|gut|klar|perfekt|prima|super|danke)(?:[\s,]+(?:so|alles|gut|genau|danke))*|(?:s[ií][\s,]+)?(?:as[ií]\s+es|correcto|exacto|todo\s+(?:bien|correcto)|perfecto|vale|gracias)(?:[\s,]+gracias)?)\W*$/i;

/** Where the last answer goes: a goal to its planning, a task to be made; null: there is none yet. */
export function afterLast(message: string): Extract<Route, 'task_handler' | 'goal_clarifier'> | null {
  const text = message.trim().replaceAll('’', "'");
  if (text === '' || NOTHING.test(text) || CORRECTION.test(text)) return null;
  if (ASKS_HOW.test(text)) return null;
  if (/\?\s*$/.test(text) && !/\b(?:can|could|will|would)\s+you\b/i.test(text)) return null;
  if (WHETHER.test(text)) return null;
  if (REMINDER.test(text)) return 'task_handler';
  return 'goal_clarifier';
}

/** Words of somebody who wants something, as against one who tells about their days. */
export const isWish = (message: string): boolean => WISH.test(message) && !CORRECTION.test(message);

/** After the questions a bare "yoga on Tuesdays at 6" is a wish; only who corrects speaks of busy times. */
export function changesOnly(told: Told, message: string): Told {
  const { commitments: _busy, ...others } = told;
  return CORRECTION.test(message) ? told : others;
}

/** "Change …", "no, that is wrong": something is to be different, whatever it is. */
export const wantsOtherwise = (message: string): boolean =>
  /^\W*(?:no|sorry|actually|wait|change|correct)\b/i.test(message) && CORRECTION.test(message);

/** "How will you reach me?" */
const ASKS_HOW = /^\W*(?:(?:and|so|but|then|ok(?:ay)?)[\s,]+)*(?:how|what|when|why|who|which|where)\b[^?]*\?\s*$/i;
/** "Will you still remind me?" asks, and wants nothing to be reminded of. */
const WHETHER =
  /^\W*(?:(?:and|so|but|then)\s+)*(?:will|would|do|can|could)\s+you\s+(?:(?:still|even|then|actually|also)\s+)*(?:remind|ping|nudge|text|message|call|reach)\s+me(?:\s+(?:then|anyway|still|without\s+(?:it|one|a\s+number|my\s+number)))*\W*$/i;
const REMINDER = /\bremind\b|^(?:please\s+)?(?:set|add|put)\b/i;
const WISH =
  /\b(?:want|wanna|like\s+to|love\s+to|goal|learn|become|finish|get\s+(?:better|fit|into)|save|run|lose|quit|stop|start|write|read|improve)\b/i;
const CORRECTION =
  /^\W*(?:no|sorry|actually|wait|yes|yep|yeah|ok(?:ay)?|correct|right|that'?s\s+(?:right|it)|change)\b(?!.*\b(?:want|wanna|goal|like\s+to)\b)/i;

const NOW_AND_THEN = "(?:now|usually|normally|always|only|no longer|don't|do not|also|just)";
/** "I'm sleeping terribly" names none. */
const AN_HOUR =
  '(?:\\d|\\b(?:noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|earlier|later)\\b)';
const CHANGES = [
  `i(?:'m| am)? (?:${NOW_AND_THEN} )*(?:get(?:ting)? up|wake|waking|up at|go(?:ing)? to (?:bed|sleep)|sleep(?:ing)?)\\b(?=.*${AN_HOUR})`,
  '(?:after|on|in|with) (?:my |the )?(?:nights?|earl(?:y|ies)|lates?)(?: shifts?)? i sleep\\b',
  `i (?:${NOW_AND_THEN} )*work(?:ing)?(?: hours)? (?:on |from )?(?:from|until|till|to|mon|tue|wed|thu|fri|sat|sun|week|\\d|nights)`,
  "i'm (?:now )?working (?:on |from )?(?:mon|tue|wed|thu|fri|sat|sun|week|\\d|nights)",
  `i(?:'m| am) (?:now )?(?:retired|unemployed|between jobs|on (?:parental|maternity|sick) leave)`,
  `i(?:'m| am) (?:now |more of )?an? (?:(?:morning|evening|night) (?:person|owl)|early bird|night owl)`,
  'my (?:new |current |usual )?(?:name is|work(?:ing)? hours|work(?:ing)? days|hours|shifts?|bedtime|wake[- ]?up time|job)',
  "my name's",
  'i (?:start|begin|got|have) (?:a |my |the )?new job\\b.*\\d',
  `i (?:${NOW_AND_THEN} )*(?:start|begin|finish|end|stop|leave) work(?:ing)?\\b`,
  `i (?:${NOW_AND_THEN} )*(?:start|begin|finish) (?:at |by |around )?\\d`,
  "i(?:'m| am)(?: now)? (?:starting|finishing) (?:work )?(?:at|by|around)\\b",
  'work (?:now )?(?:starts|begins|ends|finishes|is from|is now)\\b',
  "(?:i(?:'ve| have)?(?: got)? )?(?:a )?new (?:job|hours|shifts?|schedule at work|working hours)\\b.*\\d",
  "(?:from|starting|as of) (?:next |this )?(?:mon|tue|wed|thu|fri|sat|sun|week|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december|now)[a-z]*(?: on| onwards)?,? (?:i(?:'m| am|'ll| will)? ?(?:be )?(?:work|on|doing|start|get up|sleep)|my (?:work|hours|shifts?))",
  "i(?:'ll| will) (?:now )?be working\\b",
  'my (?:shift|work|job) (?:is|starts|ends|runs|goes|changed|begins)\\b',
  '(?:change|set|move|make|put|update) my (?:name (?:to|into)|bed ?time|bed|sleep(?:ing)? time|(?:wak(?:e|ing)|get)(?:[- ]?up)?(?:[- ]time)?|work(?:ing)? hours)',
  "i(?:'d| would) (?:rather|prefer to|like to) be called \\S",
  'call me (?!(?:at|on|in|for|about|if|when|tomorrow|back|later|every|once)\\b)',
];
/** "…, don't plan anything then": busy, and nothing to be reminded of. */
const KEEPS_FREE_TAIL = /[,;.]? (?:so )?(?:please )?(?:don't|do not|never) (?:plan|schedule|put|book) .*$/;
const KEEPS_FREE =
  /^(?:i(?:'ve| have)?(?: got)? |my )\S.{2,80}[,;.]? (?:so )?(?:please )?(?:don't|do not|never) (?:plan|schedule|put|book) (?:anything|something|stuff|sessions?|any sessions?) (?:then|there|at that time|on top)\b/;
const OPENS = '(?:(?:hi|hey|ok(?:ay)?|so|by the way|btw|fyi|from now on|now|actually|please|also|and|plus)[ ,]+)*';
const CHANGES_NOW = CHANGES.map((change) => new RegExp(`^\\W*${OPENS}${change}`, 'i'));

/** "My bedtime is 1 am and I need it to be 11": how it is now, and no rule. */
const WISHES_IT = /\b(?:need|should|would like|'d like|would love|'d love|has) (?:it )?to be\b/;

/** "I always go to bed at 1 and can't get up": what is to change. */
const COMPLAINS =
  /\b(?:can't|cannot|couldn't|struggle to|hate|way too|far too) (?:get up|wake|sleep|fall asleep|getting|waking|late|early)/;

/** Somebody who is through tells what changed about their days: "I get up at 6 now". Once, in the past or for tomorrow it is no rule. */
export function changesProfile(message: string): boolean {
  if (tellsOfDays(message)) return true;
  const text = plain(withApostrophes(message));
  const parts = text.split(/[.!?]+\s+/);
  if (WISHES_IT.test(text) || COMPLAINS.test(text)) return false;
  return (
    (CHANGES_NOW.some((change) => parts.some((part) => change.test(part))) || KEEPS_FREE.test(text)) &&
    text.length <= 200 &&
    !/\?\s*$|\b(?:today|tonight|(?<!^(?:from|starting|as of) )tomorrow|yesterday|this\s+morning|last\s+night|remind|want|wanna|show|list|what|goals?|plan)\b/i.test(
      KEEPS_FREE.test(text) ? text.replace(KEEPS_FREE_TAIL, '') : text,
    )
  );
}

const REFUSALS =
  /\b(?:skip|rather\s+not|prefer\s+not|no\s+(?:idea|clue|pattern)|don'?t\s+(?:know|want\s+to\s+(?:say|give|tell|share))|dunno|idk|whenever|whatever|varies|depends|(?:could\s+be|at)\s+any(?:thing|time)|all\s+over\s+the\s+(?:place|shop)|different\s+every\s+(?:day|week)|no\s+(?:set|fixed|regular|real)\s+(?:time|hours?|pattern|routine)s?|no\s+routine|when\s+i\s+(?:wake|pass|drop|fall|crash)|es\s+kommt\s+drauf\s+an|verschieden|unterschiedlich|según\s+el\s+día|no\s+(?:lo\s+)?sé|weiß\s+(?:ich\s+)?nicht|not\s+sure|none\s+of\s+your|no\s+thanks|pass|überspring\w*|lieber\s+nicht|prefiero\s+no|mejor\s+no)\b/i;

/** "No idea", "skip", "I'd rather not": no answer will come. */
export const isRefusal = (message: string): boolean => REFUSALS.test(message.replaceAll('’', "'"));

/** "What?", "I don't get the question": it is put in other words. */
export const asksAgain = (message: string): boolean =>
  /^\W*(?:(?:sorry|wait|um+|er+)[\s,]+)?(?:what|huh|eh|pardon|come\s+again|wie\s+bitte|was|cómo|qué|what\s+do\s+you\s+mean(?:\s+by\s+(?:that|this|it))?|(?:i\s+)?(?:don'?t|didn'?t)\s+(?:get|understand|follow)(?:\s+(?:it|that|this|you|the\s+question))?|i'?m\s+(?:lost|confused))\s*[?!.]*\s*$/iu.test(
    message.replaceAll('’', "'"),
  );

/** "One sec": they are about to do it. */
export const isBusyNow = (message: string): boolean =>
  /\b(?:(?:one|a|1)\s+(?:sec(?:ond)?|min(?:ute)?|moment|mo|tick)|just\s+a\s+(?:sec|min|mo)\w*|hang\s+on|hold\s+on|bear\s+with(?:\s+me)?|brb|getting\s+(?:it|my\s+phone)|let\s+me\s+(?:look|check|get|find)|momento?|gleich|un\s+segundo)\b/i.test(
    message.replaceAll('’', "'"),
  );

/** "Later": they come back to it. */
export const isLater = (message: string): boolean =>
  /^\W*(?:later|not\s+now|another\s+time|(?:let'?s|(?:can|could)\s+(?:we|i))\s+(?:do|finish|continue)(?:\s+(?:this|it|that|the\s+rest))?\s+(?:later|another\s+time|tomorrow)|i(?:'ll|\s+will)\s+(?:do|finish)\s+(?:this|it|that|the\s+rest)\s+(?:later|another\s+time|tomorrow))\W*$/i.test(
    message.replaceAll('’', "'"),
  );

/** A new code is wanted, or the last one did not come. */
export const asksForCode = (message: string): boolean =>
  /\b(?:again|resend|re-send|(?:new|another|fresh)\s+(?:code|one|text)|no\s+(?:code|text|sms)|where(?:'s|\s+is)\s+(?:it|the|my)|nothing\s+(?:came|arrived|yet|here|there)|still\s+(?:waiting|nothing)|(?:not|hasn'?t|didn'?t|haven'?t|never|isn'?t)\s+(?:\w+\s+)?(?:get|got|gotten|had|arrive[ds]?|come|came|receive[ds]?)|nothing|expired|too\s+old|timed\s+out|ran\s+out|abgelaufen|caducado)\b/i.test(
    message.replaceAll('’', "'"),
  );

/** "Skip all of this", "enough questions". */
export const refusesAll = (message: string): boolean =>
  /\b(?:skip|enough|stop)\s+(?:all|everything|the\s+(?:questions|setup|set-up|rest)|with\s+the\s+questions|asking|questions|these|this\s+all)\b|\bno\s+more\s+questions\b/i.test(
    message,
  );
