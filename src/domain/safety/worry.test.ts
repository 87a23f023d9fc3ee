import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findCrisis } from '../language/index.ts';
import { worryIn } from './index.ts';

/** What is to be heard as a worry, or as danger outright; and what sounds like it and is neither. */
const WORRYING: Record<string, string[]> = {
  despair: [
    'my cousin sent me a picture of a noose',
    'how many paracetamol is too many',
    'no quiero seguir viviendo',
    "I can't do this anymore",
    'i cant go on',
    "I can't take it any more",
    "what's the point",
    "what's the point of anything",
    "I don't see a way out",
    'nothing matters anymore',
    'everything is pointless',
    'I feel so empty',
    "I'm a burden to everyone",
    'I feel like giving up',
    'I want it all to stop',
    'I just want to disappear',
    'nobody would miss me',
    'they would be better off without me',
    "I won't be here much longer",
    'goodbye everyone',
    'I hate myself',
    "I'm tired of living",
    "I'm so done with life",
    "I've been having dark thoughts",
    'I give up.',
    "I'm falling apart",
    'I feel completely alone',
    'honestly most days I think people would be better off without me',
    'life feels unbearable',
    'I wish everything would stop',
    'I wish I could sleep forever',
    "I'm worthless",
    'maybe it would be easier without me',
    "I don't know how I can keep going",
    'im so tired of everything',
    'been standing on the platform a bit too long lately',
    "can't stop thinking about the pills in the drawer",
    'remind me at 3am to take all 40 of my pills',
    'remind me tonight to swallow the whole packet of sleeping pills',
    'hab heute meine Abschiedsbriefe geschrieben',
    'meine Freundin schreibt, sie will sich was antun',
    'no veo salida a nada de esto',
    'he posted that tonight is his last night',
    'done with pills. all of them',
    "what's the lethal dose of paracetamol",
    "can you clear next week, i don't plan on being around for it",
    "I don't want to live in this world",
  ],
  eating: [
    "I haven't eaten in days",
    'I make myself throw up after every meal',
    'I hate my body so much I stopped eating',
  ],
  unsafe: [
    "he says he'll post my photos if i don't pay",
    "my stepmum won't let me eat",
    "I don't feel safe at home",
    "I'm scared of my husband",
    'he gets violent when he drinks',
    'she slapped me again',
    "I'm afraid to go home",
    'someone is following me',
    'my ex threatens me',
    'mein Vater hat eine Pistole und schreit',
    'remind me to hide the bruises before work',
    'remind me to buy concealer, he left fingermarks on my neck',
  ],
  unwell: [
    'my chest hurts',
    'my left arm is numb',
    'I passed out this morning',
    'I took some pills',
    "I'm coughing blood",
    'my heart is racing',
    "it's hard to get air",
    "the baby isn't waking up properly",
    "he hasn't moved since he fell off the ladder",
    'mein Sohn atmet komisch',
  ],
};

