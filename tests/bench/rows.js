// `npm run bench:rows`: a million rows of values.csv validated, against csv-parse alone reading the same file.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
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
    name: '每行都对',
    dictionary: true,
    row: (number) =>
      `${indicator(number % indicators)},${2020 - Math.floor(number / indicators)},${(number % 997) / 10},件,,,广西统计年鉴,${number % 40 === 0 ? '"见表一,第三栏"' : ''}`,
  },
  { name: '首期的行反复出现', dictionary: false, row: (number) => published[number % published.length] },
  {
    name: '每行都错（数值带单位，单位不符）',
    dictionary: false,
    row: (number) => {
      const [id = '', period = ''] = published[number % published.length].split(',');
      return `${id},${period},${number % 1000}家,斤,,,广西统计年鉴,`;
    },
  },
  {
    name: '每行都错（没有的指标）',
    dictionary: false,
    row: (number) => `no-such-${number},2020,${number % 1000},件,,,广西统计年鉴,`,
  },
  { name: '每行都少一格', dictionary: false, row: (number) => `${indicator(number)},2020,1,件,,,统计年鉴` },
  { name: '每行有多余的引号', dictionary: false, row: (number) => `a,2020,1"${number},件,,,统计年鉴,` },
];

function prepare({ dictionary, row }, folder) {
  cpSync(join(root, 'inputs', 'guangxi'), join(work, folder), { recursive: true });
  const edition = join(work, folder, '2020');
  if (dictionary) {
    const head = readFileSync(join(work, folder, 'dictionary.csv'), 'utf8').trimEnd();
    const columns = head.replace('\uFEFF', '').split(/\r?\n/)[0].split(',');
    const [, topic] = readFileSync(join(work, folder, 'topics.csv'), 'utf8')
      .split(/\r?\n/)[1]
      .match(/^([^,]+)/);
    const row = (number) => {
      const cells = { indicator: indicator(number), name: `指标${number}`, topic, unit: '件', kind: 'count' };
      const rest = { better: 'higher', decimals: '1', required: 'false' };
      return columns.map((column) => ({ ...cells, ...rest })[column] ?? '').join(',');
    };
    const more = Array.from({ length: indicators }, (_, number) => row(number));
    writeFileSync(join(work, folder, 'dictionary.csv'), `${head}\n${more.join('\n')}\n`);
  }
  const lines = [header];
  for (let number = 0; number < rows; number += 1) lines.push(row(number));
  writeFileSync(join(edition, 'values.csv'), `${lines.join('\r\n')}\r\n`);
  return edition;
}

/** What a whole process took: seconds of all processors (the clock would also measure the neighbours), memory in MB. */
function measure(args) {
  const run = spawnSync(process.execPath, ['--import', preload, ...args], {
    cwd: work,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const [kilobytes = 0, seconds = 0] = run.output[3].split(' ').map(Number);
  return { seconds, megabytes: kilobytes / 1000, status: run.status, output: run.stdout };
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
const report = [];
mkdirSync(work, { recursive: true });
for (const [number, one] of cases.entries()) {
  if (process.env.ONLY !== undefined && process.env.ONLY !== String(number)) continue;
  const edition = prepare(one, `case-${number}`);
  const parsed = [];
  const validated = [];
  for (let round = 0; round < rounds; round += 1) {
    parsed.push(measure([alone, join(edition, 'values.csv')]));
    validated.push(
      measure([program, 'validate', edition, '--format', 'json', '--max-rows', String(rows + 1)]),
    );
  }
  const refused = measure([program, 'validate', edition, '--format', 'json']);
  const time = (runs) => median(runs.map(({ seconds }) => seconds));
  const { counts } = JSON.parse(validated[0].output);
  report.push({
    name: one.name,
    parse: time(parsed),
    validate: time(validated),
    ratio: time(validated) / time(parsed),
    megabytes: Math.max(...validated.map(({ megabytes }) => megabytes)),
    total: counts.total,
    refusal: refused.seconds,
    code: JSON.parse(refused.output).findings[0]?.code,
  });
  rmSync(join(work, `case-${number}`), { recursive: true });
  const last = report.at(-1);
  process.stderr.write(
    `${last.name}: ${last.parse.toFixed(2)} s, ${last.validate.toFixed(2)} s, ${last.ratio.toFixed(2)}, ${last.megabytes.toFixed(0)} MB, ${last.total}, ${last.refusal.toFixed(2)} s ${last.code}\n`,
  );
}

const lines = report.map(
  ({ name, parse, validate, ratio, megabytes, total, refusal, code }) =>
    `| ${name} | ${parse.toFixed(2)} s | ${validate.toFixed(2)} s | ${ratio.toFixed(2)} | ${megabytes.toFixed(0)} MB | ${total} | ${code} ${refusal.toFixed(2)} s |`,
);
const document = `# 一百万行 · A million rows

\`npm run bench:rows\`：\`values.csv\` 有 ${rows} 行时，检查整个版本（新进程，从启动到退出）与 csv-parse 单独读同一文件（也是新进程）相比；以处理器时间计，各 ${rounds} 次，取中位数，内存取最大值。末栏是不提高上限时的拒绝。

Validating a whole edition whose \`values.csv\` has ${rows} rows, against csv-parse alone reading the same file; both whole cold processes, processor time, medians of ${rounds}, largest memory. The last column is the refusal at the default limit.

Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores.

| 表 | csv-parse | validate | 倍数 | 内存 | 检查结果 | 默认上限 |
|---|---|---|---|---|---|---|
${lines.join('\n')}
`;
if (process.env.ONLY === undefined) writeFileSync(join(root, 'docs', 'benchmark-rows.md'), document);
process.stdout.write(document);
