// A build needs no network and no install script: it runs where there is none, and opens no socket where there is one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  it('asks the system for no socket of the network, in none of its processes', () => {
    const calls = join(work, 'calls.txt');
    const watch = ['-f', '-qq', '-e', 'trace=socket,connect,bind,sendto', '-o', calls];
    const { status, error } = spawnSync('strace', [...watch, process.execPath, ...build]);
    expect([status, error?.message], 'needs strace: apt-get install strace').toEqual([0, undefined]);
    expect(readFileSync(calls, 'utf8').match(/AF_INET6?/g)).toBeNull();
  });

  it('would be seen if it did', () => {
    const calls = join(work, 'other-calls.txt');
    const get = ['-e', 'require("node:http").get("http://127.0.0.1:9").on("error", () => {})'];
    spawnSync('strace', ['-f', '-qq', '-e', 'trace=connect', '-o', calls, process.execPath, ...get]);
    expect(readFileSync(calls, 'utf8')).toContain('AF_INET');
  });
});
