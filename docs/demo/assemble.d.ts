/**
 * Puts the page, its modules, the models and the files of the readers into a folder.
 *
 * @param folder new, empty, or made by this before
 * @param dist what `npm run build` made
 */
export function assemble(folder: string, dist?: string): Promise<void>;
