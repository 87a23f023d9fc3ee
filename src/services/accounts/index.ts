/** Accounts: who a person is, how they are reached, and how they leave. */
export { CONSENT_WORDING, type Consent, optInToWhatsapp, optOutOfWhatsapp, setCallConsent } from './consent.ts';
export { ensureAccount } from './ensure.ts';
export { eraseAccount, resumeErasures, type SignInRecord } from './erase.ts';
export { type Export, exportAccount } from './export.ts';
export { changeMe, type Me, type MePatch, me, mePatch, meSchema } from './me.ts';
export {
  finishOnboarding,
  type Onboarding,
  onboardingOf,
  openOnboarding,
  saveProgress,
} from './onboarding.ts';
export { confirmPhone, sendPhoneCode } from './phone.ts';
export { countryOf, numberIn } from './phone-number.ts';
export { type Profile, profileFrom, profileSchema, rhythmOf } from './profile.ts';
export { removePushSubscription, savePushSubscription } from './push.ts';
export { zoneFrom } from './zone.ts';
