// ::cover: region, title, year, issuing body. The data's date is no date of issue: it stands in the colophon.
import { fields, plainPattern, regionName } from '../phrases/fields.js';
import type { Run } from '../run.js';
import type { LeafDirective } from './definition.js';

export const cover: LeafDirective = {
  form: 'leaf',
  name: 'cover',
  attributes: {},
  make: (run) => [
    {
      type: 'cover',
      region: regionName(run),
      title: run.wording.say('cover.title'),
      year: plainPattern(run, 'cover.year', { year: String(run.figures.edition.year) }),
      issuingBody: plainField(run, 'issuing-body'),
      date: '',
    },
  ],
};

function plainField(run: Run, name: string): string {
  return (fields[name]?.(run) ?? []).map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}
