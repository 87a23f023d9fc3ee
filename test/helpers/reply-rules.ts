import assert from 'node:assert/strict';
import { KNOWN_NODES } from '../../src/agents/voice.ts';
import { type ChatOption, type ChatReply, chatReply } from '../../src/services/conversations/index.ts';
import type { ChatEvent } from './chat.ts';

/** What a field to type into is checked by: clients read it from the text. */
const VALIDATOR = /^z\.string\(\)(?:\.(?:min|max)\(\d+, "[^"]+"\)|\.regex\(\/.+\/[a-z]*, "[^"]+"\))+$/;
/** Of Markdown what would be seen as such where a client draws plain text. */
const MARKDOWN = /\*\*|__|`|^#{1,6} |\[[^\]]+\]\([^)]+\)|\\[\\`*_[\]<>#|~]/m;

/** What existing clients rely on in every reply, whatever was said. `events`: the whole stream, the reply its last. */
export function checkReply(reply: ChatReply, events: readonly ChatEvent[]): void {
  const { agent_node, message, options, questions, proposed_plan: proposed } = reply;
  const said = `${agent_node}: ${JSON.stringify(message.slice(0, 300))}`;
  chatReply.strict().parse(reply);
  assert.doesNotMatch(reply.spoken_summary, /[*_`#]|\]\(/, `Markdown would be read aloud: ${said}`);
  const words = events.map((event) => (event.type === 'token' ? event.text : '')).join('');
  assert.equal(words, message, 'what was seen is what is stored');
  for (const event of events)
    if (event.type === 'progress') assert.ok(KNOWN_NODES.has(event.node), `clients do not know ${event.node}`);
  const open = proposed && ['pending', 'negotiating'].includes(proposed.plan.approval_status);
  const toDo = options.length > 0 || questions.length > 0 || open;
  assert.ok(!reply.requires_user_action || toDo, `a "Confirm" with nothing to confirm: ${said}`);
  assert.ok(reply.requires_user_action || !open, `a plan that nobody is asked to approve: ${said}`);
  assert.ok(questions.length === 0 || agent_node === 'GOAL_CLARIFY', `questions with ${said}`);
  // The question may stand again beneath what was done in between.
  assert.ok(reply.suggested_date === null || /\bbegin\b/.test(message), `a suggested date with ${said}`);
  for (const one of options) checkOption(one, said);
  const values = options.flatMap(({ value }) => value ?? []);
  assert.equal(new Set(values).size, values.length, `one choice twice: ${JSON.stringify(options)}, ${said}`);
  if (agent_node === 'ONBOARDING') {
    assert.ok(options.length > 0, `nothing to tap or to type into: ${said}`);
    assert.doesNotMatch(message, MARKDOWN, `plain text is drawn as it is: ${said}`);
  }
  if (agent_node === 'RESCHEDULE_SCOPE') assert.deepEqual(values, ['scope:one', 'scope:series'], said);
  if (agent_node === 'RESCHEDULE_TASK' && options.length > 0) {
    assert.equal(options.at(-1)?.input_type, 'datetime', said);
    assert.ok(values.length <= 6, said);
  }
}

function checkOption({ label, value, zod_validator, input_type }: ChatOption, said: string): void {
  assert.ok(label.trim() !== '' && value !== '', `a choice without words: ${said}`);
  if (value === null) assert.ok(zod_validator !== null || input_type === 'datetime', `${label} is unchecked: ${said}`);
  if (zod_validator !== null && input_type !== 'datetime') assert.match(zod_validator, VALIDATOR, said);
}
