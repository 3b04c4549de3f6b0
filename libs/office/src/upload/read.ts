import { readDocx } from './docx.ts';
import { UploadFault } from './fault.ts';
import { UPLOAD_LIMITS } from './limits.ts';
import { openPackage } from './package.ts';
import { readPdf } from './pdf.ts';
import { readPlain } from './plain.ts';
import { withoutRadicals } from './radicals.ts';
import { readXlsx } from './xlsx.ts';

export interface UploadText {
  /** With \n between lines, and characters where the file gives radicals for them. */
  text: string;
  kind: 'txt' | 'docx' | 'xlsx' | 'pdf';
  /** For the user, in Chinese: what was read otherwise than expected. */
  warnings: string[];
}

/**
 * Text of an uploaded meeting record, document or task list. What the file is, its content decides; the name is only
 * compared.
 * @throws UploadFault for everything that cannot be read, with the way out
 */
export async function readUpload(bytes: Uint8Array, fileName: string): Promise<UploadText> {
  if (bytes.length === 0) throw new UploadFault('empty', '文件是空的，没有内容。请重新选择文件。');
  if (bytes.length > UPLOAD_LIMITS.fileBytes)
    throw new UploadFault('tooLarge', '文件超过20MB。请删去其中的图片，或只上传需要督办的部分。');
  const suffix = /\.([^.]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  const { text, kind, warnings } = await readKind(bytes, suffix);
  const clean = withoutRadicals(text.replace(/\r\n?/g, '\n'));
  if (clean.trim() === '') throw new UploadFault('empty', '文件中没有文字。请检查文件，或直接粘贴文字。');
  if (clean.length > UPLOAD_LIMITS.textCharacters)
    throw new UploadFault('tooLarge', '文字超过200万字。请只上传需要督办的部分。');
  const misnamed = suffix !== kind && suffix in KIND_NAME;
  return {
    text: clean,
    kind,
    warnings: [
      ...(misnamed ? [`文件名后缀是 .${suffix}，内容是 ${KIND_NAME[kind]}，已按内容读取。`] : []),
      ...warnings,
    ],
  };
}

const KIND_NAME = { txt: '纯文本', docx: 'Word 文稿', xlsx: 'Excel 表格', pdf: 'PDF' } as const;

async function readKind(bytes: Uint8Array, suffix: string): Promise<UploadText> {
  const head = latin(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return readPackage(bytes);
  if (head.includes('%PDF-')) return { kind: 'pdf', ...(await readPdf(bytes)) };
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw compoundFault(bytes, suffix);
  if (head.startsWith('{\\rtf'))
    throw new UploadFault('unsupported', '暂不支持 RTF 文件。请用 Word 或 WPS 打开后另存为 .docx 再上传。');
  if (/^(\x89PNG|\xff\xd8\xff|GIF8|BM|II\*\0|MM\0\*|RIFF)/.test(head))
    throw new UploadFault('unsupported', '这是图片，没有可以读取的文字。请先用文字识别软件转换，或直接粘贴文字。');
  if (/^\s*(<!doctype html|<html|MIME-Version:)/i.test(head) || ['htm', 'html', 'mht', 'mhtml'].includes(suffix))
    throw new UploadFault('unsupported', '这是网页文件。请用浏览器打开，选中正文复制后直接粘贴。');
  if (suffix === 'docx')
    throw new UploadFault('notDocx', '文件不是有效的 .docx。请用 Word 或 WPS 打开后另存为 .docx 再上传。');
  if (suffix === 'xlsx')
    throw new UploadFault('notXlsx', '文件不是有效的 .xlsx。请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。');
  if (suffix === 'pdf') throw new UploadFault('broken', '文件不是有效的 PDF。请重新导出一份，或直接粘贴文字。');
  return { kind: 'txt', text: readPlain(bytes), warnings: [] };
}

function readPackage(bytes: Uint8Array): UploadText {
  const parts = openPackage(bytes);
  if (parts.has('xl/workbook.xml')) return { kind: 'xlsx', ...readXlsx(parts) };
  if (parts.has('OFD.xml'))
    throw new UploadFault('unsupported', '暂不支持 OFD 文件。请用阅读器另存为 PDF，或复制文字直接粘贴。');
  return { kind: 'docx', text: readDocx(parts), warnings: [] };
}

/** A name as a container of Microsoft's old kind writes it, in UTF-16. */
const wide = (name: string) => name.split('').join('\0');

/** A file in Microsoft's old container: a .doc, .wps or .xls, or one of today's under a password. */
function compoundFault(bytes: Uint8Array, suffix: string): UploadFault {
  const content = latin(bytes);
  if (content.includes(wide('EncryptedPackage')))
    return new UploadFault(
      'encryptedOffice',
      '文件设有打开密码。请在 Word、Excel 或 WPS 中去除密码后另存为 .docx 或 .xlsx 再上传。',
    );
  const isExcel = content.includes(wide('Workbook')) && !content.includes(wide('WordDocument'));
  if (['xls', 'et'].includes(suffix) || isExcel)
    return new UploadFault('legacyExcel', '暂不支持旧版 .xls、.et 文件。请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。');
  return new UploadFault('legacyWord', '暂不支持旧版 .doc、.wps 文件。请用 Word 或 WPS 打开后另存为 .docx 再上传。');
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
