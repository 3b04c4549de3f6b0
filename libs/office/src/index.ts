export { bulletinDocx } from './docx/bulletin.ts';
export { UploadFault, type UploadFaultCode } from './upload/fault.ts';
export { UPLOAD_LIMITS } from './upload/limits.ts';
export { withoutRadicals } from './upload/radicals.ts';
export { readUpload, type UploadText } from './upload/read.ts';
export { bulletinXlsx } from './xlsx/bulletin.ts';
export { readRowsXlsx, type SheetContent, type SheetLimits, type SheetRow } from './xlsx/read.ts';
export { rowsXlsx, type SheetColumn, type SheetNumber, type SheetRows } from './xlsx/write.ts';
