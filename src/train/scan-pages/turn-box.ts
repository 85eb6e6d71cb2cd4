import type { Box } from '../../document.js';

/** The smallest upright box around a box turned about a point; degrees clockwise. */
export function turnBox(box: Box, degrees: number, about: readonly [number, number]): Box {
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const corners = [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x, box.y + box.height],
    [box.x + box.width, box.y + box.height],
  ].map(([x, y]) => {
    const [dx, dy] = [x! - about[0], y! - about[1]];
    return [about[0] + dx * cos - dy * sin, about[1] + dx * sin + dy * cos] as const;
  });
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
