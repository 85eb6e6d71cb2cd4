/** What the page says; some of it is made from what it is about. */
export const MESSAGES: Readonly<Record<'vi' | 'en', { readonly sizes: string }>>;
