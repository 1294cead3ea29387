/** Whether a reader of the id knows the words that it was made from. */
export const saysTheSame = (id: string, words: string): boolean => id === words.toLowerCase().replaceAll(' ', '-');
