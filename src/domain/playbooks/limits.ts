/**
 * What no plan is made for: somebody should see a doctor first. Plain words in, a fixed answer out; no model is asked, and nothing is
 * diagnosed. `task`: the useful step that is offered instead.
 */
export type Limit = 'heart' | 'alcohol' | 'weight' | 'crash_diet' | 'medicine' | 'pregnant' | 'injury';

const CHEST =
  /\b(?:tight(?:ness|ening)?|pain|pains|pressure|ache|aches|hurts?|stabbing|squeez\w+) (?:in |on |around |across )?(?:my |the )?chest\b|\bchest (?:pains?|tightness|pressure|hurts?|is tight|feels tight|aches?)\b|\b(?:faint(?:ed|ing)?|pass(?:ed)? out|black(?:ed)? out|palpitations?|heart (?:attack|condition|failure|flutters|skips|disease))\b/;
const ALCOHOL =
  /\b(?:bottles? (?:of )?(?:wine|vodka|whisky|whiskey|gin|rum|spirits)|(?:[6-9]|1\d|2\d|six|seven|eight|nine|ten|twelve) (?:beers|pints|units|cans|glasses|drinks)) (?:of \w+ )?(?:a|every|each|per) (?:day|night|evening)\b|\b(?:bottle|bottles) (?:of \w+ )?(?:a|every|each|per) (?:day|night)\b/;
const DRINK = /\b(?:drink\w*|alcohol|booze|sober|vodka|wine|beer|whisky|whiskey)\b/;
const WITHDRAWAL =
  /\b(?:shak(?:e|es|y|ing)|trembl\w+|sweat(?:s|y|ing)?|seizures?|withdrawal)\b|\bdrink\w* (?:in|first thing in) the mornings?\b/;
const EATING =
  /\b(?:anorexi\w*|bulimi\w*|eating disorder|purg(?:e|ing)|(?:make|making) myself (?:sick|vomit|throw up)|vomit\w* after|laxatives?|diet pills?|ozempic without)\b/;
const CRASH =
  /\b(?:(?:[1-9]\d{2}|1[01]\d{2}|1,?[01]\d{2}) ?(?:k?cals?|calories)|water fast\w*|juice (?:fast|cleanse)|(?:stop|quit|not) eating(?! (?!i\b|at all|for|until|till|altogether|completely|entirely|food|anything|and|to|so (?:i|that)|by|this|next|but)[a-z])|no food|starv\w+|(?:fast|fasting) for (?:\d+|several|three|four|five|six|seven|ten) days|only (?:eat|drink) (?:water|juice))\b/;
const MEDICINE =
  /\b(?:stop|quit|come off|get off|wean off|cut|drop) (?:taking )?(?:my |the )?(?:meds?|medication|medicines?|pills?|antidepressants?|insulin|lithium|ssris?|blood pressure|benzos?|benzodiazepines?|xanax|valium|opioids?|painkillers|methadone|heroin|oxycodone)\b/;
const PREGNANT = /\b(?:pregnan\w+|breast-?feeding|expecting a baby)\b/;
const BODY =
  /\b(?:lose|weight|kilos?|kg|pounds|diet|slim\w*|run\w*|marathon|hiit|train\w*|lift\w*|gym|fast\w*|fit(?:ter|ness)?|exercis\w*|sports?|active|strength|strong\w*)\b/;
const HARD =
  /\b(?:hiit|run\w*|train\w*|marathon|sprint\w*|exercise|exercising|work ?outs?|lift\w*|gym|fit|sport\w*|cycl\w*|swim\w*|5k|10k|stairs|effort|crossfit|walk\w*)\b/;

/** The limit that the words of a goal, or of an answer about it, touch. */
export function limitFor(words: string): Limit | null {
  const text = plainly(words);
  const leave = saysLeave(words);
  if (!leave && CHEST.test(text) && HARD.test(text)) return 'heart';
  if (MEDICINE.test(text)) return 'medicine';
  if (DRINK.test(text) && (WITHDRAWAL.test(text) || ALCOHOL.test(text))) return 'alcohol';
  if (EATING.test(text)) return 'weight';
  if (
    CRASH.test(text) &&
    /\b(?:lose|weight|kilos?|kg|pounds|diet|slim\w*|fast|eat\w*|calories|kcals?|detox)\b/.test(text)
  )
    return 'crash_diet';
  if (!leave && PREGNANT.test(text) && BODY.test(text)) return 'pregnant';
  return null;
}

