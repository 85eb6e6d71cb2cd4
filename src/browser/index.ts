/** `khoiphuc/browser`: restoring texts, PDFs and pictures in a page, with what it needs fetched from one's own host. */
export type { Alternative, Correction, CorrectionKind, CorrectionStatus } from '../correction.js';
export { applyCorrections } from '../correction.js';
export type { DetectorModel } from '../detect/detector-model.js';
export type { Box, Line, Page, Size, SymbolChoice, Word } from '../document.js';
export { InputError, KhoiphucError, ModelError, UsageError } from '../errors.js';
export type { Models } from '../model/models.js';
export type { DocumentWriter, OutputFormat, OutputOptions, Sink } from '../output/format.js';
export { type FormatEntry, PORTABLE_FORMATS as FORMATS } from '../output/portable-formats.js';
export type { PageImage } from '../page-image.js';
export { type PipelineResult, repairPages, repairText } from '../pipeline.js';
export type { Restoration, Restorer, RestorerOptions } from '../restore/restorer.js';
export { createRestorer } from '../restore/restorer.js';
export type { DocumentFacts, RestoredLine, RestoredPage, RestoredWord } from '../restored.js';
export type { ImageLimits } from '../source/image/limits.js';
export type { OcrBlock, OcrEngine, OcrRequest, OcrResult } from '../source/ocr/engine.js';
export type { OpenedDocument, OpenOptions } from '../source/opened-document.js';
export type { ReadingLimits } from '../source/reading-limits.js';
export type { OcrMode } from '../source/road.js';
export type { Road, SourcePage } from '../source-page.js';
export type { Span } from '../span.js';
export {
  type FetchOptions,
  fetchDetector,
  fetchModels,
  modelsFromBytes,
  REQUIRED_MODEL_FILES,
} from './fetch-models.js';
export { inVietnamese } from './in-vietnamese.js';
export { openEngine, type PageEngineOptions } from './ocr/open-engine.js';
export { openDocument, type PageOpenOptions } from './open-document.js';
