import { createCitationFinder, withoutRepeats } from './citations.js';
import type { RecordKnowledge } from './knowledge.js';
import { readLetterhead } from './letterhead.js';
import { readAddressees, readRecipients, withFootColumns } from './lists.js';
import { piecesOf } from './pieces.js';
import { issuerInSignature, issuerInText } from './preamble.js';
import type { PaperRecord } from './record.js';
import type { RecordPage } from './record-page.js';
import { readSignatories } from './signatories.js';
import { readTypeAndTitle } from './title.js';

/**
 * Finds what a catalogue asks for in the restored pages of one paper, papers of the Party (Hướng dẫn 36-HD/VPTW) and of
 * the state (Nghị định 30/2020/NĐ-CP) alike. What is not there stays absent; nothing is invented.
 */
export function findRecord(pages: readonly RecordPage[], knowledge: RecordKnowledge): PaperRecord {
  const pieces = withFootColumns(piecesOf(pages), knowledge);
  const letterhead = readLetterhead(pieces, knowledge);
  const { fields } = letterhead;
  const signatories = readSignatories(pieces, letterhead.end, knowledge);
  const addressees = readAddressees(pieces, knowledge);
  const recipients = readRecipients(pieces, knowledge);
  const { reference, code } = fields;
  const isPaper = [reference, code, ...signatories, ...addressees, ...recipients].some((found) => found);
  const typeAndTitle = readTypeAndTitle(pieces, letterhead, isPaper, knowledge);
  const first = pieces[0]?.page;
  const issuer =
    fields.issuer ??
    (isPaper && first ? issuerInText(first, 0, knowledge) : undefined) ??
    issuerInSignature(pieces, signatories[0]?.authority, knowledge);
  const citations = createCitationFinder(knowledge);
  return {
    ...fields,
    issuer,
    ...typeAndTitle,
    signatories,
    addressees,
    recipients,
    cited: withoutRepeats(pages.flatMap(citations), fields.reference?.normalized),
  };
}
