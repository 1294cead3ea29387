import { createContext } from 'preact';

/** Whether names and findings are buttons that lead to their place in the text; on paper they are plain text. */
export const Reveal = createContext(false);
