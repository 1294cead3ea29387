/** Of package.json; written in by the build. */
declare const VERSION: string;
declare const OLDEST_NODE: number;
declare const HOMEPAGE: string;

export const version = VERSION;
/** The first main version of Node that runs this. */
export const oldestNode = OLDEST_NODE;
/** Where the project lives. */
export const homepage = HOMEPAGE;
/** Where the page of a rule is read. */
export const pageAt = (rule: string): string => `${HOMEPAGE}/blob/main/server/src/rules/${rule}.md`;
