import type { Policy, Rung } from '../../domain/escalation/index.ts';
import type { Situation } from './facts.ts';

const LADDER: Record<Policy, readonly Rung[]> = {
  silent: ['push'],
  standard: ['push', 'whatsapp'],
  aggressive: ['push', 'whatsapp', 'call', 'call_again'],
};

/** The rungs that a task's policy asks for and that cannot reach its person now, each with a sentence that says why. */
export function whyLeftOut(policy: Policy, situation: Situation): { rung: Rung; why: string }[] {
  return LADDER[policy].flatMap((rung) => {
    const why = unreachableBy(rung, situation);
    return why === null ? [] : [{ rung, why }];
  });
}

function unreachableBy(rung: Rung, { contact, facts }: Situation): string | null {
  if (rung === 'push') return facts.reach.push ? null : 'no browser is subscribed to notifications';
  if (!contact?.phone_number) return 'no phone number is verified';
  if (contact.opted_out_at) return 'they said STOP';
  if (rung === 'whatsapp') return contact.whatsapp_opted_in_at ? null : 'they have not agreed to WhatsApp';
  return contact.calls_refused_at ? 'they do not want to be called' : null;
}
