/** The address of a folder, absolute in a page, with a slash at its end. */
export function folderAddress(folder: string | URL): string {
  const { location } = globalThis as { readonly location?: { readonly href: string } };
  return new URL(`${String(folder).replace(/(?<!\/)\/+$/u, '')}/`, location?.href).href;
}
