import { variable } from './reminder-text.ts';

export type PartnerVariables = { 1: string; 2: string; 3: string };

/** 1 who asked for it, 2 what was missed, 3 when it was due. Nothing else is told. */
export function partnerVariables(about: { person: string; title: string; whenText: string }): PartnerVariables {
  return {
    1: variable(about.person, 60, 'Somebody you know'),
    2: variable(about.title.replaceAll('*', ''), 80, 'a task'),
    3: variable(about.whenText, 60, 'today'),
  };
}

/** The same in words; the text of the template as docs/operations.md has it. */
export const partnerBody = ({ 1: person, 2: title, 3: when }: PartnerVariables): string =>
  `${person} asked me to tell you: *${title}* (${when}) stayed unanswered. A word from you may help. STOP ends these messages.`;
