export interface Seed {
  readonly bytes: Uint8Array;
}

export declare function allSeeds(): Promise<Record<string, readonly Seed[]>>;
