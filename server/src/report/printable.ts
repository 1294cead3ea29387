/** Without what moves the cursor of a terminal, is half a character, or may not stand in XML. */
export const printable = (text: string): string => text.replace(unprintable, '\ufffd');

const unprintable = /[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]/gu;
