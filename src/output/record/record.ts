/** Where a value stands in the restored text of a page: `page.text.slice(start, end)`; counted from 1, in the file. */
export interface ValuePlace {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** Something found in a paper. */
export interface RecordValue {
  /** As the restored text has it, but that runs of white space are one blank: never invented, never mended. */
  readonly value: string;
  /** What it means in one form for all papers: a date as `2023-06-28` (or `2023-06`, `2023`), a type by its name. */
  readonly normalized?: string | undefined;
  /** 0..1: how sure the pattern is, times how sure the restorer is of every word. */
  readonly confidence: number;
  /** In reading order; more than one where something else stands between. */
  readonly places: readonly ValuePlace[];
}

/** A paper that this one names. */
export interface CitedDocument {
  readonly type: RecordValue;
  /** `108-HD/BTGTW`; absent where a law is named by its title */
  readonly number?: RecordValue | undefined;
  /** of a law: what it is about */
  readonly title?: RecordValue | undefined;
  readonly date?: RecordValue | undefined;
  readonly body?: RecordValue | undefined;
}

/** Who signed. */
export interface Signatory {
  /** `T/M BAN THƯỜNG VỤ`, `KT. CHỦ TỊCH`: in whose name or place */
  readonly authority?: RecordValue | undefined;
  readonly position?: RecordValue | undefined;
  readonly name?: RecordValue | undefined;
}

/** What an archive's catalogue asks for of one paper. What is not in the paper is absent, lists are then empty. */
export interface PaperRecord {
  /** the body above the one that issues, as the letterhead names it */
  readonly superior?: RecordValue | undefined;
  readonly issuer?: RecordValue | undefined;
  /** normalized: the name in `document-types.tsv` */
  readonly documentType?: RecordValue | undefined;
  /** number and code together: `86-HD/BTGTU`; normalized: without blanks */
  readonly reference?: RecordValue | undefined;
  /** `86` */
  readonly number?: RecordValue | undefined;
  /** `HD/BTGTU` */
  readonly code?: RecordValue | undefined;
  readonly place?: RecordValue | undefined;
  readonly date?: RecordValue | undefined;
  /** trích yếu */
  readonly title?: RecordValue | undefined;
  readonly signatories: readonly Signatory[];
  /** `Kính gửi` */
  readonly addressees: readonly RecordValue[];
  /** `Nơi nhận` */
  readonly recipients: readonly RecordValue[];
  /** each paper once, in the order of first mention */
  readonly cited: readonly CitedDocument[];
}
