// Where the time of a cold build goes: one build in this process, its stages timed, as JSON.
import { build, type StageName } from '../../pipeline/build.js';
import { defaultTheme } from '../../pipeline/template-pack.js';

const [editionFolder = '', templateFolder = '', outputFolder = ''] = process.argv.slice(2);
const started = performance.now();
const times: { stage: string; milliseconds: number }[] = [{ stage: 'start', milliseconds: started }];
let since = started;
let current: StageName | null = null;
const enter = (stage: StageName | null) => {
  const now = performance.now();
  if (current !== null) times.push({ stage: current, milliseconds: now - since });
  current = stage;
  since = now;
};
build(
  {
    editionFolder,
    templateFolders: [templateFolder],
    outputFolder,
    formats: process.argv[5] === 'png' ? ['pdf', 'png'] : ['pdf'],
    language: 'zh-CN',
    theme: defaultTheme,
    since: null,
    markedAgainst: null,
  },
  enter,
).then(() => {
  enter(null);
  console.log(JSON.stringify(times));
});
