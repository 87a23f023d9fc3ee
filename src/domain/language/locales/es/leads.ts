import type { LeadWords } from '../../leads.ts';

export const LEADS: LeadWords = {
  polite: ['por favor ,|!|:?', 'hola ,|!|:?', 'puedes|podrías|puede|podría > recordarme|avisarme|despertarme'],
  asksForNew: ['por_favor? recuérdame|recuerdame|avísame|avisame', 'no me? olvides|olvide|olvidar'],
  leads: [
    ['remind', 'recuérdame|recuerdame|recordarme|avísame|avisame|avisarme|recuérdanos|acuérdate que|de?'],
    ['remind', 'no te|me? olvides|olvide|olvidar que|de?'],
    ['remind', 'pon|ponme|crea|programa un|una recordatorio|alarma|aviso para|de?'],
    ['list', 'añade|agrega|apunta|anota > … a la|mi lista'],
    ['intention', 'tengo|tenemos|tendré que'],
    ['intention', 'hay que'],
    ['intention', 'debo|debemos|necesito|necesitamos|quiero|queremos'],
    ['intention', 'tengo|tenemos > una|un|cita|reunión|clase|médico|dentista'],
    ['intention', 'voy|vamos a > ^'],
  ],
};
