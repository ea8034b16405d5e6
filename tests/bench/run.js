// `npm run bench` (`-- --pages`: only pictures of pages, beside Typst's): this product against its peers, alternating, whole cold processes; writes docs/benchmark.md.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { build as bundle } from 'esbuild';
import { bundleOptions, root } from '../../pipeline/bundle-options.js';

const rounds = Number(process.env.ROUNDS ?? 9);
/** What stands below it in the page was written by hand and stays. */
const handRule = '\n<!-- 以下为手写 written by hand -->\n';
const folder = import.meta.dirname;
const require = createRequire(import.meta.url);

if (!existsSync(join(folder, 'node_modules', 'pdfmake'))) {
  command('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, shell: true });
}

const work = mkdtempSync(join(tmpdir(), 'quality-report-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

// Bundles lie where the templates and packages are found as they are from dist/.
const bundles = join(root, 'dist', 'bench');
mkdirSync(bundles, { recursive: true });
await bundle({
  ...bundleOptions,
  entryPoints: ['tests/bench/plain-document.ts', 'tests/bench/own-stages.ts'],
  outdir: bundles,
  outExtension: { '.js': '.cjs' },
});

const edition = join(root, 'inputs', 'guangxi', '2020');
const template = join(root, 'templates', 'annual-report');
command(process.execPath, [join(bundles, 'plain-document.cjs'), edition, template, work]);

const font = (family, style) => require.resolve(`@expo-google-fonts/${family}/${style}`);
const serif = font('noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf');
const sans = font('noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf');
const sansBold = font('noto-sans-sc', '700Bold/NotoSansSC_700Bold.ttf');

const own = join(root, 'pipeline', 'quality-report.js');
const peers = [
  {
    name: 'quality-report（含绘制图表，只出 PDF）',
    arguments: [own, 'build', edition, '--quiet', '--format', 'pdf', '--out', join(work, 'own')],
    pdf: join(work, 'own', 'report.pdf'),
  },
  {
    name: 'Typst 0.7.0 绑定（现成 SVG）',
    arguments: [
      join(folder, 'peer-typst.js'),
      work,
      join(work, 'typst.pdf'),
      ...[serif, sans, sansBold].map((path) => dirname(path)),
    ],
    pdf: join(work, 'typst.pdf'),
  },
  {
    name: 'pdfmake 0.3.11（现成 SVG）',
    arguments: [join(folder, 'peer-pdfmake.js'), work, join(work, 'pdfmake.pdf'), serif, sansBold, sans],
    pdf: join(work, 'pdfmake.pdf'),
  },
  {
    name: 'quality-report（含绘制图表，PDF 和 PNG）',
    arguments: [own, 'build', edition, '--quiet', '--format', 'pdf,png', '--out', join(work, 'own-png')],
    pdf: join(work, 'own-png', 'report.pdf'),
  },
  {
    name: 'quality-report（只出 PDF，安装后第一次 first run）',
    arguments: [own, 'build', edition, '--quiet', '--format', 'pdf', '--out', join(work, 'first')],
    pdf: join(work, 'first', 'report.pdf'),
    prepare: forgetKept,
  },
];

if (process.argv.includes('--pages')) {
  const { writePagesBeside } = await import('./pages-beside.js');
  writePagesBeside(peers, join(root, 'docs', 'typesetting'));
  process.exit(0);
}

const measured = peers.map(() => ({ seconds: [], processor: [], kilobytes: [] }));
for (let round = -1; round < rounds; round += 1) {
  for (const [index, peer] of peers.entries()) {
    peer.prepare?.();
    const sample = measure(peer);
    // The first round warms the disk and the compile cache, for everyone.
    if (round < 0) continue;
    measured[index].seconds.push(sample.seconds);
    measured[index].processor.push(sample.processor);
    measured[index].kilobytes.push(sample.kilobytes);
  }
  process.stderr.write(`round ${round + 1} of ${rounds}\n`);
}

const ownSeconds = median(measured[0].seconds);
const ownProcessor = median(measured[0].processor);
const rows = peers.map((peer, index) => {
  const { seconds, processor, kilobytes } = measured[index];
  return [
    peer.name,
    `${median(seconds).toFixed(2)}（${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}）`,
    (ownSeconds / median(seconds)).toFixed(2),
    `${median(processor).toFixed(2)}（${Math.min(...processor).toFixed(2)}–${Math.max(...processor).toFixed(2)}）`,
    (ownProcessor / median(processor)).toFixed(2),
    String(Math.round(median(kilobytes) / 1024)),
    String(Math.round(statSync(peer.pdf).size / 1000)),
    String(pagesOf(peer.pdf)),
  ];
});
const stages = medianStages(5);
const text = report(rows, stages);
const page = join(root, 'docs', 'benchmark.md');
const [, ...byHand] = readFileSync(page, 'utf8').split(handRule);
writeFileSync(page, [text, ...byHand].join(handRule));
rmSync(bundles, { recursive: true, force: true });
process.stdout.write(text);

function measure({ arguments: args, environment = {} }) {
  const preload = new URL('resources.js', import.meta.url).href;
  const started = process.hrtime.bigint();
  const run = spawnSync(process.execPath, ['--import', preload, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (run.status !== 0) throw new Error(`${args[0]}: ${run.stderr}`);
  const [kilobytes, microseconds] = String(run.output[3]).split(' ').map(Number);
  return { seconds, processor: microseconds / 1e6, kilobytes };
}

/** Leaves the program as bundling has left it. */
function forgetKept() {
  const dist = join(root, 'dist');
  const kept = readdirSync(dist).filter((name) => name.startsWith('kept-'));
  for (const name of kept) rmSync(join(dist, name), { recursive: true });
}

/** Median time of each stage over several cold processes. */
function medianStages(count) {
  const runs = Array.from({ length: count }, () =>
    JSON.parse(
      command(process.execPath, [
        join(bundles, 'own-stages.cjs'),
        edition,
        template,
        join(work, 'stages'),
        'png',
      ]),
    ),
  );
  return runs[0].map(({ stage }, index) => ({
    stage,
    milliseconds: median(runs.map((run) => run[index].milliseconds)),
  }));
}

function command(program, args, options = {}) {
  const run = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e9, ...options });
  if (run.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${run.stderr}`);
  return run.stdout;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function pagesOf(path) {
  // Ours keeps its pages in object streams, and says beside the PDF how many they are.
  const content = join(dirname(path), 'content.json');
  if (existsSync(content)) return JSON.parse(readFileSync(content, 'utf8')).pages;
  return readFileSync(path, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? '–';
}

function report(table, times) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const total = times.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return `# 性能 Benchmark

由 \`npm run bench\` 测得并写入，请勿手改（末尾一节除外）。Written by \`npm run bench\`, but for the last section.

- 机器 machine: ${cpus()[0]?.model.trim()} × ${cpus().length}，${Math.round(totalmem() / 1e9)} GB，${process.platform} ${process.arch}
- Node ${process.version}
- 方法 method: 同一次运行中轮流启动全新的进程，先空跑一轮，再测 ${rounds} 轮，取中位数（括号内为最小–最大）。Whole cold processes, alternating, in one run; median of ${rounds} after one unmeasured round.
- 同一份文字、同样数目的图。本产品还要检查数据、推算、绘图、加标签和附件；另两者的图是现成的 SVG。Same text, same number of charts; ours also validates, derives, draws its charts, tags and attaches, the others are given ready-made SVGs.
- 空跑的一轮让各家预热磁盘；本产品还由此留下编译后的代码、查过无误的模板和字体子集（按内容的摘要取用，换了内容就重做）。The unmeasured round warms the disk for all; ours also keeps its compiled code, the verdict on faultless templates, compiled templates and font subsets, each found again by a digest of all it hangs on.

${line(['', '秒 seconds', '本产品 ÷ 它 ours ÷ its', '处理器秒 CPU seconds', '本产品 ÷ 它 ours ÷ its', '峰值内存 peak RSS (MB)', 'PDF (kB)', '页 pages'])}
${line(['---', '---:', '---:', '---:', '---:', '---:', '---:', '---:'])}
${table.map(line).join('\n')}

## 时间花在哪里 Where our time goes

五次全新进程的中位数，与产品同样打包，但不用编译缓存，也没有以前留下的成果，PDF 和 PNG 都出。Medians of five cold processes, bundled like the product, but without compile cache and with nothing kept from earlier runs; PDF and PNG.

${line(['阶段 stage', '毫秒 ms', '%'])}
${line(['---', '---:', '---:'])}
${times.map(({ stage, milliseconds }) => line([stage, milliseconds.toFixed(0), ((100 * milliseconds) / total).toFixed(0)])).join('\n')}
`;
}
