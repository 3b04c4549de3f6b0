/** A mark of an XML text in reading order: an element's start or end, or text between. */
export type XmlEvent =
  | { type: 'open'; name: string; attributes: string; closed: boolean }
  | { type: 'close'; name: string }
  | { type: 'text'; text: string };

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;

/** Reads well-formed XML without a document type from start to end; entities of text are resolved. */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  for (const [, cdata, close, open, attributes = '', slash, text] of xml.matchAll(TOKEN)) {
    if (open !== undefined) yield { type: 'open', name: open, attributes, closed: slash === '/' };
    else if (close !== undefined) yield { type: 'close', name: close };
    else if (text !== undefined) yield { type: 'text', text: resolve(text) };
    else if (cdata !== undefined) yield { type: 'text', text: cdata };
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
