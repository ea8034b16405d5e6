// What was done, in the words of activities.csv; a template refers to an activity by topic and order.
import type { Activity } from '../../model/edition.js';
import type { Run } from '../run.js';

/** Activities of a topic in their order; `except` and `kind` narrow them. */
export function activitiesOf(run: Run, topic: string, kind?: string, except?: string): readonly Activity[] {
  return run.figures.edition.activities
    .filter(
      (activity) =>
        activity.topic === topic &&
        (kind === undefined || activity.kind === kind) &&
        (except === undefined || activity.kind !== except),
    )
    .toSorted((first, second) => first.order - second.order);
}

/** A name for an activity that a block parameter can carry: `standards/2`. */
export function activityName({ topic, order, kind }: Activity): string {
  return `${topic}/${kind}/${order}`;
}

export function activityNamed(run: Run, name: string): Activity | null {
  return run.figures.edition.activities.find((activity) => activityName(activity) === name) ?? null;
}
