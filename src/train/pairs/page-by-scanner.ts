import type { PageResult } from '../render-pairs.js';
import { alignLines } from './align-lines.js';
import { chooseDamage, SKEW } from './damage.js';
import { degrade } from './degrade.js';
import type { PagePlan } from './page-plan.js';
import { composePage } from './page-text.js';
import type { Passages } from './passages.js';
import type { OpenRecogniser } from './recognisers.js';
import { renderPage } from './render-page.js';
import { createRandom } from './seeded-random.js';

/** More than any sheet holds at 11 points. */
const SYLLABLES_TO_COMPOSE = 900;

/** A page as an image file (PNG, or JPEG when the damage asks for one), for the engine or for looking at. */
export async function scannedImage(plan: PagePlan, passages: Passages, seed: number) {
  const random = createRandom(`${seed}/page/${plan.kind}/${plan.index}`);
  const items = composePage(() => passages.read(random), random, SYLLABLES_TO_COMPOSE);
  const skew = SKEW[plan.level] * random.between(-1, 1);
  const page = await renderPage(items, { ...plan, skew });
  const damage = chooseDamage(plan.level, random);
  const grey = plan.level === 'none' ? page.grey : degrade(page, damage, plan.dpi, random);
  const { default: sharp } = await import('sharp');
  const picture = sharp(grey, { raw: { width: page.width, height: page.height, channels: 1 } }).withMetadata({
    density: plan.dpi,
  });
  const encoded =
    damage.jpegQuality === undefined
      ? picture.png({ compressionLevel: 1 })
      : picture.jpeg({ quality: damage.jpegQuality });
  return { image: await encoded.toBuffer(), page, skew };
}

/** Sets, damages and reads one page; `data` names the engine data in the pairs. */
export async function scanPage(
  plan: PagePlan,
  passages: Passages,
  seed: number,
  engine: OpenRecogniser,
): Promise<PageResult> {
  const { image, page, skew } = await scannedImage(plan, passages, seed);
  const words = await engine.recogniser.recognise(image, plan.dpi);
  const turn = (-skew * Math.PI) / 180;
  const [cos, sin, midX, midY] = [Math.cos(turn), Math.sin(turn), page.width / 2, page.height / 2];
  const upright = (x: number, y: number): readonly [number, number] => [
    midX + (x - midX) * cos - (y - midY) * sin,
    midY + (x - midX) * sin + (y - midY) * cos,
  ];
  const pitch = (plan.size * plan.leading * plan.dpi) / 72;
  const aligned = alignLines(page.lines, words, pitch, upright);
  const pairs = aligned.map(({ line, observed }) => ({
    kind: plan.kind,
    data: engine.data,
    damage: plan.level,
    dpi: plan.dpi,
    font: plan.family,
    style: line.style,
    page: plan.index,
    observed,
    intended: line.text,
  }));
  return { lines: page.lines.length, pairs, data: engine.data };
}
