// A build needs no network and no install script: it runs where there is none, and opens no socket where there is one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const work = mkdtempSync(join(tmpdir(), 'no-network-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const build = [
  'pipeline/quality-report.js',
  'build',
  'inputs/guangxi/2020',
  '--quiet',
  '--out',
  join(work, 'out'),
];

/** Loaded before the program: whoever opens a socket, looks up a name or asks the web ends the process. */
const guard = join(work, 'guard.mjs');
writeFileSync(
  guard,
  `import dgram from 'node:dgram';
   import dns from 'node:dns';
   import net from 'node:net';
   import { syncBuiltinESMExports } from 'node:module';
   const refuse = (what) => () => { process._rawDebug('network: ' + what); process.abort(); };
   net.Socket.prototype.connect = refuse('connect');
   net.Server.prototype.listen = refuse('listen');
   dgram.createSocket = refuse('datagram');
   for (const name of Object.keys(dns)) if (typeof dns[name] === 'function' && /^(lookup|resolve|reverse)/.test(name)) dns[name] = refuse(name);
   globalThis.fetch = refuse('fetch');
   syncBuiltinESMExports();`,
);

describe('a build', () => {
  it('opens no socket, listens nowhere and looks up no name', () => {
    const guarded = ['--import', pathToFileURL(guard).href];
    const { status, stderr } = spawnSync(process.execPath, [...guarded, ...build], { encoding: 'utf8' });
    expect([status, stderr.match(/network: .*/)?.[0]]).toEqual([0, undefined]);
  });

  it('would be caught if it did', () => {
    const guarded = [
      '--import',
      pathToFileURL(guard).href,
      '-e',
      'require("node:http").get("http://localhost:9")',
    ];
    expect(spawnSync(process.execPath, guarded, { encoding: 'utf8' }).stderr).toContain('network: ');
  });

  it('runs where there is no network at all', (context) => {
    if (spawnSync('unshare', ['-Urn', 'true']).status !== 0) context.skip('no user namespaces here');
    const { status, stderr } = spawnSync('unshare', ['-Urn', process.execPath, ...build], {
      encoding: 'utf8',
    });
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  });
});
