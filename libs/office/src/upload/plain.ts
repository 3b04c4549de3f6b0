import { UploadFault } from './fault.ts';

/**
 * Text of a .txt file in UTF-8, UTF-16 with its mark, or GB18030 (which covers GBK and GB2312).
 * @throws UploadFault unsupported for anything else
 */
export function readPlain(bytes: Uint8Array): string {
  const encodings =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? ['utf-16le']
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? ['utf-16be']
        : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decode(bytes, encoding);
    if (text !== undefined && !hasControls(text)) return text;
  }
  throw new UploadFault('unsupported', '不能识别这个文件。请上传 .docx、.xlsx、.pdf 或 .txt 文件，或直接粘贴文字。');
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Characters that no text has, but every binary file. */
// eslint-disable-next-line no-control-regex -- these are the ones to find
const hasControls = (text: string): boolean => /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);
