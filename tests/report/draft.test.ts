// An edition that is being filled in, and a report marked for its reviewers, as their PDFs show them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStructure } from '../conformance/structure-checker.js';
import { copyEdition, openPdf, run, textOf } from './copied-edition.js';

const edition = copyEdition();
const outputs = join(edition.folder, 'outputs', 'guangxi');
const build = (...args: readonly string[]) =>
  run(edition.folder, ['build', 'inputs/guangxi/2020', '--format', 'pdf', '--quiet', ...args]);
afterAll(() => edition.remove());

/** Everything that is painted in the margin left of the text, per page. */
function barsIn(pdf: Uint8Array): readonly number[] {
  const document = openPdf(pdf);
  return Array.from({ length: document.countPages() }, (_, index) => {
    const contents = document.loadPage(index).getObject().get('Contents').readStream().asString();
    return contents.match(/^2 w$/gm)?.length ?? 0;
  });
}

beforeAll(() => {
  build('--out', 'published');
  edition.edit('values.csv', 'food-pass-rate,2020,99.14,', 'food-pass-rate,2020,,');
  edition.edit('values.csv', 'registered-trademarks,2020,29.58,', 'registered-trademarks,2020,,');
});

describe('a half-filled edition', () => {
  it('is told by topic what is done and what is missing', () => {
    const { code, stdout } = run(edition.folder, ['validate', 'inputs/guangxi/2020']);
    expect(code).toBe(1);
    expect(stdout).toContain('填报进度：已填 60 项，共 62 项\n');
    expect(stdout).toMatch(/^ {2}产品质量 +3\/4 +1 {2}食品评价性抽检合格率$/m);
    expect(stdout).toMatch(/^ {2}质量安全 +5\/5$/m);
    expect(stdout).not.toContain('[val-pending]');
    expect(stdout).toMatch(/还有 2 项待补，已填的没有错误。/);
  });

  it('keeps each missing value as a finding of its own for programs', () => {
    const { stdout } = run(edition.folder, ['validate', 'inputs/guangxi/2020', '--format', 'json']);
    const pending = JSON.parse(stdout).findings.filter(
      ({ code }: { code: string }) => code === 'val-pending',
    );
    expect(pending.map(({ line }: { line: number }) => line)).toHaveLength(2);
  });

  it('gives no report', () => {
    expect(build('--out', 'refused').code).toBe(1);
  });

  it('gives a draft beside the report: a mark for each missing value, a watermark that nobody reads', () => {
    const { code, stdout } = build('--draft');
    expect([code, stdout]).toEqual([0, 'outputs/guangxi/2020-draft/report.pdf\n']);
    const pdf = readFileSync(join(outputs, '2020-draft', 'report.pdf'));
    const text = textOf(pdf);
    expect(text).toContain('食品评价性抽检合格率%【待补】');
    expect(text).not.toContain('99.14');
    expect(checkStructure(pdf)).toEqual([]);
    const first = openPdf(pdf).loadPage(0).getObject().get('Contents').readStream().asString();
    expect(first).toContain('/Artifact <</Type /Pagination /Subtype /Watermark>> BDC');
  });
});

describe('build --mark-changes', () => {
  it('puts a bar beside what differs from the published report, and nowhere else', () => {
    edition.edit('values.csv', 'food-pass-rate,2020,,', 'food-pass-rate,2020,99.15,');
    edition.edit('values.csv', 'registered-trademarks,2020,,', 'registered-trademarks,2020,29.58,');
    const { code } = build('--out', 'marked', '--mark-changes', 'published/manifest.json');
    expect(code).toBe(0);
    const bars = barsIn(readFileSync(join(edition.folder, 'marked', 'report.pdf')));
    const without = barsIn(readFileSync(join(edition.folder, 'published', 'report.pdf')));
    const added = bars.map((count, page) => count - (without[page] ?? 0));
    expect(added.some((count) => count > 0)).toBe(true);
    expect(added.filter((count) => count > 0).length).toBeLessThan(bars.length / 3);
  });

  it('puts none where nothing differs', () => {
    edition.edit('values.csv', 'food-pass-rate,2020,99.15,', 'food-pass-rate,2020,99.14,');
    build('--out', 'same', '--mark-changes', 'published/manifest.json');
    const bytes = (folder: string) => readFileSync(join(edition.folder, folder, 'report.pdf'));
    expect(bytes('same').equals(bytes('published'))).toBe(true);
  });
});
