// Column widths of a table, from the least and the natural widths of its cells.
import type { Points } from '../../model/page.js';

/** What a column asks for. */
export interface ColumnWish {
  /** Widest unbreakable piece of any cell. */
  readonly minimum: Points;
  /** Natural widths of the cells, row by row. */
  readonly naturals: readonly Points[];
  /** A wide text column's share; `null`: as wide as its content. */
  readonly weight: number | null;
}

/** Points of width that a move takes from one column and gives to another. */
const steps = [24, 12, 6, 3];
const mostRounds = 30;
/** Cells are broken a little before their natural width would say: unbreakable pieces leave a rag. */
const rag = 1.04;
/** One cell of many lines beside cells of one looks worse than its height: its square counts by this much. */
const towering = 0.7;
const besideHighest = 0.01;

/**
 * Widths that fill `available` exactly. If all cells fit on one line, what is left is shared out; otherwise
 * columns start from their weights, and width moves to where it saves most lines until none can be saved.
 */
export function columnWidths(wishes: readonly ColumnWish[], available: Points): readonly Points[] {
  const naturals = wishes.map(({ minimum, naturals }) => Math.max(minimum, ...naturals));
  const slack = available - sum(naturals);
  if (slack >= 0) return shareOut(naturals, wishes, slack);
  return saveLines(firstGuess(wishes, naturals, available), wishes);
}

/** Slack goes to text columns by their weights, or to all alike, so that columns stand apart evenly. */
function shareOut(
  naturals: readonly Points[],
  wishes: readonly ColumnWish[],
  slack: Points,
): readonly Points[] {
  const each = slack / naturals.length;
  const whole = sum(wishes.map(({ weight }) => weight ?? 0));
  if (whole === 0) return naturals.map((width) => width + each);
  // Half of it by weight: figures keep some air, and a narrow table is not torn apart at one place.
  return naturals.map(
    (width, index) => width + each / 2 + ((wishes[index]?.weight ?? 0) / whole) * (slack / 2),
  );
}

function firstGuess(
  wishes: readonly ColumnWish[],
  naturals: readonly Points[],
  available: Points,
): readonly Points[] {
  const minima = wishes.map(({ minimum }) => minimum);
  const room = available - sum(minima);
  // Not even the longest words fit: shrink all alike; the overflow is reported where it is seen.
  if (room <= 0) return minima.map((minimum) => (minimum * available) / sum(minima));
  const fixed = wishes.map(({ weight }, index) =>
    weight === null ? (naturals[index] ?? 0) - (minima[index] ?? 0) : 0,
  );
  const rest = room - sum(fixed);
  if (rest < 0) return minima.map((minimum, index) => minimum + ((fixed[index] ?? 0) * room) / sum(fixed));
  const whole = sum(wishes.map(({ weight }) => weight ?? 0));
  if (whole === 0)
    return minima.map((minimum, index) => minimum + (fixed[index] ?? 0) + rest / minima.length);
  return minima.map(
    (minimum, index) => minimum + (fixed[index] ?? 0) + ((wishes[index]?.weight ?? 0) / whole) * rest,
  );
}

/**
 * Takes the best move as long as it makes the table shorter: first moves that let cells stand on one line or
 * two, which smaller ones may not find their way to, then moves of each size from large to small.
 */
function saveLines(start: readonly Points[], wishes: readonly ColumnWish[]): readonly Points[] {
  const costOf = tableCost(wishes);
  const targets = wishes.map(({ naturals }) => targetWidths(naturals));
  let widths = improve(start, costOf, (from) => fittingMoves(from, targets, wishes));
  for (const amount of steps) widths = improve(widths, costOf, (from) => movesFrom(from, amount, wishes));
  return widths;
}

type Widths = readonly Points[];

function improve(
  start: Widths,
  costOf: (widths: Widths) => number,
  movesOf: (widths: Widths) => readonly Widths[],
): Widths {
  let widths = start;
  let cost = costOf(widths);
  // Each round saves something; the bound only guards against a table of very many columns.
  for (let round = 0; round < mostRounds; round += 1) {
    let best = widths;
    for (const moved of movesOf(widths)) {
      const movedCost = costOf(moved);
      if (movedCost >= cost) continue;
      cost = movedCost;
      best = moved;
    }
    if (best === widths) break;
    widths = best;
  }
  return widths;
}

/** Widths at which a cell of the column comes to stand on one line, or on two. */
function targetWidths(naturals: readonly Points[]): readonly Points[] {
  return [...new Set(naturals.flatMap((natural) => [natural, (natural * rag) / 2]))];
}

function fittingMoves(
  widths: Widths,
  targets: readonly (readonly Points[])[],
  wishes: readonly ColumnWish[],
): readonly Widths[] {
  return targets.flatMap((wanted, to) =>
    wanted.flatMap((target) => {
      const amount = target - (widths[to] ?? 0);
      return amount <= 0 ? [] : movesFrom(widths, amount, wishes, to);
    }),
  );
}

/** @param receiver the only column to widen; any other if it is left out. */
function movesFrom(
  widths: Widths,
  amount: Points,
  wishes: readonly ColumnWish[],
  receiver?: number,
): readonly Widths[] {
  const columns = widths.map((_, column) => column);
  const givers = columns.filter((from) => (widths[from] ?? 0) - amount >= (wishes[from]?.minimum ?? 0));
  return givers.flatMap((from) =>
    columns
      .filter((to) => to !== from && (receiver === undefined || to === receiver))
      .map((to) =>
        widths.map((width, column) =>
          column === from ? width - amount : column === to ? width + amount : width,
        ),
      ),
  );
}

/**
 * How high the rows come out. Beside the highest cell of a row the others weigh a little, so that moves can
 * prepare each other. Lines per cell are kept by column and width: most moves leave most columns alone.
 */
function tableCost(wishes: readonly ColumnWish[]): (widths: readonly Points[]) => number {
  const known = wishes.map(() => new Map<Points, Uint16Array>());
  const linesIn = (column: number, width: Points): Uint16Array => {
    const kept = known[column]?.get(width);
    if (kept !== undefined) return kept;
    const naturals = wishes[column]?.naturals ?? [];
    const lines = new Uint16Array(naturals.length);
    naturals.forEach((natural, row) => {
      lines[row] = natural <= width ? 1 : Math.ceil((natural * rag) / Math.max(1, width));
    });
    known[column]?.set(width, lines);
    return lines;
  };
  const rows = wishes[0]?.naturals.length ?? 0;
  return (widths) => {
    const columns = widths.map((width, column) => linesIn(column, width));
    let cost = 0;
    for (let row = 0; row < rows; row += 1) {
      let most = 1;
      let all = 0;
      // By index: a table of hundreds of rows is costed thousands of times in a fresh process.
      for (let index = 0; index < columns.length; index += 1) {
        const lines = columns[index]?.[row] ?? 1;
        if (lines > most) most = lines;
        all += lines;
      }
      cost += most + (most - 1) ** 2 * towering + all * besideHighest;
    }
    return cost;
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
