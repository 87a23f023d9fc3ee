import { plain } from '../../phrases/table.ts';

/** What speaks of when not, or of when, and is read by no rule. */
export const GUARDS = [
  plain('außer|ausser|ausgenommen wenn|falls|bei|am|an|in|im|der|die|das|ich|es', 'außer an Feiertagen'),
  plain('außer|ausser|ausgenommen', 'außer Feiertage'),
  plain('es sei denn', 'es sei denn, es regnet'),
  plain('falls|sofern|solange|sobald', 'falls es regnet'),
  plain('aber|nur nicht', 'aber nicht sonntags'),
  plain('nicht > am|an|im|um|montag+|dienstag+|mittwoch+|donnerstag+|freitag+|samstag+|sonntag+', 'nicht am Montag'),
  plain('am vorabend', 'am Vorabend der Hochzeit'),
  plain('zum|beim sonnenaufgang|sonnenuntergang', 'zum Sonnenuntergang'),
  plain('feiertags|ferien', 'in den Ferien'),
  plain('bis|jeden|jede|jedes|nächsten|nächste|kommenden|übernächsten > §', 'lernen, jeden'),
  plain('nein|halt|warte|quatsch ,? doch|lieber? um|am|erst', 'nein, doch um 10'),
];
