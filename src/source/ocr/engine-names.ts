/** What can recognise: the engine that comes along, or the `tesseract` of the machine. */
export const ENGINES = ['built-in', 'native'] as const;
export type EngineName = (typeof ENGINES)[number];
