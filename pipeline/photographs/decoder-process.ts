// Starts the process that decodes pictures, and survives whatever becomes of it.
import type { SpawnSyncReturns } from 'node:child_process';

/** What became of a picture. */
export type Decoded =
  | { readonly bytes: Uint8Array; readonly changes: readonly string[] }
  | { readonly fault: 'corrupt' | 'dimensions' | 'bomb' };

export interface DecoderLimits {
  /** Pixels of the printed box. */
  readonly width: number;
  readonly height: number;
  readonly mostPixels: number;
  /** Bytes of the whole process. */
  readonly mostMemory: number;
  /** Milliseconds for one picture. */
  readonly longest: number;
}

/** The decoder's own exit code for too much memory or time. */
const exhausted = 75;
/** Milliseconds for starting it, on a slow machine. */
const longestStart = 5000;

/**
 * Decodes pictures one after another in one process; where that process dies, the picture it was at is to blame and
 * another process goes on behind it. So a process is started once for sound pictures, and once more for each bad one.
 * @param program path of the decoder.
 */
export function decodePictures(
  program: string,
  pictures: readonly Uint8Array[],
  limits: DecoderLimits,
): readonly Decoded[] {
  const done: Decoded[] = [];
  while (done.length < pictures.length) {
    const rest = pictures.slice(done.length);
    const run = start(program, rest, limits);
    done.push(...answersIn(run.stdout).slice(0, rest.length));
    if (done.length < pictures.length) done.push({ fault: faultOf(run) });
  }
  return done;
}

function start(
  program: string,
  pictures: readonly Uint8Array[],
  { width, height, mostPixels, mostMemory, longest }: DecoderLimits,
): SpawnSyncReturns<Buffer> {
  const input = pictures.flatMap((bytes) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.byteLength);
    return [length, bytes];
  });
  // Loaded here, since a report without pictures needs none of it.
  return process
    .getBuiltinModule('node:child_process')
    .spawnSync(
      process.execPath,
      ['--max-old-space-size=256', program, ...[width, height, mostPixels, mostMemory, longest].map(String)],
      {
        input: Buffer.concat(input),
        // The decoder watches itself; this is for one that no longer can.
        timeout: longestStart + longest * pictures.length,
        killSignal: 'SIGKILL',
        maxBuffer: 1024 * 1024 * 1024,
        // Nothing of the surroundings: what NODE_OPTIONS says is meant for the program, not for its tools.
        env: {},
        stdio: ['pipe', 'pipe', 'ignore'],
        windowsHide: true,
      },
    );
}

/** Whole answers only: the process may have died in the middle of one. */
function answersIn(output: Buffer | null): readonly Decoded[] {
  const answers: Decoded[] = [];
  for (let at = 0; output !== null && at + 4 <= output.length; ) {
    const bytesAt = at + 4 + output.readUInt32LE(at);
    if (bytesAt + 4 > output.length) break;
    const end = bytesAt + 4 + output.readUInt32LE(bytesAt);
    if (end > output.length) break;
    answers.push(answerOf(output.toString('utf8', at + 4, bytesAt), output.subarray(bytesAt + 4, end)));
    at = end;
  }
  return answers;
}

function answerOf(line: string, bytes: Uint8Array): Decoded {
  const facts: { readonly changes?: readonly string[]; readonly fault?: 'corrupt' | 'dimensions' } =
    JSON.parse(line);
  return facts.fault === undefined ? { bytes, changes: facts.changes ?? [] } : { fault: facts.fault };
}

/** Too much time or memory is a bomb's doing; what crashes the decoder is damaged. */
function faultOf({ status, error }: SpawnSyncReturns<Buffer>): 'bomb' | 'corrupt' {
  const timedOut = error !== undefined && 'code' in error && error.code === 'ETIMEDOUT';
  return timedOut || status === exhausted ? 'bomb' : 'corrupt';
}
