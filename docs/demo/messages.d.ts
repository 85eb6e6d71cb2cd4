/** What the page says; some of it is made from what it is about. */
export const MESSAGES: Readonly<Record<'vi' | 'en', { sizes(megabytes: { models: number; pdf: number; ocr: number }): string }>>;
