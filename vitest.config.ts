import { configDefaults, defineConfig } from 'vitest/config';

/** Slow ones, with configurations of their own: `npm run test:engine`, `test:browser`, `test:robustness`. */
const APART = ['test/engine/**', 'test/browser/**', 'test/robustness/**'];

/** Those that put a module of their own in the place of another: nobody else may have loaded it before. */
const ALONE = ['test/batch/disk-full.test.ts'];

export default defineConfig({
  test: {
    setupFiles: ['test/remove-folders.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
    // Whoever works in Vietnamese sees the same: the tests of messages name their language.
    env: { LC_ALL: 'C.UTF-8' },
    // One test's stand-ins are none of the next one's.
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...APART, ...ALONE],
          // Modules and models are loaded once for all files of a worker: that takes a third of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
