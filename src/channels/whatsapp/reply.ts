import { cleanText } from '../../domain/text/index.ts';
import { twilioSdk } from '../twilio/sdk.ts';

/** The answer to an inbound webhook: `words` go back to the person inside their 24-hour window; null says nothing. */
export function replyTwiml(words: string | null): string {
  const response = new (twilioSdk().twiml.MessagingResponse)();
  if (words) response.message(cleanText(words));
  return response.toString();
}
