import { unzipSync, type UnzipFileInfo } from 'fflate';
import { UploadFault } from './fault.ts';
import { UPLOAD_LIMITS } from './limits.ts';

/**
 * The XML parts of an Office file by name. Sizes are checked before anything is unpacked, and a part that lies about its
 * size is cut to what it declared, so a few kilobytes cannot fill the memory. Pictures and other parts stay packed.
 * @throws UploadFault broken, zipBomb, macro, tooLarge
 */
export function openPackage(bytes: Uint8Array): Map<string, Uint8Array> {
  let entries = 0;
  let unpacked = 0;
  const take = ({ name, originalSize, size }: UnzipFileInfo): boolean => {
    entries += 1;
    unpacked += originalSize;
    if (/(^|\/)vbaProject\.bin$/i.test(name))
      throw new UploadFault(
        'macro',
        '文件含有宏，不能上传。请在 Word 或 Excel 中另存为不带宏的 .docx 或 .xlsx 后再上传。',
      );
    const suspicious = originalSize > 1024 * 1024 && originalSize > size * UPLOAD_LIMITS.ratio;
    if (entries > UPLOAD_LIMITS.entries || unpacked > UPLOAD_LIMITS.unpackedBytes || suspicious)
      throw new UploadFault('zipBomb', '文件解压后过大，不能上传。请删去其中的图片和附件，另存后再上传。');
    return /\.(xml|rels)$/i.test(name);
  };
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: take });
  } catch (error) {
    if (error instanceof UploadFault) throw error;
    throw new UploadFault('broken', '文件已损坏，无法打开。请用 Word、Excel 或 WPS 打开后另存一份再上传。');
  }
  for (const part of Object.values(parts))
    if (/<!DOCTYPE|<!ENTITY/i.test(decodeXml(part)))
      throw new UploadFault('broken', '文件内含外部实体声明，不能上传。请用 Word、Excel 或 WPS 另存一份再上传。');
  return new Map(Object.entries(parts));
}

/** Text of an XML part, which is UTF-8 or, rarely, UTF-16 with its mark. */
export function decodeXml(part: Uint8Array): string {
  const utf16 =
    part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(utf16).decode(part);
}
