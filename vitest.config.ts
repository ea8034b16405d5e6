// Three projects: `unit` needs only Node, and so does `mutation`; `system` needs the programs named in tests/README.md.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One worker for each core: left alone, a machine of two would use one.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          // No test leaves anything behind in the modules: they are loaded once for all files of a worker.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/system/**', 'tests/bench/**'],
          setupFiles: ['tests/property-seed.ts'],
          testTimeout: 30_000,
        },
      },
      {
        // The unit tests with one finding switched off: see tests/mutation/run.js.
        test: {
          name: 'mutation',
          include: ['tests/**/*.test.ts', 'tests/mutation/*.mutation.ts'],
          exclude: ['tests/system/**', 'tests/bench/**'],
          setupFiles: ['tests/property-seed.ts', 'tests/mutation/switch-off.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/system/**/*.test.ts'],
          testTimeout: 120_000,
          setupFiles: ['tests/property-seed.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
