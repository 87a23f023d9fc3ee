// Made by "npm run schema" from the migrated database. Do not edit.

import type { ColumnType } from "kysely";

export type ArrayType<T> = ArrayTypeImpl<T> extends (infer U)[]
  ? U[]
  : ArrayTypeImpl<T>;

export type ArrayTypeImpl<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S[], I[], U[]>
  : T[];

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export interface AuthOneTimeCodes {
  attempts: Generated<number>;
  challenge: string | null;
  challenge_method: string | null;
  code_hash: string | null;
  created_at: Temporal.Instant;
  email: string | null;
  expires_at: Temporal.Instant;
  id: string;
  kind: string;
  link_hash: string;
  user_id: string;
}

export interface AuthRefreshTokens {
  created_at: Temporal.Instant;
  next_salt: string | null;
  replaced_by: string | null;
  session_id: string;
  token_hash: string;
  used_at: Temporal.Instant | null;
}

export interface AuthSessions {
  created_at: Temporal.Instant;
  id: string;
  user_id: string;
}

export interface AuthSignInFailures {
  address_hash: string;
  failures: number;
  last_at: Temporal.Instant;
  locked_until: Temporal.Instant | null;
}

export interface AuthUsers {
  created_at: Temporal.Instant;
  email: string | null;
  email_confirmed_at: Generated<Temporal.Instant | null>;
  encrypted_password: string | null;
  id: Generated<string>;
  is_anonymous: Generated<boolean>;
  last_sign_in_at: Temporal.Instant | null;
  raw_user_meta_data: Generated<Json>;
  updated_at: Temporal.Instant;
}

export interface CalendarFeeds {
  created_at: Temporal.Instant;
  revoked_at: Temporal.Instant | null;
  token_hash: string;
  user_id: string;
}

export interface CategoryCounts {
  cancelled: Generated<number>;
  category: string;
  done: Generated<number>;
  ignored: Generated<number>;
  marked: Generated<number>;
  rescheduled: Generated<number>;
  skipped: Generated<number>;
  unreachable: Generated<number>;
  user_id: string;
}

export interface ChangedRows {
  after: Json | null;
  before: Json | null;
  change_id: string;
  id: Generated<number>;
  row_id: string;
  table_name: string;
  user_id: string;
}

export interface Changes {
  at: Temporal.Instant;
  conversation_id: string | null;
  id: Generated<string>;
  kinds: string[];
  stood: Json | null;
  summary: string;
  takes_back: string | null;
  undone_at: Temporal.Instant | null;
  user_id: string;
}

export interface Commitments {
  calendar: string | null;
  created_at: Temporal.Instant;
  dtstart_local: Temporal.PlainDateTime;
  duration_minutes: number;
  exdates: Generated<ArrayType<Temporal.PlainDateTime>>;
  id: Generated<string>;
  rdates: Generated<ArrayType<Temporal.PlainDateTime>>;
  recurrence_id: Temporal.PlainDateTime | null;
  rrule: string | null;
  source: Generated<string>;
  title: string;
  uid: string | null;
  user_id: string;
  zone: string | null;
}

export interface ConsentReceipts {
  at: Temporal.Instant;
  channel: string;
  granted: boolean;
  id: Generated<string>;
  phone_number: string | null;
  user_id: string;
  way: string;
  wording: string | null;
}

export interface Contacts {
  calls_refused_at: Temporal.Instant | null;
  last_inbound_at: Temporal.Instant | null;
  opted_out_at: Temporal.Instant | null;
  phone_key: Generated<string | null>;
  phone_number: string | null;
  phone_verified_at: Temporal.Instant | null;
  user_id: string;
  whatsapp_opted_in_at: Temporal.Instant | null;
  whatsapp_sender_id: string | null;
}

export interface Conversations {
  channel: string | null;
  created_at: Temporal.Instant;
  id: string;
  last_message_at: Temporal.Instant;
  summary: string | null;
  summary_seq: Generated<number>;
  title: string | null;
  turn_holder: string | null;
  turn_until: Temporal.Instant | null;
  user_id: string;
}

export interface DayCounts {
  cancelled: Generated<number>;
  day: Temporal.PlainDate;
  day_start: Temporal.PlainTime;
  done: Generated<number>;
  focus_minutes: Generated<number>;
  ignored: Generated<number>;
  marked: Generated<number>;
  rescheduled: Generated<number>;
  skipped: Generated<number>;
  unreachable: Generated<number>;
  user_id: string;
  zone: string;
}

