// The names that a template may use, by kind of argument.
import type { EditionNames } from '../../model/edition.js';
import type { ArgumentKind } from '../helpers/definition.js';
import { fields } from '../phrases/fields.js';
import { bases } from '../phrases/lookup.js';
import { namesOf, type TemplateSet } from '../templates.js';

/** `null` where any text is allowed. */
export type AllowedNames = Readonly<Record<ArgumentKind, readonly string[] | null>>;

const activityKinds = [
  'organisation',
  'policy',
  'lead',
  'assessment',
  'campaign',
  'achievement',
  'cooperation',
  'problem',
  'advice',
];
const indicatorKinds = [
  'rate',
  'growth',
  'share',
  'score',
  'count',
  'cumulative',
  'flow',
  'rank',
  'incidents',
];
const standingKinds = [
  'rank',
  'leading',
  'first_tier',
  'first',
  'advanced',
  'near_advanced',
  'high_level',
  'rising',
];

/** @param names `null` where what the edition calls things is not known: then templates may name anything. */
export function allowedNames(
  templates: TemplateSet,
  names: EditionNames | null,
  chartIds: Iterable<string> | null,
): AllowedNames {
  const indicators = names?.indicators.map(({ id }) => id) ?? null;
  const topics = names?.topics.map(({ id }) => id) ?? null;
  return {
    indicator: indicators,
    topic: topics,
    subject: indicators && topics && [...indicators, ...topics],
    'optional-topic': null,
    chart: chartIds && [...chartIds],
    field: Object.keys(fields),
    part: templates.files.flatMap(namesOf),
    base: bases,
    // Activities have no names of their own: only each-activity can give one.
    activity: [],
    'activity-kind': activityKinds,
    'indicator-kind': indicatorKinds,
    'standing-kind': standingKinds,
    'remark-place': ['sentence', 'footnote'],
    words: null,
  };
}
