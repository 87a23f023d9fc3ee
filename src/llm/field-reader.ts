/**
 * Reads one text field of a JSON object while it is being written: `{"message":"Hello the` → "Hello the". What stands before the object
 * (thoughts, a fence, a sentence) is skipped. Each character is looked at once.
 */
export function fieldReader(field: string) {
  let state: 'before' | 'thinking' | 'object' | 'string' | 'field' | 'over' = 'before';
  let tail = '';
  let depth = 0;
  let key = '';
  let isKey = true;
  let escaping: string | null = null;
  let out = '';

  function take(char: string): void {
    if (state === 'before' || state === 'thinking') skip(char);
    else if (state === 'object') structure(char);
    else if (state !== 'over') inString(char);
  }

  function skip(char: string): void {
    tail = (tail + char).slice(-8);
    if (state === 'thinking') {
      if (tail === '</think>') state = 'before';
    } else if (tail.endsWith('<think>')) state = 'thinking';
    else if (char === '{') {
      state = 'object';
      depth = 1;
    }
  }

  function structure(char: string): void {
    if (char === '"') {
      state = depth === 1 && !isKey && key === field ? 'field' : 'string';
      if (isKey) key = '';
    } else if (char === '{' || char === '[') {
      depth++;
      isKey = char === '{';
    } else if (char === '}' || char === ']') {
      depth--;
      if (depth === 0) state = 'over';
    } else if (char === ':') isKey = false;
    else if (char === ',') isKey = depth === 1;
  }

  function inString(char: string): void {
    const text = unescaped(char);
    if (text === null) return;
    if (char === '"' && !escaped) {
      state = state === 'field' ? 'over' : 'object';
      return;
    }
    if (state === 'field') out += text;
    else if (isKey && depth === 1) key += text;
  }

  let escaped = false;
  /** A character of a string, or null while an escape is not complete. */
  function unescaped(char: string): string | null {
    escaped = false;
    if (escaping === null) {
      if (char !== '\\') return char;
      escaping = '';
      return null;
    }
    escaping += char;
    if (escaping[0] === 'u' && escaping.length < 5) return null;
    const text =
      escaping[0] === 'u'
        ? String.fromCharCode(Number.parseInt(escaping.slice(1), 16) || 0xfffd)
        : (SHORT[escaping] ?? escaping);
    escaping = null;
    escaped = true;
    return text;
  }

  return {
    /** @returns what of the field is new */
    read(delta: string): string {
      out = '';
      for (const char of delta) take(char);
      return out;
    },
    /** The field's end was read. */
    get over(): boolean {
      return state === 'over';
    },
  };
}

const SHORT: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };
