export type { Alternative, Correction, CorrectionKind, CorrectionStatus } from './correction.js';
export { applyCorrections } from './correction.js';
export { InputError, KhoiphucError, ModelError, UsageError } from './errors.js';
export { loadModels } from './model/load.js';
export type { Models } from './model/models.js';
export type { Restoration, Restorer, RestorerOptions } from './restore/restorer.js';
export { createRestorer } from './restore/restorer.js';
export type { Span } from './span.js';