export interface FluxPrivateCoachInbox {
  attempts: Generated<number>;
  body: string;
  leased_until: Temporal.Instant | null;
  names_stop: Generated<boolean>;
  provider_id: string;
  received_at: Temporal.Instant;
  seq: Generated<number>;
  user_id: string;
}

export interface FluxPrivateErasedUsers {
  erased_at: Temporal.Instant;
  finished_at: Temporal.Instant | null;
  user_id: string;
}

export interface FluxPrivateHeartbeats {
  alive_until: Temporal.Instant | null;
  at: Temporal.Instant;
  gone_at: Temporal.Instant | null;
  host: string | null;
  process: string;
  slowest_seconds: Generated<number>;
}

export interface FluxPrivateHeldBatches {
  held_by: string;
  id: string;
  lease_until: Temporal.Instant;
  task_ids: string[];
}

export interface FluxPrivateInboundMessages {
  provider_id: string;
  received_at: Temporal.Instant;
  user_id: string;
}

export interface FluxPrivateMovedClock {
  ahead_ms: number;
  only_row: Generated<boolean>;
}

export interface FluxPrivateOutages {
  ended_at: Temporal.Instant;
  started_at: Temporal.Instant;
}

export interface FluxPrivatePartnerNotices {
  attempts: Generated<number>;
  due_at: Temporal.Instant | null;
  sent_at: Temporal.Instant | null;
  task_id: string;
  user_id: string;
}

export interface FluxPrivatePendingChoices {
  asked_at: Temporal.Instant;
  channel: string;
  expires_at: Temporal.Instant;
  options: ArrayType<Temporal.Instant>;
  task_id: string;
  user_id: string;
}

export interface FluxPrivatePhoneVerifications {
  phone_number: string;
  provider_id: string | null;
  sent_at: Temporal.Instant;
  user_id: string;
}

export interface FluxPrivateSchemaMigrations {
  applied_at: Generated<Temporal.Instant>;
  file: string;
  sha256: string;
}

export interface FluxPrivateSetAside {
  at: Temporal.Instant;
  reason: string;
  task_id: string;
  times: Generated<number>;
  user_id: string;
}

export interface FluxPrivateSigningKeys {
  created_at: Temporal.Instant;
  kid: string;
  private_sealed: string;
  public_jwk: Json;
  signs_from: Temporal.Instant;
}

export interface FluxPrivateUpkeep {
  name: string;
  wake_at: Temporal.Instant;
}

export interface GoalCounts {
  cancelled: Generated<number>;
  done: Generated<number>;
  goal_id: string;
  ignored: Generated<number>;
  marked: Generated<number>;
  rescheduled: Generated<number>;
  skipped: Generated<number>;
  unreachable: Generated<number>;
  user_id: string;
}

export interface GoalDays {
  day: Temporal.PlainDate;
  done: Generated<number>;
  goal_id: string;
  user_id: string;
}

export interface Goals {
  activated_at: Temporal.Instant | null;
  class_tags: Generated<string[]>;
  completed_at: Temporal.Instant | null;
  created_at: Temporal.Instant;
  description: string | null;
  id: Generated<string>;
  parent_goal_id: string | null;
  pipeline_order: number | null;
  plan_json: Json | null;
  status: Generated<string>;
  target_weeks: number | null;
  title: string;
  user_id: string;
}

export interface IdempotencyKeys {
  created_at: Temporal.Instant;
  key_hash: string;
  request_hash: string;
  sealed_answer: string | null;
  user_id: string;
}

export interface LlmUsage {
  agent: string;
  cost_usd: number | null;
  created_at: Temporal.Instant;
  id: string;
  latency_ms: number | null;
  model: string | null;
  month: Temporal.PlainDate;
  outcome: string | null;
  reserved: number;
  settled_at: Temporal.Instant | null;
  tier: number | null;
  tokens: number | null;
  tokens_in: number | null;
  tokens_out: number | null;
  user_id: string;
}

export interface Messages {
  agent_node: string | null;
  content: string;
  conversation_id: string;
  created_at: Temporal.Instant;
  id: string;
  metadata: Generated<Json>;
  role: string;
  seq: Generated<number>;
  user_id: string;
}

