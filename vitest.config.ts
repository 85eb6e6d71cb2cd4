import { configDefaults, defineConfig } from 'vitest/config';

/** Slow ones, with configurations of their own: `npm run test:engine`, `test:browser`, `test:robustness`. */
const APART = ['test/engine/**', 'test/browser/**', 'test/robustness/**'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...APART],
    testTimeout: 60_000,
    maxWorkers: 2,
    // Whoever works in Vietnamese sees the same: the tests of messages name their language.
    env: { LC_ALL: 'C.UTF-8' },
  },
});