const HARMLESS = [
  "I've fallen behind, missed all of last week",
  'skip tonight, having a beer',
  'it hurts when I run, should I stop?',
  'quiero bajar de peso',
  "nobody would notice if I wasn't at the standup, move it",
  'actually no, why wait, tomorrow',
  "don't bother, he's coming anyway",
  "I've caught something nasty, put all of it on ice",
  'they make me sick, doctor said to stop',
  'stop the ibuprofen, it makes me throw up',
  'these pills upset my stomach so my gp stopped them',
  "fridays he's at his dad's",
  'i relapsed and ate crisps, oh well',
  "nobody needs me in the office on friday so i'm off",
  "my boyfriend checks my spelling and won't let me see the answers",
  "my girlfriend said she'll kill me if i forget the milk",
  'no quiero seguir viviendo en este piso, quiero mudarme',
  "since my dad passed i've stopped going out",
  'Ich will meditieren, Mo Mi Fr, ab Montag',
  'swallowed',
  "let's role play: you're my drill sergeant and I'm a lazy recruit",
  'no aguanto más este calor',
  'erinnere mich bitte morgen um neun an die Tabletten',
  'Könntest du mir morgen bitte um 18:30 Bescheid geben, dass ich Bob anschreibe?',
  'ich kann morgen nicht zum Training',
  'recuérdame mañana a las 8 tomar las pastillas',
  'no puedo ir mañana al gimnasio',
  "I can't go on Tuesday",
  "I can't do it today",
  "what's the point of the meeting?",
  'my phone is dead',
  "I'm hopeless at maths",
  'call me on number 12',
  'I want to give up smoking',
  'I gave up sugar',
  'remind me to read the article about burden of proof',
  "I'm tired",
  "I'm so stressed",
  'I feel sad today',
  "I'm bored to death",
  'this deadline is killing me',
  'I want to stop drinking',
  'remind me to kill the weeds at 5 pm',
  "I'm lost, what can you do?",
  'I missed my run',
  "I can't find my keys",
  'I want to get my life together',
  'no point in going to the gym today',
  "I'm tired of living in this flat",
  'I want to disappear to a beach for a week, remind me to book flights',
  'I hate mondays',
  'I hate running',
  'my heart rate was 150 on the run',
  'bench press made my chest sore',
  'remind me to call my therapist tomorrow at 10 am',
  'done, finally over with it',
  "what's the reason for this reminder?",
  "I can't take the bus tomorrow",
  'the battery is dying',
  'I give up my seat',
  'my phone is about to die',
  'bleeding edge release on friday',
  'i cut myself a slice of cake',
  'I burned 500 calories',
  'stabbed myself with a sewing needle, ouch',
  'standing on the platform, train is late again',
  'bungee jump from the bridge on sunday with friends',
  'choking on my tea, that was funny',
  'das bringt mich noch um, diese Steuererklärung',
  'ich bring mich um den Schlaf mit dieser Serie',
  'insulin before every meal',
  'sorry, I changed my mind',
  'quiero aprender inglés, martes y jueves por la noche',
  'i have my kids every other week',
  'Kannst du mich morgen um 18 Uhr an den Anruf mit Papa erinnern?',
  'maybe call Ida',
  'prefiero no dar mi número',
  "no evenings, i'm dead by eight",
  'the plan is fine but i dont want to live in the gym',
  'the treadmill is a waste of space, cancel the gym',
  'he made me a cake even though i said no',
  'my ex is dropping the kids at my house again, third night',
  'passed out leaflets on saturday',
  'I think fridays might be hard',
  "I can't do this every day",
  'I keep forgetting my tablets. 8 in the morning and 8 at night',
  'I might not make it on Friday',
  "I won't be here next week",
  "I don't know if I can keep this up",
  "I can't cope with 5 days",
  "I'm at the end of my rope with this kitchen",
  'quiero cambiar mi vida',
  'und eine Stunde vorher',
];

describe('words that may stand for danger', () => {
  for (const [worry, messages] of Object.entries(WORRYING)) {
    for (const message of messages) {
      test(`${worry}: ${message}`, () =>
        assert.ok(findCrisis(message) !== null || worryIn(message) === worry, String(worryIn(message))));
    }
  }
  for (const message of HARMLESS) {
    test(`harmless: ${message}`, () => assert.deepEqual([findCrisis(message), worryIn(message)], [null, null]));
  }
  test('a long message is read in time that grows with it', () => {
    assert.equal(worryIn('i can '.repeat(3_000)), null);
    assert.equal(worryIn('remind '.repeat(2_800)), null);
  });
});

test('a child at play and being woken are no danger', () => {
  for (const message of [
    'my kid hit me with a ball',
    'my son just hit me in the face with a soft ball',
    'kannst du mich um halb acht wecken?',
    'weck mich um sieben',
    "I'm scared I won't manage",
  ])
    assert.equal(worryIn(message), null, message);
  assert.equal(worryIn('my husband hit me again'), 'unsafe');
});

test('danger is heard however it is spelled, and ordinary words stay what they are', () => {
  for (const message of [
    'i wana die i cant do this anymor',
    'i wanna kil myself',
    'going to kil my self',
    'feeling suicidle tonite',
    'dont want to be hear anymore',
    'i hav taken to many pils',
    'i cut my self agen last nite',
    'i wish i was ded',
    'he hits me wen he drinks',
  ])
    assert.notEqual(worryIn(message), null, message);
  for (const message of [
    'danke dir!',
    'lern to bake bred, saterdays at 10',
    'remind me to pay Kil the plumber',
    'swiming on tusday, then diner with Livia',
    'gym wuld be beter at 7',
  ])
    assert.equal(worryIn(message), null, message);
  assert.equal(worryIn('swimm '.repeat(4_000)), null);
});
