/**
 * A body in pieces, as server-sent events or as one JSON document, whichever it turns out to be: some servers stream without the content type,
 * others answer in one piece although a stream was asked for. Yields parsed JSON; `done` tells that "[DONE]" came.
 */
export type Piece = { json: unknown; done: false } | { json: null; done: true };

export async function* pieces(body: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  const decoder = new TextDecoder();
  const events = eventReader();
  let whole = '';
  let kind: 'unknown' | 'document' | 'events' = 'unknown';
  for await (const chunk of body) {
    const text = decoder.decode(chunk, { stream: true });
    if (kind !== 'events') whole += text;
    if (kind === 'unknown' && whole.trimStart() !== '') kind = /^\s*[{[]/.test(whole) ? 'document' : 'events';
    if (kind !== 'events') continue;
    for (const piece of events.read(whole === '' ? text : whole)) {
      yield piece;
      if (piece.done) return;
    }
    whole = '';
  }
  if (kind === 'document') {
    const json = parse(whole);
    if (json !== undefined) yield { json, done: false };
    return;
  }
  yield* events.end();
}

/** Lines may be cut anywhere, and an event's JSON may lie over several `data:` lines; comments and other fields are skipped. */
function eventReader() {
  let rest = '';
  let open = '';
  function* take(line: string): Generator<Piece> {
    if (line === '') open = '';
    if (!line.startsWith('data:')) return;
    const data = line.slice(5).trim();
    if (data === '[DONE]') return yield { json: null, done: true };
    open = open === '' ? data : `${open}\n${data}`;
    const json = parse(open);
    if (json === undefined) return;
    open = '';
    yield { json, done: false };
  }
  return {
    *read(text: string): Generator<Piece> {
      rest += text;
      const lines = rest.split(/\r\n|\n|\r/);
      rest = lines.pop() ?? '';
      for (const line of lines) yield* take(line);
    },
    /** A last line without its end is read, too. */
    *end(): Generator<Piece> {
      yield* take(rest);
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
