import { StreamableFile } from '@nestjs/common';
import { readRowsXlsx, rowsXlsx, type SheetContent, type SheetRows, UploadFault } from '#office';
import { toDay } from '#calendar';
import { problem } from '../errors/problem';
import type { Actor } from '../session/actor';
import { disposition } from './files';
import type { Form } from './upload';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
});

/**
 * An Excel file as the answer of a route. A last sheet says who exported it and when: a list that leaves the system must
 * tell where it came from.
 * @param name without date and ending, e.g. 单位库
 */
export async function spreadsheet(
  name: string,
  sheets: readonly SheetRows[],
  { actor, at }: { actor: Actor; at: Date },
): Promise<StreamableFile> {
  const origin: SheetRows = {
    name: '导出说明',
    columns: [
      { title: '项目', width: 12 },
      { title: '内容', width: 60 },
    ],
    rows: [
      ['导出人', actor.unitName ? `${actor.unitName} ${actor.name}` : actor.name],
      ['导出时间', time.format(at)],
      ['使用要求', '仅限工作使用，不得外传。'],
    ],
  };
  const bytes = await rowsXlsx([...sheets, origin]);
  return new StreamableFile(bytes, {
    type: XLSX,
    disposition: disposition(`${name}_${toDay(at)}.xlsx`),
    length: bytes.length,
  });
}

/** The rows of the one .xlsx of a form; refuses with the way out what is none. */
export function readSpreadsheet({ files }: Form): SheetContent {
  const [file] = files;
  if (!file || files.length > 1)
    throw problem('invalid', '请选择一个 .xlsx 文件。', [{ field: 'file', message: '请选择一个 .xlsx 文件' }]);
  try {
    return readRowsXlsx(file.bytes);
  } catch (fault) {
    if (fault instanceof UploadFault) throw problem('unreadable', fault.message);
    throw fault;
  }
}
