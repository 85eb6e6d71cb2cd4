import { defineConfig } from 'vitest/config';

/** `npm run test:browser`: the review page and the demo page in headless Chromium. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 120_000,
    env: { LC_ALL: 'C.UTF-8' },
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
