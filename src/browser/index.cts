/** `khoiphuc/browser` for `require`, as bundlers may ask for it; see `../index.cts`. */
export * from './index.js';
