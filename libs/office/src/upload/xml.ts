/** A mark of an XML text in reading order: an element's start or end, or text between. */
export type XmlEvent =
  | { type: 'open'; name: string; attributes: string; closed: boolean }
  | { type: 'close'; name: string }
  | { type: 'text'; text: string };

/** What ends a part of XML whose inside is not marked up, by its beginning. */
const ENCLOSED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** A tag; neither names nor values contain '<', so a failed match looks no further than the next one. */
const TAG = /<(\/?)([^\s<>/]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/y;

/**
 * Reads well-formed XML without a document type from start to end, in linear time whatever it contains; entities of text
 * are resolved, what is not well-formed is passed over.
 */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  let at = 0;
  for (;;) {
    const tag = xml.indexOf('<', at);
    const text = xml.slice(at, tag < 0 ? undefined : tag);
    if (text) yield { type: 'text', text: resolve(text) };
    if (tag < 0) return;
    const enclosed = ENCLOSED.find(([begin]) => xml.startsWith(begin, tag));
    if (enclosed) {
      const [begin, end] = enclosed;
      const until = xml.indexOf(end, tag + begin.length);
      if (until < 0) return;
      if (begin === '<![CDATA[') yield { type: 'text', text: xml.slice(tag + begin.length, until) };
      at = until + end.length;
      continue;
    }
    TAG.lastIndex = tag;
    const [whole = '<', slash, name = '', attributes = ''] = TAG.exec(xml) ?? [];
    at = tag + whole.length;
    if (slash) yield { type: 'close', name };
    else if (name) yield { type: 'open', name, attributes, closed: attributes.endsWith('/') };
  }
}

/** Value of an attribute such as w:val in the attributes of an event; undefined where it is missing. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : resolve(value);
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const resolve = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return NAMED[name] ?? whole;
          const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
        },
      )
    : text;
