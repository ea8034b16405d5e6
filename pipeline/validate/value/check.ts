// What a check of a value against its indicator is.
import type { Decimal } from '../../model/decimal.js';
import type { Indicator } from '../../model/edition.js';
import type { Finding } from '../../model/finding.js';
import type { CheckDeclaration, NamedCell } from '../check.js';

export interface ValueInRow {
  readonly cell: NamedCell;
  readonly value: Decimal;
  readonly indicator: Indicator;
}

export interface ValueCheck extends CheckDeclaration {
  readonly check: (value: ValueInRow) => Finding | null;
}
