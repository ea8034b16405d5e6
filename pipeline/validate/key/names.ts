// The names that templates may use, known even of an edition whose values have errors.
import type { EditionNames, Indicator, Topic } from '../../model/edition.js';
import type { Finding } from '../../model/finding.js';
import type { EditionSources } from '../../model/sources.js';
import type { KnownNames } from '../tables/known-names.js';

/** `null` where a table could not be read. */
export function namesOf(topics: KnownNames<Topic>, indicators: KnownNames<Indicator>): EditionNames | null {
  if (!topics.usable || !indicators.usable) return null;
  return { topics: [...topics.byId.values()], indicators: [...indicators.byId.values()] };
}

interface NameListener {
  /** @param isListed whether a person is to read it: what is only counted tells nobody of a name. */
  readonly hear: (finding: Finding, isListed: boolean) => void;
  /** Those of the tables with what other tables take for names; `null` where one of the tables has an error. */
  readonly namesOf: (names: EditionNames) => EditionNames | null;
}

/**
 * Hears every finding, so that one cause is told once: a table of names with an error may lack any of them, and a
 * name that the data have been told they do not know is not told to the templates again.
 */
export function listenForNames({ tables }: EditionSources): NameListener {
  const files = new Set([tables.get('topics')?.file, tables.get('dictionary')?.file]);
  const unknown: Readonly<Record<string, Set<string>>> = {
    'key-unknown-indicator': new Set(),
    'key-unknown-topic': new Set(),
  };
  let isSound = true;
  return {
    hear: ({ code, severity, place, found }, isListed) => {
      if (severity === 'error' && files.has(place?.file)) isSound = false;
      if (isListed && found != null) unknown[code]?.add(found.trim());
    },
    namesOf: ({ topics, indicators }) =>
      isSound
        ? {
            topics: [...topics, ...thingsCalled(unknown['key-unknown-topic'])],
            indicators: [...indicators, ...thingsCalled(unknown['key-unknown-indicator'])],
          }
        : null,
  };
}

function thingsCalled(names: Iterable<string> = []): EditionNames['topics'] {
  return Array.from(names, (id) => ({ id }));
}
