/**
 * What the simulator remembers. All times are milliseconds since the epoch. Addresses stand as the REST API has them
 * (`whatsapp:+1…` or `+1…`); `number` is always the simulated person's phone in E.164.
 */

export type MessageStatus = 'queued' | 'sent' | 'delivered' | 'read' | 'undelivered' | 'failed' | 'received';

export type QuickReply = { title: string; payload: string };

export type Message = {
  sid: string;
  number: string;
  channel: 'whatsapp' | 'sms';
  direction: 'inbound' | 'outbound-api' | 'outbound-reply';
  from: string;
  to: string;
  body: string;
  status: MessageStatus;
  errorCode: number | null;
  createdAt: number;
  sentAt: number | null;
  updatedAt: number;
  statusCallback: string | null;
  contentSid: string | null;
  buttons: QuickReply[];
  /** the payload of the button that a person tapped; on the inbound message */
  buttonPayload: string | null;
  /** the emoji that the person put on it */
  reaction?: string | null;
  /** the sid of the message that this one answers */
  repliedTo: string | null;
  /** the one-time code inside, for code messages */
  code: string | null;
  /** whether the REST list shows it: code messages belong to Verify, not to Messages */
  listed: boolean;
};

export type CallStatus =
  | 'queued'
  | 'ringing'
  | 'in-progress'
  | 'completed'
  | 'busy'
  | 'no-answer'
  | 'failed'
  | 'canceled';

export type Caption = { at: number; kind: 'said' | 'key' | 'note'; text: string; durationMs: number };

export type Call = {
  sid: string;
  number: string;
  from: string;
  to: string;
  status: CallStatus;
  createdAt: number;
  ringingAt: number | null;
  answeredAt: number | null;
  endedAt: number | null;
  answeredBy: 'human' | 'machine_start' | null;
  ringSeconds: number;
  twiml: string | null;
  url: string | null;
  method: 'GET' | 'POST';
  statusCallback: string | null;
  statusEvents: string[];
  machineDetection: boolean;
  machineCallback: string | null;
  /** whether a `<Gather>` is listening to keys right now */
  listening: boolean;
  captions: Caption[];
  sequence: number;
};

/** What the application would have sent by mail. */
export type Mail = { sid: string; to: string; subject: string; text: string; createdAt: number };

export type VerificationStatus = 'pending' | 'approved' | 'canceled' | 'max_attempts_reached' | 'expired';

export type Verification = {
  sid: string;
  serviceSid: string;
  to: string;
  channel: string;
  code: string;
  status: VerificationStatus;
  createdAt: number;
  updatedAt: number;
  sends: number[];
  checks: number;
};

/** One simulated phone and how it behaves. */
export type Phone = {
  number: string;
  createdAt: number;
  /** false: switched off. Messages wait, calls are not answered. */
  reachable: boolean;
  /** voicemail picks up after 20 s of ringing */
  voicemail: boolean;
  /** false: not on WhatsApp (63024) */
  whatsapp: boolean;
  /** the person blocked the sender (63014) */
  blocked: boolean;
  readReceipts: boolean;
  /** senders that got a STOP */
  stopped: string[];
  /** when the person last wrote to a sender: opens 24 hours of free-form words */
  lastInbound: Record<string, number>;
};

export type Urgency = 'very-low' | 'low' | 'normal' | 'high';

/** A decrypted push message that waits for its browser. */
export type WaitingPush = { text: string; topic: string | null; urgency: Urgency; until: number };

/** A simulated browser that subscribed to one application's pushes. */
export type Browser = {
  sid: string;
  name: string;
  /** the phone it stands beside; null: none */
  number: string | null;
  createdAt: number;
  /** false: the lid is closed; messages wait as long as their TTL */
  online: boolean;
  /** false: the person took back the permission; the service answers 410 from then on */
  allowed: boolean;
  /** how many buttons it shows on a notification: most show 2, some 3 */
  buttons: number;
  /** the public key of the application that may send (RFC 8292 §4) */
  applicationKey: string;
  /** the browser's own half (RFC 8291 §3.1, §3.2), base64url; never shown */
  secret: { privateKey: string; auth: string };
  waiting: WaitingPush[];
};

/** A notification that the application's service worker showed. */
export type Notification = {
  sid: string;
  browser: string;
  title: string;
  body: string;
  tag: string;
  actions: { action: string; title: string }[];
  /** what the worker keeps with it */
  data: unknown;
  silent: boolean;
  shownAt: number;
  closedAt: number | null;
  /** why it is gone: the person tapped it or a button (by its title), dismissed it, another took its place, or the worker closed it */
  closedBy: 'tapped' | 'dismissed' | 'replaced' | 'closed' | null;
  tapped: string | null;
  /** the page of the app that the tap opened */
  opened: string | null;
};

/** Something that went wrong on the way to the application, as Twilio's debugger would show it. */
export type Problem = { at: number; code: number; text: string; resource: string };

export type Settings = {
  accountSid: string;
  authToken: string;
  /** what the phone shows as the sender's name, and what code messages say */
  senderName: string;
  /** how to get a first message, shown on the empty page; one sentence each */
  firstSteps: readonly string[];
  /** senders of the account; `whatsapp:+1…` for WhatsApp, `+1…` for SMS and calls. Empty: any. */
  senders: readonly string[];
  /** where inbound WhatsApp and SMS messages are sent; null: nowhere */
  inboundUrl: () => string | null;
  /** STOP and START handled by the provider, as for a sender within a Messaging Service with Advanced Opt-Out */
  optOutKeywords: boolean;
  /** the application's service worker, its source; null: there are no browsers */
  serviceWorker: string | null;
  /** the address of the push service, without a slash at the end */
  pushUrl: string;
  /** speech: milliseconds a word */
  wordMs: number;
  pace: number;
};
