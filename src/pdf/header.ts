const HEADER = '%PDF-';
/** Bytes that may stand before the header, and after the end mark: as Acrobat has it (PDF 32000-1, annex H). */
export const SLACK = 1024;

/** Where the header of a PDF begins; offsets within the file count from there. -1: these are no bytes of a PDF. */
export function headerAt(bytes: Uint8Array): number {
  return new TextDecoder('latin1').decode(bytes.subarray(0, SLACK)).indexOf(HEADER);
}
