/*
 * Landmarks of office papers: what all of them print in the same words and at the same places (Nghị định 30/2020/NĐ-CP, annex I;
 * Hướng dẫn 36-HD/VPTW), as they print it. Where marks may be lost, or letters damaged, each searcher bares them as far as it must.
 */

/** Heads the right column of a paper of the State, the motto below it. */
export const COUNTRY_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
/** What is left of it when damage took the rest: no other name begins so. */
export const COUNTRY_BEGINNING = 'CỘNG HÒA XÃ HỘI';
/** Heads the right column of a paper of the Party. */
export const PARTY_NAME = 'ĐẢNG CỘNG SẢN VIỆT NAM';
export const MOTTO_PARTS = ['Độc lập', 'Tự do', 'Hạnh phúc'] as const;
export const MOTTO = MOTTO_PARTS.join(' - ');

/** Before the paper's number, a colon behind it. */
export const NUMBER_MARK = 'Số';
/** Before the subject of a letter, under its number: "về việc", about. */
export const SUBJECT_MARK = 'V/v';
/** Before those to whom a letter goes. */
export const ADDRESSEES_MARK = 'Kính gửi';
/** Before what a paper rests upon. */
export const GROUNDS_MARK = 'Căn cứ';
/** How the recitals of a decision begin, which stand between its title and what it decides. */
export const RECITAL_MARKS = [GROUNDS_MARK, 'Xét', 'Theo đề nghị'] as const;

/** Heads the list of those who receive a copy, beside whom the signature stands. */
export const RECIPIENTS_MARK = 'Nơi nhận';
/** Begins the last of them: who keeps the paper on file. */
export const FILES_MARK = 'Lưu';
/** Before the body in whose name one signs: "thay mặt". */
export const ON_BEHALF_MARK = 'TM';
/** Before the post or body for which one signs: "thay mặt", "ký thay", "thừa lệnh", "thừa ủy quyền". Also with slashes, `T/M`. */
export const AUTHORITY_MARKS = [ON_BEHALF_MARK, 'KT', 'TL', 'TUQ'] as const;
