/** Accountability partners: who is told, and of what, when a reminder stays unanswered to the end. */
export { answerAsPartner } from './answer.ts';
export { endPartner, namePartner, type PartnerView, showPartner, tellPartnerOf } from './manage.ts';
export { mayBeTold, tellPartnerOfMiss, withinHours } from './tell.ts';
