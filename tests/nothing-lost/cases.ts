// What somebody may have where the program writes: each case is a way in which a file was, or could be, lost.
import {
  appendFileSync,
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { deadOwner, outputs, type Site, work } from './site.js';

export interface Case {
  readonly group: string;
  /** What is there, in a few words. */
  readonly there: string;
  readonly command: readonly string[];
  readonly arrange: (site: Site) => void;
  /** What the version before this way of publishing did, as measured. */
  readonly before: string;
  /** Exit code and codes of findings about outputs. */
  readonly now: string;
}

const edition = 'inputs/region/2020';
const buildTo = (out: string) => ['build', edition, '--format', 'pdf', '--out', out];
const made = '0';
const refused = '5 out-occupied';
const kept = '0 out-kept';
const inside = '5 out-inside-inputs';
const held = `${work}/held-by-${deadOwner}.txt`;

type Entry = readonly [there: string, before: string, now: string, arrange: (site: Site) => void];

/** Cases that differ in what is there and not in the command. */
function group(name: string, command: readonly string[], entries: readonly Entry[]): readonly Case[] {
  return entries.map(([there, before, now, arrange]) => ({
    group: name,
    there,
    command,
    before,
    now,
    arrange,
  }));
}

/** Cases in which the name of the outputs folder is what matters. */
function places(
  name: string,
  entries: readonly (readonly [out: string, ...entry: Entry])[],
): readonly Case[] {
  return entries.flatMap(([out, ...entry]) => group(name, buildTo(out), [entry]));
}

const besides = places('hidden beside the outputs folder', [
  [
    'git',
    'a repository’s `.git`',
    'lost',
    made,
    ({ put }) => {
      put('.git/HEAD');
      put('.git/objects/ab/cd');
    },
  ],
  ['config', 'settings in `.config`', 'lost', made, ({ put }) => put('.config/app/settings')],
  ['ssh', 'keys in `.ssh`', 'lost', made, ({ put }) => put('.ssh/id_ed25519')],
  ['cache', 'deep folders in `.cache`', 'lost', made, ({ put }) => put('.cache/a/b/c/d')],
  ['env', 'a file `.env`', 'refused', made, ({ put }) => put('.env')],
  [
    'vscode',
    'a link `.vscode` to a folder elsewhere',
    'lost',
    made,
    ({ put, link }) => {
      put('elsewhere/settings.json');
      link('.vscode', 'elsewhere');
    },
  ],
  [
    outputs,
    'a folder `.2020` of one’s own',
    'lost',
    made,
    ({ put }) => put('outputs/region/.2020/notes.docx'),
  ],
  [outputs, 'a file `.2020`', 'refused', made, ({ put }) => put('outputs/region/.2020')],
  [outputs, 'a file `lock` in `.2020`', 'refused', made, ({ put }) => put('outputs/region/.2020/lock')],
  [
    outputs,
    '`.2020` as a link to a folder elsewhere',
    'lost',
    made,
    ({ put, link }) => {
      put('elsewhere/thesis.docx');
      link('outputs/region/.2020', '../../elsewhere');
    },
  ],
  [
    outputs,
    '`.2020` as a link to nothing',
    'refused',
    made,
    ({ link }) => link('outputs/region/.2020', 'nothing'),
  ],
]);

const among: readonly Entry[] = [
  ['`~$report.docx`, which Office makes', 'lost', refused, ({ put }) => put(`${outputs}/~$report.docx`)],
  [
    '`.~lock.report.pdf#`, which LibreOffice makes',
    'lost',
    refused,
    ({ put }) => put(`${outputs}/.~lock.report.pdf#`),
  ],
  ['`.~figures.csv`, which WPS makes', 'refused', refused, ({ put }) => put(`${outputs}/.~figures.csv`)],
  ['a document of one’s own', 'refused', refused, ({ put }) => put(`${outputs}/notes.docx`)],
  ['a copy `report (1).pdf`', 'refused', refused, ({ put }) => put(`${outputs}/report (1).pdf`)],
  ['`Report.pdf` beside `report.pdf`', 'refused', refused, ({ put }) => put(`${outputs}/Report.pdf`)],
  ['an empty folder', 'lost', refused, ({ path }) => mkdirSync(path(`${outputs}/mine`))],
  [
    'empty folders in each other',
    'lost',
    refused,
    ({ path }) => mkdirSync(path(`${outputs}/mine/inner`), { recursive: true }),
  ],
  ['a folder with a file', 'refused', refused, ({ put }) => put(`${outputs}/mine/notes.txt`)],
  ['a folder `charts` of one’s own', 'refused', refused, ({ put }) => put(`${outputs}/charts/mine.png`)],
  [
    'a folder named like a file that file managers leave',
    'refused',
    refused,
    ({ put }) => put(`${outputs}/Thumbs.db/mine`),
  ],
  ['a link to nothing', 'lost', refused, ({ link }) => link(`${outputs}/latest`, 'nothing')],
  [
    'a link to a file elsewhere',
    'refused',
    refused,
    ({ put, link }) => {
      put('elsewhere/a.txt');
      link(`${outputs}/a.txt`, '../../../elsewhere/a.txt');
    },
  ],
  [
    'a link to a folder elsewhere',
    'refused',
    refused,
    ({ put, link }) => {
      put('elsewhere/a.txt');
      link(`${outputs}/more`, '../../../elsewhere');
    },
  ],
  [
    '`report.pdf` as a link to a file elsewhere',
    'lost',
    refused,
    ({ path, put, link }) => {
      put('elsewhere/mine.pdf');
      rmSync(path(`${outputs}/report.pdf`));
      link(`${outputs}/report.pdf`, '../../../elsewhere/mine.pdf');
    },
  ],
  [
    '`report.pdf` as a link to the published bytes elsewhere',
    'lost',
    refused,
    ({ path, link }) => {
      mkdirSync(path('elsewhere'));
      renameSync(path(`${outputs}/report.pdf`), path('elsewhere/report.pdf'));
      link(`${outputs}/report.pdf`, '../../../elsewhere/report.pdf');
    },
  ],
  ['a pipe', 'lost', refused, ({ pipe }) => pipe(`${outputs}/stream`)],
  [
    'a pipe in the place of `figures.csv`',
    'lost',
    refused,
    ({ path, pipe }) => {
      rmSync(path(`${outputs}/figures.csv`));
      pipe(`${outputs}/figures.csv`);
    },
  ],
  [
    'a folder in the place of `report.pdf`',
    'refused',
    refused,
    ({ path, put }) => {
      rmSync(path(`${outputs}/report.pdf`));
      put(`${outputs}/report.pdf/page-1.png`);
    },
  ],
  [
    'a folder that nobody may read',
    'refused',
    refused,
    ({ path, put }) => {
      put(`${outputs}/secret/a.txt`);
      chmodSync(path(`${outputs}/secret`), 0);
    },
  ],
  [
    'a file whose name is not UTF-8',
    'lost',
    refused,
    ({ path }) =>
      writeFileSync(
        Buffer.concat([Buffer.from(path(outputs)), Buffer.from('/\xff\xfe.txt', 'latin1')]),
        'mine',
      ),
  ],
  [
    'a file whose name moves the cursor',
    'refused',
    refused,
    ({ put }) => put(`${outputs}/\u001B[2J\r\u0007.txt`),
  ],
  [
    '`report.pdf` signed: bytes added',
    'lost',
    kept,
    ({ path }) => appendFileSync(path(`${outputs}/report.pdf`), '%signature'),
  ],
  [
    '`report.pdf` changed and as long as before',
    'lost',
    kept,
    ({ path }) => {
      const bytes = readFileSync(path(`${outputs}/report.pdf`));
      bytes[1000] = (bytes[1000] ?? 0) ^ 1;
      writeFileSync(path(`${outputs}/report.pdf`), bytes);
    },
  ],
  ['`report.pdf` cut short', 'lost', kept, ({ path }) => truncateSync(path(`${outputs}/report.pdf`), 100)],
  [
    '`figures.csv` saved anew by a spreadsheet program',
    'lost',
    kept,
    ({ put }) => put(`${outputs}/figures.csv`, 'figure;value'),
  ],
  [
    '`report.pdf` signed, and `2020.kept-1` of an earlier time',
    'lost',
    kept,
    ({ path, put }) => {
      put('outputs/region/2020.kept-1/report.pdf', 'signed earlier');
      appendFileSync(path(`${outputs}/report.pdf`), '%signature');
    },
  ],
  [
    '`report.pdf` signed, and a file `2020.kept-1`',
    'lost',
    kept,
    ({ path, put }) => {
      put('outputs/region/2020.kept-1');
      appendFileSync(path(`${outputs}/report.pdf`), '%signature');
    },
  ],
  [
    '`report.pdf` signed, and a link `2020.kept-1` to nothing',
    'lost',
    kept,
    ({ path, link }) => {
      link('outputs/region/2020.kept-1', 'nothing');
      appendFileSync(path(`${outputs}/report.pdf`), '%signature');
    },
  ],
  [
    'another name (hard link) of `report.pdf` elsewhere',
    'made',
    made,
    ({ path }) => {
      mkdirSync(path('elsewhere'));
      linkSync(path(`${outputs}/report.pdf`), path('elsewhere/report.pdf'));
    },
  ],
  [
    '`.DS_Store`, `Thumbs.db`, `desktop.ini` of file managers',
    'lost',
    made,
    ({ put }) => {
      for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini']) put(`${outputs}/${name}`);
    },
  ],
  [
    '`manifest.json` edited',
    'made',
    refused,
    ({ path }) => {
      const name = path(`${outputs}/manifest.json`);
      writeFileSync(name, readFileSync(name, 'utf8').replace('\n', '\n\n'));
    },
  ],
  ['`manifest.json` deleted', 'refused', refused, ({ path }) => rmSync(path(`${outputs}/manifest.json`))],
  [
    'a web app’s own `manifest.json`',
    'lost',
    refused,
    ({ path, put }) => {
      rmSync(path(outputs), { recursive: true });
      put(`${outputs}/manifest.json`, '{"name": "app", "files": [{"path": "index.html"}]}');
      put(`${outputs}/index.html`);
    },
  ],
  [
    'a manifest that names a file above the folder',
    'made',
    made,
    ({ path, put }) => {
      put('outputs/precious.txt');
      const name = path(`${outputs}/manifest.json`);
      const manifest = JSON.parse(readFileSync(name, 'utf8'));
      manifest.files.push({ path: '../../precious.txt', bytes: 1, sha256: '', mediaType: 'text/plain' });
      writeFileSync(name, `${JSON.stringify(manifest, null, 2)}\n`);
    },
  ],
  [
    'a manifest that names one’s own file with another digest',
    'lost',
    kept,
    ({ path, put }) => {
      put(`${outputs}/mine.txt`);
      const name = path(`${outputs}/manifest.json`);
      const manifest = JSON.parse(readFileSync(name, 'utf8'));
      manifest.files.push({ path: 'mine.txt', bytes: 1, sha256: '', mediaType: 'text/plain' });
      writeFileSync(name, `${JSON.stringify(manifest, null, 2)}\n`);
    },
  ],
];

const inPlace = places('in the place of the outputs folder, or above it', [
  [outputs, 'a file', 'refused', refused, ({ put }) => put(outputs)],
  [outputs, 'a pipe', 'refused', refused, ({ pipe }) => pipe(outputs)],
  [
    outputs,
    'a link to a folder elsewhere',
    'refused',
    refused,
    ({ put, link }) => {
      put('elsewhere/a.txt');
      link(outputs, '../../elsewhere');
    },
  ],
  [
    outputs,
    'a link to an empty folder elsewhere',
    'lost',
    refused,
    ({ path, link }) => {
      mkdirSync(path('elsewhere'));
      link(outputs, '../../elsewhere');
    },
  ],
  [outputs, 'a link to nothing', 'lost', refused, ({ link }) => link(outputs, 'nothing')],
  [
    outputs,
    'a link to a published set in `.2020`, as earlier versions made it',
    'lost',
    refused,
    ({ publishAt, link }) => {
      publishAt('outputs/region/.2020/0123456789abcdef');
      link(outputs, '.2020/0123456789abcdef');
    },
  ],
  [
    outputs,
    'a file in the place of the folder above',
    'refused',
    refused,
    ({ put }) => put('outputs/region'),
  ],
  [
    outputs,
    'a link to nothing in the place of the folder above',
    'refused',
    refused,
    ({ path, link }) => {
      mkdirSync(path('outputs'));
      link('outputs/region', 'nothing');
    },
  ],
  [
    outputs,
    'a link to a folder with files above',
    'made',
    made,
    ({ put, link }) => {
      put('elsewhere/region/2019/report.pdf');
      link('outputs', 'elsewhere');
    },
  ],
  ['.', 'the working directory', 'refused', refused, ({ put }) => put('notes.docx')],
  ['outputs', 'the folder of all outputs', 'refused', refused, ({ publish }) => publish()],
  [
    'outputs/region/2020/charts',
    'a folder inside published outputs',
    'made',
    made,
    ({ publish }) => publish(),
  ],
  [
    'project',
    'a project whose only entry is `.git`',
    'refused',
    refused,
    ({ put }) => put('project/.git/HEAD'),
  ],
  ['inputs', 'the inputs', 'refused', inside, () => {}],
  ['inputs/region', 'the region', 'refused', inside, () => {}],
  [edition, 'the edition', 'refused', inside, () => {}],
  [
    'inputs/region/2020/photos',
    'an empty folder of the edition',
    'lost',
    inside,
    ({ path }) => mkdirSync(path('inputs/region/2020/photos')),
  ],
  ['inputs/region/2021', 'next year’s edition, not begun', 'made', inside, () => {}],
  ['inputs/other', 'another region, not begun', 'made', inside, () => {}],
  [
    'link/2020',
    'a link that leads into the inputs',
    'refused',
    inside,
    ({ link }) => link('link', 'inputs/region'),
  ],
]);

const working = group('in the folder that a run works in', buildTo(outputs), [
  ['a folder of one’s own by that name', 'made', refused, ({ put }) => put(`${work}/thesis.docx`)],
  ['an empty folder by that name', 'made', refused, ({ path }) => mkdirSync(path(work), { recursive: true })],
  ['a file by that name', 'made', refused, ({ put }) => put(work)],
  [
    'a link by that name',
    'made',
    refused,
    ({ put, link }) => {
      put('elsewhere/a.txt');
      link(work, '../../elsewhere');
    },
  ],
  [
    'of a run that died: a document',
    'made',
    refused,
    ({ put }) => {
      put(held, '');
      put(`${work}/thesis.docx`);
    },
  ],
  [
    'of a run that died: `next` as a link',
    'made',
    refused,
    ({ put, link }) => {
      put(held, '');
      put('elsewhere/a.txt');
      link(`${work}/next`, '../../../elsewhere');
    },
  ],
  [
    'of a run that died: `before` as a link',
    'made',
    refused,
    ({ put, link }) => {
      put(held, '');
      put('elsewhere/a.txt');
      link(`${work}/before`, '../../../elsewhere');
    },
  ],
  [
    'of a run that died: `before` with documents, and no outputs',
    'made',
    refused,
    ({ put }) => {
      put(held, '');
      put(`${work}/before/thesis.docx`);
    },
  ],
  [
    'of a run that died: `before` with a document among published files',
    'made',
    kept,
    ({ put, publish, publishAt }) => {
      put(held, '');
      publish();
      publishAt(`${work}/before`);
      put(`${work}/before/thesis.docx`);
    },
  ],
  [
    'of a run that died: `next` with a document',
    'made',
    kept,
    ({ put, publish }) => {
      put(held, '');
      publish();
      put(`${work}/next/thesis.docx`);
    },
  ],
  [
    'of a run that died: a `plan.json` of one’s own',
    'made',
    kept,
    ({ put, publish }) => {
      put(held, '');
      publish();
      put(`${work}/plan.json`, '{"plan": "mine"}');
    },
  ],
  [
    'what a run had put aside, with a document in it',
    'made',
    made,
    ({ put }) => {
      put(`outputs/region/.2020.quality-report-aside-${deadOwner}/thesis.docx`);
    },
  ],
]);

const findingsInto = (format: string, out: string) => ['validate', edition, '--format', format, '--out', out];
const validating = [
  ...group('`validate --out`', findingsInto('json', 'inputs/region/2020/values.csv'), [
    ['a table of the edition', 'lost', refused, () => {}],
  ]),
  ...group('`validate --out`', findingsInto('json', 'notes.json'), [
    [
      'an inventory that begins as findings do',
      'lost',
      refused,
      ({ put }) => put('notes.json', '{\n  "counts": {\n    "apples": 3\n  }\n}\n'),
    ],
    ['a JSON file of one’s own', 'lost', refused, ({ put }) => put('notes.json', '{"counts": 3}')],
    [
      'a link to a file',
      'lost',
      refused,
      ({ put, link }) => {
        put('elsewhere/notes.json');
        link('notes.json', 'elsewhere/notes.json');
      },
    ],
    ['a link to nothing', 'lost', refused, ({ link }) => link('notes.json', 'nothing')],
    ['a pipe', 'lost', refused, ({ pipe }) => pipe('notes.json')],
    ['a folder', 'refused', refused, ({ put }) => put('notes.json/mine.txt')],
  ]),
  ...group('`validate --out`', findingsInto('text', 'notes.txt'), [
    ['a text of one’s own', 'lost', refused, ({ put }) => put('notes.txt')],
    [
      'notes above a summary of findings',
      'lost',
      refused,
      ({ put }) => put('notes.txt', 'mine\n没有发现问题；检查了数据和模板。\n'),
    ],
    ['an empty file', 'lost', refused, ({ put }) => put('notes.txt', '')],
  ]),
  ...group('`validate --out`', findingsInto('html', 'page.html'), [
    ['a web page of one’s own', 'lost', refused, ({ put }) => put('page.html', '<!DOCTYPE html>\n<p>mine')],
    [
      'a page that quotes our mark',
      'lost',
      refused,
      ({ put }) =>
        put(
          'page.html',
          `<!DOCTYPE html>\n<meta name="generator" content="quality-report ${'0'.repeat(64)}">\n<p>mine`,
        ),
    ],
  ]),
  ...group('`validate --out`', findingsInto('sarif', 'other.sarif'), [
    [
      'findings of another program',
      'lost',
      refused,
      ({ put }) =>
        put(
          'other.sarif',
          '{\n  "$schema": "sarif", "runs": [{ "tool": { "driver": { "name": "other" } } }]\n}',
        ),
    ],
  ]),
];

/** A table with a fault that is mended without asking. */
const faulty = ({ path }: Site) => {
  const values = path('inputs/region/2020/values.csv');
  writeFileSync(values, `${readFileSync(values, 'utf8').trimEnd()}\r\n,,,,\r\n`);
};
const values = 'inputs/region/2020/values';
const mending = [
  ...group(
    '`validate --fix`',
    ['validate', edition, '--fix'],
    [
      [
        '`values.fixed.csv` with one’s own changes',
        'refused',
        '5',
        (site) => {
          faulty(site);
          site.put(`${values}.fixed.csv`);
        },
      ],
      [
        '`values.fixed.csv` as a link to a file',
        'refused',
        '5',
        (site) => {
          faulty(site);
          site.put('elsewhere/a.csv');
          site.link(`${values}.fixed.csv`, '../../../elsewhere/a.csv');
        },
      ],
      [
        '`values.fixed.csv` as a link to nothing',
        'refused',
        '5',
        (site) => {
          faulty(site);
          site.link(`${values}.fixed.csv`, '../../../elsewhere');
        },
      ],
      [
        '`values.fixed.csv` as a pipe',
        'hung',
        '5',
        (site) => {
          faulty(site);
          site.pipe(`${values}.fixed.csv`);
        },
      ],
    ],
  ),
  ...group(
    '`validate --fix --in-place`',
    ['validate', edition, '--fix', '--in-place'],
    [
      ['the table itself', 'mended', made, (site) => faulty(site)],
      [
        '`values.csv.bak` of an earlier time',
        'mended',
        made,
        (site) => {
          faulty(site);
          site.put(`${values}.csv.bak`);
        },
      ],
      [
        '`values.csv.bak` as a link to nothing',
        'mended',
        made,
        (site) => {
          faulty(site);
          site.link(`${values}.csv.bak`, 'nothing');
        },
      ],
      [
        '`values.csv.bak` as a folder',
        'mended',
        made,
        (site) => {
          faulty(site);
          site.put(`${values}.csv.bak/mine`);
        },
      ],
      [
        '`values.csv` as a link to another file of the edition',
        'lost',
        refused,
        (site) => {
          faulty(site);
          renameSync(site.path(`${values}.csv`), site.path(`${values}-2.csv`));
          site.link(`${values}.csv`, 'values-2.csv');
        },
      ],
    ],
  ),
];

const nextYear = 'inputs/region/2021';
const beginning = group(
  '`new-year`',
  ['new-year', 'inputs/region', '2021'],
  [
    ['the edition, begun', 'refused', '2', ({ put }) => put(`${nextYear}/values.csv`)],
    ['an empty folder', 'refused', '2', ({ path }) => mkdirSync(path(nextYear))],
    ['a file', 'refused', '2', ({ put }) => put(nextYear)],
    [
      'a link to a folder elsewhere',
      'refused',
      '2',
      ({ put, link }) => {
        put('elsewhere/a.txt');
        link(nextYear, '../../elsewhere');
      },
    ],
    ['a link to nothing', 'refused', '2', ({ link }) => link(nextYear, 'nothing')],
    [
      'documents in a folder by the name that a run works in',
      'made',
      '2',
      ({ put }) => put('inputs/region/.2021.quality-report-publishing/thesis.docx'),
    ],
  ],
);

export const cases: readonly Case[] = [
  ...besides,
  ...group(
    'among published outputs',
    buildTo(outputs),
    among.map(([there, before, now, arrange]) => [
      there,
      before,
      now,
      (site) => {
        site.publish();
        arrange(site);
      },
    ]),
  ),
  ...inPlace,
  ...working,
  ...validating,
  ...mending,
  ...beginning,
];
