/** The text without the characters that XML 1.0 forbids, lone surrogates among them: one would make the file unreadable. */
export const xmlText = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are the ones to find
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]/g, '');
