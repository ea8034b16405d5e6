// Every helper a template may use, in one list.
import { about } from './about.js';
import { activities } from './activities.js';
import { activityDetail } from './activity-detail.js';
import { activityTitle } from './activity-title.js';
import { assessment } from './assessment.js';
import { basePeriod } from './base-period.js';
import { breakdowns } from './breakdowns.js';
import { categoryValues } from './category-values.js';
import { change } from './change.js';
import { comparison } from './comparison.js';
import { hasActivities, hasCharts, hasRisen, hasStanding, hasTopics, hasValues } from './conditions.js';
import type { HelperDefinition } from './definition.js';
import { derivedMark } from './derived-mark.js';
import { eachActivity } from './each-activity.js';
import { eachChart } from './each-chart.js';
import { eachIndicator } from './each-indicator.js';
import { eachTopic } from './each-topic.js';
import { figureReference } from './figure-reference.js';
import { footnoteHelper } from './footnote.js';
import { implied } from './implied.js';
import { incidents } from './incidents.js';
import { is } from './is.js';
import { name } from './name.js';
import { note } from './note.js';
import { partReference } from './part-reference.js';
import { rank } from './rank.js';
import { ratio } from './ratio.js';
import { remark } from './remark.js';
import { section } from './section.js';
import { see } from './see.js';
import { share } from './share.js';
import { sharedStandingClause } from './shared-standing-clause.js';
import { standing } from './standing.js';
import { standingClause } from './standing-clause.js';
import { story } from './story.js';
import { streak } from './streak.js';
import { sum } from './sum.js';
import { tableReferenceHelper } from './table-reference.js';
import { topicNames } from './topic-names.js';
import { topicReferences } from './topic-references.js';
import { topicStanding } from './topic-standing.js';
import { topicValues } from './topic-values.js';
import { unit } from './unit.js';
import { value } from './value.js';
import { values } from './values.js';

export const helpers: readonly HelperDefinition[] = [
  about,
  activities,
  activityDetail,
  activityTitle,
  assessment,
  basePeriod,
  breakdowns,
  categoryValues,
  change,
  comparison,
  derivedMark,
  eachActivity,
  eachChart,
  eachIndicator,
  eachTopic,
  figureReference,
  footnoteHelper,
  hasActivities,
  hasCharts,
  hasRisen,
  hasStanding,
  hasTopics,
  hasValues,
  implied,
  incidents,
  is,
  name,
  note,
  partReference,
  rank,
  ratio,
  remark,
  section,
  see,
  share,
  sharedStandingClause,
  standing,
  standingClause,
  story,
  streak,
  sum,
  tableReferenceHelper,
  topicNames,
  topicReferences,
  topicStanding,
  topicValues,
  unit,
  value,
  values,
];

export function helperNamed(wanted: string): HelperDefinition | null {
  return helpers.find((helper) => helper.name === wanted) ?? null;
}

/** Handlebars' own that are kept; `each`, `with`, `lookup` and `log` are not: blocks of ours walk the data. */
export const conditions: readonly string[] = ['if', 'unless'];
