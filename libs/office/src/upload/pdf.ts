import { getDocumentProxy } from 'unpdf';
import { UploadFault } from './fault.ts';
import { UPLOAD_LIMITS } from './limits.ts';

/**
 * Text of a PDF, its lines as printed, an empty line between pages; pages without any text are named in the warnings.
 * @throws UploadFault encryptedPdf, scannedPdf, tooLarge, broken
 */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; warnings: string[] }> {
  const until = performance.now() + UPLOAD_LIMITS.milliseconds;
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > UPLOAD_LIMITS.pages)
      throw new UploadFault(
        'tooLarge',
        `PDF 共${pdf.numPages}页，超过${UPLOAD_LIMITS.pages}页。请只上传需要督办的部分，或分几次上传。`,
      );
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      if (performance.now() > until)
        throw new UploadFault('tooLarge', 'PDF 内容过于复杂，未能在规定时间内读完。请复制其中的文字直接粘贴。');
      pages.push(await pageText(pdf, number));
    }
    const blank = pages.flatMap((page, i) => (page.trim() === '' ? [i + 1] : []));
    if (blank.length === pages.length)
      throw new UploadFault(
        'scannedPdf',
        'PDF 是扫描件，没有可以读取的文字。请先用文字识别软件转换，或上传 Word 文稿，或直接粘贴文字。',
      );
    const warnings =
      blank.length > 0 ? [`第${blank.join('、')}页没有可以读取的文字，可能是扫描的图片，请对照原件核对。`] : [];
    return { text: pages.join('\n\n'), warnings };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // The reader takes possession of the bytes, so it is given a copy; and it refuses a Buffer, whose slice() is none.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, useSystemFonts: false, stopAtErrors: false });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new UploadFault('encryptedPdf', 'PDF 设有打开密码。请去除密码后再上传，或直接粘贴文字。');
    throw new UploadFault('broken', 'PDF 已损坏，无法打开。请重新导出一份，或直接粘贴文字。');
  }
}

async function pageText(pdf: Pdf, number: number): Promise<string> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('')
      .trim();
  } catch {
    throw new UploadFault('broken', `PDF 第${number}页已损坏，无法读取。请重新导出一份，或直接粘贴文字。`);
  }
}
