import type { PhraseRow } from '../phrases/table.ts';

/** What kind of help is needed at once. */
export type Crisis = 'self_harm' | 'medical' | 'violence';

export const sign = (says: Crisis, phrase: string, example: string): PhraseRow<Crisis> => ({ says, phrase, example });

/** The person, somebody near, anybody: whose body is spoken of. */
const SOMEBODY = "i|i've|i'm|he|she|they|my_^|someone|somebody";
const FAMILY =
  'my_husband|my_wife|my_boyfriend|my_girlfriend|my_partner|my_father|my_mother|my_dad|my_mom|my_mum|my_ex|my_brother|my_stepdad|my_stepfather|my_boss|my_roommate';
const ANYBODY = `him|her|them|my_sister|my_kid|my_kids|my_child|my_children|my_neighbour|my_neighbor|my_teacher|my_family|my_colleague|my_coworker|someone|somebody|people|everyone|${FAMILY}`;
const KEEPS =
  "is|was|has|keep|keeps|just|will|want|wants|threatened|threatens|going|tried|tries|said|says|he|she|he'll|she'll|to|on";
const PILLS = 'pills|tablets|painkillers|medication|meds|paracetamol|tylenol|ibuprofen|aspirin|sleeping_pills';
const FIT = 'heart_attack|stroke|seizure';
const WISH = 'want|wanna|wish|hope|ready|going|plan|planning|rather|like|need|trying|deserve';
const THING = 'suicide|overdose|self_harm|self_-_harm';
const ACT_ON_SELF = 'hurt|harm|cut|cutting|hurting|harming|burn|starve';
const MISHAP =
  'a_slice|a_piece|a_break|a_bit|a_deal|some|off|shaving|at_the_gym|running|while|playing|lifting|during|cooking|chopping|on_the|on_a';

/** Heard even where the words after them are those of a figure of speech. */
export const SURE_SIGNS = [
  sign(
    'self_harm',
    `think|thinking|thought|thoughts|talk|talking|dream|dreaming about a|an? ${THING}`,
    'I have been thinking about suicide',
  ),
];

