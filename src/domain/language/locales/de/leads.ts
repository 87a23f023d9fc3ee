import type { LeadWords } from '../../leads.ts';

export const LEADS: LeadWords = {
  polite: ['bitte ,|!|:?'],
  asksForNew: [],
  leads: [
    ['remind', 'erinner|erinnere|erinnern|erinnerst_du mich bitte? daran ,?'],
    ['remind', 'erinner|erinnere|erinnern|erinnerst_du mich bitte? an?'],
  ],
};
