/** `khoiphuc/detect` for `require`; see `index.cts`. */
export * from './detect.js';
