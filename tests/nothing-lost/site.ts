// A place where somebody works: an edition, its published report, files of their own, and a record of all of it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Site {
  readonly folder: string;
  /** Makes a file, and the folders above it. */
  readonly put: (path: string, text?: string) => void;
  readonly link: (path: string, target: string) => void;
  readonly pipe: (path: string) => void;
  /** A published outputs folder, which a run may replace. */
  readonly publish: (path?: string) => void;
  /** Puts what was published somewhere else, as a run does that is killed. */
  readonly publishAt: (path: string) => void;
  readonly path: (path: string) => string;
  readonly remove: () => void;
}

/** The outputs folder of all cases that name no other. */
export const outputs = 'outputs/region/2020';

/** No process has this number: it is above the largest that Linux gives. */
export const deadOwner = `4194305-${hostname().replace(/\W/g, '_').slice(0, 64)}-0123456789ab`;

/** @param region a region's folder with one edition; @param published an outputs folder made from it. */
export function makeSite(region: string, published: string): Site {
  const folder = mkdtempSync(join(tmpdir(), 'nothing-lost-'));
  cpSync(region, join(folder, 'inputs', 'region'), { recursive: true });
  const path = (name: string) => join(folder, ...name.split('/'));
  const above = (name: string) => {
    mkdirSync(dirname(path(name)), { recursive: true });
    return path(name);
  };
  const publishAt = (name: string) => cpSync(published, above(name), { recursive: true });
  return {
    folder,
    path,
    put: (name, text = `somebody's ${name}`) => writeFileSync(above(name), text),
    link: (name, target) => symlinkSync(target, above(name)),
    pipe: (name) => {
      execFileSync('mkfifo', [above(name)]);
    },
    publish: (name = outputs) => publishAt(name),
    publishAt,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Every entry with what it is: no link is followed, no pipe opened. Names need not be UTF-8. */
export function record(folder: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  const walk = (within: Buffer) => {
    for (const name of readdirSync(within, { encoding: 'buffer' })) {
      const path = Buffer.concat([within, Buffer.from('/'), name]);
      entries.set(path.toString('latin1').slice(folder.length + 1), describe(path));
      if (lstatSync(path).isDirectory()) walk(path);
    }
  };
  walk(Buffer.from(folder));
  return entries;
}

function describe(path: Buffer): string {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return `link to ${readlinkSync(path)}`;
  if (stats.isDirectory()) return 'folder';
  if (!stats.isFile()) return 'special';
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** The folder in which a run works that replaces {@link outputs}. */
export const work = 'outputs/region/.2020.quality-report-publishing';

/**
 * What somebody had and has no longer: neither where it was, nor kept beside, nor put back, nor as a backup.
 * @param ours what the program may replace: its own published files, as it has published them.
 */
export function lost(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  ours: ReadonlyMap<string, string>,
): readonly string[] {
  const isThere = (path: string, what: string) => after.get(path) === what;
  const isKept = (path: string, what: string) =>
    [...after].some(([to, same]) => same === what && (isKeptAs(path, to) || to.startsWith(`${path}.bak`)));
  return [...before]
    .filter(([path, what]) => ours.get(path) !== what && !isThere(path, what))
    .filter(([path, what]) => !isKept(path, what) && !isThere(path.replace(`${work}/before`, outputs), what))
    .map(([path]) => path);
}

/** `2020/charts/a.png` is kept as `2020.kept-1/charts/a.png`. */
function isKeptAs(path: string, to: string): boolean {
  const within = /\.kept-\d+(\/.+)$/.exec(to)?.[1];
  return within !== undefined && path.endsWith(within);
}
