import { defineConfig } from 'vitest/config';

/** Slow tests: what can go wrong around a run (kills, full disks, missing rights), what is learnt from folders and what stands there already, folders that are watched, inputs that were mutated, and the yardstick in Python. `npm run test:robustness`. */
export default defineConfig({
  test: {
    include: ['test/robustness/**/*.test.ts'],
    setupFiles: ['test/remove-folders.ts'],
    testTimeout: 120_000,
    env: { LC_ALL: 'C.UTF-8' },
    maxWorkers: 1,
  },
});
