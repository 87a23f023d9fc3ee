import type { Call, ChatMessage } from './completion.ts';

/** The body of a chat completion (https://platform.openai.com/docs/api-reference/chat/create), as plain as the model's server needs it. */
export function requestBody({ model, messages, schema, maxTokens, without }: Call): string {
  const structured = !without.has('response_format');
  return JSON.stringify({
    model,
    messages: inTurns(structured ? messages : inWords(messages, schema.json)),
    // Providers set prompt + max_tokens aside up front, so it is always given; newer ones know it by another name.
    [without.has('max_tokens') ? 'max_completion_tokens' : 'max_tokens']: maxTokens,
    ...(!without.has('temperature') && { temperature: 0.3 }),
    stream: true,
    ...(!without.has('stream_options') && { stream_options: { include_usage: true } }),
    ...(structured && {
      response_format: { type: 'json_schema', json_schema: { name: schema.name, strict: true, schema: schema.json } },
    }),
  });
}

/** For servers that hold no answer to a schema: it is said in the prompt, and checked here as always. */
function inWords([system, ...rest]: ChatMessage[], schema: unknown): ChatMessage[] {
  const asked = `Answer with one JSON object and nothing else, of this JSON schema:\n${JSON.stringify(schema)}`;
  return [{ role: 'system', content: `${system?.content ?? ''}\n\n${asked}` }, ...rest];
}

/** Some chat templates refuse anything but person and model in turns, the person first. */
function inTurns(messages: ChatMessage[]): ChatMessage[] {
  const turns: ChatMessage[] = [];
  for (const { role, content } of messages) {
    const last = turns.at(-1);
    if (last?.role === role) turns[turns.length - 1] = { role, content: `${last.content}\n\n${content}` };
    else if (role !== 'assistant' || last?.role === 'user') turns.push({ role, content });
  }
  return turns;
}