export interface Onboardings {
  answers: Generated<Json>;
  conversation_id: string | null;
  question: string;
  started_at: Temporal.Instant;
  updated_at: Temporal.Instant;
  user_id: string;
}

export interface Partners {
  agreed_at: Temporal.Instant | null;
  code: string;
  ended_at: Temporal.Instant | null;
  hours_end: Temporal.PlainTime;
  hours_start: Temporal.PlainTime;
  invited_at: Temporal.Instant;
  last_inbound_at: Temporal.Instant | null;
  name: string;
  phone_key: Generated<string>;
  phone_number: string;
  state: string;
  user_id: string;
  zone: string;
}

export interface PartnerTasks {
  even_health: Generated<boolean>;
  id: Generated<string>;
  series_id: string | null;
  task_id: string | null;
  user_id: string;
}

export interface Patterns {
  answer: string | null;
  answered_at: Temporal.Instant | null;
  asked: Json | null;
  asked_at: Temporal.Instant | null;
  confidence: number;
  created_at: Temporal.Instant;
  data: Generated<Json>;
  description: string;
  dismissed_until: Temporal.Instant | null;
  expires_at: Temporal.Instant | null;
  id: Generated<string>;
  override_until: Temporal.Instant | null;
  pattern_type: string;
  subject: string;
  updated_at: Temporal.Instant;
  user_confidence: number | null;
  user_description: string | null;
  user_id: string;
  user_override: Json | null;
}

export interface Pauses {
  created_at: Temporal.Instant;
  from_day: Temporal.PlainDate;
  id: Generated<string>;
  kept: Generated<string[]>;
  reason: string | null;
  to_day: Temporal.PlainDate;
  user_id: string;
}

export interface Profiles {
  auto_miss_grace_minutes: number | null;
  created_at: Temporal.Instant;
  email: string | null;
  erasing_at: Temporal.Instant | null;
  escalation_window_minutes: number | null;
  id: string;
  max_calls_per_day: number | null;
  max_messages_per_day: number | null;
  name: string | null;
  onboarded_at: Temporal.Instant | null;
  paused_until: Temporal.Instant | null;
  profile: Generated<Json>;
  quiet_end: Temporal.PlainTime | null;
  quiet_start: Temporal.PlainTime | null;
  reminder_lead_minutes: number | null;
  timezone: Generated<string>;
  travels: Generated<Json>;
  updated_at: Temporal.Instant;
}

export interface PushSubscriptions {
  application_key: string | null;
  auth: string;
  created_at: Temporal.Instant;
  endpoint: string;
  id: Generated<string>;
  last_accepted_at: Temporal.Instant | null;
  p256dh: string;
  session_id: string | null;
  user_id: string;
}

export interface Rungs {
  attempts: Generated<number>;
  claimed_at: Temporal.Instant;
  claimed_by: string | null;
  clear_at: Temporal.Instant | null;
  delivered_at: Temporal.Instant | null;
  devices: string[] | null;
  ended_at: Temporal.Instant | null;
  fail_reason: string | null;
  failed_at: Temporal.Instant | null;
  first_claimed_at: Temporal.Instant | null;
  former_provider_ids: string[] | null;
  generation: number;
  hang_up_at: Temporal.Instant | null;
  id: string;
  lease_until: Temporal.Instant | null;
  picked_up_at: Temporal.Instant | null;
  /**
   * which one it is, from 1, of what was told together under send_id; null where it was told alone
   */
  place: number | null;
  provider_id: string | null;
  retry_at: Temporal.Instant | null;
  rung: string;
  send_id: string | null;
  sent_at: Temporal.Instant | null;
  state: Generated<string>;
  task_id: string;
  user_id: string;
  withdrawn_at: Temporal.Instant | null;
}

export interface SlotCounts {
  category: string;
  done: Generated<number>;
  hour: number;
  ignored: Generated<number>;
  ignored_days: Generated<ArrayType<Temporal.PlainDate>>;
  user_id: string;
  weekday: number;
  weighed_at: Temporal.Instant;
}

export interface Streaks {
  current_days: Generated<number>;
  idle_days: Generated<number>;
  longest_days: Generated<number>;
  strength: Generated<number>;
  through_day: Temporal.PlainDate | null;
  user_id: string;
}

