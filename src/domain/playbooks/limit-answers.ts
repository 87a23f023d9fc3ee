import { type Condition, conditionById } from './conditions.ts';
import type { Limit } from './limits.ts';
import { plainly } from './limits.ts';

export type FixedAnswer = { message: string; task: { label: string; text: string } };

const BOOK = 'Put “book an appointment” on my list';

const ANSWERS: Record<Exclude<Limit, `condition:${string}`>, FixedAnswer> = {
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
  underweight: {
    message:
      'At that weight and height you would be below what is healthy (a body mass index of 18.5), so I do not plan losing any. If it matters to you, a doctor can look at it with you, and without judging.\n\nI am glad to plan what makes you stronger or rested: strength, cooking, walks, sleep. Shall I put the appointment on your list?',
    task: { label: BOOK, text: 'add book a doctor’s appointment to my list' },
  },
  minor: {
    message:
      'While a body is growing, losing weight is something for a doctor, with somebody at home who knows; I make no plan for that.\n\nWhat I am glad to plan is what makes you fitter or rested: a sport you like, walks, cooking, sleep. Shall I put talking to somebody about it on your list?',
    task: { label: 'Put it on my list', text: 'add talk to a doctor or somebody at home about my weight to my list' },
  },
  fasting: {
    message:
      'With a treatment like that, or a child on the way, going without food or drink can be dangerous, so please ask your doctor or your team before the first day; many faiths free people from it for that reason. I make no plan for it until then.\n\nThe useful step now is that question: shall I put it on your list?',
    task: { label: 'Put the question on my list', text: 'add ask my doctor about fasting to my list' },
  },
  short_nights: {
    message:
      'Shortening the night on purpose is a treatment: it works with somebody who watches over it, and without them it makes driving and working dangerous. So I plan no short nights; if sleep has been bad for months, a doctor can offer exactly this, done safely (CBT-I).\n\nWhat I can plan is the part that helps at home: the same time to get up every day, and a calm last half hour. Say "plan that", or tell me what matters most to you.',
    task: { label: 'Plan a steady time to get up', text: 'I want to sleep better' },
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
  urgent: {
    message:
      'That should be looked at today, before any training: please call a doctor or an urgent line now (111 in the UK, 116 117 in much of Europe), and the emergency number (112; 999 in the UK, 911 in the US and Canada) if it gets worse, or comes with chest pain, breathlessness or confusion. It may be harmless; only somebody who looks at it can say.\n\nI plan none of it until then, and gladly once it is clear. Shall I put that call on your list for today?',
    task: { label: 'Put the call on my list', text: 'add call a doctor about it to my list' },
  },
  injury: {
    message:
      'That should be looked at by a doctor or physio before more load, so I plan no training on it until then. Should it get worse quickly, or come with a bad headache, numbness or fever, do not wait for an appointment.\n\nOnce you know what it is and what is allowed, tell me, and I plan exactly that. The useful step now is the appointment: shall I put it on your list?',
    task: { label: BOOK, text: 'add book a doctor’s appointment to my list' },
  },
};

/** What is said instead of a plan. */
export function fixedAnswer(limit: Limit): FixedAnswer {
  return isOfTable(limit) ? askFirst(conditionById(limit.slice(PREFIX.length))) : ANSWERS[limit];
}

/** Said where somebody asks on, or wants it all the same: in short, and what can be done meanwhile. */
export function shortAnswer(limit: Limit, words: string): string {
  if (limit === 'alcohol' && /\b(?:shak\w+|trembl\w+|sweat\w*|seizures?)\b/.test(plainly(words)))
    return 'Shaking or sweating without a drink is exactly the sign that stopping alone is not safe, however strong you are. Please call a doctor or an alcohol service today, before you cut down. With confusion, a seizure or things that are not there, call the emergency number (112; 999 in the UK, 911 in the US and Canada). Shall I put that call on your list?';
  if (limit === 'alcohol' && !/\b(?:tell me|plan|anyway|do it|how)\b/i.test(words))
    return 'That is good to hear, and it may well go smoothly. With that much it is still one call first: a doctor, a pharmacist or an alcohol service can say in a few minutes whether cutting down alone is safe for you, and then I plan it gladly. Shall I put that call on your list?';
  if (/\bwhat\b[^.?!]{0,20}\b(?:can|could|should|else|instead)\b|\bmeanwhile\b|\bthen\s*\?/i.test(words))
    return 'Until you know what suits you, I plan nothing of that kind. What I can do now: put the appointment on your list, with your questions for it, and plan whatever needs nobody’s leave, such as sleep, cooking or an hour for yourself. Shall I put the appointment on your list?';
  return 'That I keep in mind for when a doctor has said yes; until then I plan none of it. Shall I put the appointment on your list?';
}

const PREFIX = 'condition:';
const isOfTable = (limit: Limit): limit is `condition:${string}` => limit.startsWith(PREFIX);

/** Somebody who knows is asked before anything is planned. */
function askFirst({ name, who = 'doctor', now }: Condition): FixedAnswer {
  const urgent = now ? ` ${now}` : '';
  return {
    message: `With ${name} in the picture, what suits you is for your ${who} to say before I plan anything of it: ask what is allowed, how much and how often, tell me, and I plan exactly that.${urgent}\n\nThe useful step now is that question: shall I put it on your list?`,
    task: { label: 'Put the question on my list', text: `add ask my ${who} what suits me to my list` },
  };
}
