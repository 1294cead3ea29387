/** What stands on a terminal: just enough of one to read what a program for terminals draws; colours and the like are passed over. */
export function makeScreen(rows, columns) {
  const lines = Array.from({ length: rows }, () => Array(columns).fill(' '));
  let row = 0;
  let column = 0;
  let rest = '';

  return {
    /** What the program writes, in any pieces. */
    write(text) {
      rest += text;
      while (rest) {
        const taken = step(rest);
        if (!taken) return;
        rest = rest.slice(taken);
      }
    },
    /** All lines, without what is blank at their ends. */
    text: () => lines.map((it) => it.join('').trimEnd()).join('\n'),
  };

  /** How much of the text was understood; 0 where the end of a sequence has not come yet. */
  function step(text) {
    const sequence =
      /^\x1b(?:\[[0-9;?<>=!]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|P[^\x1b]*\x1b\\|[()][A-Z0-9]|[=>78cM])/.exec(
        text,
      );
    if (sequence) {
      obey(sequence[0]);
      return sequence[0].length;
    }
    if (text.startsWith('\x1b')) return text.length > 200 ? 1 : 0;
    const [character] = text;
    if (character === '\r') column = 0;
    else if (character === '\n') row = Math.min(row + 1, rows - 1);
    else if (character === '\b') column = Math.max(column - 1, 0);
    else if (character >= ' ') put(character);
    return character.length;
  }

  function put(character) {
    if (row < rows && column < columns) lines[row][column] = character;
    column += 1;
  }

  function obey(sequence) {
    const numbers = sequence
      .replace(/[^0-9;]/g, '')
      .split(';')
      .map(Number);
    const [first = 0, second = 0] = numbers;
    const last = sequence.at(-1);
    if (!sequence.startsWith('\x1b[') || /[?<>=]/.test(sequence)) return;
    if (last === 'H' || last === 'f') {
      row = Math.max(first, 1) - 1;
      column = Math.max(second, 1) - 1;
    } else if (last === 'A') row = Math.max(row - Math.max(first, 1), 0);
    else if (last === 'B') row = Math.min(row + Math.max(first, 1), rows - 1);
    else if (last === 'C') column += Math.max(first, 1);
    else if (last === 'D') column = Math.max(column - Math.max(first, 1), 0);
    else if (last === 'G') column = Math.max(first, 1) - 1;
    else if (last === 'd') row = Math.max(first, 1) - 1;
    else if (last === 'J' && first >= 2) for (const line of lines) line.fill(' ');
    else if (last === 'K' && row < rows) lines[row].fill(' ', column);
  }
}
