/** `khoiphuc/detect` for `require`; see `index.cts`. */
import './require-esm.cjs';

export * from './detect.js';
