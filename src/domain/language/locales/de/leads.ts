import type { LeadWords } from '../../leads.ts';

/** What was taken of the sentence may stand between: "ich habe morgen um 9 einen Termin". */
const TAKEN = '\uE000*';

export const LEADS: LeadWords = {
  polite: ['bitte ,|!|:?', 'hallo|hi|hey ,|!|:?', 'kannst|könntest|würdest|kann|könnten du|sie bitte? > mich|mir'],
  asksForNew: ['vergiss nicht'],
  leads: [
    ['remind', 'erinnerung an? :?'],
    ['remind', `erinner|erinnere|erinnern|erinnerst_du mich|uns bitte? ${TAKEN} daran ,?`],
    ['remind', `erinner|erinnere|erinnern|erinnerst_du mich|uns bitte? ${TAKEN} an|ans|an_das|an_den|an_die`],
    ['remind', 'erinner|erinnere|erinnern|erinnerst_du mich|uns bitte? an|ans|an_das|an_den|an_die?'],
    ['remind', `mich|uns ${TAKEN} daran_erinnern|erinnern ,? dass?`],
    ['remind', `mich|uns bitte? ${TAKEN} > an|daran|wecken|aufwecken`],
    ['remind', 'vergiss nicht ,?'],
    ['remind', 'nicht vergessen|zu_vergessen ,|:?'],
    ['remind', 'stell|stelle mir? einen wecker|timer|alarm für|auf|um?'],
    ['list', 'schreib|setz|schreibe|setze > … auf die|meine liste|einkaufsliste'],
    [
      'intention',
      `ich|wir|man muss|müssen|soll|sollen|sollte|sollten|will|wollen|möchte|möchten|darf ${TAKEN} noch|mal|unbedingt|auch?`,
    ],
    [
      'intention',
      `muss|müssen|soll|sollen|sollte|sollten|will|wollen|möchte|möchten ich|wir|man ${TAKEN} noch|mal|unbedingt|auch?`,
    ],
    ['intention', `ich|wir habe|haben ${TAKEN} > einen|eine|ein`],
    ['intention', `habe|haben ich|wir ${TAKEN} > einen|eine|ein`],
    ['intention', `ich|wir gehe|gehen|fahre|fahren ${TAKEN} > zum|zur|ins|nach|zu`],
  ],
};
