import type { LeadWords } from '../../leads.ts';

export const LEADS: LeadWords = {
  polite: ['por favor ,|!|:?'],
  asksForNew: [],
  leads: [['remind', 'recuérdame|recuerdame|recordarme|avísame|avisame que|de?']],
};
