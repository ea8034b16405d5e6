// How the title of a chart is given: patterns, and the states of the data that they depend on.
export type ReportLanguage = 'zh-CN' | 'en';

/** A state of the data that a title can depend on. */
export const titleStates = ['all-zero', 'all-equal', 'several', 'levels'] as const;

export type TitleState = (typeof titleStates)[number];

/**
 * One way to say the message: used when its state holds and all its `{placeholders}` are known. A list of
 * them is tried from the first to the last.
 */
export type Pattern = string | { readonly when: TitleState; readonly say: string };
