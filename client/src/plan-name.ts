/** Whether a path is that of a plan, by its ending. */
export const isPlanName = (path: string): boolean => /\.changeplan\.ya?ml$/.test(path);

/** A path without what the name of a plan ends in, or the part of it that is there. */
export const withoutEnding = (path: string): string => path.replace(/(?:\.changeplan)?(?:\.ya?ml)?$/, '');
