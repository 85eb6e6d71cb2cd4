import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jsonDocumentSchema } from '../../../src/output/json/schema.js';

/**
 * The schema as a file, for those who validate without this package.
 * `UPDATE_GOLDEN=1 npx vitest run test/output/json` writes it: read the difference before you commit it.
 */
const FILE = new URL('../../../docs/document.schema.json', import.meta.url);

it('docs/document.schema.json is the schema', () => {
  const written = `${JSON.stringify(jsonDocumentSchema, null, 2)}\n`;
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(FILE, written);
  expect(existsSync(FILE), 'the schema file is missing; write it with UPDATE_GOLDEN=1').toBe(true);
  expect(readFileSync(FILE, 'utf8')).toBe(written);
});
