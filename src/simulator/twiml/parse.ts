/** One element of TwiML. `text` is all text inside it, elements below included. */
export type Verb = { name: string; attributes: Record<string, string>; children: Verb[]; text: string };

export type ParsedTwiml = { ok: true; verbs: Verb[] } | { ok: false; problem: string };

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads TwiML: the small, well-formed part of XML that it needs (elements, attributes, text, CDATA, comments and the named
 * and numeric entities; no DTD). The root must be `<Response>`.
 */
export function parseTwiml(xml: string): ParsedTwiml {
  const root: Verb = { name: '', attributes: {}, children: [], text: '' };
  const open: Verb[] = [root];
  const source = xml.trim();
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const match = token.exec(source);
    if (!match) return { ok: false, problem: `not well-formed at character ${at}` };
    const [, cdata, closing, opening, attributes = '', selfClosing, text] = match;
    const parent = open.at(-1) ?? root;
    if (opening !== undefined) {
      const verb: Verb = { name: opening, attributes: readAttributes(attributes), children: [], text: '' };
      parent.children.push(verb);
      if (!selfClosing) open.push(verb);
    } else if (closing !== undefined) {
      if (open.length === 1 || parent.name !== closing) return { ok: false, problem: `</${closing}> closes nothing` };
      open.pop();
    } else {
      const plain = cdata ?? (text === undefined ? '' : decode(text));
      for (const verb of open) verb.text += plain;
    }
  }
  if (open.length > 1) return { ok: false, problem: `<${open.at(-1)?.name}> is never closed` };
  const response = root.children[0];
  if (root.children.length !== 1 || response?.name !== 'Response') {
    return { ok: false, problem: 'the root is not <Response>' };
  }
  return { ok: true, verbs: response.children };
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(attribute)) {
    attributes[name] = decode(double ?? single ?? '');
  }
  return attributes;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x') || name.startsWith('#X')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number.parseInt(name.slice(1), 10));
    return named[name] ?? whole;
  });
}