/** English. `self_harm` first: it decides when several are heard. */
export const SIGNS = [
  sign('self_harm', 'kill|killing|hang|hanging|shoot|shooting|drown|drowning myself', 'I want to kill myself'),
  sign('self_harm', 'off|end myself|it_all|my_life|my_own_life', 'I am going to end it all tonight'),
  sign('self_harm', 'ending it_all|my_life|my_own_life', 'I think of ending my own life'),
  sign('self_harm', 'take my own? life', 'I want to take my own life'),
  sign('self_harm', 'taking my own life', 'I am taking my own life'),
  sign('self_harm', 'suicide|suicidal|kms', 'im suicidal'),
  sign('self_harm', 'unalive self|myself', 'I should unalive myself'),
  sign('self_harm', `${WISH} to? just? be_dead|disappear_forever|never_wake_up`, 'I just want to be dead'),
  sign('self_harm', `${WISH} to? just? die !! my|her|his hair`, 'wanna die'),
  sign('self_harm', `${WISH} to? just? not be_alive|exist|wake_up`, 'I want to not wake up'),
  sign('self_harm', 'i wish i was|were dead|never_born', 'I wish I was dead'),
  sign('self_harm', "wish i wasn't|weren't|were_not alive|here_anymore|here_any_more", "I wish I wasn't here anymore"),
  sign(
    'self_harm',
    "don't|do_not|can't|cannot|no_longer want_to|wanna? live|be_alive|be_here|exist|go_on_living|go_on|keep_living|wake_up anymore|any_more|any_longer",
    "I don't want to be here anymore",
  ),
  sign(
    'self_harm',
    "don't want to live|be_alive|exist !! in_the|in_a|in_my|on_a|at_home|at_my|out_of|near|next_to|with_my",
    "I don't want to live",
  ),
  sign('self_harm', 'no reason|point to|in live|living|be_alive|being_alive', 'there is no point in living'),
  sign('self_harm', 'nothing left? to live for', 'there is nothing left to live for'),
  sign('self_harm', 'better off dead|without_me', 'everyone would be better off without me'),
  sign('self_harm', "life isn't|is_not worth it|living", "life isn't worth living"),
  sign('self_harm', 'not worth living', 'it is not worth living'),
  sign('self_harm', `${ACT_ON_SELF} myself !! ${MISHAP}`, 'I keep cutting myself'),
  sign('self_harm', 'self - harm|harming|harmed', 'I self-harmed again'),
  sign('self_harm', 'self harm|harming|harmed', 'I self harm'),
  sign('self_harm', 'selfharm|selfharming|selfharmed', 'I selfharm'),
  sign('medical', 'overdosed', 'I think I overdosed'),
  sign('medical', `${SOMEBODY} ^{5} overdose|overdosing`, 'my friend may have an overdose'),
  sign('medical', `${SOMEBODY} ^{5} heart attack`, 'my dad is having a heart attack'),
  sign('medical', `${SOMEBODY} ^{5} had a stroke|seizure`, 'she just had a seizure'),
  sign('medical', `having a ${FIT}`, 'having a heart attack'),
  sign('medical', `took too many ^? ${PILLS}`, 'I took too many pills'),
  sign('medical', `took all of? my|the ^? ${PILLS}`, 'I took all my pills'),
  sign('medical', `took a whole bottle|box|pack of ^? ${PILLS}`, 'I took a whole bottle of paracetamol'),
  sign('medical', `took a? bottle|handful of ^? ${PILLS}`, 'I took a handful of pills'),
  sign(
    'medical',
    "can't|cannot|can_not|not_able_to|struggling_to breathe !! through_my_nose|in_this_dress|in_this_shirt",
    "I can't breathe",
  ),
  sign('medical', "not|isn't|stopped breathing", 'my dad is not breathing'),
  sign('medical', 'crushing chest? pain', 'I feel a crushing pain'),
  sign('medical', 'chest pain|pains !! is_gone|last_week|last_month|last_year', 'my chest pain is bad'),
  sign('medical', "is|are|i'm|i_am|he's|she's unconscious", 'My mom is unconscious'),
  sign('medical', "won't wake up !! for|early|on_time|before|without", "she won't wake up"),
  sign('medical', "bleeding heavily|out|a_lot|badly|won't_stop", 'he is bleeding badly'),
  sign('medical', "won't stop bleeding", "it won't stop bleeding"),
  sign('medical', "i|i've|i_have|he|she|was|been|my_^ been? poisoned", 'I have been poisoned'),
  sign('medical', 'anaphyla+', 'I think it is anaphylaxis'),
  sign('medical', 'face is? drooping', 'his face is drooping'),
  sign('medical', 'swallowed bleach|poison|batteries|a_battery', 'I swallowed bleach'),
  sign('medical', 'call|need an ambulance !! service|company|about|bill|invoice', 'call an ambulance'),
  sign(
    'violence',
    `he|she|they|${FAMILY} ${KEEPS}{6} hit|hits|hitting|beat|beats|beating|beaten|choke|chokes|choked|choking|strangl+|kill|hurt|hurts|hurting|rape|raped|raping|stab|stabs|stabbed|attack|attacks|attacked|attacking|abuse|abuses|abused|abusing me`,
    'my husband is hitting me',
  ),
  sign(
    'violence',
    `i|i'm|i'll|i_am|i_will|want|wanna|going|gonna|plan|planning going_to|gonna|to|want_to|wanna? going_to|gonna|to|want_to|wanna? kill|murder|stab|shoot|strangle|poison|hurt|beat_up ${ANYBODY}`,
    'I want to kill my boss',
  ),
  sign(
    'violence',
    'i was|got|have_been just? raped|assaulted|attacked|stabbed|shot|kidnapped|abused|beaten|mugged',
    'I was raped',
  ),
  sign(
    'violence',
    "i've been just? raped|assaulted|attacked|stabbed|shot|kidnapped|abused|beaten|mugged",
    "I've been mugged",
  ),
  sign('violence', "i'm|i_am being followed|attacked|abused|beaten|held", 'I am being followed'),
  sign('violence', "i'm|i_am in_danger|not_safe_at_home|not_safe_here|not_safe_with", "I'm not safe at home"),
  sign('violence', 'someone is breaking_in|trying_to_kill_me|trying_to_hurt_me|following_me', 'someone is breaking in'),
  sign('violence', 'domestic|sexual violence|abuse at_home|now', 'there is domestic violence at home'),
];
