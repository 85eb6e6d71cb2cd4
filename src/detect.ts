/** `khoiphuc/detect`: tells what kind of damage a text has. Apart from the rest, because its tables take a while to load. */
export { type DetectedBlock, detectBlocks } from './detect/detect-blocks.js';
export { detectDamage } from './detect/detect-damage.js';
export type { DetectorModel } from './detect/detector-model.js';
export type { Detection, TextKind } from './detect/text-kind.js';
export { loadDetector } from './model/load.js';
export type { Span } from './span.js';
