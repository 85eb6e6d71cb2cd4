// Prints what each step of preparing a picture is worth: errors of the engine without and with it.
//   npm run build && node bench/images.js --tessdata DIR [CASE …]
// DIR holds vie.traineddata (4.0.0_best_int, unpacked); the engine is the native `tesseract`.
import { parseArgs } from 'node:util';
import { characterErrors, errorRate, poolErrors, syllableErrors } from '../dist/evaluate/error-rate.js';
import { ALL_STEPS, prepareForOcr } from '../dist/source/image/prepare.js';
import { sharpPictures as pictures } from '../dist/source/image/sharp-pictures.js';
import { nativeRecogniser } from '../dist/train/pairs/recognise.js';
import { inShade, makePage, withStamp } from './images/pages.js';

const { values, positionals: asked } = parseArgs({
  options: { tessdata: { type: 'string' } },
  allowPositionals: true,
});
if (values.tessdata === undefined) {
  console.error('Name the folder of vie.traineddata with --tessdata.');
  process.exit(2);
}
const recogniser = nativeRecogniser('vie', values.tessdata);
const FONTS = ['Tinos', 'DejaVu Serif'];
const NO_STEPS = Object.fromEntries(Object.keys(ALL_STEPS).map((step) => [step, false]));

/** Plans of pages: every font at every level, texts in turn. */
function plans(levels, dpi, skew = 0) {
  return levels.flatMap((level, l) =>
    FONTS.map((font, f) => ({ text: l + 2 * f, font, level, dpi, skew: skew * (f === 0 ? 1 : -1) })),
  );
}

const same = (page) => page;
const ALL_LEVELS = ['mild', 'medium', 'heavy'];
/** [name, the step measured, plans, what is done to the pages] */
const CASES = [
  ['skew-0.7', 'deskew', plans(['medium', 'heavy'], 300, 0.7), same],
  ['skew-2.5', 'deskew', plans(['medium', 'heavy'], 300, 2.5), same],
  ['heavy-300', 'smooth', plans(['heavy', 'heavy'], 300), same],
  ['heavy-200', 'smooth', plans(['heavy', 'heavy'], 200), same],
  ['grain-300', 'whiten', plans(['medium', 'heavy'], 300), same],
  ['medium-200', 'smooth', plans(['medium'], 200), same],
  ['coarse-150', 'enlarge', plans(['mild', 'medium'], 150), same],
  ['coarse-100', 'enlarge', plans(['mild'], 100), same],
  ['stamp', 'stamps', plans(['mild', 'medium'], 300), withStamp],
  ['shade', 'paper', plans(['mild', 'medium'], 300), inShade],
  ['all', 'all', plans(ALL_LEVELS, 200, 0.4), same],
];

async function read(page, steps) {
  const { request } = await prepareForOcr(page.raster, { pictures, dpi: page.plan.dpi, steps });
  const words = await recogniser.recognise(Buffer.from(request.image), request.dpi);
  const lines = [];
  for (const word of words) {
    if (lines.at(-1)?.line !== word.line) lines.push({ line: word.line, words: [] });
    lines.at(-1).words.push(word.text);
  }
  const text = lines.map(({ words: own }) => own.join(' ')).join('\n');
  return { cer: characterErrors(page.truth, text), ser: syllableErrors(page.truth, text) };
}

const percent = (counts) => `${(100 * errorRate(poolErrors(counts))).toFixed(2)} %`.padStart(9);
console.log('case        step      pages   CER without      with   SER without      with   worse pages');
for (const [name, step, pagePlans, change] of CASES) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const without = [];
  const withStep = [];
  for (const plan of pagePlans) {
    const page = await change(await makePage(plan));
    without.push(await read(page, step === 'all' ? NO_STEPS : { ...ALL_STEPS, [step]: false }));
    withStep.push(await read(page, ALL_STEPS));
  }
  const worse = withStep.filter(({ ser }, i) => ser.errors > without[i].ser.errors).length;
  const column = (reads, rate) => percent(reads.map((one) => one[rate]));
  console.log(
    `${name.padEnd(12)}${step.padEnd(10)}${String(pagePlans.length).padStart(5)}     ${column(without, 'cer')} ${column(withStep, 'cer')}` +
      `     ${column(without, 'ser')} ${column(withStep, 'ser')}   ${worse}`,
  );
}
