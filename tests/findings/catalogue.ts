// Every code that the program can give, collected from the sources: its severities, exit codes, stages, documentation.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  ExitCode,
  FindingDefinition,
  FindingDocumentation,
  Severity,
} from '../../pipeline/model/finding.js';

export const root = join(import.meta.dirname, '..', '..');

export interface CataloguedCode {
  readonly code: string;
  readonly severities: readonly Severity[];
  /** Of its errors. */
  readonly exitCodes: readonly ExitCode[];
  /** Folders of `pipeline/` whose files define it, such as `validate`. */
  readonly stages: readonly string[];
  /** Files that define it, relative to the repository. */
  readonly files: readonly string[];
  /** All that are exported for it: there should be exactly one. */
  readonly documentation: readonly Documented[];
}

export interface Documented {
  readonly file: string;
  readonly content: FindingDocumentation;
}

type Definition = Pick<FindingDefinition<never>, 'code' | 'severity' | 'exitCode'>;

interface Part {
  readonly code: string;
  readonly file: string;
  readonly definition: Definition | null;
  readonly documentation: FindingDocumentation | null;
}

/** Sorted by code. */
export async function catalogue(): Promise<readonly CataloguedCode[]> {
  const files = readdirSync(join(root, 'pipeline'), { recursive: true, encoding: 'utf8' })
    .map((name) => `pipeline/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && /Finding(?:Definition|Documentation)\b/.test(textOf(file)));
  const parts = (await Promise.all(files.sort().map(partsOf))).flat();
  const codes = [...new Set(parts.map(({ code }) => code))].sort();
  return codes.map((code) =>
    entryOf(
      code,
      parts.filter((part) => part.code === code),
    ),
  );
}

export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function entryOf(code: string, parts: readonly Part[]): CataloguedCode {
  const definitions = parts.flatMap(({ definition }) => definition ?? []);
  const defining = parts.filter(({ definition }) => definition !== null).map(({ file }) => file);
  const severities = (['error', 'warning', 'info'] as const).filter((one) =>
    definitions.some(({ severity }) => severity === one),
  );
  const errors = definitions.filter(({ severity }) => severity === 'error');
  return {
    code,
    severities,
    exitCodes: [...new Set(errors.map(({ exitCode }) => exitCode))].sort((a, b) => a - b),
    stages: [...new Set(defining.map((file) => file.split('/')[1] ?? ''))],
    files: [...new Set(defining)],
    documentation: parts.flatMap(({ file, documentation }) =>
      documentation === null ? [] : [{ file, content: documentation }],
    ),
  };
}

async function partsOf(file: string): Promise<readonly Part[]> {
  const exported: Readonly<Record<string, unknown>> = await import(join(root, file));
  return Object.values(exported).flatMap((value): readonly Part[] => {
    if (isDocumentation(value)) return [{ code: value.code, file, definition: null, documentation: value }];
    const definitions = isDefinition(value) ? [value] : definitionsWithin(value);
    return definitions.map((definition) => ({
      code: definition.code,
      file,
      definition,
      documentation: null,
    }));
  });
}

/** Those of a check's declaration. */
function definitionsWithin(value: unknown): readonly Definition[] {
  const within = isObject(value) && Array.isArray(value.definitions) ? value.definitions : [];
  return within.filter(isDefinition);
}

function isDefinition(value: unknown): value is Definition {
  return isObject(value) && typeof value.code === 'string' && 'severity' in value && isObject(value.text);
}

function isDocumentation(value: unknown): value is FindingDocumentation {
  return isObject(value) && typeof value.code === 'string' && isObject(value.when) && isObject(value.cure);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
