/** What an error says of itself, for the end of a sentence. */
export const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
