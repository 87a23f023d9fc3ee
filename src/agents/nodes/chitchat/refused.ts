import { isForLater, NO_LATER_ORDERS } from '../orchestrator/limits.ts';
import { asksForOthers } from '../orchestrator/others.ts';
import { NUMBER_IS_PROVEN, namesNumber, SENT_TO_YOU, sendsElsewhere } from '../orchestrator/own-number.ts';

/** The same whether there is such an account or not. */
const OTHERS =
  'I only see your own account, and can tell nothing about anybody else or about how I am built. Is there something of your own I can show you?';

/** What is not done for anybody, whoever they say they are; null: nothing of the kind was asked. */
export function refused(text: string): string | null {
  if (asksForOthers(text)) return OTHERS;
  if (namesNumber(text)) return NUMBER_IS_PROVEN;
  if (sendsElsewhere(text)) return SENT_TO_YOU;
  return isForLater(text) ? NO_LATER_ORDERS : null;
}
