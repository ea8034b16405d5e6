// `node tests/conformance/verapdf.js FILE.pdf…`: veraPDF on what the files claim to be: PDF/A-3a and PDF/UA-1.
// Needs Java 11 or later; Maven fetches veraPDF on the first run and keeps it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** Both must be claimed and held; veraPDF picks its profiles by the claims in the metadata. */
const claims = ['PDF/A-3A', 'PDF/UA-1'];

const pom = join(import.meta.dirname, 'pom.xml');
const classpathFile = join(import.meta.dirname, 'target', 'classpath.txt');

const files = process.argv.slice(2).map((file) => resolve(file));
if (files.length === 0) fail('usage: node tests/conformance/verapdf.js FILE.pdf…');
for (const file of files) if (!existsSync(file)) fail(`${file} is missing`);

const failures = judge(files);
for (const failure of failures) console.log(`FAIL ${failure}`);
if (failures.length > 0) process.exit(1);
for (const file of files) console.log(`PASS ${file}: ${claims.join(', ')}`);

/** One sentence for each rule that is broken, warning, or claim that is not made. */
function judge(paths) {
  const main = 'org.verapdf.apps.GreenfieldCliWrapper';
  const flags = ['--flavour', '0', '--format', 'json', '--addlogs', '--maxfailuresdisplayed', '3'];
  const { stdout } = run('java', ['-cp', classpath(), main, ...flags, ...paths]);
  const { jobs } = JSON.parse(stdout).report;
  const unread = paths.filter((path) => !jobs.some(({ itemDetails }) => itemDetails.name === path));
  const found = jobs.flatMap((job) => {
    const { name } = job.itemDetails;
    const results = job.validationResult ?? [];
    const resultsOf = (claim) => results.filter(({ profileName }) => profileName.startsWith(claim));
    return [
      ...(job.taskException === undefined ? [] : [job.taskException.exceptionMessage]),
      ...claims.flatMap((claim) =>
        resultsOf(claim).length === 0
          ? [`does not claim to be ${claim}`]
          : resultsOf(claim).flatMap(brokenRules),
      ),
      ...(job.logs?.logs ?? []).map(({ level, message }) => `${level} ${message}`),
    ].map((sentence) => `${name}: ${sentence}`);
  });
  return [...unread.map((path) => `${path}: veraPDF takes it for no PDF`), ...found];
}

function brokenRules({ profileName, compliant, details }) {
  const rules = details.ruleSummaries.filter(({ ruleStatus }) => ruleStatus === 'FAILED');
  if (!compliant && rules.length === 0) return [`${profileName}: not compliant`];
  return rules.map(({ clause, testNumber, failedChecks, description, checks }) => {
    const places = checks.map(({ context }) => `\n     ${context}`).join('');
    return `${profileName}: ${clause} t${testNumber}, ${failedChecks} times: ${description}${places}`;
  });
}

/** Asked of Maven once, and again when the version changes. */
function classpath() {
  const isFresh = existsSync(classpathFile) && statSync(classpathFile).mtimeMs > statSync(pom).mtimeMs;
  const read = () => readFileSync(classpathFile, 'utf8').trim();
  if (isFresh && read().split(delimiter).every(existsSync)) return read();
  const { status, stdout } = run('mvn', [
    '--batch-mode',
    '--quiet',
    '--file',
    pom,
    'dependency:build-classpath',
  ]);
  if (status !== 0) fail(`Maven could not fetch veraPDF:\n${stdout}`);
  return read();
}

function run(program, parameters) {
  const result = spawnSync(program, parameters, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (result.error !== undefined)
    fail(
      `${program} is missing: install a Java runtime (11 or later) and Maven, e.g. apt-get install default-jre maven`,
    );
  return result;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
