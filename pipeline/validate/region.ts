// What a region has before it has an edition: its description, topics and dictionary, checked as for an edition.
import type { Indicator, Region, Topic } from '../model/edition.js';
import type { Checked, Finding } from '../model/finding.js';
import type { EditionSources } from '../model/sources.js';
import { numberChecks } from './number/read-number.js';
import { readingOrder } from './order.js';
import { readDocument, readRegion } from './shape/documents.js';
import type { ReadingContext } from './tables/cell-reader.js';
import { readDictionary } from './tables/dictionary.js';
import { soundOf } from './tables/known-names.js';
import { readTopics } from './tables/topics.js';
import { makeCheckText, textChecks } from './text/check-text.js';

export interface RegionBooks {
  readonly region: Region;
  /** In printed order. */
  readonly topics: readonly Topic[];
  /** In dictionary order. */
  readonly indicators: readonly Indicator[];
}

/** Checks the region's own files and nothing of the edition: findings about that are left out. */
export function validateRegion(sources: EditionSources): Checked<RegionBooks> {
  const findings: Finding[] = sources.findings.filter(
    ({ place }) => place !== null && !place.file.includes('/'),
  );
  const report = (finding: Finding) => findings.push(finding);
  const context: ReadingContext = {
    report,
    checkText: makeCheckText(textChecks, () => true, report),
    numberChecks,
  };
  const region = readDocument(sources.region, readRegion, context);
  const topics = readTopics(sources, context);
  const indicators = readDictionary(sources, topics, context);
  const faulty = findings.some(({ severity }) => severity === 'error');
  const value =
    faulty || region === null || !topics.usable || !indicators.usable
      ? null
      : { region, topics: soundOf<Topic>(topics), indicators: soundOf<Indicator>(indicators) };
  return { value, findings: findings.toSorted(readingOrder(sources.files)) };
}
