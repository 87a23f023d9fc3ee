import type { Locale } from '../../grammar/grammar.ts';
import { FEASTS } from './feasts.ts';
import { JOINTS } from './joints.ts';
import { NUMBER_SHAPES, NUMBERS } from './numbers.ts';
import { ADVERBS, TIME_ROWS } from './rows.ts';
import { COMPOUNDS, TIME_WORDS } from './words.ts';

export const de: Locale = {
  said: [...JOINTS, ...NUMBERS, ...TIME_WORDS, ...FEASTS, ...ADVERBS],
  shapes: NUMBER_SHAPES,
  rows: TIME_ROWS,
  marks: `${COMPOUNDS} viertelstunde dreiviertelstunde einer einem muss müssen soll sollen möchte vergiss erinnere erinner erinnern wecke mich mir heute morgen übermorgen gestern uhr jeden jede jedes täglich wöchentlich monatlich jährlich montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend montags dienstags mittwochs donnerstags freitags samstags sonntags abend abends morgens mittags nachmittag nachmittags nachts werktags wochentags nächsten nächste nächstes kommenden stunde stunden minuten woche wochen monat monats jahr januar februar märz juni juli oktober dezember nicht ich habe fertig erledigt weihnachten ostern silvester viertel dreiviertel mitternacht tagen tage vormittag mittag nacht anderthalb`,
  // "um 6 am Freitag" is no morning, "die" no death, "so" no Sunday where no comma says so.
  over: 'am|a m|an',
};
