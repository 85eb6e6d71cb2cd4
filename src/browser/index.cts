/** `khoiphuc/browser` for `require`, as bundlers may ask for it; see `../index.cts`. */
import '../require-esm.cjs';

export * from './index.js';
