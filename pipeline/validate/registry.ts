// Every check of this stage, by family. Adding a check: its file in a family, one line here, its fixture.
import { cellEmpty } from './cell/cell-empty.js';
import { dateInvalid } from './cell/date-invalid.js';
import { enumInvalid } from './cell/enum-invalid.js';
import { yearInvalid } from './cell/year-invalid.js';
import type { CheckDeclaration } from './check.js';
import { hdrAliasConflict } from './header/hdr-alias-conflict.js';
import { hdrBlank } from './header/hdr-blank.js';
import { hdrDuplicate } from './header/hdr-duplicate.js';
import { hdrMissing } from './header/hdr-missing.js';
import { hdrNormalised } from './header/hdr-normalised.js';
import { hdrUnknown } from './header/hdr-unknown.js';
import { keyConfusable } from './key/key-confusable.js';
import { keyDuplicate } from './key/key-duplicate.js';
import { keyFormat } from './key/key-format.js';
import { keyHistory } from './key/key-history.js';
import { keyMissingIndicator } from './key/key-missing-indicator.js';
import { keyNameConflict } from './key/key-name-conflict.js';
import { keyReserved } from './key/key-reserved.js';
import { keyTopicOrder } from './key/key-topic-order.js';
import { keyUnknownIndicator } from './key/key-unknown-indicator.js';
import { keyUnknownTopic } from './key/key-unknown-topic.js';
import { numberChecks } from './number/read-number.js';
import type { RelationCheck, SuspicionCheck } from './relation/check.js';
import { covGaps } from './relation/cov-gaps.js';
import { flagProvisional } from './relation/flag-provisional.js';
import { relAverage } from './relation/rel-average.js';
import { relCumulativeFall } from './relation/rel-cumulative-fall.js';
import { relRank } from './relation/rel-rank.js';
import { relStreak } from './relation/rel-streak.js';
import { relSubset } from './relation/rel-subset.js';
import { relSum } from './relation/rel-sum.js';
import { revUndeclared } from './relation/rev-undeclared.js';
import { valRepeated } from './relation/val-repeated.js';
import { yoyMismatch } from './relation/yoy-mismatch.js';
import { yoyUnit } from './relation/yoy-unit.js';
import { jsonShape } from './shape/json-shape.js';
import { valDigits } from './suspicion/val-digits.js';
import { valOutlier } from './suspicion/val-outlier.js';
import { valScale } from './suspicion/val-scale.js';
import { textChecks } from './text/check-text.js';
import { textSpace } from './text/text-space.js';
import type { ValueCheck } from './value/check.js';
import { unitMismatch } from './value/unit-mismatch.js';
import { valPending } from './value/val-pending.js';
import { valNegative } from './value/val-negative.js';
import { valOutOfRange } from './value/val-out-of-range.js';

/** Of one value only the first fault is reported. */
export const valueChecks: readonly ValueCheck[] = [valNegative, valOutOfRange];

export const relationChecks: readonly RelationCheck[] = [
  yoyUnit,
  yoyMismatch,
  relSubset,
  relCumulativeFall,
  revUndeclared,
  relSum,
  relAverage,
  relStreak,
  relRank,
  flagProvisional,
  valRepeated,
];

/** What is worth knowing of an edition without errors. */
export const reportChecks: readonly RelationCheck[] = [covGaps];

/** Of one value only the first suspicion is reported, and none where a check above has spoken. */
export const suspicionChecks: readonly SuspicionCheck[] = [valScale, valDigits, valOutlier];

/** Everything that this stage can find, each code once. */
export const checks: readonly CheckDeclaration[] = [
  jsonShape,
  hdrBlank,
  hdrNormalised,
  hdrAliasConflict,
  hdrDuplicate,
  hdrMissing,
  hdrUnknown,
  cellEmpty,
  enumInvalid,
  yearInvalid,
  dateInvalid,
  ...numberChecks,
  ...textChecks,
  textSpace,
  keyReserved,
  keyFormat,
  keyConfusable,
  keyNameConflict,
  keyDuplicate,
  keyUnknownIndicator,
  keyUnknownTopic,
  keyTopicOrder,
  keyHistory,
  keyMissingIndicator,
  unitMismatch,
  valPending,
  ...valueChecks,
  ...relationChecks,
  ...suspicionChecks,
  ...reportChecks,
];
