// ::indicator-index: every indicator by its pinyin or its first letter; layout fills in the pages that print it.
import type { IndexBlock } from '../../model/block.js';
import { currentOf, nameOf } from '../phrases/lookup.js';
import { byPinyin, initialOf } from '../phrases/pinyin-order.js';
import type { Run } from '../run.js';
import type { LeafDirective } from './definition.js';

export const indicatorIndex: LeafDirective = {
  form: 'leaf',
  name: 'indicator-index',
  attributes: {},
  make: (run) => {
    const groups = groupsOf(run);
    return groups.length === 0 ? [] : [{ type: 'index', groups }];
  },
};

function groupsOf({ figures, language, wording }: Run): IndexBlock['groups'] {
  const entries = figures.edition.indicators
    .filter(({ id }) => currentOf(figures, id) !== null)
    .map(({ id }) => ({ indicator: id, name: nameOf(figures, id, language) }))
    .sort((one, other) => byPinyin(one.name, other.name));
  const groups = new Map<string, typeof entries>();
  const others: typeof entries = [];
  for (const entry of entries) {
    const initial = initialOf(entry.name);
    if (initial === null) others.push(entry);
    else groups.set(initial, [...(groups.get(initial) ?? []), entry]);
  }
  const named = [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([label, own]) => ({ label, entries: own }));
  return others.length === 0 ? named : [...named, { label: wording.say('index.others'), entries: others }];
}
