// How far checking came, which the last line of any list of findings says.

/** In order. */
export const checkingStages = ['files', 'data', 'templates', 'layout', 'outputs'] as const;
export type CheckingStage = (typeof checkingStages)[number];

export interface Reach {
  /** The last stage that was gone through with all that it looks at; if it stopped there, not with all. */
  readonly stage: CheckingStage;
  /** Whether what follows was wanted and could not be checked. */
  readonly stopped: boolean;
}

/** How far all of several came. */
export function leastReach(reaches: readonly Reach[]): Reach {
  const rankOf = ({ stage }: Reach) => checkingStages.indexOf(stage);
  const [least = { stage: 'files', stopped: true }] = [...reaches].sort((a, b) => rankOf(a) - rankOf(b));
  return { stage: least.stage, stopped: reaches.some(({ stopped }) => stopped) };
}
