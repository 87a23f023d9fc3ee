import { z } from 'zod';

/** A choice to tap. `value: null` lets the person type it, checked with `zod_validator`, a Zod expression as text. */
export const chatOption = z.object({
  label: z.string(),
  value: z.string().nullable(),
  zod_validator: z.string().nullable(),
  input_type: z.enum(['otp', 'datetime']).nullable(),
});
export type ChatOption = z.infer<typeof chatOption>;

const AGENT_NODES = [
  'ONBOARDING',
  'GOAL',
  'GOAL_CLARIFY',
  'ask_start_date',
  'NEW_TASK',
  'RESCHEDULE_SCOPE',
  'RESCHEDULE_TASK',
  'MODIFY_GOAL',
  'NEXT_MILESTONE',
  'CHITCHAT',
  'CLARIFY',
  'SAFETY',
] as const;
export type AgentNode = (typeof AGENT_NODES)[number];

/** A question before a plan; the client sends the answers to all of them at once. */
const planQuestion = z
  .object({
    id: z.string(),
    question: z.string(),
    options: z.array(z.string()),
    allows_custom: z.boolean(),
    multi_select: z.boolean(),
    zod_validator: z.string().nullable(),
    required: z.boolean(),
  })
  .meta({ id: 'PlanQuestion' });
export type PlanQuestion = z.infer<typeof planQuestion>;

/** A plan as a client draws it. Days and times are the person's wall clock; weeks count from the plan's first day. */
const proposedPlan = z
  .object({
    plan: z.object({
      goal_title: z.string(),
      goal_feasible_in_6_weeks: z.boolean(),
      milestone_roadmap: z
        .array(
          z.object({
            title: z.string(),
            description: z.string(),
            pipeline_order: z.int(),
            target_weeks: z.int(),
            target_date: z.string().nullable(),
          }),
        )
        .nullable(),
      proposed_tasks: z.array(
        z.object({
          title: z.string(),
          description: z.string(),
          scheduled_days: z.array(z.string()),
          suggested_time: z.string(),
          duration_minutes: z.int(),
          recurrence_rule: z.string().nullable(),
          week_range: z.tuple([z.int(), z.int()]),
          first_date: z.string(),
          sessions: z.int(),
        }),
      ),
      conflicts_detected: z.array(
        z.object({ existing_task_title: z.string(), scheduled_at: z.string(), message: z.string() }),
      ),
      plan_summary: z.string(),
      approval_status: z.enum(['pending', 'approved', 'negotiating', 'abandoned']),
      start_date: z.string(),
      end_date: z.string(),
    }),
  })
  .meta({ id: 'ProposedPlan' });
export type ProposedPlan = z.infer<typeof proposedPlan>;

/** What the coach answers: the contract's ChatReply. */
export const chatReply = z
  .object({
    conversation_id: z.string(),
    message: z.string().describe('Markdown'),
    agent_node: z.enum(AGENT_NODES),
    proposed_plan: proposedPlan.nullable(),
    requires_user_action: z.boolean(),
    options: z.array(chatOption),
    questions: z.array(planQuestion),
    spoken_summary: z.string().max(300).describe('for reading aloud: no Markdown'),
    rag_used: z.literal(false),
    rag_sources: z.array(z.never()),
    suggested_date: z.string().nullable(),
    congested_dates: z.array(z.string()),
    task_ids: z.array(z.string()).describe('tasks that this turn made or changed'),
  })
  .meta({ id: 'ChatReply' });
export type ChatReply = z.infer<typeof chatReply>;

const LONGEST_SPOKEN = 300;

/** Markdown → one or two sentences to read aloud. */
export function spokenSummary(markdown: string): string {
  const plain = markdown
    .replace(/^\s*[-*•]\s+/gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>]+/g, '')
    .replace(/\s*\n+\s*/g, ' ')
    .trim();
  if (plain.length <= LONGEST_SPOKEN) return plain;
  const cut = plain.slice(0, LONGEST_SPOKEN - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 200))}…`;
}
