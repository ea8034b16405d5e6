// Holds the list of charts against what an edition's dictionary and topics are called.
import { distance } from 'fastest-levenshtein';
import type { EditionNames } from '../model/edition.js';
import { type Finding, makeFinding } from '../model/finding.js';
import type { Place } from '../model/place.js';
import { unknownName } from './findings/unknown-name.js';
import type { ChartSpecification } from './specification.js';

/**
 * Names in the specifications that are all but a name that the edition knows. Other names are those of other
 * regions: what they would show is left out here.
 */
export function lintSpecifications(
  specifications: readonly ChartSpecification[],
  names: EditionNames,
): readonly Finding[] {
  const indicators = names.indicators.map(({ id }) => id);
  const topics = names.topics.map(({ id }) => id);
  return specifications.flatMap(({ id, place, indicators: listed, topic, share }) => [
    ...unknownNames('indicators', listed ?? [], indicators, id, place),
    ...unknownNames('share', share === null ? [] : [share], indicators, id, place),
    ...unknownNames('topic', topic === null ? [] : [topic], topics, id, place),
  ]);
}

function unknownNames(
  field: 'indicators' | 'topic' | 'share',
  names: readonly string[],
  known: readonly string[],
  chart: string,
  place: Place,
): readonly Finding[] {
  return names
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const nearest = known.find((other) => distance(name, other) === 1);
      if (nearest === undefined) return [];
      return makeFinding(unknownName, { place, field, found: name }, { chart, field, name, nearest });
    });
}