export interface Tasks {
  allow_quiet_hours: Generated<boolean>;
  armed_at: Temporal.Instant;
  class_tags: Generated<string[]>;
  closed_at: Temporal.Instant | null;
  closed_via: string | null;
  completed_at: Temporal.Instant | null;
  created_at: Temporal.Instant;
  description: string | null;
  duration_minutes: number | null;
  escalation_policy: Generated<string>;
  generation: Generated<number>;
  goal_id: string | null;
  id: Generated<string>;
  lane: string | null;
  location_trigger: string | null;
  miss_reason: string | null;
  occurrence_at: Temporal.Instant | null;
  occurrence_fold: Generated<number>;
  occurrence_local: Temporal.PlainDateTime | null;
  rescheduled_from: string | null;
  scheduled_at: Temporal.Instant | null;
  series_id: string | null;
  status: Generated<string>;
  title: string;
  trigger_type: Generated<string>;
  user_id: string;
  wake_at: Temporal.Instant | null;
  words: string | null;
}

export interface TaskSeries {
  after_completion_days: number | null;
  allow_quiet_hours: Generated<boolean>;
  class_tags: Generated<string[]>;
  continues_series_id: string | null;
  created_at: Temporal.Instant;
  description: string | null;
  dtstart_local: Temporal.PlainDateTime;
  duration_minutes: number | null;
  ended_at: Temporal.Instant | null;
  escalation_policy: Generated<string>;
  exdates: Generated<ArrayType<Temporal.PlainDateTime>>;
  goal_id: string | null;
  id: Generated<string>;
  rdates: Generated<ArrayType<Temporal.PlainDateTime>>;
  rrule: string | null;
  title: string;
  user_id: string;
  words: string | null;
  zone: string | null;
}

export interface TimelineEvents {
  at: Temporal.Instant;
  channel: string | null;
  detail: string | null;
  event: string;
  id: Generated<number>;
  task_id: string;
  user_id: string;
}

export interface TokenUsage {
  month: Temporal.PlainDate;
  reserved: Generated<number>;
  used: Generated<number>;
  user_id: string;
}

export interface Turns {
  conversation_id: string;
  created_at: Temporal.Instant;
  idempotency_key: string;
  reply: Json | null;
  request_hash: string;
  saved: Json | null;
  user_id: string;
}

export interface DB {
  "auth.one_time_codes": AuthOneTimeCodes;
  "auth.refresh_tokens": AuthRefreshTokens;
  "auth.sessions": AuthSessions;
  "auth.sign_in_failures": AuthSignInFailures;
  "auth.users": AuthUsers;
  calendar_feeds: CalendarFeeds;
  category_counts: CategoryCounts;
  changed_rows: ChangedRows;
  changes: Changes;
  commitments: Commitments;
  consent_receipts: ConsentReceipts;
  contacts: Contacts;
  conversations: Conversations;
  day_counts: DayCounts;
  "flux_private.coach_inbox": FluxPrivateCoachInbox;
  "flux_private.erased_users": FluxPrivateErasedUsers;
  "flux_private.heartbeats": FluxPrivateHeartbeats;
  "flux_private.held_batches": FluxPrivateHeldBatches;
  "flux_private.inbound_messages": FluxPrivateInboundMessages;
  "flux_private.moved_clock": FluxPrivateMovedClock;
  "flux_private.outages": FluxPrivateOutages;
  "flux_private.partner_notices": FluxPrivatePartnerNotices;
  "flux_private.pending_choices": FluxPrivatePendingChoices;
  "flux_private.phone_verifications": FluxPrivatePhoneVerifications;
  "flux_private.schema_migrations": FluxPrivateSchemaMigrations;
  "flux_private.set_aside": FluxPrivateSetAside;
  "flux_private.signing_keys": FluxPrivateSigningKeys;
  "flux_private.upkeep": FluxPrivateUpkeep;
  goal_counts: GoalCounts;
  goal_days: GoalDays;
  goals: Goals;
  idempotency_keys: IdempotencyKeys;
  llm_usage: LlmUsage;
  messages: Messages;
  onboardings: Onboardings;
  partner_tasks: PartnerTasks;
  partners: Partners;
  patterns: Patterns;
  pauses: Pauses;
  profiles: Profiles;
  push_subscriptions: PushSubscriptions;
  rungs: Rungs;
  slot_counts: SlotCounts;
  streaks: Streaks;
  task_series: TaskSeries;
  tasks: Tasks;
  timeline_events: TimelineEvents;
  token_usage: TokenUsage;
  turns: Turns;
}
