const BINS = 1 << 15;
const LLOYD_ROUNDS = 30;

export interface Quantised {
  readonly codebook: Float32Array;
  readonly codes: Uint8Array;
}

/**
 * One-dimensional k-means (Lloyd) over a histogram of the values, begun with codes of equal mass. Codes run from
 * `firstCode` to 2^bits - 1 (8 bits at most), lowest value first; codes below `firstCode` stand for 0.
 */
export function quantise(values: Float32Array, bits: number, firstCode: number): Quantised {
  const size = 1 << bits;
  const codebook = new Float32Array(size);
  const codes = new Uint8Array(values.length);
  if (values.length === 0) return { codebook, codes };
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i]!);
    high = Math.max(high, values[i]!);
  }
  const scale = high > low ? (BINS - 1) / (high - low) : 0;
  const binOf = (value: number): number => Math.round((value - low) * scale);
  const masses = new Float64Array(BINS);
  const sums = new Float64Array(BINS);
  for (let i = 0; i < values.length; i++) {
    const bin = binOf(values[i]!);
    masses[bin]!++;
    sums[bin]! += values[i]!;
  }
  const { codeOfBin, centres } = cluster(masses, sums, size - firstCode);
  codebook.set(centres, firstCode);
  for (let i = 0; i < values.length; i++) codes[i] = firstCode + codeOfBin[binOf(values[i]!)]!;
  return { codebook, codes };
}

function cluster(masses: Float64Array, sums: Float64Array, clusters: number) {
  const codeOfBin = new Uint8Array(BINS);
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  let before = 0;
  let used = -1;
  // equal mass, but a cluster never straddles an empty start: a new one begins only at a bin that holds values
  let limit = 0;
  for (let bin = 0; bin < BINS; bin++) {
    if (masses[bin]! > 0 && before >= limit && used < clusters - 1) {
      used++;
      limit = Math.max(before + 1, ((used + 1) * total) / clusters);
    }
    codeOfBin[bin] = Math.max(used, 0);
    before += masses[bin]!;
  }
  const centres = new Float64Array(used + 1);
  for (let round = 0; round < LLOYD_ROUNDS; round++) {
    const mass = new Float64Array(used + 1);
    const sum = new Float64Array(used + 1);
    for (let bin = 0; bin < BINS; bin++) {
      mass[codeOfBin[bin]!]! += masses[bin]!;
      sum[codeOfBin[bin]!]! += sums[bin]!;
    }
    for (let code = 0; code <= used; code++) if (mass[code]! > 0) centres[code] = sum[code]! / mass[code]!;
    let code = 0;
    for (let bin = 0; bin < BINS; bin++) {
      if (masses[bin] === 0) continue;
      const value = sums[bin]! / masses[bin]!;
      while (code < used && Math.abs(centres[code + 1]! - value) < Math.abs(centres[code]! - value)) code++;
      codeOfBin[bin] = code;
    }
  }
  return { codeOfBin, centres };
}
