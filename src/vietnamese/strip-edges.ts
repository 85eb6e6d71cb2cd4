const EDGES = /^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu;

/** Letters of Vietnamese and digits: seen by their codes, they spare most tokens the pattern. */
function isPlainEdge(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 0x1ea0 && code <= 0x1ef9) ||
    (code >= 0xc0 && code <= 0x1b0 && code !== 0xd7 && code !== 0xf7)
  );
}

/** Takes what is neither letter nor digit off both ends of a white-space token; raised letters and digits stay. */
export function stripEdges(token: string): string {
  if (token === '') return token;
  if (isPlainEdge(token.charCodeAt(0)) && isPlainEdge(token.charCodeAt(token.length - 1))) return token;
  return token.replace(EDGES, '');
}
