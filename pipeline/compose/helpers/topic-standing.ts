// {{topic-standing topic}} → 甲方面，综合能力保持全国“第一方阵”: what was published of a topic as a whole, with its name.
import { nameOf } from '../phrases/lookup.js';
import { fill, joinPhrases } from '../phrases/pattern.js';
import { standingPhrase, standingsFor } from '../phrases/standing.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const topicStanding: HelperDefinition = {
  name: 'topic-standing',
  form: 'inline',
  positional: ['topic'],
  run: (run, { names: [topic = ''] }) => {
    const found = standingsFor(run, topic);
    const name = nameOf(run.figures, topic, run.language);
    const standing = joinPhrases(
      found.map((one) => standingPhrase(run, one)),
      run.wording,
      run.wording.say('join.comma'),
    );
    if (found.length === 0) return printOrMiss(run, null);
    const [first] = found;
    // A remark that begins with the topic has said its name already.
    if (first?.note.startsWith(name) === true) return printOrMiss(run, standing);
    const isNoted = (first?.note ?? '') !== '';
    return printOrMiss(
      run,
      fill(run.wording.say(isNoted ? 'topic.noted-standing' : 'topic.standing'), { name, standing }),
    );
  },
};
