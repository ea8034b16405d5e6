// Findings of one or more editions in the format that was asked for.
import type { Finding } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import type { TopicProgress } from '../model/progress.js';
import { leastReach, type Reach } from '../model/reach.js';
import { productVersion } from '../publish/versions.js';
import { visible } from '../findings/visible.js';
import type { Terminal } from './terminal.js';

export const findingFormats = ['text', 'json', 'sarif', 'github', 'html'] as const;
export type FindingFormat = (typeof findingFormats)[number];

/** What is found in one edition and its template, or in one table. */
export interface Found {
  /** As it was given. */
  readonly edition: string;
  readonly findings: readonly Finding[];
  readonly sources: readonly SourceFile[];
  /** How far the edition is filled in; `null` where that cannot be told. */
  readonly progress?: readonly TopicProgress[] | null;
  readonly reach: Reach;
}

/** What a format needs is loaded when it is asked for. */
export async function renderFound(
  all: readonly Found[],
  format: FindingFormat,
  { strict }: { readonly strict: boolean },
  { language, colour, quiet }: Terminal,
): Promise<string> {
  const named = all.map(withPaths);
  const findings = named.flatMap((found) => found.findings);
  const sources = named.flatMap((found) => found.sources);
  const reach = leastReach(all.map((found) => found.reach));
  switch (format) {
    case 'json': {
      const { renderJson } = await import('../findings/json.js');
      return renderJson(findings, { language, reach });
    }
    case 'github': {
      const { renderGithub } = await import('../findings/github.js');
      return renderGithub(findings, { language });
    }
    case 'sarif': {
      const { renderSarif } = await import('../findings/sarif.js');
      const { explanationOf } = await import('../finding-pages.js');
      const helpOf = (code: string) => explanationOf(code, language);
      return renderSarif(findings, sources, { language, version: productVersion, helpOf, reach, strict });
    }
    case 'html': {
      const { renderHtml } = await import('../findings/html/page.js');
      return renderHtml(findings, sources, { language, reach });
    }
    case 'text': {
      const { renderText } = await import('../findings/text.js');
      const { gatheredProgress } = await import('../findings/progress-text.js');
      const text = ({ findings: own, sources: files, progress, reach: ownReach }: Found) => {
        const gathered = gatheredProgress(progress ?? [], language);
        return renderText(own, files, {
          language,
          colour,
          quiet,
          strict,
          gathered,
          outcome: { reach: ownReach },
        });
      };
      return all.map((found) => (all.length > 1 ? `${visible(found.edition)}\n` : '') + text(found)).join('');
    }
  }
}

/** Findings of several editions stand in one list: their files are named as they are reached from here. */
function withPaths({ findings, sources, ...found }: Found): Found {
  const paths = new Map(sources.map(({ file, path }) => [file, path]));
  const named = <Placed extends { readonly place: Finding['place'] }>(placed: Placed): Placed => {
    const { place } = placed;
    return place === null
      ? placed
      : { ...placed, place: { ...place, file: paths.get(place.file) ?? place.file } };
  };
  return {
    ...found,
    findings: findings.map((finding) => ({
      ...named(finding),
      ...(finding.fix === undefined ? {} : { fix: named(finding.fix) }),
    })),
    sources: sources.map(namedByPath),
  };
}

/** Lines are cut when they are asked for, and mostly are not. */
function namedByPath(source: SourceFile): SourceFile {
  const { path, bytes } = source;
  return {
    file: path,
    path,
    bytes,
    get lines() {
      return source.lines;
    },
  };
}
