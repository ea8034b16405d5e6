// What a run keeps for the next saves time and changes nothing: not the outputs, not what is found wrong.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../pipeline/build.js';
import { keepWorkIn } from '../../pipeline/kept-work.js';
import { type KeptWork, keyOf } from '../../pipeline/model/kept-work.js';
import { templateFolders } from '../../pipeline/template-pack.js';
import { filesIn, root } from './copied-edition.js';

const work = mkdtempSync(join(tmpdir(), 'kept-work-'));
const folder = join(work, 'kept');
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The files that a build leaves, and what of its work was recalled. */
async function filesWith(kept: KeptWork | undefined, ownTemplates?: string) {
  const recalled: string[] = [];
  const watched: KeptWork | undefined = kept && {
    ...kept,
    recall: (slot, key) => {
      const bytes = kept.recall(slot, key);
      if (bytes !== null) recalled.push(slot);
      return bytes;
    },
  };
  const outputFolder = join(work, 'outputs');
  const request = {
    editionFolder: join(root, 'inputs', 'guangxi', '2020'),
    outputFolder,
    templateFolders: templateFolders(ownTemplates),
    formats: ['pdf'],
    language: 'zh-CN',
    theme: 'report',
    since: null,
    markedAgainst: null,
  } as const;
  const { findings } = await build(request, () => {}, watched);
  return { files: filesIn(outputFolder), recalled: recalled.sort(), findings };
}

const slots = [
  'faultless-templates-zh-CN',
  'programs-zh-CN',
  'subset-sans',
  'subset-sans-bold',
  'subset-serif',
];

describe('kept work', () => {
  let plain: Awaited<ReturnType<typeof filesWith>>;
  beforeAll(async () => {
    plain = await filesWith(undefined);
  });

  it('gives the same outputs to the byte', async () => {
    const first = await filesWith(keepWorkIn(folder));
    const second = await filesWith(keepWorkIn(folder));
    expect([first.recalled, second.recalled]).toEqual([[], slots]);
    expect(first.files).toEqual(plain.files);
    expect(second.files).toEqual(plain.files);
    expect(readdirSync(folder).sort()).toEqual(slots);
  });

  it('is made again where it is damaged', async () => {
    for (const [index, slot] of slots.entries()) {
      const bytes = readFileSync(join(folder, slot));
      if (index % 2 === 0) bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(join(folder, slot), index % 2 === 0 ? bytes : bytes.subarray(0, bytes.length / 2));
    }
    const mended = await filesWith(keepWorkIn(folder));
    expect(mended.recalled).toEqual([]);
    expect(mended.files).toEqual(plain.files);
    expect((await filesWith(keepWorkIn(folder))).recalled).toEqual(slots);
  });

  it('hides no fault in a template that has changed', async () => {
    const own = join(work, 'own');
    mkdirSync(join(own, 'zh-CN'), { recursive: true });
    writeFileSync(join(own, 'zh-CN', '02-preface.md.hbs'), '# 说明\n\n共12家。\n');
    const { findings, recalled } = await filesWith(keepWorkIn(folder), own);
    expect(findings.map(({ code }) => code)).toContain('tpl-digits');
    expect(recalled).toEqual([]);
  });

  it('is done without where nothing can be written', async () => {
    const file = join(work, 'file');
    writeFileSync(file, '');
    chmodSync(file, 0o400);
    expect((await filesWith(keepWorkIn(join(file, 'kept')))).files).toEqual(plain.files);
  });
});

describe('keyOf', () => {
  it('tells parts apart by where they end', () => {
    expect(keyOf(['ab', 'c'])).not.toBe(keyOf(['a', 'bc']));
    expect(keyOf(['质量'])).toBe(keyOf([new TextEncoder().encode('质量')]));
  });
});
