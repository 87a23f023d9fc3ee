/**
 * What every channel says to the rest of Flux. Vendor words (sids, error numbers, status names) end in the channel's folder;
 * beyond it there are only these.
 */

/**
 * Why something did not go out.
 * - `unreachable`: this person cannot be reached on this channel (not on WhatsApp, phone off, line dead)
 * - `opted_out`: they said STOP or blocked the sender; nothing more until they write again
 * - `outside_window`: free-form words outside the 24 hours after their last message
 * - `not_configured`: our account, sender, template or keys are wrong; not the person's fault
 * - `country`: our account may not reach the country of that number
 * - `rate_limited`: too much at once; see `retryAfterSeconds`
 * - `bad_number`: not a number that can be called or written to
 * - `gone`: the push subscription is dead and must be deleted
 * - `rejected`: the provider refused this very message
 * - `provider_down`: the provider is not there; nothing went out
 */
export type FailReason =
  | 'unreachable'
  | 'opted_out'
  | 'outside_window'
  | 'not_configured'
  | 'country'
  | 'rate_limited'
  | 'bad_number'
  | 'gone'
  | 'rejected'
  | 'provider_down';

/** `detail` is for logs and the timeline: it never holds a number, an address or words of the person. */
export type SendFailure = {
  kind: 'failed';
  reason: FailReason;
  /** true: the same send to the same person would fail again */
  permanent: boolean;
  retryAfterSeconds?: number;
  detail: string;
};

export type SendOutcome =
  /** The provider took it. Not yet delivered. Push has no id: null. */
  | { kind: 'accepted'; providerId: string | null }
  | SendFailure
  /** The line died half-way: it may or may not have gone out. Ask `find` before sending again. */
  | { kind: 'unknown'; detail: string };

/**
 * Where a message or a call stands. Messages: queued, sent, delivered, read, failed.
 * Calls: queued, ringing, answered, then one of completed, no_answer, busy, failed, cancelled.
 */
export type DeliveryState =
  | 'queued'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'ringing'
  | 'answered'
  | 'completed'
  | 'no_answer'
  | 'busy'
  | 'cancelled'
  | 'failed';

/** Who picked up. `unknown` must be treated as "nobody acknowledged". null: not asked or not known yet. */
export type AnsweredBy = 'human' | 'machine' | 'unknown' | null;

/** One status callback. They may come twice and out of order. */
export type StatusReport = {
  providerId: string;
  channel: 'whatsapp' | 'sms' | 'voice';
  state: DeliveryState;
  /** true: no later state follows, but for `read` after `delivered` */
  final: boolean;
  /** set when `state` is `failed` */
  reason: FailReason | null;
  permanent: boolean;
  answeredBy: AnsweredBy;
  /** seconds from pick-up to hang-up; calls only */
  durationSeconds: number | null;
  /** free of personal data; '' when nothing went wrong */
  detail: string;
};

/** One reminder as a channel tells it; several of one person may go out as one, each with its own answer. */
export type ReminderItem = { title: string; whenText: string; words: string; token: string };

/**
 * Something of ours that the provider knows of. `at`: when it took it, to the second. `state`: null when its word for it is new to us. `failure`: why,
 * where it failed and the provider says so.
 */
export type FoundSend = {
  providerId: string;
  state: DeliveryState | null;
  at: Temporal.Instant;
  failure?: Pick<StatusReport, 'reason' | 'permanent' | 'detail'>;
};

/** What the provider took lately, newest first. `unknown`: it could not be asked now. */
export type ListOutcome = { kind: 'listed'; sends: FoundSend[] } | { kind: 'unknown'; detail: string };

/** A message that a person wrote or a button that they tapped. De-duplicate on `messageId`. */
export type InboundMessage = {
  messageId: string;
  channel: 'whatsapp' | 'sms';
  /**
   * `reaction`: an emoji put on `repliedTo`, '' when it was taken off. `change`: an earlier message was edited or deleted. `media`: there
   * are pictures, voice or files; `text` is what was written with them.
   */
  kind: 'text' | 'reaction' | 'change' | 'media';
  /** E.164; null when the network shows no number of theirs */
  from: string | null;
  /** the network's own id of the sender, where it gives one */
  senderId: string | null;
  /** E.164, our sender */
  to: string;
  /** trimmed; the button's title when a button was tapped */
  text: string;
  /** e.g. `done:<token>`; null when no button was tapped */
  buttonPayload: string | null;
  /** the id of our message that this one quotes or whose button was tapped */
  repliedTo: string | null;
};

/** A key pressed during a call. */
export type PressedKeys = {
  callId: string;
  /** E.164, the person */
  to: string;
  /** '' when nothing was pressed */
  digits: string;
  /** what was said instead, as the provider understood it; '' when nothing was */
  speech: string;
};

/** A webhook's form fields as the HTTP layer parsed them. */
export type WebhookForm = Readonly<Record<string, unknown>>;

export type Parsed<T> = ({ ok: true } & T) | { ok: false; problem: string };

export type VerifyStart =
  | { kind: 'sent' }
  | { kind: 'failed'; reason: FailReason; retryAfterSeconds?: number; detail: string };

export type VerifyCheck =
  | { kind: 'approved' }
  /** wrong code; may be tried again */
  | { kind: 'wrong' }
  /** expired, already used, or never sent: a new code is needed */
  | { kind: 'expired' }
  /** too many tries: wait, then ask for a new code */
  | { kind: 'exhausted' }
  | { kind: 'failed'; reason: FailReason; detail: string };

export type PushSubscription = {
  endpoint: string;
  keys: { p256dh: string; auth: string };
  /** the public key of ours that the browser subscribed with, where it is known */
  applicationKey?: string | null;
};

export type PushPayload = {
  title: string;
  body: string;
  /** notifications with one tag replace each other */
  tag: string;
  url?: string;
  actions?: { action: string; title: string; token: string }[];
  [extra: string]: unknown;
};

export type PushRequest = {
  subscription: PushSubscription;
  payload: PushPayload;
  /** at most 32 base64url characters; replaces an undelivered message of the same topic (RFC 8030 §5.4) */
  topic: string;
  /** the remaining useful life of the reminder */
  ttlSeconds: number;
  urgency?: 'very-low' | 'low' | 'normal' | 'high';
};