/** Small letters, and without what somebody says they do not have: "no shakes". */
export const plainly = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(
      /\b(?:no|not|never|without|neither|don't (?:get|have)|do not (?:get|have)|didn't have|haven't had)(?: any| the| ever| much| really| get)? (?:shak\w+|sweat\w*|withdrawal|trembl\w+)(?: (?:or|and|nor) (?:shak\w+|sweat\w*|trembl\w+))?/g,
      ' ',
    );

const WHO =
  '(?:doctor|doc|gp|cardiologist|consultant|specialist|physio\\w*|midwife|nurse|surgeon|obstetrician|gynaecologist|gynecologist|rehab team)';
/** A doctor's leave: "my doctor said gentle walking is fine", "cleared by my cardiologist for swimming". */
const LEAVES = [
  `\\b${WHO}(?:'s)? (?:has |have |already |just |also )*(?:said|says|told me|thinks|confirmed|agrees|agreed|allows|allowed|approved|okayed|ok'd|oked|cleared|recommends?|recommended|suggested|wants me to|gave)\\b([^.;!?]*)`,
  `\\b(?:cleared|approved|allowed|okayed|signed off|recommended|advised)(?: for)?([^.;!?]{0,60}?) by (?:my |the |a )?${WHO}\\b`,
  `\\b(?:have|got|with|given) (?:my |the |a )?${WHO}'?s (?:ok|okay|leave|permission|go-ahead|go ahead|clearance|approval|blessing)\\b([^.;!?]*)`,
].map((form) => new RegExp(form));
const ALLOWS =
  /\b(?:ok|okay|fine|good|great|safe|allowed|can|could|may|should|start|begin|walk\w*|swim\w*|cycl\w*|yoga|stretch\w*|exercis\w*|go ahead|go-ahead|clear\w*|light|gentle|gently|easy|active|all right|alright|leave|permission)\b/;
const REFUSES =
  /\b(?:not|n't|no|never|shouldn't|can't|cannot|mustn't|avoid|wait|unless|until|first|if|whether|stop|before)\b|n't\b/;

/** What a doctor gave leave for, in the person's words; null: none was given, or it was refused or only hoped for. */
export function saysLeave(words: string): string | null {
  const text = words.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
  if (
    /\b(?:haven't|have not|didn't|should i|need to|must i|going to|will|want to) (?:ask\w*|see|seen|check\w*|talk\w*|speak|spoken)\b/.test(
      text,
    )
  )
    return null;
  for (const form of LEAVES) {
    const match = form.exec(text);
    const said = match?.[0] ?? '';
    const given = said
      .replace(/\bno (?:problem|reason not|worries)\b/, ' ')
      .split(/\bbut\b|,|\bthough\b/)
      .find((part) => ALLOWS.test(part) && !REFUSES.test(part));
    if (match && given) return said.includes(' but ') ? given.trim() : (match[1] ?? '').trim() || said;
  }
  return null;
}

export const LEAVE_NOTE =
  'Only as much as your doctor said, and gently. Stop at chest pain, dizziness or breathlessness that is new; if it does not pass at once, call the emergency number (112; 999 in the UK, 911 in the US and Canada).';

const BODILY = ['eating', 'less', 'weight', 'drinking', 'running', 'cycling', 'swimming', 'walking', 'strength'];

/** What belongs beside an ordinary plan for somebody with diabetes; null where it changes nothing. */
export function conditionNote(words: string, playbook: string): string | null {
  return BODILY.includes(playbook) && /\bdiabet\w*|\btype (?:1|2|one|two)\b|\binsulin\b/i.test(words)
    ? 'As you have diabetes, let your doctor or diabetes team know before you begin: a change in food or exercise can change what your treatment has to be.'
    : null;
}

export type FixedAnswer = { message: string; task: { label: string; text: string } };

const BOOK = 'Put “book an appointment” on my list';

const ANSWERS: Record<Limit, FixedAnswer> = {
  heart: {
    message:
      'Chest tightness, fainting or a heart that stumbles with effort needs to be looked at by a doctor before hard exercise, so I plan none until then. If there is pain now, at rest, or with breathlessness, call the emergency number (112; 999 in the UK, 911 in the US and Canada).\n\nWhen you have been seen and it is clear, I am glad to plan this with you. The useful step now is the appointment: shall I put it on your list?',
    task: { label: BOOK, text: 'add book a doctor’s appointment to my list' },
  },
  alcohol: {
    message:
      'It is good that you want this. With that much, or with shakes or sweats, stopping at once can be dangerous, so please speak to a doctor or an alcohol service before you cut down; they make it safe, and it works. Should you get confused, see things or have a seizure, call the emergency number (112; 999 in the UK, 911 in the US and Canada).\n\nI make no plan for this part. The useful step now is that appointment: shall I put it on your list?',
    task: { label: BOOK, text: 'add book a doctor’s appointment about drinking to my list' },
  },
  weight: {
    message:
      'Thank you for telling me. Here losing weight is nothing that I should plan: a doctor, or somebody who knows eating disorders, can look at all of it with you, and that is worth more than any plan of mine.\n\nI am glad to help with other things: sleep, time with people, a walk for its own sake. Shall I put the appointment on your list?',
    task: { label: BOOK, text: 'add book a doctor’s appointment to my list' },
  },
  crash_diet: {
    message:
      'So little food does harm, and the weight comes back, so I do not plan that. Health services advise at most 0.5 to 1 kg (1 to 2 lb) a week, and a doctor’s advice for anything faster.\n\nWhat I can plan are walks, two cooked meals a week and a little strength, small at first. Say "plan that", or tell me what matters most to you.',
    task: { label: 'Plan walks and cooking instead', text: 'plan that' },
  },
  medicine: {
    message:
      'Stopping or cutting down a medicine is nothing to do alone: some are dangerous to stop at once. Please speak to whoever prescribed it, or a pharmacist, before you change anything; I make no plan for that.\n\nI can put that call on your list, and help with what is around it. Shall I?',
    task: { label: 'Put the call on my list', text: 'add call my doctor about the medicine to my list' },
  },
  pregnant: {
    message:
      'While you are pregnant or breastfeeding, weight and hard training are for your midwife or doctor to say, so I make no plan of that kind. Much is possible: ask them what suits you, and I will plan exactly that.\n\nShall I put that question on your list?',
    task: { label: 'Put the question on my list', text: 'add ask my midwife what exercise suits me to my list' },
  },
  injury: {
    message:
      'Pain that comes back with movement should be looked at before more load. I can plan around it once you know what it is. Shall I put the appointment on your list?',
    task: { label: BOOK, text: 'add book a doctor’s appointment to my list' },
  },
};

/** What is said instead of a plan. */
export function fixedAnswer(limit: Limit): FixedAnswer {
  return ANSWERS[limit];
}
