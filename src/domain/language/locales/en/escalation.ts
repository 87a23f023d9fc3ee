import type { EscalationWords } from '../../escalation-words.ts';
import { plain } from '../../phrases/table.ts';

const BEHIND_CALL =
  'at|on|in|if|when|every|each|tomorrow|today|tonight|this|next|until|to|by|and|for|about|please|instead|too|as|weekday|weekdays|daily';
const OR = 'and|then|please|or|you_can|you_should*';

export const ESCALATION: EscalationWords = {
  wishes: [
    {
      says: 'standard',
      phrase: "but|and|please? don't|do_not|never call|phone|ring me?",
      example: "but don't call me",
    },
    { says: 'standard', phrase: 'but|with? no|without phone? call|calls', example: 'without phone calls' },
    {
      says: 'silent',
      phrase: 'and|but? just|only with|by|send|send_me? a? push|notification notification|message|please?',
      example: 'just send me a push notification',
    },
    {
      says: 'silent',
      phrase: 'and|but? just|only with|by|send|send_me? a? silent ^ notification|message|please?',
      example: 'only a silent note please',
    },
    { says: 'silent', phrase: 'push only', example: 'push only' },
    { says: 'silent', phrase: 'but|and? quietly|silently|discreetly', example: 'but quietly' },
    { says: 'silent', phrase: 'no|without message|messages|whatsapp|whats_app', example: 'no messages' },
    {
      says: 'aggressive',
      phrase: `${OR} call|phone|ring me if i don't answer|reply|respond|do_it > §|${BEHIND_CALL}`,
      example: "call me if I don't answer",
    },
    { says: 'aggressive', phrase: `${OR} call|phone|ring me up? > §|${BEHIND_CALL}`, example: 'and call me' },
    { says: 'aggressive', phrase: 'and? give me a call|ring', example: 'give me a ring' },
    {
      says: 'aggressive',
      phrase: `${OR} call|ring my phone|mobile|cell|cellphone > §|${BEHIND_CALL}`,
      example: 'call my phone',
    },
    { says: 'aggressive', phrase: 'with|by a? phone|call|phonecall|phone_call', example: 'by phone' },
    {
      says: 'aggressive',
      phrase: "and|please* really|absolutely make sure that? i do|don't_forget|remember it? > §",
      example: "really make sure I don't forget it",
    },
    {
      says: 'aggressive',
      phrase: 'and|please* really|absolutely make sure that? i?',
      example: 'really make sure that I',
    },
    { says: 'aggressive', phrase: 'make really|absolutely|very sure', example: 'make absolutely sure' },
    { says: 'aggressive', phrase: "and? don't let me off the_hook?", example: "don't let me off the hook" },
    { says: 'aggressive', phrase: 'and? no matter what', example: 'no matter what' },
    {
      says: 'aggressive',
      phrase: "and? it's|its|this_is very|really|super? important|urgent|critical",
      example: "it's really important",
    },
    { says: 'aggressive', phrase: 'and? be? aggressively|aggressive', example: 'be aggressive' },
    {
      says: 'aggressive',
      phrase: "and? i must_not|can't|cannot forget|miss it|this",
      example: 'I must not forget this',
    },
    {
      says: 'standard',
      phrase: 'and? text|message|whatsapp|whats_app me > §|at|on|in|when|every|tomorrow|today|to',
      example: 'text me',
    },
    { says: 'standard', phrase: 'on|by|via|over whatsapp|whats_app', example: 'via WhatsApp' },
  ],
  nights: [
    plain('and|also? even at_night|in_the_night', 'even at night'),
    plain('and|also? even in the middle of the? night', 'even in the middle of the night'),
    plain("and|also? even if|when i'm|im|i_am asleep|sleeping", "even if I'm asleep"),
    plain('and|also? even during my? quiet hours', 'even during quiet hours'),
  ],
  wakes: [
    plain('wake me|us', 'wake me'),
    plain('weck|wecke mich|uns', 'weck mich'),
    plain('despiértame|despiertame', 'despiértame'),
    plain('mich|uns … wecken|aufwecken', 'mich um 7 wecken'),
  ],
};
