// The first edition as a user would have it: a copy to edit, and the built program to run on it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as mupdf from 'mupdf';

export const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'pipeline', 'quality-report.js');

export interface CopiedEdition {
  /** Holds `inputs/` and, after a build, `outputs/`. */
  readonly folder: string;
  readonly edition: string;
  readonly outputs: string;
  /** Replaces text in a file of the edition; fails if it is not there. */
  readonly edit: (file: string, from: string, to: string) => void;
  readonly remove: () => void;
}

export function copyEdition(): CopiedEdition {
  const folder = mkdtempSync(join(tmpdir(), 'edition-'));
  const edition = join(folder, 'inputs', 'guangxi', '2020');
  cpSync(join(root, 'inputs'), join(folder, 'inputs'), { recursive: true });
  return {
    folder,
    edition,
    outputs: join(folder, 'outputs', 'guangxi', '2020'),
    edit: (file, from, to) => {
      const path = join(edition, file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
      writeFileSync(path, text.replace(from, to));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program as a shell would. */
export function run(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', ...environment },
    encoding: 'utf8',
    input,
  });
  return { code: status, stdout, stderr };
}

/** Builds the PDF alone and gives its text; fails the test if the build does. */
export function buildText({ folder, outputs }: CopiedEdition): string {
  const { code, stderr } = run(folder, ['build', 'inputs/guangxi/2020', '--format', 'pdf']);
  if (code !== 0) throw new Error(stderr);
  return textOf(readFileSync(join(outputs, 'report.pdf')));
}

export function openPdf(bytes: Uint8Array): mupdf.PDFDocument {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf');
  if (!(document instanceof mupdf.PDFDocument)) throw new Error('not a PDF');
  return document;
}

/** The text of every page, without line ends and spaces: what is said, not where lines break. */
export function textOf(bytes: Uint8Array): string {
  return pageTexts(bytes).join('').replace(/\s/g, '');
}

export function pageTexts(bytes: Uint8Array): readonly string[] {
  const document = openPdf(bytes);
  return Array.from({ length: document.countPages() }, (_, index) =>
    document.loadPage(index).toStructuredText('preserve-whitespace').asText(),
  );
}

/** Every file below a folder with its bytes, by relative path. */
export function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}
