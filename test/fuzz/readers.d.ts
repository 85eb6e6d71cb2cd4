export declare const READERS: Readonly<
  Record<string, (bytes: Uint8Array) => Promise<{ readonly lost?: string }>>
>;
