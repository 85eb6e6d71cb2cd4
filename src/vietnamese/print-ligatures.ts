/** Letters that fonts draw in one piece, and that some programs write as one character. */
const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
  ['\ufb05', 'st'],
  ['\ufb06', 'st'],
]);
const LIGATURE = /[\ufb00-\ufb06]/g;

/** Takes ligatures (`ﬁ`, `ﬃ`) apart into the letters they are made of. */
export function partLigatures(text: string): string {
  return text.replace(LIGATURE, (ligature) => LIGATURES.get(ligature)!);
}
