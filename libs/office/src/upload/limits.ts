/** What an uploaded file may be at most; what is over it is refused with the way out, never cut off silently. */
export const UPLOAD_LIMITS = {
  /** Bytes of the file. */
  fileBytes: 20 * 1024 * 1024,
  /** Characters of its text. */
  textCharacters: 2_000_000,
  /** Pages of a PDF. */
  pages: 300,
  /** Bytes of a Word or Excel file once unpacked, its parts, and how many times smaller than these it may be packed. */
  unpackedBytes: 60 * 1024 * 1024,
  entries: 2_000,
  ratio: 200,
  /** Time that reading may take. */
  milliseconds: 30_000,
  /** Rows, columns and characters of a cell of an imported table. */
  rows: 10_000,
  columns: 100,
  cellCharacters: 4_000,
} as const;
