/** The text of src/output/html/client-code.ts as it should be. */
export function clientCode(): string;
