import { defineConfig } from 'vitest/config';

/** `npm run test:engine`: the real engines, with the network shut off in every process and thread. */
export default defineConfig({
  test: {
    include: ['test/engine/**/*.test.ts'],
    setupFiles: ['test/remove-folders.ts'],
    testTimeout: 120_000,
    env: { LC_ALL: 'C.UTF-8' },
    pool: 'forks',
    maxWorkers: 1,
    execArgv: ['--require', './test/engine/deny-network.cjs'],
  },
});
