/** The `data` of each server-sent event of a body; comments are skipped, "[DONE]" ends it. */
export async function* eventData(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const data = dataOf(line);
      if (data === '[DONE]') return;
      if (data !== null) yield data;
    }
  }
  const last = dataOf(rest);
  if (last !== null && last !== '[DONE]') yield last;
}

const dataOf = (line: string) => (line.startsWith('data:') ? line.slice(5).trim() : null);
