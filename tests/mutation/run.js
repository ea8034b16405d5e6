// The mutation run: switches every finding off in turn and sees a test fail for each; writes which one does.
//   npm run mutation            all findings
//   npm run mutation -- CODE…   these; what is written down of the others stays
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const results = join(root, 'tests', 'mutation', 'results.json');
/** Runs at a time: as many as the smallest machine that this is tried on has cores. */
const atOnce = 2;

const only = process.argv.slice(2);

const folder = mkdtempSync(join(tmpdir(), 'mutation-'));
try {
  const report = join(folder, 'report.json');
  const fixtures = await run(['tests/mutation/fixtures.mutation.ts'], { MUTATION_REPORT: report });
  if (fixtures.code !== 0) process.stdout.write(fixtures.output);
  const { all, found, others } = JSON.parse(readFileSync(report, 'utf8'));
  const asked = Object.entries(others).filter(([code]) => only.length === 0 || only.includes(code));
  const caught = new Map([...keptOf(all), ...found.map((code) => [code, 'fixture'])]);
  const files = [...new Set(asked.flatMap(([, named]) => named))];
  if (files.length > 0 && (await run(files, {})).code !== 0) throw new Error('the tests fail as they are');
  const left = [...asked];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const by = await firstToFail(...next);
      if (by !== null) caught.set(next[0], by);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  tell(all, caught);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What an earlier run wrote down of codes that are not asked for. */
function keptOf(all) {
  if (only.length === 0) return [];
  const kept = Object.entries(JSON.parse(readFileSync(results, 'utf8')));
  return kept.filter(([code]) => all.includes(code) && !only.includes(code));
}

/** The first of a code's test files that fails without its finding; `null` if none does. */
async function firstToFail(code, files) {
  for (const file of files) {
    const { code: exitCode } = await run([file, '--bail', '1'], { WITHOUT_FINDING: code });
    if (exitCode !== 0) return file;
  }
  return null;
}

function run(args, environment) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [vitest, 'run', '--project', 'mutation', ...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', ...environment },
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => resolve({ code, output }));
  });
}

function tell(all, caught) {
  const sorted = [...caught].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(results, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  const missed = all.filter((code) => !caught.has(code));
  for (const code of missed) process.stdout.write(`no test fails without ${code}\n`);
  const score = ((100 * caught.size) / all.length).toFixed(caught.size === all.length ? 0 : 1);
  process.stdout.write(
    `mutation: ${caught.size} of ${all.length} switched-off findings caught, ${score} %\n`,
  );
  if (missed.length > 0) process.exitCode = 1;
}
