// Publishes while it is killed before each of its calls to the file system in turn, and looks at what is left. It is
// bundled into one file, so that it runs wherever Node does:
//   node interrupted.cjs WORK             drives all cases and writes what came of them to WORK/outcome.json
//   node interrupted.cjs WORK NAME STEP   publishes to WORK/NAME/2001 and is killed before that call
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { basename, join } from 'node:path';
import { kindOf } from '../../pipeline/files/entry-kind.js';
import type { PublishedFile } from '../../pipeline/model/artifact.js';
import { makeManifest } from '../../pipeline/publish/manifest.js';
import { publishFolder, settleOutputFolder } from '../../pipeline/publish/publish.js';

const changing = [
  'mkdirSync',
  'openSync',
  'writeSync',
  'writeFileSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'unlinkSync',
  'rmdirSync',
  'rmSync',
  'chmodSync',
] as const;

export interface Outcome {
  /** Calls to the file system of one run, by case. */
  readonly steps: Readonly<Record<Situation, number>>;
  /** Runs that were killed in them. */
  readonly killed: number;
  readonly complaints: readonly string[];
}

/** What stood there before the run that is killed. */
export type Situation = 'nothing' | 'a set' | 'a signed set' | 'a killed run';
const situations: readonly Situation[] = ['nothing', 'a set', 'a signed set', 'a killed run'];

const [work = '', folderName, step] = process.argv.slice(2);
if (folderName === undefined) drive();
else killedBefore(Number(step), () => publishFolder(outputsIn(folderName), setOf('new')));

function drive(): void {
  const complaints: string[] = [];
  const steps = { nothing: 0, 'a set': 0, 'a signed set': 0, 'a killed run': 0 };
  let killed = 0;
  for (const situation of situations) {
    const calls = callsOf(situation);
    steps[situation] = calls.length;
    for (let step = 1; step <= calls.length; step += 1) {
      const name = `${situation} ${step}`;
      arrange(situation, name);
      if (isKilled(name, step)) killed += 1;
      else complaints.push(`${name}: the run was not killed`);
      const complaint = complaintOf(situation, name);
      if (complaint !== null) complaints.push(`${name} (${calls[step - 1]}): ${complaint}`);
    }
  }
  const outcome: Outcome = { steps, killed, complaints };
  fs.writeFileSync(join(work, 'outcome.json'), JSON.stringify(outcome, null, 2));
}

/** Publishes in another process, which is killed before one of its calls. */
function isKilled(name: string, step: number): boolean {
  const { status } = spawnSync(process.execPath, [process.argv[1] ?? '', work, name, String(step)], {
    stdio: 'ignore',
  });
  return status !== 0;
}

function outputsIn(name: string): string {
  return join(work, name, '2001');
}

function setOf(text: string): readonly PublishedFile[] {
  const files = ['a.txt', 'charts/b.txt', `${text}.txt`].map((path) => ({
    path,
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode(text.repeat(1000)),
  }));
  return [...files, makeManifest(files, text)];
}

function arrange(situation: Situation, name: string): void {
  const outputs = outputsIn(name);
  fs.mkdirSync(join(outputs, '..'), { recursive: true });
  if (situation === 'nothing') return;
  publishFolder(outputs, setOf('old'));
  if (situation === 'a signed set') fs.appendFileSync(join(outputs, 'a.txt'), 'signed');
  // The worst place: the old set is moved aside, and the new one is not there yet.
  if (situation === 'a killed run') isKilled(name, callsOf('a set').indexOf('renameSync next') + 1);
}

/** What is wrong once a run was killed, if anything. */
function complaintOf(situation: Situation, name: string): string | null {
  const outputs = outputsIn(name);
  const beforeSettling = wholeSet(outputs);
  if (beforeSettling === null && kindOf(outputs) !== 'absent') return 'half a set is there';
  settleOutputFolder(outputs);
  const settled = wholeSet(outputs);
  const mayBeAbsent = situation === 'nothing' && kindOf(outputs) === 'absent';
  if (settled === null && !mayBeAbsent) return 'no whole set is there';
  const told = publishFolder(outputs, setOf('last'));
  if (told.some(({ severity }) => severity === 'error')) return `the next run ends with ${told[0]?.code}`;
  if (wholeSet(outputs) !== 'last') return 'the next run has not published';
  const beside = fs.readdirSync(join(outputs, '..')).filter((entry) => entry !== '2001');
  if (situation !== 'a signed set') return beside.length === 0 ? null : `left behind: ${beside.join(' ')}`;
  const kept = beside.map((entry) => fs.readFileSync(join(outputs, '..', entry, 'a.txt'), 'utf8'));
  return kept.length === 1 && kept[0]?.endsWith('signed') ? null : `the signed file: ${beside.join(' ')}`;
}

/** The text of a set that is whole, a signature aside; `null` if none is. */
function wholeSet(outputs: string): string | null {
  try {
    const { jobKey } = JSON.parse(fs.readFileSync(join(outputs, 'manifest.json'), 'utf8'));
    const isWhole = setOf(jobKey)
      .filter(({ path }) => path !== 'manifest.json')
      .every(({ path, bytes }) =>
        fs.readFileSync(join(outputs, path), 'utf8').startsWith(new TextDecoder().decode(bytes)),
      );
    return isWhole ? jobKey : null;
  } catch {
    return null;
  }
}

/** The calls that publishing makes where this was there before, each with the last name of its path. */
function callsOf(situation: Situation): readonly string[] {
  const name = `${situation} counted`;
  fs.rmSync(join(work, name), { recursive: true, force: true });
  arrange(situation, name);
  const made: string[] = [];
  beforeEachCall(
    (call) => made.push(call),
    () => publishFolder(outputsIn(name), setOf('new')),
  );
  return made;
}

function killedBefore(step: number, publish: () => unknown): void {
  let count = 0;
  beforeEachCall(() => {
    count += 1;
    if (count === step) process.kill(process.pid, 'SIGKILL');
  }, publish);
}

/** Every call that changes anything: in a bundle they go through this object. */
function beforeEachCall(look: (call: string) => void, work: () => unknown): void {
  const originals = changing.map((name) => [name, fs[name]] as const);
  for (const [name, original] of originals)
    Object.assign(fs, {
      [name]: (...args: readonly unknown[]) => {
        look(`${name} ${basename(String(args[0]))}`);
        return Reflect.apply(original, fs, args);
      },
    });
  work();
  Object.assign(fs, Object.fromEntries(originals));
}
