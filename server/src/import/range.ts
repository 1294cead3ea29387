/** From where to where the numbers of a column go: “1–5”, “-3 to +3”. */
export const rangeInHead = /[-–−]?\d+\s*(?:[-–−…]|\.{2,3}|to|bis)\s*\+?(\d+)/i;
