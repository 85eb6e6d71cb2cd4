/** Where a page finds a package that is asked for by name. */
export interface ModulePlace {
  readonly package: string;
  readonly file?: string;
  readonly names?: readonly string[];
  readonly of?: string;
}
export const MODULES: Readonly<Record<string, ModulePlace>>;
export const LEFT_OUT: readonly string[];
export const FETCHED: readonly {
  readonly package: string;
  readonly path: string;
  readonly to: string;
  readonly of?: string;
}[];
