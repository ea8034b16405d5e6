// `npm run bench:rows`: a million rows of values.csv validated, against csv-parse alone reading the same file.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const rows = Number(process.env.ROWS ?? 1_000_000);
const rounds = Number(process.env.ROUNDS ?? 3);
const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'pipeline', 'quality-report.js');
/** Says at the end of a process, on descriptor 3, its most memory (kB) and the seconds of all processors. */
const preload = `data:text/javascript,${encodeURIComponent(`import { writeSync } from 'node:fs';
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, maxRSS + ' ' + (userCPUTime + systemCPUTime) / 1e6);
});`)}`;

const work = mkdtempSync(join(tmpdir(), 'quality-report-rows-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const header = 'indicator,period,value,unit,qualifier,status,source,note';
const published = readFileSync(join(root, 'inputs', 'guangxi', '2020', 'values.csv'), 'utf8')
  .split(/\r?\n/)
  .slice(1)
  .filter((line) => line !== '' && !line.includes('"'))
  // As many cells as the header above has.
  .map((line) => line.split(',').slice(0, header.split(',').length).join(','));

/** Periods that an indicator may have: from 1900 to the report year. */
const periods = 121;
const indicators = Math.ceil(rows / periods);
const indicator = (number) => `indicator-${String(number).padStart(5, '0')}`;

const cases = [
  {
    name: '每行都对 every row right',
    dictionary: true,
    row: (number) =>
      `${indicator(number % indicators)},${2020 - Math.floor(number / indicators)},${(number % 997) / 10},件,,,广西统计年鉴,${number % 40 === 0 ? '"见表一,第三栏"' : ''}`,
  },
  {
    name: '首期的行反复出现 rows repeated',
    dictionary: false,
    row: (number) => published[number % published.length],
  },
  {
    name: '每行都错：数值带单位，单位不符，重复 wrong: value, unit, key',
    dictionary: false,
    row: (number) => {
      const [id = '', period = ''] = published[number % published.length].split(',');
      return `${id},${period},${number}家,斤,,,广西统计年鉴,`;
    },
  },
  {
    name: '每行都错：没有的指标 wrong: unknown indicator',
    dictionary: false,
    row: (number) => `no-such-${number},2020,${number},件,,,广西统计年鉴,`,
  },
  {
    name: '每行都少一格 a cell too few',
    dictionary: false,
    row: (number) => `${indicator(number)},2020,1,件,,,统计年鉴`,
  },
  {
    name: '每行有多余的引号 a stray quote',
    dictionary: false,
    row: (number) => `a,2020,1"${number},件,,,统计年鉴,`,
  },
];

/** Tables that are refused: one after the other, each in an edition that is otherwise the first one. */
const hundredMegabytes = 100_000_000;
const refusals = [
  { name: `${rows} 行，默认上限 rows at the default limit`, lines: () => tableOf(cases[2]) },
  { name: '100 MB 的单元格 a cell', lines: () => `a,2020,1,件,,,${'年'.repeat(hundredMegabytes / 3)},\r\n` },
  { name: '100 MB 的引号 quotes', lines: () => `a,2020,"${'"'.repeat(hundredMegabytes)}\r\n` },
  { name: '100 MB 没有合上的引号 unclosed quotes', lines: () => 'a,"b\r\n'.repeat(hundredMegabytes / 5) },
  { name: '100 MB 的空行 rows of commas', lines: () => ',,,,,,,\r\n'.repeat(hundredMegabytes / 8) },
  { name: '100,000 列 columns', lines: () => `${'a,'.repeat(100_000)}\r\n` },
];

function tableOf({ row }) {
  const lines = [];
  for (let number = 0; number < rows; number += 1) lines.push(row(number));
  return `${lines.join('\r\n')}\r\n`;
}

/** A copy of the first edition, whose values.csv has these lines below its header. */
function editionWith(folder, lines) {
  cpSync(join(root, 'inputs', 'guangxi'), join(work, folder), { recursive: true });
  const edition = join(work, folder, '2020');
  writeFileSync(join(edition, 'values.csv'), `${header}\r\n${lines}`);
  return edition;
}

function prepare(one, folder) {
  const edition = editionWith(folder, tableOf(one));
  if (one.dictionary) addIndicators(join(work, folder));
  return edition;
}

/** Adds indicators to the dictionary, as many as the rows name. */
function addIndicators(region) {
  const head = readFileSync(join(region, 'dictionary.csv'), 'utf8').trimEnd();
  const columns = head.replace('\uFEFF', '').split(/\r?\n/)[0].split(',');
  const [, topic] = readFileSync(join(region, 'topics.csv'), 'utf8')
    .split(/\r?\n/)[1]
    .match(/^([^,]+)/);
  const row = (number) => {
    const cells = { indicator: indicator(number), name: `指标${number}`, topic, unit: '件', kind: 'count' };
    const rest = { better: 'higher', decimals: '1', required: 'false' };
    return columns.map((column) => ({ ...cells, ...rest })[column] ?? '').join(',');
  };
  const more = Array.from({ length: indicators }, (_, number) => row(number));
  writeFileSync(join(region, 'dictionary.csv'), `${head}\n${more.join('\n')}\n`);
}

/** What a whole process took: seconds of all processors and of the clock, which also measures the neighbours; MB. */
function measure(args) {
  const started = performance.now();
  const run = spawnSync(process.execPath, ['--import', preload, ...args], {
    cwd: work,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const elapsed = (performance.now() - started) / 1000;
  const [kilobytes = 0, seconds = 0] = run.output[3].split(' ').map(Number);
  return { seconds, elapsed, megabytes: kilobytes / 1000, status: run.status, output: run.stdout };
}

const alone = join(work, 'csv-parse-alone.mjs');
writeFileSync(
  alone,
  `import { readFileSync } from 'node:fs';
import { parse } from ${JSON.stringify(pathToFileURL(join(root, 'node_modules', 'csv-parse', 'lib', 'sync.js')).href)};
const options = { relax_column_count: true, relax_quotes: true };
console.log(parse(readFileSync(process.argv[2]), options).length);`,
);

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const time = (runs) => median(runs.map(({ seconds }) => seconds));
const clock = (runs) => median(runs.map(({ elapsed }) => elapsed));
const memory = (runs) => Math.max(...runs.map(({ megabytes }) => megabytes));
const say = (line) => process.stderr.write(`${line}\n`);

/** Both programs in turn. The first run of the program, which keeps its compiled code, is not counted. */
function measureCase(one, number) {
  const folder = `case-${number}`;
  const edition = prepare(one, folder);
  const validate = [program, 'validate', edition, '--format', 'json', '--max-rows', String(rows + 1)];
  const parsed = [];
  const validated = [];
  if (number === 0) measure(validate);
  for (let round = 0; round < rounds; round += 1) {
    parsed.push(measure([alone, join(edition, 'values.csv')]));
    validated.push(measure(validate));
  }
  rmSync(join(work, folder), { recursive: true });
  const { total } = JSON.parse(validated[0].output).counts;
  const [parse, own] = [time(parsed), time(validated)];
  const figures = [`${parse.toFixed(2)} s`, `${own.toFixed(2)} s`, `**${(own / parse).toFixed(2)}**`];
  const more = [(clock(validated) / clock(parsed)).toFixed(2), `${memory(validated).toFixed(0)} MB`, total];
  const line = `| ${[one.name, ...figures, ...more].join(' | ')} |`;
  say(line);
  return line;
}

function measureRefusal({ name, lines }) {
  const edition = editionWith('refused', lines());
  const runs = [];
  for (let round = 0; round < rounds; round += 1)
    runs.push(measure([program, 'validate', edition, '--format', 'json']));
  rmSync(join(work, 'refused'), { recursive: true });
  const { findings } = JSON.parse(runs[0].output);
  const codes = new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code));
  const cells = [
    name,
    [...codes].map((code) => `\`${code}\``).join(' '),
    `${time(runs).toFixed(2)} s`,
    `${clock(runs).toFixed(2)} s`,
    `${memory(runs).toFixed(0)} MB`,
  ];
  const line = `| ${cells.join(' | ')} |`;
  say(line);
  return line;
}

const wanted = (number) => process.env.ONLY === undefined || process.env.ONLY === String(number);
const lines = cases.flatMap((one, number) => (wanted(number) ? [measureCase(one, number)] : []));
const refused = process.env.ONLY === undefined ? refusals.map(measureRefusal) : [];
const document = `# 一百万行 · A million rows

\`npm run bench:rows\` 测得并写出本页：\`values.csv\` 有 ${rows} 行时，检查整个版本（新进程，从启动到退出）与 csv-parse 单独读同一文件（也是新进程，两者轮流）相比。以处理器时间（user + sys）计，各 ${rounds} 次，取中位数；内存取最大值。第一次运行要编译程序，不计。

Written by \`npm run bench:rows\` from its measurement. Validating a whole edition whose \`values.csv\` has ${rows} rows, against csv-parse alone reading the same file; both whole cold processes, in turn; processor time (user + sys), medians of ${rounds}, largest memory. The very first run, which compiles the program, is not counted.

Node ${process.version}，csv-parse ${version('csv-parse')}，${cpus()[0]?.model.trim()} × ${cpus().length}，${(totalmem() / 2 ** 30).toFixed(0)} GB，${type()}。

| 表 table | csv-parse | validate | 倍数 ratio | 按时钟 by the clock | 峰值内存 peak RSS | 检查结果 findings |
|---|---:|---:|---:|---:|---:|---:|
${lines.join('\n')}

目标：每一种都不超过 1.3 倍、600 MB。csv-parse 遇到列数不同的行要做一个错误对象，所以“少一格”的表它读得很慢。
The aim: at most 1.3 × and 600 MB each. Of a row with another number of cells csv-parse makes an error, which takes it long.

## 拒绝 · Refused

不提高上限时，过大或有意刁难的表很快就被拒绝。At the default limits, tables that are too large or hostile are refused early.

| 表 table | 错误 errors | 处理器 CPU | 时钟 clock | 峰值内存 peak RSS |
|---|---|---:|---:|---:|
${refused.join('\n')}
`;
if (process.env.ONLY === undefined) writeFileSync(join(root, 'docs', 'benchmark-rows.md'), document);
process.stdout.write(document);

function version(name) {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}
