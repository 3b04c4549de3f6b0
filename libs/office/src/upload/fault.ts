export type UploadFaultCode =
  | 'empty'
  | 'tooLarge'
  | 'unsupported'
  | 'notDocx'
  | 'notXlsx'
  | 'encryptedPdf'
  | 'encryptedOffice'
  | 'scannedPdf'
  | 'broken'
  | 'legacyWord'
  | 'legacyExcel'
  | 'zipBomb'
  | 'macro';

/** Why a file cannot be read; the message is Chinese and tells the way out. */
export class UploadFault extends Error {
  override readonly name = 'UploadFault';
  readonly code: UploadFaultCode;
  constructor(code: UploadFaultCode, message: string) {
    super(message);
    this.code = code;
  }
}
