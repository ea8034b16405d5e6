// `npm run faults`: what publishing, reading and decoding do when everything goes wrong. Prints a count for each fault.
// RUNS multiplies the work (1 unless told), SEED moves the moments, ONLY names one fault.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const runs = Number(process.env.RUNS ?? 1);
let state = Number(process.env.SEED ?? 20_200_101) >>> 0;
/** mulberry32: the same moments for the same seed. @returns a number from 0 up to 1. */
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'pipeline', 'quality-report.js');
const work = mkdtempSync(join(tmpdir(), 'quality-report-faults-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

/** A copy of the first edition, and a second that differs in one value. */
const region = join(work, 'region');
cpSync(join(root, 'inputs', 'guangxi'), region, { recursive: true });
const edition = join(region, '2020');
const values = join(edition, 'values.csv');
const first = readFileSync(values);
const second = Buffer.from(
  first
    .toString('utf8')
    .replace(/^(\uFEFF?[^\n]*\n(?:[^\n]*\n)*?manufacturing-pass-rate,2020,)[\d.]+/, '$190.1'),
);
const out = join(work, 'out', '2020');
const formats = ['--format', 'pdf'];
const build = (...more) => ['build', edition, '--quiet', ...formats, '--out', out, ...more];

function run(args, options = {}) {
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', ...options });
}

/** Everything in the outputs folder as one hash; `null` if there is none. */
function hashOf(folder = out) {
  if (!existsSync(folder)) return null;
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    hash.update(`${name}\0`);
    try {
      hash.update(readFileSync(path));
    } catch {
      hash.update('folder');
    }
  }
  return hash.digest('hex');
}

const working = join(work, 'out', '.2020.quality-report-publishing');
/** A claim on the outputs folder, as a run makes it. */
function claim(id) {
  mkdirSync(working);
  const host = hostname().replace(/\W/g, '_').slice(0, 64);
  writeFileSync(join(working, `held-by-${id}-${host}-0123456789ab.txt`), '');
}

/** Whatever stands beside the outputs folder. */
function leftovers() {
  return readdirSync(join(work, 'out')).filter((name) => name !== '2020');
}

function publish(bytes) {
  writeFileSync(values, bytes);
  const { status, stderr } = run(build());
  if (status !== 0) throw new Error(`a plain build ends with ${status}: ${stderr}`);
  return hashOf();
}

const hashes = { first: publish(first), second: publish(second) };
if (hashes.first === hashes.second) throw new Error('the two editions give the same report');
const oldOrNew = () => hashOf() === hashes.first || hashOf() === hashes.second;
/** Killed after the old set was moved aside and before the new one was in its place: the next run puts it back. */
const isBetweenRenames = () => hashOf() === null && existsSync(join(working, 'before', 'manifest.json'));
publish(second);
const since = process.hrtime.bigint();
publish(first);
/** Milliseconds that a build takes here. */
const usual = Number(process.hrtime.bigint() - since) / 1e6;

/** The end of a process that was started: its exit code or the signal that ended it. */
const ended = (child) =>
  new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let failures = 0;
async function fault(name, times, one) {
  if (process.env.ONLY !== undefined && process.env.ONLY !== name) return;
  let good = 0;
  let reason = '';
  for (let number = 0; number < times; number += 1) {
    const complaint = await one(number);
    if (complaint === 'not permitted here') {
      process.stdout.write(`${name}: skipped, not permitted here\n`);
      return;
    }
    if (complaint === null) good += 1;
    else reason = ` (${complaint})`;
  }
  failures += times - good;
  process.stdout.write(`${name}: ${good} of ${times}${reason}\n`);
}

/** What is wrong after a fault, if anything: the next run must need no help and leave nothing behind. */
function afterwards(bytes = first) {
  if (!oldOrNew() && !isBetweenRenames()) return 'the outputs are neither the old set nor the new one';
  writeFileSync(values, bytes);
  const { status, stderr } = run(build());
  if (status !== 0) return `the next run ends with ${status}: ${stderr.slice(0, 200)}`;
  if (hashOf() !== (bytes === first ? hashes.first : hashes.second))
    return 'the next run gives another report';
  return leftovers().length === 0 ? null : `left behind: ${leftovers().join(' ')}`;
}

function codeOf(name, { status, stderr }, wanted, code) {
  if (status !== wanted) return `${name} ends with ${status} instead of ${wanted}: ${stderr.slice(0, 200)}`;
  return stderr.includes(`[${code}]`) ? null : `${name} does not say ${code}: ${stderr.slice(0, 200)}`;
}

await fault('killed at a random moment', 50 * runs, async (number) => {
  const bytes = number % 2 === 0 ? second : first;
  writeFileSync(values, bytes);
  const child = spawn(process.execPath, [program, ...build()], { stdio: 'ignore' });
  const exit = ended(child);
  // The last fifth of a run, where publishing is, gets half of the moments.
  await pause(number % 4 < 2 ? random() * usual : usual * (0.8 + random() * 0.3));
  child.kill('SIGKILL');
  await exit;
  if (!oldOrNew() && !isBetweenRenames()) return 'the outputs are neither the old set nor the new one';
  return number % 10 === 9 ? afterwards(bytes) : null;
});
await fault('killed before each call of publishing', runs, () => {
  const folder = mkdtempSync(join(work, 'interrupted-'));
  const driver = join(folder, 'interrupted.cjs');
  buildSync({
    entryPoints: [join(root, 'tests', 'publish', 'interrupted.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: driver,
  });
  const { status, stderr } = spawnSync(process.execPath, [driver, folder], { encoding: 'utf8' });
  if (status !== 0) return stderr;
  const { steps, killed, complaints } = JSON.parse(readFileSync(join(folder, 'outcome.json'), 'utf8'));
  const by = Object.entries(steps).map(([situation, count]) => `${count} over ${situation}`);
  process.stdout.write(`${killed} kills, one before each call: ${by.join(', ')}\n`);
  return complaints.length === 0 ? null : complaints.join('; ');
});
await fault('the run after the last kill', 1, () => afterwards());

for (const [signal, code] of [
  ['SIGTERM', 143],
  ['SIGINT', 130],
]) {
  await fault(`interrupted by ${signal}`, 3 * runs, async () => {
    const child = spawn(process.execPath, [program, ...build()], { stdio: 'ignore' });
    const exit = ended(child);
    await pause(usual * (0.3 + random() * 0.4));
    child.kill(signal);
    const status = await exit;
    // Before the program listens, the signal itself ends it; a shell calls that 128 and its number, the same code.
    const isAsTold = status === code || status === signal || status === 0;
    return isAsTold ? afterwards() : `ends with ${status} instead of ${code}`;
  });
}

/** Runs a script of sh with the program's arguments behind it, in a user namespace of its own where it may mount. */
function inNamespace(script) {
  const inner = build()
    .map((part) => `'${part}'`)
    .join(' ');
  return spawnSync(
    'unshare',
    ['-Urm', 'sh', '-c', script.replaceAll('BUILD', `"${process.execPath}" "${program}" ${inner}`)],
    { encoding: 'utf8' },
  );
}
const mayUnshare = spawnSync('unshare', ['-Urm', 'true']).status === 0;

await fault('a full disk', 4 * runs, (number) => {
  if (!mayUnshare) return 'not permitted here';
  const parent = join(work, 'out');
  const kilobytes = [64, 128, 200, 256][number % 4];
  // The old set is copied onto the small disk, so that it can be seen to survive.
  const result = inNamespace(`
    cp -a '${parent}' '${work}/saved' && mount -t tmpfs -o size=8m none '${parent}' && cp -a '${work}/saved/.' '${parent}/' &&
    free=$(df -k --output=avail '${parent}' | tail -1) && dd if=/dev/zero of='${parent}/filler' bs=1k count=$((free - ${kilobytes})) 2>/dev/null
    before=$(cat '${parent}'/2020/* | sha256sum); BUILD; code=$?
    after=$(cat '${parent}'/2020/* | sha256sum); rm '${parent}/filler'
    [ "$before" = "$after" ] || code=99; [ "$(ls -A '${parent}' | wc -l)" = 1 ] || code=98
    BUILD || code=97; exit $code`);
  rmSync(join(work, 'saved'), { recursive: true, force: true });
  return codeOf('a build', result, 5, 'out-no-space') ?? afterwards();
});

await fault('a disk that may only be read', runs, () => {
  if (!mayUnshare) return 'not permitted here';
  const parent = join(work, 'out');
  const result = inNamespace(
    `mount --bind '${parent}' '${parent}' && mount -o remount,bind,ro '${parent}'; BUILD`,
  );
  return codeOf('a build', result, 5, 'out-read-only') ?? afterwards();
});

await fault('a folder that may only be read', runs, () => {
  const parent = join(work, 'out');
  // Root may write anywhere, unless it is nobody in a namespace of its own.
  const isRoot = process.getuid?.() === 0;
  if (isRoot && spawnSync('unshare', ['-U', 'true']).status !== 0) return 'not permitted here';
  const command = [...(isRoot ? ['unshare', '-U'] : []), process.execPath, program, ...build()];
  chmodSync(parent, 0o555);
  const result = spawnSync(command[0], command.slice(1), { encoding: 'utf8' });
  chmodSync(parent, 0o755);
  return codeOf('a build', result, 5, 'out-read-only') ?? afterwards();
});

await fault('a limit on the size of files', 2 * runs, (number) => {
  const limited = `ulimit -f ${[200, 600][number % 2]}; trap '' XFSZ; exec "$0" "$@"`;
  const result = spawnSync('sh', ['-c', limited, process.execPath, program, ...build()], {
    encoding: 'utf8',
  });
  return codeOf('a build', result, 5, 'out-limit') ?? afterwards();
});

for (const together of [2, 10]) {
  await fault(`${together} builds of one edition at once`, runs, async () => {
    writeFileSync(values, second);
    const children = Array.from({ length: together }, () =>
      spawn(process.execPath, [program, ...build()], { stdio: 'ignore' }),
    );
    const statuses = await Promise.all(children.map(ended));
    const wrong = statuses.filter((status) => status !== 0 && status !== 6);
    if (wrong.length > 0) return `some end with ${wrong.join(', ')}`;
    if (!statuses.includes(0) || hashOf() !== hashes.second) return 'none has published';
    return afterwards();
  });
}

await fault('a holder of the lock that is alive', runs, async () => {
  claim(process.pid);
  const result = await new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...build()], { stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.once('close', (status) => resolve({ status, stderr }));
  });
  rmSync(working, { recursive: true });
  const complaint = codeOf('a build', result, 6, 'run-locked');
  if (complaint !== null) return complaint;
  return result.stderr.includes(String(process.pid)) ? afterwards() : 'the holder is not named';
});

await fault('a holder of the lock that has died', runs, () => {
  claim(4_194_305);
  return afterwards();
});

await fault('an input that changes while it is read', 10 * runs, async () => {
  const child = spawn(process.execPath, [program, ...build()], { stdio: 'ignore' });
  const exit = ended(child);
  for (let turn = 0; child.exitCode === null && turn < 400; turn += 1) {
    const aside = `${values}.new`;
    writeFileSync(aside, turn % 2 === 0 ? second : first);
    renameSync(aside, values);
    await pause(1 + random() * 4);
  }
  const status = await exit;
  if (status !== 0 && status !== 3) return `ends with ${status}`;
  return afterwards();
});

await fault('the outputs folder vanishes', 5 * runs, async () => {
  writeFileSync(values, second);
  const child = spawn(process.execPath, [program, ...build()], { stdio: 'ignore' });
  const exit = ended(child);
  await pause(usual * (0.5 + random() * 0.6));
  // Renamed first: what is being written to cannot be removed in one go.
  renameSync(join(work, 'out'), join(work, 'gone'));
  mkdirSync(join(work, 'out'));
  const status = await exit;
  rmSync(join(work, 'gone'), { recursive: true, force: true });
  if (status !== 0 && status !== 5) return `ends with ${status}`;
  if (hashOf() !== null && !oldOrNew()) return 'half a set is there';
  writeFileSync(values, first);
  return run(build()).status === 0 && hashOf() === hashes.first ? null : 'the next run needs help';
});

const libfaketime = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
].find(existsSync);
for (const clock of ['-1d', '+10y', '@2020-02-29 12:00:00', '+0 x500']) {
  await fault(`a clock at ${clock}`, runs, () => {
    if (libfaketime === undefined) return 'not permitted here';
    rmSync(out, { recursive: true, force: true });
    const result = run(build(), {
      env: {
        ...process.env,
        LD_PRELOAD: libfaketime,
        FAKETIME: clock,
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
        TZ: 'Asia/Shanghai',
      },
    });
    if (result.status !== 0) return `ends with ${result.status}: ${result.stderr.slice(0, 200)}`;
    return hashOf() === hashes.first ? null : 'the report depends on the clock';
  });
}
for (const zone of ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati']) {
  await fault(`the time zone ${zone}`, runs, () => {
    rmSync(out, { recursive: true, force: true });
    const result = run(build(), {
      env: { ...process.env, TZ: zone, LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    });
    return result.status === 0 && hashOf() === hashes.first ? null : 'the report depends on zone or locale';
  });
}

process.stdout.write(failures === 0 ? 'all faults survived\n' : `${failures} not survived\n`);
process.exitCode = failures === 0 ? 0 : 1;
