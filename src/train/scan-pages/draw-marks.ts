import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Box } from '../../document.js';
import type { SeededRandom } from '../pairs/seeded-random.js';

const STAMP_RED = '#c8202c';
const PEN_BLUE = '#1c2f8f';
/** Diameter of the seals of Vietnamese offices: 36 mm for most (Circular 07/2010/TT-BCA), in points. */
const STAMP_DIAMETER = 102;

/** A round seal: two circles, a star, the name of the body along the rim. `x` and `y` are its middle, in pixels. */
export function drawStamp(
  context: SKRSContext2D,
  place: { readonly x: number; readonly y: number; readonly scale: number },
  rim: string,
  family: string,
  random: SeededRandom,
): Box {
  const { x, y, scale } = place;
  const radius = (STAMP_DIAMETER / 2) * scale;
  context.save();
  context.translate(x, y);
  context.rotate(random.between(-0.3, 0.3));
  context.strokeStyle = STAMP_RED;
  context.fillStyle = STAMP_RED;
  for (const [share, width] of [
    [1, 2],
    [0.93, 0.8],
    [0.62, 0.8],
  ] as const) {
    context.lineWidth = width * scale;
    context.beginPath();
    context.arc(0, 0, radius * share, 0, 2 * Math.PI);
    context.stroke();
  }
  context.beginPath();
  for (let i = 0; i < 10; i++) {
    const reach = radius * (i % 2 === 0 ? 0.42 : 0.17);
    const angle = -Math.PI / 2 + (i * Math.PI) / 5;
    context.lineTo(reach * Math.cos(angle), reach * Math.sin(angle));
  }
  context.fill();
  context.font = `bold ${10.5 * scale}px "${family}"`;
  const letters = [...rim.toUpperCase()];
  const widths = letters.map((letter) => context.measureText(letter).width * 1.1);
  const turn = widths.reduce((sum, wide) => sum + wide, 0) / (radius * 0.72);
  let angle = -turn / 2;
  for (const [i, letter] of letters.entries()) {
    const half = widths[i]! / (radius * 0.72) / 2;
    angle += half;
    context.save();
    context.rotate(angle);
    context.fillText(letter, -widths[i]! / 2, -radius * 0.7);
    context.restore();
    angle += half;
  }
  context.restore();
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** A signature: loops of a pen, `width` pixels wide from (`x`, `y`) on. */
export function drawSignature(
  context: SKRSContext2D,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly scale: number },
  random: SeededRandom,
): Box {
  const { x, y, width, scale } = place;
  const tall = 26 * scale;
  context.save();
  context.strokeStyle = PEN_BLUE;
  context.lineWidth = random.between(1.2, 2.2) * scale;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(x, y);
  const loops = random.int(4, 7);
  for (let i = 1; i <= loops; i++) {
    const to = x + (width * i) / loops;
    const back = to - (width / loops) * random.between(0.2, 1.4);
    context.bezierCurveTo(
      back,
      y - tall * random.between(0.6, 1.6),
      to + width * random.between(0, 0.1),
      y + tall * random.between(0.2, 0.9),
      to,
      y + tall * random.between(-0.5, 0.3),
    );
  }
  context.stroke();
  context.restore();
  return { x, y: y - tall * 1.3, width: width * 1.1, height: tall * 2.2 };
}
