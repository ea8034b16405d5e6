#!/usr/bin/env node
// The executable: starts the bundle, with compiled code cached where this Node can (22.1 and later).
import { existsSync } from 'node:fs';
import module from 'node:module';

const bundle = new URL('../dist/quality-report.js', import.meta.url);
if (existsSync(bundle)) {
  module.enableCompileCache?.();
  await import(bundle.href);
} else {
  process.stderr.write('dist/quality-report.js 不存在：请先运行 npm ci（或 npm run bundle）。\n');
  process.stderr.write('dist/quality-report.js is missing: run npm ci (or npm run bundle) first.\n');
  process.exitCode = 2;
}
