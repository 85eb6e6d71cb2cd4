// What khoiphuc/browser asks for by name, and where a page without a bundler finds it: package, file of it that pages can
// load, and whose dependency it is where there are several versions. A bundler needs none of this.
export const MODULES = {
  '@cantoo/pdf-lib': { package: '@cantoo/pdf-lib', file: 'dist/pdf-lib.esm.min.js' },
  'async-mutex': { package: 'async-mutex', file: 'index.mjs' },
  'dom-serializer': { package: 'dom-serializer', file: 'lib/esm/index.js' },
  domelementtype: { package: 'domelementtype', file: 'lib/esm/index.js' },
  domhandler: { package: 'domhandler', file: 'lib/esm/index.js' },
  domutils: { package: 'domutils', file: 'lib/esm/index.js' },
  entities: { package: 'entities', file: 'lib/esm/index.js', of: 'dom-serializer' },
  'entities/decode': { package: 'entities', file: 'dist/esm/decode.js', of: 'htmlparser2' },
  'fast-png': { package: 'fast-png', file: 'lib/index.js' },
  'fastest-levenshtein': { package: 'fastest-levenshtein', file: 'esm/mod.js' },
  fflate: { package: 'fflate', file: 'esm/browser.js' },
  htmlparser2: { package: 'htmlparser2', file: 'dist/esm/index.js' },
  iobuffer: { package: 'iobuffer', file: 'lib/iobuffer.js', of: 'fast-png' },
  // of those that only Node can load as they are, the names that are asked for
  saxes: { package: 'saxes', names: ['SaxesParser'] },
  'pdfjs-dist/legacy/build/pdf.mjs': { package: 'pdfjs-dist', file: 'legacy/build/pdf.min.mjs' },
  'tesseract.js': { package: 'tesseract.js', file: 'dist/tesseract.esm.min.js' },
};

/** Asked for by what the page does not do: writing Word documents. */
export const LEFT_OUT = ['docx'];

/** Files that are fetched by their address when they are needed: package, file or folder of it, and where it goes. */
export const FETCHED = [
  { package: 'pdfjs-dist', path: 'legacy/build/pdf.worker.min.mjs', to: 'pdfjs/legacy/build/pdf.worker.min.mjs' },
  { package: 'pdfjs-dist', path: 'cmaps', to: 'pdfjs/cmaps' },
  { package: 'pdfjs-dist', path: 'standard_fonts', to: 'pdfjs/standard_fonts' },
  { package: 'pdfjs-dist', path: 'wasm', to: 'pdfjs/wasm' },
  { package: 'pdfjs-dist', path: 'iccs', to: 'pdfjs/iccs' },
  { package: 'tesseract.js', path: 'dist/worker.min.js', to: 'ocr/worker.min.js' },
  {
    package: 'tesseract.js-core',
    path: 'tesseract-core-simd-lstm.wasm.js',
    to: 'ocr/tesseract-core-simd-lstm.wasm.js',
    of: 'tesseract.js',
  },
  {
    package: '@tesseract.js-data/vie',
    path: '4.0.0_best_int/vie.traineddata.gz',
    to: 'ocr/vie.traineddata.gz',
  },
];
