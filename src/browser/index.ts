/** `khoiphuc/browser`: the restorer in a page, with models fetched from wherever the page says. */
export type { Alternative, Correction, CorrectionKind, CorrectionStatus } from '../correction.js';
export { applyCorrections } from '../correction.js';
export type { DetectorModel } from '../detect/detector-model.js';
export { InputError, KhoiphucError, ModelError, UsageError } from '../errors.js';
export type { Models } from '../model/models.js';
export { type PipelineResult, repairText } from '../pipeline.js';
export type { Restoration, Restorer, RestorerOptions } from '../restore/restorer.js';
export { createRestorer } from '../restore/restorer.js';
export type { Span } from '../span.js';
export {
  type FetchOptions,
  fetchDetector,
  fetchModels,
  modelsFromBytes,
  REQUIRED_MODEL_FILES,
} from './fetch-models.js';
