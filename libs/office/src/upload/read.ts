import { readDocx } from './docx.ts';
import { UploadFault } from './fault.ts';
import { UPLOAD_LIMITS } from './limits.ts';
import { readPdf } from './pdf.ts';
import { readPlain } from './plain.ts';

export interface UploadText {
  /** With \n between lines. */
  text: string;
  kind: 'txt' | 'docx' | 'pdf';
  /** For the user, in Chinese: what was read otherwise than expected. */
  warnings: string[];
}

/**
 * Text of an uploaded meeting record or document. What the file is, its content decides; the name is only compared.
 * @throws UploadFault for everything that cannot be read, with the way out
 */
export async function readUpload(bytes: Uint8Array, fileName: string): Promise<UploadText> {
  if (bytes.length === 0) throw new UploadFault('empty', '文件是空的，没有内容。请重新选择文件。');
  if (bytes.length > UPLOAD_LIMITS.fileBytes)
    throw new UploadFault('tooLarge', '文件超过20MB。请删去其中的图片，或只上传需要督办的部分。');
  const suffix = /\.([^.]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  const kind = kindOf(bytes, suffix);
  const { text, warnings } =
    kind === 'pdf'
      ? await readPdf(bytes)
      : { text: kind === 'docx' ? readDocx(bytes) : readPlain(bytes), warnings: [] as string[] };
  const clean = text.replace(/\r\n?/g, '\n');
  if (clean.trim() === '') throw new UploadFault('empty', '文件中没有文字。请检查文件，或直接粘贴文字。');
  if (clean.length > UPLOAD_LIMITS.textCharacters)
    throw new UploadFault('tooLarge', '文字超过200万字。请只上传需要督办的部分。');
  const misnamed = suffix !== kind && ['docx', 'pdf', 'txt'].includes(suffix);
  return {
    text: clean,
    kind,
    warnings: [
      ...(misnamed ? [`文件名后缀是 .${suffix}，内容是 ${KIND_NAME[kind]}，已按内容读取。`] : []),
      ...warnings,
    ],
  };
}

const KIND_NAME = { txt: '纯文本', docx: 'Word 文稿', pdf: 'PDF' } as const;

function kindOf(bytes: Uint8Array, suffix: string): UploadText['kind'] {
  const head = latin(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'docx';
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw compoundFault(bytes);
  if (head.startsWith('{\\rtf'))
    throw new UploadFault('unsupported', '暂不支持 RTF 文件。请用 Word 或 WPS 打开后另存为 .docx 再上传。');
  if (/^(\x89PNG|\xff\xd8\xff|GIF8|BM|II\*\0|MM\0\*|RIFF)/.test(head))
    throw new UploadFault('unsupported', '这是图片，没有可以读取的文字。请先用文字识别软件转换，或直接粘贴文字。');
  if (suffix === 'docx')
    throw new UploadFault('notDocx', '文件不是有效的 .docx。请用 Word 或 WPS 打开后另存为 .docx 再上传。');
  if (suffix === 'pdf') throw new UploadFault('broken', '文件不是有效的 PDF。请重新导出一份，或直接粘贴文字。');
  return 'txt';
}

/** Name of the stream of an encrypted file, in UTF-16. */
const ENCRYPTED = 'EncryptedPackage'.split('').join('\0');

/** A file in Microsoft's old container: a .doc or .wps, or a .docx under a password. */
function compoundFault(bytes: Uint8Array): UploadFault {
  return latin(bytes).includes(ENCRYPTED)
    ? new UploadFault('encryptedWord', '文件设有打开密码。请在 Word 或 WPS 中去除密码后另存为 .docx 再上传。')
    : new UploadFault('legacyWord', '暂不支持旧版 .doc、.wps 文件。请用 Word 或 WPS 打开后另存为 .docx 再上传。');
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
